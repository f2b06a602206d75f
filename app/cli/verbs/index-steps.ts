/** Single steps of the index, as the vectors' edge cases ask for them: `{"type": "score", "input": {…}}`. */
import { z } from 'zod'
import * as governance from '~/domain/governance-index'
import { indexRefusalText } from '~/text/governance-index'
import { type Answer, refused } from '../answer'

const step =
  <Input>(shape: z.ZodType<Input>, answer: (input: Input) => Answer) =>
  (input: unknown): Answer => {
    const parsed = shape.safeParse(input)
    return parsed.success ? answer(parsed.data) : refused('INPUT_INVALID', 'Indata passar inte steget.')
  }

const number = z.number()
const byYear = z.record(z.string().regex(/^\d{4}$/), number)
const state = z.enum([...governance.observationStates, 'carried'])
const goalposts = { worst: number, best: number }
const equal = () => refused('GOALPOSTS_EQUAL', indexRefusalText.GOALPOSTS_EQUAL)

const steps: Record<string, (input: unknown) => Answer> = {
  score: step(z.object({ value: number, ...goalposts }), ({ value, worst, best }) => {
    return governance.scoreOf(value, worst, best) ?? equal()
  }),
  round_display: step(number, (value) => governance.displayed(value)),
  part: step(
    z.object({
      min_coverage: number,
      min_indicators_per_part: number,
      indicators: z.array(z.object({ weight: number.positive(), score: number.nullable(), state })),
    }),
    ({ indicators, min_coverage: minCoverage, min_indicators_per_part: minIndicators }) => {
      const part = governance.partScore(indicators, { minCoverage, minIndicators })
      const { score, coverage, indicatorsUsed, status } = part
      return { score, coverage, indicators_used: indicatorsUsed, status }
    },
  ),
  overall: step(
    z.object({
      part_scores: z.array(number.nullable()),
      part_weights: z.array(number.positive()),
      part_floor: number.default(governance.standardMethod.partFloor),
    }),
    ({ part_scores: scores, part_weights: weights, part_floor: floor }) =>
      governance.overallOf(
        scores.map((score, at) => ({ score, weight: weights[at] ?? 0 })),
        floor,
      ),
  ),
  rank: step(z.record(z.string(), number.nullable()), (values) =>
    governance.ranksOf(
      Object.entries(values).map(([id, value]) => [id, value === null ? null : governance.displayed(value)]),
    ),
  ),
  carry_forward: step(
    z.object({
      carry_forward: z.boolean(),
      carry_forward_max_years: number,
      year: number,
      history: z.array(
        z.object({ year: number, value: number.nullable(), status: z.enum(governance.observationStates) }),
      ),
    }),
    ({ carry_forward: carryForward, carry_forward_max_years: maxYears, year, history }) => {
      const known = new Map(history.map((each) => [each.year, each]))
      const {
        state: found,
        value,
        sourceYear,
      } = governance.resolveValue(known, year, { carryForward, maxYears })
      return { state: found, value, source_year: sourceYear }
    },
  ),
  chain_link: step(z.object({ overlap_year: number, old: byYear, new: byYear }), (given) => {
    const linked = governance.linkSeries(given.old, given.new, given.overlap_year)
    if (!linked) return refused('OVERLAP_MISSING', 'Båda metoderna ska ha ett värde för det gemensamma året.')
    return { link_factor: linked.linkFactor, series: linked.series }
  }),
  revision: step(
    z.object({
      indicator: z.object(goalposts),
      vintages: z.array(z.object({ published: z.string(), value: number })).min(1),
    }),
    ({ indicator, vintages }) => {
      const revision = governance.revisionOf(vintages, indicator)
      if (!revision) return equal()
      const { currentValue, scoreBefore, scoreNow, scoreRevision } = revision
      return {
        ...{ current_value: currentValue, score_before: scoreBefore },
        ...{ score_now: scoreNow, score_revision: scoreRevision },
      }
    },
  ),
  peer_statistics: step(
    z.object({ peers: z.array(number.nullable()), own: number, min_peers: number.default(5) }),
    ({ peers, own, min_peers: least }) => {
      const found = governance.peerStatistics(peers, own, least)
      if (!found.shown) return found
      const { n, min, q1, median, q3, max, differenceToMedian, percentileRank } = found
      return {
        ...{ n, min, q1, median, q3, max },
        ...{ difference_to_median: differenceToMedian, percentile_rank: percentileRank },
      }
    },
  ),
}

/** Answers one step of the method; an unknown one is refused. */
export function edgeCase(type: string, input: unknown): Answer {
  const found = Object.hasOwn(steps, type) ? steps[type] : undefined
  return found ? found(input) : refused('TYPE_UNKNOWN', `Okänt steg: ${type}.`)
}
