import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '~/domain/access'
import { electionDay, isElectionYear } from '~/domain/calendar/mandates'
import { electionOf } from '~/domain/meetings/shift'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { postLabel } from '~/text/administration'
import { partyThen } from '~/text/bodies'
import { formatDate } from '~/text/format'
import { mandateRefusals } from '~/text/refusals/mandates'
import { forgetContacts } from '~/use-cases/mandates/forget-contacts'
import { carryOver } from '~/use-cases/mandates/succeed-body'
import { PageHeading, Section, StatusBadge, type Tone } from '~/ui'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import stylesheet from './bodies.css?url'
import { refuseOrSignIn } from './guard'
import { shiftFacts } from './shift.server'
import { shiftItems, type ShiftStanding } from './shift-items'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Organ och ledamöter', href: paths.bodies((data as { m: string }).m) },
    { label: 'Mandatskiftet' },
  ],
}
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Mandatskiftet ${data.facts.election} – ${data.name}` : 'Rådslag' },
]

async function requireShifter(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  if (!may(ctx.actor, 'mandate.change', { municipalityId: municipality.id }))
    refuseOrSignIn(args.request, ctx.session !== null)
  return { ctx, municipality, m: municipality.slug }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m } = await requireShifter(args)
  const { searchParams } = new URL(args.request.url)
  const asked = Number(searchParams.get('val'))
  const near = electionOf(ctx.today)
  const election = isElectionYear(asked) && Math.abs(asked - near) <= 8 ? asked : near
  return {
    ...{ m, name: municipality.displayName, near, saved: searchParams.has('sparat') },
    facts: await shiftFacts(ctx, municipality.id, election),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireShifter(args)
  const fields = await readFields(args.request)
  const field = reader(fields)
  const result =
    field('intent') === 'carry'
      ? await carryOver(ctx, { municipalityId: municipality.id, successionId: field('successionId') })
      : await forgetContacts(ctx, municipality.id)
  if (!result.ok) return refusedForm(fields, result.refusal, mandateRefusals)
  throw redirect(`${paths.shift(m)}?sparat=1`)
}

const badge: Record<ShiftStanding, { tone: Tone; word: string }> = {
  done: { tone: 'success', word: 'Klart' },
  todo: { tone: 'warning', word: 'Att göra' },
  ahead: { tone: 'neutral', word: 'Kommer' },
  know: { tone: 'info', word: 'Att veta' },
}

export default function Shift() {
  const { m, facts, near, saved } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const items = shiftItems(m, facts)
  const left = items.filter(({ standing }) => standing === 'todo').length
  return (
    <>
      <PageHeading
        kind="Mandatskiftet"
        title={`Efter valet ${formatDate(electionDay(facts.election))}`}
        lede={`Fullmäktige byts ${formatDate(facts.council)}. Styrelsen och nämnderna byts när deras tid går ut, som regel ${formatDate(facts.boardsFrom)}.`}
        actions={
          <>
            {facts.election !== near && <a href={paths.shift(m)}>Valet {near}</a>}
            <a href={`${paths.shift(m)}?val=${facts.election + 4}`}>Nästa val</a>
          </>
        }
      />
      <Saved show={saved && !state} />
      {formView(state, 'carry').problem ?? formView(state, 'forget').problem}
      <Section
        id="att-gora"
        title="Checklista"
        intro={left === 0 ? 'Inget återstår just nu.' : `${left} saker återstår.`}
      >
        <ul className="shift-list">
          {items.map(({ id, standing, title, text }) => (
            <li key={id} id={id}>
              <StatusBadge tone={badge[standing].tone}>{badge[standing].word}</StatusBadge>
              <div>
                <p>
                  <strong>{title}</strong>
                </p>
                {text}
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="vilka" title="Vilka som slutar och börjar">
        {facts.bodies.map(({ id, slug, name, day, shift, chairBefore, chairAfter }) => (
          <section className="shift-body" key={id} aria-label={name}>
            <h3>
              <a href={`${paths.body(m, slug)}?dag=${day}`}>{name}</a>, {formatDate(day)}
            </h3>
            {chairBefore && chairAfter && chairBefore.personId !== chairAfter.personId && (
              <p>
                Ordförande: {chairBefore.name} ({partyThen(chairBefore.party, null)}) lämnar över till{' '}
                {chairAfter.name} ({partyThen(chairAfter.party, null)}).
              </p>
            )}
            {[
              { what: 'slutar', rows: shift.ends },
              { what: 'börjar', rows: shift.begins },
              { what: 'fortsätter', rows: shift.goOn },
            ].map(({ what, rows }) => (
              <details key={what}>
                <summary>
                  {rows.length} uppdrag {what}
                </summary>
                <ul className="shift-names">
                  {rows.map((row) => (
                    <li key={row.id}>
                      {row.name} ({partyThen(row.party, null)}), {postLabel[row.post].toLowerCase()}
                    </li>
                  ))}
                </ul>
              </details>
            ))}
          </section>
        ))}
      </Section>
    </>
  )
}
