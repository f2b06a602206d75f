import { changeBetween, targetStatus } from '~/domain/governance-index'
import type { IndexDefinition, StoredCell } from '~/domain/governance-index/definition'
import { cellOf, ownCode, type PublishedRun } from '~/domain/governance-index/published'
import { yearOf } from '~/domain/governance-index/run'
import { indicatorSourceLabel, stateText } from '~/text/governance-index'

/** Each indicator of a year, part by part, as tables and downloads show it. */
export const indicatorLines = ({ parts, indicators }: IndexDefinition, cell: StoredCell | null) =>
  parts.flatMap((part) =>
    indicators
      .filter((indicator) => indicator.part === part.id)
      .map((indicator) => {
        const scored = cell?.scores[indicator.id]
        const status = scored
          ? targetStatus(indicator, {
              state: scored.state as Parameters<typeof targetStatus>[1]['state'],
              value: scored.value,
            })
          : null
        return {
          ...{ id: indicator.id, label: indicator.label, part: part.label, unit: indicator.unit },
          ...{ value: scored?.value ?? null, score: scored?.score ?? null, target: indicator.target ?? null },
          ...{
            state: scored?.state ?? 'missing',
            note: stateText(scored?.state ?? 'missing', scored?.sourceYear ?? null),
          },
          ...{ status, weight: indicator.weight, source: indicatorSourceLabel[indicator.source] },
          ...{ sourceYear: scored?.sourceYear ?? null },
        }
      }),
  )

/** What moved the own index from the year before; null without both. */
export function changeOf(run: PublishedRun & { definition: IndexDefinition }, year: number) {
  const own = ownCode(run.result)
  const [before, after] = [cellOf(run.result, own, year - 1), cellOf(run.result, own, year)]
  return before && after ? changeBetween(run.definition, yearOf(before), yearOf(after)) : null
}
