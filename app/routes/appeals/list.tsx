import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type AppealLine, listAppeals } from '#db/queries/meetings/appeals'
import { paths } from '~/paths'
import { appealOutcomeLabel, appealStateLabel } from '~/text/meetings/appeals'
import { decisionName } from '~/text/meetings/legal-force'
import {
  type Column,
  DataTable,
  DateText,
  EmptyState,
  LinkButton,
  PageHeading,
  Section,
  StatusBadge,
} from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requireKeeper } from '../notice-board/guard'

const MOST_CLOSED = 200

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m } = await requireKeeper(args, 'appeal.handle')
  const bodyId = ctx.actor.kind === 'account' ? ctx.actor.bodyId : null
  const { open, closed } = await listAppeals(
    ctx.database.read,
    { municipalityId: municipality.id, bodyId },
    MOST_CLOSED,
  )
  return { m, today: ctx.today, open: open.map(lineOf), closed: closed.map(lineOf) }
}

const lineOf = ({ decision, ...appeal }: AppealLine) => ({
  ...{ id: appeal.id, state: appeal.state, court: appeal.court, courtNumber: appeal.courtNumber },
  ...{ dueDay: appeal.statementDueDay, outcome: appeal.outcome, finalDay: appeal.finalDay },
  ...{ name: decisionName(decision), caseNumber: decision.caseNumber },
})
type Line = ReturnType<typeof lineOf>

export const meta: MetaFunction = () => [{ title: 'Överklaganden – Rådslag' }]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Överklaganden' }] }

export default function Appeals() {
  const { m, today, open, closed } = useLoaderData<typeof loader>()
  const columns: Column<Line>[] = [
    {
      ...{ key: 'decision', label: 'Beslut', rowHeader: true },
      render: ({ id, name }) => <a href={paths.appeal(m, id)}>{name}</a>,
    },
    { key: 'case', label: 'Ärende', nowrap: true, render: ({ caseNumber }) => caseNumber },
    {
      ...{ key: 'court', label: 'Domstol' },
      render: ({ court, courtNumber }) => [court, courtNumber].filter(Boolean).join(', mål '),
    },
  ]
  return (
    <>
      <PageHeading
        title="Överklaganden"
        lede="Beslut som är överklagade, vad domstolen väntar på och hur det gick."
        actions={<LinkButton href={paths.newAppeal(m)}>Registrera ett överklagande</LinkButton>}
      />
      <Section id="pagar" title="Pågår" count={open.length}>
        <DataTable
          caption="Överklaganden som pågår, närmaste dag för yttrande först"
          captionHidden
          rows={open}
          rowKey={({ id }) => id}
          columns={[
            ...columns,
            { key: 'state', label: 'Läge', render: ({ state }) => appealStateLabel[state] },
            {
              ...{ key: 'due', label: 'Yttrande senast', nowrap: true },
              render: ({ dueDay }) =>
                dueDay && dueDay < today ? (
                  <StatusBadge tone="danger">
                    <DateText value={dueDay} short />
                  </StatusBadge>
                ) : (
                  dueDay && <DateText value={dueDay} short />
                ),
            },
          ]}
          empty={<EmptyState title="Inget överklagande pågår">De visas här när de registreras.</EmptyState>}
        />
      </Section>
      {closed.length > 0 && (
        <Section id="avslutade" title="Avslutade" count={closed.length}>
          <DataTable
            caption="Avslutade överklaganden, senaste först"
            captionHidden
            compact
            rows={closed}
            rowKey={({ id }) => id}
            columns={[
              ...columns,
              {
                ...{ key: 'outcome', label: 'Utgång' },
                render: ({ outcome }) => (outcome ? appealOutcomeLabel[outcome] : ''),
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}
