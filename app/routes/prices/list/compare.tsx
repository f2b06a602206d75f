import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { PriceVersion } from '#db/queries/economy/price-model'
import { paths } from '~/paths'
import { priceStateLabel, signedKr, signedPercent } from '~/text/economy/price-list'
import { formatPercent } from '~/text/format'
import { priceListRefusals } from '~/text/refusals/price-list'
import {
  Actions,
  Button,
  ChartFrame,
  DataTable,
  DivergingBars,
  FieldRow,
  KeyFigures,
  Money,
  Notice,
  PageHeading,
  Section,
  Select,
} from '~/ui'
import type { FrameHandle } from '../../municipality/frame'
import { compareHref } from './address'
import { ChangeByArea, ChangeByDepartment, WhyTable } from './change-tables'
import { requireComparison } from './comparison.server'

const nameOf = ({ name, state, restatesId, number }: PriceVersion) =>
  `${name} (${restatesId === null ? priceStateLabel[state].toLowerCase() : 'omräknat år'}, version ${number})`

export async function loader(args: LoaderFunctionArgs) {
  const { m, versions, a, b, answer, labels } = await requireComparison(args)
  return {
    ...{ m, labels, a: a?.number ?? null, b: b?.number ?? null, same: a !== null && a === b },
    choices: versions.map((version) => ({ value: String(version.number), label: nameOf(version) })),
    compared: answer?.ok ? answer.value : null,
    problem: answer && !answer.ok ? priceListRefusals[answer.refusal].text : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'Jämför prislistor' }]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m } = page as Awaited<ReturnType<typeof loader>>
    return [{ label: 'Prislista', href: paths.economy(m, 'prislista') }, { label: 'Jämför' }]
  },
}

export default function ComparePage() {
  const { m, choices, a, b, same, labels, compared, problem } = useLoaderData<typeof loader>()
  const named = (list: readonly { code: string; name: string }[]) => (code: string) =>
    list.find((each) => each.code === code)?.name ?? code
  return (
    <>
      <PageHeading
        title="Jämför prislistor"
        lede="Två år bredvid varandra, ett utkast mot det som är publicerat, eller samma år räknat med en gammal och en ny modell."
      />
      <form method="get" className="compare-form">
        <FieldRow>
          <Select
            name="a"
            label="Från"
            choices={choices}
            defaultValue={a === null ? '' : String(a)}
            placeholder="Välj version"
          />
          <Select
            name="b"
            label="Till"
            choices={choices}
            defaultValue={b === null ? '' : String(b)}
            placeholder="Välj version"
          />
        </FieldRow>
        <Actions>
          <Button>Jämför</Button>
        </Actions>
      </form>
      {same && <Notice tone="info">Välj två olika versioner.</Notice>}
      {problem && (
        <Notice tone="warning" title="Det går inte att jämföra">
          {problem}
        </Notice>
      )}
      {compared && (
        <>
          <KeyFigures
            figures={[
              { label: labels[0], value: <Money ore={compared.compared.total.including.previousOre ?? 0} /> },
              { label: labels[1], value: <Money ore={compared.compared.total.including.currentOre} /> },
              {
                label: 'Ändring',
                value: compared.compared.total.including.pct
                  ? signedPercent(compared.compared.total.including.pct)
                  : '–',
                note: signedKr(compared.compared.total.including.changeOre),
              },
              ...(compared.compared.total.excluding?.pct
                ? [
                    {
                      ...{ label: 'Utan ändrade uppdrag' },
                      value: signedPercent(compared.compared.total.excluding.pct),
                      note: signedKr(compared.compared.total.excluding.changeOre),
                    },
                  ]
                : []),
            ]}
          />
          <Section id="forvaltningar" title="Per förvaltning">
            <ChartFrame title={`Ändring per förvaltning, ${labels[0]} till ${labels[1]}`}>
              <DivergingBars
                label={`Ändring per förvaltning, ${labels[0]} till ${labels[1]}`}
                changes={compared.compared.departments.map(({ code, including }) => ({
                  ...{ label: named(compared.departments)(code), value: including.changeOre },
                }))}
                format={(value) => signedKr(value)}
              />
            </ChartFrame>
            <ChangeByDepartment
              comparison={{ compared: compared.compared, labels, published: null }}
              nameOf={named(compared.departments)}
              downloads={
                a === null || b === null
                  ? undefined
                  : { excel: compareHref(m, a, b, 'xlsx'), csv: compareHref(m, a, b, 'csv') }
              }
            />
            <WhyTable compared={compared.compared} nameOf={named(compared.departments)} />
          </Section>
          <Section id="omraden" title="Per tjänsteområde">
            <ChangeByArea
              comparison={{ compared: compared.compared, labels, published: null }}
              nameOf={named(compared.areas)}
            />
          </Section>
          {compared.keys.length > 0 && (
            <Section id="nycklar" title="Nycklar som skiljer" count={compared.keys.length}>
              <DataTable
                caption="Nycklar vars vikt skiljer"
                captionHidden
                rows={compared.keys}
                rowKey={(row) => `${row.area} ${row.name}`}
                columns={[
                  { ...{ key: 'name', label: 'Nyckel', rowHeader: true }, render: ({ name }) => name },
                  { ...{ key: 'area', label: 'Tjänsteområde' }, render: ({ area }) => area },
                  {
                    ...{ key: 'before', label: labels[0], align: 'end' },
                    render: ({ before }) => (before === null ? 'används inte' : formatPercent(before)),
                  },
                  {
                    ...{ key: 'now', label: labels[1], align: 'end' },
                    render: ({ now }) => (now === null ? 'används inte' : formatPercent(now)),
                  },
                ]}
              />
            </Section>
          )}
        </>
      )}
    </>
  )
}
