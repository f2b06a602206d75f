import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { claimsOfCases } from '#db/queries/case-course'
import { meetingRecord } from '#db/queries/meetings/record'
import type { RecordInput } from '~/domain/meetings/record/input'
import type { Sitting } from '~/domain/meetings/record/record'
import { paths } from '~/paths'
import { meetingState } from './meeting-state'
import { requireMeeting } from '../require-meeting'
import type { Stored } from './ledger'

export type RunItem = {
  id: string
  number: number | null
  title: string
  kind: string
  proposal: string[]
  proposalFrom: string | null
  presenter: string | null
  caseNumber: string | null
  caseHref: string | null
  late: boolean
  secret: boolean
  withdrawn: boolean
  known: { personId: string; name: string; reason: string }[]
  /** The case's att-clauses, whose outcomes are decided one by one (MOT-06). Without words where the case is secret. */
  claims: { id: string; text: string }[]
}

export type RunModel = {
  m: string
  here: string
  eventsAddress: string
  screenAddress: string
  minutesAddress: string
  memoryPlace: string
  bodyName: string
  day: string
  startsAt: string | null
  /** Whether anything can be noted. */
  runs: boolean
  ended: boolean
  input: Omit<RecordInput, 'entries'>
  entries: Stored[]
  items: RunItem[]
  nonce: string
}

/** The meeting for whoever runs it: 403 for others, 404 when it is not held in the portal. */
export async function runModel(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const required = await requireMeeting(args, 'meeting.run')
  const { ctx, m, meeting, day } = required
  const found = await meetingRecord(ctx.database.read, meeting.id)
  if (!found) throw new Response(null, { status: 404 })
  const { entries: _entries, sitting, ...input } = found.input
  const to = (...what: string[]) => paths.meeting(m, meeting.body.slug, day, ...what)
  const account = ctx.actor.kind === 'account' ? ctx.actor.accountId : ''
  const claims = await claimsOfCases(
    ctx.database.read,
    found.items.flatMap(({ caseId }) => caseId ?? []),
  )
  const model: RunModel = {
    ...{ m, here: to('ledning'), eventsAddress: to('ledning', 'handelser'), screenAddress: to('skarm') },
    minutesAddress: to('protokoll'),
    memoryPlace: `radslag:mote:${meeting.id}:${account}`,
    bodyName: meeting.body.name,
    ...{ day: meeting.day, startsAt: meeting.startsAt, ...meetingState(meeting.state) },
    input: { ...input, sitting: sitting.map(seat) },
    entries: found.entries.map(({ storedAt: _storedAt, ...entry }) => entry as Stored),
    items: found.items
      .filter(({ number }) => number !== null)
      .map((item) => ({
        ...{ id: item.id, number: item.number, title: item.title, kind: item.kind ?? 'case' },
        ...{ proposal: item.proposal ?? [], proposalFrom: item.proposalFrom, presenter: item.presenter },
        caseNumber: item.caseNumber,
        caseHref: item.caseSlug ? paths.case(m, item.caseSlug) : null,
        ...{ late: item.late === true, secret: item.secret, withdrawn: item.state === 'withdrawn' },
        known: item.disqualified.map(({ personId, name, reason }) => ({ personId, name, reason })),
        claims: claims
          .filter(({ caseId }) => caseId === item.caseId)
          .map(({ id, text }) => ({ id, text: item.secret ? '' : text })),
      })),
    nonce: ctx.newId(),
  }
  return { ...required, model }
}

/** Only what the page shows: no addresses of mail go to the browser. */
const seat = ({ personId, name, party, post, deputyOrder, constituency }: Sitting): Sitting => ({
  ...{ personId, name, party, post, deputyOrder, constituency },
})
