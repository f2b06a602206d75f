import {
  earlyDisposal,
  explainBookValue,
  explainDisposal,
  type FinanceRefusal,
  reviseLife,
  scheduleUntil,
} from '~/domain/finance'
import { told } from '~/text/derivations'
import { formatKr, formatMonth } from '~/text/format'
import { disposalWorkbook, revisedLifeWorkbook } from '../workbooks/revised-life'
import { scheduleTable } from './capital-cost-table'
import { capitalCostChart } from './charts'
import type { Calculator, Computed, Values } from './model'
import { Reader } from './read'
import { ore, text } from './table'

const events = { livslangd: 'livslangd', utrangering: 'utrangering' } as const

const refusedAt: Partial<Record<FinanceRefusal, string>> = {
  RATE_MISSING: 'ranta',
  RATE_NEGATIVE: 'ranta',
  LIFE_NOT_POSITIVE: 'nymanader',
  LIFE_TOO_LONG: 'nymanader',
  INPUT_INVALID: 'gangna',
}

function compute(values: Values): Computed {
  const read = new Reader(values)
  const event = read.choice('handelse', events, 'livslangd')
  const asset = {
    principalOre: read.kronor('belopp'),
    residualOre: read.kronor('restvarde', { empty: 0 }),
    lifeMonths: read.whole('livslangd'),
    start: read.month('start'),
    rates: read.rates('ranta'),
  }
  const elapsedMonths = read.whole('gangna')
  const newRemainingMonths = event === 'livslangd' ? read.whole('nymanader') : 0
  const proceedsOre = event === 'utrangering' ? read.kronor('ersattning', { empty: 0 }) : 0
  if (read.failed) return { ok: false, errors: read.errors }

  const request = {
    principal_ore: asset.principalOre,
    residual_ore: asset.residualOre,
    life_months: asset.lifeMonths,
    start: asset.start,
    rates: asset.rates,
    elapsed_months: elapsedMonths,
  }
  const past = scheduleUntil(asset, elapsedMonths)
  const pastTable =
    past.ok && past.value.rows.length > 0
      ? [scheduleTable(past.value, 'forut', 'Det som redan har gått, kronor')]
      : []

  if (event === 'utrangering') {
    const answer = earlyDisposal({ ...asset, elapsedMonths, proceedsOre })
    if (!answer.ok) return read.refused(answer.refusal, refusedAt, 'belopp')
    const { bookValueOre, resultOre } = answer.value
    const loss = resultOre < 0
    const book = explainBookValue(asset, elapsedMonths)
    return {
      ok: true,
      workbook: (about) =>
        disposalWorkbook(about, { input: { ...asset, elapsedMonths, proceedsOre }, result: answer.value }),
      result: {
        sentence: loss
          ? `Utrangeringen ger en förlust på ${formatKr(-resultOre)}, en engångskostnad i driften det året.`
          : `Utrangeringen ger ${resultOre === 0 ? 'varken vinst eller förlust' : `en vinst på ${formatKr(resultOre)}`}.`,
        figures: [
          { label: 'Bokfört värde', cell: { ore: bookValueOre } },
          { label: 'Ersättning', cell: { ore: proceedsOre } },
          { label: loss ? 'Utrangeringskostnad' : 'Resultat', cell: { ore: resultOre } },
        ],
        charts: [],
        tables: [
          {
            id: 'utrangering',
            caption: `Utrangering efter ${elapsedMonths} månader, kronor`,
            columns: [text('Post'), ...ore('Belopp')],
            rows: [
              ['Ersättning', { ore: proceedsOre }],
              [
                'Bokfört värde',
                {
                  ore: bookValueOre,
                  how: book.ok ? told('Bokfört värde', book.value) : undefined,
                },
              ],
            ],
            total: [
              'Resultat',
              {
                ore: resultOre,
                how: told('Resultat', explainDisposal({ proceedsOre, bookValueOre })),
              },
            ],
          },
          ...pastTable,
        ],
        request: { op: 'early_disposal', ...request, proceeds_ore: proceedsOre },
      },
    }
  }

  const answer = reviseLife({ ...asset, elapsedMonths, newRemainingMonths })
  if (!answer.ok) return read.refused(answer.refusal, refusedAt, 'belopp')
  const { bookValueOre, revisionStart, schedule } = answer.value
  return {
    ok: true,
    workbook: (about) =>
      revisedLifeWorkbook(about, {
        input: { ...asset, elapsedMonths, newRemainingMonths },
        result: answer.value,
      }),
    result: {
      sentence: `Från ${formatMonth(revisionStart)} skrivs det som är kvar, ${formatKr(bookValueOre)}, av på ${newRemainingMonths} månader. Det som redan har gått ändras inte.`,
      figures: [
        { label: 'Bokfört värde vid ändringen', cell: { ore: bookValueOre } },
        { label: `Kostnad ${schedule.rows[0]?.year ?? ''}`, cell: { ore: schedule.rows[0]?.costOre ?? 0 } },
        { label: 'Kostnad i allt därefter', cell: { ore: schedule.totals.costOre } },
        { label: 'Varav ränta', cell: { ore: schedule.totals.interestOre } },
      ],
      charts: [capitalCostChart(schedule.rows, 'Avskrivning och ränta efter ändringen')],
      tables: [scheduleTable(schedule, 'ar', 'Efter ändringen, kronor'), ...pastTable],
      request: { op: 'revise_life', ...request, new_remaining_months: newRemainingMonths },
    },
  }
}

const w1: Values = { belopp: '2 300 000', ranta: '1,5', livslangd: '60', start: '2026-01' }

export const changedLife: Calculator = {
  slug: 'andrad-livslangd',
  title: 'Ändrad livslängd och utrangering',
  lede: 'När en tillgång ska hålla längre eller kortare än det var tänkt, eller tas ur bruk i förtid.',
  fields: [
    [
      { name: 'belopp', label: 'Anskaffningsvärde', kind: 'line', suffix: 'kr' },
      { name: 'restvarde', label: 'Restvärde', kind: 'line', suffix: 'kr', optional: true },
      { name: 'ranta', label: 'Internränta', kind: 'line', suffix: 'procent' },
    ],
    [
      { name: 'livslangd', label: 'Avskrivningstid, månader', kind: 'line' },
      { name: 'start', label: 'Första månad', kind: 'month' },
      { name: 'gangna', label: 'Månader som har gått', kind: 'line' },
    ],
    [
      {
        name: 'handelse',
        label: 'Händelse',
        kind: 'choice',
        choices: [
          { value: 'livslangd', label: 'Ändrad livslängd' },
          { value: 'utrangering', label: 'Utrangering' },
        ],
      },
      { name: 'nymanader', label: 'Månader som är kvar nu', kind: 'line', optional: true },
      { name: 'ersattning', label: 'Ersättning vid utrangering', kind: 'line', suffix: 'kr', optional: true },
    ],
  ],
  examples: [
    {
      id: 'W6',
      title: 'Efter 24 månader är 60 månader kvar i stället för 36',
      values: { ...w1, gangna: '24', handelse: 'livslangd', nymanader: '60' },
    },
    {
      id: 'W6-utrangering',
      title: 'Utrangering efter 41 månader, såld för 150 000 kr',
      values: { ...w1, gangna: '41', handelse: 'utrangering', ersattning: '150 000' },
    },
  ],
  compute,
}
