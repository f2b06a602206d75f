import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type CasePage, casePage } from '#db/queries/case-page'
import { appropriationsOfCase } from '#db/queries/economy/appropriations'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { followsCase } from '~/use-cases/watches/follow'
import { noteSecretRead } from '~/use-cases/register/note-secret-read'
import { caseKindLabel, caseKindPlural, statusSentence } from '~/text/cases'
import { Columns, Notice, PageHeading, StepLine } from '~/ui'
import { nextSteps, stepTaken } from '~/use-cases/cases/next-steps'
import { forumLinks } from '../forums/case-links.server'
import type { FrameHandle } from '../municipality/frame'
import { AgreementSections } from './sections/agreement'
import { AiSystemsSection } from './sections/ai-systems'
import { caseAiSystems } from './sections/ai-systems.server'
import { AppropriationSection } from './sections/appropriation'
import { AssignmentSection } from './sections/assignment'
import { Asked, Facts, ProposedDecisions } from './sections/asked'
import { moreActions } from './sections/more-actions'
import { careOf } from './sections/care'
import { CareNotices } from './sections/care-notices'
import { Corrections } from './sections/corrections'
import { DecisionSection } from './sections/decisions'
import { DocumentsAndHistory } from './sections/documents'
import { Amounts } from './sections/amounts'
import { EconomySection } from './sections/decided-calculation'
import { caseCalculation } from './sections/decided-calculation.server'
import { OutcomeSection } from './sections/outcome'
import { caseOutcome } from './sections/outcome.server'
import { caseThemes } from './sections/themes.server'
import { mergedInto } from './sections/related'
import { caseSteps } from './sections/steps'
import { openTasksOf } from './sections/tasks'
import { NextDate, Side } from './sections/side'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const { actor, database, today } = ctx
  const municipality = await requireMunicipality(args.params.kommun)
  const page = await casePage(database.read, actor, municipality.id, args.params.nummer ?? '')
  if (!page) throw new Response(null, { status: 404 })
  if (page.head.slug !== args.params.nummer)
    throw redirect(paths.case(municipality.slug, page.head.slug), 301)
  const search = new URL(args.request.url).searchParams
  const into = page.head.mergedIntoId === null ? null : mergedInto(page.linkedFrom)
  if (into && !search.has('visa'))
    throw redirect(`${paths.case(municipality.slug, into.slug)}?sammanford=${page.head.slug}`)
  if (page.showsSecret)
    await noteSecretRead(ctx, {
      municipalityId: municipality.id,
      shown: 'case',
      entityId: page.head.id,
      number: page.head.number,
    })
  const place = { municipalityId: municipality.id, bodyId: page.head.bodyId }
  const mayAdd = may(actor, 'document.add', page.head)
  return {
    page,
    today,
    m: municipality.slug,
    receipt: mayAdd ? receiptOf(new URL(args.request.url).searchParams) : null,
    steps: page.withheld ? [] : await nextSteps(ctx, page.head.id),
    tasks: page.withheld ? [] : await openTasksOf(ctx, page.head),
    more: [
      ...moreActions(actor, page, municipality.slug),
      ...(page.withheld
        ? []
        : await forumLinks(ctx, municipality.slug, { ...page.head, municipalityId: municipality.id })),
    ],
    done: stepTaken(page.head.kind, search.get('atgard')),
    calculation: page.withheld ? { count: 0, decided: null } : await caseCalculation(ctx, page.head),
    mayCalculate: may(actor, 'case.calculate', place),
    outcome: page.withheld ? null : await caseOutcome(ctx, page.head),
    aiSystems: page.withheld ? [] : await caseAiSystems(ctx, page.head),
    themes: page.withheld ? null : await caseThemes(ctx, page.head),
    draws: page.withheld
      ? []
      : await appropriationsOfCase(database.read, actor, {
          ...{ municipalityId: municipality.id, caseId: page.head.id },
        }),
    mayDraw:
      page.head.kind === 'investment' &&
      !page.withheld &&
      may(actor, 'appropriation.change', { municipalityId: municipality.id }),
    staff: may(actor, 'workday.see', place),
    care: careOf(actor, page.head),
    following: await followsCase(ctx, municipality.id, page.head.id),
    merged:
      page.links.find(
        ({ kind, case: from }) => kind === 'merged_from' && from?.slug === search.get('sammanford'),
      )?.case ?? null,
    into,
  }
}

const receiptOf = (search: URLSearchParams): 'registered' | 'added' | null =>
  search.has('registrerad') ? 'registered' : search.has('tillagd') ? 'added' : null

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.page.head.title} (${data.page.head.number}) – Rådslag` : 'Rådslag' },
  ...(data
    ? [
        {
          ...{ tagName: 'link', rel: 'alternate', type: 'application/atom+xml' },
          ...{ title: data.page.head.number, href: paths.caseFeed(data.m, data.page.head.slug) },
        },
      ]
    : []),
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
  const {
    page,
    m,
    today,
    receipt,
    steps,
    tasks,
    more,
    done,
    mayCalculate,
    calculation,
    outcome,
    aiSystems,
    themes,
    draws,
    mayDraw,
    staff,
    care,
    merged,
    into,
    following,
  } = useLoaderData<typeof loader>()
  const { head } = page
  const props = { page, m, today }
  return (
    <>
      {done && staff && (
        <Notice tone="success" live>
          <p>{done}.</p>
        </Notice>
      )}
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
      <CareNotices head={head} merged={merged} into={into} m={m} />
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
          {steps.length > 0 && (
            <p className="to-next-step">
              <a href="#nasta-steg">Till nästa steg</a>
            </p>
          )}
        </>
      )}
      <Columns
        aside={
          <Side
            {...props}
            steps={steps}
            tasks={tasks}
            more={more}
            staff={staff}
            care={care}
            following={following}
            themes={themes}
          />
        }
      >
        {head.summary && !page.withheld && <p className="summary">{head.summary}</p>}
        <Asked {...props} />
        <EconomySection {...props} calculation={calculation} mayCalculate={mayCalculate} />
        <AppropriationSection m={m} slug={head.slug} draws={draws} mayDraw={mayDraw && draws.length === 0} />
        <OutcomeSection outcome={outcome} m={m} slug={head.slug} />
        <AiSystemsSection systems={aiSystems} m={m} />
        <AssignmentSection {...props} />
        <AgreementSections {...props} />
        <Amounts page={page} />
        <ProposedDecisions page={page} />
        <DecisionSection {...props} />
        <Facts page={page} />
        <DocumentsAndHistory {...props} />
        <Corrections corrections={page.corrections} number={head.number} />
      </Columns>
    </>
  )
}
