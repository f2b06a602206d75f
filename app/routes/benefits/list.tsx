import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listBenefits } from '#db/queries/economy/benefits'
import { paths } from '~/paths'
import { benefitKindLabel } from '~/text/economy/benefits'
import { formatCount } from '~/text/format'
import { DataTable, DateText, EmptyState, Notice, PageHeading, Section, Tag } from '~/ui'
import { benefitTotals, benefitView } from '~/use-cases/economy/benefits/benefit-view'
import { requireEconomy } from '../economy/require-economy'
import type { FrameHandle } from '../municipality/frame'
import { FullYear, Realised } from './realised'
import { Totals } from './totals'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, actor, municipality, m } = await requireEconomy(args)
  const views = (await listBenefits(read, actor, municipality.id)).map((each) => benefitView(each, ctx.today))
  return {
    ...{ m, name: municipality.displayName, totals: benefitTotals(views) },
    late: views.filter(({ dates }) => dates.some(({ late }) => late)).length,
    benefits: views.map((view) => ({
      ...{ id: view.id, number: view.number, name: view.name, kind: view.kind, owner: view.owner },
      ...{ annualFullOre: view.annualFullOre, annualHours: view.annualHours, target: view.target },
      ...{ caseNumber: view.caseNumber, caseSlug: view.caseSlug, caseTitle: view.caseTitle },
      ...{ ended: view.endedDay !== null, latest: reading(view.latest) },
      next: view.endedDay === null ? (view.dates.find(({ done }) => !done) ?? null) : null,
    })),
  }
}

type Latest = ReturnType<typeof benefitView>['latest']
const reading = (latest: Latest) =>
  latest && {
    ...{
      months: latest.months,
      rate: latest.rate,
      actualOre: latest.actualOre,
      actualHours: latest.actualHours,
    },
    ...{ plannedOre: latest.plannedOre, plannedHours: latest.plannedHours },
  }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Nyttor – ${data?.name ?? 'Rådslag'}` },
]
export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Nyttor' }] }

export default function Benefits() {
  const { m, benefits, totals, late } = useLoaderData<typeof loader>()
  const here = paths.economy(m, 'nyttor')
  return (
    <>
      <PageHeading title="Nyttor" lede="Vad digitaliseringen skulle ge, och vad den har gett." />
      {benefits.length === 0 ? (
        <EmptyState title="Inga nyttor planerade än" action={<a href={paths.cases(m)}>Till ärendena</a>}>
          En nytta planeras på sitt ärende, med ägare, mått och dagar för uppföljning.
        </EmptyState>
      ) : (
        <>
          {late > 0 && (
            <Notice
              tone="warning"
              title={formatCount(late, 'nytta väntar på uppföljning', 'nyttor väntar på uppföljning')}
            >
              <p>Dagen för uppföljning har passerat. Ägaren har uppgiften på Min dag.</p>
            </Notice>
          )}
          <Totals totals={totals} />
          <Section id="lista" title="Alla nyttor" count={benefits.length}>
            <DataTable
              caption="Nyttor"
              captionHidden
              rows={benefits}
              rowKey={({ id }) => id}
              downloads={{ csv: paths.data(here, 'csv'), json: paths.data(here, 'json') }}
              columns={[
                {
                  key: 'name',
                  label: 'Nytta',
                  rowHeader: true,
                  render: ({ name, caseSlug, number, caseTitle, ended }) => (
                    <>
                      <a href={paths.caseBenefits(m, caseSlug, String(number))}>{name}</a>{' '}
                      {ended && <Tag>Avslutad</Tag>}
                      <span className="cell-note">{caseTitle}</span>
                    </>
                  ),
                },
                { key: 'kind', label: 'Slag', render: ({ kind }) => benefitKindLabel[kind] },
                { key: 'owner', label: 'Ägare', render: ({ owner }) => owner },
                {
                  key: 'full',
                  label: 'Ett helt år',
                  align: 'end',
                  render: (benefit) => <FullYear benefit={benefit} />,
                },
                {
                  key: 'realised',
                  label: 'Realiserat',
                  align: 'end',
                  render: ({ latest }) => (latest ? <Realised reading={latest} /> : '–'),
                },
                {
                  key: 'next',
                  label: 'Nästa uppföljning',
                  nowrap: true,
                  render: ({ next }) =>
                    next ? (
                      <span>
                        <DateText value={next.day} short /> {next.late && <Tag>Sen</Tag>}
                      </span>
                    ) : (
                      '–'
                    ),
                },
              ]}
            />
          </Section>
        </>
      )}
    </>
  )
}
