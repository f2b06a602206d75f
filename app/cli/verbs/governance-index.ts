/** `radslag index`: the governance index with its robustness, for the input of the index vectors. */
import { z } from 'zod'
import * as governance from '~/domain/governance-index'
import type { IndexInput, IndexResult, PartScore, YearResult } from '~/domain/governance-index'
import { indexRefusalText } from '~/text/governance-index'
import { type Answer, fieldsOf, refused } from '../answer'
import { edgeCase } from './index-steps'

const { standardMethod } = governance

const method = z
  .object({
    part_floor: z.number().default(standardMethod.partFloor),
    min_coverage: z.number().default(standardMethod.minCoverage),
    min_indicators_per_part: z.number().default(standardMethod.minIndicators),
    carry_forward_max_years: z.number().default(standardMethod.carryForwardMaxYears),
    weight_perturbation: z.number().min(0).max(1).default(standardMethod.perturbation),
    display_decimals: z.number().int().min(0).max(6).default(standardMethod.displayDecimals),
    monte_carlo: z
      .object({
        seed: z.number().default(standardMethod.seed),
        replicates: z.number().int().min(1).max(10_000).default(standardMethod.replicates),
      })
      .default({ seed: standardMethod.seed, replicates: standardMethod.replicates }),
  })
  .transform((given) => ({
    partFloor: given.part_floor,
    minCoverage: given.min_coverage,
    minIndicators: given.min_indicators_per_part,
    carryForwardMaxYears: given.carry_forward_max_years,
    perturbation: given.weight_perturbation,
    displayDecimals: given.display_decimals,
    ...given.monte_carlo,
  }))

const year = z.number().int()
const shape = z.object({
  method: method.prefault({}),
  parts: z.array(z.object({ id: z.string(), weight: z.number() })).min(1),
  indicators: z
    .array(
      z
        .object({
          id: z.string(),
          part: z.string(),
          worst: z.number(),
          best: z.number(),
          weight: z.number(),
          carry_forward: z.boolean().default(false),
          target: z.number().nullish(),
        })
        .transform(({ carry_forward: carryForward, ...rest }) => ({ ...rest, carryForward })),
    )
    .min(1),
  municipalities: z.array(z.union([z.string(), z.object({ id: z.string() })])).optional(),
  years: z.array(year).min(1).optional(),
  year: year.optional(),
  observations: z.array(
    z.object({
      municipality: z.string(),
      year,
      indicator: z.string(),
      value: z.number().nullable(),
      status: z.enum(governance.observationStates),
    }),
  ),
})

/** Answers the whole index, one year of a comparison (`year` in place of `years`), or a single step (`type`). */
export function answerIndex(input: unknown): Answer {
  const fields = fieldsOf(input)
  if (!fields) return refused('INPUT_INVALID', 'Indata ska vara ett JSON-objekt.')
  if (typeof fields.type === 'string') return rounded(edgeCase(fields.type, fields.input))
  const parsed = shape.safeParse(fields)
  if (!parsed.success) {
    const places = new Set(parsed.error.issues.map(({ path }) => path.join('.')).filter(Boolean))
    return refused('INPUT_INVALID', `Kontrollera: ${[...places].slice(0, 10).join(', ')}.`)
  }
  const { municipalities, years, year: only, ...given } = parsed.data
  const asked: IndexInput = {
    ...given,
    municipalities: (
      municipalities?.map((each) => (typeof each === 'string' ? each : each.id)) ?? [
        ...new Set(given.observations.map(({ municipality }) => municipality)),
      ]
    ).map(String),
    years: (
      years ?? (only === undefined ? [...new Set(given.observations.map((each) => each.year))] : [only])
    ).toSorted((a, b) => a - b),
  }
  const computed = governance.computeIndex(asked)
  if (!computed.ok) return refused(computed.refusal, indexRefusalText[computed.refusal])
  return rounded(
    years === undefined && only !== undefined
      ? oneYear(asked, computed.value, only)
      : whole(asked, computed.value),
  )
}

const wordsOfPart = ({ score, coverage, indicatorsUsed, status }: PartScore) => ({
  ...{ score, coverage, indicators_used: indicatorsUsed, status },
})

const wordsOfParts = ({ parts }: YearResult) => mapValues(parts, wordsOfPart)

/** The comparison of one year: index and parts of each, and their places. */
function oneYear(input: IndexInput, result: IndexResult, only: number) {
  const values = mapValues(result, (byYear) => {
    const found = byYear[only]
    return { value: found?.index ?? null, parts: found ? wordsOfParts(found) : {} }
  })
  return { values, ranks: governance.ranksByYear(result, input)[only] ?? {} }
}

function whole(input: IndexInput, result: IndexResult) {
  const grid = governance.gridOf(input, result)
  const replicates = governance.drawReplicates(grid, input)
  const nameOf = (place: number) => input.municipalities[grid.municipalityOf(place)] ?? ''
  const named = <Value, Words>(found: Map<number, Map<number, Value>>, words: (value: Value) => Words) =>
    Object.fromEntries(
      [...found].map(([at, places]) => [
        at,
        Object.fromEntries([...places].map(([place, value]) => [nameOf(place), words(value)])),
      ]),
    )
  const random = governance.mulberry32(input.method.seed)
  const display = (value: number) => governance.displayed(value, input.method.displayDecimals)
  return {
    scores: eachYear(result, ({ scores }) =>
      mapValues(scores, ({ state, value, sourceYear, score }) => ({
        ...{ state, value, source_year: sourceYear, score },
      })),
    ),
    parts: eachYear(result, wordsOfParts),
    overall: eachYear(result, ({ index }) => ({
      value: index,
      display: index === null ? null : display(index),
    })),
    arithmetic_variant: eachYear(result, ({ arithmetic }) => arithmetic),
    ranks: governance.ranksByYear(result, input),
    change: mapValues(result, (byYear) => changesOf(input, byYear)),
    oat: named(governance.oneAtATime(grid, input), (each) => ({
      ...{ scenarios: each.scenarios, scenarios_computed: each.scenariosComputed },
      ...{ min: each.min, min_scenario: each.minScenario, max: each.max, max_scenario: each.maxScenario },
      ...{ rank_best: each.rankBest, rank_worst: each.rankWorst },
    })),
    monte_carlo: named(governance.monteCarlo(replicates), (each) => ({
      ...{ replicates_valid: each.replicatesValid, p05: each.p05, median: each.median, p95: each.p95 },
      ...{ rank_p05: each.rankP05, rank_p95: each.rankP95, rank_share: each.rankShare },
      rank_is_stable: each.rankIsStable,
    })),
    pairwise: governance.pairwise(replicates).map((pair) => ({
      ...{ year: pair.year, a: nameOf(pair.a), b: nameOf(pair.b), share_a_above_b: pair.shareAAboveB },
      difference_is_robust: pair.differenceIsRobust,
    })),
    prng_first_5: new Exact(Array.from({ length: 5 }, random)),
    target_status: eachYear(result, ({ scores }) => targetsOf(input, scores)),
  }
}

function targetsOf({ indicators }: IndexInput, scores: YearResult['scores']) {
  const statuses: Record<string, governance.TargetStatus> = {}
  for (const indicator of indicators) {
    const scored = scores[indicator.id]
    const status = scored ? governance.targetStatus(indicator, scored) : null
    if (status) statuses[indicator.id] = status
  }
  return statuses
}

function changesOf(input: IndexInput, byYear: Record<number, YearResult>) {
  const changes: Record<string, unknown> = {}
  for (const [at, later] of input.years.entries()) {
    const earlier = input.years[at - 1]
    const before = earlier === undefined ? undefined : byYear[earlier]
    const after = byYear[later]
    if (!before || !after) continue
    const { overallChange, parts } = governance.changeBetween(input, before, after)
    changes[`${earlier}-${later}`] = {
      overall_change: overallChange,
      parts: mapValues(parts, (part) => ({
        part_change: part.partChange,
        contribution_to_overall: part.contributionToOverall,
        indicator_contributions: part.indicatorContributions,
        composition_effect: part.compositionEffect,
      })),
    }
  }
  return changes
}

const mapValues = <Value, Words>(record: Record<string, Value>, words: (value: Value) => Words) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, words(value)]))

const eachYear = <Words>(result: IndexResult, words: (year: YearResult) => Words) =>
  mapValues(result, (byYear) => mapValues(byYear, words))

/** Numbers that are told as they are. */
class Exact {
  constructor(readonly numbers: number[]) {}
}

/** The same answer with numbers of at most six decimals, as the vectors have them. */
function rounded(value: unknown): unknown {
  if (value instanceof Exact) return value.numbers
  if (typeof value === 'number') return Math.round(value * 1e6) / 1e6 + 0
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== 'object' || value === null) return value
  return mapValues(value as Record<string, unknown>, rounded)
}
