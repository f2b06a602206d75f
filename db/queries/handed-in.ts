import { and, asc, eq, gt, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { type HandedIn, handedInOf } from '../../app/domain/cases/handed-in'
import type { Read } from '../connection'
import { accounts, bodies, intakes, mandates, registers } from '../schema'

export type WaitingInitiative = HandedIn & {
  intakeId: string
  /** A clerk has taken it and is registering it. */
  taken: boolean
  /** Whose it is now: the clerk who has taken it, otherwise the member. */
  holderId: string
  holderName: string
}

/** What elected members have handed in and that is not a case yet, the oldest first. */
export async function waitingInitiatives(
  read: Read,
  { municipalityId, byAccountId }: { municipalityId: string; byAccountId?: string },
): Promise<WaitingInitiative[]> {
  const here = read
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.municipalityId, municipalityId))
  const rows = await read
    .select({
      intakeId: intakes.id,
      accountId: intakes.accountId,
      draft: intakes.draft,
      holderName: accounts.name,
    })
    .from(intakes)
    .innerJoin(accounts, eq(accounts.id, intakes.accountId))
    .where(
      and(
        // By account, since that is what the index of open intakes begins with.
        inArray(intakes.accountId, here),
        eq(intakes.state, 'open'),
        eq(intakes.municipalityId, municipalityId),
      ),
    )
    .orderBy(asc(intakes.createdAt), asc(intakes.id))
  return rows.flatMap(({ intakeId, accountId, holderName, draft }) => {
    const handedIn = handedInOf(draft)
    if (!handedIn || (byAccountId !== undefined && handedIn.accountId !== byAccountId)) return []
    return [
      { ...handedIn, intakeId, taken: accountId !== handedIn.accountId, holderId: accountId, holderName },
    ]
  })
}

/** The body when it is the municipality's council; null for any other. */
export async function councilAt(read: Read, place: { municipalityId: string; bodyId: string }) {
  const [found] = await read
    .select({ id: bodies.id, name: bodies.name })
    .from(bodies)
    .where(
      and(
        eq(bodies.id, place.bodyId),
        eq(bodies.municipalityId, place.municipalityId),
        eq(bodies.kind, 'council'),
      ),
    )
  return found ?? null
}

/** The body whose register receives what is handed in to the council: its own, else the executive board's. */
export async function receivingBody(
  read: Read,
  municipalityId: string,
  today: string,
): Promise<string | null> {
  const rows = await read
    .select({ id: bodies.id, kind: bodies.kind })
    .from(registers)
    .innerJoin(bodies, eq(bodies.id, registers.bodyId))
    .where(
      and(
        eq(registers.municipalityId, municipalityId),
        inArray(bodies.kind, ['council', 'executive_board']),
        or(isNull(registers.closedOn), gt(registers.closedOn, today)),
      ),
    )
  return (rows.find(({ kind }) => kind === 'council') ?? rows[0])?.id ?? null
}

/** The party that the account's mandate in the body is for today; null where none is noted. */
export async function partyIn(
  read: Read,
  { accountId, bodyId, today }: { accountId: string; bodyId: string; today: string },
): Promise<string | null> {
  const [found] = await read
    .select({ party: mandates.partyCode })
    .from(mandates)
    .innerJoin(accounts, eq(accounts.personId, mandates.personId))
    .where(
      and(
        eq(accounts.id, accountId),
        eq(mandates.bodyId, bodyId),
        or(isNull(mandates.validFrom), lte(mandates.validFrom, today)),
        or(isNull(mandates.validTo), gte(mandates.validTo, today)),
      ),
    )
  return found?.party ?? null
}
