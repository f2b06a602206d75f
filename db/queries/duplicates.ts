import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { Scope } from '../../app/domain/access/visibility'
import { parseRegistrationNumber } from '../../app/domain/cases/registration-number'
import { slugOf } from '../../app/domain/cases/slug'
import { sortKey } from '../../app/domain/shared/swedish'
import type { Read } from '../connection'
import { caseNumbers, cases, documents, documentVersions, registers } from '../schema'
import { readableCases } from './places-visible'
import { visibleCases } from './visible'

/** Why a registration looks like one that is there: the same bytes, the same number, the same title and day. */
export type DuplicateReason = 'file' | 'number' | 'title'
export type PossibleDuplicate = { number: string; slug: string; title: string; reasons: DuplicateReason[] }

export type DuplicateSearch = {
  municipalityId: string
  fileHashes: string[]
  /** Registration numbers as printed in the document or typed by the clerk. */
  numbers: string[]
  title: string
  /** The day received. */
  day: string | null
  /** Settles two-digit years. */
  year: number
}

const MOST = 10

/** Registered cases that may be the same as one about to be; only those the reader may see. */
export async function possibleDuplicates(
  read: Read,
  scope: Scope,
  search: DuplicateSearch,
): Promise<PossibleDuplicate[]> {
  const place = eq(cases.municipalityId, search.municipalityId)
  const here = and(place, visibleCases(scope))
  // What a secret case holds, and what others call it, is not for those who see its register line only.
  const readable = and(place, readableCases(scope))
  const shown = { number: cases.number, slug: cases.slug, title: cases.publicTitle }
  const found = new Map<string, PossibleDuplicate>()
  const note = (reason: DuplicateReason, rows: Omit<PossibleDuplicate, 'reasons'>[]) => {
    for (const row of rows) {
      const known = found.get(row.slug) ?? { ...row, reasons: [] }
      if (!known.reasons.includes(reason)) known.reasons.push(reason)
      found.set(row.slug, known)
    }
  }
  if (search.fileHashes.length > 0)
    note(
      'file',
      await read
        .selectDistinct(shown)
        .from(documentVersions)
        .innerJoin(documents, eq(documents.id, documentVersions.documentId))
        .innerJoin(cases, eq(cases.id, documents.caseId))
        .where(and(inArray(documentVersions.fileHash, search.fileHashes), readable))
        .limit(MOST),
    )
  const slugs = search.numbers.map(slugOf).filter((slug) => slug !== '')
  if (slugs.length > 0) {
    note(
      'number',
      await read
        .select(shown)
        .from(cases)
        .innerJoin(registers, eq(registers.id, cases.registerId))
        .where(and(here, or(inArray(cases.slug, slugs), ...sameKey(search))))
        .limit(MOST),
    )
    note(
      'number',
      await read
        .selectDistinct(shown)
        .from(caseNumbers)
        .innerJoin(cases, eq(cases.id, caseNumbers.caseId))
        .where(
          and(
            eq(caseNumbers.municipalityId, search.municipalityId),
            inArray(caseNumbers.slug, slugs),
            readable,
          ),
        )
        .limit(MOST),
    )
  }
  if (search.title.trim() !== '' && search.day !== null)
    note(
      'title',
      await read
        .select(shown)
        .from(cases)
        .where(and(here, eq(cases.titleSortKey, sortKey(search.title)), eq(cases.receivedDay, search.day)))
        .limit(MOST),
    )
  return [...found.values()]
}

/** NUM-05: `KSN-2024-00123` is `KSN 2024/123`, so own numbers are compared on unit, year and serial. */
function sameKey({ numbers, year }: DuplicateSearch): (SQL | undefined)[] {
  return numbers.flatMap((printed) => {
    const parsed = parseRegistrationNumber(printed, year)
    if (!parsed.ok || parsed.value.unit === null) return []
    const { unit, serial } = parsed.value
    return [and(eq(registers.code, unit), eq(cases.year, parsed.value.year), eq(cases.serial, serial))]
  })
}
