import { and, asc, eq, gte, isNotNull, isNull, lte, ne, notInArray, or } from 'drizzle-orm'
import { type AccountActor, type Actor, may, scopeOf } from '../../../app/domain/access'
import { agendaIsPublic } from '../../../app/domain/meetings/meeting'
import type { Read } from '../../connection'
import {
  accounts,
  agendaItems,
  bodies,
  cases,
  groupPositions,
  mandates,
  meetings,
  privateNotes,
  readMarks,
} from '../../schema'
import { readableCases } from '../places-visible'
import { insightOf } from './meeting-at'

/** A person who has left the party that they were elected for stands without a group (rules 14.1). */
const NO_PARTY = '-'
const elected: readonly string[] = ['chair', 'vice_chair', 'member', 'deputy']

/** An item that the reader may prepare, with its meeting; null for anyone who may not know of it. */
export async function itemToPrepare(read: Read, actor: Actor, itemId: string) {
  const [row] = await read
    .select({ item: agendaItems, meeting: meetings })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(eq(agendaItems.id, itemId), ne(agendaItems.state, 'proposed')))
  if (!row || row.meeting.state === null || actor.kind !== 'account') return null
  const { item, meeting } = row
  if (!may(actor, 'meeting.prepare', meeting)) return null
  const early = insightOf(actor, meeting) === 'staff' || may(actor, 'meeting.publish', meeting)
  const published = meeting.agendaVersion !== null && agendaIsPublic(meeting.state) && item.number !== null
  return early || published ? { item, meeting, actor } : null
}

/**
 * The party whose group the reader belongs to at a meeting, as of today. The elected of the body: the party of their
 * seat in it. A group leader, whose appointment names no party: the party of the person's seats in the municipality,
 * in the council when there is one there, as long as it is one and the same. Nobody else has a group.
 */
export async function groupPartyOf(
  read: Read,
  actor: Actor,
  meeting: { municipalityId: string; bodyId: string },
  today: string,
): Promise<string | null> {
  if (actor.kind !== 'account' || !may(actor, 'meeting.prepare', meeting)) return null
  const leads = actor.role === 'group_leader'
  if (!leads && !(elected.includes(actor.role) && actor.bodyId === meeting.bodyId)) return null
  const seats = await read
    .selectDistinct({ party: mandates.partyCode, kind: bodies.kind })
    .from(mandates)
    .innerJoin(bodies, eq(bodies.id, mandates.bodyId))
    .innerJoin(accounts, eq(accounts.personId, mandates.personId))
    .where(
      and(
        eq(accounts.id, actor.accountId),
        eq(bodies.municipalityId, meeting.municipalityId),
        leads ? undefined : eq(mandates.bodyId, meeting.bodyId),
        isNotNull(mandates.partyCode),
        or(isNull(mandates.validFrom), lte(mandates.validFrom, today)),
        or(isNull(mandates.validTo), gte(mandates.validTo, today)),
      ),
    )
  const council = seats.filter(({ kind }) => kind === 'council')
  const parties = new Set((council.length > 0 ? council : seats).map(({ party }) => party))
  const [party] = parties
  return parties.size === 1 && party && party !== NO_PARTY ? party : null
}

/** Which items of a meeting the account has marked as read. */
export const readItems = async (read: Read, { accountId }: AccountActor, meetingId: string) =>
  (
    await read
      .select({ itemId: readMarks.itemId })
      .from(readMarks)
      .innerJoin(agendaItems, eq(agendaItems.id, readMarks.itemId))
      .where(and(eq(readMarks.accountId, accountId), eq(agendaItems.meetingId, meetingId)))
  ).map(({ itemId }) => itemId)

/** The account's own notes on a meeting's items, sealed. */
export const sealedNotes = (read: Read, { accountId }: AccountActor, meetingId: string) =>
  read
    .select({
      itemId: privateNotes.itemId,
      cipher: privateNotes.cipher,
      updatedAt: privateNotes.updatedAt,
    })
    .from(privateNotes)
    .innerJoin(agendaItems, eq(agendaItems.id, privateNotes.itemId))
    .where(and(eq(privateNotes.accountId, accountId), eq(agendaItems.meetingId, meetingId)))

/** What one party's group has written on a meeting's items, sealed. */
export const sealedPositions = (read: Read, meetingId: string, partyCode: string) =>
  read
    .select({
      itemId: groupPositions.itemId,
      cipher: groupPositions.cipher,
      updatedAt: groupPositions.updatedAt,
      by: accounts.name,
    })
    .from(groupPositions)
    .innerJoin(accounts, eq(accounts.id, groupPositions.accountId))
    .where(and(eq(groupPositions.meetingId, meetingId), eq(groupPositions.partyCode, partyCode)))

/** The person of an account; null for officials. */
export async function personOfAccount(read: Read, accountId: string): Promise<string | null> {
  const [row] = await read
    .select({ personId: accounts.personId })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return row?.personId ?? null
}

const answered = ['decided', 'closed', 'rejected', 'answered', 'lapsed'] as const
const MOST = 100

/** Interpellations that have not been answered, among the cases that the reader may read; the oldest first. */
export const openInterpellations = (read: Read, reader: Actor, municipalityId: string) =>
  read
    .select({
      id: cases.id,
      number: cases.number,
      slug: cases.slug,
      title: cases.publicTitle,
      party: cases.publicParty,
      raisedDay: cases.raisedDay,
      receivedDay: cases.receivedDay,
    })
    .from(cases)
    .where(
      and(
        eq(cases.municipalityId, municipalityId),
        eq(cases.kind, 'interpellation'),
        isNull(cases.voidedDay),
        isNull(cases.mergedIntoId),
        isNull(cases.asOf),
        notInArray(cases.state, [...answered]),
        readableCases(scopeOf(reader)),
      ),
    )
    .orderBy(asc(cases.receivedDay), asc(cases.year), asc(cases.serial))
    .limit(MOST)
