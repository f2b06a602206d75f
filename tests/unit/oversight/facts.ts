import type { OversightFacts, SystemFact } from '~/domain/oversight/facts'

export const TODAY = '2026-11-21'

/** Facts of a municipality that has nothing yet, with what a test gives it. */
export const facts = (given: Partial<OversightFacts> = {}): OversightFacts => ({
  ...{ today: TODAY, inside: true, systems: [], duties: [], incidents: [], governing: [], assignments: [] },
  ...{ benefits: [], investments: [], cases: [], accounts: [], index: null },
  ...given,
})

let made = 0
/** A published chat bot in use, with other fields where they are given. */
export function system(fields: SystemFact['fields'] = {}, given: Partial<SystemFact> = {}): SystemFact {
  made += 1
  return {
    ...{
      key: `s${made}`,
      label: `System ${made}`,
      href: `/ek/ai-register/ai-2026-${made}`,
      board: 'Styrelsen',
    },
    ...{ stub: false, published: true, exempted: false, riskClass: 'TRANSPARENCY', riskTags: [] },
    ...{ complete: { filled: 9, required: 10 }, toReassess: false },
    ...given,
    fields: {
      ...{ name: `System ${made}`, status: 'i_drift', in_use_from: '2026-02', decision_mode: 'inget_beslut' },
      ...fields,
    },
  }
}
