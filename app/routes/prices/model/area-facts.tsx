import { monthsOfPeriod } from '~/domain/finance/price-keys'
import { periodText, zeroKeyPolicyLabel } from '~/text/economy/price-model'
import { formatNumber } from '~/text/format'
import { Button, FactList, FieldRow, KeyFigures, Money, Section, Select, TextField } from '~/ui'
import type { AreaPage } from './area'
import { RowForm, type RowsState } from './rows'
import { versionPath } from './version-heading'

/** What an area costs and how its volumes are counted. */
export function AreaFacts({ page }: { page: AreaPage }) {
  const { area, cost, agreed } = page
  const here = versionPath(page, 'omraden', area.code)
  const months = monthsOfPeriod({ from: area.measuringFrom, until: area.measuringTo })
  return (
    <>
      {cost && (
        <KeyFigures
          figures={[
            {
              ...{ label: 'Personal', value: <Money ore={cost.staffOre} /> },
              note: `${formatNumber(cost.fte)} årsarbetare`,
            },
            { label: 'Andra kostnader', value: <Money ore={cost.otherOre} /> },
            { label: 'Overhead', value: <Money ore={cost.overheadOre} /> },
            { label: 'Självkostnad', value: <Money ore={cost.totalOre} /> },
          ]}
        />
      )}
      <Section
        title="Uppgifter"
        links={
          page.open && (
            <a href={`${here}?andra=facts`}>
              Ändra<span className="visually-hidden"> uppgifterna</span>
            </a>
          )
        }
      >
        <FactList
          facts={[
            { term: 'Kod', value: area.code },
            {
              term: 'Mätperiod',
              value: `${periodText(area.measuringFrom, area.measuringTo)}${months === 12 ? '' : ` (${months ?? 0} månader)`}`,
            },
            ...(area.measuringNote ? [{ term: 'Om mätperioden', value: area.measuringNote }] : []),
            { term: 'Om en nyckel saknar volymer', value: zeroKeyPolicyLabel[area.zeroKeyPolicy] },
            {
              term: 'I överenskommelsen',
              value: agreed.find(({ value }) => value === area.serviceAreaId)?.label ?? 'Inte kopplat',
            },
          ]}
        />
      </Section>
    </>
  )
}

/** The same as fields. */
export function AreaFactsForm({ page, state }: { page: AreaPage; state: RowsState | undefined }) {
  const { area, agreed } = page
  const here = versionPath(page, 'omraden', area.code)
  const typed = state?.groups.facts?.[0]
  const field = (name: string, now: string) => ({
    ...{ name, id: name, defaultValue: typed?.[name] ?? now },
    error: state?.faults.find((fault) => fault.field === name)?.text,
  })
  return (
    <Section title="Uppgifter">
      <RowForm intent="facts" revision={page.revision} back={here} state={state}>
        <TextField {...field('name', area.name)} label="Namn" width="medium" />
        <Select
          {...field('serviceArea', area.serviceAreaId ?? '')}
          label="Tjänsteområde i överenskommelsen"
          hint="Därifrån hämtas tjänsternas namn"
          placeholder="Inte kopplat"
          choices={agreed}
          width="medium"
        />
        <FieldRow>
          <TextField
            {...field('measuringFrom', area.measuringFrom)}
            label="Volymer räknas från"
            hint="År och månad: 2024-07"
            width="short"
          />
          <TextField
            {...field('measuringTo', area.measuringTo)}
            label="till och med"
            hint="Tolv månader, om inte alla volymer är uppskattade"
            width="short"
          />
        </FieldRow>
        <TextField {...field('measuringNote', area.measuringNote ?? '')} label="Om mätperioden" optional />
        <Select
          {...field('zeroKeyPolicy', area.zeroKeyPolicy)}
          label="Om alla volymer i en nyckel är noll"
          choices={(['ERROR', 'REDISTRIBUTE'] as const).map((value) => ({
            value,
            label: zeroKeyPolicyLabel[value],
          }))}
          width="medium"
        />
      </RowForm>
      <form method="post">
        <input type="hidden" name="revision" value={page.revision} />
        <Button variant="danger" name="intent" value="remove">
          Ta bort tjänsteområdet med allt som hör till
        </Button>
      </form>
    </Section>
  )
}
