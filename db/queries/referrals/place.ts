import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import type { Read } from '../../connection'
import { bodies, cases, municipalities, referrals, registers } from '../../schema'

/** A body that a referral can go to, with the authority that keeps its register: itself, or the board it serves. */
export type RecipientBody = {
  bodyId: string
  name: string
  kind: (typeof bodies.$inferSelect)['kind']
  municipalityId: string
  municipalitySlug: string
  /** Null when neither the body nor one above it keeps a register. */
  authorityId: string | null
}

/** A referral with the case it was sent from and the body it went to. For use cases and pages, which judge after. */
export type ReferralPlace = NonNullable<Awaited<ReturnType<typeof referralPlace>>>

export async function referralPlace(read: Read, by: { id: string } | { secretHash: string }) {
  const [row] = await read
    .select({
      referral: referrals,
      matter: {
        id: cases.id,
        municipalityId: cases.municipalityId,
        bodyId: cases.bodyId,
        number: cases.number,
        slug: cases.slug,
        kind: cases.kind,
        publicTitle: cases.publicTitle,
        open: cases.open,
        published: cases.published,
        secrecyProvision: cases.secrecyProvision,
        responsibleAccountId: cases.responsibleAccountId,
        asOf: cases.asOf,
      },
      sender: { name: bodies.name, email: bodies.email },
      municipality: { slug: municipalities.slug, displayName: municipalities.displayName },
    })
    .from(referrals)
    .innerJoin(cases, eq(cases.id, referrals.caseId))
    .innerJoin(bodies, eq(bodies.id, cases.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, cases.municipalityId))
    .where('id' in by ? eq(referrals.id, by.id) : eq(referrals.replySecretHash, by.secretHash))
    .limit(1)
  if (!row) return null
  const { recipientBodyId, recipientCaseId } = row.referral
  const [own] = recipientCaseId
    ? await read
        .select({ responsibleAccountId: cases.responsibleAccountId })
        .from(cases)
        .where(eq(cases.id, recipientCaseId))
    : []
  return {
    ...row,
    recipient: recipientBodyId ? await recipientBody(read, recipientBodyId) : null,
    /** Who answers for the recipient's own case. */
    recipientResponsibleId: own?.responsibleAccountId ?? null,
  }
}

export async function recipientBody(read: Read, bodyId: string): Promise<RecipientBody | null> {
  const [body] = await read
    .select({
      bodyId: bodies.id,
      name: bodies.name,
      kind: bodies.kind,
      municipalityId: bodies.municipalityId,
      municipalitySlug: municipalities.slug,
    })
    .from(bodies)
    .innerJoin(municipalities, eq(municipalities.id, bodies.municipalityId))
    .where(eq(bodies.id, bodyId))
  return body ? { ...body, authorityId: await authorityOf(read, bodyId) } : null
}

const LEVELS = 5

/** The nearest body upwards that keeps a register. */
async function authorityOf(read: Read, bodyId: string): Promise<string | null> {
  for (let at: string | null = bodyId, level = 0; at !== null && level < LEVELS; level++) {
    const [kept] = await read
      .select({ id: registers.id })
      .from(registers)
      .where(eq(registers.bodyId, at))
      .limit(1)
    if (kept) return at
    const [body]: { parentId: string | null }[] = await read
      .select({ parentId: bodies.parentId })
      .from(bodies)
      .where(eq(bodies.id, at))
    at = body?.parentId ?? null
  }
  return null
}

/** Registers of an authority that take new cases on a day; the demonstration's own series come last. */
export const openRegistersOf = (read: Read, bodyId: string, today: string) =>
  read
    .select({ id: registers.id, code: registers.code, name: registers.name })
    .from(registers)
    .where(and(eq(registers.bodyId, bodyId), or(isNull(registers.closedOn), gt(registers.closedOn, today))))
    .orderBy(asc(registers.demonstration), asc(registers.code))

/** Bodies and addresses that a case waits for already. */
export async function awaitedBodies(read: Read, caseId: string): Promise<string[]> {
  const rows = await read
    .select({ bodyId: referrals.recipientBodyId, email: referrals.recipientEmail })
    .from(referrals)
    .where(and(eq(referrals.caseId, caseId), inArray(referrals.state, ['sent', 'received', 'in_progress'])))
  return rows.flatMap(({ bodyId, email }) => bodyId ?? email ?? [])
}
