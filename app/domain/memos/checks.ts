import { personalNumbersIn } from '../shared/personal-number'
import { attachmentsMissing, type CaseDocument } from './attachments'
import { wordingRemarks, type WordingCode } from './decision-wording'
import { type FieldValues, resolveFields } from './fields'

export type RemarkCode =
  | 'section-empty'
  | 'prompt-left'
  | 'field-unknown'
  | 'field-empty'
  | 'financing-missing'
  | 'money-not-marked'
  | 'attachment-missing'
  | 'cooperation-after-decision'
  | 'personal-number'
  | WordingCode

/** `must` stops an approval; `should` is for the approver to judge. */
export type MemoRemark = {
  code: RemarkCode
  weight: 'must' | 'should'
  section: string | null
  /** The word, number or point that the remark is about. */
  detail: string | null
}

export type WrittenSection = {
  key: string
  required: boolean
  /** As written, with fields. */
  text: string
  decision?: boolean | undefined
  financing?: boolean | undefined
  attachments?: boolean | undefined
  cooperation?: boolean | undefined
}

export type MemoFacts = {
  values: FieldValues
  documents: readonly CaseDocument[]
  /** When the case is next on an agenda, if that is known. */
  decisionDay: string | null
  decidesMoney: boolean
}

/** Practice is advised; what the law demands, and what makes the text unfinished, must be put right. */
const must: ReadonlySet<RemarkCode> = new Set([
  'section-empty',
  'prompt-left',
  'field-empty',
  'financing-missing',
  'attachment-missing',
  'decision-none',
])

/**
 * What is left before a memo can be approved: required sections (rules 10.2), financing named when money is decided
 * (KL 11:15, BUD-05), the wording of the decision (10.3), attachments that are there, fields that have values.
 */
export function remarksOnMemo(sections: readonly WrittenSection[], facts: MemoFacts): MemoRemark[] {
  const remarks: MemoRemark[] = []
  const remark = (code: RemarkCode, section: string | null, detail: string | null = null) =>
    remarks.push({ code, weight: must.has(code) ? 'must' : 'should', section, detail })

  const resolved = sections.map((section) => ({ ...section, ...resolveFields(section.text, facts.values) }))
  for (const { key, required, text, unknown, empty, decision, cooperation } of resolved) {
    if (required && text === '') remark('section-empty', key)
    for (const prompt of text.match(/\\?\[fyll i[^\]]*\]/giu) ?? [])
      remark('prompt-left', key, prompt.replaceAll('\\', ''))
    for (const name of unknown) remark('field-unknown', key, name)
    for (const name of empty) remark('field-empty', key, name)
    if (decision) for (const { code, point } of wordingRemarks(text)) remark(code, key, point || null)
    if (cooperation && facts.decisionDay !== null) {
      const late = daysIn(text).filter((day) => day > (facts.decisionDay ?? ''))
      if (late[0] !== undefined) remark('cooperation-after-decision', key, late[0])
    }
    for (const number of personalNumbersIn(text)) remark('personal-number', key, number)
  }

  const financing = resolved.find((section) => section.financing)
  if (facts.decidesMoney && !resolved.some((section) => section.financing && namesFinancing(section.text)))
    remark('financing-missing', financing?.key ?? null)
  const decision = resolved.find((section) => section.decision)
  if (!facts.decidesMoney && decision && AMOUNT.test(decision.text)) remark('money-not-marked', decision.key)

  const list = resolved.find((section) => section.attachments)
  const whole = resolved.map(({ text }) => text).join('\n')
  for (const n of attachmentsMissing(whole, facts.documents))
    remark('attachment-missing', list?.key ?? null, String(n))
  return remarks
}

export const mustRemarks = (remarks: readonly MemoRemark[]) =>
  remarks.filter(({ weight }) => weight === 'must')

const AMOUNT =
  /\d[\d\s\u00a0\u202f.,]*(?:kr|kronor|tkr|mkr|mnkr|msek|sek|miljon(?:er)?|miljarder?)(?!\p{L})/iu

/** A source of money in words. "Finansiering saknas" and its kin name none. */
const SOURCE =
  /(?<!\p{L})(?:budget\p{L}*|ram(?:en|ar)?|investeringsram\p{L}*|anslag\p{L}*|medel|bidrag\p{L}*|statsbidrag\p{L}*|avgift\p{L}*|omdispon\p{L}*|omfördel\p{L}*|resultat\p{L}*|reserv\p{L}*|eget kapital|likvid\p{L}*|lån\p{L}*|hyr\p{L}*|taxa\p{L}*|internränt\p{L}*|driftbudget\p{L}*|finansieras)(?!\p{L})/iu
const NO_SOURCE =
  /finansiering(?:en)?\s+(?:saknas|är\s+(?:inte|ännu\s+inte)|har\s+inte)|(?:saknas|utan)\s+finansiering|återkommer\s+(?:om|med|kring)\s+finansiering/iu

/** Whether a text says where the money comes from (KL 11:15). */
export const namesFinancing = (text: string): boolean => SOURCE.test(text) && !NO_SOURCE.test(text)

const monthNames =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')
const DATE = new RegExp(
  `(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})\\s+(${monthNames.join('|')})\\s+(\\d{4})`,
  'giu',
)

/** Days named in a text, as YYYY-MM-DD: "2026-11-03", "den 3 november 2026". */
export function daysIn(text: string): string[] {
  return [...text.matchAll(DATE)].map(([whole, , , , date, month, year]) =>
    date === undefined
      ? whole
      : `${year}-${String(monthNames.indexOf((month ?? '').toLowerCase()) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`,
  )
}
