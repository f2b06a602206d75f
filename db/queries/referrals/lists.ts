import { and, asc, desc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type AccountActor, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import { bodies, cases, municipalities, referrals } from '../../schema'
import { offsetOf, type PageOf, readableCases } from '../places-visible'

export type ListedReferral = Awaited<ReturnType<typeof inbox>>[number]

type Which = { all: boolean; most: number; offset?: number }

const open = ['sent', 'received', 'in_progress'] as const

/** Open ones first, the earliest reply day first; then the latest of the others. */
const openFirst = (): SQL[] => [
  sql`case when ${referrals.state} in ('sent', 'received', 'in_progress') and ${referrals.kind} <> 'information' then 0 else 1 end`,
  sql`case when ${referrals.state} in ('sent', 'received', 'in_progress') then coalesce(${referrals.replyDay}, '9999') end`,
  desc(referrals.sentDay),
  asc(referrals.id),
]

const columns = {
  id: referrals.id,
  kind: referrals.kind,
  state: referrals.state,
  recipient: referrals.recipient,
  sentDay: referrals.sentDay,
  replyDay: referrals.replyDay,
  answeredDay: referrals.answeredDay,
  recipientNumber: referrals.recipientNumber,
  number: cases.number,
  slug: cases.slug,
  asOf: cases.asOf,
  sender: bodies.name,
  senderMunicipality: municipalities.displayName,
  senderMunicipalityId: cases.municipalityId,
}

const asked = alias(bodies, 'asked')

/**
 * Referrals to the acting body, or to any body of the municipality for a role without one. What was sent is the
 * recipient's to read, so the sender's case need not be visible; its title is the public one.
 */
export const inbox = (read: Read, actor: AccountActor, { all, most, offset = 0 }: Which) =>
  read
    .select({ ...columns, title: cases.publicTitle })
    .from(referrals)
    .innerJoin(cases, eq(cases.id, referrals.caseId))
    .innerJoin(bodies, eq(bodies.id, cases.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, cases.municipalityId))
    .innerJoin(asked, eq(asked.id, referrals.recipientBodyId))
    .where(toUs(actor, all))
    .orderBy(...openFirst())
    .limit(most)
    .offset(offset)

const toUs = (actor: AccountActor, all: boolean) =>
  and(
    eq(asked.municipalityId, actor.municipalityId),
    actor.bodyId === null ? undefined : or(eq(asked.id, actor.bodyId), eq(asked.parentId, actor.bodyId)),
    all ? ne(referrals.state, 'draft') : and(inArray(referrals.state, [...open]), notMerelyTold),
  )

/** Sent for information, and received: nothing more is to be done with it. */
const notMerelyTold = or(ne(referrals.kind, 'information'), eq(referrals.state, 'sent'))

/** Referrals that the acting body, or the municipality, has sent, of cases that the reader may read. */
export const outbox = (read: Read, actor: AccountActor, { all, most, offset = 0 }: Which) =>
  read
    .select({ ...columns, title: cases.publicTitle })
    .from(referrals)
    .innerJoin(cases, eq(cases.id, referrals.caseId))
    .innerJoin(bodies, eq(bodies.id, cases.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, cases.municipalityId))
    .where(fromUs(actor, all))
    .orderBy(...openFirst())
    .limit(most)
    .offset(offset)

const fromUs = (actor: AccountActor, all: boolean) =>
  and(
    eq(cases.municipalityId, actor.municipalityId),
    actor.bodyId === null ? undefined : eq(cases.bodyId, actor.bodyId),
    all ? undefined : and(inArray(referrals.state, [...open]), ne(referrals.kind, 'information')),
    readableCases(scopeOf(actor)),
  )

/** A page of either list, and how many there are in all. */
export async function referralsPage(
  read: Read,
  actor: AccountActor,
  { sentByUs, all }: { sentByUs: boolean; all: boolean },
  page: PageOf,
): Promise<{ rows: ListedReferral[]; total: number }> {
  const [counted] = await read
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(referrals)
    .innerJoin(cases, eq(cases.id, referrals.caseId))
    .leftJoin(asked, eq(asked.id, referrals.recipientBodyId))
    .where(sentByUs ? fromUs(actor, all) : toUs(actor, all))
  const which = { all, most: page.size, offset: offsetOf(page) }
  const rows = await (sentByUs ? outbox : inbox)(read, actor, which)
  return { rows, total: counted?.count ?? 0 }
}
