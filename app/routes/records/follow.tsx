import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decisionFile, followedRequest } from '#db/queries/records'
import { isWaiting, targetDay } from '~/domain/records/request'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { requestHeading, requestStepText, rightToDecision } from '~/text/records'
import {
  Button,
  Columns,
  DateText,
  FactList,
  LinkButton,
  Notice,
  PageHeading,
  Section,
  SideSection,
  Timeline,
} from '~/ui'
import { demandDecision } from '~/use-cases/records/demand-decision'
import type { FrameHandle } from '../municipality/frame'

/** The address is the secret: no copy of the page is kept. */
const secret = { 'Cache-Control': 'private, no-store' }

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const request = await followedRequest(ctx.database.read, municipality.id, args.params.id ?? '')
  if (!request) throw new Response(null, { status: 404 })
  const search = new URL(args.request.url).searchParams
  const { id: _, ...shown } = request
  return data(
    {
      m: municipality.slug,
      request: shown,
      decision: (await decisionFile(ctx.database.read, request))
        ? paths.recordsDecision(municipality.slug, request.id)
        : null,
      thanks: search.has('tack'),
      target: targetDay(request.receivedDay),
    },
    { headers: secret },
  )
}

export const headers = () => secret

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const place = {
    municipalityId: municipality.id,
    municipalitySlug: municipality.slug,
    id: args.params.id ?? '',
  }
  const demanded = await demandDecision(ctx, place)
  if (!demanded.ok && demanded.refusal === 'request-not-found') throw new Response(null, { status: 404 })
  return redirect(paths.recordsFollow(municipality.slug, place.id), { headers: secret })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Din begäran ${page?.request.number ?? ''} – Rådslag` },
  { name: 'robots', content: 'noindex' },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Din begäran' }] }

export default function Follow() {
  const { request, decision, thanks, target } = useLoaderData<typeof loader>()
  const { state } = request
  const mayDemand = state === 'refused_by_official' || state === 'partly_released'
  const answer = request.steps.findLast((step) => step.note !== null && step.state !== 'received')
  return (
    <>
      <PageHeading
        kind="Begäran om allmän handling"
        title={requestHeading(request)}
        facts={[`Nummer ${request.number}`, request.bodyName]}
      />
      {thanks && state === 'received' && (
        <Notice tone="success" title={`Tack, din begäran har nummer ${request.number}`} live>
          <p>
            Spara den här sidans adress. Den är din, och det är här du ser svaret.
            {request.contactGiven && ' Vi svarar också dit du har bett oss.'}
          </p>
        </Notice>
      )}
      <Columns
        asideLabel="Om begäran"
        aside={
          <SideSection title="Begäran">
            <FactList
              facts={[
                { term: 'Kom in', value: <DateText value={request.receivedAt} /> },
                { term: 'Till', value: request.bodyName },
                ...(request.decidedDay
                  ? [{ term: 'Svar', value: <DateText value={request.decidedDay} /> }]
                  : []),
                ...(request.decidedBy ? [{ term: 'Svarade', value: request.decidedBy }] : []),
              ]}
            />
          </SideSection>
        }
      >
        <Section title="Det här har du bett om">
          <p className="as-typed">{request.wanted}</p>
          {isWaiting(state) && state !== 'authority_decision' && (
            <p>
              Vi försöker svara senast <DateText value={target} />. Måste vi pröva om något är hemligt kan det
              ta några dagar.
            </p>
          )}
        </Section>
        {answer?.note && (
          <Section title="Svaret">
            <p className="as-typed">{answer.note}</p>
            {decision && (
              <>
                <p>
                  Beslutet kan överklagas till kammarrätten inom tre veckor från den dag du fick del av det.
                  Hur du gör står i beslutet.
                </p>
                <LinkButton href={decision} variant="secondary" download>
                  Hämta beslutet
                </LinkButton>
              </>
            )}
          </Section>
        )}
        {mayDemand && (
          <Section title="Om du inte är nöjd">
            <p>{rightToDecision}</p>
            <form method="post">
              <Button variant="secondary">Begär ett skriftligt beslut</Button>
            </form>
          </Section>
        )}
        <Section title="Vad som har hänt">
          <Timeline
            events={request.steps.map(({ key, at, state: step, note }) => ({
              id: key,
              at,
              title: requestStepText[step],
              detail: note && key !== answer?.key ? <p className="as-typed">{note}</p> : undefined,
            }))}
          />
        </Section>
      </Columns>
    </>
  )
}
