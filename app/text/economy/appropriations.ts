import type { BudgetLineKind, ClaimStatus } from '../../domain/finance/appropriation'
import type { ClaimStep } from '../../domain/finance/claim-steps'
import type { DecisionLevel } from '../../domain/finance/investment-limits'
import { formatKr } from '../format'

export const budgetLineLabel: Record<BudgetLineKind, string> = {
  original: 'Ursprungligt anslag',
  supplementary: 'Tilläggsanslag',
  carry_over: 'Ombudgetering mellan år',
  transfer: 'Omdisponering inom året',
}

export const claimStatusLabel: Record<ClaimStatus, string> = {
  REQUESTED: 'Äskat',
  DECIDED: 'Beslutat',
  CLOSED: 'Slutredovisat',
  CANCELLED: 'Avbrutet',
}

export const claimStepLabel: Record<ClaimStep, string> = {
  request: 'Ändra äskandet',
  decide: 'Anteckna beslut',
  follow: 'Följ upp',
  close: 'Slutredovisa',
  cancel: 'Avbryt',
  reopen: 'Ta upp igen',
}

/** The three ways of looking at the room (finance.md 6), and what each is for. */
export const roomLabel = {
  room: { label: 'Kvar att besluta om', note: 'anslaget minus det som är beslutat' },
  forecast: { label: 'Kvar enligt prognos', note: 'tidig varning' },
  actual: { label: 'Kvar att betala ut', note: 'anslaget minus bokfört utfall' },
} as const

export const decisionLevelLabel: Record<DecisionLevel, string> = {
  delegate: 'den som har delegation',
  board: 'nämnden eller styrelsen',
  council: 'kommunfullmäktige',
}

/** What stands for a case that the reader may not read. */
export const HIDDEN_CASE = 'Ett ärende som inte är publicerat'

export const claimText = {
  /** The line in the case's history. */
  event: (status: ClaimStatus, name: string, year: number, ore: number): string =>
    ({
      REQUESTED: `${formatKr(ore)} äskas ur ${name} ${year}`,
      DECIDED: `${formatKr(ore)} tas ur ${name} ${year}`,
      CLOSED: `Slutredovisat: ${formatKr(ore)} användes av ${name} ${year}`,
      CANCELLED: `Avbrutet: ${formatKr(ore)} hade använts av ${name} ${year}`,
    })[status],
  amountOf: (claim: {
    status: ClaimStatus
    requestedOre: number | null
    decidedOre: number
    actualOre: number
  }): number => {
    if (claim.status === 'REQUESTED') return claim.requestedOre ?? 0
    return claim.status === 'DECIDED' ? claim.decidedOre : claim.actualOre
  },
  missing: (ore: number): string => `Det fattas ${formatKr(ore)} på anslaget.`,
}
