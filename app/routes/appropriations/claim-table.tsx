import type { AppropriationView, Claim } from '#db/queries/economy/appropriations'
import type { ClaimStatus } from '~/domain/finance/appropriation'
import type { ClaimRoom } from '~/domain/finance/appropriation-room'
import { paths } from '~/paths'
import { claimStatusLabel } from '~/text/economy/appropriations'
import { formatKr } from '~/text/format'
import {
  type Column,
  Computed,
  ComputedMoney,
  DataTable,
  DateText,
  Money,
  StatusBadge,
  type Tone,
} from '~/ui'
import { ClaimName } from './appropriation-bar'
import { claimName } from './claim-name'
import { claimDerivation, roomAfterDerivation } from './derivations'
import { Room } from './room'

type Row = ClaimRoom<Claim>

const tone: Record<ClaimStatus, Tone> = {
  REQUESTED: 'info',
  DECIDED: 'accent',
  CLOSED: 'success',
  CANCELLED: 'neutral',
}

/** Claims in the order of the meetings, each with the room that is left after it. */
export function ClaimTable({
  m,
  appropriation,
  mayChange,
}: {
  m: string
  appropriation: AppropriationView
  mayChange: boolean
}) {
  const { rows, slug, frame } = appropriation
  const at = (...what: string[]) => paths.economy(m, 'anslag', slug, ...what)
  const amount = (key: string, label: string, of: (row: Row) => number | null): Column<Row> => ({
    ...{ key, label, align: 'end', nowrap: true },
    render: (row) => {
      const ore = of(row)
      return ore === null ? '–' : <Money ore={ore} bare />
    },
  })
  return (
    <DataTable
      caption={`Ärenden på ${appropriation.name} ${appropriation.year}`}
      captionHidden
      rows={rows}
      rowKey={({ claimId }) => claimId}
      totalLabel="Summa"
      downloads={{
        excel: at('anslag.xlsx'),
        csv: at('arenden.csv'),
        json: at('arenden.json'),
      }}
      columns={[
        {
          key: 'case',
          label: 'Ärende',
          rowHeader: true,
          render: (row) => (
            <>
              <ClaimName m={m} claim={row} />
              {row.case && <span className="note"> {row.case.number}</span>}
              {mayChange && (
                <>
                  {' '}
                  <a className="claim-open" href={at('ansprak', row.claimId)}>
                    Ändra<span className="visually-hidden"> {claimName(row)}</span>
                  </a>
                </>
              )}
              {row.flaggedMissingOre !== null && row.flaggedMissingOre > 0 && (
                <>
                  {' '}
                  <StatusBadge tone="warning">
                    Beslutat fast det fattades {formatKr(row.flaggedMissingOre)}
                  </StatusBadge>
                </>
              )}
            </>
          ),
        },
        {
          key: 'meeting',
          label: 'Sammanträde',
          render: ({ meetingDay, position }) => (
            <span>
              {meetingDay ? <DateText value={meetingDay} short /> : position === null && '–'}
              {position !== null && <span className="note"> punkt {position}</span>}
            </span>
          ),
        },
        {
          key: 'status',
          label: 'Läge',
          render: ({ status }) => <StatusBadge tone={tone[status]}>{claimStatusLabel[status]}</StatusBadge>,
        },
        amount('requested', 'Äskat', ({ requestedOre }) => requestedOre),
        {
          key: 'claim',
          label: 'Tar av anslaget',
          align: 'end',
          nowrap: true,
          render: (row) =>
            row.status === 'REQUESTED' ? (
              '–'
            ) : (
              <ComputedMoney ore={row.claimOre} derivation={claimDerivation(row)} />
            ),
          total: <Money ore={frame.claimedOre} bare />,
        },
        {
          key: 'room',
          label: 'Kvar efter',
          align: 'end',
          nowrap: true,
          render: ({ roomAfterOre }, place) => {
            const derivation = roomAfterDerivation(appropriation, place)
            const shown = <Room ore={roomAfterOre} />
            return derivation ? <Computed derivation={derivation}>{shown}</Computed> : shown
          },
          total: <Room ore={frame.roomOre} />,
        },
        amount('decided', 'Beslutat', ({ status, decidedOre }) =>
          status === 'REQUESTED' ? null : decidedOre,
        ),
        amount('actual', 'Utfall', ({ actualOre }) => actualOre),
        amount('expected', 'Prognos', ({ status, expectedOre }) =>
          status === 'REQUESTED' ? null : expectedOre,
        ),
      ]}
    />
  )
}
