import { and, asc, desc, eq } from 'drizzle-orm'
import { type Actor, may } from '../../../app/domain/access'
import type { Read } from '../../connection'
import { accounts, bodies, calculations, decisions, investments } from '../../schema'

/** The case whose calculations are asked for. The asker has judged that the reader may read it. */
type Matter = { id: string; municipalityId: string; bodyId: string | null }

/** A calculation of a case, with the decision it is tied to. */
export type CalculationOf = Awaited<ReturnType<typeof fetchCalculations>>[number]

/** Decided ones to whoever reads the case; drafts, scenarios and withdrawn ones with `economy.read`. */
const known = (reader: Actor, matter: Matter) =>
  may(reader, 'economy.read', matter) ? undefined : eq(calculations.state, 'decided')

/** The calculations of a case that the reader may see, by number. */
export const calculationsOf = (read: Read, reader: Actor, matter: Matter): Promise<CalculationOf[]> =>
  fetchCalculations(read, matter, known(reader, matter))

/** One of them by its number; null when there is none that the reader may see. */
export async function calculationByNumber(
  read: Read,
  reader: Actor,
  matter: Matter,
  number: number,
): Promise<CalculationOf | null> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 1_000_000) return null
  const [row] = await fetchCalculations(
    read,
    matter,
    and(known(reader, matter), eq(calculations.number, number)),
  )
  return row ?? null
}

const fetchCalculations = (read: Read, matter: Matter, where: ReturnType<typeof and>) =>
  read
    .select({
      id: calculations.id,
      number: calculations.number,
      name: calculations.name,
      kind: calculations.kind,
      state: calculations.state,
      basedOnId: calculations.basedOnId,
      statedId: calculations.statedId,
      statedPrincipalOre: investments.principalOre,
      input: calculations.input,
      principalOre: calculations.principalOre,
      yearOneCostOre: calculations.yearOneCostOre,
      frozen: calculations.frozen,
      decidedDay: calculations.decidedDay,
      decisionId: calculations.decisionId,
      decisionParagraph: decisions.paragraph,
      decisionHeading: decisions.heading,
      decisionBody: bodies.name,
      revision: calculations.revision,
      savedAt: calculations.savedAt,
      savedByName: accounts.name,
    })
    .from(calculations)
    .leftJoin(investments, eq(investments.id, calculations.statedId))
    .leftJoin(decisions, eq(decisions.id, calculations.decisionId))
    .leftJoin(bodies, eq(bodies.id, decisions.bodyId))
    .leftJoin(accounts, eq(accounts.id, calculations.savedBy))
    .where(and(eq(calculations.caseId, matter.id), where))
    .orderBy(asc(calculations.number))

/** What a document states of the case's investment: the latest, by its id and total. */
export async function statedInvestment(
  read: Read,
  caseId: string,
): Promise<{ id: string; principalOre: number } | null> {
  const [row] = await read
    .select({ id: investments.id, principalOre: investments.principalOre })
    .from(investments)
    .where(eq(investments.caseId, caseId))
    .orderBy(desc(investments.id))
    .limit(1)
  return row ?? null
}

/** Decisions of a case that a calculation can be tied to, the latest first. */
export const decisionsToTie = (read: Read, caseId: string) =>
  read
    .select({
      id: decisions.id,
      day: decisions.day,
      paragraph: decisions.paragraph,
      heading: decisions.heading,
      bodyName: bodies.name,
    })
    .from(decisions)
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .where(eq(decisions.caseId, caseId))
    .orderBy(desc(decisions.day), desc(decisions.id))
