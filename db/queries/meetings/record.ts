import { and, asc, desc, eq, gt, gte, isNull, lt, lte, ne, or } from 'drizzle-orm'
import type { Entry } from '../../../app/domain/meetings/record/entries'
import { recordOf } from '../../../app/domain/meetings/record/fold'
import type { RecordInput, RecordItem } from '../../../app/domain/meetings/record/input'
import type { Read } from '../../connection'
import { accounts, agendaItems, bodies, bodyTerms, meetingEntries, meetings } from '../../schema'
import { localRule } from '../administration/local-rules'
import { type AgendaFact, agendaFacts } from './agenda-facts'
import { seatsOf, sittingOf } from './sitting'

/** An entry as it is stored: its place in the order of storing, when, and by whom. */
export type StoredEntry = Entry & { sequence: number; storedAt: string; by: string }

/** What was stored after a sequence number, in that order. */
export async function entriesAfter(read: Read, meetingId: string, sequence: number): Promise<StoredEntry[]> {
  const rows = await read
    .select({ entry: meetingEntries, by: accounts.name })
    .from(meetingEntries)
    .innerJoin(accounts, eq(accounts.id, meetingEntries.accountId))
    .where(and(eq(meetingEntries.meetingId, meetingId), gt(meetingEntries.sequence, sequence)))
    .orderBy(asc(meetingEntries.sequence))
  return rows.map(({ entry, by }) => {
    const { id, kind, data, itemId, happenedAt, storedAt, sequence: place } = entry
    return { id, kind, data, itemId, happenedAt, storedAt, sequence: place, by } as StoredEntry
  })
}

/** Everything that the record of a meeting is folded from. No reader: the caller has judged `meeting.read`. */
export async function recordInput(read: Read, meetingId: string) {
  const [row] = await read
    .select({ meeting: meetings, bodyKind: bodies.kind })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .where(eq(meetings.id, meetingId))
  if (!row) return null
  const { meeting, bodyKind } = row
  const place = { bodyId: meeting.bodyId, day: meeting.day }
  const sitting = await sittingOf(read, place)
  const items = await agendaFacts(read, meetingId, meeting.day)
  const entries = await entriesAfter(read, meetingId, 0)
  const fewer = await localRule(read, meeting.municipalityId, 'fewerForAnswers', meeting.day)
  const earlier = new Set<string>()
  for (const { caseId } of items)
    if (caseId && (await minorityUsed(read, meeting, caseId))) earlier.add(caseId)
  const input: RecordInput = {
    body: bodyKind === 'council' ? 'council' : 'board',
    seats: await seatsOf(read, place),
    sitting,
    items: items.map((item) => recordItem(item, item.caseId !== null && earlier.has(item.caseId))),
    entries,
    rules: {
      partyOrder: await partyOrderOf(read, place),
      fewerForAnswers: fewer === 'yes',
      remoteAllowed: meeting.remoteAllowed === true,
      staffRepresentatives: bodyKind === 'board' || bodyKind === 'joint_board',
      chairPersonId: meeting.chairPersonId,
    },
  }
  return { meeting, bodyKind, sitting, items, entries, input }
}

/** The record of a meeting with what it was read from; null when there is no such meeting. */
export async function meetingRecord(read: Read, meetingId: string) {
  const found = await recordInput(read, meetingId)
  return found && { ...found, record: recordOf(found.input) }
}

export type MeetingRecordRead = NonNullable<Awaited<ReturnType<typeof meetingRecord>>>

function recordItem(item: AgendaFact, minorityWasUsed: boolean): RecordItem {
  const { standing, reasons } = item.preparedness
  const unprepared =
    standing === 'urgent' ||
    reasons.some(({ weight, code }) => weight === 'blocks' && code !== 'proposal-missing')
  return {
    id: item.id,
    kind: item.kind ?? 'case',
    announced: item.announced,
    prepared: unprepared ? (item.preparation === null ? null : false) : true,
    exemptFromPreparation: item.exempt,
    urgent: item.preparation === 'urgent_unprepared' || item.urgentReason !== null,
    closedDoors: item.closedDoors === true,
    exercisesAuthority: item.exercisesAuthority === true,
    minorityUsed: minorityWasUsed,
    extraElection: item.preparation === 'extra_election',
  }
}

async function partyOrderOf(
  read: Read,
  { bodyId, day }: { bodyId: string; day: string },
): Promise<Record<string, string[]>> {
  const [term] = await read
    .select({ partyOrder: bodyTerms.partyOrder })
    .from(bodyTerms)
    .where(
      and(
        eq(bodyTerms.bodyId, bodyId),
        lte(bodyTerms.validFrom, day),
        or(isNull(bodyTerms.validTo), gte(bodyTerms.validTo, day)),
      ),
    )
    .orderBy(desc(bodyTerms.validFrom))
    .limit(1)
  return term?.partyOrder ?? {}
}

/** Whether a minority has put the matter off at an earlier meeting of the body (VOTE-02). */
async function minorityUsed(
  read: Read,
  meeting: { id: string; bodyId: string; day: string },
  caseId: string,
): Promise<boolean> {
  const before = await read
    .selectDistinct({ meetingId: meetings.id, itemId: agendaItems.id, day: meetings.day })
    .from(meetingEntries)
    .innerJoin(agendaItems, eq(agendaItems.id, meetingEntries.itemId))
    .innerJoin(meetings, eq(meetings.id, meetingEntries.meetingId))
    .where(
      and(
        eq(agendaItems.caseId, caseId),
        eq(meetingEntries.kind, 'minority_request'),
        eq(meetings.bodyId, meeting.bodyId),
        ne(meetings.id, meeting.id),
        lt(meetings.day, meeting.day),
      ),
    )
  for (const { meetingId, itemId } of before) {
    const item = (await meetingRecord(read, meetingId))?.record.items.get(itemId)
    const putOff = item?.decision?.ending === 'tabled' || item?.decision?.ending === 'referred_back'
    if (putOff && item.minority.some(({ granted }) => granted)) return true
  }
  return false
}
