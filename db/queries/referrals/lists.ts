import { and, asc, desc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type AccountActor, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import { bodies, cases, municipalities, referrals } from '../../schema'
import { readableCases, readableTitle } from '../places-visible'

export type ListedReferral = Awaited<ReturnType<typeof inbox>>[number]

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

/**
 * Referrals to the acting body, or to any body of the municipality for a role without one. What was sent is the
 * recipient's to read, so the sender's case need not be visible; its title is the public one.
 */
export function inbox(read: Read, actor: AccountActor, { all, most }: { all: boolean; most: number }) {
  const asked = alias(bodies, 'asked')
  return read
    .select({ ...columns, title: cases.publicTitle })
    .from(referrals)
    .innerJoin(cases, eq(cases.id, referrals.caseId))
    .innerJoin(bodies, eq(bodies.id, cases.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, cases.municipalityId))
    .innerJoin(asked, eq(asked.id, referrals.recipientBodyId))
    .where(
      and(
        eq(asked.municipalityId, actor.municipalityId),
        actor.bodyId === null ? undefined : or(eq(asked.id, actor.bodyId), eq(asked.parentId, actor.bodyId)),
        all ? ne(referrals.state, 'draft') : and(inArray(referrals.state, [...open]), notMerelyTold),
      ),
    )
    .orderBy(...openFirst())
    .limit(most)
}

/** Sent for information, and received: nothing more is to be done with it. */
const notMerelyTold = or(ne(referrals.kind, 'information'), eq(referrals.state, 'sent'))

/** Referrals that the acting body, or the municipality, has sent, of cases that the reader may read. */
export function outbox(read: Read, actor: AccountActor, { all, most }: { all: boolean; most: number }) {
  const scope = scopeOf(actor)
  return read
    .select({ ...columns, title: readableTitle(scope) })
    .from(referrals)
    .innerJoin(cases, eq(cases.id, referrals.caseId))
    .innerJoin(bodies, eq(bodies.id, cases.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, cases.municipalityId))
    .where(
      and(
        eq(cases.municipalityId, actor.municipalityId),
        actor.bodyId === null ? undefined : eq(cases.bodyId, actor.bodyId),
        all ? undefined : and(inArray(referrals.state, [...open]), ne(referrals.kind, 'information')),
        readableCases(scope),
      ),
    )
    .orderBy(...openFirst())
    .limit(most)
}
