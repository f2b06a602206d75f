import type { PriceMove } from '~/domain/finance/price-comparison'
import { signedKr, signedPercent } from '~/text/economy/price-list'

/** A change in kronor, or a dash for what cannot be compared. */
export const ChangeKr = ({ move }: { move: PriceMove | null }) =>
  move ? <span className="figure">{signedKr(move.changeOre).replace(/\u00a0kr$/, '')}</span> : <>–</>

/** A change in percent; a dash when there was nothing before. */
export const ChangePct = ({ move }: { move: PriceMove | null }) =>
  move?.pct ? <span className="figure">{signedPercent(move.pct)}</span> : <>–</>
