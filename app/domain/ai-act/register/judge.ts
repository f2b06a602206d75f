import { isDay } from '../../shared/day'
import { questionnaire } from '../questionnaire'
import { conditions, type Field, type FieldRow, type SystemFacts, textOf } from './field'
import { registerFields } from './fields'

export type FieldFault =
  | { key: string; fault: 'required'; why: string | null }
  | { key: string; fault: 'too_long'; most: number }
  | {
      key: string
      fault: 'unknown_option' | 'not_a_month' | 'not_a_day' | 'not_an_address' | 'not_a_contact'
    }
  | { key: string; fault: 'not_whole' | 'not_percent' | 'too_many_rows' }
  | { key: string; fault: RuleName }

const month = /^\d{4}-(0[1-9]|1[0-2])$/
const isAddress = (text: string) => /^https?:\/\/[^\s<>"]{3,1900}$/.test(text)
const isMail = (text: string) => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text)

/** What is wrong with what stands in a field; null when it is empty or right. */
export function faultInValue(
  field: Field,
  value: SystemFacts['fields'][string] | undefined,
): FieldFault | null {
  const { key } = field
  if (value === undefined || value.length === 0) return null
  const texts =
    typeof value === 'string' ? [value] : value.filter((each): each is string => typeof each === 'string')
  const [only = ''] = texts
  switch (field.kind) {
    case 'text':
    case 'long':
      return only.length > field.most ? { key, fault: 'too_long', most: field.most } : null
    case 'one':
    case 'many': {
      const known = texts.every((text) => field.options.some((option) => option.value === text))
      return known ? null : { key, fault: 'unknown_option' }
    }
    case 'month':
      return month.test(only) ? null : { key, fault: 'not_a_month' }
    case 'day':
      return isDay(only) ? null : { key, fault: 'not_a_day' }
    case 'url':
      return isAddress(only) ? null : { key, fault: 'not_an_address' }
    case 'contact':
      return isAddress(only) || isMail(only) ? null : { key, fault: 'not_a_contact' }
    case 'percent':
      return /^(?:100(?:\.0+)?|\d{1,2}(?:\.\d{1,2})?)$/.test(only) ? null : { key, fault: 'not_percent' }
    case 'whole': {
      const number = /^\d{1,15}$/.test(only) ? Number(only) : null
      return number !== null && number >= field.least && number <= field.most
        ? null
        : { key, fault: 'not_whole' }
    }
    case 'rows':
      return value.length > field.most ? { key, fault: 'too_many_rows' } : null
  }
}

/** Whether a field must be filled in for a system as it stands, and because of what. */
export function requirement(field: Field, facts: SystemFacts): { required: boolean; why: string | null } {
  if (typeof field.required === 'boolean') return { required: field.required, why: null }
  const { holds, words } = conditions[field.required]
  return { required: holds(facts), why: words }
}

const filled = ({ fields }: SystemFacts, key: string): boolean => (fields[key]?.length ?? 0) > 0

/** The day from which the duties of a high-risk system hold for it: what was in use before has until the backstop. */
const dutyDay = (facts: SystemFacts): string => {
  const { annex_i_date, annex_iii_date, public_legacy_date } = questionnaire.constants
  const day = facts.riskClass === 'HIGH_RISK_ANNEX_I' ? annex_i_date : annex_iii_date
  const from = textOf(facts, 'in_use_from')
  return from !== '' && from < day.slice(0, 7) ? public_legacy_date : day
}

const onlyPoint2 = ({ answers }: SystemFacts) => {
  const points = answers.annex3 ?? []
  return points.length > 0 && [...points].every((point) => point === '2')
}

const underDuty = (facts: SystemFacts) =>
  (facts.riskClass?.startsWith('HIGH_RISK') ?? false) &&
  textOf(facts, 'status') === 'i_drift' &&
  facts.today >= dutyDay(facts)

type Rule = { key: string; broken: (facts: SystemFacts) => boolean; warning?: true }

/** Rules between fields (ai-governance.md 3.2, end). A warning does not hinder publishing. */
const rules = {
  prohibited_in_use: {
    key: 'status',
    broken: (facts) =>
      facts.riskClass === 'PROHIBITED' && !['', 'pausat', 'avvecklat'].includes(textOf(facts, 'status')),
  },
  class_preliminary: {
    key: 'risk_class_decided_at',
    broken: (facts) => facts.riskTags.includes('PRELIMINARY') && filled(facts, 'risk_class_decided_at'),
  },
  fria_due: {
    key: 'fria_status',
    broken: (facts) =>
      underDuty(facts) &&
      facts.riskClass === 'HIGH_RISK_ANNEX_III' &&
      !onlyPoint2(facts) &&
      textOf(facts, 'fria_status') !== 'klar',
  },
  registration_due: {
    key: 'eu_deployer_registration',
    broken: (facts) =>
      underDuty(facts) &&
      facts.riskClass === 'HIGH_RISK_ANNEX_III' &&
      !filled(facts, 'eu_deployer_registration'),
  },
  oversight_due: {
    key: 'oversight_role',
    broken: (facts) => underDuty(facts) && !filled(facts, 'oversight_role'),
  },
  logs_too_short: {
    key: 'log_months',
    broken: (facts) => underDuty(facts) && Number(textOf(facts, 'log_months') || 0) < 6,
  },
  retired_before_use: {
    key: 'retired_at',
    broken: (facts) =>
      filled(facts, 'retired_at') &&
      filled(facts, 'in_use_from') &&
      textOf(facts, 'retired_at') < textOf(facts, 'in_use_from'),
  },
  review_too_late: {
    key: 'next_review_at',
    broken: (facts) => {
      const [last, next] = [textOf(facts, 'last_reviewed_at'), textOf(facts, 'next_review_at')]
      if (!isDay(last) || !isDay(next)) return false
      return next > monthsAfter(last, facts.riskClass?.startsWith('HIGH_RISK') ? 6 : 12)
    },
  },
  secret_abroad: {
    key: 'data_location',
    warning: true,
    broken: (facts) =>
      ['kan_forekomma', 'ja'].includes(textOf(facts, 'secrecy_level')) &&
      ['tredjeland', 'okant'].includes(textOf(facts, 'data_location')),
  },
} satisfies Record<string, Rule>
export type RuleName = keyof typeof rules

/** The same day so many months later, or the last of that month. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, of = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, of + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, of - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

export type SystemJudgement = {
  /** Written wrongly, or against a rule: stands in the way of publishing, and of saving what was right before. */
  faults: FieldFault[]
  /** Not filled in yet: stands in the way of publishing only. */
  missing: FieldFault[]
  warnings: FieldFault[]
  /** Required fields that are filled in, and how many there are. */
  complete: { filled: number; required: number }
}

/** What there is to say of a system as it is registered. */
export function judgeSystem(facts: SystemFacts): SystemJudgement {
  const faults = registerFields.flatMap((field) => faultInValue(field, facts.fields[field.key]) ?? [])
  const asked = registerFields.flatMap((field) => {
    const { required, why } = requirement(field, facts)
    return required ? [{ key: field.key, why }] : []
  })
  const missing = asked
    .filter(({ key }) => !filled(facts, key))
    .map(({ key, why }): FieldFault => ({ key, fault: 'required', why }))
  const broken = Object.entries(rules as Record<string, Rule>).filter(([, rule]) => rule.broken(facts))
  const told = (warning: boolean) =>
    broken
      .filter(([, rule]) => (rule.warning ?? false) === warning)
      .map(([name, { key }]): FieldFault => ({ key, fault: name as RuleName }))
  return {
    faults: [...faults, ...told(false)],
    missing,
    warnings: told(true),
    complete: { filled: asked.length - missing.length, required: asked.length },
  }
}

/** The fields that a reader may see: everything inside, and outside what is public or whose secrecy was judged. */
export const fieldsFor = (
  fields: SystemFacts['fields'],
  { inside, reviewed }: { inside: boolean; reviewed: boolean },
): SystemFacts['fields'] =>
  Object.fromEntries(
    registerFields.flatMap(({ key, visibility }) => {
      const value = fields[key]
      const shown = inside || visibility === 'public' || (visibility === 'reviewed' && reviewed)
      return shown && value !== undefined ? [[key, value]] : []
    }),
  )

/** Rows without anything in them are left out. */
export const rowsFilled = (rows: readonly FieldRow[]): FieldRow[] =>
  rows.filter((row) => Object.values(row).some((text) => text.trim() !== ''))
