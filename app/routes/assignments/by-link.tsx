import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { signalLabel, whySignal } from '~/text/assignments'
import { formatDate } from '~/text/format'
import { reportKindLabel } from '~/text/places'
import { reportRefusals } from '~/text/refusals/assignments'
import { Actions, Button, FactList, MAIN_ID, Notice, PageHeading, Section } from '~/ui'
import { reportByLink } from '~/use-cases/assignments/report'
import { refusedForm } from '../account/form'
import { ReportFields, reportTold } from './report-fields'
import { requireReportLink, reportedTooOften } from './by-link.server'

/** Who has the address may report, so the page is kept nowhere and indexed by nobody. */
export const headers = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' })

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Redovisa ${data.number} – Rådslag` : 'Redovisa – Rådslag' },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, link, assignment, sender } = await requireReportLink(args)
  const { title, number, giver, text, judged, nextReportDay, dueDay, state } = assignment
  return {
    ...{ title, number, giver, text, judged, nextReportDay, dueDay, sender, today: ctx.today },
    name: link.name,
    takes: ['planned', 'in_progress'].includes(state),
    done: new URL(args.request.url).searchParams.get('klart') === 'ja',
    stages: assignment.stages.map(({ position, title: stage }) => ({ position, title: stage })),
    reports: assignment.reports.flatMap(({ id, kind, day, note }) =>
      kind === 'union_cooperation' ? [] : [{ id, kind, day, note }],
    ),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, secret } = await requireReportLink(args)
  const fields = await readFields(args.request)
  if (await reportedTooOften(ctx, secret)) return refusedForm(fields, 'too-many', reportRefusals)
  const done = await reportByLink(ctx, secret, reportTold(fields))
  if (!done.ok) return refusedForm(fields, done.refusal, reportRefusals)
  return redirect(`${paths.report(secret)}?klart=ja`)
}

export default function ReportByLink() {
  const page = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  return (
    <>
      <a className="skip-link" href={`#${MAIN_ID}`}>
        Hoppa till innehållet
      </a>
      <header className="site-header">
        <div className="site-bar">
          <span className="site-name">
            <img src="/crest.svg" alt="" width="30" height="36" />
            <span>
              <strong>{page.sender}</strong>
              <span className="site-product">Rådslag</span>
            </span>
          </span>
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="reply-page">
        {page.done && !state && (
          <Notice tone="success" title="Tack, redovisningen är lämnad" live>
            <p>Spara länken: du kan lämna nästa redovisning här.</p>
          </Notice>
        )}
        <PageHeading
          kind="Uppdrag"
          title={page.title}
          facts={[page.number, `Redovisas av ${page.name}`]}
          lede={lede(page)}
        />
        <Section id="uppdraget" title="Vad är uppdraget?">
          <blockquote className="quote">{page.text}</blockquote>
          <FactList
            facts={[
              { term: 'Gavs av', value: page.giver },
              { term: 'Klart senast', value: page.dueDay ? formatDate(page.dueDay) : 'Ingen dag är satt' },
              { term: 'Läge', value: `${signalLabel[page.judged.signal]}. ${whySignal(page.judged)}` },
            ]}
          />
        </Section>
        {page.reports.length > 0 && (
          <Section id="lamnat" title="Lämnade redovisningar" count={page.reports.length}>
            <ul className="plain-list">
              {page.reports.map(({ id, kind, day, note }) => (
                <li key={id}>
                  <strong>{reportKindLabel[kind]}</strong>
                  {day && `, ${formatDate(day)}`}
                  {note && `: ${note}`}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {page.takes ? (
          <Section
            id="redovisa"
            title="Redovisa"
            intro="Det du lämnar blir en allmän handling. Skriv inte personnummer eller andra känsliga uppgifter."
          >
            <form method="post">
              <ReportFields state={state} stages={page.stages} today={page.today} />
              <Actions>
                <Button>Lämna redovisningen</Button>
              </Actions>
            </form>
          </Section>
        ) : (
          <p className="empty">Uppdraget tar inte emot fler redovisningar.</p>
        )}
      </main>
    </>
  )
}

const lede = ({ takes, nextReportDay, giver }: ReturnType<typeof useLoaderData<typeof loader>>): string =>
  !takes
    ? `Uppdraget är redovisat till ${giver}.`
    : nextReportDay
      ? `Nästa redovisning till ${giver} ska lämnas senast den ${formatDate(nextReportDay)}.`
      : `Redovisningen lämnas till ${giver}.`
