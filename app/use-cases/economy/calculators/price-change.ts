import {
  type Change,
  comparePriceYears,
  type Decomposed,
  type Derivation,
  explainCostEffect,
  explainPercent,
  explainShareEffect,
  type PriceYears,
} from '~/domain/finance'
import { derivationLines, percentLines } from '~/text/derivations'
import { sumDerivation } from '~/text/economy/derivation'
import { formatKr, formatPercent } from '~/text/format'
import { priceChangeWorkbook } from '../workbooks/price-change'
import type { Calculator, Cell, Computed, ResultTable, Values } from './model'
import { pasted } from './pasted-table'
import {
  exampleYear,
  modelFields,
  readAssignments,
  readModel,
  refusedModel,
  type ReadModel,
} from './price-input'
import { priceTable } from './price-tables'
import { Reader } from './read'
import { change, differenceOf, ore, percent, signedKr, text } from './table'

function compute(values: Values): Computed {
  const read = new Reader(values)
  const before = readModel(read, 'f')
  const after = readModel(read, 'n')
  const { added, removed } = readAssignments(read, 'uppdrag', [
    ...new Set([...before.categories, ...after.categories]),
  ])
  if (read.failed) return { ok: false, errors: read.errors }
  const answer = comparePriceYears({ previous: before.model, current: after.model, added, removed })
  if (!answer.ok) {
    const alone = comparePriceYears({ previous: before.model, current: after.model, added: [], removed: [] })
    if (alone.ok) {
      read.fail(
        'uppdrag',
        'Ett uppdrag tar bort fler årsarbetare än området har, eller hör till ett område som inte finns.',
      )
      return { ok: false, errors: read.errors }
    }
    const inBefore = comparePriceYears({
      previous: before.model,
      current: before.model,
      added: [],
      removed: [],
    })
    return inBefore.ok
      ? refusedModel(read, answer.refusal, after, 'n')
      : refusedModel(read, answer.refusal, before, 'f')
  }
  const years = answer.value
  const { including, excluding } = years.departmentChange
  return {
    ok: true,
    workbook: (about) => {
      const areaNames = Object.fromEntries(years.areas.map((id) => [id, after.names.area?.(id) ?? id]))
      return priceChangeWorkbook(about, { years, previousYear: 1, currentYear: 2, areaNames })
    },
    result: {
      sentence: `Priset ändras med ${percentText(including.totalPct)} i allt, och med ${percentText(excluding.totalPct)} när ändrade uppdrag är borträknade.`,
      figures: [
        { label: 'Ändring', cell: { ore: including.totalChangeOre, signed: true } },
        { label: 'Utan ändrade uppdrag', cell: { ore: excluding.totalChangeOre, signed: true } },
        { label: 'Nya uppdrag', cell: { ore: years.addedCostOre } },
        { label: 'Borttagna uppdrag', cell: { ore: years.removedCostOre } },
      ],
      charts: [
        {
          kind: 'diverging',
          title: 'Ändring per förvaltning',
          changes: years.departments.map((code, at) => ({
            label: code,
            value: including.changeOre[at] ?? 0,
          })),
        },
      ],
      tables: [
        departmentTable(years),
        areaTable(years, after),
        effectTable(years, after),
        priceTable(years.previous, before.names, { id: 'forra', caption: 'Förra årets prislista, kronor' }),
        priceTable(years.current, after.names, { id: 'nya', caption: 'Årets prislista, kronor' }),
        priceTable(years.previousExcl, before.names, {
          id: 'forra-utan',
          caption: 'Förra året omkört utan borttagna uppdrag, kronor',
        }),
        priceTable(years.currentExcl, after.names, {
          id: 'nya-utan',
          caption: 'Årets modell omkörd utan nya uppdrag, kronor',
        }),
      ],
      notices: [
        {
          tone: 'info',
          title: 'Kontroll',
          text: `${signedKr(including.totalChangeOre)} = ${signedKr(excluding.totalChangeOre)} + nya uppdrag ${formatKr(years.addedCostOre)} − borttagna uppdrag ${formatKr(years.removedCostOre)}. Ett nytt eller borttaget uppdrag flyttar också overhead mellan områdena, eftersom den följer årsarbetarna.`,
        },
      ],
      request: {
        op: 'price_change',
        previous_ore: years.previous.departmentTotalsOre,
        current_ore: years.current.departmentTotalsOre,
        previous_excl_ore: years.previousExcl.departmentTotalsOre,
        current_excl_ore: years.currentExcl.departmentTotalsOre,
      },
    },
  }
}

const percentText = (pct: string | null): string =>
  pct === null ? 'okänt' : formatPercent(pct, { signed: true })

const columnSums = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))
const rowSums = (rows: readonly (readonly number[])[]): number[] =>
  rows.map((row) => row.reduce((sum, amount) => sum + amount, 0))

const percentCell = (pct: string | null | undefined, title: string, after: number, before: number): Cell => ({
  percent: pct ?? null,
  signed: true,
  how: {
    title,
    result: percentText(pct ?? null),
    formula: '(nytt − förra) / förra',
    lines: percentLines(explainPercent(before, after)),
    rounding: 'Avrundat en gång, till en decimal.',
  },
})

type Sums = Record<keyof PriceYears['tables'], number[]>

/** Two years beside each other, with and without changed assignments, for departments or for areas. */
function yearTable(
  { id, caption, head, names }: { id: string; caption: string; head: string; names: readonly string[] },
  sums: Sums,
  { including, excluding }: { including: Change; excluding: Change },
): ResultTable {
  const row = (name: string, at: number | null): Cell[] => {
    const of = (amounts: readonly number[]) =>
      at === null ? amounts.reduce((sum, amount) => sum + amount, 0) : (amounts[at] ?? 0)
    const [before, after] = [of(sums.previous), of(sums.current)]
    const [beforeExcl, afterExcl] = [of(sums.previousExcl), of(sums.currentExcl)]
    const pct = (of: Change) => (at === null ? of.totalPct : of.pct[at])
    return [
      name,
      { ore: before },
      { ore: after },
      change(after - before, differenceOf(`Ändring, ${name}`, after, before)),
      percentCell(pct(including), `Ändring i procent, ${name}`, after, before),
      { ore: beforeExcl },
      { ore: afterExcl },
      change(
        afterExcl - beforeExcl,
        differenceOf(
          `Ändring utan ändrade uppdrag, ${name}`,
          afterExcl,
          beforeExcl,
          'två fullständiga omkörningar',
        ),
      ),
      percentCell(pct(excluding), `Ändring utan ändrade uppdrag, ${name}`, afterExcl, beforeExcl),
    ]
  }
  return {
    id,
    caption,
    columns: [
      text(head),
      ...ore('Förra året', 'I år', 'Ändring'),
      percent('Procent'),
      ...ore('Förra utan borttaget', 'I år utan nytt', 'Ändring utan'),
      percent('Procent utan'),
    ],
    rows: names.map((name, at) => row(name, at)),
    total: row('Summa', null),
  }
}

const departmentTable = (years: PriceYears): ResultTable =>
  yearTable(
    {
      id: 'forvaltningar',
      caption: 'Ändring per förvaltning, kronor',
      head: 'Förvaltning',
      names: years.departments,
    },
    mapTables(years, columnSums),
    years.departmentChange,
  )

const areaTable = (years: PriceYears, { names }: ReadModel): ResultTable =>
  yearTable(
    {
      id: 'omraden',
      caption: 'Ändring per tjänsteområde, kronor',
      head: 'Tjänsteområde',
      names: years.areas.map((id) => names.area?.(id) ?? id),
    },
    mapTables(years, rowSums),
    years.areaChange,
  )

const mapTables = (
  { tables }: PriceYears,
  sums: (rows: readonly (readonly number[])[]) => number[],
): Sums => ({
  previous: sums(tables.previous),
  current: sums(tables.current),
  previousExcl: sums(tables.previousExcl),
  currentExcl: sums(tables.currentExcl),
})

/** Why the prices changed: what the areas cost, and how much of them each department uses. */
function effectTable(years: PriceYears, { names }: ReadModel): ResultTable {
  const { departments, areas, decomposition, tables } = years
  const explain = (effect: keyof Decomposed, place: number, at: number): Derivation | null => {
    const area = decomposition.areas[place]
    if (effect === 'shareEffectOre') return area ? explainShareEffect(area, at) : null
    const [before, after] = [tables.previous[place] ?? [], tables.current[place] ?? []]
    return explainCostEffect(departments, before, after, departments[at] ?? '')
  }
  const linesOf = (explained: Derivation | null) => explained && derivationLines(explained).join(' ')
  const row = (label: string, effect: keyof Decomposed, formula: string): Cell[] => {
    const amounts = decomposition[effect]
    const total = amounts.reduce((sum, amount) => sum + amount, 0)
    return [
      label,
      ...amounts.map((amount, at) =>
        change(amount, {
          title: `${label}, ${departments[at] ?? ''}`,
          result: signedKr(amount),
          formula,
          lines: [],
          inputs: areas.map((id, place) => ({
            term: names.area?.(id) ?? id,
            value: signedKr(decomposition.areas[place]?.[effect][at] ?? 0),
            source: linesOf(explain(effect, place, at)) ?? undefined,
          })),
        }),
      ),
      change(total, sumDerivation(label, amounts, total)),
    ]
  }
  return {
    id: 'effekter',
    caption: 'Varför priset ändras, kronor',
    columns: [text('Effekt'), ...ore(...departments, 'Summa')],
    rows: [
      row(
        'Kostnadseffekt',
        'costEffectOre',
        'ändringen av varje områdes kostnad, fördelad efter förra årets priser med största restens metod',
      ),
      row(
        'Andelseffekt',
        'shareEffectOre',
        'resten av ändringen: förvaltningens andel av volymen har ändrats. I varje område är summan noll.',
      ),
    ],
    total: row('Ändring i allt', 'totalChangeOre', 'kostnadseffekt + andelseffekt i varje område'),
  }
}

export const priceChangeCalculator: Calculator = {
  large: true,
  slug: 'prisforandring',
  title: 'Prisförändring mellan två år',
  lede: 'Hur priset ändras per förvaltning och område, med och utan ändrade uppdrag, och varför.',
  fields: [
    ...modelFields('f', ', förra året'),
    ...modelFields('n', ', i år'),
    [
      {
        name: 'uppdrag',
        label: 'Ändrade uppdrag',
        kind: 'table',
        rows: 4,
        optional: true,
        hint: 'Kolumner: Område, Slag (nytt eller borttaget), en för varje kategori, Övrigt. Om det behövs också Uppdrag och Overhead.',
      },
    ],
  ],
  examples: [
    {
      id: 'W14-forandring',
      title: 'Från 2025 till 2026, med ett nytt och ett borttaget uppdrag',
      values: {
        ...exampleYear(2025, 'f'),
        ...exampleYear(2026, 'n'),
        uppdrag: pasted(
          ['Område', 'Slag', 'Uppdrag', 'H', 'S', 'C', 'Övrigt'],
          ['A5', 'nytt', 'Stöd för e-arkiv', '0', '1,00', '0', '331 000'],
          ['A2', 'borttaget', 'Krav på parkeringsavgifter', '0,50', '0', '0', '0'],
        ),
      },
    },
  ],
  compute,
}
