import { type Comparison, compareTexts } from '../../documents/comparing/compare-texts'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { type DocumentPage, textOfVersion } from '#db/queries/documents'
import type { Context } from '../context'

export type CompareRefusal = 'version-not-found' | 'no-text' | 'too-large'

/** Characters of each text; a report of 300 pages has about a million. */
const LONGEST = 2_000_000

/** Compares two versions of a document that the reader has from `documentPage`, which judges who may see them. */
export async function compareVersions(
  { database: { read } }: Context,
  document: DocumentPage,
  { from, to }: { from: number; to: number },
): Promise<Result<Comparison, CompareRefusal>> {
  const older = document.versions.find(({ version }) => version === from)
  const newer = document.versions.find(({ version }) => version === to)
  if (!older || !newer) return refuse('version-not-found')
  const before = await textOfVersion(read, older.id)
  const after = await textOfVersion(read, newer.id)
  if (before === null || after === null) return refuse('no-text')
  if (before.length > LONGEST || after.length > LONGEST) return refuse('too-large')
  return ok(compareTexts(before, after))
}
