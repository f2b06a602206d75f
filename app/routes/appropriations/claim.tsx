import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decisionsOfCase } from '#db/queries/economy/appropriations'
import { claimHistory } from '#db/queries/economy/claim-history'
import { claimSteps, claimStepsFrom } from '~/domain/finance/claim-steps'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { claimStatusLabel, claimText, decisionLevelLabel } from '~/text/economy/appropriations'
import { formatDate, formatKr } from '~/text/format'
import { FactList, Money, Notice, PageHeading, Section, Timeline } from '~/ui'
import { investmentLimits, limitWarning } from '~/use-cases/economy/appropriations/decision-limits'
import { stepClaim } from '~/use-cases/economy/appropriations/step-claim'
import type { FrameHandle } from '../municipality/frame'
import { claimName } from './claim-name'
import { StepForm } from './claim-forms'
import { refusedRoom } from './refused'
import { Room } from './room'
import { appropriationCrumbs } from './crumbs'
import { requireAppropriation } from './require-appropriation'

async function requireClaim(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const required = await requireAppropriation(args, 'appropriation.change')
  const claim = required.appropriation.rows.find(({ claimId }) => claimId === args.params.ansprak)
  if (!claim) throw new Response(null, { status: 404 })
  return { ...required, claim }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, municipality, m, appropriation, claim } = await requireClaim(args)
  const decisions = claim.case ? await decisionsOfCase(read, claim.case.id) : []
  const decided = decisions.find(({ id }) => id === claim.decisionId)
  const limits = await investmentLimits(read, municipality.id, ctx.today)
  return {
    m,
    appropriation,
    claim,
    decisions: decisions.map(({ id, day, paragraph, heading, bodyName }) => ({
      value: id,
      label: [day && formatDate(day), bodyName, paragraph && `§ ${paragraph}`, heading]
        .filter(Boolean)
        .join(' · ')
        .slice(0, 120),
    })),
    warning: limitWarning(claimText.amountOf(claim), limits, decided?.bodyKind ?? null),
    history: await claimHistory(read, appropriation.id, claim.claimId),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, appropriation, claim } = await requireClaim(args)
  const fields = await readFields(args.request)
  const typed = (name: string) => fields.get(name) ?? ''
  const step = claimSteps.find((each) => each === typed('intent'))
  if (!step) throw new Response(null, { status: 400 })
  const done = await stepClaim(ctx, {
    ...{ municipalityId: municipality.id, appropriationId: appropriation.id, claimId: claim.claimId, step },
    ...{ seen: typed('seen'), requested: typed('requested'), decided: typed('decided') },
    ...{ committed: typed('committed'), actual: typed('actual'), forecast: typed('forecast') },
    ...{ meetingDay: typed('meetingDay'), position: typed('position'), decisionId: typed('decisionId') },
    note: typed('note'),
  })
  if (!done.ok) return refusedRoom(fields, done, 'decided')
  return redirect(`${paths.economy(m, 'anslag', appropriation.slug)}?sparat=1`)
}

export const meta: MetaFunction = () => [{ title: 'Ärende på anslaget – Rådslag' }]

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export const handle: FrameHandle = {
  breadcrumbs: (data) => appropriationCrumbs(data as Data, claimName((data as Data).claim)),
}

export default function ClaimRoute() {
  const { m, appropriation, claim, decisions, warning, history } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { frame, name, year } = appropriation
  const asked = claim.status === 'REQUESTED'
  return (
    <>
      <PageHeading
        kind="Ärende på anslag"
        facts={[claimStatusLabel[claim.status], `${name} ${year}`]}
        title={claimName(claim)}
        lede={`Kvar att besluta om på anslaget: ${formatKr(frame.roomOre)}.`}
      />
      {warning && (
        <Notice
          tone={warning.tooLow ? 'warning' : 'info'}
          title={warning.tooLow ? 'Beslutet är fattat för lågt' : 'Vem som beslutar'}
        >
          <p>
            Enligt kommunens gränser beslutar {decisionLevelLabel[warning.needed]} om investeringar på{' '}
            <Money ore={claimText.amountOf(claim)} />.
          </p>
        </Notice>
      )}
      {claim.flaggedMissingOre !== null && claim.flaggedMissingOre > 0 && (
        <Notice tone="warning" title="Beslutat över anslaget">
          <p>
            När beslutet antecknades fattades <Money ore={claim.flaggedMissingOre} /> på anslaget.
          </p>
        </Notice>
      )}
      <Section id="laget" title="Läget">
        <FactList
          facts={[
            ...(claim.case
              ? [
                  {
                    term: 'Ärende',
                    value: (
                      <a href={paths.case(m, claim.case.slug)}>
                        {claim.case.number} {claim.case.title}
                      </a>
                    ),
                  },
                ]
              : []),
            ...(claim.requestedOre === null
              ? []
              : [{ term: 'Äskat', value: <Money ore={claim.requestedOre} /> }]),
            ...(asked
              ? []
              : [
                  { term: 'Beslutat', value: <Money ore={claim.decidedOre} /> },
                  { term: 'Bundet i avtal', value: <Money ore={claim.committedOre} /> },
                ]),
            {
              term: 'Utfall',
              value: (
                <>
                  <Money ore={claim.actualOre} />
                  {claim.actualFromLedger && <span className="note"> ur redovisningen</span>}
                </>
              ),
            },
            ...(asked
              ? []
              : [
                  { term: 'Prognos', value: <Money ore={claim.expectedOre} /> },
                  { term: 'Tar av anslaget', value: <Money ore={claim.claimOre} /> },
                ]),
            {
              term: asked ? 'Kvar om det beviljas' : 'Kvar efter',
              value: <Room ore={claim.roomAfterOre} unit />,
            },
          ]}
        />
      </Section>
      <Section id="gor" title="Nästa steg">
        {claimStepsFrom(claim.status).map((step) => (
          <StepForm key={step} step={step} claim={claim} decisions={decisions} answer={answer} />
        ))}
      </Section>
      <Section id="historik" title="Historik" count={history.length}>
        <Timeline
          label="Vad som har antecknats"
          events={history.map((entry) => ({
            id: entry.id,
            at: entry.createdAt,
            title: `${claimStatusLabel[entry.status]}: ${formatKr(claimText.amountOf(entry))}`,
            detail: [entry.note, entry.by].filter(Boolean).join(' · ') || undefined,
          }))}
        />
      </Section>
    </>
  )
}
