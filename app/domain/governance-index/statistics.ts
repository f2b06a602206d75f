/** A small generator whose numbers can be made again anywhere from the same seed: mulberry32, [0, 1). */
export function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Quantile `p` (0–1) of sorted numbers by linear interpolation (type 7). */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p
  const below = sorted[Math.floor(at)] ?? Number.NaN
  const above = sorted[Math.ceil(at)] ?? below
  return below + (at - Math.floor(at)) * (above - below)
}

/** The smallest of the sorted numbers that at least the share `p` do not pass. */
export const nearestRank = (sorted: ArrayLike<number>, p: number): number =>
  sorted[Math.max(0, Math.ceil(p * sorted.length - 1e-9) - 1)] ?? Number.NaN

export type PeerStatistics =
  | { n: number; shown: false }
  | {
      n: number
      shown: true
      min: number
      q1: number
      median: number
      q3: number
      max: number
      differenceToMedian: number
      /** 0–100: those below and half of those equal. */
      percentileRank: number
    }

/** How an own value stands in a group (method 7); not shown for fewer than `minPeers` with values. */
export function peerStatistics(peers: readonly (number | null)[], own: number, minPeers = 5): PeerStatistics {
  const sorted = peers.filter((value): value is number => value !== null).sort((a, b) => a - b)
  const n = sorted.length
  if (n < minPeers) return { n, shown: false }
  const below = sorted.filter((value) => value < own).length
  const equal = sorted.filter((value) => value === own).length
  const median = quantile(sorted, 0.5)
  return {
    ...{ n, shown: true, min: sorted[0] ?? own, q1: quantile(sorted, 0.25), median },
    ...{ q3: quantile(sorted, 0.75), max: sorted.at(-1) ?? own },
    differenceToMedian: own - median,
    percentileRank: (100 * (below + equal / 2)) / n,
  }
}
