import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { delegatedPage, meetingsOfBody } from '#db/queries/meetings/delegation'
import { noticePage } from '#db/queries/meetings/notice-board'
import { may } from '~/domain/access'
import { meetingAddress } from '~/domain/meetings/address'
import { holdsPost, urgentStanding } from '~/domain/meetings/delegation'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { formatDate } from '~/text/format'
import { delegatedStateLabel, delegationWords, nextOf, trackLabel, trailOf } from '~/text/meetings/delegation'
import { goOnRefusals } from '~/text/refusals/delegation'
import {
  Actions,
  Button,
  Columns,
  DateField,
  FactList,
  Notice,
  PageHeading,
  Section,
  SideSection,
  StatusBadge,
  TextArea,
  Timeline,
} from '~/ui'
import { announceDelegated, notifyParty } from '~/use-cases/delegation/go-on'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { refusedPublicForm } from '../records/form'

async function requireDelegated(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { read } = ctx.database
  const decision = await delegatedPage(read, ctx.actor, municipality.id, args.params.id ?? '')
  if (!decision) throw new Response(null, { status: 404 })
  return { ctx, municipality, m: municipality.slug, decision }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, decision } = await requireDelegated(args)
  const { read } = ctx.database
  const notice = decision.noticeId
    ? await noticePage(read, { municipalityId: municipality.id, id: decision.noticeId, staff: true })
    : null
  const { standing, meeting } = decision.urgent
    ? urgentStanding(decision, await meetingsOfBody(read, decision.bodyId, decision.day))
    : { standing: 'settled' as const, meeting: null }
  const { delegateAccountId: _, ...shown } = decision
  const track = { ...shown, noticeDay: notice?.postedDay ?? null }
  return {
    ...{
      m,
      decision: shown,
      today: ctx.today,
      next: shown.inside ? nextOf(track) : null,
      trail: trailOf(track),
    },
    warning:
      standing === 'settled' || !shown.inside
        ? null
        : {
            text: delegationWords.urgentWarning(shown.number, shown.bodyName, standing, meeting?.day ?? null),
            late: standing === 'missing',
          },
    stated:
      decision.delegateAccountId !== null &&
      decision.itemDelegate !== null &&
      holdsPost(decision.itemDelegate, 'chair') === null,
    announces: shown.state === 'recorded_separately' && may(ctx.actor, 'notice.post', decision),
    notifies:
      shown.inside &&
      shown.appealTrack === 'F' &&
      shown.state !== 'final' &&
      may(ctx.actor, 'delegation.decide', decision),
    lists: shown.state === 'to_report' && may(ctx.actor, 'meeting.agenda', decision),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, decision } = await requireDelegated(args)
  const fields = await readFields(args.request)
  const at = { municipalityId: municipality.id, id: decision.id }
  if (fields.get('intent') === 'announce') {
    const done = await announceDelegated(ctx, { ...at, text: fields.get('text') ?? '' })
    if (!done.ok)
      return refusedPublicForm(
        fields,
        done.refusal,
        goOnRefusals,
        null,
        done.refusal === 'forbidden' ? 403 : 400,
      )
  } else {
    const done = await notifyParty(ctx, { ...at, notifiedDay: fields.get('notifiedDay') ?? '' })
    if (!done.ok) return refusedForm(fields, done.refusal, goOnRefusals)
  }
  return redirect(paths.delegatedDecisions(m, decision.id))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.decision.number} – Rådslag` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, decision } = data as { m: string; decision: { number: string } }
    return [{ label: 'Delegationsbeslut', href: paths.delegatedDecisions(m) }, { label: decision.number }]
  },
}

export default function DelegatedDecision() {
  const { m, decision, next, trail, warning, stated, announces, notifies, lists } =
    useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const announcing = formView(state, 'announce')
  const notifying = formView(state, 'notify')
  return (
    <>
      <PageHeading
        kind="Delegationsbeslut"
        facts={[decision.number, formatDate(decision.day)]}
        title={decision.title}
        lede={next ?? undefined}
      />
      {warning && (
        <Notice tone={warning.late ? 'danger' : 'warning'} title="Brådskande beslut">
          {warning.text}
        </Notice>
      )}
      <Columns
        asideLabel="Om beslutet"
        aside={
          <SideSection title="Uppgifter">
            <FactList
              facts={[
                {
                  term: 'Läge',
                  value: <StatusBadge tone="neutral">{delegatedStateLabel[decision.state]}</StatusBadge>,
                },
                {
                  term: 'På vägnar av',
                  value: <a href={paths.body(m, decision.bodySlug)}>{decision.bodyName}</a>,
                },
                {
                  term: 'Delegat',
                  value: [decision.delegateName, decision.delegateTitle].filter(Boolean).join(', '),
                },
                {
                  term: 'Punkt',
                  value: decision.itemCode ? (
                    <a href={`${paths.delegationOrder(m)}?organ=${decision.bodySlug}&dag=${decision.day}`}>
                      {decision.itemCode} {decision.itemText}
                    </a>
                  ) : (
                    delegationWords.urgentGround
                  ),
                },
                ...(stated
                  ? [
                      {
                        term: 'Rätten att besluta',
                        value: 'Intygad av den som beslutade; rollen visar den inte',
                      },
                    ]
                  : []),
                ...(decision.caseSlug
                  ? [
                      {
                        term: 'Ärende',
                        value: <a href={paths.case(m, decision.caseSlug)}>{decision.caseNumber}</a>,
                      },
                    ]
                  : []),
                ...(decision.meetingDay
                  ? [
                      {
                        term: 'Anmäls',
                        value: (
                          <a
                            href={paths.meeting(
                              m,
                              decision.bodySlug,
                              meetingAddress({
                                day: decision.meetingDay,
                                sequence: decision.meetingSequence ?? 1,
                              }),
                            )}
                          >
                            {formatDate(decision.meetingDay)}
                          </a>
                        ),
                      },
                    ]
                  : []),
                ...(decision.noticeId
                  ? [
                      {
                        term: 'Anslag',
                        value: <a href={paths.publicNotice(m, decision.noticeId)}>Till anslaget</a>,
                      },
                    ]
                  : []),
                { term: 'Överklagas', value: trackLabel[decision.appealTrack] },
              ]}
            />
          </SideSection>
        }
      >
        {decision.text && (
          <Section id="lydelse" title="Beslutet">
            <p className="as-typed">{decision.text}</p>
          </Section>
        )}
        <Section id="gang" title="Beslutets gång">
          <Timeline events={trail} label="Beslutets gång" />
        </Section>
        {lists && (
          <Section id="anmal" title="Anmäl beslutet">
            <p>
              <a href={paths.delegatedDecisions(m)}>Välj sammanträde för de beslut som väntar</a>
            </p>
          </Section>
        )}
        {announces && (
          <Section
            id="ansla"
            title="Anslå beslutet"
            intro="Beslutet anmäls inte. Det protokollförs särskilt här och anslås på anslagstavlan, och tiden att överklaga börjar (6 kap. 40 § och 8 kap. 10 § kommunallagen)."
          >
            <form method="post">
              <input type="hidden" name="intent" value="announce" />
              {announcing.problem}
              <TextArea
                {...announcing.field('text')}
                label="Vad ska stå på anslaget?"
                hint="Alla läser det. Skriv inga personuppgifter."
                rows={4}
                required
              />
              <Actions>
                <Button>Anslå</Button>
              </Actions>
            </form>
          </Section>
        )}
        {notifies && (
          <Section
            id="part"
            title="När fick parten beslutet?"
            intro="Parten kan överklaga inom tre veckor från den dagen (44 § förvaltningslagen). Är parterna flera gäller den som fick det sist."
          >
            <form method="post">
              <input type="hidden" name="intent" value="notify" />
              {notifying.problem}
              <DateField
                {...notifying.field('notifiedDay', decision.notifiedDay ?? '')}
                label="Dag då parten fick beslutet"
                required
              />
              <Actions>
                <Button variant="secondary">Spara dagen</Button>
              </Actions>
            </form>
          </Section>
        )}
      </Columns>
    </>
  )
}
