import { identifyFile } from '../../documents/reading'
import { type Archive, openArchive } from '../../documents/zip/open-archive'
import { importSheets } from '../../domain/cases/import/fields'
import {
  judgeCaseRow,
  judgeDocumentRow,
  judgePartyRow,
  type JudgedBy,
  type RowFault,
} from '../../domain/cases/import/rows'
import { importFaultText, importWords, rowFaultText } from '../../text/transfer'
import {
  type ImportRow,
  type ImportRun,
  knownKeys,
  moveRun,
  putRows,
  rowsAfter,
  runById,
  takenNumbers,
} from '#db/repositories/imports'
import type { Context } from '../context'
import { BATCH, importLimits } from './limits'

type Judgement = Pick<ImportRow, 'outcome' | 'message'>

const fresh: Judgement = { outcome: 'new', message: null }
const fault = (message: string): Judgement => ({ outcome: 'fault', message })
const known: Judgement = { outcome: 'known', message: importFaultText['case-known'] }
const cellFaults = (faults: RowFault[]) => fault(rowFaultText(faults))

/** The dry run: judges every line as it would be read in, in batches between which others have their turn. */
export async function checkImport(ctx: Context, runId: string): Promise<void> {
  const run = await runById(ctx.database.read, runId)
  if (run?.state !== 'checking') return
  const archive = await archiveOf(ctx, run)
  try {
    const judge = await judgesOf(ctx, run, archive)
    let done = 0
    let faults = 0
    for (const { sheet } of inOrder(run))
      for (let line = 0; ;) {
        const rows = await rowsAfter(ctx.database.read, run, sheet, line, BATCH)
        const last = rows.at(-1)
        if (!last) break
        line = last.line
        const judged: ImportRow[] = []
        for (const row of rows) judged.push({ ...row, ...(await judge[sheet](row.values)) })
        done += judged.length
        faults += judged.filter(({ outcome }) => outcome === 'fault').length
        await ctx.database.transaction(async (tx) => {
          await putRows(tx, judged)
          await moveRun(tx, runId, ['checking'], { done, faults, updatedAt: ctx.now() })
        })
      }
    await ctx.database.transaction((tx) =>
      moveRun(tx, runId, ['checking'], { state: 'checked', updatedAt: ctx.now() }),
    )
  } finally {
    archive?.close()
  }
}

/** Cases before what belongs to them. */
export const inOrder = ({ sheets }: Pick<ImportRun, 'sheets'>) =>
  sheets.toSorted((a, b) => importSheets.indexOf(a.sheet) - importSheets.indexOf(b.sheet))

export const archiveOf = (ctx: Context, run: ImportRun): Promise<Archive | null> =>
  openArchive(ctx.files.place(run.fileHash), {
    entries: importLimits.entries,
    entryBytes: importLimits.sheetBytes,
  })

export const judgedBy = (ctx: Context, run: Pick<ImportRun, 'mapping'>): JudgedBy => ({
  mapping: run.mapping,
  words: importWords,
  today: ctx.today,
})

/** The file of the archive that a cell names: by its path, or by its name alone when only one has it. */
export function fileFinder(archive: Archive | null): (cell: string) => string | null {
  const byPath = new Map<string, string>()
  const byName = new Map<string, string | null>()
  for (const path of archive?.entries.keys() ?? []) {
    const plain = path.replaceAll('\\', '/').toLowerCase()
    byPath.set(plain, path)
    const name = plain.split('/').at(-1) ?? plain
    byName.set(name, byName.has(name) ? null : path)
  }
  return (cell) => {
    const plain = cell
      .normalize('NFC')
      .replaceAll('\\', '/')
      .replace(/^\.?\//, '')
      .toLowerCase()
    return byPath.get(plain) ?? byName.get(plain.split('/').at(-1) ?? plain) ?? null
  }
}

async function judgesOf(ctx: Context, run: ImportRun, archive: Archive | null) {
  const by = judgedBy(ctx, run)
  const here = await knownKeys(ctx.database.read, run.municipalityId, run.source)
  const taken = await takenNumbers(ctx.database.read, run.registerId)
  const hereNumbers = new Set([...here.values()].map(({ number }) => number))
  /** What each key or number of the file turned out to be. */
  const cases = new Map<string, 'new' | 'known' | 'fault'>()
  const numbers = new Set<string>()
  const documentNumbers = new Set<string>()
  const fileOf = fileFinder(archive)

  const remember = (judgement: Judgement, ...names: (string | undefined)[]): Judgement => {
    const outcome = judgement.outcome === 'waiting' ? 'fault' : judgement.outcome
    for (const name of names) if (name) cases.set(name, outcome)
    return judgement
  }
  const ofCase = (key: string, then: () => Judgement | Promise<Judgement>) => {
    const outcome = cases.get(key) ?? (here.has(key) || hereNumbers.has(key) ? 'known' : undefined)
    if (outcome === undefined) return fault(importFaultText['case-unknown'])
    if (outcome === 'fault') return fault(importFaultText['case-faulty'])
    return outcome === 'known' ? known : then()
  }
  const judgeFile = async (cell: string): Promise<Judgement> => {
    const path = fileOf(cell)
    if (!archive || !path) return fault(`${importFaultText['file-missing']}: ${cell}`)
    const size = archive.entries.get(path) ?? 0
    if (size === 0) return fault(importFaultText['file-empty'])
    if (size > importLimits.fileBytes) return fault(importFaultText['file-too-large'])
    const { kind } = identifyFile(await archive.read(path), path)
    return kind === 'refused' ? fault(`${importFaultText['file-type']}: ${cell}`) : fresh
  }

  return {
    cases: (values: string[]): Judgement => {
      const judged = judgeCaseRow(values, by)
      const key = run.mapping['cases.key']
      if (!judged.ok) {
        const number = run.mapping['cases.number']
        const names = [key, number].flatMap((at) => (at === undefined ? [] : [values[at]?.trim()]))
        return remember(cellFaults(judged.faults), ...names)
      }
      const { row } = judged
      const number = `${row.year}/${row.serial}`
      if (cases.has(row.key)) return fault(importFaultText['key-twice'])
      if (here.has(row.key)) return remember(known, row.key, row.number)
      if (numbers.has(number)) return fault(importFaultText['number-twice'])
      numbers.add(number)
      return remember(taken.has(number) ? fault(importFaultText['number-taken']) : fresh, row.key, row.number)
    },
    documents: async (values: string[]): Promise<Judgement> => {
      const judged = judgeDocumentRow(values, by)
      if (!judged.ok) return cellFaults(judged.faults)
      const { row } = judged
      return ofCase(row.caseKey, () => {
        const number = row.number && `${row.caseKey}/${row.number}`
        if (number && documentNumbers.has(number)) return fault(importFaultText['document-number-twice'])
        if (number) documentNumbers.add(number)
        return row.file ? judgeFile(row.file) : fresh
      })
    },
    parties: (values: string[]): Judgement | Promise<Judgement> => {
      const judged = judgePartyRow(values, by)
      return judged.ok ? ofCase(judged.row.caseKey, () => fresh) : cellFaults(judged.faults)
    },
  }
}
