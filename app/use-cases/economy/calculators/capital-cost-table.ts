import { explainRow, type Schedule } from '~/domain/finance'
import { rowDerivations } from '~/text/economy/derivation'
import type { ResultTable } from './model'
import { sumCell } from './table'

/** A schedule year by year, each figure with how it came about. */
export function scheduleTable(
  schedule: Schedule,
  id = 'ar',
  caption = 'Kapitalkostnad per år, kronor',
): ResultTable {
  const { rows, totals } = schedule
  return {
    id,
    caption,
    columns: [
      { label: 'År', kind: 'text' },
      { label: 'Månader', kind: 'number' },
      { label: 'Ingående värde', kind: 'ore' },
      { label: 'Avskrivning', kind: 'ore' },
      { label: 'Ränta', kind: 'ore' },
      { label: 'Kapitalkostnad', kind: 'ore' },
      { label: 'Utgående värde', kind: 'ore' },
    ],
    rows: rows.map((row) => {
      const how = rowDerivations(explainRow(schedule, row), String(row.year))
      return [
        String(row.year),
        { number: String(row.months) },
        { ore: row.openingOre, how: how.opening },
        { ore: row.depreciationOre, how: how.depreciation },
        { ore: row.interestOre, how: how.interest },
        { ore: row.costOre, how: how.cost },
        { ore: row.closingOre, how: how.closing },
      ]
    }),
    total: [
      'Summa',
      null,
      null,
      sumCell(
        'Avskrivning i allt',
        rows.map((row) => row.depreciationOre),
        totals.depreciationOre,
      ),
      sumCell(
        'Ränta i allt',
        rows.map((row) => row.interestOre),
        totals.interestOre,
      ),
      sumCell(
        'Kapitalkostnad i allt',
        rows.map((row) => row.costOre),
        totals.costOre,
      ),
      null,
    ],
  }
}
