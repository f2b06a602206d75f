import type { ComparedPrice } from '~/domain/finance/price-comparison'
import { type Block, heading, list, paragraph, picture, table } from '~/domain/shared/rich-text'
import {
  EXAMPLE_NOTE,
  krOre,
  priceSentence,
  signedKr,
  signedKrOre,
  signedPercent,
  wholeKr,
  withoutAssignments,
} from '~/text/economy/price-list'
import { priceSteps } from '~/text/economy/price-waterfall'
import { formatNumber, formatPercent } from '~/text/format'
import { printedDivergingBars, printedWaterfall } from '~/ui/charts/printed'
import type { PriceYear } from '~/use-cases/economy/prices/list/price-year'
import type { DepartmentPrice } from './require-list'

const end = (header: string) => ({ header, align: 'right' as const })
const pct = (text: string | null | undefined) => (text ? signedPercent(text) : '–')
const sentences = (...parts: string[]) => paragraph(parts.filter((part) => part !== '').join(' '))

const changeRow = (
  name: string,
  { including, excluding }: Omit<ComparedPrice, 'code'>,
  withExcluding: boolean,
): string[] => [
  ...[name, including.previousOre === null ? '–' : krOre(including.previousOre), krOre(including.currentOre)],
  ...[signedKrOre(including.changeOre), pct(including.pct)],
  ...(withExcluding ? [excluding ? signedKrOre(excluding.changeOre) : '–', pct(excluding?.pct)] : []),
]

const changeHead = (first: string, years: readonly [number, number], withExcluding: boolean) => [
  ...[first, end(`${years[0]} kr`), end(`${years[1]} kr`), end('Ändring kr'), end('Ändring')],
  ...(withExcluding ? [end('Utan ändrade uppdrag kr'), end('Utan ändrade uppdrag')] : []),
]

const notesOf = ({ list: { example }, base, notes }: PriceYear): Block[] => {
  const all = [
    ...(example ? [EXAMPLE_NOTE] : []),
    ...(base?.restated ? [`Jämförelseåret ${base.year} är omräknat. ${base.restated.reason}`] : []),
    ...notes,
  ]
  return all.length === 0 ? [] : [heading(2, 'Anmärkningar'), list(all)]
}

/** The whole price list for a document. */
export function listBlocks(priced: PriceYear): Block[] {
  const { list: own, departments, areas, table: prices, compared, base, assignments } = priced
  const total = compared?.total
  const nameOf = (code: string) =>
    [...departments, ...(base?.departments ?? [])].find((each) => each.code === code)?.name ?? code
  const sum = (amounts: readonly number[]) => amounts.reduce((all, ore) => all + ore, 0)
  const pricesOf = (at: number) => prices.areas.map(({ pricesOre }) => pricesOre[at] ?? 0)
  const years = base && ([base.year, own.year] as const)
  const withExcluding = total?.excluding != null
  return [
    sentences(
      priceSentence(
        ...(['Förvaltningarna tillsammans', own.year, own.totalOre] as const),
        total && base ? { year: base.year, ...total.including } : null,
      ),
      withoutAssignments(total?.excluding?.pct ?? null),
    ),
    table(
      ['Förvaltning', ...areas.map(({ name }) => end(name)), end('Summa')],
      departments.map(({ name }, at) => [name, ...pricesOf(at).map(krOre), krOre(sum(pricesOf(at)))]),
      {
        caption: `Pris per förvaltning och tjänsteområde ${own.year}, kronor`,
        sum: ['Summa', ...prices.areas.map(({ pricesOre }) => krOre(sum(pricesOre))), krOre(own.totalOre)],
      },
    ),
    ...(compared && years && total
      ? [
          heading(2, `Förändring från ${years[0]}`),
          picture(
            printedDivergingBars(
              compared.departments.map(({ code, including }) => ({
                ...{ label: nameOf(code), value: including.changeOre },
              })),
              wholeChange,
            ),
            compared.departments
              .map(({ code, including }) => `${nameOf(code)} ${signedKr(including.changeOre)}`)
              .join(', '),
            'Förändring per förvaltning, kronor',
          ),
          table(
            changeHead('Förvaltning', years, withExcluding),
            compared.departments.map((row) => changeRow(nameOf(row.code), row, withExcluding)),
            { caption: 'Förändring per förvaltning', sum: changeRow('Summa', total, withExcluding) },
          ),
          table(
            changeHead('Tjänsteområde', years, withExcluding),
            compared.areas.map((row) =>
              changeRow(areas.find(({ code }) => code === row.code)?.name ?? row.code, row, withExcluding),
            ),
            { caption: 'Förändring per tjänsteområde', sum: changeRow('Summa', total, withExcluding) },
          ),
          table(
            ['Förvaltning', end('Kostnadseffekt kr'), end('Andelseffekt kr')],
            compared.published.map(({ code, costOre, shareOre }) => [
              ...[nameOf(code), signedKrOre(costOre), signedKrOre(shareOre)],
            ]),
            { caption: 'Varför priset ändras: områdets kostnad eller förvaltningens andel' },
          ),
        ]
      : []),
    ...(assignments.length > 0
      ? [
          table(
            ['Uppdrag', 'Område', 'Ändring', end('Kostnad kr'), 'Kommentar'],
            assignments.map(({ name, area, kind, costOre, comment }) => [
              ...[name, areas.find(({ code }) => code === area)?.name ?? area],
              ...[kind === 'added' ? 'Tillkommer' : 'Utgår', krOre(kind === 'added' ? costOre : -costOre)],
              comment ?? '',
            ]),
            { caption: 'Ändrade uppdrag' },
          ),
        ]
      : []),
    ...notesOf(priced),
  ]
}

const wholeChange = (ore: number): string => `${ore > 0 ? '+' : ''}${wholeKr(ore)}`

/** A department's own page for a document. */
export function departmentBlocks(priced: PriceYear, department: DepartmentPrice): Block[] {
  const { list: own, base, assignments } = priced
  const { compared, areas, priceOre, name } = department
  const including = compared?.including ?? null
  const names = (kind: 'added' | 'removed') =>
    assignments.filter((each) => each.kind === kind).map((each) => each.name)
  const before = base ? `Pris ${base.year}${base.restated ? ', omräknat' : ''}` : ''
  const steps = compared
    ? priceSteps(compared, {
        ...{ from: before, to: `Pris ${own.year}` },
        ...{ removed: names('removed'), added: names('added') },
      })
    : []
  return [
    sentences(
      priceSentence(
        ...([name, own.year, priceOre] as const),
        base && including && including.previousOre !== null ? { year: base.year, ...including } : null,
      ),
      withoutAssignments(compared?.excluding?.pct ?? null),
    ),
    ...(steps.length > 0 && base
      ? [
          heading(2, 'Varför priset ändras'),
          picture(
            printedWaterfall(steps, wholeKr, wholeChange),
            steps
              .map(
                ({ label, kind, value }) => `${label} ${kind === 'change' ? signedKr(value) : krOre(value)}`,
              )
              .join(', '),
            `Från priset ${base.year} till priset ${own.year}`,
          ),
          table(
            ['Steg', end('Kronor'), 'Vad det är'],
            steps.map(({ label, kind, value, note }) => [
              ...[label, kind === 'change' ? signedKrOre(value) : krOre(value), note ?? ''],
            ]),
          ),
        ]
      : []),
    heading(2, 'Per tjänsteområde'),
    base && compared
      ? table(
          changeHead('Tjänsteområde', [base.year, own.year], false),
          areas.flatMap((area) => (area.compared ? [changeRow(area.name, area.compared, false)] : [])),
          { sum: changeRow('Summa', compared, false) },
        )
      : table(
          ['Tjänsteområde', end(`${own.year} kr`)],
          areas.map((area) => [area.name, krOre(area.priceOre)]),
          { sum: ['Summa', krOre(priceOre)] },
        ),
    heading(2, 'Nycklar och volymer'),
    table(
      [
        'Nyckel',
        'Tjänsteområde',
        end('Vikt'),
        end('Volym i fjol'),
        end('Volym'),
        end('Nyckelns kostnad kr'),
        end('Er del kr'),
      ],
      areas.flatMap((area) =>
        area.keys.map((key) => [
          ...[key.name, area.name, formatPercent(key.weightPct)],
          key.lastVolume === null ? '–' : formatNumber(key.lastVolume),
          ...[formatNumber(key.volume), krOre(key.potOre), krOre(key.partOre)],
        ]),
      ),
    ),
    ...notesOf(priced),
  ]
}
