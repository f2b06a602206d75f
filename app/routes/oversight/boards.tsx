import { type BoardCell, boardColumns, type BoardRow, type CellState } from '~/domain/oversight/boards'
import { boardColumnLabel, cellStateLabel } from '~/text/oversight/audit'
import { DataTable, Section, StatusBadge, type Tone } from '~/ui'
import { measureAddress } from './measure-link'

const tone: Record<CellState, Tone> = {
  done: 'success',
  under_way: 'info',
  late: 'danger',
  missing: 'warning',
  not_applicable: 'neutral',
}

/** Dashboard B: each board and company, and what of it is done. The word says it, the colour only repeats. */
export function Boards({ m, boards }: { m: string; boards: readonly BoardRow[] }) {
  return (
    <Section
      id="namnder"
      title="Nämnder och bolag"
      intro="Läget för systemen i drift eller pilot hos den som ansvarar för dem."
    >
      <DataTable
        caption="Läget per nämnd och bolag"
        captionHidden
        compact
        rows={boards}
        rowKey={({ board }) => board}
        empty={<p className="empty">Ingen nämnd har ett system i drift eller pilot.</p>}
        columns={[
          { key: 'board', label: 'Ansvarig', rowHeader: true, render: ({ board }) => board },
          {
            key: 'systems',
            label: 'System',
            align: 'end',
            render: ({ board, systems }) => <a href={measureAddress(m, 'i_bruk', board)}>{systems}</a>,
          },
          {
            key: 'policy',
            label: boardColumnLabel.policy,
            render: ({ policy }) => <Cell m={m} cell={policy} />,
          },
          ...boardColumns.map(({ key }) => ({
            key,
            label: boardColumnLabel[key],
            render: ({ board, cells }: BoardRow) => <Cell m={m} cell={cells[key]} board={board} />,
          })),
          {
            key: 'incidents',
            label: boardColumnLabel.incidents,
            render: ({ board, incidents }) => <Cell m={m} cell={incidents} board={board} />,
          },
          {
            key: 'review',
            label: boardColumnLabel.review,
            render: ({ board, review }) => <Cell m={m} cell={review} board={board} />,
          },
        ]}
      />
    </Section>
  )
}

function Cell({
  m,
  cell: { state, count, of, measure },
  board,
}: {
  m: string
  cell: BoardCell
  board?: string
}) {
  const share = of === null ? String(count) : `${count} av ${of}`
  return (
    <span className="oversight-cell">
      <StatusBadge tone={tone[state]}>{cellStateLabel[state]}</StatusBadge>
      {state !== 'not_applicable' &&
        (measure ? <a href={measureAddress(m, measure, board)}>{share}</a> : <span>{share}</span>)}
    </span>
  )
}
