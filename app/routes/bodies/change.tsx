import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { partiesOf } from '#db/queries/administration/municipality'
import { bodiesInOrder, personsToChoose } from '#db/queries/mandates/bodies'
import { compositionOn, vacatedSeats } from '~/domain/meetings/composition'
import { leastCouncilSeats, partiesWithTooManyDeputies } from '~/domain/meetings/seats'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatDate } from '~/text/format'
import { mandateRefusals } from '~/text/refusals/mandates'
import { giveMandate } from '~/use-cases/mandates/give-mandate'
import { orderDeputies } from '~/use-cases/mandates/order-deputies'
import { setTerm } from '~/use-cases/mandates/set-term'
import { succeedBody } from '~/use-cases/mandates/succeed-body'
import { LinkButton, Notice, PageHeading, Section } from '~/ui'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import stylesheet from './bodies.css?url'
import { DeputyOrderForm, MandateForm, SuccessionForm, TermForm } from './change-forms'
import { bodyHandle } from './crumbs'
import { dayAsked, requireChange } from './guard'
import { DeputyGroups, MemberGroups } from './sitting-tables'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const handle = bodyHandle('Ändra uppdrag')
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Ändra uppdrag i ${data.body.name} – ${data.name}` : 'Rådslag' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, body, mandates, terms, today, saved } = await requireChange(args)
  const { read } = ctx.database
  const day = dayAsked(args.request, today)
  const composition = compositionOn(mandates, terms, day)
  const parties = await partiesOf(read, municipality.id)
  return {
    ...{ m, name: municipality.displayName, today, day, saved, composition },
    body: { slug: body.slug, name: body.name, kind: body.kind },
    vacated: vacatedSeats(mandates, terms, day).map((left) => ({
      value: left.id,
      label: `${left.name} (${left.electedParty ?? left.party ?? 'inget parti'})`,
    })),
    persons: (await personsToChoose(read, municipality.id)).map(({ id, name }) => ({
      value: id,
      label: name,
    })),
    parties: [
      ...parties.map(({ code, name }) => ({ value: code, label: `${code}, ${name}` })),
      { value: '-', label: 'Partilös' },
    ],
    constituencies: [...new Set(mandates.flatMap(({ constituency }) => constituency ?? []))],
    otherBodies: (await bodiesInOrder(read, municipality.id))
      .filter(({ id }) => id !== body.id)
      .map(({ id, name }) => ({ value: id, label: name })),
    tooMany: body.kind === 'council' ? partiesWithTooManyDeputies(composition.byParty) : [],
    least: leastCouncilSeats(0),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, body } = await requireChange(args)
  const fields = await readFields(args.request)
  const field = reader(fields)
  const place = { municipalityId: municipality.id, body: body.slug }
  const intent = field('intent')
  const result =
    intent === 'mandate'
      ? await giveMandate(ctx, {
          ...{ ...place, personId: field('personId'), newName: field('newName'), post: field('post') },
          ...{ partyCode: field('partyCode'), from: field('from'), to: field('to'), order: field('order') },
          ...{ constituency: field('constituency'), decidedIn: field('decidedIn') },
          ...{ replacesId: field('replacesId'), otherParty: fields.has('otherParty') },
        })
      : intent === 'term'
        ? await setTerm(ctx, {
            ...{ ...place, from: field('from'), to: field('to'), seats: field('seats') },
            ...{ deputySeats: field('deputySeats'), voters: field('voters') },
            ...{ decidedDay: field('decidedDay'), decidedIn: field('decidedIn') },
          })
        : intent === 'succession'
          ? await succeedBody(ctx, {
              ...{
                ...place,
                toBodyId: field('toBodyId'),
                name: field('name'),
                shortName: field('shortName'),
              },
              ...{ day: field('day'), note: field('note') },
            })
          : await orderDeputies(ctx, {
              ...{ ...place, from: field('from') },
              places: Object.fromEntries(
                [...fields].flatMap(([name, value]) =>
                  name.startsWith('plats-') ? [[name.slice('plats-'.length), value]] : [],
                ),
              ),
            })
  if (!result.ok) return refusedForm(fields, result.refusal, mandateRefusals)
  throw redirect(`${paths.body(m, body.slug, 'andra')}?sparat=1`)
}

export default function Change() {
  const data = useLoaderData<typeof loader>()
  const { m, body, saved, composition, tooMany, day, today } = data
  const state = useActionData<typeof action>()
  const toMandate = ({ id }: { id: string }) => paths.body(m, body.slug, 'uppdrag', id)
  return (
    <>
      <PageHeading
        kind={body.name}
        title="Ändra uppdrag"
        lede="Det som gällde förut står kvar i historiken. Varje ändring gäller från den dag du anger."
        actions={
          <LinkButton href={paths.body(m, body.slug, 'las-in')} variant="secondary">
            Läs in en lista
          </LinkButton>
        }
      />
      <Saved show={saved && !state} />
      {tooMany.map(({ party, deputies, seats }) => (
        <Notice key={party} tone="warning">
          {party} har {deputies} ersättare på {seats} platser. Högst hälften får vara ersättare (5 kap. 8 §).
        </Notice>
      ))}
      <Section
        id="nytt"
        title="Nytt uppdrag"
        intro="Ny ledamot eller ersättare, fyllnadsval, ordförande eller vice ordförande."
      >
        <MandateForm data={data} view={formView(state, 'mandate')} />
      </Section>
      <Section
        id="avsluta"
        title={day === today ? 'Den som lämnar' : `Den som lämnar (${formatDate(day)})`}
        count={composition.members.length}
      >
        <details open={state === undefined && composition.members.length <= 15}>
          <summary>Visa ledamöter och ersättare</summary>
          <MemberGroups m={m} composition={composition} change={toMandate} />
          <h3>Ersättare</h3>
          <DeputyGroups m={m} deputies={composition.deputies} change={toMandate} />
        </details>
      </Section>
      {composition.deputies.length > 0 && (
        <Section id="ordning" title="Ersättarnas ordning" intro="Ordningen gäller inom varje parti.">
          <DeputyOrderForm data={data} view={formView(state, 'order')} />
        </Section>
      )}
      <Section id="platser" title="Antal platser">
        <TermForm data={data} view={formView(state, 'term')} />
      </Section>
      <Section id="overgang" title="Nytt namn eller annat organ som tar över">
        <SuccessionForm data={data} view={formView(state, 'succession')} />
      </Section>
    </>
  )
}
