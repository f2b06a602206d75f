import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { figureHistory, type FigureRow } from '#db/queries/economy/figures'
import { figuresInForce } from '~/domain/finance/figures'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { figureKindLabel, figureText } from '~/text/economy/figures'
import { figureRefusals } from '~/text/refusals/figures'
import { DataTable, DateText, PageHeading, Section } from '~/ui'
import { addFigure } from '~/use-cases/economy/figures/add-figure'
import { withdrawFigure } from '~/use-cases/economy/figures/withdraw-figure'
import { refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import { FigureForm } from './figure-form'
import { BaseAmounts, IndexValues, InternalRates } from './figure-tables'
import type { FrameHandle } from '../municipality/frame'
import { requireEconomy } from './require-economy'

export async function loader(args: LoaderFunctionArgs) {
  const { read, ctx, municipality, m, allowed } = await requireEconomy(args)
  const history = await figureHistory(read, municipality.id)
  const search = new URL(args.request.url).searchParams
  return {
    m,
    name: municipality.displayName,
    year: Number(ctx.today.slice(0, 4)),
    figures: figuresInForce(history),
    history,
    mayChange: allowed('economy.figures'),
    /** What a link asks the form to begin with. */
    begun: Object.fromEntries(['kind', 'year', 'value', 'source'].map((key) => [key, search.get(key) ?? ''])),
    saved: search.has('sparat'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireEconomy(args, 'economy.figures')
  const fields = await readFields(args.request)
  const typed = (name: string) => fields.get(name) ?? ''
  const municipalityId = municipality.id
  const result =
    typed('intent') === 'withdraw'
      ? await withdrawFigure(ctx, { municipalityId, figureId: typed('figure'), reason: typed('reason') })
      : await addFigure(ctx, {
          ...{ municipalityId, kind: typed('kind'), year: typed('year'), value: typed('value') },
          ...{ source: typed('source'), decidedBy: typed('decidedBy') },
          ...{ decidedDay: typed('decidedDay'), editionDay: typed('editionDay') },
        })
  if (!result.ok) return refusedForm(fields, result.refusal, figureRefusals)
  return redirect(`${paths.economy(m, 'rantor')}?sparat=1`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Räntor och index – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Räntor och index' }] }

export default function Figures() {
  const { m, year, figures, history, mayChange, begun, saved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const withdraw = formView(answer, 'withdraw')
  const here = paths.economy(m, 'rantor')
  const tables = { m, year, figures, mayChange }
  return (
    <>
      <PageHeading
        title="Räntor och index"
        lede="De årsvisa uppgifter som kalkylerna räknar med. Ett år som saknas räknas inte med förra årets värde, utan kalkylen säger vilket år som fattas."
      />
      <Saved show={saved} />
      {withdraw.problem}
      <InternalRates {...tables} />
      <BaseAmounts {...tables} />
      <IndexValues {...tables} />
      {mayChange && (
        <FigureForm view={formView(answer, 'add')} begun={begun} figures={figures} withdraw={withdraw} />
      )}
      {history.length > 0 && (
        <Section
          id="historik"
          title="Historik"
          count={history.length}
          intro="Allt som har antecknats, det senaste först. Beslutade kalkyler behåller de räntor de beslutades med."
        >
          <DataTable
            caption="Historik"
            captionHidden
            rows={[...history].reverse()}
            rowKey={({ id }) => id}
            downloads={{ csv: paths.data(here, 'csv'), json: paths.data(here, 'json') }}
            columns={[
              {
                key: 'what',
                label: 'Uppgift',
                rowHeader: true,
                render: (row) => `${figureKindLabel[row.kind]} ${row.year}`,
              },
              { key: 'value', label: 'Värde', align: 'end', nowrap: true, render: shownValue },
              { key: 'source', label: 'Källa', render: (row) => row.withdrawnReason ?? row.source },
              {
                key: 'noted',
                label: 'Antecknad',
                render: (row) => (
                  <>
                    <DateText value={row.createdAt.slice(0, 10)} short />
                    {row.notedBy && <span className="note"> {row.notedBy}</span>}
                  </>
                ),
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}

const shownValue = (row: FigureRow) =>
  row.withdrawnReason === null ? figureText(row.kind, row.value) : 'Tillbakatagen'
