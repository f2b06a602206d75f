import {
  along,
  at,
  down,
  formula,
  inputNumber,
  inputOre,
  inputPercent,
  inputText,
  ore,
  SheetWriter,
  type Workbook,
  type WorkbookAbout,
} from '~/documents/writing/workbook'
import type { RestateSplitInput } from '~/domain/finance'

export type RestatedData = {
  /** What the department was called, and its successors. */
  from: string
  successors: readonly string[]
  /** One for each area: the published amount, its keys, and the shares that the core gave. */
  areas: readonly { name: string; input: RestateSplitInput; sharesOre: readonly number[] }[]
}

/**
 * Last year's prices of a department that was split, divided over its successors (finance.md 11.5). The shares are
 * dealt out by largest remainder and stand as values; the exact shares beside them are formulas.
 */
export function restatedWorkbook(about: WorkbookAbout, { from, successors, areas }: RestatedData): Workbook {
  const sheet = new SheetWriter('Omräknat', {
    money: true,
    widths: [44, 14, ...successors.map(() => 19), 19],
  })
  const width = successors.length
  sheet.title(
    about.title,
    `${from} delas på ${successors.join(' och ')}. Det publicerade beloppet står kvar; summan är densamma.`,
  )
  const checks: Workbook['checks'][number][] = []
  for (const { name, input, sharesOre } of areas) {
    sheet.add('heading', name)
    sheet.head('Nyckel', 'Vikt', ...successors, 'Summa')
    const top = sheet.next
    for (const { key, weightPct, volumes } of input.keys) {
      const line = sheet.next
      sheet.row(
        inputText(key),
        inputPercent(weightPct),
        ...volumes.map((volume) => inputNumber(String(volume ?? 0))),
        formula(
          `SUM(${along(line, 2, 1 + width)})`,
          volumes.reduce<number>((sum, volume) => sum + Number(volume ?? 0), 0),
          'number',
        ),
      )
    }
    const bottom = sheet.next - 1
    const weights = down(1, top, bottom)
    const sums = down(2 + width, top, bottom)
    const used = input.keys
      .map(({ weightPct, volumes }) => ({
        weight: Number(weightPct),
        volumes: volumes.map((volume) => Number(volume ?? 0)),
      }))
      .map((key) => ({ ...key, sum: key.volumes.reduce((all, volume) => all + volume, 0) }))
      .filter((key) => key.sum > 0)
    const allWeight = used.reduce((sum, { weight }) => sum + weight, 0)
    // A key without volumes is left out, as the policy of the area has let it be.
    const shareWords = (place: number) =>
      `SUMPRODUCT((${sums}>0)*${weights}*${down(2 + place, top, bottom)}/((${sums}=0)+${sums}))/SUMPRODUCT((${sums}>0)*${weights})*100`
    const shares = successors.map(
      (_, place) =>
        (used.reduce(
          (sum, { weight, volumes, sum: all }) => sum + (weight * (volumes[place] ?? 0)) / all,
          0,
        ) /
          allWeight) *
        100,
    )
    const exact = sheet.row(
      'Andel',
      null,
      ...shares.map((share, place) => formula(shareWords(place), share, 'percent')),
      formula(`SUM(${along(sheet.next, 2, 1 + width)})`, 100, 'percent'),
    )
    const line = sheet.sum(
      'Omräknat pris',
      null,
      ...sharesOre.map(ore),
      formula(`SUM(${along(sheet.next, 2, 1 + width)})`, input.amountOre),
    )
    const published = at(1, sheet.fact('Publicerat belopp', inputOre(input.amountOre)))
    checks.push(
      sheet.check(`${name}: delarna är det publicerade beloppet`, `${at(2 + width, line)}-${published}`),
      sheet.check(
        `${name}: varje del är sin andel`,
        `SUMPRODUCT(--(ABS(${along(line, 2, 1 + width)}-${published}*${along(exact, 2, 1 + width)}/100)>=1))`,
      ),
    )
    sheet.blank()
  }
  return { about, sheets: [sheet.done()], checks }
}
