import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { countedOf } from '#db/queries/governance-index/own-data'
import { definitionsInHand } from '#db/queries/governance-index/in-hand'
import { standardDefinition } from '~/domain/governance-index/standard'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatValue, observationStateLabel } from '~/text/governance-index'
import { indexRefusals } from '~/text/refusals/governance-index'
import { Actions, Button, DataTable, PageHeading, Section, TabLinks } from '~/ui'
import { ownCounts, valueOfCount } from '~/use-cases/governance-index/own-counts'
import { takeOwnData } from '~/use-cases/governance-index/take-own-data'
import { reader, refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireIndex } from './require'

const YEARS = 3

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, municipality, m } = await requireIndex(args, 'index.work')
  const now = Number(ctx.today.slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, back) => now - back)
  const asked = new URL(args.request.url).searchParams.get('ar')
  const year = years.find((each) => String(each) === asked) ?? now - 1
  const counts = ownCounts(await countedOf(read, { municipalityId: municipality.id, year }), year)
  const [latest] = (await definitionsInHand(read, municipality.id)).filter(
    ({ state }) => state !== 'replaced',
  )
  return {
    ...{ m, year, years, running: year === now },
    counts: counts.map((count) => {
      const { label = count.indicator, text = '' } =
        standardDefinition.indicators.find(({ id }) => id === count.indicator) ?? {}
      const used = latest?.definition.indicators.some(({ id }) => id === count.indicator) ?? false
      return { ...count, ...valueOfCount(count), label, text, used }
    }),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireIndex(args, 'index.work')
  const fields = await readFields(args.request)
  const year = reader(fields)('year')
  const done = await takeOwnData(ctx, { municipalityId: municipality.id, year: Number(year) })
  if (!done.ok) return refusedForm(fields, done.refusal, indexRefusals)
  return redirect(`${paths.governanceIndex(m, 'varden')}?sparat=portalen&ar=${year}`)
}

export const meta: MetaFunction = () => [{ title: 'Ur portalen – Digitaliseringsindex – Rådslag' }]
export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Värden', href: paths.governanceIndex((data as { m: string }).m, 'varden') },
    { label: 'Ur portalen' },
  ],
}

export default function OwnData() {
  const { m, year, years, running, counts } = useLoaderData<typeof loader>()
  const { problem } = formView(useActionData<typeof action>())
  const here = paths.governanceIndex(m, 'varden', 'ur-portalen')
  const listOf = (indicator: string) =>
    indicator === 'assignments_on_time_share' ? paths.assignments(m) : paths.aiRegister(m)
  return (
    <>
      <PageHeading
        title="Ur portalen"
        lede="Det som portalen själv kan räkna. Se på siffrorna först; de blir värden i indexet när du tar in dem."
      />
      {problem}
      <TabLinks
        label="År"
        tabs={years.map((each) => ({ label: String(each), href: `${here}?ar=${each}` }))}
        current={`${here}?ar=${year}`}
      />
      <Section
        id="rakning"
        title={`Läget ${running ? 'hittills' : '31 december'} ${year}`}
        intro="En andel av färre än fem redovisas inte för allmänheten. Klassningen räknas på AI-systemen, som är de system portalen känner."
      >
        <DataTable
          caption={`Räknat ur portalen ${year}`}
          captionHidden
          rows={counts}
          rowKey={({ indicator }) => indicator}
          columns={[
            {
              key: 'label',
              label: 'Indikator',
              rowHeader: true,
              render: ({ label, text, used }) => (
                <>
                  {label}
                  <p className="note">
                    {used ? text : 'Finns inte i den definition som gäller, och tas inte in.'}
                  </p>
                </>
              ),
            },
            {
              key: 'count',
              label: 'Underlag',
              nowrap: true,
              render: ({ indicator, numerator, denominator }) => (
                <a href={listOf(indicator)}>
                  {numerator} av {denominator}
                </a>
              ),
            },
            {
              key: 'value',
              label: 'Värde',
              align: 'end',
              render: ({ value, status }) =>
                value === null ? observationStateLabel[status] : formatValue(Number(value), '%'),
            },
          ]}
        />
        <form method="post">
          <input type="hidden" name="year" value={year} />
          <Actions>
            <Button>Ta in värdena för {year}</Button>
            <a href={paths.governanceIndex(m, 'varden')}>Tillbaka</a>
          </Actions>
        </form>
      </Section>
    </>
  )
}
