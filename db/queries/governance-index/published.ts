import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import type { RunKind } from '../../../app/domain/governance-index/definition'
import type { Read } from '../../connection'
import { accounts, indexDefinitions, indexObservations, indexPeerGroups, indexRuns } from '../../schema'

export type PublishedIndex = Awaited<ReturnType<typeof publishedRuns>>[number]

/** What has been published of a kind of index, the latest first, with the definition it was computed by. Open to all. */
export async function publishedRuns(read: Read, municipalityId: string, kind: RunKind) {
  const rows = await read
    .select({ run: indexRuns, definition: indexDefinitions })
    .from(indexRuns)
    .innerJoin(indexDefinitions, eq(indexDefinitions.id, indexRuns.definitionId))
    .where(
      and(
        eq(indexRuns.municipalityId, municipalityId),
        eq(indexRuns.kind, kind),
        isNotNull(indexRuns.publishedAt),
      ),
    )
    .orderBy(desc(indexRuns.computedAt), desc(indexRuns.id))
  return rows.map(({ run, definition }) => ({
    ...{ id: run.id, kind: run.kind, result: run.result, reason: run.reason, definitionId: definition.id },
    ...{ computedAt: run.computedAt, publishedAt: run.publishedAt ?? '', number: definition.number },
    ...{ name: definition.name, fromYear: definition.fromYear, definition: definition.definition },
    ...{ decidedIn: definition.decidedIn, decidedDay: definition.decidedDay },
  }))
}

/** The definitions that are or were in force, the latest first. Open to all: how it is counted is never a secret. */
export const decidedDefinitions = async (read: Read, municipalityId: string) =>
  (
    await read
      .select()
      .from(indexDefinitions)
      .where(eq(indexDefinitions.municipalityId, municipalityId))
      .orderBy(desc(indexDefinitions.number))
  ).filter(({ state }) => state !== 'draft')

/** Groups to compare with, the latest year first. */
export const peerGroups = (read: Read, municipalityId: string) =>
  read
    .select()
    .from(indexPeerGroups)
    .where(eq(indexPeerGroups.municipalityId, municipalityId))
    .orderBy(desc(indexPeerGroups.year), asc(indexPeerGroups.name))

/** Every value of an indicator that was ever noted for a municipality, the latest first. For readers inside. */
export const valuesOf = (
  read: Read,
  { municipalityId, indicator, subject }: { municipalityId: string; indicator: string; subject: string },
) =>
  read
    .select({ observation: indexObservations, by: accounts.name })
    .from(indexObservations)
    .leftJoin(accounts, eq(accounts.id, indexObservations.createdBy))
    .where(
      and(
        eq(indexObservations.municipalityId, municipalityId),
        eq(indexObservations.indicator, indicator),
        eq(indexObservations.subject, subject),
      ),
    )
    .orderBy(desc(indexObservations.createdAt), desc(indexObservations.id))
