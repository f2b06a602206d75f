import type { Answers } from '../assess'
import { questionnaire } from '../questionnaire'

/** What the register tells everyone of the answers (ai-governance.md 3.2); the other answers and all reasons are internal. */
export const answeredFields = [
  { key: 'is_ai_system', question: 'ai_system', label: 'AI-system' },
  { key: 'municipal_roles', question: 'roles', label: 'Kommunens roll' },
  { key: 'annex_iii_points', question: 'annex3', label: 'Punkter i bilaga III' },
  { key: 'exemption_ground', question: 'exemption_63', label: 'Grund för undantag' },
  { key: 'transparency_duties', question: 'transparency', label: 'Transparenskrav' },
  { key: 'gpai_based', question: 'gpai', label: 'Bygger på en AI-modell för allmänna ändamål' },
] as const

/** The answers that everyone may read. */
export const publicAnswers = (answers: Answers): Answers =>
  Object.fromEntries(
    answeredFields.flatMap(({ question }) => {
      const answer = answers[question]
      return answer === undefined ? [] : [[question, answer]]
    }),
  )

/**
 * Those of the register's fields that the answers fill, with the words of the chosen options. Whether it is an AI
 * system is left out when the class says that it is none: then the first answer may have been that it was not known.
 */
export const answeredFacts = (
  answers: Answers,
  riskClass: string | null,
): { key: string; label: string; value: string | readonly string[]; words: string[] }[] =>
  answeredFields.flatMap(({ key, question, label }) => {
    const value = answers[question]
    if (value === undefined || value.length === 0) return []
    if (key === 'is_ai_system' && riskClass === 'NOT_AI') return []
    const options = questionnaire.questions.find(({ id }) => id === question)?.options ?? []
    const chosen = typeof value === 'string' ? [value] : value
    const words = chosen.map((each) => options.find((option) => option.value === each)?.label_sv ?? each)
    return [{ key, label, value, words }]
  })
