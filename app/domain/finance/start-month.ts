import { ok, refuse } from '../shared/result'
import type { FinanceResult } from './types'

/** When cost begins, seen from the day an asset is taken into use. The day of the month never matters. */
export const startRules = ['SAME_MONTH', 'NEXT_MONTH', 'NEXT_YEAR'] as const
export type StartRule = (typeof startRules)[number]

export type StartMonthInput = { takenIntoUse: string; startRule?: string | undefined }

/**
 * First month with depreciation and interest, `YYYY-MM`, for a day `YYYY-MM-DD`. Refusals: `INPUT_INVALID` when the
 * day does not exist, `START_RULE_UNKNOWN`.
 */
export const startMonth = ({
  takenIntoUse,
  startRule = 'SAME_MONTH',
}: StartMonthInput): FinanceResult<string> => {
  if (!isDay(takenIntoUse)) return refuse('INPUT_INVALID')
  const year = Number(takenIntoUse.slice(0, 4))
  const month = Number(takenIntoUse.slice(5, 7))
  switch (startRule) {
    case 'SAME_MONTH':
      return ok(takenIntoUse.slice(0, 7))
    case 'NEXT_MONTH':
      return ok(month === 12 ? monthText(year + 1, 1) : monthText(year, month + 1))
    case 'NEXT_YEAR':
      return ok(monthText(year + 1, 1))
    default:
      return refuse('START_RULE_UNKNOWN')
  }
}

const monthText = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`

const isDay = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return year > 0 && year < 9999 && days !== undefined && day >= 1 && day <= days
}
