import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { alternativeLabel, calculationKindLabel, calculationStateLabel } from '~/text/economy/calculations'
import { formatDate } from '~/text/format'
import { FactList, LinkButton, Notice, PageHeading, Section } from '~/ui'
import { calculationDefaults, limitsFor } from '~/use-cases/economy/calculations/defaults'
import { Saved } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { CapitalPart } from './capital-part'
import { CashFlowPart, EffectsPart } from './effects-part'
import { caseOf, requireCalculation } from './require-calculation'
import { sentenceOf } from './summary.server'
import { calculationView } from './view.server'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, matter, calculation, allowed } = await requireCalculation(args)
  const { number, name, kind, state, decidedDay, input } = calculation
  const defaults = await calculationDefaults(ctx, municipality.id)
  const view = calculationView(calculation, await limitsFor(ctx, municipality.id, defaults, input))
  const search = new URL(args.request.url).searchParams
  return {
    ...{ m, matter: caseOf(matter), number, name, kind, state, decidedDay, view },
    alternative: input.alternative,
    sentence: view.result && sentenceOf(view.result),
    decision: calculation.decisionId && {
      id: calculation.decisionId,
      words: [calculation.decisionBody, calculation.decisionParagraph && `§ ${calculation.decisionParagraph}`]
        .filter(Boolean)
        .join(' '),
    },
    may: {
      change: state === 'draft' && allowed('case.calculate'),
      copy: allowed('case.calculate'),
      decide: state === 'draft' && allowed('calculation.decide'),
      activate: state === 'decided' && allowed('asset.activate'),
    },
    saved: search.has('sparad'),
    nowDecided: search.has('beslutad'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.name}, kalkyl ${data.number} – Rådslag` : 'Rådslag' },
]

type Data = Awaited<ReturnType<typeof loader>>

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, matter, number } = data as Data
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: matter.number, href: paths.case(m, matter.slug) },
      { label: 'Kalkyler', href: paths.calculations(m, matter.slug) },
      { label: `Kalkyl ${number}` },
    ]
  },
}

export default function Calculation() {
  const data = useLoaderData<typeof loader>()
  const { m, matter, number, name, kind, state, alternative, view, sentence } = data
  const here = paths.calculations(m, matter.slug, String(number))
  const { result, refusal, facts } = view
  return (
    <>
      <Saved show={data.saved}>Kalkylen är sparad.</Saved>
      <Saved show={data.nowDecided}>Kalkylen är låst som beslutad.</Saved>
      <PageHeading
        kind={`Kalkyl ${number}`}
        facts={[
          matter.number,
          alternative
            ? `${calculationKindLabel[kind]}: ${alternativeLabel[alternative].toLowerCase()}`
            : calculationKindLabel[kind],
          calculationStateLabel[state],
        ]}
        title={name}
        lede={sentence ?? undefined}
        actions={<Doing data={data} here={here} />}
      />
      <Standing data={data} />
      {refusal && <Refusal refusal={refusal} rates={paths.economy(m, 'rantor')} />}
      {result && (
        <>
          {result.warnings.filter(mattersNow(state)).map(({ title, text }) => (
            <Notice key={title + text} tone="warning" title={title}>
              <p>{text}</p>
            </Notice>
          ))}
          <CapitalPart result={result} files={`${here}/fil`} />
          <EffectsPart result={result} />
          <CashFlowPart result={result} />
        </>
      )}
      <Section id="forutsattningar" title="Förutsättningar">
        <FactList facts={facts.map(({ label, value }) => ({ term: label, value }))} />
      </Section>
    </>
  )
}

/** A missing base amount can be put right while the calculation is a draft; afterwards it was what it was. */
const mattersNow =
  (state: Data['state']) =>
  ({ code }: { code: string }) =>
    state === 'draft' || code !== 'BASE_AMOUNT_MISSING'

/** What can be done with the calculation: the next step first. */
function Doing({ data, here }: { data: Data; here: string }) {
  const { may, m, matter, number, state, view } = data
  return (
    <>
      {may.change && <LinkButton href={`${here}/andra`}>Ändra</LinkButton>}
      {may.decide && view.result && (
        <LinkButton href={`${here}/besluta`} variant="secondary">
          Anteckna beslut
        </LinkButton>
      )}
      {may.activate && (
        <LinkButton href={paths.caseActuals(m, matter.slug, 'aktivera')} variant="secondary">
          Ta i bruk
        </LinkButton>
      )}
      {may.copy && (
        <a href={`${paths.calculations(m, matter.slug, 'ny')}?kopia=${number}`}>
          {state === 'decided' ? 'Gör ett scenario av den' : 'Kopiera'}
        </a>
      )}
      {view.result && <a href={`${here}/fil/pdf`}>PDF</a>}
      {view.result && (
        <a href={`${here}/fil/xlsx`} download>
          Excel
        </a>
      )}
    </>
  )
}

function Standing({ data }: { data: Data }) {
  const { state, decidedDay, decision, m, view } = data
  if (state === 'withdrawn')
    return <Notice tone="info">Utkastet är borttaget. Det kan kopieras till en ny kalkyl.</Notice>
  if (state !== 'decided' || !decidedDay) return null
  return (
    <Notice tone="success" title={`Beslutad ${formatDate(decidedDay)}`}>
      <p>
        {decision && (
          <>
            <a href={paths.decision(m, decision.id)}>{decision.words || 'Till beslutet'}</a>.{' '}
          </>
        )}
        Kalkylen är låst med sina räntor.{' '}
        {view.result?.stands === false
          ? 'Den ger inte längre samma belopp när den räknas om. Beloppen från beslutet gäller.'
          : 'Den har räknats om och stämmer till öret.'}
      </p>
    </Notice>
  )
}

function Refusal({ refusal, rates }: { refusal: NonNullable<Data['view']['refusal']>; rates: string }) {
  return (
    <Notice tone="danger" title="Kalkylen går inte att räkna än">
      <p>{refusal.text}</p>
      {refusal.missing.length > 0 && (
        <p>
          Räntan saknas för {refusal.missing.join(', ')}. <a href={rates}>Lägg till räntorna</a> och spara
          kalkylen igen, eller räkna med en fast ränta.
        </p>
      )}
    </Notice>
  )
}
