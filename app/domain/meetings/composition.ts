/** Who sits in a body over time (rules 2.2, 14): pure, from the mandates and terms as they are written. */
import type { MandateRole } from '../access/roles'
import { addDays, type Day } from '../shared/day'

/** Why a mandate ended before or with its term. */
export type MandateEnd =
  'term_ended' | 'resigned' | 'not_eligible' | 'left_party' | 'other_post' | 'recalled' | 'deceased'

/** One person's post during one time. Null ends are open. Several rows of one person follow each other. */
export type MandateSpan = {
  id: string
  personId: string
  name: string
  post: MandateRole
  /** The party then; `-` for one who has left it (rules 14.1). */
  party: string | null
  electedParty: string | null
  from: Day | null
  to: Day | null
  /** A deputy's place within the party, a vice chair's rank. */
  order: number | null
  constituency: string | null
  replacesId: string | null
  decidedIn: string | null
  endReason: MandateEnd | null
  endNote: string | null
}

/** The seats of a body during a time. */
export type TermSpan = {
  from: Day
  to: Day | null
  seats: number
  deputySeats: number | null
  decidedIn: string | null
}

type Span = { from: Day | null; to: Day | null }

/** Both ends are included. */
export const holdsOn = ({ from, to }: Span, day: Day): boolean =>
  (from === null || from <= day) && (to === null || to >= day)

/** Elected, but gone before the mandate began: kept in the history, never seated. */
export const neverBegan = ({ from, to }: Span): boolean => from !== null && to !== null && to < from

export const overlaps = (one: Span, other: Span): boolean =>
  (one.to === null || other.from === null || other.from <= one.to) &&
  (other.to === null || one.from === null || one.from <= other.to)

export const termOn = (terms: readonly TermSpan[], day: Day): TermSpan | null =>
  terms.filter((term) => holdsOn(term, day)).toSorted((a, b) => b.from.localeCompare(a.from))[0] ?? null

export type PartySeats = { party: string | null; seats: number; deputies: number }

export type Composition = {
  day: Day
  term: TermSpan | null
  chair: MandateSpan | null
  viceChairs: MandateSpan[]
  /** Everyone with a seat, once, those who lead too; by party in order of size, then as elected. */
  members: MandateSpan[]
  /** By party, then in the order they serve (KL 5:18). */
  deputies: MandateSpan[]
  byParty: PartySeats[]
  /** Seats as decided, or as many as sit where nothing is decided. */
  seats: number
  /** Seats, and places for deputies, that nobody has. */
  vacantSeats: number
  vacantDeputies: number
}

const byRank = (a: MandateSpan, b: MandateSpan) => (a.order ?? 99) - (b.order ?? 99)

/** The body as it is on a day: the past and the coming are asked for in the same way. */
export function compositionOn(
  mandates: readonly MandateSpan[],
  terms: readonly TermSpan[],
  day: Day,
): Composition {
  const now = mandates.filter((mandate) => holdsOn(mandate, day))
  const of = (post: MandateRole) => now.filter((mandate) => mandate.post === post)
  const term = termOn(terms, day)
  const seated = onceEach([...of('member'), ...of('chair'), ...of('vice_chair')])
  const inTurn = onceEach(of('deputy')).filter(
    ({ personId }) => !seated.some((one) => one.personId === personId),
  )
  const byParty = seatsByParty(seated, inTurn)
  const rank = (party: string | null) => byParty.findIndex((each) => each.party === party)
  const inOrder = (a: MandateSpan, b: MandateSpan) => rank(a.party) - rank(b.party)
  return {
    ...{ day, term, chair: of('chair')[0] ?? null, viceChairs: of('vice_chair').toSorted(byRank) },
    members: seated.toSorted(inOrder),
    deputies: inTurn.toSorted((a, b) => inOrder(a, b) || byRank(a, b)),
    byParty,
    seats: term?.seats ?? seated.length,
    vacantSeats: term ? Math.max(0, term.seats - seated.length) : 0,
    vacantDeputies: Math.max(0, (term?.deputySeats ?? 0) - inTurn.length),
  }
}

function onceEach(rows: readonly MandateSpan[]): MandateSpan[] {
  const first = new Map<string, MandateSpan>()
  for (const row of rows) if (!first.has(row.personId)) first.set(row.personId, row)
  return [...first.values()]
}

function seatsByParty(members: readonly MandateSpan[], deputies: readonly MandateSpan[]): PartySeats[] {
  const parties = [...new Set([...members, ...deputies].map(({ party }) => party))]
  const count = (rows: readonly MandateSpan[], party: string | null) =>
    rows.filter((row) => row.party === party).length
  const size = ({ party, seats }: PartySeats) => (party === '-' || party === null ? -1 : seats)
  return parties
    .map((party) => ({ party, seats: count(members, party), deputies: count(deputies, party) }))
    .toSorted((a, b) => size(b) - size(a) || (a.party ?? '').localeCompare(b.party ?? '', 'sv'))
}

/** The row that goes on where this one stopped, for the same person on the same post: another party, another order. */
export const continuedBy = (mandates: readonly MandateSpan[], { id, personId, post }: MandateSpan) =>
  mandates.find((each) => each.replacesId === id && each.personId === personId && each.post === post) ?? null

/** Who has sat in the body and no longer does on the day, latest first; a person who goes on is not former. */
export function formerOn(mandates: readonly MandateSpan[], day: Day): MandateSpan[] {
  return mandates
    .filter((mandate) => mandate.to !== null && mandate.to < day && !neverBegan(mandate))
    .filter((mandate) => continuedBy(mandates, mandate) === null)
    .toSorted((a, b) => (b.to ?? '').localeCompare(a.to ?? ''))
}

/** Seats that were left during their term and have not been filled, with who left them (MAND-10). */
export function vacatedSeats(
  mandates: readonly MandateSpan[],
  terms: readonly TermSpan[],
  day: Day,
): MandateSpan[] {
  const { vacantSeats, term } = compositionOn(mandates, terms, day)
  if (vacantSeats === 0 || term === null) return []
  const filled = (id: string) =>
    mandates.some((each) => each.replacesId === id && each.from !== null && each.from <= day)
  return mandates
    .filter(({ post, to }) => post === 'member' && to !== null && to < day)
    .filter(({ to }) => term.to === null || to === null || to < term.to)
    .filter((mandate) => ((neverBegan(mandate) ? mandate.from : mandate.to) ?? '') >= term.from)
    .filter(({ id }) => !filled(id))
    .toSorted((a, b) => (b.to ?? '').localeCompare(a.to ?? ''))
    .slice(0, vacantSeats)
}

/** Who stops with the day before and who begins on the day; those who only go on are in neither. */
export type Shift = { day: Day; ends: MandateSpan[]; begins: MandateSpan[]; goOn: MandateSpan[] }

export function shiftOn(mandates: readonly MandateSpan[], day: Day): Shift {
  const seated = mandates.filter((each) => !neverBegan(each))
  const before = seated.filter(({ to }) => to === addDays(day, -1))
  const after = seated.filter(({ from }) => from === day)
  const same = (a: MandateSpan) => (b: MandateSpan) => a.personId === b.personId && a.post === b.post
  return {
    day,
    ends: before.filter((each) => !after.some(same(each))),
    begins: after.filter((each) => !before.some(same(each))),
    goOn: after.filter((each) => before.some(same(each))),
  }
}

/** Every day on which somebody begins or is gone, in order. */
export function changeDays(mandates: readonly MandateSpan[]): Day[] {
  const days = mandates
    .filter((each) => !neverBegan(each))
    .flatMap(({ from, to }) => [...(from === null ? [] : [from]), ...(to === null ? [] : [addDays(to, 1)])])
  return [...new Set(days)].toSorted()
}

export const nextChange = (mandates: readonly MandateSpan[], day: Day): Day | null =>
  changeDays(mandates).find((each) => each > day) ?? null
