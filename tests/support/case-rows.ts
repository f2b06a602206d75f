import { slugOf } from '~/domain/cases/slug'
import { sortKey } from '~/domain/shared/swedish'
import type { Transaction } from '#db/connection'
import * as t from '#db/schema'
import type { Place } from './cases'

export type CaseMade = typeof t.cases.$inferInsert

/** A published, open motion with the number `nth`; what a test is about is given. */
export function caseRow(place: Place, nth: number, given: Partial<CaseMade> = {}): CaseMade {
  const at = `2026-01-01T00:00:00.${String(nth).padStart(3, '0')}Z`
  const number = given.number ?? `KS 2026/${nth}`
  const publicTitle = given.publicTitle ?? `Ärende ${nth}`
  return {
    ...{ id: `${place.slug}-case-${String(nth).padStart(4, '0')}`, municipalityId: place.municipalityId },
    ...{ registerId: place.registerId, bodyId: place.bodyIds[0] ?? '', year: 2026, serial: nth, number },
    ...{
      slug: slugOf(number),
      kind: 'motion',
      publicTitle,
      titleSortKey: sortKey(publicTitle),
      state: 'registered',
    },
    ...{ open: true, receivedDay: '2026-01-01', registeredAt: at, published: true, updatedAt: at },
    ...given,
  }
}

/** Adds a document with one version and its text to a case. */
export async function documentWithText(
  tx: Transaction,
  place: Place,
  caseId: string,
  text: string,
  released: boolean,
): Promise<void> {
  const id = `${caseId}-document`
  const at = '2026-01-01T00:00:00.000Z'
  const kinds = { kind: 'other', direction: 'incoming' } as const
  const line = {
    id,
    municipalityId: place.municipalityId,
    caseId,
    number: 1,
    publicTitle: 'Handling',
    released,
  }
  await tx.insert(t.documents).values({ ...line, ...kinds, registeredAt: at })
  const version = {
    id: `${id}-1`,
    documentId: id,
    version: 1,
    fileHash: `${place.slug}-file`,
    fileName: 'a.txt',
  }
  await tx.insert(t.documentVersions).values({ ...version, createdAt: at })
  await tx.insert(t.documentTexts).values({ versionId: version.id, text })
}
