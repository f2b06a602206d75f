import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { courseBodies } from '#db/queries/case-course'
import { listAppropriations } from '#db/queries/economy/appropriations'
import { type DecisionPage, decisionPage } from '#db/queries/meetings/decision-page'
import { noticeOfDecision } from '#db/queries/meetings/notice-board'
import { may } from '~/domain/access'
import { isEffectKind } from '~/domain/cases/decision-effects'
import { meetingAddress } from '~/domain/meetings/address'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { formatDate } from '~/text/format'
import { proposalClause } from '~/text/meetings/agenda'
import { remarkLabel } from '~/text/meetings/decisions'
import { NOT_STATED, outcomeLabel } from '~/text/places'
import { effectRefusals } from '~/text/refusals/decisions'
import { Columns, FactList, PageHeading, Section, SideSection, StatusBadge } from '~/ui'
import { addEffect } from '~/use-cases/meetings/decisions/add-effect'
import { refusedForm } from '../account/form'
import type { FrameHandle } from '../municipality/frame'
import { LegalForceBadge, LegalForceFacts } from '../notice-board/legal-force'
import { AfterDecision } from './after'
import { afterDecision } from './after.server'
import { EffectForm, Effects } from './effects'
import { Vote } from './vote'

async function requireDecision(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { read } = ctx.database
  const decision = await decisionPage(read, ctx.actor, municipality.id, args.params.beslut ?? '')
  if (!decision) throw new Response(null, { status: 404 })
  const place = { municipalityId: municipality.id, bodyId: decision.caseBodyId }
  return { ctx, municipality, decision, follows: may(ctx.actor, 'decision.follow', place), place }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, decision, follows, place } = await requireDecision(args)
  const { read } = ctx.database
  const notice = await noticeOfDecision(read, decision.id)
  const appeals = may(ctx.actor, 'appeal.handle', place)
  return {
    m: municipality.slug,
    decision,
    after: await afterDecision(read, ctx.actor, {
      ...{ municipalityId: municipality.id, m: municipality.slug, today: ctx.today },
      ...{ caseId: decision.caseId, caseSlug: decision.slug, decisionId: decision.id },
      decidedDay: decision.day,
    }),
    follows,
    appeals,
    // What has been taken down is read by the staff only (ANS-06).
    notice: notice && (appeals || notice.state !== 'removed') ? { id: notice.id } : null,
    bodies: follows
      ? (await courseBodies(read, municipality.id, ctx.today)).map(({ id, name }) => ({ id, name }))
      : [],
    appropriations: follows
      ? (await listAppropriations(read, ctx.actor, municipality.id)).map(
          ({ name, year }) => `${name} ${year}`,
        )
      : [],
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, decision, follows } = await requireDecision(args)
  if (!follows) throw new Response(null, { status: 403 })
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const kind = field('kind')
  if (!isEffectKind(kind)) throw new Response(null, { status: 400 })
  const done = await addEffect(ctx, {
    ...{ municipalityId: municipality.id, decisionId: decision.id, pointId: field('point'), kind },
    ...{ text: field('text'), receiver: field('receiver'), dueDay: field('dueDay') },
    ...{ amount: field('amount'), appropriation: field('appropriation') },
  })
  if (!done.ok) {
    fields.set('intent', kind)
    return refusedForm(fields, done.refusal, effectRefusals)
  }
  return redirect(paths.decision(municipality.slug, decision.id))
}

const nameOf = ({ bodyName, paragraph, day }: Pick<DecisionPage, 'bodyName' | 'paragraph' | 'day'>) =>
  [bodyName, paragraph && `§ ${paragraph.replace(/^§\s*/, '')}`, day && formatDate(day)]
    .filter(Boolean)
    .join(' ')

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${nameOf(data.decision)} – Rådslag` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, decision } = data as { m: string; decision: DecisionPage }
    return [{ label: 'Beslut', href: paths.decisions(m) }, { label: nameOf(decision) }]
  },
}

export default function Decision() {
  const { m, decision, after, follows, appeals, notice, bodies, appropriations } =
    useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const at =
    decision.meetingDay === null
      ? null
      : meetingAddress({ day: decision.meetingDay, sequence: decision.meetingSequence ?? 1 })
  const minutesHref =
    at && decision.paragraphNumber !== null
      ? paths.meeting(m, decision.bodySlug, at, 'protokoll', String(decision.paragraphNumber))
      : null
  return (
    <>
      <PageHeading
        kind="Beslut"
        title={decision.itemTitle ?? decision.title}
        facts={[nameOf(decision)]}
        lede={decision.heading}
      />
      <Columns
        asideLabel="Om beslutet"
        aside={
          <>
            <SideSection title="Uppgifter">
              <FactList
                facts={[
                  {
                    term: 'Utfall',
                    value: <StatusBadge tone="neutral">{outcomeLabel[decision.outcome]}</StatusBadge>,
                  },
                  {
                    term: 'Organ',
                    value: <a href={paths.body(m, decision.bodySlug)}>{decision.bodyName}</a>,
                  },
                  {
                    term: 'Sammanträde',
                    value: at ? (
                      <a href={paths.meeting(m, decision.bodySlug, at)}>
                        {formatDate(decision.meetingDay ?? '')}
                      </a>
                    ) : (
                      (decision.dayText ?? NOT_STATED)
                    ),
                  },
                  ...(minutesHref
                    ? [{ term: 'Protokoll', value: <a href={minutesHref}>§ {decision.paragraphNumber}</a> }]
                    : []),
                  { term: 'Ärende', value: <a href={paths.case(m, decision.slug)}>{decision.number}</a> },
                ]}
              />
            </SideSection>
            {decision.legalForce && (
              <SideSection title="Laga kraft">
                <p>
                  <LegalForceBadge decision={decision} />
                </p>
                <LegalForceFacts m={m} decision={decision} notice={notice} staff={appeals} />
              </SideSection>
            )}
          </>
        }
      >
        <Section id="lydelse" title="Beslutet, ordagrant">
          {decision.points.length === 0 ? (
            <p className="note">Lydelsen är inte registrerad.</p>
          ) : (
            <ol className="clauses">
              {decision.points.map((point) => (
                <li key={point.id}>
                  <div className="clause-text">
                    <p>{proposalClause(point.text)}</p>
                    <Effects m={m} effects={point.effects} caseSlug={decision.slug} />
                  </div>
                </li>
              ))}
            </ol>
          )}
        </Section>
        {decision.votes && decision.votes.length > 0 && (
          <Section id="omrostning" title={decision.votes.length > 1 ? 'Omröstningar' : 'Omröstning'}>
            {decision.votes.map((vote) => (
              <Vote key={`${vote.question}-${vote.yesMeans}-${vote.noMeans}`} vote={vote} />
            ))}
          </Section>
        )}
        {decision.reservations && decision.reservations.length > 0 && (
          <Section id="reservationer" title="Reservationer och yttranden">
            <ul className="plain-list">
              {decision.reservations.map(({ kind, who, text }) => (
                <li key={`${kind}-${who.map(({ name }) => name).join()}-${text ?? ''}`}>
                  <strong>{remarkLabel[kind]}</strong>
                  {who.length > 0 &&
                    `: ${who.map(({ name, party }) => (party ? `${name} (${party})` : name)).join(', ')}`}
                  {text && <p className="as-typed">{text}</p>}
                </li>
              ))}
            </ul>
          </Section>
        )}
        <AfterDecision after={after} />
        {follows && decision.points.length > 0 && (
          <EffectForm
            points={decision.points}
            bodies={bodies}
            appropriations={appropriations}
            state={state}
          />
        )}
      </Columns>
    </>
  )
}
