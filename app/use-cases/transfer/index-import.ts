import { identifyFile } from '../../documents/reading'
import { importJob } from '../../jobs/definitions'
import { searchableCase } from '#db/queries/searchable-case'
import { casesOfImport, unreadVersions } from '#db/queries/transfer'
import { keepText } from '#db/repositories/documents'
import { runById } from '#db/repositories/imports'
import { enqueue } from '#db/repositories/jobs'
import { indexWords } from '#db/search'
import { indexCase } from '../cases/index-case'
import type { Context } from '../context'
import type { ReadFile } from '../intake/receive-file'

const CASES = 100
const FILES = 10

/** Makes a part of a published import searchable and asks for the next; then its files are read, a few at a time. */
export async function indexImport(ctx: Context, runId: string, after: string): Promise<void> {
  const run = await runById(ctx.database.read, runId)
  if (run?.state !== 'published') return
  const ids = await casesOfImport(ctx.database.read, run, after, CASES)
  await ctx.database.transaction(async (tx) => {
    const texts = []
    for (const id of ids) {
      const text = await searchableCase(tx, id)
      if (text) texts.push(text)
    }
    await indexWords(tx, texts)
    const last = ids.at(-1)
    const at = ctx.now()
    const next = last ? importJob('index', { runId, after: last }) : importJob('read', { runId })
    await enqueue(tx, { id: ctx.newId(), runAt: at, createdAt: at, ...next })
  })
}

/** Reads the text of some of the import's files, so that they are found by what they say. */
export async function readImported(
  ctx: Context,
  readFile: ReadFile,
  runId: string,
  after: string,
): Promise<void> {
  const run = await runById(ctx.database.read, runId)
  if (run?.state !== 'published') return
  const versions = await unreadVersions(ctx.database.read, run, after, FILES)
  const last = versions.at(-1)
  if (!last) return
  const texts: { id: string; caseId: string; text: string }[] = []
  for (const { id, caseId, fileHash, fileName } of versions) {
    const bytes = await ctx.files.read(fileHash)
    const { kind, readable } = identifyFile(bytes, fileName)
    const reading = readable ? await readFile(bytes, kind) : null
    if (reading?.extraction.ok) texts.push({ id, caseId, text: reading.extraction.text })
  }
  await ctx.database.transaction(async (tx) => {
    for (const { id, text } of texts) await keepText(tx, id, text)
    for (const caseId of new Set(texts.map((each) => each.caseId))) await indexCase(tx, caseId)
    const at = ctx.now()
    await enqueue(tx, {
      id: ctx.newId(),
      runAt: at,
      createdAt: at,
      ...importJob('read', { runId, after: last.id }),
    })
  })
}
