import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../connection'
import { aiIncidents, aiObligations, aiRemarks, aiSystemLinks, aiSystems, aiSystemVersions } from '../schema'

export type AiSystemRecord = typeof aiSystems.$inferSelect
type AiLinkRecord = typeof aiSystemLinks.$inferSelect
export type AiVersionRecord = typeof aiSystemVersions.$inferSelect

export const insertAiSystem = (tx: Transaction, row: typeof aiSystems.$inferInsert) =>
  tx.insert(aiSystems).values(row)

/**
 * A system of a municipality with its latest version, as it stands within the transaction. Its row is written to first,
 * so that two who change the same system wait for each other and the second sees the version of the first.
 */
export async function aiSystemInHand(
  tx: Transaction,
  { municipalityId, number }: { municipalityId: string; number: string },
): Promise<{ system: AiSystemRecord; latest: AiVersionRecord } | null> {
  const [system] = await tx
    .update(aiSystems)
    .set({ number })
    .where(and(eq(aiSystems.municipalityId, municipalityId), eq(aiSystems.number, number)))
    .returning()
  if (!system) return null
  const [latest] = await tx
    .select()
    .from(aiSystemVersions)
    .where(eq(aiSystemVersions.systemId, system.id))
    .orderBy(desc(aiSystemVersions.number))
    .limit(1)
  return latest ? { system, latest } : null
}

export const insertAiVersion = (tx: Transaction, row: typeof aiSystemVersions.$inferInsert) =>
  tx.insert(aiSystemVersions).values(row)

export const insertAiObligation = (tx: Transaction, row: typeof aiObligations.$inferInsert) =>
  tx.insert(aiObligations).values(row)

export const insertAiIncident = (tx: Transaction, row: typeof aiIncidents.$inferInsert) =>
  tx.insert(aiIncidents).values(row)

/** Closes an incident that is open; tells whether it was. */
export async function closeAiIncident(
  tx: Transaction,
  { id, systemId, day, note }: { id: string; systemId: string; day: string; note: string },
): Promise<boolean> {
  const closed = await tx
    .update(aiIncidents)
    .set({ closedDay: day, closedNote: note })
    .where(and(eq(aiIncidents.id, id), eq(aiIncidents.systemId, systemId), isNull(aiIncidents.closedDay)))
    .returning({ id: aiIncidents.id })
  return closed.length > 0
}

export const insertAiRemark = (tx: Transaction, row: typeof aiRemarks.$inferInsert) =>
  tx.insert(aiRemarks).values(row)

/** Notes what was done about a remark that nobody has handled; tells whether it was there. */
export async function handleAiRemark(
  tx: Transaction,
  {
    id,
    municipalityId,
    ...handled
  }: { id: string; municipalityId: string } & {
    handledAt: string
    handledBy: string | null
    handledNote: string
  },
): Promise<boolean> {
  const done = await tx
    .update(aiRemarks)
    .set(handled)
    .where(
      and(eq(aiRemarks.id, id), eq(aiRemarks.municipalityId, municipalityId), isNull(aiRemarks.handledAt)),
    )
    .returning({ id: aiRemarks.id })
  return done.length > 0
}

export const insertAiSystemLink = (tx: Transaction, row: typeof aiSystemLinks.$inferInsert) =>
  tx.insert(aiSystemLinks).values(row)

/** Whether a case already is that to a system. */
export async function isLinked(
  tx: Transaction,
  { systemId, caseId, kind }: { systemId: string; caseId: string; kind: AiLinkRecord['kind'] },
): Promise<boolean> {
  const [found] = await tx
    .select({ id: aiSystemLinks.id })
    .from(aiSystemLinks)
    .where(
      and(
        eq(aiSystemLinks.systemId, systemId),
        eq(aiSystemLinks.caseId, caseId),
        eq(aiSystemLinks.kind, kind),
        isNull(aiSystemLinks.endedAt),
      ),
    )
    .limit(1)
  return found !== undefined
}

export async function endAiSystemLink(
  tx: Transaction,
  { id, systemId, at }: { id: string; systemId: string; at: string },
): Promise<boolean> {
  const ended = await tx
    .update(aiSystemLinks)
    .set({ endedAt: at })
    .where(and(eq(aiSystemLinks.id, id), eq(aiSystemLinks.systemId, systemId), isNull(aiSystemLinks.endedAt)))
    .returning({ id: aiSystemLinks.id })
  return ended.length > 0
}
