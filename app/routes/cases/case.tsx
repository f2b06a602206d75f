import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type CasePage, casePage } from '#db/queries/case-page'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { caseKindLabel, caseKindPlural, statusSentence } from '~/text/cases'
import { Columns, Notice, PageHeading, StepLine } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { AgreementSections } from './sections/agreement'
import { AssignmentSection } from './sections/assignment'
import { Asked, Facts, ProposedDecisions } from './sections/asked'
import { DecisionSection } from './sections/decisions'
import { DocumentsAndHistory } from './sections/documents'
import { Amounts, InvestmentSection } from './sections/investment'
import { caseSteps } from './sections/steps'
import { NextDate, Side } from './sections/side'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, database, today } = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const page = await casePage(database.read, actor, municipality.id, args.params.nummer ?? '')
  if (!page) throw new Response(null, { status: 404 })
  if (page.head.slug !== args.params.nummer)
    throw redirect(paths.case(municipality.slug, page.head.slug), 301)
  const place = { municipalityId: municipality.id, bodyId: page.head.bodyId }
  const mayAdd = may(actor, 'document.add', place)
  return {
    page,
    today,
    m: municipality.slug,
    receipt: mayAdd ? receiptOf(new URL(args.request.url).searchParams) : null,
    mayAdd,
    mayCalculate: may(actor, 'case.calculate', place),
    staff: may(actor, 'workday.see', place),
  }
}

const receiptOf = (search: URLSearchParams): 'registered' | 'added' | null =>
  search.has('registrerad') ? 'registered' : search.has('tillagd') ? 'added' : null

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.page.head.title} (${data.page.head.number}) – Rådslag` : 'Rådslag' },
  ...(data?.page.head.summary ? [{ name: 'description', content: data.page.head.summary }] : []),
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { page, m } = data as { page: CasePage; m: string }
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: caseKindPlural[page.head.kind], href: `${paths.cases(m)}?typ=${page.head.kind}` },
      { label: page.head.number },
    ]
  },
}

/** What every section of the page is given. */
export type CaseProps = { page: CasePage; m: string; today: string }

export default function CaseRoute() {
  const { page, m, today, receipt, mayAdd, mayCalculate, staff } = useLoaderData<typeof loader>()
  const { head } = page
  const props = { page, m, today }
  return (
    <>
      {receipt === 'added' && (
        <Notice tone="success" title={`Registrerat på ${head.number}`} live>
          <p>
            Det nya ligger sist under <a href="#handlingar">Handlingar</a>.
          </p>
        </Notice>
      )}
      {receipt === 'registered' && (
        <Notice tone="success" title={`Registrerat som ${head.number}`} live>
          <p>
            Ärendet har fått sitt nummer, sina datum och sin första historik.{' '}
            <a href={paths.register(m)}>Registrera nästa</a>
          </p>
        </Notice>
      )}
      <PageHeading
        kind={caseKindLabel[head.kind]}
        title={head.title}
        facts={[
          head.demonstrationNumber ? `${head.number} (demonstrationens nummer)` : head.number,
          head.bodyName,
        ]}
        lede={
          head.statusLine ??
          statusSentence(
            head,
            page.deadlines.find(({ state }) => state === 'open'),
          )
        }
      />
      {head.asOf && (
        <p className="as-of">
          {head.asOf}
          {head.sourceNote && ` · ${head.sourceNote}`}
        </p>
      )}
      {page.withheld ? (
        <Notice tone="info" title="Uppgifter är belagda med sekretess">
          <p>
            Här visas det som lagen säger ska synas av registret. Du kan begära att få ta del av handlingarna
            hos {head.bodyName}, som då prövar frågan på nytt.
          </p>
        </Notice>
      ) : (
        <>
          <StepLine steps={caseSteps(page)} />
          <NextDate {...props} />
        </>
      )}
      <Columns aside={<Side {...props} mayAdd={mayAdd} mayCalculate={mayCalculate} staff={staff} />}>
        {head.summary && !page.withheld && <p className="summary">{head.summary}</p>}
        <Asked {...props} />
        <InvestmentSection {...props} mayCalculate={mayCalculate} />
        <AssignmentSection {...props} />
        <AgreementSections {...props} />
        <Amounts page={page} />
        <ProposedDecisions page={page} />
        <DecisionSection {...props} />
        <Facts page={page} />
        <DocumentsAndHistory {...props} />
      </Columns>
    </>
  )
}
