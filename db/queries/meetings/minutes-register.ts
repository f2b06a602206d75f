import { and, asc, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import type { Read } from '../../connection'
import { agendaItems, bodies, cases, documents, minutes, registers } from '../../schema'

/** The case that other minutes of the meeting are registered in; null for the first. */
export async function caseOfMinutes(read: Read, meetingId: string): Promise<string | null> {
  const [row] = await read
    .select({ caseId: documents.caseId })
    .from(minutes)
    .innerJoin(documents, eq(documents.id, minutes.documentId))
    .where(and(eq(minutes.meetingId, meetingId), isNotNull(minutes.documentId)))
    .limit(1)
  return row?.caseId ?? null
}

/** The open register of a body: its own, that of the board it belongs to, or the executive board's (the council's too). */
export async function registerForMinutes(
  read: Read,
  municipalityId: string,
  bodyId: string,
  today: string,
): Promise<string | null> {
  const open = await read
    .select({ id: registers.id, bodyId: registers.bodyId, kind: bodies.kind })
    .from(registers)
    .innerJoin(bodies, eq(bodies.id, registers.bodyId))
    .where(
      and(
        eq(registers.municipalityId, municipalityId),
        or(isNull(registers.closedOn), gt(registers.closedOn, today)),
      ),
    )
    .orderBy(asc(registers.demonstration), asc(registers.code))
  const [body] = await read.select({ parentId: bodies.parentId }).from(bodies).where(eq(bodies.id, bodyId))
  const found =
    open.find((register) => register.bodyId === bodyId) ??
    open.find((register) => body?.parentId && register.bodyId === body.parentId) ??
    open.find(({ kind }) => kind === 'executive_board')
  return found?.id ?? null
}

/** The secrecy provisions of the matters of some agenda items, as one line; a general one where none is marked. */
export async function secrecyOfItems(read: Read, itemIds: string[]): Promise<string> {
  const rows = await read
    .selectDistinct({ provision: cases.secrecyProvision })
    .from(agendaItems)
    .innerJoin(cases, eq(cases.id, agendaItems.caseId))
    .where(and(inArray(agendaItems.id, ['', ...itemIds]), isNotNull(cases.secrecyProvision)))
  const provisions = rows.flatMap(({ provision }) => provision ?? []).toSorted()
  return provisions.length === 0 ? 'OSL' : provisions.join('; ')
}

/** Whether the matter of an agenda item is marked as secret. */
export async function isSecretItem(read: Read, itemId: string): Promise<boolean> {
  const [row] = await read
    .select({ provision: cases.secrecyProvision })
    .from(agendaItems)
    .innerJoin(cases, eq(cases.id, agendaItems.caseId))
    .where(eq(agendaItems.id, itemId))
  return row !== undefined && row.provision !== null
}
