import { priceModel } from '~/domain/finance'
import { formatKr } from '~/text/format'
import { priceModelWorkbook } from '../workbooks/price-model'
import { keptModel } from './kept-model'
import type { Calculator, Computed, Values } from './model'
import { exampleYear, modelFields, modelRequest, policyFields, readModel, refusedModel } from './price-input'
import { costTable, potTable, priceTable, volumeTable } from './price-tables'
import { Reader } from './read'

function compute(values: Values): Computed {
  const read = new Reader(values)
  const given = readModel(read)
  if (read.failed) return { ok: false, errors: read.errors }
  const answer = priceModel(given.model)
  if (!answer.ok) return refusedModel(read, answer.refusal, given)
  const list = answer.value
  const { names } = given
  const dropped = list.areas.filter(({ droppedKeys }) => droppedKeys.length > 0)
  return {
    ok: true,
    workbook: (about) => priceModelWorkbook(about, { model: keptModel(given, about.title), list }),
    result: {
      sentence: `${list.areas.length} tjänsteområden kostar tillsammans ${formatKr(list.totalOre)} och delas på ${list.basis.departments.length} förvaltningar.`,
      figures: list.basis.departments.slice(0, 6).map((code, at) => ({
        label: code,
        cell: { ore: list.departmentTotalsOre[at] ?? 0 },
      })),
      charts: [
        {
          kind: 'stacked',
          title: 'Självkostnad per tjänsteområde',
          legend: ['Personal', 'Övrigt', 'Overhead'],
          bars: list.areas.map(({ id, staffOre, otherOre, overheadOre }) => ({
            label: id,
            parts: [staffOre, otherOre, overheadOre],
          })),
        },
      ],
      tables: [
        costTable(list, names, given.categories),
        priceTable(list, names),
        potTable(list, names),
        volumeTable(list),
      ],
      notices: dropped.map(({ id, droppedKeys }) => ({
        tone: 'warning',
        title: `${names.area?.(id)}: ${droppedKeys.join(', ')} saknar volym`,
        text: 'Nyckelns vikt är lagd på områdets andra nycklar, i förhållande till deras vikter.',
      })),
      request: { op: 'price_model', ...modelRequest(given.model) },
    },
  }
}

const noReminders = { keys: { Påminnelser: ['0', '0', '0', '0'] } }

export const priceModelCalculator: Calculator = {
  large: true,
  slug: 'prismodell',
  title: 'Prismodell',
  lede: 'Självkostnaden för varje tjänsteområde, fördelad på förvaltningarna efter nycklar med vikt och volym.',
  fields: [...modelFields(), policyFields],
  examples: [
    { id: 'W14', title: 'Prisår 2026: fem områden och fyra förvaltningar', values: exampleYear(2026) },
    { id: 'W14-2025', title: 'Prisår 2025', values: exampleYear(2025) },
    {
      id: 'W14-2025-utan',
      title: 'Prisår 2025 omkört utan uppdraget som togs bort',
      values: exampleYear(2025, '', { areas: { A2: ['5,25', '1,00', '0,50', '310 000'] } }),
    },
    {
      id: 'W14-2026-utan',
      title: 'Prisår 2026 omkört utan uppdraget som kom till',
      values: exampleYear(2026, '', { areas: { A5: ['0', '5,00', '0,50', '3 060 000'] } }),
    },
    {
      id: 'W16-nollnyckel',
      title: 'Ingen påminnelse alls: vikten läggs på de andra nycklarna',
      values: { ...exampleYear(2026, '', noReminders), nollnyckel: 'fordela' },
    },
    {
      id: 'W16-fel',
      title: 'Ingen påminnelse alls: räknas inte förrän någon har valt',
      values: exampleYear(2026, '', noReminders),
    },
  ],
  compute,
}
