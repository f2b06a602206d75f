import {
  at,
  down,
  fixed,
  formula,
  inputOre,
  inputPercent,
  inputWhole,
  inputYear,
  nearly,
  quotient,
  SheetWriter,
  type Workbook,
  type WorkbookAbout,
} from '~/documents/writing/workbook'
import type { AnnuitySchedule } from '~/domain/finance'
import { roundHalfAway } from '~/domain/shared/rational'
import { rateNote, rateScale, scaledRate } from './schedule-rows'

/** Columns of the table of asset years, from 0. */
const asset = {
  number: 0,
  opening: 1,
  interest: 2,
  depreciation: 3,
  closing: 4,
  firstDepreciation: 5,
  firstInterest: 6,
}

/**
 * Capital cost by the annuity method (finance.md 4.5): the asset years with the same cost each, and how they are
 * divided on calendar years when the start is not January. The annuity is a formula where binary fractions are sure to
 * give the exact öre, otherwise the exact value.
 */
export function annuityWorkbook(about: WorkbookAbout, schedule: AnnuitySchedule): Workbook {
  const { input, annuityOre } = schedule.basis
  const { principalOre, residualOre, lifeYears, ratePct, start } = input
  const [startYear, startMonth] = [Number(start.slice(0, 4)), Number(start.slice(5))]
  const sheet = new SheetWriter('Kapitalkostnad', { money: true, widths: [40, 18, 18, 18, 18, 20, 20] })
  sheet.title(about.title, 'Annuitet: lika stor kapitalkostnad varje år. Sista året tar upp avrundningen.')
  const place = (row: number) => fixed(1, row)
  const principal = place(sheet.fact('Anskaffningsvärde', inputOre(principalOre)))
  const residual = place(sheet.fact('Restvärde', inputOre(residualOre)))
  const life = place(sheet.fact('Nyttjandeperiod, hela år', inputWhole(lifeYears)))
  const year = place(sheet.fact('Tas i bruk, år', inputYear(startYear)))
  const month = place(sheet.fact('Tas i bruk, månad (1–12)', inputWhole(startMonth)))
  const scale = rateScale([ratePct], principalOre)
  const rate = place(sheet.fact('Internränta', inputPercent(ratePct), rateNote(scale)))
  const share = Number(ratePct) / 100
  const approximate =
    share === 0
      ? (principalOre - residualOre) / lifeYears
      : ((principalOre - residualOre / (1 + share) ** lifeYears) * share) / (1 - (1 + share) ** -lifeYears)
  const annuityWords = `ROUND(IF(${rate}=0,(${principal}-${residual})/${life},(${principal}-${residual}/(1+${rate}/100)^${life})*(${rate}/100)/(1-(1+${rate}/100)^(-${life}))),0)`
  const annuity = place(sheet.fact('Annuitet per år', nearly(annuityWords, annuityOre, approximate)))

  sheet.blank()
  sheet.add('heading', 'Tillgångens egna år')
  sheet.head(
    'Nummer',
    'Ingående värde',
    'Ränta',
    'Avskrivning',
    'Utgående värde',
    'Avskrivning som faller på första kalenderåret',
    'Ränta som faller på första kalenderåret',
  )
  const scaled = scaledRate(ratePct, scale)
  const firstMonths = BigInt(13 - startMonth)
  const years = assetYears(schedule, scaled, scale)
  const top = sheet.next
  years.forEach((one, index) => {
    const line = sheet.next
    const cell = (column: keyof typeof asset) => at(asset[column], line)
    const part = (column: 'depreciation' | 'interest', amount: bigint) =>
      quotient(`ROUND(${cell(column)}*(13-${month})/12,0)`, amount * firstMonths, 12n)
    sheet.row(
      { kind: 'figure', value: String(index + 1), format: 'whole' },
      formula(index === 0 ? principal : at(asset.closing, line - 1), Number(one.opening)),
      quotient(
        `ROUND(${cell('opening')}*ROUND(${rate}*${scale},0)/${100 * scale},0)`,
        one.opening * scaled,
        BigInt(100 * scale),
      ),
      formula(
        `IF(${cell('number')}=${life},${cell('opening')}-${residual},MIN(MAX(0,${annuity}-${cell('interest')}),${cell('opening')}-${residual}))`,
        Number(one.depreciation),
      ),
      formula(`${cell('opening')}-${cell('depreciation')}`, Number(one.opening - one.depreciation)),
      part('depreciation', one.depreciation),
      part('interest', one.interest),
    )
  })
  const bottom = sheet.next - 1

  sheet.blank()
  sheet.add('heading', 'Kalenderår')
  sheet.head('År', 'Ingående värde', 'Avskrivning', 'Ränta', 'Kapitalkostnad', 'Utgående värde', 'Månader')
  const first = sheet.next
  schedule.rows.forEach((row, index) => {
    const line = sheet.next
    // What an asset year leaves to the next calendar year is all of it less the first part.
    const split = (whole: number, part: number) => {
      const begun = top + index
      const before = index === 0 ? '' : `${at(whole, begun - 1)}-${at(part, begun - 1)}`
      const now = begun <= bottom ? at(part, begun) : ''
      return [before, now].filter(Boolean).join('+')
    }
    sheet.row(
      formula(index === 0 ? year : `${at(0, line - 1)}+1`, row.year, 'year'),
      formula(index === 0 ? principal : at(5, line - 1), row.openingOre),
      formula(split(asset.depreciation, asset.firstDepreciation), row.depreciationOre),
      formula(split(asset.interest, asset.firstInterest), row.interestOre),
      formula(`${at(2, line)}+${at(3, line)}`, row.costOre),
      formula(`${at(1, line)}-${at(2, line)}`, row.closingOre),
      formula(
        index === 0 ? `13-${month}` : `MIN(12,12*${life}-SUM(${at(6, first)}:${at(6, line - 1)}))`,
        row.months,
        'whole',
      ),
    )
  })
  const last = sheet.next - 1
  const sumOf = (column: number) => `SUM(${down(column, first, last)})`
  const { depreciationOre, interestOre, costOre } = schedule.totals
  sheet.sum(
    'Summa',
    null,
    formula(sumOf(2), depreciationOre),
    formula(sumOf(3), interestOre),
    formula(sumOf(4), costOre),
  )
  sheet.blank()
  const checks = [
    sheet.check(
      'avskrivningarna är lika med anskaffningsvärdet minus restvärdet',
      `${sumOf(2)}-(${principal}-${residual})`,
    ),
    sheet.check(
      'kalenderårens ränta är tillgångens',
      `${sumOf(3)}-SUM(${down(asset.interest, top, bottom)})`,
    ),
    sheet.check('sista värdet är restvärdet', `${at(5, last)}-${residual}`),
  ]
  return { about, sheets: [sheet.done()], checks }
}

/** The asset years as the core counts them: interest on the opening value, the rest of the annuity depreciates. */
function assetYears({ basis }: AnnuitySchedule, scaled: bigint, scale: number) {
  const { principalOre, residualOre, lifeYears } = basis.input
  const residual = BigInt(residualOre)
  let opening = BigInt(principalOre)
  return Array.from({ length: lifeYears }, (_, index) => {
    const interest = roundHalfAway(opening * scaled, BigInt(100 * scale))
    const left = opening - residual
    const wanted = BigInt(basis.annuityOre) - interest
    const within = wanted < 0n ? 0n : wanted > left ? left : wanted
    const depreciation = index === lifeYears - 1 ? left : within
    const one = { opening, interest, depreciation }
    opening -= depreciation
    return one
  })
}
