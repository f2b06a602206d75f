import { councilSizeDecidedBy, councilTerm } from '../../domain/calendar/mandates'
import { type SeatFault, seatFaults } from '../../domain/meetings/seats'
import { addDays, dayParts, isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { closeTerms, insertTerm } from '#db/repositories/mandates'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { bodyInHand, type BodyPlace } from './place'

export type SetTermInput = BodyPlace & {
  from: string
  to: string
  seats: string
  deputySeats: string
  /** Those entitled to vote on 1 March the year before the election; asked for the council only (QUO-05). */
  voters: string
  decidedDay: string
  decidedIn: string
}

export type SetTermRefusal =
  | 'forbidden'
  | 'body-not-found'
  | 'from-invalid'
  | 'to-invalid'
  | 'seats-invalid'
  | 'deputies-invalid'
  | 'voters-missing'
  | 'decided-invalid'
  | 'decided-late'
  | 'not-from-election'
  | 'term-held'
  | Exclude<SeatFault, 'none'>

const count = (text: string): number | null => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : null)

/** Sets how many seats a body has from a day (QUO-05, QUO-09): a row of its own, so that the time before keeps its number. */
export async function setTerm(ctx: Context, input: SetTermInput): Promise<Result<null, SetTermRefusal>> {
  return ctx.database.transaction(async (tx): Promise<Result<null, SetTermRefusal>> => {
    const hand = await bodyInHand(ctx, tx, input)
    if (!hand.ok) return hand
    const { body, terms } = hand.value
    const { from } = input
    if (!isDay(from)) return refuse('from-invalid')
    const to = input.to || null
    if (to !== null && (!isDay(to) || to < from)) return refuse('to-invalid')
    if (terms.some((term) => term.from >= from)) return refuse('term-held')
    const seats = count(input.seats)
    if (seats === null || seats < 1) return refuse('seats-invalid')
    const deputySeats = input.deputySeats.trim() === '' ? null : count(input.deputySeats)
    if (deputySeats === null && input.deputySeats.trim() !== '') return refuse('deputies-invalid')
    const refused = body.kind === 'council' ? councilRefusal(input, terms.at(-1)?.seats ?? null, seats) : null
    if (refused) return refuse(refused)
    const [fault] = seatFaults(body.kind, { seats, deputySeats, voters: count(input.voters) })
    if (fault && fault !== 'none') return refuse(fault)
    await closeTerms(tx, body.id, from, addDays(from, -1))
    await insertTerm(tx, {
      ...{ id: ctx.newId(), bodyId: body.id, validFrom: from, validTo: to, seats, deputySeats },
      ...{ decidedIn: input.decidedIn.trim() || null, createdAt: ctx.now() },
    })
    await audit(ctx, tx, {
      ...{ municipalityId: input.municipalityId, action: 'body.seats', entity: 'body', entityId: body.id },
      detail: {
        from,
        to,
        seats,
        deputySeats,
        voters: count(input.voters),
        decidedDay: input.decidedDay || null,
      },
    })
    return ok(null)
  })
}

/** KL 5:5–7: the council's number holds from an election, and another one is decided before the end of February that year. */
function councilRefusal(
  { from, voters, decidedDay }: SetTermInput,
  before: number | null,
  seats: number,
): SetTermRefusal | null {
  if (count(voters) === null) return 'voters-missing'
  if (before === null) return null
  const { year } = dayParts(from)
  if (from !== councilTerm(year).from || (year - 2014) % 4 !== 0) return 'not-from-election'
  if (before === seats) return null
  if (!isDay(decidedDay)) return 'decided-invalid'
  return decidedDay > councilSizeDecidedBy(year) ? 'decided-late' : null
}
