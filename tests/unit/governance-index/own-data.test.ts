import { expect, it } from 'vitest'
import { ownCounts, valueOfCount } from '~/use-cases/governance-index/own-counts'
import type { CountedSystem } from '#db/queries/governance-index/own-data'

const system = (fields: Record<string, string>, riskTags: string[] = []): CountedSystem => ({
  ...{ fields: { status: 'i_drift', ...fields }, riskTags },
})
const count = (systems: CountedSystem[], indicator: string, year = 2026) => {
  const found = ownCounts({ assignments: [], systems }, year).find((each) => each.indicator === indicator)
  return found && [found.numerator, found.denominator]
}

it('8.1 assignments_on_time_share: the decided day in the year, and unreported is late', () => {
  const one = (id: string, dueDay: string, reportedDay: string | null) => ({
    ...{ id, reportedDay, dueDays: [{ dueDay, decidedDay: '2026-01-10' }] },
  })
  const assignments = [
    one('a', '2026-06-30', '2026-06-30'),
    one('b', '2026-06-30', '2026-07-01'),
    one('c', '2026-12-31', null),
    one('d', '2027-01-01', '2026-06-01'),
  ]
  const [found] = ownCounts({ assignments, systems: [] }, 2026)
  expect(found).toMatchObject({ indicator: 'assignments_on_time_share', numerator: 1, denominator: 3 })
})

it('8.1 risk_class_decided_share: in use, decided, not preliminary, with an owner', () => {
  const decided = { risk_class_decided_at: '2026-02-01', system_owner_role: 'Chef' }
  const systems = [
    system(decided),
    system({ ...decided, status: 'pilot' }, ['PRELIMINARY']),
    system({ risk_class_decided_at: '2026-02-01' }),
    system({ ...decided, status: 'avvecklat' }),
  ]
  expect(count(systems, 'risk_class_decided_share')).toEqual([1, 3])
})

it('8.1 dpia_completed_share: of those where it is required; none required is not applicable', () => {
  const systems = ['klar', 'pagar', 'inaktuell', 'kravs_ej'].map((dpia_status) => system({ dpia_status }))
  expect(count(systems, 'dpia_completed_share')).toEqual([1, 3])
  const [, , none] = ownCounts({ assignments: [], systems: [system({ dpia_status: 'kravs_ej' })] }, 2026)
  expect(none && valueOfCount(none)).toEqual({ value: null, status: 'not_applicable' })
})

it('8.1 info_classified_share: classified within 24 months of the last of December', () => {
  const critical = (classified_at: string) => system({ business_critical: 'ja', classified_at })
  const systems = [critical('2024-12-31'), critical('2024-12-30'), critical('2027-01-01'), system({})]
  expect(count(systems, 'info_classified_share')).toEqual([1, 3])
})

it('section 5: a share of fewer than five is withheld, and its count kept', () => {
  const given = { indicator: 'x', whenNone: 'missing' as const }
  expect(valueOfCount({ ...given, numerator: 4, denominator: 4 })).toEqual({
    value: null,
    status: 'suppressed',
  })
  expect(valueOfCount({ ...given, numerator: 2, denominator: 6 })).toEqual({
    value: '33.333333',
    status: 'ok',
  })
  expect(valueOfCount({ ...given, numerator: 0, denominator: 0 })).toEqual({ value: null, status: 'missing' })
})
