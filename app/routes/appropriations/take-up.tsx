import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listAppropriations } from '#db/queries/economy/appropriations'
import { waitingEffects } from '#db/queries/economy/waiting-effects'
import { tryRoom } from '~/domain/finance'
import { oreTyped } from '~/domain/shared/typed'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { claimText } from '~/text/economy/appropriations'
import { formatKr } from '~/text/format'
import {
  Actions,
  Button,
  DateText,
  EmptyState,
  Money,
  Notice,
  PageHeading,
  RadioGroup,
  TextField,
} from '~/ui'
import { takeUpDecision } from '~/use-cases/economy/appropriations/take-up-decision'
import { formView } from '../account/form-view'
import { requireEconomy } from '../economy/require-economy'
import type { FrameHandle } from '../municipality/frame'
import { refusedRoom } from './refused'
import { names } from './waiting'

async function requireEffect(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const economy = await requireEconomy(args, 'appropriation.change')
  const { read, actor, municipality } = economy
  const effect = (await waitingEffects(read, actor, municipality.id)).find(
    ({ id }) => id === args.params.effekt,
  )
  if (!effect) throw new Response(null, { status: 404 })
  return { ...economy, effect }
}

export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m, effect } = await requireEffect(args)
  const all = await listAppropriations(read, actor, municipality.id)
  const asked = new URL(args.request.url).searchParams.get('anslag')
  const chosen = all.find(({ id }) => id === asked) ?? all.find((each) => names(effect, each))
  return {
    m,
    effect,
    chosen: chosen?.id ?? '',
    choices: all.map(({ id, name, year, body, frame, rows }) => {
      const { missingOre, allowed } = tryRoom(frame.roomOre, effect.amountOre ?? 0)
      const known = rows.find((claim) => claim.case?.slug === effect.slug)
      return {
        value: id,
        label: `${name} ${year}, ${body}`,
        hint: known
          ? `Ärendet står redan på anslaget. Kvar: ${formatKr(frame.roomOre)}.`
          : allowed
            ? `Kvar: ${formatKr(frame.roomOre)}.`
            : `Kvar: ${formatKr(frame.roomOre)}. ${claimText.missing(missingOre)}`,
      }
    }),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, effect } = await requireEffect(args)
  const fields = await readFields(args.request)
  const done = await takeUpDecision(ctx, {
    ...{ municipalityId: municipality.id, effectId: effect.id },
    ...{ appropriationId: fields.get('appropriation') ?? '', decided: fields.get('decided') ?? '' },
  })
  if (!done.ok) return refusedRoom(fields, done, 'decided')
  return redirect(`${paths.economy(m, 'anslag', done.value.slug)}?sparat=1`)
}

export const meta: MetaFunction = () => [{ title: 'Ta pengar ur ett anslag – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Anslag', href: paths.economy((data as { m: string }).m, 'anslag') },
    { label: 'Ta pengar ur ett anslag' },
  ],
}

export default function TakeUp() {
  const { m, effect, choices, chosen } = useLoaderData<typeof loader>()
  const view = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading
        kind="Beslut"
        facts={[effect.number, effect.bodyName, effect.day && <DateText key="day" value={effect.day} />]}
        title="Ta pengar ur ett anslag"
        lede={`${effect.title}: ${effect.text}`}
      />
      <Notice tone="info" title="Beslutet säger">
        <p>
          <Money ore={effect.amountOre ?? 0} /> ur ”{effect.appropriation}”.{' '}
          <a href={paths.decision(m, effect.decisionId)}>Läs beslutet</a>
        </p>
      </Notice>
      {view.problem}
      {choices.length === 0 ? (
        <EmptyState
          title="Inga anslag än"
          action={<a href={paths.economy(m, 'anslag', 'nytt')}>Lägg till ett anslag</a>}
        />
      ) : (
        <form method="post" className="economy-form" noValidate>
          <RadioGroup
            name="appropriation"
            label="Vilket anslag?"
            choices={choices}
            defaultValue={view.value('appropriation', chosen)}
          />
          <TextField
            {...view.field('decided', oreTyped(effect.amountOre ?? 0))}
            label="Beslutat belopp"
            hint="Står ärendet redan på anslaget: det belopp som ärendet har fått sammanlagt"
            suffix="kr"
            inputMode="decimal"
            width="medium"
          />
          <Actions>
            <Button>Ta ur anslaget</Button>
            <a href={paths.economy(m, 'anslag')}>Avbryt</a>
          </Actions>
        </form>
      )}
    </>
  )
}
