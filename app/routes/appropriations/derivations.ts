import type { AppropriationView, Claim } from '#db/queries/economy/appropriations'
import { explainClaim, explainFrameAmount, explainRequest, explainRoom } from '~/domain/finance'
import type { ClaimRoom } from '~/domain/finance/appropriation-room'
import { derivationLines } from '~/text/derivations'
import type { Derivation } from '~/text/economy/derivation'
import { budgetLineLabel, roomLabel } from '~/text/economy/appropriations'
import { formatKr } from '~/text/format'
import { claimName } from './claim-name'

type Explained = Parameters<typeof derivationLines>[0]

const told = (title: string, ore: number, explained: Explained): Derivation => ({
  ...{ title, result: formatKr(ore), lines: derivationLines(explained) },
  rounding: 'Inget avrundas här: beloppen är redan hela ören.',
})

/** How the appropriation came to be its amount. */
export const frameDerivation = ({ lines, frame }: AppropriationView): Derivation =>
  told(
    'Anslag',
    frame.frameOre,
    explainFrameAmount(lines.map(({ kind, amountOre }) => ({ name: budgetLineLabel[kind], ore: amountOre }))),
  )

const roomKey = { room: 'roomOre', forecast: 'roomForecastOre', actual: 'roomActualOre' } as const

/** How a room came about, with the cases by their names. */
export function roomDerivation({ frame, rows }: AppropriationView, which: keyof typeof roomKey): Derivation {
  const name = new Map(rows.map((row) => [row.claimId, claimName(row)]))
  const claims = frame.claims.map((claim) => ({ ...claim, id: name.get(claim.id) ?? claim.id }))
  const key = roomKey[which]
  return told(roomLabel[which].label, frame[key], explainRoom({ ...frame, claims }, key))
}

/** What a case takes of the appropriation, by its status. */
export const claimDerivation = (row: ClaimRoom<Claim>): Derivation =>
  told(
    `${claimName(row)} tar av anslaget`,
    row.claimOre,
    explainClaim({ ...row, id: row.claimId }, { ...row, id: row.claimId, forecastOre: row.expectedOre }),
  )

/** The room after a case: what was left before it less what it takes, or asks for. */
export function roomAfterDerivation(
  { frame, rows }: AppropriationView,
  place: number,
): Derivation | undefined {
  const row = rows[place]
  if (!row) return undefined
  const before = rows[place - 1]?.roomAfterOre ?? frame.frameOre
  const takes = row.status === 'REQUESTED' ? (row.requestedOre ?? 0) : row.claimOre
  return told(`Kvar efter ${claimName(row)}`, row.roomAfterOre, explainRequest(before, takes))
}
