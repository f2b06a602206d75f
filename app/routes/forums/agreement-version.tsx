import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { forumMeetingLines } from '#db/queries/forums/work'
import { listForums } from '#db/queries/places-forums'
import { may } from '~/domain/access'
import { agreementEvents, forumOfState, forwardEvent, versionIsOpen } from '~/domain/forums/agreement'
import { blocksFromMarkdown } from '~/domain/shared/markdown'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatDate } from '~/text/format'
import {
  agreementEventLabel,
  agreementStateLabel,
  agreementStepLabel,
  forumMeetingStateLabel,
} from '~/text/forums'
import { forumRefusals } from '~/text/refusals/forums'
import {
  Actions,
  Button,
  Columns,
  DateField,
  DateText,
  FieldRow,
  LinkButton,
  Notice,
  PageHeading,
  RichText,
  Section,
  Select,
  StatusBadge,
  StepLine,
  TextArea,
  TextField,
} from '~/ui'
import { saveVersion, stepVersion } from '~/use-cases/agreements/versions'
import { type FormState, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireVersion } from './agreement.server'
import { versionAddress, versionName } from './agreement-text'
import { meetingHref } from './parts'

const way = [
  'proposal',
  'reference_group',
  'preparation_group',
  'business_council',
  'strategic_council',
  'in_force',
] as const

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, staff, leads, agreement, version } = await requireVersion(args)
  const { read } = ctx.database
  const forums = await listForums(read, ctx.actor, municipality.id)
  const forum = forumOfState(version.state, forums)
  const meetings = forum
    ? await forumMeetingLines(read, ctx.actor, municipality.id, { forumId: forum.id })
    : []
  const decides = may(ctx.actor, 'agreement.decide', { municipalityId: municipality.id })
  const forward = forwardEvent(version.state)
  return {
    ...{ m, staff, leads, version, forward },
    agreement: { slug: agreement.slug, number: agreement.number, title: agreement.title },
    steps: agreement.steps.filter(({ versionId }) => versionId === version.id),
    basedOn: agreement.versions.find(({ id }) => id === version.basedOnId) ?? null,
    saved: new URL(args.request.url).searchParams.has('sparat'),
    forum: forum && { name: forum.name, slug: forum.slug },
    mayForward: forward !== null && (forward === 'decide' ? decides : leads),
    meetings: meetings
      .filter(({ state }) => state !== 'cancelled')
      .toReversed()
      .map(({ id, day, state }) => ({
        value: id,
        label: `${formatDate(day)}, ${forumMeetingStateLabel[state].toLowerCase()}`,
      })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, agreement, version } = await requireVersion(args)
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const place = {
    ...{ municipality: { id: municipality.id, slug: m }, caseSlug: agreement.slug, versionId: version.id },
  }
  const here = paths.forumWork(m, 'overenskommelser', agreement.slug, versionAddress(version))
  if (field('intent') === 'save') {
    const headings = fields.getAll('heading')
    const texts = fields.getAll('text')
    const saved = await saveVersion(ctx, {
      ...{ ...place, revision: Number(field('revision')) },
      sections: fields
        .getAll('key')
        .map((key, at) => ({ key, heading: headings[at] ?? '', text: texts[at] ?? '' })),
    })
    if (saved.ok) return redirect(`${here}?sparat=1`)
    const answer: FormState & { typed: { heading: string; text: string }[] } = {
      ...{ intent: 'save', values: {}, errors: [forumRefusals[saved.refusal]] },
      typed: texts.map((text, at) => ({ heading: headings[at] ?? '', text })),
    }
    return data(answer, {
      status: saved.refusal === 'conflict' ? 409 : saved.refusal === 'forbidden' ? 403 : 400,
    })
  }
  const event = agreementEvents.find((each) => each === field('intent'))
  if (!event || event === 'supersede') return data(null, { status: 400 })
  const stepped = await stepVersion(ctx, {
    ...{ ...place, event, meetingId: field('meetingId'), text: field('text') },
    ...{ validFrom: field('validFrom'), validTo: field('validTo') },
  })
  if (!stepped.ok) return refusedForm(fields, stepped.refusal, forumRefusals)
  return redirect(here)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Version ${versionName(page.version)} – ${page.agreement.title}` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, agreement, version } = page as Data
    return [
      { label: 'Forum', href: paths.forums(m) },
      { label: 'Överenskommelser', href: paths.forumWork(m, 'overenskommelser') },
      { label: agreement.number, href: paths.forumWork(m, 'overenskommelser', agreement.slug) },
      { label: `Version ${versionAddress(version)}` },
    ]
  },
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function AgreementVersion() {
  const page = useLoaderData<typeof loader>()
  const { m, leads, agreement, version, basedOn, saved } = page
  const answer = useActionData<typeof action>() as
    (FormState & { typed?: { heading: string; text: string }[] }) | undefined
  const save = formView(answer, 'save')
  const open = versionIsOpen(version.state)
  const here = (...what: string[]) => paths.forumWork(m, 'overenskommelser', agreement.slug, ...what)
  const at = way.indexOf(version.state === 'superseded' ? 'in_force' : version.state)
  return (
    <>
      <Saved show={saved}>Texten är sparad.</Saved>
      <PageHeading
        kind="Överenskommelse"
        facts={[
          agreement.number,
          <StatusBadge
            key="state"
            tone={
              version.state === 'in_force' ? 'success' : version.state === 'superseded' ? 'neutral' : 'accent'
            }
          >
            {agreementStateLabel[version.state]}
          </StatusBadge>,
        ]}
        title={`${agreement.title}: ${versionName(version)}`}
        actions={
          <>
            <LinkButton variant="secondary" href={here(versionAddress(version), 'pdf')}>
              PDF
            </LinkButton>
            {basedOn && (
              <LinkButton
                variant="secondary"
                href={`${here('jamfor')}?fran=${versionAddress(basedOn)}&till=${versionAddress(version)}`}
              >
                Jämför med {versionName(basedOn)}
              </LinkButton>
            )}
          </>
        }
      />
      <StepLine
        label="Versionens väg genom forumen"
        steps={way.map((state, nth) => ({
          label: agreementStateLabel[state],
          state: nth < at ? 'done' : nth === at ? 'current' : 'upcoming',
        }))}
      />
      <Columns asideLabel="Nästa steg" aside={<Steps page={page} answer={answer} />}>
        {save.problem}
        {open && leads ? (
          <Section id="text" title="Text" intro="Listor, mellanrubriker och fetstil skrivs som i Markdown.">
            <form method="post">
              <input type="hidden" name="revision" value={version.revision} />
              {[...version.sections, { key: '', heading: '', text: '' }].map((section, nth) => (
                <div key={section.key || 'new'} id={section.key || 'nytt-avsnitt'}>
                  <input type="hidden" name="key" value={section.key} />
                  <TextField
                    name="heading"
                    id={`heading-${nth}`}
                    label={section.key ? `Avsnitt ${nth + 1}` : 'Nytt avsnitt'}
                    defaultValue={answer?.typed?.[nth]?.heading ?? section.heading}
                    optional={!section.key}
                  />
                  <TextArea
                    name="text"
                    id={`text-${nth}`}
                    label={<span className="visually-hidden">Text i avsnitt {nth + 1}</span>}
                    rows={Math.min(18, Math.max(3, section.text.split('\n').length + 1))}
                    defaultValue={answer?.typed?.[nth]?.text ?? section.text}
                  />
                </div>
              ))}
              <Actions>
                <Button name="intent" value="save">
                  Spara texten
                </Button>
              </Actions>
            </form>
          </Section>
        ) : (
          <>
            {!open && (
              <Notice tone="info" title="Texten är låst">
                {version.state === 'in_force'
                  ? 'Versionen gäller och ändras inte. Ändringar görs i nästa version.'
                  : 'Versionen har ersatts och finns kvar som den var.'}
              </Notice>
            )}
            {version.sections.map((section) => (
              <Section key={section.key} id={section.key} title={section.heading}>
                <RichText blocks={blocksFromMarkdown(section.text, { headingFrom: 1 })} />
              </Section>
            ))}
          </>
        )}
      </Columns>
    </>
  )
}

function Steps({ page, answer }: { page: Data; answer: FormState | undefined }) {
  const { m, leads, version, forward, mayForward, forum, meetings, steps } = page
  const open = versionIsOpen(version.state)
  const event = forward ?? ''
  const view = formView(answer && answer.intent !== 'save' ? answer : undefined, answer?.intent)
  return (
    <>
      {open && leads && (
        <section className="side-section">
          <h2 className="side-title">Nästa steg</h2>
          {view.problem}
          <form method="post">
            {forum && (
              <Select
                {...view.field('meetingId')}
                label={`Mötet i ${forum.name} som tog upp den`}
                choices={meetings}
                placeholder={meetings.length > 0 ? 'Välj möte' : 'Inget möte finns än'}
              />
            )}
            {event === 'decide' && (
              <FieldRow>
                <DateField {...view.field('validFrom', `${version.year}-01-01`)} label="Gäller från" />
                <DateField
                  {...view.field('validTo', `${version.year}-12-31`)}
                  label="till och med"
                  optional
                />
              </FieldRow>
            )}
            <TextArea
              {...view.field('text')}
              id="step-text"
              label="Beslut eller synpunkter"
              rows={3}
              optional
            />
            <Actions>
              {mayForward && (
                <Button name="intent" value={event}>
                  {agreementEventLabel[event]}
                </Button>
              )}
              {version.state !== 'proposal' && (
                <Button variant="secondary" name="intent" value="send_back">
                  {agreementEventLabel.send_back}
                </Button>
              )}
            </Actions>
            {!mayForward && event === 'decide' && (
              <p className="note">Att en version gäller beslutas av chef, direktör eller controller.</p>
            )}
          </form>
        </section>
      )}
      {steps.length > 0 && (
        <section className="side-section">
          <h2 className="side-title">Vägen hit</h2>
          <ol className="trail">
            {steps.map((step) => (
              <li key={step.id}>
                <p className="trail-what">{agreementStepLabel[step.step] ?? step.step}</p>
                <p className="note">
                  {step.meetingDay && step.forumSlug ? (
                    <a
                      href={meetingHref(m, {
                        forumSlug: step.forumSlug,
                        day: step.meetingDay,
                        sequence: step.meetingSequence ?? 1,
                      })}
                    >
                      {step.forum} <DateText value={step.meetingDay} />
                    </a>
                  ) : (
                    <DateText value={step.day} />
                  )}
                  {step.by && `, ${step.by}`}
                </p>
                {step.text && <p>{step.text}</p>}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
