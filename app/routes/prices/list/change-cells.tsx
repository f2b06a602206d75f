import type { PriceMove } from '~/domain/finance/price-comparison'
import { krOre, signedKrOre, signedPercent } from '~/text/economy/price-list'

/** An amount with its öre, in a column of prices or, `signed`, of changes; a dash for what was not there. */
export const KrOre = ({ ore, signed = false }: { ore: number | null; signed?: boolean }) =>
  ore === null ? '–' : <span className="figure">{signed ? signedKrOre(ore) : krOre(ore)}</span>

/** A change in kronor, or a dash for what cannot be compared. */
export const ChangeKr = ({ move }: { move: PriceMove | null }) =>
  move ? <span className="figure">{signedKrOre(move.changeOre)}</span> : <>–</>

/** A change in percent; a dash when there was nothing before. */
export const ChangePct = ({ move }: { move: PriceMove | null }) =>
  move?.pct ? <span className="figure">{signedPercent(move.pct)}</span> : <>–</>
