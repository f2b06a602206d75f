import { asc, eq } from 'drizzle-orm'
import { figuresInForce } from '../../../app/domain/finance/figures'
import { publishedBaseAmounts } from '../../../app/domain/finance/published-figures'
import type { Read } from '../../connection'
import { accounts, economicFigures } from '../../schema'

export type FigureRow = Awaited<ReturnType<typeof figureHistory>>[number]

/** Every figure that was noted, with who noted it, in the order it was done. The figures are public. */
export const figureHistory = (read: Read, municipalityId: string) =>
  read
    .select({
      id: economicFigures.id,
      kind: economicFigures.kind,
      year: economicFigures.year,
      value: economicFigures.value,
      editionDay: economicFigures.editionDay,
      source: economicFigures.source,
      decidedBy: economicFigures.decidedBy,
      decidedDay: economicFigures.decidedDay,
      withdrawnReason: economicFigures.withdrawnReason,
      createdAt: economicFigures.createdAt,
      notedBy: accounts.name,
    })
    .from(economicFigures)
    .leftJoin(accounts, eq(accounts.id, economicFigures.createdBy))
    .where(eq(economicFigures.municipalityId, municipalityId))
    .orderBy(asc(economicFigures.createdAt), asc(economicFigures.id))

/** The figures that hold, by kind and year. */
export const figuresOf = async (read: Read, municipalityId: string): Promise<FigureRow[]> =>
  figuresInForce(await figureHistory(read, municipalityId))

export type YearRate = {
  year: number
  /** Percent as decimal text. */
  ratePct: string
  source: string
  decidedBy: string | null
  decidedDay: string | null
}

/**
 * The internal rates that the municipality has decided, one per year. What SKR proposes is not among them, and a year
 * that is missing stays missing (finance.md 2.2).
 */
export const ratesOf = async (read: Read, municipalityId: string): Promise<YearRate[]> =>
  (await figuresOf(read, municipalityId))
    .filter(({ kind }) => kind === 'internal_rate')
    .map(({ year, value, source, decidedBy, decidedDay }) => ({
      ...{ year, ratePct: value, source, decidedBy, decidedDay },
    }))

/**
 * The price base amount of a year in whole kronor: what the municipality has noted, else the published one.
 * `confirmed` is false where the published one has not been checked against its source.
 */
export async function priceBaseAmountOf(
  read: Read,
  municipalityId: string,
  year: number,
): Promise<{ kronor: number; source: string; confirmed: boolean } | null> {
  const own = (await figuresOf(read, municipalityId)).find(
    (figure) => figure.kind === 'price_base_amount' && figure.year === year,
  )
  if (own) return { kronor: Number(own.value), source: own.source, confirmed: true }
  const known = publishedBaseAmounts.find((figure) => figure.year === year)
  return known
    ? { kronor: Number(known.value), source: known.source, confirmed: known.standing !== 'unconfirmed' }
    : null
}
