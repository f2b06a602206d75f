import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { oreTyped } from '~/domain/shared/typed'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { startRuleLabel } from '~/text/economy/assets'
import { formatCount, formatKr, formatPercent } from '~/text/format'
import { activateRefusals } from '~/text/refusals/actuals'
import {
  Actions,
  Button,
  DateField,
  FieldRow,
  Notice,
  PageHeading,
  RadioGroup,
  Select,
  TextField,
} from '~/ui'
import { activateAsset } from '~/use-cases/economy/assets/activate-asset'
import { actualsOfCase, followUpOfCase } from '~/use-cases/economy/assets/case-outcome'
import { reader, refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import { actualsRoom, caseRoomHandle } from './case-room'
import { requireEconomyCase } from './require-case'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, m, head, matter } = await requireEconomyCase(args, 'asset.activate')
  const { decided, assets, activatedOre } = await actualsOfCase(read, matter.id)
  const { municipalityId, id: caseId } = matter
  const { capitalOre } = await followUpOfCase(read, { municipalityId, caseId }, decided)
  if (!decided) return { m, head, decided: null }
  const { input, frozen } = decided
  const parts = input.components.map(({ label, ore, residualOre, lifeMonths }) => ({
    ...{ label, ore, residualOre, lifeMonths },
  }))
  const part = parts[Number(new URL(args.request.url).searchParams.get('del') ?? Number.NaN)] ?? null
  const left = capitalOre - activatedOre
  const proposed = left > 0 ? left : (part?.ore ?? frozen.principalOre - activatedOre)
  const lifeMonths = part?.lifeMonths ?? input.lifeMonths
  return {
    ...{ m, head, parts, capitalOre, activatedOre },
    decided: { number: decided.number, principalOre: frozen.principalOre },
    rates:
      input.rates.mode === 'FIXED'
        ? `${formatPercent(input.rates.ratePct)} för alla år`
        : `räntor per år, ${formatCount(input.rates.years.length, 'år', 'år')}`,
    proposed: {
      name: part?.label ?? (assets.length === 0 ? head.title : ''),
      principal: proposed > 0 ? oreTyped(proposed) : '',
      residual: oreTyped(part?.residualOre ?? input.residualOre),
      lifeYears: String(Math.floor(lifeMonths / 12)),
      lifeMonths: lifeMonths % 12 === 0 ? '' : String(lifeMonths % 12),
      takenIntoUse: ctx.today,
      startRule: input.startRule,
      ratePct: input.rates.mode === 'FIXED' ? input.rates.ratePct.replace('.', ',') : '',
    },
    fromLedger: left > 0,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Aktivera ${data.head.title} – Rådslag` : 'Rådslag' },
]
export const handle = caseRoomHandle(actualsRoom, () => 'Aktivera')

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, head, place } = await requireEconomyCase(args, 'asset.activate')
  const fields = await readFields(args.request)
  const field = reader(fields)
  const activated = await activateAsset(ctx, {
    ...{ ...place, name: field('name'), takenIntoUse: field('takenIntoUse'), startRule: field('startRule') },
    ...{ principal: field('principal'), residual: field('residual'), lifeYears: field('lifeYears') },
    ...{ lifeMonths: field('lifeMonths'), rates: field('rates'), ratePct: field('ratePct') },
    priceAreaCode: field('priceAreaCode'),
  })
  if (!activated.ok) return refusedForm(fields, activated.refusal, activateRefusals)
  return redirect(`${paths.caseActuals(m, head.slug)}?sparat=aktiverad`)
}

export default function ActivateAsset() {
  const data = useLoaderData<typeof loader>()
  const { field, value, error, problem } = formView(useActionData<typeof action>())
  const back = paths.caseActuals(data.m, data.head.slug)
  if (!('proposed' in data))
    return (
      <>
        <PageHeading kind="Utfall" facts={[data.head.number]} title="Aktivera" />
        <Notice tone="info" title="Ingen beslutad kalkyl">
          <p>
            En kalkyl måste vara beslutad, så att det finns en plan att jämföra med.{' '}
            <a href={paths.calculations(data.m, data.head.slug)}>Till kalkylerna</a>
          </p>
        </Notice>
      </>
    )
  const { proposed, decided, parts, fromLedger, capitalOre, activatedOre, rates } = data
  return (
    <>
      <PageHeading
        kind="Utfall"
        facts={[data.head.number]}
        title="Aktivera"
        lede={`Det som tas i bruk börjar skrivas av. Beslutat belopp är ${formatKr(decided.principalOre)}${
          capitalOre > 0 ? `, bokfört ${formatKr(capitalOre)}` : ''
        }${activatedOre > 0 ? `, redan aktiverat ${formatKr(activatedOre)}` : ''}.`}
      />
      {problem}
      {parts.length > 0 && (
        <Notice tone="info" title="Kalkylen har komponenter">
          <p>
            Aktivera varje del för sig:{' '}
            {parts.map(({ label, ore }, at) => (
              <span key={label}>
                {at > 0 && ', '}
                <a href={`${back}/aktivera?del=${at}`}>
                  {label} ({formatKr(ore)})
                </a>
              </span>
            ))}
          </p>
        </Notice>
      )}
      <form method="post" className="economy-form level">
        <TextField {...field('name', proposed.name)} label="Vad tas i bruk?" maxLength={200} required />
        <FieldRow>
          <DateField
            {...field('takenIntoUse', proposed.takenIntoUse)}
            label="Togs i bruk"
            hint="Dagen i månaden spelar ingen roll."
            required
          />
          <Select
            {...field('startRule', proposed.startRule)}
            label="Avskrivningen börjar"
            choices={Object.entries(startRuleLabel).map(([rule, label]) => ({ value: rule, label }))}
          />
        </FieldRow>
        <FieldRow>
          <TextField
            {...field('principal', proposed.principal)}
            label="Aktiverat belopp"
            suffix="kr"
            inputMode="decimal"
            hint={
              fromLedger
                ? 'Förslaget är det som är bokfört på anläggningskonton och inte redan aktiverat.'
                : proposed.principal === ''
                  ? 'Allt som är bokfört eller beslutat är redan aktiverat.'
                  : 'Inget mer är bokfört på anläggningskonton. Förslaget är vad beslutet har kvar.'
            }
            required
          />
          <TextField
            {...field('residual', proposed.residual === '0' ? '' : proposed.residual)}
            label="Restvärde"
            suffix="kr"
            inputMode="decimal"
            optional
          />
        </FieldRow>
        <FieldRow>
          <TextField {...field('lifeYears', proposed.lifeYears)} label="Livslängd, år" inputMode="numeric" />
          <TextField
            {...field('lifeMonths', proposed.lifeMonths)}
            label="och månader"
            inputMode="numeric"
            optional
          />
        </FieldRow>
        <RadioGroup
          name="rates"
          label="Internränta"
          hint="Tillgången får en egen kopia av räntan. Den ändras inte av senare beslut."
          defaultValue={value('rates', 'decided')}
          error={error('rates')}
          choices={[
            { value: 'decided', label: `Som i den beslutade kalkylen: ${rates}` },
            { value: 'own', label: 'En annan ränta för alla år' },
            { value: 'table', label: 'Kommunens beslutade räntor per år' },
          ]}
        />
        <TextField
          {...field('ratePct', proposed.ratePct)}
          label="Annan ränta"
          suffix="procent"
          inputMode="decimal"
          width="short"
          optional
        />
        <TextField
          {...field('priceAreaCode')}
          label="Tjänsteområde som bär kostnaden"
          hint="Områdets kod i prismodellen, till exempel A5."
          width="short"
          optional
        />
        <Actions>
          <Button>Aktivera</Button>
          <a href={back}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
