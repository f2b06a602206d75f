import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { councilDays } from '#db/queries/case-dates'
import { addDays } from '~/domain/shared/day'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { groundsText } from '~/text/deadline-pages'
import { formatShortDate, formatWeekdayDate } from '~/text/format'
import {
  Columns,
  DataTable,
  DateText,
  ErrorSummary,
  Notice,
  PageHeading,
  Section,
  StatusBadge,
  type Tone,
} from '~/ui'
import { addOwnDeadline } from '~/use-cases/deadlines/add-own-deadline'
import { localDeadline } from '~/use-cases/deadlines/local'
import { pauseDeadlines } from '~/use-cases/deadlines/pause-deadlines'
import { resumeDeadlines } from '~/use-cases/deadlines/resume-deadlines'
import { deadlineStanding } from '~/text/deadlines'
import type { FrameHandle } from '../municipality/frame'
import { type DatesAnswer, refusedDates, requireDates } from './dates.server'
import { AddDayForm, PauseAllForm, ResumeAllForm } from './forms'

const MOST_MEETINGS = 4

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, matter, m, days, changes } = await requireDates(args, paths.caseDates)
  const kind = matter.kind
  const timed = (kind === 'interpellation' || kind === 'simple_question') && matter.open && !matter.asOf
  return {
    m,
    matter: {
      ...{ number: matter.number, slug: matter.slug, title: matter.title },
      ...{ open: matter.open, asOf: matter.asOf },
    },
    days: days.map(({ id, day, rawDay, label, rule, basis, state, metDay, pausedDay }) => ({
      ...{ id, day, rawDay, label, rule, basis, state, metDay, pausedDay },
    })),
    today: ctx.today,
    changes,
    done: new URL(args.request.url).searchParams.get('klart'),
    leadTimes: timed ? await leadTimes(ctx.database.read, municipality.id, kind, ctx.today) : null,
  }
}

type Read = Parameters<typeof councilDays>[0]

/** INT-03, FRA-02: the coming council meetings with the last day to hand in. */
async function leadTimes(
  read: Read,
  municipalityId: string,
  kind: 'interpellation' | 'simple_question',
  today: string,
) {
  const { period } = await localDeadline(read, municipalityId, kind, today)
  const meetings = await councilDays(read, municipalityId)
  return meetings
    .filter((day) => day >= today)
    .slice(0, MOST_MEETINGS)
    .map((meeting) => ({ meeting, handIn: addDays(meeting, period?.count ?? 0) }))
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, matter, m } = await requireDates(args, paths.caseDates)
  const fields = await readFields(args.request)
  const place = { municipalityId: municipality.id, slug: matter.slug }
  const here = paths.caseDates(m, matter.slug)
  const reason = fields.get('reason') ?? ''
  switch (fields.get('intent')) {
    case 'pausa': {
      const paused = await pauseDeadlines(ctx, { ...place, deadlineId: null, reason })
      return paused.ok ? redirect(`${here}?klart=pausade`) : refusedDates(fields, paused.refusal)
    }
    case 'ateruppta': {
      const resumed = await resumeDeadlines(ctx, { ...place, deadlineId: null, reason })
      return resumed.ok ? redirect(`${here}?klart=ateruppta`) : refusedDates(fields, resumed.refusal)
    }
    default: {
      const added = await addOwnDeadline(ctx, {
        ...place,
        label: fields.get('label') ?? '',
        day: fields.get('day') ?? '',
        basis: fields.get('basis'),
        dependsOnId: fields.get('dependsOnId') || null,
      })
      return added.ok ? redirect(`${here}?klart=tillagt`) : refusedDates(fields, added.refusal)
    }
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Datum i ${data?.matter.number ?? 'ärendet'} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    if (!data) return []
    const { m, matter } = data as Data
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: matter.number, href: paths.case(m, matter.slug) },
      { label: 'Datum' },
    ]
  },
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type Row = Data['days'][number]

const receipts: Record<string, { title: string; text: string }> = {
  pausade: {
    title: 'Tiden står stilla',
    text: 'De datum som inte står i lagen är vilande. De flyttas framåt när tiden löper igen.',
  },
  ateruppta: { title: 'Tiden löper igen', text: 'Datumen har flyttats lika många dagar som de var vilande.' },
  tillagt: { title: 'Datumet är tillagt', text: 'Den som är ansvarig påminns innan dagen.' },
}

const tone: Record<string, Tone> = {
  overdue: 'danger',
  soon: 'warning',
  met: 'success',
  upcoming: 'neutral',
  paused: 'neutral',
  cancelled: 'neutral',
}
const word: Record<string, string> = {
  upcoming: 'Kommer',
  met: 'Klart',
  paused: 'Vilande',
  cancelled: 'Ersatt',
}

export default function CaseDates() {
  const { m, matter, days, today, changes, done, leadTimes: times } = useLoaderData<typeof loader>()
  const answer = useActionData<DatesAnswer>()
  const kept = days.filter(({ state }) => ['open', 'paused', 'stated'].includes(state))
  const past = days.filter(({ state }) => !['open', 'paused', 'stated'].includes(state))
  const receipt = done ? receipts[done] : undefined
  const table = (caption: string, rows: Row[], empty: string) => (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p>{empty}</p>}
      columns={[
        { key: 'day', label: 'Dag', nowrap: true, render: ({ day }) => <DateText value={day} short /> },
        {
          key: 'label',
          label: 'Vad',
          rowHeader: true,
          render: ({ id, label }) => <a href={paths.caseDate(m, matter.slug, id)}>{label}</a>,
        },
        {
          key: 'state',
          label: 'Läge',
          render: (row) => {
            const { state, stateText } = deadlineStanding(row, today, matter.asOf)
            const text = row.metDay ? `Klart ${formatShortDate(row.metDay)}` : (stateText ?? word[state])
            return <StatusBadge tone={tone[state] ?? 'neutral'}>{text}</StatusBadge>
          },
        },
        { key: 'basis', label: 'Varför', render: groundsText },
      ]}
    />
  )
  return (
    <>
      {receipt && (
        <Notice tone="success" title={receipt.title} live>
          <p>{receipt.text}</p>
        </Notice>
      )}
      <ErrorSummary
        errors={Object.entries(answer?.errors ?? {}).map(([field, message]) => ({
          fieldId: field === '' ? 'datum' : field,
          message,
        }))}
        title="Datumen ändrades inte"
      />
      <PageHeading
        title="Datum i ärendet"
        facts={[matter.number]}
        lede={
          <>
            {matter.title}. <a href={paths.case(m, matter.slug)}>Till ärendet</a>
          </>
        }
      />
      <Columns
        aside={
          changes && (
            <>
              {kept.some(({ state }) => state === 'open') && <PauseAllForm answer={answer} />}
              {kept.some(({ state }) => state === 'paused') && <ResumeAllForm answer={answer} />}
            </>
          )
        }
        asideLabel="Pausa tiden"
      >
        <Section id="datum" title="Att hålla" count={kept.length}>
          {table(
            'Datum att hålla',
            kept,
            matter.open ? 'Inget datum är känt.' : 'Ärendet är avslutat. Inget datum bevakas.',
          )}
        </Section>
        {times && (
          <Section
            id="sammantraden"
            title="När den hinner tas upp"
            intro="Sista dag att lämna in före varje sammanträde i fullmäktige, enligt kommunens egen tid."
          >
            {times.length === 0 ? (
              <p>Inget kommande sammanträde i fullmäktige är inlagt.</p>
            ) : (
              <ul>
                {times.map(({ meeting, handIn }) => (
                  <li key={meeting}>
                    Sammanträdet {formatWeekdayDate(meeting)}: lämnas in senast {formatWeekdayDate(handIn)}
                  </li>
                ))}
              </ul>
            )}
          </Section>
        )}
        {past.length > 0 && (
          <Section id="tidigare" title="Tidigare datum" count={past.length}>
            {table('Tidigare datum', past, '')}
          </Section>
        )}
        {changes && (
          <Section id="nytt" title="Lägg till ett datum">
            <AddDayForm
              answer={answer}
              parents={kept
                .filter(({ state }) => state !== 'stated')
                .map(({ id, label, day }) => ({
                  value: id,
                  label: `${label}, ${formatShortDate(day)}`,
                }))}
            />
          </Section>
        )}
      </Columns>
    </>
  )
}
