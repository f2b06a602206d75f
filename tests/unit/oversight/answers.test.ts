import { describe, expect, it } from 'vitest'
import { interpellationQuestions, questions } from '~/domain/oversight/questions'
import { answersMarkdown } from '~/use-cases/oversight/answers/markdown'
import { answersOf } from '~/use-cases/oversight/answers'
import { facts, system, TODAY } from './facts'

const answer = (key: string, known = facts()) => {
  const found = answersOf(known, 'ek').find((each) => each.key === key)
  if (!found) throw new Error(key)
  return { ...found, text: found.sentences.join(' ').replaceAll('\u00a0', ' ') }
}
const policy = {
  ...{ key: 'g', label: 'AI-policy', href: '/ek/styrdokument/ai-policy', board: 'Kommunfullmäktige' },
  ...{ kind: 'policy' as const, decidedBy: 'Kommunfullmäktige', decidedDay: '2025-11-27', decidedText: null },
  ...{ validFrom: null, validTo: '2027-12-31', reviewDay: null, statusText: null },
}

describe('the questions of ai-governance.md 4.3', () => {
  it('are all answered, also where there is nothing, without a gap in the text', () => {
    const answers = answersOf(facts(), 'ek')
    expect(answers.map(({ key }) => key)).toEqual(questions.map(({ key }) => key))
    for (const { key, sentences } of answers) {
      expect(sentences.length, key).toBeGreaterThan(0)
      expect(sentences.join(' '), key).not.toMatch(/undefined|NaN|null|\s{2}/)
      for (const sentence of sentences) expect(sentence, key).toMatch(/[.:]$/)
    }
  })

  it('cover the seven of the interpellation in Strängnäs', () => {
    const asked = questions.filter(({ key }) => interpellationQuestions.includes(key))
    expect(asked.map(({ theme }) => theme)).toEqual([
      ...[
        'laget',
        'strategi',
        'anvandning',
        'sekretess',
        'ai_forordningen',
        'nationellt_stod',
        'uppfoljning',
      ],
    ])
  })

  it('name the policy with who decided it and when', () => {
    const { text, points } = answer('strategi', facts({ governing: [policy] }))
    expect(text).toContain('1 styrdokument gäller')
    expect(points).toEqual([
      {
        label: 'AI-policy',
        href: '/ek/styrdokument/ai-policy',
        note: 'Policy; beslutad av Kommunfullmäktige 27 november 2025; gäller till 31 december 2027',
      },
    ])
    expect(answer('strategi').text).toContain('finns inte i portalen')
  })

  it('say where AI is used, and how many are withheld', () => {
    const systems = [
      system({ policy_area: ['skola'], summary_short: 'Hjälper elever att läsa.' }),
      system({ status: 'ide' }),
      system({}, { stub: true }),
    ].map((each, at) => (at === 2 ? { ...each, exempted: true } : each))
    const { text, points } = answer('anvandning', facts({ systems }))
    expect(text).toBe(
      'AI används i 1 publicerat system i drift eller pilot. Därutöver är ett system undantaget från beskrivning; skälet står i registret.',
    )
    expect(points).toMatchObject([{ note: 'Förskola och skola. Hjälper elever att läsa.' }])
  })

  it('say yes or no to decisions about individuals', () => {
    expect(answer('beslut-om-enskilda', facts({ systems: [system()] })).text).toMatch(/^Nej\./)
    const deciding = system({ decision_mode: 'automatiserat', delegation_ref: 'KS 2026-4' })
    const { text, points } = answer('beslut-om-enskilda', facts({ systems: [deciding] }))
    expect(text).toContain('1 av dem fattar beslut utan en människa, varav 1 med delegationsbeslut')
    expect(points).toMatchObject([{ note: 'Automatiserat beslut, KS 2026-4' }])
  })

  it('add up what the systems cost and give', () => {
    const systems = [
      system({ annual_cost_sek: '240000', planned_benefit_hours: '900', realised_benefit_hours: '400' }),
      system(),
    ]
    const { text } = answer('ekonomi', facts({ systems }))
    expect(text).toContain('angiven för 1 av 2 system')
    expect(text).toContain('240\u202f000')
    expect(text).toContain('beräknades frigöra 900 timmar om året. Uppmätt är 400 timmar')
  })

  it('do not speak of duties and incidents to those outside', () => {
    const known = facts({ inside: false, systems: [system()] })
    for (const { key, sentences, basis } of answersOf(known, 'ek')) {
      expect(sentences.join(' '), key).not.toMatch(/incident|skyldigheter är försenade/i)
      for (const { href } of basis)
        expect(href, key).not.toMatch(/incidenter|skyldigheter|klassade|utbildade/)
    }
  })

  it('become Markdown with links that hold outside the portal, a day, and no sign of a template field', () => {
    const odd = system({}, { label: 'Boten [3] {{titel}}' })
    const chosen = answersOf(facts({ systems: [odd], governing: [policy] }), 'ek').filter(({ key }) =>
      ['strategi', 'anvandning'].includes(key),
    )
    const text = answersMarkdown(chosen, 'https://ek.example.se', TODAY)
    expect(text).toContain('# Har kommunen en strategi eller policy för AI, och när beslutades den?')
    expect(text).toContain('[AI-policy](https://ek.example.se/ek/styrdokument/ai-policy): Policy; beslutad')
    expect(text).toContain('[Boten 3 titel](https://ek.example.se/ek/ai-register/')
    expect(text).not.toContain('{{')
    expect(text).toMatch(/Uppgifterna hämtades 21 november 2026 och bygger på det som allmänheten kan läsa/)
  })
})
