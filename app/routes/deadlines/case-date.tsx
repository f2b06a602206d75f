import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isOff } from '~/domain/calendar/holidays'
import { statutoryParagraph } from '~/domain/calendar/deadlines'
import { dependantsOf } from '~/domain/cases/moving-deadlines'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { changeText, dayOffText, groundsText, lawfulText, stepSentence } from '~/text/deadline-pages'
import { deadlineStanding } from '~/text/deadlines'
import { formatDate, formatWeekdayDate } from '~/text/format'
import { Columns, ErrorSummary, LinkList, Notice, PageHeading, Section, SideSection, Timeline } from '~/ui'
import { extendDeadline } from '~/use-cases/deadlines/extend-deadline'
import { meetByHand, reopenDeadline } from '~/use-cases/deadlines/meet-deadline'
import { pauseDeadlines } from '~/use-cases/deadlines/pause-deadlines'
import { resumeDeadlines } from '~/use-cases/deadlines/resume-deadlines'
import type { FrameHandle } from '../municipality/frame'
import { meetingsFor, referralOf } from './around.server'
import { type DatesAnswer, refusedDates, requireDates } from './dates.server'
import { ExtendForm, MeetForm, PauseForm, ReopenForm, ResumeForm } from './forms'
import { Meetings } from './meetings'

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.id ?? ''
  const { ctx, matter, m, days, staff, changes } = await requireDates(args, (slug, number) =>
    paths.caseDate(slug, number, id),
  )
  const row = days.find((each) => each.id === id)
  if (!row) throw new Response(null, { status: 404 })
  const chain = [row]
  for (let first = chain[0]; first?.supersedesId; first = chain[0]) {
    const before = days.find((each) => each.id === first?.supersedesId)
    if (!before) break
    chain.unshift(before)
  }
  const link = (each: { id: string; label: string; day: string }) => ({
    href: paths.caseDate(m, matter.slug, each.id),
    label: `${each.label}, ${formatDate(each.day)}`,
  })
  const parent = days.find((each) => each.id === row.dependsOnId)
  const follow = dependantsOf(row.id, days)
  const statutory = statutoryParagraph(row.rule) !== null
  const referralHref = await referralOf(ctx.database.read, m, matter.slug, row, days)
  return {
    m,
    today: ctx.today,
    matter: { number: matter.number, slug: matter.slug, title: matter.title, asOf: matter.asOf },
    row: { ...row, reason: null },
    moves: !statutory && referralHref === null,
    referralHref,
    changes,
    lawful: lawfulText(row.rule),
    steps: row.steps.map(stepSentence),
    dayOff: !statutory && isOff(row.day) ? dayOffText(row.day) : null,
    chain: chain.map((each, at) => ({
      id: each.id,
      at: each.createdAt,
      title: changeText(each, chain[at - 1] ?? null),
      reason: staff && at > 0 ? each.reason : null,
    })),
    replacedBy: days.filter((each) => each.supersedesId === row.id).map(link)[0] ?? null,
    parent: parent ? link(parent) : null,
    follow: follow.map(link),
    meetings: await meetingsFor(ctx.database.read, matter, row, ctx.today),
    moved: new URL(args.request.url).searchParams.has('sparat'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const deadlineId = args.params.id ?? ''
  const { ctx, municipality, matter, m, days } = await requireDates(args, (slug, number) =>
    paths.caseDate(slug, number, deadlineId),
  )
  const fields = await readFields(args.request)
  const input = { municipalityId: municipality.id, slug: matter.slug, deadlineId }
  const reason = fields.get('reason') ?? ''
  const saved = (id: string) => redirect(`${paths.caseDate(m, matter.slug, id)}?sparat=1`)
  const refused = (refusal: string) =>
    refusedDates(fields, refusal, days.find(({ id }) => id === deadlineId)?.rule)
  switch (fields.get('intent')) {
    case 'flytta': {
      const done = await extendDeadline(ctx, { ...input, day: fields.get('day') ?? '', reason })
      return done.ok ? saved(done.value.deadlineId) : refused(done.refusal)
    }
    case 'pausa': {
      const done = await pauseDeadlines(ctx, { ...input, reason })
      return done.ok ? redirect(`${paths.caseDates(m, matter.slug)}?klart=pausade`) : refused(done.refusal)
    }
    case 'ateruppta': {
      const done = await resumeDeadlines(ctx, { ...input, reason })
      return done.ok ? saved(done.value.resumed[0] ?? deadlineId) : refused(done.refusal)
    }
    case 'klar': {
      const note = fields.get('note') ?? ''
      const done = await meetByHand(ctx, { ...input, day: fields.get('metDay') ?? '', note })
      return done.ok
        ? saved(deadlineId)
        : refused(done.refusal === 'day-invalid' ? 'met-day-invalid' : done.refusal)
    }
    case 'bevaka': {
      const done = await reopenDeadline(ctx, { ...input, reason })
      return done.ok ? saved(done.value.deadlineId) : refused(done.refusal)
    }
    default:
      throw new Response(null, { status: days.some(({ id }) => id === deadlineId) ? 400 : 404 })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.row.label} ${formatDate(data.row.day)} – Rådslag` : 'Rådslag' },
]

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    if (!data) return []
    const { m, matter, row } = data as Data
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: matter.number, href: paths.case(m, matter.slug) },
      { label: 'Datum', href: paths.caseDates(m, matter.slug) },
      { label: formatDate(row.day) },
    ]
  },
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export default function CaseDate() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<DatesAnswer>()
  const { m, matter, row, today, steps, dayOff, chain, replacedBy, parent, follow } = data
  const { state, stateText } = deadlineStanding(row, today, matter.asOf)
  const standing = row.metDay ? `klart den ${formatDate(row.metDay)}` : stateText
  const loose = answer?.errors['']
  return (
    <>
      {data.moved && (
        <Notice tone="success" title="Sparat" live>
          <p>Ändringen står i ärendets historik.</p>
        </Notice>
      )}
      <ErrorSummary
        title="Datumet ändrades inte"
        errors={Object.entries(answer?.errors ?? {}).map(([field, message]) => ({
          fieldId: field === '' ? 'varfor' : field,
          message,
        }))}
      />
      <PageHeading
        kind="Datum att hålla"
        facts={[matter.number]}
        title={row.label}
        lede={`${capital(formatWeekdayDate(row.day))}${standing && state !== 'cancelled' ? `, ${standing}` : ''}.`}
      />
      {replacedBy && (
        <Notice tone="info" title="Dagen gäller inte längre">
          <p>
            Den har ersatts: <a href={replacedBy.href}>{replacedBy.label}</a>
          </p>
        </Notice>
      )}
      <Columns aside={data.changes && <Forms data={data} answer={answer} />} asideLabel="Ändra datumet">
        <Section id="varfor" title="Varför den dagen?">
          <p>{groundsText(row)}</p>
          {steps.length > 0 && (
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
          {row.rawDay !== row.day && (
            <p>
              Uträknad dag är {formatWeekdayDate(row.rawDay)}. Den är bäst att sikta på. Sista dag som gäller
              är {formatWeekdayDate(row.day)}.
            </p>
          )}
          {steps.length === 0 && row.rule === 'document' && (
            <p>Dagen är satt som den är. Ingenting har räknats ut.</p>
          )}
          {dayOff && <p>{dayOff}</p>}
          {data.lawful && <p>{data.lawful}</p>}
          {loose && loose !== data.lawful && <p>{loose}</p>}
        </Section>
        {data.meetings && <Meetings meetings={data.meetings} />}
        {(parent || follow.length > 0) && (
          <Section id="hanger-ihop" title="Hänger ihop med">
            {parent && (
              <p>
                Flyttas med: <a href={parent.href}>{parent.label}</a>
              </p>
            )}
            {follow.length > 0 && (
              <>
                <p>Flyttas när den här dagen flyttas:</p>
                <LinkList links={follow} />
              </>
            )}
          </Section>
        )}
        <Section id="andringar" title="Så har dagen ändrats">
          <Timeline
            label="Ändringar av dagen"
            events={chain.map(({ id, at, title, reason }) => ({
              id,
              at,
              title,
              ...(reason ? { detail: reason } : {}),
            }))}
          />
          <p>
            <a href={paths.caseDates(m, matter.slug)}>Alla datum i ärendet</a> ·{' '}
            <a href={paths.case(m, matter.slug)}>{matter.title}</a>
          </p>
        </Section>
      </Columns>
    </>
  )
}

function Forms({
  data: { row, moves, today, follow, referralHref },
  answer,
}: {
  data: Data
  answer?: DatesAnswer
}) {
  if (row.state === 'met') return <ReopenForm answer={answer} />
  if (row.state === 'paused')
    return (
      <>
        <ResumeForm answer={answer} />
        <MeetForm answer={answer} today={today} />
      </>
    )
  if (row.state !== 'open') return null
  return (
    <>
      {referralHref && (
        <SideSection title="Flytta dagen">
          <p>Svarstiden delas med den som remissen gäller och flyttas där.</p>
          <LinkList links={[{ label: 'Till remissen', href: referralHref }]} />
        </SideSection>
      )}
      {moves && <ExtendForm answer={answer} follow={follow.length} />}
      <MeetForm answer={answer} today={today} />
      {moves && <PauseForm answer={answer} />}
    </>
  )
}
