import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import { type Actor, maySeeProtected, scopeOf } from '../../../app/domain/access'
import { receiversIn } from '../../../app/domain/meetings/minutes/decided'
import type { Read } from '../../connection'
import {
  accounts,
  bodies,
  caseParties,
  cases,
  decisionEffects,
  decisionPoints,
  decisions,
  extracts,
  meetings,
  minutes,
  minutesParagraphs,
  municipalities,
  referrals,
} from '../../schema'

export type Proposed = {
  name: string
  email: string | null
  why: 'named' | 'receiver' | 'case' | 'referral' | 'party'
}

export type DispatchLine = Awaited<ReturnType<typeof dispatchOf>>[number]

/** The approved §§ of a meeting with who ought to have each and who has got it. For those who send extracts. */
export async function dispatchOf(
  read: Read,
  reader: Actor,
  meeting: { id: string; municipalityId: string; bodyId: string },
) {
  const rows = await read
    .select({
      id: minutesParagraphs.id,
      minutesId: minutesParagraphs.minutesId,
      itemId: minutesParagraphs.itemId,
      number: minutesParagraphs.number,
      year: minutesParagraphs.year,
      heading: minutesParagraphs.heading,
      text: minutesParagraphs.text,
      publicText: minutesParagraphs.publicText,
    })
    .from(minutesParagraphs)
    .innerJoin(minutes, eq(minutes.id, minutesParagraphs.minutesId))
    .where(and(eq(minutes.meetingId, meeting.id), eq(minutes.state, 'approved')))
    .orderBy(asc(minutesParagraphs.number))
  const items = rows.flatMap(({ itemId }) => itemId ?? [])
  const decided = await read
    .select({
      id: decisions.id,
      itemId: decisions.agendaItemId,
      caseId: decisions.caseId,
      number: cases.number,
      slug: cases.slug,
      secret: cases.secrecyProvision,
      published: cases.published,
      bodyId: cases.bodyId,
      responsibleAccountId: cases.responsibleAccountId,
      bodyName: bodies.name,
      bodyEmail: bodies.email,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(bodies, eq(bodies.id, cases.bodyId))
    .where(inArray(decisions.agendaItemId, ['', ...items]))
  const receivers = await receiversOf(
    read,
    decided.map(({ id }) => id),
  )
  const caseIds = decided.map(({ caseId }) => caseId)
  const asked = await askedOf(read, caseIds)
  const parties = await partiesOf(read, caseIds)
  const sent = await read
    .select({
      id: extracts.id,
      paragraphId: extracts.paragraphId,
      recipient: extracts.recipient,
      email: extracts.email,
      method: extracts.method,
      sentAt: extracts.sentAt,
      by: accounts.name,
    })
    .from(extracts)
    .innerJoin(accounts, eq(accounts.id, extracts.accountId))
    .where(inArray(extracts.paragraphId, ['', ...rows.map(({ id }) => id)]))
    .orderBy(asc(extracts.sentAt), asc(extracts.id))
  const scope = scopeOf(reader)
  const entitledHere = maySeeProtected(scope, {
    ...{ municipalityId: meeting.municipalityId, bodyId: meeting.bodyId, published: false, secret: true },
    responsibleAccountId: null,
  })
  return rows.map(({ text, publicText, ...row }) => {
    const own = decided.filter(({ itemId }) => itemId !== null && itemId === row.itemId)
    // Whom a secret paragraph is sent to is told only to those who may read it.
    const named: Proposed[] = receiversIn(publicText === null || entitledHere ? text : publicText).map(
      (name) => ({ name, email: null, why: 'named' }),
    )
    const known: Proposed[] = own.flatMap((matter) => {
      const open =
        matter.secret === null ||
        maySeeProtected(scope, { ...matter, municipalityId: meeting.municipalityId, secret: true })
      return [
        ...receivers
          .filter(({ decisionId }) => decisionId === matter.id)
          .map(({ name, email }) => ({ name, email, why: 'receiver' as const })),
        ...(matter.bodyId === meeting.bodyId
          ? []
          : [{ name: matter.bodyName, email: matter.bodyEmail, why: 'case' as const }]),
        ...asked
          .filter(({ caseId }) => caseId === matter.caseId)
          .map(({ name, email }) => ({ name, email, why: 'referral' as const })),
        ...(open
          ? parties
              .filter(({ caseId }) => caseId === matter.caseId)
              .map(({ name }) => ({ name, email: null, why: 'party' as const }))
          : []),
      ]
    })
    // An address that is known of goes with the name, wherever it came from.
    const proposed = [...named, ...known].map((each) => ({
      ...each,
      email: each.email ?? known.find(({ name, email }) => name === each.name && email)?.email ?? null,
    }))
    const seen = new Set<string>()
    return {
      ...row,
      secret: publicText !== null,
      mayHaveFull: publicText !== null && entitledHere,
      case: own[0] ? { number: own[0].number, slug: own[0].slug } : null,
      decided: own.length > 0,
      proposed: proposed.filter(({ name }) => !seen.has(name) && seen.add(name)),
      sent: sent.filter(({ paragraphId }) => paragraphId === row.id),
    }
  })
}

/** Whom the decision sets to work, as its points say. */
const receiversOf = async (read: Read, decisionIds: string[]) => {
  const rows = await read
    .select({
      decisionId: decisionPoints.decisionId,
      receiver: decisionEffects.receiver,
      bodyName: bodies.name,
      bodyEmail: bodies.email,
    })
    .from(decisionEffects)
    .innerJoin(decisionPoints, eq(decisionPoints.id, decisionEffects.decisionPointId))
    .leftJoin(bodies, eq(bodies.id, decisionEffects.receiverBodyId))
    .where(inArray(decisionPoints.decisionId, ['', ...decisionIds]))
    .orderBy(asc(decisionPoints.position))
  return rows.flatMap(({ decisionId, receiver, bodyName, bodyEmail }) => {
    const name = bodyName ?? receiver
    return name === null ? [] : [{ decisionId, name, email: bodyEmail }]
  })
}

/** Those who were asked about the matter and answered. */
const askedOf = async (read: Read, caseIds: string[]) => {
  const rows = await read
    .select({
      caseId: referrals.caseId,
      recipient: referrals.recipient,
      recipientEmail: referrals.recipientEmail,
      bodyEmail: bodies.email,
    })
    .from(referrals)
    .leftJoin(bodies, eq(bodies.id, referrals.recipientBodyId))
    .where(
      and(
        inArray(referrals.caseId, ['', ...caseIds]),
        or(isNull(referrals.state), ne(referrals.state, 'closed')),
      ),
    )
    .orderBy(asc(referrals.position))
  return rows.map(({ caseId, recipient, recipientEmail, bodyEmail }) => ({
    ...{ caseId, name: recipient, email: recipientEmail ?? bodyEmail },
  }))
}

const partiesOf = (read: Read, caseIds: string[]) =>
  read
    .select({ caseId: caseParties.caseId, name: caseParties.name })
    .from(caseParties)
    .where(
      and(inArray(caseParties.caseId, ['', ...caseIds]), inArray(caseParties.role, ['proposer', 'mover'])),
    )
    .orderBy(asc(caseParties.position))

/** A § with where it stands, for sending it; null while its minutes are not approved. No reader: the use case judges. */
export async function paragraphToSend(read: Read, municipalityId: string, paragraphId: string) {
  const [row] = await read
    .select({
      id: minutesParagraphs.id,
      minutesId: minutes.id,
      itemId: minutesParagraphs.itemId,
      number: minutesParagraphs.number,
      year: minutesParagraphs.year,
      heading: minutesParagraphs.heading,
      publicText: minutesParagraphs.publicText,
      bodyId: meetings.bodyId,
      bodyName: bodies.name,
      day: meetings.day,
      municipalityName: municipalities.displayName,
    })
    .from(minutesParagraphs)
    .innerJoin(minutes, eq(minutes.id, minutesParagraphs.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .where(
      and(
        eq(minutesParagraphs.id, paragraphId),
        eq(meetings.municipalityId, municipalityId),
        eq(minutes.state, 'approved'),
      ),
    )
  if (!row) return null
  const [decision] =
    row.itemId === null
      ? []
      : await read
          .select({ caseId: decisions.caseId })
          .from(decisions)
          .where(eq(decisions.agendaItemId, row.itemId))
  return { ...row, caseId: decision?.caseId ?? null }
}

/** What the page behind the link of a mail tells. Public words only. */
export async function sentParagraph(read: Read, paragraphId: string) {
  const [row] = await read
    .select({
      number: minutesParagraphs.number,
      year: minutesParagraphs.year,
      heading: minutesParagraphs.heading,
      day: meetings.day,
      bodyName: bodies.name,
      municipality: municipalities.displayName,
      slug: municipalities.slug,
    })
    .from(minutesParagraphs)
    .innerJoin(minutes, eq(minutes.id, minutesParagraphs.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .where(eq(minutesParagraphs.id, paragraphId))
  return row ?? null
}
