import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { itemsWithCases } from '#db/queries/meetings/agenda-facts'
import { counterValue, minutesOfMeeting, type MinutesPart } from '#db/queries/meetings/minutes'
import { may } from '~/domain/access'
import { minutesBlocks } from '~/domain/meetings/minutes/blocks'
import { hashInWords } from '~/domain/meetings/minutes/canonical'
import { paragraphSeries, paragraphSpan, paragraphYear } from '~/domain/meetings/minutes/numbers'
import { hasBegun, mayRelease } from '~/domain/meetings/minutes/signing'
import type { MeetingRecord } from '~/domain/meetings/record/record'
import { addDays } from '~/domain/shared/day'
import { paths } from '~/paths'
import type { RequestContext } from '~/server/context'
import { hindranceText, minutesText, signerLabel } from '~/text/meetings/minutes'
import { minutesFacts } from '~/use-cases/meetings/minutes/facts'
import { dueOf, inHand } from '~/use-cases/meetings/minutes/hand'
import { hindrancesOf } from '~/use-cases/meetings/minutes/send-for-signing'
import { localRule } from '#db/queries/administration/local-rules'
import { requireMeeting } from '../require-meeting'

type Read = RequestContext['database']['read']
type Args = LoaderFunctionArgs | ActionFunctionArgs
export type MinutesPage = Awaited<ReturnType<typeof minutesPage>>
export type PartView = MinutesPage['parts'][number]
export type ParagraphLine = PartView['paragraphs'][number]

/** The minutes of the meeting at an address as the reader may see them; 404 where there is nothing to see. */
export async function requireMinutes(args: Args) {
  const place = await requireMeeting(args)
  const { ctx, meeting, allowed } = place
  const { parts } = await minutesOfMeeting(ctx.database.read, ctx.actor, meeting)
  const writes = meeting.state !== null && allowed('minutes.write')
  if (parts.length === 0 && !(writes && atWork.has(meeting.state ?? '')))
    throw new Response(null, { status: 404 })
  return { ...place, parts, writes }
}

const atWork = new Set(['in_session', 'adjourned', 'held', 'minutes_draft', 'minutes_signing'])
const atOnceStates = new Set(['in_session', 'adjourned', 'held', 'minutes_draft'])

export async function minutesPage(args: Args) {
  const { ctx, m, meeting, day, parts, writes } = await requireMinutes(args)
  const { read } = ctx.database
  const href = (...what: string[]) => paths.meeting(m, meeting.body.slug, day, ...what)
  const due = await dueOf(read, meeting)
  const state = meeting.state ?? ''
  const open = parts.some(({ minutes }) => minutes.state !== 'approved') || parts.length === 0
  const working = writes && open
  const facts = working ? await minutesFacts(read, meeting.id) : null
  const views = []
  for (const part of parts) {
    const hand = writes && facts && part.minutes.state === 'draft' ? await inHand(read, part.minutes) : null
    const hindrances = hand && facts ? await hindrancesOf(ctx, read, hand, facts) : []
    views.push(partView(part, hindrances, href, writes))
  }
  return {
    ...{ m, day, state, writes, today: ctx.today },
    bodyName: meeting.body.name,
    meetingDay: meeting.day,
    hub: href(),
    here: href('protokoll'),
    signing: href('justering'),
    dispatch: may(ctx.actor, 'extract.send', meeting) ? href('protokoll', 'expediering') : null,
    due: { day: due.due, raw: due.raw, state: dueState(ctx.today, due.due, open) },
    mayDraft: writes && state === 'held',
    needsNumber: writes && parts.length === 0 ? await seriesIsEmpty(read, meeting) : false,
    atOnce:
      writes && facts && atOnceStates.has(state)
        ? await atOnceChoices(read, meeting.id, parts, facts.record)
        : [],
    parts: views,
    people:
      writes && facts
        ? facts.input.sitting.map(({ personId, name, party }) => ({ personId, name, party }))
        : [],
  }
}

const dueState = (today: string, due: string, open: boolean): 'met' | 'overdue' | 'soon' | 'upcoming' =>
  !open ? 'met' : today > due ? 'overdue' : today >= addDays(due, -3) ? 'soon' : 'upcoming'

/** Nothing is numbered yet in the body's year: its first § may be another than 1. */
async function seriesIsEmpty(
  read: Read,
  meeting: { municipalityId: string; bodyId: string; day: string },
): Promise<boolean> {
  const reset = await localRule(read, meeting.municipalityId, 'paragraphReset', meeting.day)
  return (await counterValue(read, paragraphSeries(meeting.bodyId, paragraphYear(meeting.day, reset)))) === 0
}

/** Decided items that have no minutes of their own yet; those that the meeting declared approved at once first. */
async function atOnceChoices(
  read: Read,
  meetingId: string,
  parts: readonly MinutesPart[],
  record: Pick<MeetingRecord, 'items'>,
) {
  const taken = new Set(
    parts.flatMap(({ minutes, paragraphs }) =>
      minutes.part === null ? [] : paragraphs.map(({ itemId }) => itemId),
    ),
  )
  return (await itemsWithCases(read, meetingId))
    .filter(({ item }) => record.items.get(item.id)?.decision != null && !taken.has(item.id))
    .map(({ item }) => ({
      id: item.id,
      label: `${item.number === null ? '' : `${item.number}. `}${item.title}`,
      declared: record.items.get(item.id)?.immediateApproval === true,
    }))
}

function partView(
  { minutes, paragraphs, signers, notes, own }: MinutesPart,
  hindrances: Awaited<ReturnType<typeof hindrancesOf>>,
  href: (...what: string[]) => string,
  writes: boolean,
) {
  const numbers = paragraphs.map(({ number }) => number)
  return {
    id: minutes.id,
    part: minutes.part,
    state: minutes.state,
    approvedDay: minutes.approvedDay,
    hash: minutes.textHash ? hashInWords(minutes.textHash) : null,
    fullHash: minutes.textHash,
    span: paragraphSpan(numbers),
    front: minutesBlocks(minutes.frontText, 2),
    frontHref: href('protokoll', minutes.part === null ? 'forsta-sidan' : `forsta-sidan-${minutes.part}`),
    pdf: `${href('protokoll.pdf')}${minutes.part === null ? '' : `?del=${minutes.part}`}`,
    hindrances: hindrances.map(hindranceText),
    changed: hindrances.flatMap(({ code, paragraphs: some }) => (code === 'record-changed' ? some : [])),
    frontChanged: hindrances.some(
      ({ code, paragraphs: some }) => code === 'record-changed' && some.length === 0,
    ),
    mine: own ? { signed: own.signedAt !== null, part: own.part } : null,
    mayReopen: minutes.state === 'signing' && !hasBegun(signers),
    paragraphs: paragraphs.map(({ id, number, year, heading, text, masked, secret }) => ({
      ...{ id, number, year, heading, masked, secret },
      blocks: minutesBlocks(text, 2, number),
      href: href('protokoll', String(number)),
      notes: notes.filter(({ paragraphId }) => paragraphId === id).map(noteView),
    })),
    notes: notes.filter(({ paragraphId }) => paragraphId === null).map(noteView),
    signers: signers
      .filter(({ releasedReason }) => releasedReason !== minutesText.reopened)
      .map(({ id, name, part, signedAt, signedDay, method, releasedReason, releasedAt }) => ({
        ...{ id, name, label: signerLabel[part], part, signedAt, signedDay, method },
        // Why someone does not sign may be illness: the secretary's to know.
        released: releasedAt === null ? null : writes ? (releasedReason ?? '') : '',
        alone: !mayRelease(signers, id),
      })),
  }
}

const noteView = ({ id, day, text }: MinutesPart['notes'][number]) => ({ id, day, text })
