import { reserve } from '../../finance'
import type { ReadingWarning } from '../proposed-registration'
import type { AmountMention } from '../recognise/amounts'
import { kronor, ore, percentText } from './amounts-in-words'

/** Where the registered amount of a mention stands in the proposal. */
export type PathOf = (mention: AmountMention) => string[]

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
