import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { benefitsOfCase } from '#db/queries/economy/benefits'
import { benefitKinds } from '~/domain/finance/benefit'
import { oreTyped } from '~/domain/shared/typed'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { benefitKindHint, benefitKindLabel } from '~/text/economy/benefits'
import { benefitRefusals } from '~/text/refusals/benefits'
import { Actions, Button, FieldRow, PageHeading, RadioGroup, Select, TextArea, TextField } from '~/ui'
import { planBenefit, type TypedBenefit } from '~/use-cases/economy/benefits/plan-benefit'
import { colleagues } from '~/use-cases/work/staff'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import { benefitsRoom, caseRoomHandle } from '../actuals/case-room'
import { requireEconomyCase } from '../actuals/require-case'
import { staffChoices } from '../workday/staff-choices'

const numberOf = (text: string | undefined) => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : null)
const comma = (decimal: string) => decimal.replace('.', ',')

const nothing: TypedBenefit = {
  ...{
    name: '',
    kind: 'CASHABLE',
    owner: '',
    ownerAccountId: '',
    department: '',
    measurement: '',
    baseline: '',
  },
  ...{ target: '', annual: '', hours: '', start: '', ramp: '', probability: '' },
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, actor, municipality, m, head, matter } = await requireEconomyCase(args, 'benefit.plan')
  const number = numberOf(args.params.nytta)
  const benefit = (await benefitsOfCase(read, matter.id)).find((each) => each.number === number)
  if (args.params.nytta !== undefined && !benefit) throw new Response(null, { status: 404 })
  const typed: TypedBenefit = benefit
    ? {
        ...{ name: benefit.name, kind: benefit.kind, measurement: benefit.measurement, start: benefit.start },
        owner: benefit.ownerAccountId === null ? benefit.owner : '',
        ...{ ownerAccountId: benefit.ownerAccountId ?? '', department: benefit.department ?? '' },
        ...{ baseline: benefit.baseline ?? '', target: benefit.target ?? '' },
        annual: benefit.annualFullOre === null ? '' : oreTyped(benefit.annualFullOre),
        hours: benefit.annualHours === null ? '' : comma(benefit.annualHours),
        ramp: benefit.rampPct.map(comma).join(' '),
        probability: comma(benefit.probabilityPct),
      }
    : nothing
  const staff = await colleagues(read, ctx, municipality.id)
  return {
    ...{ m, head, number, typed, name: benefit?.name ?? null },
    staff: staffChoices(staff, actor.kind === 'account' ? actor.accountId : ''),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Planera en nytta'} – Rådslag` },
]
export const handle = caseRoomHandle(
  benefitsRoom,
  (data) => (data as { name: string | null }).name ?? 'Planera en nytta',
)

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, head, place } = await requireEconomyCase(args, 'benefit.plan')
  const fields = await readFields(args.request)
  const typed = Object.fromEntries(
    Object.keys(nothing).map((name) => [name, fields.get(name) ?? '']),
  ) as TypedBenefit
  const planned = await planBenefit(ctx, { ...place, number: numberOf(args.params.nytta), typed })
  if (!planned.ok) return refusedForm(fields, planned.refusal, benefitRefusals)
  return redirect(`${paths.caseBenefits(m, head.slug)}?sparat`)
}

export default function PlanBenefit() {
  const { m, head, number, typed, staff, name } = useLoaderData<typeof loader>()
  const view = formView(useActionData<typeof action>())
  const field = (key: keyof TypedBenefit) => view.field(key, typed[key])
  const back = paths.caseBenefits(m, head.slug, ...(number === null ? [] : [String(number)]))
  return (
    <>
      <PageHeading
        kind="Nyttor"
        facts={[head.number]}
        title={number === null ? 'Planera en nytta' : `Ändra: ${name}`}
        lede="En nytta har en ägare, ett mått och en dag då den följs upp."
      />
      {view.problem}
      <form method="post" className="economy-form level">
        <TextField {...field('name')} label="Vad blir bättre?" maxLength={200} required />
        <RadioGroup
          name="kind"
          label="Slag"
          defaultValue={view.value('kind', typed.kind)}
          error={view.error('kind')}
          choices={benefitKinds.map((kind) => ({
            ...{ value: kind, label: benefitKindLabel[kind], hint: benefitKindHint[kind] },
          }))}
        />
        <FieldRow>
          <TextField
            {...field('annual')}
            label="Ett helt år"
            suffix="kr"
            inputMode="decimal"
            hint="För tid: vad timmarna är värda."
            optional
          />
          <TextField
            {...field('hours')}
            label="Timmar ett helt år"
            suffix="timmar"
            inputMode="decimal"
            hint="Bara för tid."
            optional
          />
        </FieldRow>
        <FieldRow>
          <TextField
            {...field('start')}
            type="month"
            label="Första månad med effekt"
            placeholder="2027-09"
            required
          />
          <TextField
            {...field('ramp')}
            label="Infasning, procent per år"
            hint="50 80 100. Den sista fortsätter gälla. Tomt är fullt från början."
            optional
          />
          <TextField
            {...field('probability')}
            label="Sannolikhet"
            suffix="procent"
            inputMode="decimal"
            hint="Tomt är 100."
            optional
          />
        </FieldRow>
        <FieldRow>
          <Select
            {...field('ownerAccountId')}
            label="Ägare"
            hint="Får uppföljningen på Min dag efter 6, 12 och 24 månader."
            placeholder="Ingen i portalen"
            choices={staff}
          />
          <TextField {...field('owner')} label="Eller någon annan" hint="Namn eller befattning." optional />
        </FieldRow>
        <TextField
          {...field('department')}
          label="Var märks det?"
          hint="Förvaltningen eller nämnden vars budget eller tid det gäller."
          optional
        />
        <TextArea {...field('measurement')} label="Så mäts det" rows={3} maxLength={1000} required />
        <FieldRow>
          <TextField {...field('baseline')} label="Så är det nu" optional />
          <TextField {...field('target')} label="Målet" optional />
        </FieldRow>
        <Actions>
          <Button>{number === null ? 'Planera nyttan' : 'Spara planen'}</Button>
          <a href={back}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
