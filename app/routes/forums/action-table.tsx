import type { ActionRow } from '#db/queries/forums/work'
import { isOverdue } from '~/domain/forums/actions'
import { paths } from '~/paths'
import { actionStateLabel } from '~/text/forums'
import { NOT_STATED } from '~/text/places'
import { DataTable, DateText, StatusBadge, type Tone } from '~/ui'

const tone = {
  open: 'neutral',
  in_progress: 'accent',
  done: 'success',
  withdrawn: 'neutral',
} as const satisfies Record<string, Tone>

/** How an activity stands; late in icon and word. */
export function ActionState({
  action,
  today,
}: {
  action: Pick<ActionRow, 'state' | 'dueDay' | 'asOf'>
  today: string
}) {
  return isOverdue(action, today) ? (
    <StatusBadge tone="danger">Försenad</StatusBadge>
  ) : (
    <StatusBadge tone={tone[action.state]}>{actionStateLabel[action.state]}</StatusBadge>
  )
}

/** Activities: what, who, by when, which forum decides, how it stands. */
export function ActionTable({
  actions,
  m,
  today,
  caption,
  empty = 'Inga öppna aktiviteter.',
}: {
  actions: readonly ActionRow[]
  m: string
  today: string
  caption: string
  empty?: string
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={actions}
      rowKey={(row) => row.id}
      empty={<p className="note">{empty}</p>}
      columns={[
        {
          key: 'activity',
          label: 'Aktivitet',
          rowHeader: true,
          render: (row) => <a href={paths.forumWork(m, 'restlistor', row.id)}>{row.activity}</a>,
        },
        { key: 'responsible', label: 'Ansvarig', render: (row) => row.responsible ?? NOT_STATED },
        {
          key: 'due',
          label: 'Klar senast',
          nowrap: true,
          render: (row) => (row.dueDay ? <DateText value={row.dueDay} short /> : NOT_STATED),
        },
        { key: 'forum', label: 'Beslutas i', render: (row) => row.decidedIn ?? NOT_STATED },
        { key: 'state', label: 'Läge', render: (row) => <ActionState action={row} today={today} /> },
      ]}
    />
  )
}
