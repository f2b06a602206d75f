import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localRule } from '#db/queries/administration/local-rules'
import {
  decisionsOfNotice,
  downTogether,
  noticeLog,
  noticeOutagesOf,
  noticePage,
} from '#db/queries/meetings/notice-board'
import { may } from '~/domain/access'
import { computeDeadline } from '~/domain/calendar/deadlines'
import { meetingAddress } from '~/domain/meetings/address'
import { confirmedFrom } from '~/domain/meetings/legal-force'
import { noticeDays, withoutPersonalNumbers } from '~/domain/meetings/public-notice'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { formatDate } from '~/text/format'
import { noticeEventText, noticeKindLabel, noticeStateLabel } from '~/text/meetings/notice-board'
import { noticeRefusals } from '~/text/refusals/notice-board'
import { Columns, DateText, FactList, Notice, PageHeading, Section, SideSection, Timeline } from '~/ui'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { refusedPublicForm } from '../records/form'
import { LegalForceBadge } from './legal-force'
import { NoticeForms } from './notice-forms'
import { doWithNotice } from './notice.server'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, database, today } = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { read } = database
  const municipalityId = municipality.id
  const keeper = may(actor, 'notice.post', { municipalityId })
  const notice = await noticePage(read, { municipalityId, id: args.params.anslag ?? '', staff: keeper })
  if (!notice) throw new Response(null, { status: 404 })
  const place = { municipalityId, bodyId: notice.bodyId }
  const staff = may(actor, 'notice.post', place)
  if (!staff && (notice.state === 'drafted' || notice.state === 'removed'))
    throw new Response(null, { status: 404 })
  const decisions = notice.minutesId === null ? [] : await decisionsOfNotice(read, notice.minutesId)
  const rolls = await localRule(read, municipalityId, 'approvalRolls', today)
  const buffer = await localRule(read, municipalityId, 'forceBufferDays', today)
  const { bodySlug, meetingDay, meetingSequence } = notice
  const meeting =
    bodySlug && meetingDay && meetingSequence !== null
      ? paths.meeting(
          municipality.slug,
          bodySlug,
          meetingAddress({ day: meetingDay, sequence: meetingSequence }),
        )
      : null
  return {
    m: municipality.slug,
    notice,
    today,
    staff,
    handlesAppeals: may(actor, 'appeal.handle', place),
    name: actor.kind === 'account' ? actor.name : '',
    minutesHref: meeting && notice.minutesId ? `${meeting}/protokoll` : null,
    meetingHref: meeting,
    dispatchHref:
      meeting && notice.minutesId && may(actor, 'extract.send', place)
        ? `${meeting}/protokoll/expediering`
        : null,
    decisions: decisions.map(({ heading, ...decision }) => ({
      ...decision,
      heading: withoutPersonalNumbers(heading),
    })),
    due:
      notice.state === 'drafted' && notice.approvalDay
        ? computeDeadline('announcement', notice.approvalDay, { reading: { approvalRolls: rolls } }).due
        : null,
    confirmFrom: notice.appealLastDay && confirmedFrom(notice.appealLastDay, buffer),
    // What a new posting today would give, told before it is chosen.
    ifReposted: noticeDays({
      ...{ kind: notice.kind, postedDay: today, meetingDay, statedUntil: null },
      otherPostings: (notice.otherPostings ?? []).map(({ day }) => day),
    }).appealLastDay,
    together: staff ? (await downTogether(read, municipalityId, notice.id)).length : 0,
    log: staff ? await noticeLog(read, notice.id) : [],
    // Who judged an outage, and why, is for those who keep the board and for the proof.
    outages: (await noticeOutagesOf(read, notice.id)).map((outage) =>
      staff ? outage : { ...outage, judgedBy: null, judgedReason: null },
    ),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const fields = await readFields(args.request)
  const place = { municipalityId: municipality.id, noticeId: args.params.anslag ?? '' }
  const done = await doWithNotice(ctx, place, fields)
  if (!done || (!done.ok && done.refusal === 'notice-not-found')) throw new Response(null, { status: 404 })
  if (done.ok) return redirect(paths.publicNotice(municipality.slug, place.noticeId))
  const status = done.refusal === 'forbidden' ? 403 : done.refusal === 'not-possible' ? 409 : 400
  return refusedPublicForm(fields, done.refusal, noticeRefusals, null, status)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.notice.title ?? 'Anslag'} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    if (!page) return []
    const { m, notice } = page as { m: string; notice: { title: string } }
    return [{ label: 'Anslagstavla', href: paths.noticeBoard(m) }, { label: notice.title }]
  },
}

export type NoticeData = ReturnType<typeof useLoaderData<typeof loader>>

export default function PublicNotice() {
  const page = useLoaderData<typeof loader>()
  const { m, notice, staff, decisions, minutesHref, meetingHref, outages, log } = page
  const state = useActionData<typeof action>()
  const waits = outages.some(({ judged }) => judged === null)
  const facts = [
    { term: 'Slag', value: noticeKindLabel[notice.kind] },
    ...(notice.bodyName ? [{ term: 'Organ', value: notice.bodyName }] : []),
    ...(notice.meetingDay && notice.meetingId
      ? [{ term: 'Sammanträde', value: <DateText value={notice.meetingDay} /> }]
      : []),
    ...(notice.paragraphs ? [{ term: 'Paragrafer', value: notice.paragraphs }] : []),
    ...(notice.approvalDay ? [{ term: 'Justerat', value: <DateText value={notice.approvalDay} /> }] : []),
    ...(notice.postedDay ? [{ term: 'Anslaget', value: <DateText value={notice.postedDay} /> }] : []),
    ...(notice.periodFrom && notice.periodFrom !== notice.postedDay
      ? [{ term: 'Tiden räknas från', value: <DateText value={notice.periodFrom} /> }]
      : []),
    ...(notice.appealLastDay
      ? [{ term: 'Överklagas senast', value: <DateText value={notice.appealLastDay} /> }]
      : []),
    ...(notice.earliestRemoval
      ? [{ term: 'Tas ned tidigast', value: <DateText value={notice.earliestRemoval} /> }]
      : []),
    ...(notice.removedDay ? [{ term: 'Nedtaget', value: <DateText value={notice.removedDay} /> }] : []),
    ...(notice.contact ? [{ term: 'Kontakt', value: notice.contact }] : []),
  ]
  return (
    <>
      <PageHeading
        kind="Anslag"
        facts={[
          ...(notice.bodyName ? [notice.bodyName] : []),
          ...(notice.postedDay ? [`Anslaget ${formatDate(notice.postedDay)}`] : []),
          ...(staff && notice.state !== 'posted' ? [noticeStateLabel[notice.state]] : []),
        ]}
        title={notice.title}
      />
      {formView(state, state?.intent).problem}
      {waits && (
        <Notice tone="warning" title="Avbrott på anslagstavlan">
          Anslaget har varit nere. Om tiden för att överklaga ska räknas om bedöms; sista dagen kan flyttas
          framåt.
        </Notice>
      )}
      <Columns
        asideLabel="Om anslaget"
        aside={
          <>
            <SideSection title="Uppgifter">
              <FactList facts={facts} />
            </SideSection>
            {page.dispatchHref && (
              <SideSection title="Expediering">
                <p>
                  <a href={page.dispatchHref}>Skicka protokollsutdrag</a>
                </p>
              </SideSection>
            )}
            {notice.postedDay && (
              <SideSection title="Bevis">
                <p>
                  <a href={paths.publicNotice(m, notice.id, 'bevis.pdf')}>Bevis om anslag (PDF)</a>
                </p>
              </SideSection>
            )}
          </>
        }
      >
        <Section title="Tillkännagivande">
          <p className="as-typed">{notice.text}</p>
          {notice.minutesLocation && (
            <p>
              Protokollet finns {notice.minutesLocation}{' '}
              {minutesHref && <a href={minutesHref}>Läs protokollet</a>}
            </p>
          )}
          {!notice.minutesId && meetingHref && (
            <p>
              <a href={meetingHref}>Till sammanträdet</a>
            </p>
          )}
        </Section>
        {notice.appealInfo && (
          <Section title="Hur man överklagar">
            <p>{notice.appealInfo}</p>
          </Section>
        )}
        {decisions.length > 0 && (
          <Section title="Beslut" count={decisions.length}>
            <ul className="board">
              {decisions.map((decision) => (
                <li key={decision.id}>
                  <a href={`${minutesHref ?? ''}/${decision.number}`}>
                    § {decision.number} {decision.heading}
                  </a>
                  <p className="note">
                    <LegalForceBadge decision={decision} />
                    {decision.appealTrack === 'none' && <span>Kan inte överklagas</span>}
                    {page.handlesAppeals &&
                      (decision.legalForce === 'confirmed' || decision.legalForce === 'upheld') && (
                        <a href={paths.decision(m, decision.id, 'lagakraftbevis.pdf')}>
                          Lagakraftbevis (PDF)
                        </a>
                      )}
                  </p>
                </li>
              ))}
            </ul>
          </Section>
        )}
        {staff && <NoticeForms page={page} state={state} />}
        {staff && log.length > 0 && (
          <Section title="Vad som har gjorts">
            <Timeline
              events={log.map(({ id, at, event, text }) => ({
                ...{ id, at, title: noticeEventText[event] ?? event },
                detail: text ? <p>{text}</p> : undefined,
              }))}
            />
          </Section>
        )}
        {!staff && outages.length > 0 && (
          <Section title="Avbrott">
            <ul>
              {outages.map(({ id, fromAt, toAt, judged }) => (
                <li key={id}>
                  <DateText value={fromAt} />
                  {toAt && (
                    <>
                      {' '}
                      till <DateText value={toAt} />
                    </>
                  )}
                  {judged === 'restart' &&
                    `. Anslaget sattes upp på nytt; tiden räknas från ${formatDate(notice.periodFrom ?? '')}.`}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Columns>
    </>
  )
}
