import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, lte, ne, or } from 'drizzle-orm'
import { noticeKinds, statesOnBoard } from '../../../app/domain/meetings/public-notice'
import type { Read } from '../../connection'
import {
  bodies,
  cases,
  decisionPoints,
  decisions,
  meetings,
  minutes,
  minutesParagraphs,
  municipalities,
  noticeEvents,
  noticeOutages,
  publicNotices,
} from '../../schema'

/** Approved minutes with what their notice tells; null while they are not approved. For use cases: no reader. */
export async function approvedMinutes(read: Read, minutesId: string) {
  const [row] = await read
    .select({
      part: minutes.part,
      state: minutes.state,
      approvalDay: minutes.approvedDay,
      meeting: { id: meetings.id, day: meetings.day },
      body: { id: bodies.id, name: bodies.name, kind: bodies.kind, email: bodies.email },
      municipality: {
        id: municipalities.id,
        slug: municipalities.slug,
        displayName: municipalities.displayName,
      },
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(bodies, eq(bodies.id, minutes.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .where(eq(minutes.id, minutesId))
  if (row?.state !== 'approved' || row.approvalDay === null) return null
  const paragraphs = await read
    .select({ number: minutesParagraphs.number })
    .from(minutesParagraphs)
    .where(eq(minutesParagraphs.minutesId, minutesId))
    .orderBy(asc(minutesParagraphs.position))
  return { ...row, approvalDay: row.approvalDay, numbers: paragraphs.map(({ number }) => number) }
}

/** Null for the main minutes of a meeting. */
export async function minutesPart(read: Read, minutesId: string): Promise<number | null> {
  const [row] = await read.select({ part: minutes.part }).from(minutes).where(eq(minutes.id, minutesId))
  return row?.part ?? null
}

export async function bodyAt(read: Read, municipalityId: string, bodyId: string) {
  const [row] = await read
    .select({ id: bodies.id, name: bodies.name, kind: bodies.kind, slug: bodies.slug })
    .from(bodies)
    .where(and(eq(bodies.id, bodyId), eq(bodies.municipalityId, municipalityId)))
  return row ?? null
}

/** The latest day on which the notice was posted, or posted anew. */
export async function lastPostedDay(read: Read, noticeId: string): Promise<string | null> {
  const [row] = await read
    .select({ day: noticeEvents.day })
    .from(noticeEvents)
    .where(and(eq(noticeEvents.noticeId, noticeId), inArray(noticeEvents.event, ['post', 'repost'])))
    .orderBy(desc(noticeEvents.at))
    .limit(1)
  return row?.day ?? null
}

const onBoard = inArray(publicNotices.state, [...statesOnBoard])

/**
 * What was on the board at an instant and still is, of every municipality: the kinds whose effect hangs on their being up.
 */
export const noticesUpDuring = (read: Read, from: string) =>
  read
    .select({ id: publicNotices.id, municipalityId: publicNotices.municipalityId })
    .from(publicNotices)
    .where(
      and(
        onBoard,
        lte(publicNotices.postedAt, from),
        inArray(publicNotices.kind, [
          'council_meeting',
          'approved_minutes',
          'delegated_decision',
          'statutory',
        ]),
      ),
    )
    .orderBy(asc(publicNotices.municipalityId), asc(publicNotices.id))

/** The other notices that went down at the same moment as this one, while nobody has judged it. */
export async function downTogether(read: Read, municipalityId: string, noticeId: string): Promise<string[]> {
  const unjudged = await read
    .select({ noticeId: noticeOutages.noticeId, fromAt: noticeOutages.fromAt })
    .from(noticeOutages)
    .innerJoin(publicNotices, eq(publicNotices.id, noticeOutages.noticeId))
    .where(and(eq(publicNotices.municipalityId, municipalityId), isNull(noticeOutages.judged)))
    .orderBy(asc(noticeOutages.noticeId))
  const moments = new Set(unjudged.filter((row) => row.noticeId === noticeId).map(({ fromAt }) => fromAt))
  const ids = unjudged.filter(({ fromAt }) => moments.has(fromAt)).map((row) => row.noticeId)
  return [...new Set(ids)].filter((id) => id !== noticeId)
}

/** What may come down on a day. */
export const endedNotices = (read: Read, today: string) =>
  read
    .select({ id: publicNotices.id })
    .from(publicNotices)
    .where(
      and(
        inArray(publicNotices.state, ['posted', 'removable']),
        isNotNull(publicNotices.earliestRemoval),
        lte(publicNotices.earliestRemoval, today),
      ),
    )
    .orderBy(asc(publicNotices.id))

/** KL 13:5: a joint board's time cannot be taken to have passed before the other municipalities have told their days. */
const periodKnown = or(
  isNull(bodies.kind),
  ne(bodies.kind, 'joint_board'),
  isNotNull(publicNotices.otherPostings),
)
const undisturbed = inArray(publicNotices.state, ['posted', 'removable', 'removed'])

const forced = {
  id: decisions.id,
  municipalityId: decisions.municipalityId,
  bodyId: decisions.bodyId,
  caseId: decisions.caseId,
  meetingId: decisions.meetingId,
  day: decisions.day,
  paragraph: decisions.paragraph,
  appealTrack: decisions.appealTrack,
  legalForce: decisions.legalForce,
  appealLastDay: decisions.appealLastDay,
  legalForceDay: decisions.legalForceDay,
  bodyName: bodies.name,
}

const announced = (read: Read) =>
  read
    .selectDistinct(forced)
    .from(decisions)
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .innerJoin(minutesParagraphs, eq(minutesParagraphs.itemId, decisions.agendaItemId))
    .innerJoin(publicNotices, eq(publicNotices.minutesId, minutesParagraphs.minutesId))

/** Decisions whose time to appeal has passed, undisturbed as far as is known. */
export const endedPeriods = (read: Read, today: string) =>
  announced(read).where(
    and(
      eq(decisions.appealTrack, 'K'),
      eq(decisions.legalForce, 'pending'),
      lt(decisions.appealLastDay, today),
      undisturbed,
      periodKnown,
    ),
  )

/** Meetings whose minutes' time to appeal has passed, and those that wait for its confirmation. */
export const meetingsAwaitingForce = (read: Read, today: string) =>
  read
    .selectDistinct({ id: meetings.id, state: meetings.state })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(minutes, and(eq(minutes.meetingId, meetings.id), isNull(minutes.part)))
    .innerJoin(publicNotices, eq(publicNotices.minutesId, minutes.id))
    .where(
      and(
        inArray(meetings.state, ['posted', 'final_presumed']),
        lt(publicNotices.appealLastDay, today),
        undisturbed,
        periodKnown,
      ),
    )

export const decisionsOfMeeting = (read: Read, meetingId: string) =>
  read
    .select({ id: decisions.id, appealTrack: decisions.appealTrack, legalForce: decisions.legalForce })
    .from(decisions)
    .where(eq(decisions.meetingId, meetingId))

/** Prepared notices of approved minutes that nobody has posted. */
export const draftedApprovals = (read: Read) =>
  read
    .select({
      id: publicNotices.id,
      municipalityId: publicNotices.municipalityId,
      approvalDay: publicNotices.approvalDay,
      bodyId: bodies.id,
      bodyName: bodies.name,
      slug: municipalities.slug,
    })
    .from(publicNotices)
    .innerJoin(bodies, eq(bodies.id, publicNotices.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, publicNotices.municipalityId))
    .where(and(eq(publicNotices.state, 'drafted'), eq(publicNotices.kind, 'approved_minutes')))

/** The decisions in track K that a confirmation is about: one, or all that a notice announces. */
export const decisionsToConfirm = (
  read: Read,
  municipalityId: string,
  of: { decisionId: string } | { noticeId: string },
) => {
  const own = and(eq(decisions.municipalityId, municipalityId), eq(decisions.appealTrack, 'K'))
  return 'decisionId' in of
    ? read
        .select(forced)
        .from(decisions)
        .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
        .where(and(own, eq(decisions.id, of.decisionId)))
    : announced(read).where(and(own, eq(publicNotices.id, of.noticeId)))
}

/** The decisions that a notice announces, in the order of their §§. Public words only. */
export const decisionsOfNotice = (read: Read, minutesId: string) =>
  read
    .select({
      ...forced,
      number: minutesParagraphs.number,
      heading: minutesParagraphs.heading,
    })
    .from(minutesParagraphs)
    .innerJoin(decisions, eq(decisions.agendaItemId, minutesParagraphs.itemId))
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .where(eq(minutesParagraphs.minutesId, minutesId))
    .orderBy(asc(minutesParagraphs.position), asc(decisions.id))

/** The notice that announces a decision, once it is posted; null before that. */
export async function noticeOfDecision(read: Read, decisionId: string) {
  const [row] = await read
    .select({ id: publicNotices.id, state: publicNotices.state, postedDay: publicNotices.postedDay })
    .from(decisions)
    .innerJoin(minutesParagraphs, eq(minutesParagraphs.itemId, decisions.agendaItemId))
    .innerJoin(publicNotices, eq(publicNotices.minutesId, minutesParagraphs.minutesId))
    .where(and(eq(decisions.id, decisionId), ne(publicNotices.state, 'drafted')))
    .limit(1)
  return row ?? null
}

const shown = {
  id: publicNotices.id,
  kind: publicNotices.kind,
  state: publicNotices.state,
  title: publicNotices.title,
  text: publicNotices.text,
  paragraphs: publicNotices.paragraphs,
  meetingDay: publicNotices.meetingDay,
  approvalDay: publicNotices.approvalDay,
  postedDay: publicNotices.postedDay,
  postedAt: publicNotices.postedAt,
  periodFrom: publicNotices.periodFrom,
  appealLastDay: publicNotices.appealLastDay,
  earliestRemoval: publicNotices.earliestRemoval,
  removedDay: publicNotices.removedDay,
  minutesLocation: publicNotices.minutesLocation,
  contact: publicNotices.contact,
  appealInfo: publicNotices.appealInfo,
  otherPostings: publicNotices.otherPostings,
  bodyId: publicNotices.bodyId,
  bodyName: bodies.name,
  bodySlug: bodies.slug,
  bodyKind: bodies.kind,
  minutesId: publicNotices.minutesId,
  meetingId: publicNotices.meetingId,
  meetingSequence: meetings.sequence,
}

export type NoticeLine = Awaited<ReturnType<typeof boardNow>>[number]

const notices = (read: Read) =>
  read
    .select(shown)
    .from(publicNotices)
    .leftJoin(bodies, eq(bodies.id, publicNotices.bodyId))
    .leftJoin(meetings, eq(meetings.id, publicNotices.meetingId))

/** What is on the board now, for anyone; newest first within each kind, in the order of the law (KL 8:10–11). */
export async function boardNow(read: Read, municipalityId: string) {
  const rows = await notices(read)
    .where(and(eq(publicNotices.municipalityId, municipalityId), onBoard))
    .orderBy(desc(publicNotices.postedAt), desc(publicNotices.id))
  return rows.toSorted((a, b) => noticeKinds.indexOf(a.kind) - noticeKinds.indexOf(b.kind))
}

/** For those who keep the board: what is prepared and not posted, and what has come down, latest first. */
export const boardBehind = async (read: Read, municipalityId: string, most: number) => ({
  drafted: await notices(read)
    .where(and(eq(publicNotices.municipalityId, municipalityId), eq(publicNotices.state, 'drafted')))
    .orderBy(asc(publicNotices.approvalDay), asc(publicNotices.id)),
  removed: await notices(read)
    .where(and(eq(publicNotices.municipalityId, municipalityId), eq(publicNotices.state, 'removed')))
    .orderBy(desc(publicNotices.removedAt), desc(publicNotices.id))
    .limit(most),
})

/** One notice: what is on the board for anyone, the others for those who keep it; null otherwise. */
export async function noticePage(
  read: Read,
  { municipalityId, id, staff }: { municipalityId: string; id: string; staff: boolean },
) {
  const [row] = await notices(read).where(
    and(
      eq(publicNotices.municipalityId, municipalityId),
      eq(publicNotices.id, id),
      staff ? undefined : onBoard,
    ),
  )
  return row ?? null
}

export const noticeLog = (read: Read, noticeId: string) =>
  read
    .select()
    .from(noticeEvents)
    .where(eq(noticeEvents.noticeId, noticeId))
    .orderBy(asc(noticeEvents.at), asc(noticeEvents.id))

export const noticeOutagesOf = (read: Read, noticeId: string) =>
  read
    .select()
    .from(noticeOutages)
    .where(eq(noticeOutages.noticeId, noticeId))
    .orderBy(asc(noticeOutages.fromAt))

/** A decision with what a certificate of its legal force tells. No reader: the use case judges. */
export async function decisionForCertificate(read: Read, municipalityId: string, decisionId: string) {
  const [row] = await read
    .select({
      ...forced,
      caseNumber: cases.number,
      caseTitle: cases.publicTitle,
      secrecyProvision: cases.secrecyProvision,
    })
    .from(decisions)
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(and(eq(decisions.id, decisionId), eq(decisions.municipalityId, municipalityId)))
  if (!row) return null
  const { secrecyProvision, ...decision } = row
  const points = await read
    .select({ text: decisionPoints.text })
    .from(decisionPoints)
    .where(eq(decisionPoints.decisionId, decisionId))
    .orderBy(asc(decisionPoints.position))
  const notice = await noticeOfDecision(read, decisionId)
  return {
    ...decision,
    secret: secrecyProvision !== null,
    points: points.map(({ text }) => text),
    postedDay: notice?.postedDay ?? null,
  }
}

/** Bodies that decide, for the choice in a form. */
export const bodiesToChoose = (read: Read, municipalityId: string) =>
  read
    .select({ id: bodies.id, name: bodies.name })
    .from(bodies)
    .where(
      and(
        eq(bodies.municipalityId, municipalityId),
        inArray(bodies.kind, [
          'council',
          'executive_board',
          'board',
          'joint_board',
          'working_committee',
          'council_committee',
        ]),
      ),
    )
    .orderBy(asc(bodies.sortKey))
