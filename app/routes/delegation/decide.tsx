import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { caseAt } from '#db/queries/case-at'
import { delegatingBodies, itemsToDecideUnder } from '#db/queries/meetings/delegation'
import { may, scopeOf } from '~/domain/access'
import { holdsPost, mayDecideUrgently } from '~/domain/meetings/delegation'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { trackLabel } from '~/text/meetings/delegation'
import { decideRefusals } from '~/text/refusals/delegation'
import {
  Actions,
  Button,
  Checkbox,
  DateField,
  FieldRow,
  PageHeading,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '~/ui'
import { decideByDelegation } from '~/use-cases/delegation/decide'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireKeeper } from '../notice-board/guard'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m } = await requireKeeper(args, 'delegation.decide')
  const { actor, today } = ctx
  const { read } = ctx.database
  const municipalityId = municipality.id
  const slug = new URL(args.request.url).searchParams.get('arende') ?? ''
  const found = slug === '' ? null : await caseAt(read, scopeOf(actor), { municipalityId, slug })
  const role = actor.kind === 'account' ? actor.role : 'case_officer'
  const able = (bodyId: string) => may(actor, 'delegation.decide', { municipalityId, bodyId })
  const bodies = (await delegatingBodies(read, municipalityId, today)).filter(({ id }) => able(id))
  const items = (await itemsToDecideUnder(read, municipalityId, today)).filter(({ bodyId }) => able(bodyId))
  // The secretary notes what anyone has decided; others see what their own post may decide first of all.
  const offered =
    role === 'board_secretary' ? items : items.filter(({ delegate }) => holdsPost(delegate, role) !== false)
  return {
    ...{ m, today, case: found && { slug: found.slug, number: found.number, title: found.title } },
    ...{ notes: role === 'board_secretary', urgently: mayDecideUrgently(role) || role === 'board_secretary' },
    bodies: bodies.map(({ id, name }) => ({ value: id, label: name })),
    groups: [...new Set(offered.map(({ bodyName }) => bodyName))].map((group) => ({
      group,
      choices: offered
        .filter(({ bodyName }) => bodyName === group)
        .map(({ id, code, text, delegate, limits }) => ({
          value: id,
          label: `${code} ${text.slice(0, 90)} – ${delegate}${limits ? ` (${limits})` : ''}`,
        })),
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireKeeper(args, 'delegation.decide')
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const done = await decideByDelegation(ctx, {
    ...{ municipalityId: municipality.id, itemId: field('item'), bodyId: field('body') },
    ...{ caseSlug: field('case'), title: field('title'), text: field('text'), day: field('day') },
    ...{ delegateName: field('delegateName'), delegateTitle: field('delegateTitle') },
    ...{ urgent: field('urgent') === 'on', appealTrack: field('appealTrack'), nature: field('nature') },
    ...{ withinLimits: field('withinLimits') === 'on', authorised: field('authorised') === 'on' },
  })
  if (!done.ok) return refusedForm(fields, done.refusal, decideRefusals)
  return redirect(paths.delegatedDecisions(m, done.value.id))
}

export const meta: MetaFunction = () => [{ title: 'Besluta på delegation – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    ...(data
      ? [{ label: 'Delegationsbeslut', href: paths.delegatedDecisions((data as { m: string }).m) }]
      : []),
    { label: 'Nytt' },
  ],
}

export default function Decide() {
  const { m, today, groups, bodies, notes, urgently, ...page } = useLoaderData<typeof loader>()
  const { field, value, error, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading
        title={notes ? 'Anteckna ett delegationsbeslut' : 'Besluta på delegation'}
        facts={page.case ? [page.case.number, page.case.title] : []}
        lede="Beslutet får ett nummer och anmäls eller anslås som delegationsordningen säger."
        actions={<a href={paths.delegationOrder(m)}>Delegationsordningen</a>}
      />
      {problem}
      <form method="post" className="column">
        <RadioGroup
          name="nature"
          label="Vad är det?"
          choices={[
            { value: 'decision', label: 'Ett beslut', hint: 'Det fanns alternativ att välja mellan.' },
            {
              ...{ value: 'execution', label: 'Ren verkställighet' },
              hint: 'Det följer direkt av ett beslut, en lag, ett avtal eller en taxa, som att betala en faktura.',
            },
          ]}
          defaultValue={value('nature')}
          error={error('nature')}
          required
        />
        <Select
          {...field('item')}
          label="Punkt i delegationsordningen"
          placeholder={urgently ? 'Ingen punkt: brådskande beslut' : 'Välj punkt'}
          choices={groups}
          required={!urgently}
        />
        {urgently && (
          <>
            <Checkbox
              name="urgent"
              label="Beslutet är så brådskande att nämnden inte kan vänta (6 kap. 39 § kommunallagen)"
              hint="Det anmäls på nästa sammanträde, utan undantag."
              defaultChecked={value('urgent') === 'on'}
              error={error('urgent')}
            />
            <Select
              {...field('body')}
              label="Organ, när beslutet inte har någon punkt"
              placeholder="Välj organ"
              choices={bodies}
              optional
            />
          </>
        )}
        <FieldRow>
          <DateField {...field('day', today)} label="Dag för beslutet" max={today} required />
          <TextField
            {...field('case', page.case?.slug)}
            label="Ärende"
            hint="Som i ärendets adress: ks-2026-12"
            width="medium"
            optional
          />
        </FieldRow>
        <TextField
          {...field('title')}
          label="Rubrik"
          hint="Rubriken är offentlig. Skriv inga namn på enskilda."
          maxLength={200}
          required
        />
        <TextArea
          {...field('text')}
          label="Beslutet"
          hint="Läses av nämnden och förvaltningen, inte av allmänheten."
          rows={5}
          required
        />
        {notes && (
          <FieldRow>
            <TextField {...field('delegateName')} label="Vem beslutade?" optional={false} />
            <TextField
              {...field('delegateTitle')}
              label="Befattning"
              hint="Tom: som punkten säger"
              optional
            />
          </FieldRow>
        )}
        <Select
          {...field('appealTrack')}
          label="Hur överklagas beslutet?"
          choices={[
            { value: '', label: 'Som punkten säger' },
            ...(['K', 'F', 'none'] as const).map((track) => ({ value: track, label: trackLabel[track] })),
          ]}
        />
        <Checkbox
          name="withinLimits"
          label="Beslutet ryms inom punktens gränser"
          defaultChecked={value('withinLimits') === 'on'}
          error={error('withinLimits')}
        />
        {!notes && (
          <Checkbox
            name="authorised"
            label="Jag har rätt att besluta under punkten"
            hint="Behövs när din roll inte visar det, till exempel när ett utskott eller en namngiven person beslutar."
            defaultChecked={value('authorised') === 'on'}
            error={error('authorised')}
          />
        )}
        <Actions>
          <Button>{notes ? 'Anteckna beslutet' : 'Besluta'}</Button>
        </Actions>
      </form>
    </>
  )
}
