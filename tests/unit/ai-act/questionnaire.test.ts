import { describe, expect, it } from 'vitest'
import { answerAiAct } from '~/cli/verbs/ai-act'
import { type Answers, assess, questionnaire, questionsToAsk } from '~/domain/ai-act'
import type { Condition } from '~/domain/ai-act/questionnaire'
import cases from './cases.json'

describe('AI-förordningens frågor (ai-governance.md 2.5)', () => {
  it.each(cases.map((each) => [each.id, each] as const))('%s', (_id, { answers, expected }) => {
    expect(answerAiAct({ answers })).toEqual(expected)
  })

  it('asks of everything that the cases answer', () => {
    for (const { id, answers } of cases) {
      const asked = questionsToAsk(questionnaire, answers as unknown as Answers)
      const ids = asked.map((question) => question.id)
      expect(
        Object.keys(answers).filter((question) => !ids.includes(question)),
        id,
      ).toEqual([])
    }
  })

  it('asks only the first question before anything is answered', () => {
    expect(questionsToAsk(questionnaire, {}).map(({ id }) => id)).toEqual(['ai_system'])
  })

  it('moves a high-risk system used before the day to the backstop for authorities (art. 111.2)', () => {
    const answers = { ai_system: 'ja', exclusion: 'nej', roles: ['tillhandahallare'], annex3: ['4a'] }
    const due = (inUse: string) =>
      assess(questionnaire, { ...answers, in_use_date: inUse }).obligations.find(({ id }) => id === 'A26-1')
        ?.due
    expect(due('2027-12-01')).toBe('2030-08-02')
    expect(due('2027-12-02')).toBe('2027-12-02')
  })

  it('says what is wrong with an answer', () => {
    expect(answerAiAct({ answers: { ai_system: 'kanske' } })).toMatchObject({ error: 'ANSWER_INVALID' })
    expect(answerAiAct({ answers: { okand: 'ja' } })).toMatchObject({ error: 'ANSWER_INVALID' })
    expect(answerAiAct({ answers: { prohibited: ['a', 'inget'] } })).toMatchObject({
      error: 'ANSWER_INVALID',
    })
    expect(answerAiAct({ answers: { in_use_date: '2026-13-45' } })).toMatchObject({ error: 'ANSWER_INVALID' })
    expect(answerAiAct('ja')).toMatchObject({ error: 'INPUT_INVALID' })
  })
})

describe('the questionnaire as data', () => {
  const { questions, derived, classes, tags, obligations } = questionnaire
  const options = new Map(questions.map(({ id, options: own = [] }) => [id, own.map(({ value }) => value)]))

  /** Names of questions, options and derived conditions that are not there. */
  const unknown = (condition: Condition): string[] => {
    if ('true' in condition) return []
    if ('all' in condition) return condition.all.flatMap(unknown)
    if ('any' in condition) return condition.any.flatMap(unknown)
    if ('not' in condition) return unknown(condition.not)
    if ('derived' in condition) return Object.hasOwn(derived, condition.derived) ? [] : [condition.derived]
    if ('count_gte' in condition) return options.has(condition.count_gte[0]) ? [] : [condition.count_gte[0]]
    const [question, values] =
      'eq' in condition ? [condition.eq[0], [condition.eq[1]]] : [condition.has_any[0], condition.has_any[1]]
    return values
      .filter((value) => !options.get(question)?.includes(value))
      .map((value) => `${question}=${value}`)
  }

  it('names only questions, options and conditions that exist', () => {
    const conditions = [
      ...questions.map(({ ask_if }) => ask_if ?? { true: true as const }),
      ...Object.values(derived),
      ...[...classes, ...tags, ...obligations].map(({ when }) => when),
    ]
    expect(conditions.flatMap(unknown)).toEqual([])
  })

  it('has a class for everything, and a known rule for every day', () => {
    expect(classes.at(-1)?.when).toEqual({ true: true })
    const rules = new Set(obligations.map(({ due }) => due.rule))
    expect([...rules].sort()).toEqual(['art_50_2', 'before_use', 'fixed', 'high_risk', 'prohibited'])
  })
})
