import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listAppropriations } from '#db/queries/economy/appropriations'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatKr } from '~/text/format'
import {
  Actions,
  Button,
  DateField,
  FieldRow,
  PageHeading,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '~/ui'
import { grantSupplement, moveMoney } from '~/use-cases/economy/appropriations/budget-lines'
import { formView } from '../account/form-view'
import { refusedRoom } from './refused'
import type { FrameHandle } from '../municipality/frame'
import { appropriationCrumbs } from './crumbs'
import { requireAppropriation } from './require-appropriation'

export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m, appropriation } = await requireAppropriation(
    args,
    'appropriation.change',
  )
  const all = await listAppropriations(read, actor, municipality.id)
  return {
    m,
    appropriation,
    others: all
      .filter(({ id, year }) => id !== appropriation.id && year >= appropriation.year)
      .map(({ id, name, year }) => ({ id, name, year })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, appropriation } = await requireAppropriation(args, 'appropriation.change')
  const fields = await readFields(args.request)
  const typed = (name: string) => fields.get(name) ?? ''
  const line = {
    ...{ municipalityId: municipality.id, amount: typed('amount'), day: typed('day') },
    ...{ decidedIn: typed('decidedIn'), note: typed('note') },
  }
  const kind = typed('kind')
  const done =
    kind === 'carry_over' || kind === 'transfer'
      ? await moveMoney(ctx, { ...line, kind, fromId: appropriation.id, toId: typed('toId') })
      : await grantSupplement(ctx, { ...line, appropriationId: appropriation.id })
  if (!done.ok) return refusedRoom(fields, done, 'amount')
  return redirect(`${paths.economy(m, 'anslag', appropriation.slug)}?sparat=1`)
}

export const meta: MetaFunction = () => [{ title: 'Tilläggsanslag eller flytt – Rådslag' }]

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export const handle: FrameHandle = {
  breadcrumbs: (data) => appropriationCrumbs(data as Data, 'Tilläggsanslag eller flytt'),
}

export default function BudgetLineRoute() {
  const { m, appropriation, others } = useLoaderData<typeof loader>()
  const view = formView(useActionData<typeof action>())
  const { name, year, frame, slug } = appropriation
  return (
    <>
      <PageHeading
        kind="Anslag"
        facts={[`${name} ${year}`]}
        title="Tilläggsanslag eller flytt av pengar"
        lede={`Kvar att besluta om: ${formatKr(frame.roomOre)}. Pengar som redan är beslutade kan inte flyttas.`}
      />
      {view.problem}
      <form method="post" className="economy-form" noValidate>
        <RadioGroup
          name="kind"
          label="Vad ska antecknas?"
          defaultValue={view.value('kind', 'supplementary')}
          choices={[
            {
              value: 'supplementary',
              label: 'Tilläggsanslag',
              hint: 'Anslaget blir större. Skriv minus före beloppet om anslaget sänks.',
            },
            { value: 'transfer', label: 'Omdisponering', hint: 'Till ett annat anslag samma år.' },
            { value: 'carry_over', label: 'Ombudgetering', hint: 'Till ett anslag för ett senare år.' },
          ]}
        />
        <FieldRow>
          <TextField
            {...view.field('amount')}
            label="Belopp"
            suffix="kr"
            inputMode="decimal"
            width="medium"
            required
          />
          <DateField {...view.field('day')} label="Beslutad dag" required />
        </FieldRow>
        <Select
          {...view.field('toId')}
          label="Till vilket anslag?"
          hint={
            others.length === 0
              ? 'Det finns inget annat anslag för samma eller ett senare år. Lägg till det först.'
              : 'Bara vid omdisponering och ombudgetering. Det andra anslaget höjs med samma belopp.'
          }
          placeholder="Välj"
          optional
          choices={others.map((each) => ({ value: each.id, label: `${each.name} ${each.year}` }))}
        />
        <TextField
          {...view.field('decidedIn')}
          label="Beslut"
          hint="Till exempel kommunfullmäktige § 123"
          required
        />
        <TextArea {...view.field('note')} label="Anteckning" rows={2} optional />
        <Actions>
          <Button>Spara</Button>
          <a href={paths.economy(m, 'anslag', slug)}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
