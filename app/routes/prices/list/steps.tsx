import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { priceStepsOf } from '#db/queries/economy/price-list'
import { forumMeetingLines } from '#db/queries/forums/work'
import { listForums } from '#db/queries/places-forums'
import { forumOfPriceState, priceEventsOf, priceWay } from '~/domain/finance/price-machine'
import { priceModelFaults } from '~/domain/finance/price-faults'
import { type PriceState, priceStepEvents } from '~/domain/finance/price-version'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { priceEventLabel, priceForumLabel, priceStateLabel, priceStepLabel } from '~/text/economy/price-list'
import { formatDate } from '~/text/format'
import { forumMeetingStateLabel } from '~/text/forums'
import { priceListRefusals } from '~/text/refusals/price-list'
import { Actions, Button, Columns, DateText, Notice, Section, Select, StepLine, TextArea } from '~/ui'
import { listRows } from '~/use-cases/economy/prices/list/freeze'
import { takePriceStep } from '~/use-cases/economy/prices/list/take-step'
import { type FormState, refusedForm } from '../../account/form'
import { formView, Saved } from '../../account/form-view'
import { meetingHref } from '../../forums/parts'
import type { FrameHandle } from '../../municipality/frame'
import { requireVersion } from '../model/require-version'
import { versionFacts, VersionHeading } from '../model/version-heading'
import { priceListHref, versionHref } from './address'

export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m, version, model, allowed } = await requireVersion(args, 'economy.read')
  const forums = await listForums(read, actor, municipality.id)
  const forum = forumOfPriceState(version.state, forums)
  const meetings = forum ? await forumMeetingLines(read, actor, municipality.id, { forumId: forum.id }) : []
  const works = allowed('price.work')
  return {
    ...{ m, works, decides: allowed('price.decide') },
    version: {
      ...{ number: version.number, year: version.year, name: version.name, state: version.state },
      ...{ revision: version.revision, restates: version.restatesId !== null, listHash: version.listHash },
      restatedReason: version.restatedReason,
    },
    facts: versionFacts(m, version),
    faults: priceModelFaults(model).length,
    computes: (await listRows(read, model)).ok,
    steps: await priceStepsOf(read, version.id),
    forum: forum && { name: forum.name, slug: forum.slug },
    saved: new URL(args.request.url).searchParams.has('sparat'),
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
  const { ctx, municipality, m, version } = await requireVersion(args, 'economy.read')
  const fields = await readFields(args.request)
  const event = priceStepEvents.find((each) => each === fields.get('intent'))
  if (!event) return data(null, { status: 400 })
  const taken = await takePriceStep(ctx, {
    ...{ municipalityId: municipality.id, number: version.number, event },
    ...{ meetingId: fields.get('meetingId') ?? '', note: fields.get('note') ?? '' },
    revision: Number(fields.get('revision')),
  })
  if (!taken.ok) {
    if (taken.refusal === 'conflict') {
      const { field, text } = priceListRefusals.conflict
      const state: FormState = {
        ...{ intent: event, errors: [{ field, text }] },
        values: { note: fields.get('note') ?? '', meetingId: fields.get('meetingId') ?? '' },
      }
      return data(state, { status: 409 })
    }
    return refusedForm(fields, taken.refusal, priceListRefusals)
  }
  return redirect(`${versionHref(m, version.number, 'steg')}?sparat=1`)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.version.name}: väg genom forumen` : 'Rådslag' },
]

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Steg' }] }

export default function PriceStepsPage() {
  const page = useLoaderData<typeof loader>()
  const { m, version, faults, computes, steps, saved } = page
  const answer = useActionData<typeof action>() as FormState | null | undefined
  const way: readonly PriceState[] = priceWay
  const at = way.indexOf(version.state)
  return (
    <>
      <Saved show={saved}>Prislistan har tagit sitt steg.</Saved>
      <VersionHeading
        version={page.facts}
        title={version.restates ? 'Publicera det omräknade året' : 'Väg genom forumen'}
        lede={
          version.restates
            ? `Det omräknade året står bredvid den publicerade prislistan för ${version.year} och publiceras med sitt skäl.`
            : 'Prislistan går från utkast genom forumen, ett i taget. I forumen ligger den still, så att alla talar om samma siffror. Publicerad ändras den aldrig.'
        }
      />
      {version.state !== 'withdrawn' && !version.restates && (
        <StepLine
          label="Prislistans väg genom forumen"
          steps={priceWay.map((state, nth) => ({
            label: priceStateLabel[state],
            state: nth < at || version.state === 'published' ? 'done' : nth === at ? 'current' : 'upcoming',
            note: noteOf(steps, state),
          }))}
        />
      )}
      <Columns asideLabel="Nästa steg" aside={<NextStep page={page} answer={answer ?? undefined} />}>
        {(faults > 0 || !computes) && version.state !== 'published' && version.state !== 'withdrawn' && (
          <Notice tone="warning" title="Prismodellen går inte att räkna än">
            {faults === 1 ? 'En uppgift saknas eller är fel.' : `${faults} uppgifter saknas eller är fel.`}{' '}
            <a href={versionHref(m, version.number)}>Se vad som saknas</a>
          </Notice>
        )}
        <Section id="vagen" title="Vägen hit" count={steps.length}>
          {steps.length === 0 ? (
            <p className="empty">
              {version.restates
                ? 'Det omräknade året är ett utkast.'
                : 'Prislistan är ett utkast och har inte varit i något forum.'}
            </p>
          ) : (
            <ol className="trail">
              {steps.map((step) => (
                <li key={step.id}>
                  <p className="trail-what">{priceStepLabel(step.event, step.toState)}</p>
                  <p className="note">
                    {step.meetingDay && step.forumSlug ? (
                      <a
                        href={meetingHref(m, {
                          ...{ forumSlug: step.forumSlug, day: step.meetingDay },
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
                  {step.note && <p>{step.note}</p>}
                </li>
              ))}
            </ol>
          )}
        </Section>
        {version.listHash && (
          <p className="note price-hash">
            Fingeravtryck (SHA-256): <code>{version.listHash}</code>
          </p>
        )}
        {!version.restates && (
          <p>
            <a href={paths.forumWork(m, 'arshjul')}>Årshjulet</a> visar när forumen möts.
          </p>
        )}
      </Columns>
    </>
  )
}

/** The day a state was reached the last time. */
const noteOf = (steps: Data['steps'], state: string) => {
  const step = steps.findLast(({ toState }) => toState === state)
  return step ? <DateText value={step.day} short /> : undefined
}

function NextStep({ page, answer }: { page: Data; answer: FormState | undefined }) {
  const { m, version, forum, meetings, works, decides } = page
  const events = priceEventsOf(version.state, version.restates).filter((event) =>
    event === 'publish' ? decides : works,
  )
  const view = formView(answer, answer?.intent)
  if (version.state === 'published')
    return (
      <section className="side-section">
        <h2 className="side-title">Publicerad</h2>
        <p className="note">
          Prislistan är låst. Ändras organisationen eller nycklarna räknas jämförelseåret om.
        </p>
        {works && !version.restates && (
          <p>
            <a href={priceListHref(m, version.year, 'omrakna')}>Räkna om som jämförelseår</a>
          </p>
        )}
      </section>
    )
  if (events.length === 0)
    return (
      <section className="side-section">
        <h2 className="side-title">Nästa steg</h2>
        <p className="note">
          {version.state === 'withdrawn'
            ? 'Versionen är återkallad.'
            : 'Nästa steg tas av controller eller chef.'}
        </p>
      </section>
    )
  return (
    <section className="side-section">
      <h2 className="side-title">Nästa steg</h2>
      {view.problem}
      <form method="post">
        <input type="hidden" name="revision" value={version.revision} />
        {forum && (
          <Select
            {...view.field('meetingId')}
            label={priceForumLabel[version.state] ?? 'Mötet'}
            hint={`Mötet i ${forum.name} som tog upp prislistan.`}
            choices={meetings}
            placeholder={meetings.length > 0 ? 'Välj möte' : 'Inget möte finns än'}
          />
        )}
        <TextArea
          {...view.field('note', version.restates ? (version.restatedReason ?? '') : '')}
          label={version.restates ? 'Skäl' : 'Beslut, synpunkter eller skäl'}
          hint={
            version.restates ? undefined : 'Skälet krävs när prislistan skickas tillbaka eller återkallas.'
          }
          rows={3}
          optional={!version.restates}
        />
        <Actions>
          {events.map((event, nth) => (
            <Button key={event} variant={nth === 0 ? 'primary' : 'secondary'} name="intent" value={event}>
              {priceEventLabel(version.state, event)}
            </Button>
          ))}
        </Actions>
      </form>
    </section>
  )
}
