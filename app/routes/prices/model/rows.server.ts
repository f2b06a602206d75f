import { data } from '@remix-run/node'
import type { CellFault, TypedRow } from '~/domain/shared/typed-rows'
import { cellFaultText, draftRefusalText } from '~/text/refusals/price-model'
import type { Changed } from '~/use-cases/economy/prices/model/change-draft'
import type { RowsState } from './rows'

/** Headings of the columns by name, to say where something is wrong. */
export type Headings = Readonly<Record<string, string>>

/** How many empty rows the button adds. */
const MORE = 3
const MOST_ROWS = 500

/**
 * Rows of a form, `prefix.0.name` and on, without those that are to be removed and those that are empty in every column
 * of `telling`.
 */
export function typedRows(
  fields: URLSearchParams,
  prefix: string,
  columns: readonly string[],
  telling: readonly string[] = columns,
): TypedRow[] {
  const places = [...fields.keys()].flatMap((name) => {
    const match = name.startsWith(`${prefix}.`) ? /^\d{1,4}/.exec(name.slice(prefix.length + 1)) : null
    return match ? Number(match[0]) : []
  })
  const rows = [...new Set(places)]
    .sort((a, b) => a - b)
    .slice(0, MOST_ROWS)
    .filter((at) => !fields.has(`${prefix}.${at}.remove`))
    .map((at) =>
      Object.fromEntries(columns.map((name) => [name, fields.get(`${prefix}.${at}.${name}`) ?? ''])),
    )
  return rows.filter((row) => telling.some((name) => (row[name] ?? '').trim() !== ''))
}

/** The form again with what was typed and some empty rows more. */
export const moreRows = (intent: string, groups: RowsState['groups'], group: string) =>
  data<RowsState>({
    ...{ intent, general: [], faults: [] },
    groups: { ...groups, [group]: [...(groups[group] ?? []), ...Array.from({ length: MORE }, () => ({}))] },
  })

const statusOf = { forbidden: 403, 'version-not-found': 404, 'not-draft': 409, conflict: 409, invalid: 400 }

/** The form again with what was typed and what is wrong with it, each fault by its field. */
export function refusedRows(
  { refusal, faults }: Extract<Changed, { ok: false }>,
  {
    intent,
    groups,
    headings,
    fieldOf,
    lone = false,
  }: {
    intent: string
    groups: RowsState['groups']
    headings: Headings
    /** The name of the field a fault is in. */
    fieldOf: (fault: CellFault) => string
    /** The form has one row only, which then is not counted. */
    lone?: boolean
  },
) {
  return data<RowsState>(
    {
      ...{ intent, groups },
      general: refusal === 'invalid' ? [] : [draftRefusalText[refusal]],
      faults: faults.map((fault) => ({
        field: fieldOf(fault),
        text: cellFaultText(fault, headings[fault.column] ?? fault.column, { lone }),
      })),
    },
    { status: statusOf[refusal] },
  )
}

/** A revision as a form sends it back. */
export const revisionOf = (fields: URLSearchParams): number => {
  const text = fields.get('revision') ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}
