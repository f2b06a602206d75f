import type { Workbook, WorkbookAbout } from '~/documents/writing/workbook'

/**
 * Several workbooks in one file, with one sheet about it all. Formulas name their sheets, so a name may stand only once:
 * a second workbook with a sheet of the same name is a bug here.
 */
export function joinedWorkbook(about: WorkbookAbout, workbooks: readonly Workbook[]): Workbook {
  const sheets = workbooks.flatMap((workbook) => workbook.sheets)
  if (new Set(sheets.map(({ name }) => name.toLowerCase())).size < sheets.length)
    throw new RangeError(`two sheets of the same name: ${sheets.map(({ name }) => name).join(', ')}`)
  return { about, sheets, checks: workbooks.flatMap(({ checks }) => checks) }
}
