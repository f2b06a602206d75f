import { identifyFile } from '../../documents/reading'
import { caseDeadlines } from '../../domain/cases/deadlines'
import { firstState } from '../../domain/cases/lifecycle'
import { slugOf } from '../../domain/cases/slug'
import { personalDataIn } from '../../domain/shared/personal-data'
import { sortKey } from '../../domain/shared/swedish'
import { documentNumbers, freeSlugs } from '../../domain/cases/import/numbering'
import {
  type ImportedCase,
  type ImportedDocument,
  type ImportedParty,
  judgeCaseRow,
  judgeDocumentRow,
  judgePartyRow,
} from '../../domain/cases/import/rows'
import { importJob } from '../../jobs/definitions'
import { transferEvent } from '../../text/transfer'
import { localRule } from '#db/queries/administration/local-rules'
import { raiseSeries } from '#db/repositories/counters'
import { type ImportedRows, insertImported, slugsOf } from '#db/repositories/imported'
import {
  type ImportRow,
  type ImportRun,
  knownKeys,
  moveRun,
  rowsAfter,
  runById,
} from '#db/repositories/imports'
import { enqueue } from '#db/repositories/jobs'
import { findRegister, type RegisterPlace } from '#db/repositories/registers'
import type { Context } from '../context'
import { wordedDeadline } from '../deadlines/worded'
import { PRIVATE_PERSON } from '../intake/registration-of'
import { audit } from '../shared/audited'
import { archiveOf, fileFinder, judgedBy } from './check-import'
import { BATCH } from './limits'

type StoredFile = { hash: string; size: number; mime: string; name: string }
type Arrived = {
  row: ImportedCase
  documents: { row: ImportedDocument; file: StoredFile | null }[]
  parties: ImportedParty[]
}

/**
 * Publishes a checked import: the files are stored first, in batches, and then everything is written in one short
 * transaction, so that all of it is there or nothing. What is searchable follows in batches of its own.
 */
export async function runPublication(ctx: Context, runId: string): Promise<void> {
  const run = await runById(ctx.database.read, runId)
  if (run?.state !== 'publishing') return
  const register = await findRegister(ctx.database.read, run.municipalityId, run.registerId)
  if (!register) throw new Error(`The register of import ${runId} is gone`)
  const arrived = await gather(ctx, run)
  const at = ctx.now()
  const rows = await rowsOf(ctx, run, register, arrived, at)
  try {
    await ctx.database.transaction(async (tx) => {
      const to = { state: 'published', done: run.rows, updatedAt: at } as const
      if (!(await moveRun(tx, runId, ['publishing'], to))) return
      await insertImported(tx, rows)
      for (const [year, serial] of highest(arrived))
        await raiseSeries(tx, `case:${register.id}:${year}`, serial)
      for (const { id, count } of rows.series) await raiseSeries(tx, `document:${id}`, count)
      await audit(ctx, tx, {
        municipalityId: run.municipalityId,
        action: 'import.published',
        entity: 'import',
        entityId: runId,
        detail: {
          source: run.source,
          file: run.fileName,
          hash: run.fileHash,
          cases: rows.cases.length,
          documents: rows.documents.length,
        },
      })
      await enqueue(tx, { id: ctx.newId(), runAt: at, createdAt: at, ...importJob('index', { runId }) })
    })
  } catch (error) {
    // Somebody has registered the same number since the dry run: nothing was written, and it has to be run again.
    ctx.log.warn({ run: runId, error: String(error) }, 'En inläsning kunde inte publiceras')
    await ctx.database.transaction((tx) =>
      moveRun(tx, runId, ['publishing'], { state: 'refused', done: 0, updatedAt: ctx.now() }),
    )
  }
}

/** Every new case with what belongs to it, its files stored. */
async function gather(ctx: Context, run: ImportRun): Promise<Arrived[]> {
  const by = judgedBy(ctx, run)
  const arrived = new Map<string, Arrived>()
  const byName = new Map<string, Arrived>()
  for await (const { values } of newRows(ctx, run, 'cases')) {
    const judged = judgeCaseRow(values, by)
    if (!judged.ok) continue
    const one = { row: judged.row, documents: [], parties: [] }
    arrived.set(judged.row.key, one)
    byName.set(judged.row.key, one)
    byName.set(judged.row.number, one)
  }
  const archive = await archiveOf(ctx, run)
  try {
    const fileOf = fileFinder(archive)
    let done = 0
    for await (const { values } of newRows(ctx, run, 'documents')) {
      const judged = judgeDocumentRow(values, by)
      if (!judged.ok) continue
      const path = judged.row.file === null ? null : fileOf(judged.row.file)
      const file = archive && path ? await stored(ctx, await archive.read(path), path) : null
      byName.get(judged.row.caseKey)?.documents.push({ row: judged.row, file })
      if (++done % BATCH === 0)
        await ctx.database.transaction((tx) =>
          moveRun(tx, run.id, ['publishing'], { done, updatedAt: ctx.now() }),
        )
    }
  } finally {
    archive?.close()
  }
  for await (const { values } of newRows(ctx, run, 'parties')) {
    const judged = judgePartyRow(values, by)
    if (judged.ok) byName.get(judged.row.caseKey)?.parties.push(judged.row)
  }
  const known = await knownKeys(ctx.database.read, run.municipalityId, run.source)
  return [...arrived.values()].filter(({ row }) => !known.has(row.key))
}

async function* newRows(ctx: Context, run: ImportRun, sheet: ImportRow['sheet']): AsyncGenerator<ImportRow> {
  for (let line = 0; ;) {
    const rows = await rowsAfter(ctx.database.read, run, sheet, line, BATCH)
    const last = rows.at(-1)
    if (!last) return
    line = last.line
    for (const row of rows) if (row.outcome === 'new') yield row
  }
}

async function stored(ctx: Context, bytes: Uint8Array, path: string): Promise<StoredFile> {
  const name = path.split('/').at(-1) ?? path
  const { mime } = identifyFile(bytes, name)
  return { ...(await ctx.files.keep(bytes)), mime, name }
}

const highest = (arrived: Arrived[]): Map<number, number> => {
  const byYear = new Map<number, number>()
  for (const { row } of arrived) byYear.set(row.year, Math.max(byYear.get(row.year) ?? 0, row.serial))
  return byYear
}

const partyOf = (name: string | null, hidden: boolean) =>
  hidden && name !== null
    ? { publicParty: PRIVATE_PERSON, protectedParty: name }
    : { publicParty: name, protectedParty: null }

/**
 * All that outsiders would read of a case. Where it holds personal data the case waits for somebody to look at it and
 * publish it (WEB-02): nobody has looked at each of ten thousand lines.
 */
const shownWords = ({ row, documents, parties }: Arrived): string =>
  [
    ...[row.title, row.summary, row.privateSender ? null : row.sender],
    ...documents.flatMap(({ row: line }) => [line.title, line.privateParty ? null : line.party]),
    ...parties.map((party) => (party.private ? null : party.name)),
  ]
    .filter((words) => words !== null)
    .join('\n')

/** What will be written, whole, before the transaction begins. */
async function rowsOf(
  ctx: Context,
  run: ImportRun,
  register: RegisterPlace,
  arrived: Arrived[],
  at: string,
): Promise<ImportedRows & { series: { id: string; count: number }[] }> {
  const { municipalityId } = run
  const { read } = ctx.database
  const rules = {
    motionRaised: await localRule(read, municipalityId, 'motionRaised', ctx.today),
    referralRolls: await localRule(read, municipalityId, 'referralRolls', ctx.today),
  }
  const slugs = freeSlugs(
    arrived.map(({ row }) => slugOf(row.number)),
    slugOf(register.code),
    await slugsOf(read, municipalityId),
  )
  const publish = run.mapping.publish === 1 && register.municipalityPublished
  const rows: Awaited<ReturnType<typeof rowsOf>> = {
    ...{ cases: [], keys: [], events: [], deadlines: [], parties: [] },
    ...{ files: [], documents: [], versions: [], series: [] },
  }
  const files = new Map<string, StoredFile>()
  for (const [index, arrival] of arrived.entries()) {
    const { row, documents, parties } = arrival
    const caseId = ctx.newId()
    const state = row.closed ? 'closed' : firstState(row.kind)
    const deadlines = row.closed
      ? []
      : caseDeadlines(row.kind, { received: row.receivedDay, raised: null }, [], rules)
    rows.cases.push({
      id: caseId,
      municipalityId,
      registerId: register.id,
      bodyId: register.bodyId,
      year: row.year,
      serial: row.serial,
      number: row.number,
      slug: slugs[index] ?? slugOf(row.number),
      kind: row.kind,
      publicTitle: row.title,
      protectedTitle: null,
      titleSortKey: sortKey(row.title),
      statusLine: null,
      summary: row.summary,
      state,
      open: !row.closed,
      receivedDay: row.receivedDay,
      // Lists show the latest registered first; what is taken over stands where it stood there.
      registeredAt: row.receivedDay ? `${row.receivedDay}T12:00:00.000Z` : at,
      closedDay: row.closed ? (row.closedDay ?? row.receivedDay) : null,
      nextDeadline: deadlines.map(({ day }) => day).toSorted()[0] ?? null,
      responsibleUnit: row.unit,
      ...partyOf(row.sender, row.privateSender),
      published: publish && row.secrecy === null && personalDataIn(shownWords(arrival)).length === 0,
      secrecyProvision: row.secrecy,
      secrecySetDay: row.secrecy === null ? null : ctx.today,
      updatedAt: at,
    })
    rows.keys.push({ municipalityId, source: run.source, externalKey: row.key, caseId })
    rows.events.push({
      id: ctx.newId(),
      caseId,
      at,
      legalDay: ctx.today,
      kind: 'imported',
      text: transferEvent.imported(run.source),
      actorName: null,
      public: true,
    })
    for (const deadline of deadlines)
      rows.deadlines.push({
        id: ctx.newId(),
        municipalityId,
        caseId,
        createdAt: at,
        ...wordedDeadline(deadline),
      })
    for (const [position, party] of parties.entries())
      rows.parties.push({
        id: ctx.newId(),
        caseId,
        position: position + 1,
        role: party.role,
        name: party.name,
        party: party.party,
        protected: party.private,
      })
    const numbers = documentNumbers(documents.map(({ row: { number } }) => number))
    if (documents.length > 0) rows.series.push({ id: caseId, count: Math.max(...numbers) })
    for (const [position, { row: document, file }] of documents.entries()) {
      const documentId = ctx.newId()
      rows.documents.push({
        id: documentId,
        municipalityId,
        caseId,
        number: numbers[position] ?? position + 1,
        kind: document.kind,
        direction: document.direction,
        publicTitle: document.title,
        day: document.day,
        ...partyOf(document.party, document.privateParty),
        released: false,
        secrecyProvision: document.secrecy,
        registeredAt: document.day ? `${document.day}T12:00:00.000Z` : at,
      })
      if (!file) continue
      files.set(file.hash, file)
      rows.versions.push({
        id: ctx.newId(),
        documentId,
        version: 1,
        fileHash: file.hash,
        fileName: file.name,
        createdAt: at,
      })
    }
  }
  rows.files = [...files.values()].map(({ hash, size, mime }) => ({ hash, size, mime, storedAt: at }))
  return rows
}
