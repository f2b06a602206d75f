import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { incidentsOf, linkedCases, type ObligationLine, obligationsOf } from '#db/queries/ai-register/systems'
import { caseAt } from '#db/queries/case-at'
import { scopeOf } from '~/domain/access'
import { isLate, isOpen } from '~/domain/ai-act/register/obligation'
import { incidentSeverities, linkKinds, obligationStatuses } from '~/domain/ai-act/register/words'
import type { Result } from '~/domain/shared/result'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import {
  certaintyNote,
  dutyDueText,
  dutyRoleLabel,
  linkKindLabel,
  obligationStatusLabel,
  severityLabel,
} from '~/text/ai-register'
import { formatDate } from '~/text/format'
import { systemRefusals } from '~/text/refusals/ai-register'
import {
  Actions,
  Button,
  DateField,
  EmptyState,
  FieldRow,
  PageHeading,
  RadioGroup,
  Section,
  Select,
  StatusBadge,
  TextArea,
  TextField,
} from '~/ui'
import {
  closeIncident,
  linkSystem,
  reportIncident,
  stepObligation,
  unlinkSystem,
} from '~/use-cases/ai-register/follow-system'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { systemName } from './name'
import { requireSystem } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, actor, m, system, slug, allowed } = await requireSystem(args, 'ai.read')
  return {
    writes: allowed('ai.register'),
    ...{ m, slug, name: systemName(system), number: system.number, today: ctx.today },
    duties: (await obligationsOf(read, [system])).get(system.id) ?? [],
    incidents: (await incidentsOf(read, [system.id])).map(({ createdBy: _, ...incident }) => incident),
    cases: await linkedCases(read, actor, system.id),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, system, slug } = await requireSystem(args, 'ai.register')
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const place = { municipalityId: municipality.id, number: system.number }
  const [what = '', id = ''] = field('intent').split(':')
  const findCase = async (caseSlug: string) =>
    (await caseAt(ctx.database.read, scopeOf(ctx.actor), { municipalityId: municipality.id, slug: caseSlug }))
      ?.id ?? null
  const given = {
    ...{
      obligation: id,
      status: field('status'),
      responsible: field('responsible'),
      evidence: field('evidence'),
    },
    ...{ day: field('day'), description: field('description'), severity: field('severity') },
    ...{
      reportedTo: field('reportedTo'),
      id,
      note: field('note'),
      kind: field('kind'),
      caseSlug: field('case'),
    },
  }
  const acts: Record<string, () => Promise<Result<unknown, keyof typeof systemRefusals>>> = {
    duty: () => stepObligation(ctx, place, given),
    incident: () => reportIncident(ctx, place, given),
    close: () => closeIncident(ctx, place, given),
    link: () => linkSystem(ctx, place, given, findCase),
    unlink: () => unlinkSystem(ctx, place, given),
  }
  const act = Object.hasOwn(acts, what) ? acts[what] : undefined
  if (!act) throw new Response(null, { status: 400 })
  const done = await act()
  if (!done.ok) return refusedForm(fields, done.refusal, systemRefusals)
  return redirect(paths.aiRegister(m, slug, 'skyldigheter'))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Skyldigheter för ${data.name} – Rådslag` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, slug, name } = data as Awaited<ReturnType<typeof loader>>
    return [
      { label: 'AI-register', href: paths.aiRegister(m) },
      { label: name, href: paths.aiRegister(m, slug) },
      { label: 'Skyldigheter' },
    ]
  },
}

export default function Duties() {
  const { m, slug, number, name, today, writes, duties, incidents, cases } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const incident = formView(refused, 'incident')
  const link = formView(refused, 'link')
  return (
    <>
      <PageHeading
        kind="AI-system"
        facts={[number, name]}
        title="Skyldigheter och incidenter"
        lede="Vad lagen och kommunens egna regler kräver av systemet, vem som ansvarar och vad som visar att det är gjort."
      />
      <Section id="skyldigheter" title="Skyldigheter" count={duties.length}>
        {duties.length === 0 && (
          <EmptyState
            title="Inga skyldigheter än"
            action={<a href={paths.aiRegister(m, slug, 'fragor')}>Till frågorna</a>}
          >
            Skyldigheterna följer av svaren på AI-förordningens frågor.
          </EmptyState>
        )}
        {duties.map((duty) => (
          <Duty key={duty.id} duty={duty} today={today} writes={writes} refused={refused} />
        ))}
      </Section>
      <Section id="incidenter" title="Incidenter" count={incidents.length}>
        {incidents.map((each) => {
          const close = formView(refused, `close:${each.id}`)
          return (
            <article key={each.id} className="entry">
              <h3>
                {formatDate(each.day)}, {severityLabel[each.severity].toLocaleLowerCase('sv')}
              </h3>
              <p>{each.description}</p>
              {each.reportedTo && <p className="note">Rapporterad till {each.reportedTo}.</p>}
              {each.closedDay ? (
                <p className="note">
                  Avslutad {formatDate(each.closedDay)}: {each.closedNote}
                </p>
              ) : !writes ? (
                <p className="note">Öppen.</p>
              ) : (
                <form method="post">
                  {close.problem}
                  <TextField {...close.field('note')} id={`note-${each.id}`} label="Vad gjordes?" />
                  <Actions>
                    <Button name="intent" value={`close:${each.id}`} variant="secondary">
                      Avsluta incidenten
                    </Button>
                  </Actions>
                </form>
              )}
            </article>
          )
        })}
        {incidents.length === 0 && <p className="empty">Inga incidenter är noterade.</p>}
        {writes && (
          <details open={incident.problem !== undefined}>
            <summary>Anmäl en incident</summary>
            <form method="post">
              {incident.problem}
              <DateField {...incident.field('day', today)} label="Dag" max={today} />
              <TextArea {...incident.field('description')} label="Vad hände?" rows={4} maxLength={4000} />
              <RadioGroup
                name="severity"
                label="Hur allvarligt?"
                inline
                choices={incidentSeverities.map((value) => ({ value, label: severityLabel[value] }))}
                defaultValue={incident.value('severity')}
                error={incident.error('severity')}
              />
              <TextField
                {...incident.field('reportedTo')}
                label="Rapporterad till"
                hint="Leverantör, marknadskontrollmyndighet, dataskyddsombud …"
                optional
              />
              <Actions>
                <Button name="intent" value="incident">
                  Anmäl
                </Button>
              </Actions>
            </form>
          </details>
        )}
      </Section>
      <Section id="arenden" title="Ärenden som systemet hör ihop med" count={cases.length}>
        {cases.map(({ id, slug: to, title, number: caseNumber, kind }) => (
          <form method="post" key={id}>
            <p>
              <a href={paths.case(m, to)}>{title}</a> ({caseNumber}),{' '}
              {linkKindLabel[kind].toLocaleLowerCase('sv')}{' '}
              {writes && (
                <Button name="intent" value={`unlink:${id}`} variant="secondary">
                  Ta bort kopplingen till {caseNumber}
                </Button>
              )}
            </p>
          </form>
        ))}
        {writes && (
          <form method="post">
            {link.problem}
            <FieldRow>
              <TextField
                {...link.field('case')}
                label="Ärende"
                hint="Som i ärendets adress: ks-2026-12"
                width="medium"
              />
              <Select
                {...link.field('kind')}
                label="Vad är det för systemet?"
                placeholder="Välj"
                choices={linkKinds.map((value) => ({ value, label: linkKindLabel[value] }))}
              />
            </FieldRow>
            <Actions>
              <Button name="intent" value="link" variant="secondary">
                Koppla ärendet
              </Button>
            </Actions>
          </form>
        )}
      </Section>
    </>
  )
}

function Duty({
  duty,
  today,
  writes,
  refused,
}: {
  duty: ObligationLine
  today: string
  writes: boolean
  refused: Parameters<typeof formView>[0]
}) {
  const intent = `duty:${duty.id}`
  const { field, value, error, problem } = formView(refused, intent)
  const open = isOpen(duty)
  const late = isLate(duty, today)
  const uncertain = certaintyNote(duty.certainty)
  return (
    <article className="entry" id={duty.id}>
      <h3>{duty.title}</h3>
      <p className="note">
        {duty.basis.slice(0, 1).toLocaleUpperCase('sv') + duty.basis.slice(1)}. Gäller {dutyDueText(duty.due)}
        , riktar sig till {dutyRoleLabel(duty.role)}.{uncertain && ` ${uncertain}`}
      </p>
      <p>
        <StatusBadge tone={late ? 'danger' : open ? 'neutral' : 'success'}>
          {late ? 'Försenad' : obligationStatusLabel[duty.status]}
        </StatusBadge>
        {duty.responsible && ` ${duty.responsible}`}
        {duty.evidence && `: ${duty.evidence}`}
      </p>
      {writes && (
        <details open={problem !== undefined}>
          <summary>Ändra läget</summary>
          <form method="post">
            {problem}
            <Select
              {...field('status', duty.status)}
              id={`status-${duty.id}`}
              label="Läge"
              choices={obligationStatuses.map((word) => ({
                value: word,
                label: obligationStatusLabel[word],
              }))}
            />
            <TextField
              {...field('responsible', duty.responsible ?? '')}
              id={`responsible-${duty.id}`}
              label="Ansvarig"
              optional
            />
            <TextArea
              name="evidence"
              id={`evidence-${duty.id}`}
              label="Underlag"
              hint="Handling, beslut eller varför skyldigheten inte gäller. Behövs när den är uppfylld eller ej tillämplig."
              defaultValue={value('evidence', duty.evidence ?? '')}
              error={error('evidence')}
              rows={2}
              optional
            />
            <Actions>
              <Button name="intent" value={intent} variant="secondary">
                Spara läget
              </Button>
            </Actions>
          </form>
        </details>
      )}
    </article>
  )
}
