import { annuity, reserve, straightLine } from '../finance'
import type { ReadingWarning } from './proposed-registration'
import type { AmountMention } from './recognise/amounts'
import type { FoundCapitalCost } from './recognise/capital-cost'
import { impossibleDates } from './recognise/dates'
import { unfilledFields } from './recognise/registration-numbers'
import type { FoundServiceAgreement } from './recognise/service-agreement'
import type { Document } from './text/document'

/** Where the registered amount of a mention stands in the proposal. */
export type PathOf = (mention: AmountMention) => string[]

const kronor = (sek: number): string =>
  `${new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 }).format(sek).replace(/\s/g, ' ')} kr`
const percentText = (value: string | number): string =>
  `${(Math.round(Number(value) * 10) / 10).toString().replace('.', ',')} procent`
const ore = (sek: number): number => Math.round(sek * 100)

const reservePattern = /(?:reserv|oförutse(?:tt|dda?|dda utgifter)|riskpåslag|påslag)/i
const stated = /(\d{1,2}(?:[.,]\d{1,2})?) ?(?:%|procent)/

/** A reserve stated in percent and kronor is checked against the parts named beside it (finance 7). */
export function reserveWarnings(amounts: AmountMention[], pathOf: PathOf): ReadingWarning[] {
  const result: ReadingWarning[] = []
  for (const [k, mention] of amounts.entries()) {
    const before = mention.block.text.slice(Math.max(0, mention.from - 110), mention.from)
    const after = mention.block.text.slice(mention.to, mention.to + 60)
    const clause =
      before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), 0)) + after.split(/[.;]/)[0]
    if (!reservePattern.test(clause) || result.length > 5) continue
    const printed = stated.exec(clause)?.[1]
    if (!printed) continue
    const parts: AmountMention[] = []
    for (let i = k - 1; i >= 0 && amounts[i]?.block === mention.block; i--)
      parts.unshift(amounts[i] as AmountMention)
    const usable = parts.filter((part) => part.sek > 0 && !/total|sammanlag|summa/i.test(part.meaning))
    const bases = usable.length > 0 ? [usable] : []
    const total = amounts.find(
      (other) =>
        other !== mention &&
        other.sek > mention.sek &&
        /total|sammanlag|investering/i.test(`${other.meaning}`),
    )
    for (const base of bases.length > 0 ? bases : total ? [[total]] : []) {
      const judged = reserve({
        partsOre: base.map((part) => ore(part.sek)),
        reserveOre: ore(mention.sek),
        statedPct: printed.replace(',', '.'),
      })
      if (!judged.ok || judged.value.match === 'ON_BASE' || judged.value.match === null) continue
      const paths = pathOf(mention)
      const { pctOnBase, pctOfTotal, baseOre } = judged.value
      if (judged.value.match === 'OF_TOTAL') {
        result.push({
          code: 'RESERVE_OF_TOTAL',
          message: `Reserven ${kronor(mention.sek)} anges som ${printed} procent: det stämmer med totalen (${percentText(pctOfTotal ?? '0')}), inte med delsumman ${kronor(baseOre / 100)} (${percentText(pctOnBase ?? '0')}).`,
          paths,
        })
      } else if (base.length > 0) {
        result.push({
          code: 'RESERVE_MISMATCH',
          message: `Reserven ${kronor(mention.sek)} anges som ${printed} procent men är ${percentText(pctOnBase ?? '0')} av delsumman ${kronor(baseOre / 100)} och ${percentText(pctOfTotal ?? '0')} av totalen.`,
          paths,
        })
      }
    }
  }
  return result
}

/** Parts listed in one paragraph against the total stated for them in the same or the next paragraph. */
export function sumWarnings(amounts: AmountMention[], pathOf: PathOf): ReadingWarning[] {
  const result: ReadingWarning[] = []
  for (const [k, mention] of amounts.entries()) {
    const before = mention.block.text.slice(Math.max(0, mention.from - 90), mention.from)
    if (
      !/(?:totalt|sammanlagt|summa|tillsammans|total(?:a)? (?:kostnad|investering|utgift|summa)\p{L}*)[^.;,]{0,60}$/iu.test(
        before,
      ) ||
      result.length > 5
    )
      continue
    if (/ca |cirka |drygt |knappt |omkring |ungefär |upp till /i.test(before.slice(-30))) continue
    const parts: AmountMention[] = []
    for (let i = k - 1; i >= 0; i--) {
      const other = amounts[i]
      if (!other || other.block !== mention.block) break
      parts.unshift(other)
    }
    if (parts.length < 2 || parts.some((part) => part.sek <= 0 || part.sek >= mention.sek)) continue
    const between = mention.block.text.slice(parts[0]?.from ?? 0, mention.from)
    if (/per år|varav|årlig|jämfört|år 20|fler|procent|%/i.test(between)) continue
    const sum = parts.reduce((total, part) => total + ore(part.sek), 0)
    if (Math.abs(sum - ore(mention.sek)) <= ore(mention.sek) * 0.005) continue
    // Only a near miss is a mistake in adding; a large gap means that the parts are not all there are.
    if (Math.abs(sum - ore(mention.sek)) > ore(mention.sek) * 0.35) continue
    result.push({
      code: 'SUM_MISMATCH',
      message: `Delarna blir tillsammans ${kronor(sum / 100)} men summan anges till ${kronor(mention.sek)}.`,
      paths: pathOf(mention),
    })
  }
  return result
}

/** The printed table against its own sums and against the recomputed schedule (finance 4). */
export function tableWarnings(
  found: FoundCapitalCost | undefined,
  amounts: AmountMention[],
): ReadingWarning[] {
  if (!found) return []
  const { value, totals } = found
  const result: ReadingWarning[] = []
  for (const [k, row] of value.table.entries()) {
    const { interest_sek: interest, depreciation_sek: depreciation, cost_sek: cost } = row
    if (
      interest !== null &&
      depreciation !== null &&
      cost !== null &&
      Math.abs(interest + depreciation - cost) > 1
    ) {
      result.push({
        code: 'SUM_MISMATCH',
        message: `År ${row.year}: ränta ${kronor(interest)} och avskrivning ${kronor(depreciation)} blir ${kronor(interest + depreciation)}, men kostnaden anges till ${kronor(cost)}.`,
        paths: [`/capital_cost/table/${k}`],
      })
    }
  }
  const columns = [
    ['Räntekostnaderna', totals.interest, 'interest_sek'],
    ['Avskrivningarna', totals.depreciation, 'depreciation_sek'],
    ['Kostnaderna', totals.cost, 'cost_sek'],
  ] as const
  for (const [name, total, key] of columns) {
    const sum = value.table.reduce((all, row) => all + (row[key] ?? 0), 0)
    if (total !== null && Math.abs(sum - total) > value.table.length)
      result.push({
        code: 'SUM_MISMATCH',
        message: `${name} blir tillsammans ${kronor(sum)} men summan anges till ${kronor(total)}.`,
        paths: ['/capital_cost/table'],
      })
  }
  result.push(...scheduleWarnings(value))
  const yearly = amounts.find((one) =>
    /årlig kapital(?:tjänst)?kostnad[^.;]{0,40}$/i.test(
      one.block.text.slice(Math.max(0, one.from - 80), one.from),
    ),
  )
  const first = value.table[0]?.cost_sek
  if (yearly && first !== null && first !== undefined && Math.abs(yearly.sek - first) > first * 0.001) {
    result.push({
      code: 'TABLE_MISMATCH',
      message: `Den årliga kapitalkostnaden anges till ${kronor(yearly.sek)} i texten men är ${kronor(first)} i tabellens första år.`,
      paths: ['/capital_cost/year1_cost_sek'],
    })
  }
  return result.slice(0, 12)
}

function scheduleWarnings(value: FoundCapitalCost['value']): ReadingWarning[] {
  const { principal_sek: principal, interest_rate_percent: rate, years, method } = value
  if (principal === null || rate === null || years === null) return []
  const start = '2026-01'
  const rates = String(rate)
  const even = annuity({ principalOre: ore(principal), lifeYears: years, ratePct: rates, start })
  const falling = straightLine({ principalOre: ore(principal), lifeMonths: years * 12, start, rates })
  const computed = method === 'annuity' ? even : falling
  if (!computed.ok) return []
  const result: ReadingWarning[] = []
  // A table may be rounded to hundreds or thousands of kronor.
  const figures = value.table
    .flatMap((row) => [row.interest_sek, row.depreciation_sek, row.cost_sek])
    .filter((figure) => figure !== null)
  const unit =
    [1000, 100, 10].find((step) => figures.length > 0 && figures.every((figure) => figure % step === 0)) ?? 1
  const slack = (stated: number) => Math.max(5, unit, stated * 0.002)
  for (const [k, row] of value.table.entries()) {
    const exact = computed.value.rows[k]
    if (!exact) break
    const pairs = [
      ['räntan', row.interest_sek, exact.interestOre],
      ['avskrivningen', row.depreciation_sek, exact.depreciationOre],
      ['kostnaden', row.cost_sek, exact.costOre],
    ] as const
    const wrong = pairs.find(
      ([, printed, recomputed]) => printed !== null && Math.abs(printed - recomputed / 100) > slack(printed),
    )
    if (wrong)
      result.push({
        code: 'TABLE_MISMATCH',
        message: `År ${row.year}: ${wrong[0]} anges till ${kronor(wrong[1] ?? 0)} men blir ${kronor(wrong[2] / 100)} vid ${percentText(rate)} ränta på ${kronor(principal)} under ${years} år.`,
        paths: [`/capital_cost/table/${k}`],
      })
  }
  const first = computed.value.rows[0]
  const stated = value.year1_cost_sek
  if (value.table.length === 0 && stated !== null && first) {
    // Without a stated method a figure is wrong only when neither method gives it.
    const other = method === null && even.ok ? even.value.rows[0] : undefined
    const off = [first, other].every((row) => !row || Math.abs(stated - row.costOre / 100) > slack(stated))
    if (off)
      result.push({
        code: 'TABLE_MISMATCH',
        message: `Kapitalkostnaden första året anges till ${kronor(stated)} men blir ${kronor(first.costOre / 100)} när den räknas om.`,
        paths: ['/capital_cost/year1_cost_sek'],
      })
  }
  return result
}

/** Weights of one area that do not add up to 100 percent; one thing named in two opposite ways. */
export function agreementWarnings(
  document: Document,
  agreement: FoundServiceAgreement | undefined,
): ReadingWarning[] {
  if (!agreement) return []
  const result: ReadingWarning[] = []
  for (const [a, area] of agreement.areas.entries()) {
    const weights = area.value.keys.map((key) => key.weight_percent).filter((weight) => weight !== null)
    const sum = weights.reduce((total, weight) => total + Math.round(weight * 100), 0)
    if (weights.length > 0 && sum !== 10_000) {
      result.push({
        code: 'WEIGHTS_MISMATCH',
        message: `Fördelningsnycklarna för ${area.value.name} väger tillsammans ${percentText(sum / 100)}, inte 100 procent.`,
        paths: [`/service_agreement/areas/${a}/keys`],
      })
    }
    for (const [k, key] of area.value.keys.entries()) {
      const other = opposite(document, key.name)
      if (other)
        result.push({
          code: 'TERM_MISMATCH',
          message: `Nyckeln ”${key.name}” kallas på annat ställe ”${other}”: det är oklart vilket som avses.`,
          paths: [`/service_agreement/areas/${a}/keys/${k}`],
        })
    }
  }
  return result
}

/** The same phrase elsewhere with the opposite word: "med maxtaxa" beside "ej maxtaxa". */
function opposite(document: Document, name: string): string | undefined {
  const negated = /\b(?:ej|inte|utan|icke|exklusive) (\p{L}{4,})/iu.exec(name)
  const words = (name.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter(
    (word) => !/^(?:antal|totalt|samtliga|andel|summa)$/.test(word),
  )
  const last = negated?.[1]?.toLowerCase() ?? words.at(-1)
  const subject = words.find((word) => word !== last)
  if (!last || !subject) return undefined
  const sign = negated ? '(?:med|inklusive|inkl\\.?)' : '(?:ej|inte|utan|icke)'
  const pattern = new RegExp(String.raw`(?<![\p{L}])${sign} ${last}(?![\p{L}])`, 'iu')
  for (const block of document.blocks) {
    if (block.text.length > 120 || !pattern.test(block.text) || !block.text.toLowerCase().includes(subject))
      continue
    if (block.text.startsWith(name)) continue
    return block.text.trim()
  }
  return undefined
}

/** A feasibility study counted into the investment: it is normally an operating cost (finance 4.7). */
export function feasibilityWarnings(
  amounts: AmountMention[],
  investment: boolean,
  pathOf: PathOf,
): ReadingWarning[] {
  if (!investment) return []
  const study = amounts.find(
    (one) =>
      one.sek > 0 &&
      /(?<![\p{L}])förstudien?(?![\p{L}])[^,;]{0,30}$/iu.test(one.meaning) &&
      !/(?:efter|enligt|i|från|genom|utöver|exklusive|utan) (?:en |den )?förstudie/i.test(one.meaning),
  )
  if (!study) return []
  return [
    {
      code: 'FEASIBILITY_CAPITALISED',
      message: `Förstudien (${kronor(study.sek)}) räknas in i investeringen; en förstudie är i regel en driftkostnad.`,
      paths: pathOf(study),
    },
  ]
}

/** Impossible dates, fields that were never filled in, and a number where one is `expected`. */
export function formWarnings(document: Document, numbers: string[], expected: boolean): ReadingWarning[] {
  const result: ReadingWarning[] = []
  for (const one of impossibleDates(document))
    result.push({
      code: 'DATE_IMPOSSIBLE',
      message: `Datumet ”${one.printed}” finns inte.`,
      paths: ['/dates'],
    })
  const fields = unfilledFields(document)
  const number = fields.find((field) => field.number)
  if (number && numbers.length === 0)
    result.push({
      code: 'NUMBER_MISSING',
      message: `Diarienumret är inte ifyllt (”${number.printed}”).`,
      paths: ['/registration_numbers'],
    })
  else if (expected && numbers.length === 0)
    result.push({
      code: 'NUMBER_MISSING',
      message: 'Handlingen har inget diarienummer.',
      paths: ['/registration_numbers'],
    })
  for (const field of fields.filter((one) => !one.number).slice(0, 5))
    result.push({ code: 'FIELD_UNFILLED', message: `Fältet ”${field.printed}” är inte ifyllt.`, paths: [] })
  return result
}
