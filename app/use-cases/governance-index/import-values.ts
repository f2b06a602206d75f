import { looksLikeKolada, readKolada } from '../../documents/reading/kolada'
import type { ReadTable } from '../../documents/reading/read-in-worker'
import { faultText, judgeRows } from '../../documents/reading/table'
import { may } from '../../domain/access'
import type { observationSources } from '../../domain/governance-index/definition'
import { koladaObservations } from '../../domain/governance-index/kolada'
import { latestOf } from '../../domain/governance-index/run'
import type { ObservationState } from '../../domain/governance-index'
import { isDay } from '../../domain/shared/day'
import { ok } from '../../domain/shared/result'
import { noteFile } from '#db/repositories/documents'
import { observationsInHand } from '#db/queries/governance-index/in-hand'
import { insertObservations } from '#db/repositories/governance-index'
import type { Context } from '../context'
import { knownOf } from './observations'
import { byWhom, workOnIndex } from './working'

export type ImportedValues = {
  /** Values that are new or other than before. */
  added: number
  unchanged: number
  /** Of municipalities that are not compared here. */
  others: number
}

export type ImportValuesResult =
  | { ok: true; value: ImportedValues }
  | { ok: false; refusal: 'forbidden' }
  | { ok: false; refusal: 'file-faulty'; faults: string[] }

type Read = {
  subject: string
  indicator: string
  year: number
  value: string | null
  status: ObservationState
  note: string | null
  publishedDay: string | null
  where: string
}

export const valueColumns = [
  { key: 'subject', name: 'Kommun', aliases: ['Kommunkod', 'Kod'], type: 'text', required: true },
  { key: 'indicator', name: 'Indikator', aliases: ['Id', 'Indikatorkod'], type: 'text', required: true },
  { key: 'year', name: 'År', aliases: ['Period'], type: 'year', required: true },
  { key: 'value', name: 'Värde', aliases: ['Utfall'], type: 'number' },
  {
    key: 'status',
    name: 'Status',
    type: 'text',
    choices: ['Värde', 'Saknas', 'Redovisas inte', 'Ej tillämpligt'],
  },
  { key: 'published', name: 'Publicerad', aliases: ['Publiceringsdatum'], type: 'day' },
  { key: 'note', name: 'Anteckning', aliases: ['Källa'], type: 'text' },
] as const

const states: Record<string, ObservationState> = {
  Värde: 'ok',
  Saknas: 'missing',
  'Redovisas inte': 'suppressed',
  'Ej tillämpligt': 'not_applicable',
}

/**
 * Reads values from a table (CSV, Excel) or from Kolada's v3 answer as a file. The file is kept as it came. A table with
 * a fault is not read at all; of Kolada's file only the municipalities that are compared are taken. What is already
 * known is not noted again.
 */
export async function importValues(
  ctx: Context,
  { municipalityId, bytes, fileName }: { municipalityId: string; bytes: Uint8Array; fileName: string },
  readTable: ReadTable,
): Promise<ImportValuesResult> {
  if (!may(ctx.actor, 'index.work', { municipalityId })) return { ok: false, refusal: 'forbidden' }
  const known = await ctx.database.transaction((tx) => knownOf(tx, municipalityId))
  const kolada = looksLikeKolada(bytes)
  const read = kolada
    ? valuesOfKolada(bytes, known.indicators)
    : await valuesOfTable(bytes, fileName, readTable)
  if (!read.ok) return { ok: false, refusal: 'file-faulty', faults: read.faults }
  const codes = new Map(
    known.subjects.flatMap(({ code, name }) => [
      [code, code],
      [name.toLowerCase(), code],
    ]),
  )
  const indicators = new Map(
    known.indicators.flatMap(({ id, label }) => [
      [id.toLowerCase(), id],
      [label.toLowerCase(), id],
    ]),
  )
  const rows = read.values.map((each) => ({
    ...each,
    code: codes.get(each.subject.toLowerCase()),
    id: indicators.get(each.indicator.toLowerCase()),
  }))
  const faults = kolada
    ? []
    : rows.flatMap(({ where, subject, indicator, code, id }) => [
        ...(code
          ? []
          : [`${where}: kommunen ”${subject}” jämförs inte här. Lägg till den först, eller ta bort raden.`]),
        ...(id
          ? []
          : [`${where}: indikatorn ”${indicator}” finns inte. Skriv dess id eller namn som på sidan Metod.`]),
      ])
  if (faults.length > 0) return { ok: false, refusal: 'file-faulty', faults: faults.slice(0, 60) }
  const { hash, size } = await ctx.files.keep(bytes)
  const imported = await workOnIndex<ImportedValues, never>(
    ctx,
    { municipalityId, action: 'index.work', event: 'index.import' },
    async (tx) => {
      await noteFile(tx, {
        ...{ hash, size, storedAt: ctx.now() },
        mime: kolada ? 'application/json' : 'text/csv',
      })
      const before = new Map(
        latestOf(await observationsInHand(tx, municipalityId)).map((each) => [
          `${each.subject} ${each.indicator} ${each.year}`,
          each,
        ]),
      )
      const source: (typeof observationSources)[number] = kolada ? 'kolada' : 'file'
      const taken = rows.flatMap(({ code, id, ...row }) => (code && id ? [{ ...row, code, id }] : []))
      const fresh = taken.filter(({ code, id, year, value, status }) => {
        const standing = before.get(`${code} ${id} ${year}`)
        return standing?.value !== value || standing.status !== status
      })
      await insertObservations(
        tx,
        fresh.map(({ code, id, year, value, status, note, publishedDay }) => ({
          ...{ id: ctx.newId(), municipalityId, subject: code, indicator: id, year, value, status, source },
          ...{ note, publishedDay, importId: hash, createdAt: ctx.now(), createdBy: byWhom(ctx) },
        })),
      )
      const added = fresh.length
      const value = { added, unchanged: taken.length - added, others: rows.length - taken.length }
      return ok({ value, entityId: hash, detail: { fileName, ...value } })
    },
  )
  return imported
}

type Values = { ok: true; values: Read[] } | { ok: false; faults: string[] }

function valuesOfKolada(bytes: Uint8Array, indicators: Parameters<typeof koladaObservations>[1]): Values {
  const read = readKolada(bytes)
  if (!read.ok) return { ok: false, faults: [read.fault] }
  const unique = [...new Map(indicators.map((indicator) => [indicator.id, indicator])).values()]
  const values = koladaObservations(read.values, unique).map((each) => ({
    ...{ ...each, value: each.value === null ? null : String(each.value) },
    ...{ publishedDay: null, where: '' },
  }))
  const faults = [
    'Filen har inget värde för någon av indikatorerna från Kolada. Deras id står på sidan Metod.',
  ]
  return values.length > 0 ? { ok: true, values } : { ok: false, faults }
}

async function valuesOfTable(bytes: Uint8Array, fileName: string, readTable: ReadTable): Promise<Values> {
  const read = await readTable(bytes, fileName)
  if (!read.ok) return { ok: false, faults: [read.message] }
  const { rows, faults } = judgeRows(read.table, valueColumns)
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, 60).map(faultText) }
  const wrong: string[] = []
  const values = rows.map(({ line, values: row }): Read => {
    const status = row.status === null ? (row.value === null ? null : 'ok') : (states[row.status] ?? null)
    if (status === null || (status === 'ok') !== (row.value !== null))
      wrong.push(`Rad ${line}: Skriv ett värde, eller en status som säger varför det inte finns. Inte båda.`)
    return {
      ...{ subject: row.subject, indicator: row.indicator, year: row.year, value: row.value },
      ...{ status: status ?? 'missing', note: row.note, where: `Rad ${line}` },
      publishedDay: isDay(row.published) ? row.published : null,
    }
  })
  return wrong.length > 0 ? { ok: false, faults: wrong.slice(0, 60) } : { ok: true, values }
}
