import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { localRule } from '#db/queries/administration/local-rules'
import { councilDays } from '#db/queries/case-dates'
import { type OpenMotion, openMotions } from '#db/queries/open-motions'
import { type Actor, may } from '~/domain/access'
import { nextListing } from '~/domain/calendar/meeting-days'
import {
  ageOn,
  type MotionLimit,
  motionLimit,
  overAYear,
  reportingMeeting,
} from '~/domain/cases/open-motions'
import { isDay } from '~/domain/shared/day'
import { type RequestContext, requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { stateLabel } from '~/text/cases'
import { formatShortDate } from '~/text/format'
import { ageText } from '~/text/motions'

/** One motion of the report. Days are null where no document tells when it was raised. */
export type MotionLine = {
  id: string
  kind: OpenMotion['kind']
  number: string
  slug: string
  title: string
  mover: string
  raised: string | null
  /** Age on the cutoff day in months, with the part of a month; null when it is not counted. */
  months: number | null
  age: string | null
  /** Not decided within a year; never said of what is told as of a document. */
  over: boolean
  limit: MotionLimit | null
  /** The council meeting at which it is to be decided or reported. */
  meeting: string | null
  reportedDay: string | null
  responsible: string
  status: string
  shown: string
  asOf: string | null
}

/**
 * The report that an address asks for, the same for page, CSV, JSON and PDF; as `reader` may read it, otherwise as
 * whoever asks.
 */
export async function motionsFor(args: LoaderFunctionArgs | ActionFunctionArgs, reader?: Actor) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const search = new URL(args.request.url).searchParams
  const asked = search.get('per') ?? ''
  const cutoff = isDay(asked) ? asked : ctx.today
  const citizenProposals = search.get('medborgarforslag') === '1'
  const { read } = ctx.database
  const { lines, meetings } = await motionLines(
    { ...ctx, actor: reader ?? ctx.actor },
    { municipalityId: municipality.id, cutoff, citizenProposals },
  )
  const months = await localRule(read, municipality.id, 'motionListMonths', ctx.today)
  const query = new URLSearchParams({
    ...(cutoff === ctx.today ? {} : { per: cutoff }),
    ...(citizenProposals ? { medborgarforslag: '1' } : {}),
  }).toString()
  return {
    ctx,
    municipality,
    m: municipality.slug,
    cutoff,
    citizenProposals,
    wrongDay: asked !== '' && !isDay(asked) ? asked : null,
    next: nextListing(meetings, months, ctx.today),
    lines,
    query: query === '' ? '' : `?${query}`,
    reports: may(ctx.actor, 'report.motions', { municipalityId: municipality.id }),
  }
}

/** Motions that were not decided on a day, with their age and limit, the oldest first; and the council's meetings. */
export async function motionLines(
  { database: { read }, actor, today }: Pick<RequestContext, 'database' | 'actor' | 'today'>,
  question: { municipalityId: string; cutoff: string; citizenProposals: boolean },
) {
  const { municipalityId, cutoff } = question
  const meetings = await councilDays(read, municipalityId)
  const raisedWhenHandedIn = (await localRule(read, municipalityId, 'motionRaised', today)) === 'handed_in'
  const rows = await openMotions(read, actor, { ...question, raisedWhenHandedIn })
  return { meetings, lines: rows.map((row) => lineOf(row, { cutoff, today, meetings })) }
}

type Around = { cutoff: string; today: string; meetings: string[] }

function lineOf(row: OpenMotion, { cutoff, today, meetings }: Around): MotionLine {
  const { raisedDay, asOf, lastEvent } = row
  const counted = asOf === null ? raisedDay : null
  const age = counted === null ? null : ageOn(counted, cutoff)
  const limit = counted === null ? null : motionLimit(counted, meetings, today)
  const event = lastEvent && [
    lastEvent.day ? formatShortDate(lastEvent.day) : lastEvent.dayText,
    lastEvent.text,
  ]
  return {
    id: row.id,
    kind: row.kind,
    number: row.initiativeNumber ? `${row.number} (${row.initiativeNumber})` : row.number,
    slug: row.slug,
    title: row.title,
    mover: row.mover,
    raised: raisedDay,
    months: age && age.months + age.days / 31,
    age: age && ageText(age),
    over: counted !== null && overAYear(counted, cutoff),
    limit,
    meeting: limit && reportingMeeting(limit, meetings, today),
    reportedDay: row.reportedDay,
    responsible: [row.responsibleName, row.responsibleUnit ?? row.bodyName].filter(Boolean).join(', '),
    status: stateLabel[row.state] ?? row.state,
    shown: sentences([asOf, row.statusLine, event?.filter(Boolean).join(': ')]),
    asOf,
  }
}

const sentences = (parts: readonly (string | null | undefined)[]): string =>
  parts.flatMap((part) => (part ? [part.endsWith('.') ? part : `${part}.`] : [])).join(' ')
