import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionnaire } from '~/domain/ai-act'
import { attentionOf } from '~/domain/ai-act/register/attention'
import { answeredFacts, publicAnswers } from '~/domain/ai-act/register/answered'
import type { SystemFacts, SystemFields } from '~/domain/ai-act/register/field'
import { registerField, registerFields } from '~/domain/ai-act/register/fields'
import { faultInValue, fieldsFor, judgeSystem, requirement, rowsFilled } from '~/domain/ai-act/register/judge'
import { isLate, isOpen } from '~/domain/ai-act/register/obligation'
import { publicVersions } from '~/domain/ai-act/register/publication'
import { assessedOn, reasonsToReassess } from '~/domain/ai-act/register/reassess'
import type { PublicationState } from '~/domain/ai-act/register/words'
import { actDates, systemsAtDate } from '~/domain/ai-act/timeline'
import { actDateText, fieldFaultText } from '~/text/ai-register'

const facts = (fields: SystemFields, given: Partial<SystemFacts> = {}): SystemFacts => ({
  ...{ riskClass: 'MINIMAL', riskTags: [], answers: {}, today: '2026-11-21' },
  ...given,
  fields,
})
const faults = (...of: Parameters<typeof facts>) => judgeSystem(facts(...of)).faults.map(({ fault }) => fault)
const needs = (key: string, ...of: Parameters<typeof facts>) => {
  const field = registerField(key)
  if (!field) throw new Error(key)
  return requirement(field, facts(...of)).required
}

describe('what is written in a field', () => {
  const wrong = (key: string, value: SystemFields[string]) => {
    const field = registerField(key)
    return field ? (faultInValue(field, value)?.fault ?? null) : 'no such field'
  }

  it.each([
    ['name', 'a'.repeat(99), null],
    ['name', 'a'.repeat(100), 'too_long'],
    ['summary_short', 'a'.repeat(399), null],
    ['summary_short', 'a'.repeat(400), 'too_long'],
    ['status', 'pilot', null],
    ['status', 'toString', 'unknown_option'],
    ['policy_area', ['skola', 'personal'], null],
    ['policy_area', ['skola', 'rymden'], 'unknown_option'],
    ['in_use_from', '2026-13', 'not_a_month'],
    ['in_use_from', '2026-12', null],
    ['classified_at', '2026-02-30', 'not_a_day'],
    ['classified_at', '2024-02-29', null],
    ['public_page_url', 'javascript:alert(1)', 'not_an_address'],
    ['public_page_url', 'https://exempelby.exempel/ai', null],
    ['public_contact', 'Stina Lundmark', 'not_a_contact'],
    ['public_contact', 'ai@exempelby.exempel', null],
    ['training_completed_share', '100.1', 'not_percent'],
    ['training_completed_share', '85.5', null],
    ['log_months', '-6', 'not_whole'],
    ['log_months', '6.5', 'not_whole'],
    ['log_months', '6', null],
    ['klassa_integrity', '5', 'unknown_option'],
    ['risks', Array.from({ length: 41 }, () => ({ risk: 'x' })), 'too_many_rows'],
    ['name', '', null],
  ] as const)('%s: %j gives %s', (key, value, fault) => {
    expect(wrong(key, value)).toBe(fault)
  })

  it('leaves out lines without anything in them', () => {
    expect(rowsFilled([{ risk: ' ', measure: '' }, { risk: 'Fel svar' }])).toEqual([{ risk: 'Fel svar' }])
  })
})

describe('rules between fields (ai-governance.md 3.2, end)', () => {
  it('PROHIBITED allows only paused or retired', () => {
    const inStatus = (status: string) => faults({ status }, { riskClass: 'PROHIBITED' })
    for (const status of ['ide', 'utveckling', 'pilot', 'i_drift'])
      expect(inStatus(status)).toContain('prohibited_in_use')
    for (const status of ['pausat', 'avvecklat']) expect(inStatus(status)).not.toContain('prohibited_in_use')
    expect(faults({ status: 'i_drift' })).not.toContain('prohibited_in_use')
  })

  const running: SystemFields = { status: 'i_drift', in_use_from: '2028-01' }
  const high = (fields: SystemFields, given: Partial<SystemFacts> = {}) =>
    faults(fields, {
      riskClass: 'HIGH_RISK_ANNEX_III',
      today: '2028-03-01',
      answers: { annex3: ['4a'] },
      ...given,
    })

  it('high risk in use after the day needs FRIA, registration, oversight and logs of six months', () => {
    const duties = ['fria_due', 'registration_due', 'oversight_due', 'logs_too_short']
    expect(high(running)).toEqual(duties)
    expect(high({ ...running, log_months: '5' })).toContain('logs_too_short')
    const met = {
      fria_status: 'klar',
      eu_deployer_registration: 'EU-1',
      oversight_role: 'Chef',
      log_months: '6',
    }
    expect(high({ ...running, ...met })).toEqual([])
    expect(high({ ...running, ...met, fria_status: 'inaktuell' })).toEqual(['fria_due'])
  })

  it('asks for none of it before the day, in a pilot, or of what was used before until 2030-08-02 (art. 111.2)', () => {
    expect(high(running, { today: '2027-12-01' })).toEqual([])
    expect(high({ ...running, status: 'pilot' })).toEqual([])
    const old = { ...running, in_use_from: '2026-01' }
    expect(high(old, { today: '2030-08-01' })).toEqual([])
    expect(high(old, { today: '2030-08-02' })).toContain('fria_due')
  })

  it('Annex III point 2 alone is exempt from FRIA, together with another point it is not', () => {
    expect(high(running, { answers: { annex3: ['2'] } })).not.toContain('fria_due')
    expect(high(running, { answers: { annex3: ['2', '4a'] } })).toContain('fria_due')
  })

  it('Annex I has its own day and no registration by the deployer', () => {
    const annexI = { riskClass: 'HIGH_RISK_ANNEX_I', answers: {} }
    expect(high({ ...running, in_use_from: '2028-09' }, annexI)).toEqual([])
    expect(high({ ...running, in_use_from: '2028-09' }, { ...annexI, today: '2028-09-30' })).toEqual([
      'oversight_due',
      'logs_too_short',
    ])
  })

  it('automatiserat needs the delegation, decisions need human control and a way to complain', () => {
    expect(needs('delegation_ref', { decision_mode: 'automatiserat' })).toBe(true)
    expect(needs('delegation_ref', { decision_mode: 'stod' })).toBe(false)
    expect(needs('human_oversight', { decision_mode: 'stod' })).toBe(true)
    expect(needs('appeal_info', { decision_mode: 'inget_beslut' })).toBe(false)
  })

  it('personal data needs the state of the DPIA', () => {
    expect(needs('dpia_status', { personal_data: 'kansliga' })).toBe(true)
    expect(needs('dpia_status', { personal_data: 'nej' })).toBe(false)
  })

  it('secrecy together with data abroad or nobody knows where only warns', () => {
    for (const where of ['tredjeland', 'okant']) {
      const judged = judgeSystem(facts({ secrecy_level: 'kan_forekomma', data_location: where }))
      expect(judged.warnings).toEqual([{ key: 'data_location', fault: 'secret_abroad' }])
      expect(judged.faults).toEqual([])
    }
    expect(judgeSystem(facts({ secrecy_level: 'nej', data_location: 'okant' })).warnings).toEqual([])
  })

  it('is retired no earlier than taken into use', () => {
    expect(faults({ in_use_from: '2026-05', retired_at: '2026-04' })).toEqual(['retired_before_use'])
    expect(faults({ in_use_from: '2026-05', retired_at: '2026-05' })).toEqual([])
  })

  it('is reviewed within twelve months, within six at high risk, also over a short month', () => {
    const review = (last: string, next: string, riskClass = 'MINIMAL') =>
      faults({ last_reviewed_at: last, next_review_at: next }, { riskClass })
    expect(review('2026-09-15', '2027-09-15')).toEqual([])
    expect(review('2026-09-15', '2027-09-16')).toEqual(['review_too_late'])
    expect(review('2026-08-31', '2027-02-28', 'HIGH_RISK_ANNEX_I')).toEqual([])
    expect(review('2026-08-31', '2027-03-01', 'HIGH_RISK_ANNEX_I')).toEqual(['review_too_late'])
  })

  it('has no decided class while an answer is uncertain', () => {
    const decided = { risk_class_decided_at: '2026-10-01' }
    expect(faults(decided, { riskTags: ['PRELIMINARY'] })).toEqual(['class_preliminary'])
    expect(faults(decided)).toEqual([])
  })

  it('asks for realised benefits after twelve months of use, not before', () => {
    const used = { status: 'i_drift', in_use_from: '2025-11' }
    expect(needs('realised_benefit', used)).toBe(false)
    expect(needs('realised_benefit', { ...used, in_use_from: '2025-10' })).toBe(true)
  })

  it('says of what is missing what to do', () => {
    const { missing } = judgeSystem(facts({ status: 'i_drift', in_use_from: '2020-01' }))
    expect(missing.length).toBeGreaterThan(20)
    for (const fault of missing) expect(fieldFaultText(fault)).toMatch(/^Fyll i fältet\..*/)
  })

  it('counts what is required and filled in', () => {
    const { complete, missing } = judgeSystem(facts({ name: 'Boten' }))
    expect(complete.filled).toBe(1)
    expect(complete.required).toBe(missing.length + 1)
  })
})

describe('who may read what', () => {
  const all = Object.fromEntries(registerFields.map(({ key }) => [key, 'x']))

  it('shows outside what is public, and what needs a secrecy check only after it', () => {
    const seen = (reviewed: boolean) => Object.keys(fieldsFor(all, { inside: false, reviewed }))
    const of = (visibility: string) =>
      registerFields.filter((field) => field.visibility === visibility).map(({ key }) => key)
    expect(new Set(seen(false))).toEqual(new Set(of('public')))
    expect(new Set(seen(true))).toEqual(new Set([...of('public'), ...of('reviewed')]))
    expect(Object.keys(fieldsFor(all, { inside: true, reviewed: false }))).toHaveLength(registerFields.length)
  })

  it('keeps inside what the field list marks I and G (ai-governance.md 3.2)', () => {
    const of = (visibility: string) =>
      registerFields.filter((field) => field.visibility === visibility).map(({ key }) => key)
    expect(of('internal')).toEqual(
      expect.arrayContaining([
        ...['system_owner_person', 'fria_notified_at', 'processing_record_ref', 'dpo_consulted_at'],
        ...['secrecy_basis', 'records_handling', 'classified_at', 'contract_ref', 'contract_until'],
        ...['klassa_confidentiality', 'klassa_integrity', 'klassa_availability', 'ai_contract_terms'],
        ...['log_months', 'training_completed_share'],
      ]),
    )
    expect(of('reviewed')).toEqual(['fria_summary', 'dpia_summary', 'quality_measures', 'risks'])
  })

  it('tells of the answers only those that the register has as public fields', () => {
    const answers = { ai_system: 'ja', roles: ['leverantor'], secrecy: 'ja', gpai: 'ja', personal_data: 'ja' }
    expect(publicAnswers(answers)).toEqual({ ai_system: 'ja', roles: ['leverantor'], gpai: 'ja' })
    expect(answeredFacts(answers, 'NOT_AI').map(({ key }) => key)).toEqual(['municipal_roles', 'gpai_based'])
    expect(answeredFacts(answers, 'MINIMAL').map(({ key, words }) => [key, words.join()])).toEqual([
      ['is_ai_system', expect.any(String)],
      ['municipal_roles', expect.stringMatching(/leverantör/i)],
      ['gpai_based', 'Ja'],
    ])
  })

  const versions = (...publications: PublicationState[]) =>
    publications.map((publication, at) => ({ publication, at })).reverse()
  const shown = (...publications: PublicationState[]) => {
    const { published, exempted } = publicVersions(versions(...publications))
    return [published.map(({ at }) => at), exempted?.at ?? null]
  }

  it('shows what was published since the latest exemption, or a stub', () => {
    expect(shown('draft', 'in_review')).toEqual([[], null])
    expect(shown('draft', 'published', 'draft', 'published', 'in_review')).toEqual([[3, 1], null])
    expect(shown('published', 'exempted')).toEqual([[], 1])
    expect(shown('published', 'exempted', 'in_review', 'draft')).toEqual([[], 1])
    expect(shown('published', 'exempted', 'draft', 'published')).toEqual([[3], null])
    expect(shown()).toEqual([[], null])
  })

  it('never shows what was published before an exemption', () => {
    const states = fc.constantFrom<PublicationState>('draft', 'in_review', 'published', 'exempted')
    fc.assert(
      fc.property(fc.array(states, { maxLength: 12 }), (history) => {
        const last = history.lastIndexOf('exempted')
        const { published, exempted } = publicVersions(versions(...history))
        expect(published.every(({ at, publication }) => at > last && publication === 'published')).toBe(true)
        expect(exempted === null || published.length === 0).toBe(true)
      }),
    )
  })
})

describe('when the questions are asked again (2.1, 7)', () => {
  const fields = { purpose: 'Svara', model_name: 'Mellan', supplier_name: 'Ordflod', product_version: '3' }

  it('not when nothing they rest on has changed', () => {
    expect(reasonsToReassess(assessedOn(fields), { ...fields, name: 'Nytt namn' })).toEqual([])
    expect(reasonsToReassess(null, fields)).toEqual([])
  })

  it.each(Object.keys(fields))('when %s changes, or is taken away', (key) => {
    expect(reasonsToReassess(assessedOn(fields), { ...fields, [key]: 'annat' })).toEqual([key])
    const { [key as 'purpose']: _gone, ...rest } = fields
    expect(reasonsToReassess(assessedOn(fields), rest)).toEqual([key])
  })

  it('when the law has changed', () => {
    const older = { ...assessedOn(fields), questionnaire: '0.9' }
    expect(reasonsToReassess(older, fields)).toEqual(['law'])
    expect(assessedOn(fields).questionnaire).toBe(questionnaire.version)
  })
})

describe('duties', () => {
  it('are late when their day has passed or the system is used already, unless done', () => {
    expect(isLate({ due: '2026-11-20', status: 'under_way' }, '2026-11-21')).toBe(true)
    expect(isLate({ due: '2026-11-21', status: 'not_begun' }, '2026-11-21')).toBe(false)
    expect(isLate({ due: 'omgående', status: 'not_begun' }, '2026-11-21')).toBe(true)
    expect(isLate({ due: 'före användning', status: 'not_begun' }, '2026-11-21')).toBe(false)
    expect(isLate({ due: '2020-01-01', status: 'met' }, '2026-11-21')).toBe(false)
    expect(isOpen({ status: 'not_applicable' })).toBe(false)
  })
})

describe('the days of the Act with systems on them (1.1)', () => {
  const system = (given: Partial<Parameters<typeof systemsAtDate>[1][number]>) => ({
    ...{ riskClass: 'MINIMAL', riskTags: [] as string[], status: 'i_drift', inUseFrom: '2026-01', ...given },
  })
  const at = (given: Parameters<typeof system>[0]) =>
    actDates.filter(({ key }) => systemsAtDate(key, [system(given)]).length > 0).map(({ key }) => key)

  it('concern a system by its class, tags and when it was taken into use', () => {
    expect(at({})).toEqual(['prohibitions'])
    expect(at({ riskClass: 'NOT_AI' })).toEqual([])
    expect(at({ riskClass: null })).toEqual([])
    expect(at({ riskClass: 'TRANSPARENCY', riskTags: ['GPAI_BASED'] })).toEqual([
      'prohibitions',
      'gpai',
      'transparency',
    ])
    expect(at({ riskTags: ['GPAI_BASED'], inUseFrom: '2025-07' })).toContain('gpai_legacy')
    expect(at({ riskClass: 'PROHIBITED' })).toContain('new_prohibitions')
  })

  it('move what was used before to the backstop for authorities', () => {
    const high = { riskClass: 'HIGH_RISK_ANNEX_III' }
    expect(at({ ...high, inUseFrom: '2027-11' })).toEqual(['prohibitions', 'public_legacy'])
    expect(at({ ...high, inUseFrom: '2027-12' })).toEqual(['prohibitions', 'annex_iii'])
    expect(at({ ...high, inUseFrom: '' })).toEqual(['prohibitions', 'annex_iii'])
    expect(at({ riskClass: 'HIGH_RISK_ANNEX_I', inUseFrom: '2028-08' })).toContain('annex_i')
  })

  it('leave out what is retired, stand in order and have words', () => {
    expect(at({ status: 'avvecklat', riskTags: ['GPAI_BASED'] })).toEqual([])
    const days = actDates.map(({ day }) => day)
    expect(days).toEqual([...days].sort())
    for (const { key } of actDates) expect(actDateText[key]).toMatch(/\.$/)
  })
})

describe('what a system asks of someone', () => {
  const none = { assessedOn: null, duties: [], incidents: [] }
  const asked = (given: Partial<Parameters<typeof attentionOf>[0]>) =>
    attentionOf({ ...none, fields: {}, ...given }, '2026-11-21').map(({ kind, day, late }) => [
      kind,
      day,
      late,
    ])

  it('reviews two months ahead and contracts a year ahead, also when they have passed', () => {
    const dates = (review: string, contract: string) =>
      asked({ fields: { next_review_at: review, contract_until: contract } })
    expect(dates('2027-01-20', '2027-11-21')).toEqual([
      ['review', '2027-01-20', false],
      ['contract', '2027-11-21', false],
    ])
    expect(dates('2027-01-21', '2027-11-22')).toEqual([])
    expect(dates('2026-11-20', '2026-11-20')).toEqual([
      ['review', '2026-11-20', true],
      ['contract', '2026-11-20', true],
    ])
  })

  it('duties that are late or come within a year, not those that are done or wait for use', () => {
    const duty = (id: string, due: string, status: 'met' | 'under_way' = 'under_way') => ({
      ...{ id, due, status, title: id, responsible: null },
    })
    const duties = [
      duty('next', '2027-11-21'),
      duty('far', '2027-11-22'),
      duty('now', 'omgående'),
      duty('later', 'före användning'),
      duty('done', '2020-01-01', 'met'),
      duty('late', '2026-01-01'),
    ]
    expect(asked({ duties })).toEqual([
      ['duty', null, true],
      ['duty', '2026-01-01', true],
      ['duty', '2027-11-21', false],
    ])
    expect(asked({ duties, fields: { status: 'avvecklat' } })).toEqual([])
  })

  it('contracts without terms of AI, questions to answer again and incidents open more than thirty days', () => {
    const incident = (day: string, closedDay: string | null = null) => ({
      day,
      closedDay,
      description: 'Fel',
    })
    expect(
      asked({
        fields: { ai_contract_terms: 'delvis', supplier_name: 'Ny' },
        assessedOn: assessedOn({ supplier_name: 'Gammal' }),
        incidents: [incident('2026-10-21'), incident('2026-10-22'), incident('2026-01-01', '2026-01-02')],
      }),
    ).toEqual([
      ['terms', null, false],
      ['reassess', null, true],
      ['incident', '2026-10-21', true],
      ['incident', '2026-10-22', false],
    ])
  })
})
