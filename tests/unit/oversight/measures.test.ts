import { describe, expect, it } from 'vitest'
import { auditQuestions } from '~/domain/oversight/audit'
import { boardRows } from '~/domain/oversight/boards'
import { counted, measured, measureKeys, quarterOf } from '~/domain/oversight/measures'
import { measureText } from '~/text/oversight/measures'
import { facts, system, TODAY } from './facts'

const count = (key: (typeof measureKeys)[number], known = facts()) => counted(key, known)?.length ?? null

describe('what is counted (ai-governance.md 4.2)', () => {
  it('counts systems in pilot or use, and neither ideas, retired nor withheld ones', () => {
    const systems = ['ide', 'utveckling', 'pilot', 'i_drift', 'pausat', 'avvecklat'].map((status) =>
      system({ status }),
    )
    const stub = system({}, { stub: true, published: false, exempted: true })
    expect(count('i_bruk', facts({ systems: [...systems, stub] }))).toBe(2)
    expect(count('undantagna', facts({ systems: [...systems, stub] }))).toBe(1)
    expect(measured('publicerade', facts({ systems: [...systems, stub] }))).toMatchObject({ count: 6, of: 7 })
  })

  it('does not count a preliminary class as decided', () => {
    const decided = { risk_class_decided_at: '2026-03-01' }
    const systems = [system(decided), system(decided, { riskTags: ['PRELIMINARY'] }), system()]
    expect(measured('beslutad_klass', facts({ systems }))).toMatchObject({ count: 1, of: 3 })
    expect(count('utan_beslutad_klass', facts({ systems }))).toBe(2)
  })

  it('asks for a data protection assessment only where personal data are handled and it is not excepted', () => {
    const systems = [
      system({ personal_data: 'nej' }),
      system({ personal_data: 'ja', dpia_status: 'kravs_ej' }),
      system({ personal_data: 'kansliga', dpia_status: 'klar' }),
      system({ personal_data: 'ja', dpia_status: 'inaktuell' }),
    ]
    expect(measured('dpia_klara', facts({ systems }))).toMatchObject({ count: 1, of: 2 })
    expect(counted('dpia_saknas', facts({ systems }))?.map(({ key }) => key)).toEqual([systems[3]?.key])
  })

  it('tells an incident that has been open for more than thirty days', () => {
    const incident = { key: 'i', label: 'Fel', href: '/', board: null, severity: 'minor' }
    const on = (day: string, closedDay: string | null = null) => ({ ...incident, day, closedDay })
    const incidents = [on('2026-10-22'), on('2026-10-21'), on('2026-01-01', '2026-11-01')]
    expect(count('oppna_incidenter', facts({ incidents }))).toBe(1)
  })

  it('counts what came into use in the quarter', () => {
    expect(quarterOf(TODAY)).toBe('2026-10')
    expect(quarterOf('2026-03-31')).toBe('2026-01')
    const systems = [system({ in_use_from: '2026-09' }), system({ in_use_from: '2026-10' })]
    expect(count('nya', facts({ systems }))).toBe(1)
  })

  it('does not tell those outside what only those inside know', () => {
    const known = facts({ inside: false })
    const hidden = [
      'forsenade_skyldigheter',
      'oppna_incidenter',
      'kompletta',
      'opublicerade',
      'utbildade',
    ] as const
    for (const key of hidden) expect(counted(key, known), key).toBeNull()
    expect(counted('i_bruk', known)).toEqual([])
  })

  it('counts no share higher than what it is a share of', () => {
    const systems = [system({ personal_data: 'ja', dpia_status: 'klar' }), system({ status: 'ide' })]
    for (const key of measureKeys) {
      const told = measured(key, facts({ systems }))
      if (told && told.of !== null) expect(told.count, key).toBeLessThanOrEqual(told.of)
    }
  })

  it('has words for every measure, and measures for the ten questions of an audit (4.4)', () => {
    for (const key of measureKeys) expect(measureText[key].definition, key).toMatch(/\.$/)
    expect(auditQuestions).toHaveLength(10)
  })
})

describe('each board (4.2 B)', () => {
  const systems = [
    system({ personal_data: 'ja', dpia_status: 'klar', next_review_at: '2027-01-01' }),
    system({ personal_data: 'ja', next_review_at: '2027-01-01' }),
    system({ next_review_at: '2026-11-20' }, { board: 'Bolaget' }),
  ]
  const rows = boardRows(facts({ systems }))

  it('has a row for each that answers for a system in use', () => {
    expect(rows.map(({ board, systems: how }) => [board, how])).toEqual([
      ['Bolaget', 1],
      ['Styrelsen', 2],
    ])
  })

  it('says done, under way, missing, late and not applicable', () => {
    const [company, executive] = rows
    expect(executive?.cells.dpia).toMatchObject({ state: 'under_way', count: 1, of: 2 })
    expect(executive?.cells.fria.state).toBe('not_applicable')
    expect(executive?.cells.riskClass.state).toBe('missing')
    expect(executive?.review).toMatchObject({ state: 'done', count: 2, measure: 'granskade' })
    expect(company?.review).toMatchObject({ state: 'late', count: 1, measure: 'granskning_passerad' })
    expect(company?.policy.state).toBe('missing')
  })

  it('takes a policy of the council as one for every board, while it is in force', () => {
    const policy = {
      ...{ key: 'g', label: 'AI-policy', href: '/', board: 'Kommunfullmäktige', kind: 'policy' as const },
      ...{ decidedBy: 'Kommunfullmäktige', decidedDay: null, decidedText: null, validFrom: null },
      ...{ reviewDay: null, statusText: null },
    }
    const state = (validTo: string) =>
      boardRows(facts({ systems, governing: [{ ...policy, validTo }] })).map((row) => row.policy.state)
    expect(state('2026-11-21')).toEqual(['done', 'done'])
    expect(state('2026-11-20')).toEqual(['missing', 'missing'])
  })
})
