import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isRunning, linkOf } from '#db/queries/assignments/assignments'
import { givenBy } from '#db/queries/assignments/given-by'
import { documentsOf } from '#db/queries/case-documents'
import { shownMatter } from '#db/queries/documents'
import { knowsWho, scopeOf } from '~/domain/access'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { followRefusals } from '~/text/refusals/assignments'
import { Columns, LinkButton, Notice, PageHeading, Section } from '~/ui'
import { endReportLink, followAssignment, sendReportLink } from '~/use-cases/assignments/follow'
import { nextSteps } from '~/use-cases/cases/next-steps'
import { colleagues } from '~/use-cases/work/staff'
import { refusedForm } from '../account/form'
import { Saved } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { Aside } from './aside'
import { Days, Progress, Reports, Stages } from './course'
import { FollowForms } from './follow-forms'
import { requireAssignment } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, assignment, allowed } = await requireAssignment(args)
  const { read } = ctx.database
  const scope = scopeOf(ctx.actor)
  const matter = { ...shownMatter(assignment), id: assignment.caseId }
  const documents = await documentsOf(read, scope, matter)
  const running = isRunning(assignment)
  const follows = allowed.follow && running
  const { dueDays, responsibleAccountId: _, secrecyProvision: __, ownerAccountId, ...shown } = assignment
  const inside = knowsWho(scope, matter) || allowed.report
  return {
    ...{ m, name: municipality.displayName, allowed, running },
    assignment: {
      ...shown,
      owner: inside ? assignment.owner : null,
      ownerAccountId: follows ? ownerAccountId : null,
      dueDays: dueDays.map(({ id, dueDay, decidedDay, decidedIn, reason }) => ({
        ...{ id, dueDay, decidedDay, decidedIn, reason },
      })),
      reports: assignment.reports.map(({ reportedBy, ...report }) => ({
        ...report,
        reportedBy: inside ? reportedBy : null,
        document: documents.find(({ id }) => id === report.documentId)?.number ?? null,
      })),
    },
    documents: documents.flatMap(({ id, number, kind, title, voidedDay }) =>
      voidedDay === null && (kind === 'final_report' || kind === 'progress_report')
        ? [{ id, number, title }]
        : [],
    ),
    from: await givenBy(read, ctx.actor, assignment.caseId),
    // Reports are made by the form of this page, which makes the document too.
    steps: (await nextSteps(ctx, assignment.caseId)).filter(
      ({ event }) => event !== 'report' && event !== 'final_report',
    ),
    staff: follows
      ? (await colleagues(read, ctx, municipality.id)).map(({ id, name }) => ({ value: id, label: name }))
      : [],
    link: follows ? await linkOf(read, assignment.id) : null,
    saved: new URL(args.request.url).searchParams.get('klart'),
  }
}

export type AssignmentPage = ReturnType<typeof useLoaderData<typeof loader>>

const receipts: Record<string, string> = {
  ansvar: 'Ändringen är sparad.',
  lank: 'Länken är skickad.',
  avslutad: 'Länken leder inte längre någonstans.',
  redovisat: 'Redovisningen är lämnad och ligger som handling på ärendet.',
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, assignment, address, allowed } = await requireAssignment(args)
  if (!allowed.follow) throw new Response(null, { status: 403 })
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const place = { municipalityId: municipality.id, address }
  const acts: Record<
    string,
    () => Promise<{ ok: true } | { ok: false; refusal: keyof typeof followRefusals }>
  > = {
    ansvar: () =>
      followAssignment(ctx, place, {
        ...{ owner: field('owner'), account: field('account'), nextReportDay: field('nextReportDay') },
      }),
    lank: () => sendReportLink(ctx, place, { name: field('name'), email: field('email') }),
    avslutad: () => endReportLink(ctx, place),
  }
  const act = acts[field('intent')]
  if (!act) throw new Response(null, { status: 400 })
  const done = await act()
  if (!done.ok) return refusedForm(fields, done.refusal, followRefusals)
  return redirect(`${paths.assignment(m, assignment.slug)}?klart=${field('intent')}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.assignment.title} – Uppdrag – ${data.name}` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, assignment } = data as AssignmentPage
    return [{ label: 'Uppdrag', href: paths.assignments(m) }, { label: assignment.number }]
  },
}

export default function Assignment() {
  const page = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { m, assignment, allowed, running, saved } = page
  const receipt = saved === null ? undefined : receipts[saved]
  const reports = allowed.report && ['planned', 'in_progress'].includes(assignment.state)
  return (
    <>
      <Saved show={receipt !== undefined && state === undefined}>{receipt}</Saved>
      <PageHeading
        kind="Uppdrag"
        title={assignment.title}
        facts={[assignment.number, `${assignment.giver} till ${assignment.receiver}`]}
        lede={assignment.asOf ?? undefined}
        actions={
          reports && <LinkButton href={paths.assignment(m, assignment.slug, 'redovisa')}>Redovisa</LinkButton>
        }
      />
      {assignment.state === 'reported' && (
        <Notice tone="info" title="Väntar på beslut">
          <p>
            Uppdraget är slutredovisat. Det avslutas när {assignment.giver}, eller den som {assignment.giver}{' '}
            har utsett, förklarar att det är fullgjort.
          </p>
        </Notice>
      )}
      <Columns asideLabel="Om uppdraget" aside={<Aside page={page} />}>
        <Section id="uppdraget" title="Vad är uppdraget?">
          <blockquote className="quote">{assignment.text}</blockquote>
        </Section>
        <Progress page={page} />
        <Stages page={page} />
        <Reports page={page} />
        <Days page={page} />
        {allowed.follow && running && <FollowForms page={page} state={state} />}
      </Columns>
    </>
  )
}
