import { isDay } from '../shared/day'
import type { Condition, Due, Question, Questionnaire } from './questionnaire'

/** question → the chosen value, the chosen values, or a day; what is not answered is left out. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** `tags` and `obligations` in the order of the questionnaire; `due` is a day or words for before use. */
export type Assessment = {
  cls: string
  tags: string[]
  obligations: { id: string; due: string }[]
}

const BEFORE_USE = 'före användning'
/** Due at once: the system is used already. */
export const AT_ONCE = 'omgående'
/** Never given: the last class of a questionnaire holds for everything, which its test sees to. */
const NO_CLASS = 'UNKNOWN'

const chosen = (answers: Answers, question: string): readonly string[] => {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
  if (answer === undefined) return []
  return typeof answer === 'string' ? [answer] : answer
}

/** Whether a condition holds; `inget` never counts as a choice. */
export function holds(
  condition: Condition,
  answers: Answers,
  { derived }: Pick<Questionnaire, 'derived'>,
): boolean {
  const also = (each: Condition) => holds(each, answers, { derived })
  if ('true' in condition) return true
  if ('all' in condition) return condition.all.every(also)
  if ('any' in condition) return condition.any.some(also)
  if ('not' in condition) return !also(condition.not)
  if ('eq' in condition) {
    const [question, value] = condition.eq
    return answers[question] === value
  }
  if ('has_any' in condition) {
    const [question, values] = condition.has_any
    return chosen(answers, question).some((value) => values.includes(value))
  }
  if ('count_gte' in condition) {
    const [question, least] = condition.count_gte
    return chosen(answers, question).filter((value) => value !== 'inget').length >= least
  }
  const named = Object.hasOwn(derived, condition.derived) ? derived[condition.derived] : undefined
  return named !== undefined && also(named)
}

/** The class, the tags and the duties with their days that the answers give (ai-governance.md 2.1). */
export function assess(questionnaire: Questionnaire, answers: Answers): Assessment {
  const { classes, tags, obligations } = questionnaire
  const now = (when: Condition) => holds(when, answers, questionnaire)
  return {
    cls: classes.find(({ when }) => now(when))?.code ?? NO_CLASS,
    tags: tags.filter(({ when }) => now(when)).map(({ code }) => code),
    obligations: obligations
      .filter(({ when }) => now(when))
      .map(({ id, due }) => ({ id, due: dueOf(due, answers, questionnaire) })),
  }
}

function dueOf(due: Due, answers: Answers, questionnaire: Questionnaire): string {
  const inUse = chosen(answers, 'in_use_date')[0]
  switch (due.rule) {
    case 'before_use':
      return inUse ? AT_ONCE : BEFORE_USE
    case 'fixed':
      return due.date
    case 'prohibited': {
      const hits = chosen(answers, 'prohibited').filter((value) => value !== 'inget')
      return hits.every((value) => value === 'ba' || value === 'bb') ? due.date_ba_bb : due.date
    }
    case 'art_50_2':
      return inUse && inUse < due.legacy_before ? due.legacy_date : due.date
    case 'high_risk': {
      const { annex_iii_date, annex_i_date, public_legacy_date } = questionnaire.constants
      const annexIII = holds({ derived: 'annex3_hit' }, answers, questionnaire)
      const date = annexIII ? annex_iii_date : annex_i_date
      // Art. 111.2: what public authorities had in use before the day has until the backstop.
      return inUse && inUse < date ? public_legacy_date : date
    }
  }
}

/** The questions to ask, in order, given what is answered so far. */
export const questionsToAsk = (questionnaire: Questionnaire, answers: Answers): Question[] =>
  questionnaire.questions.filter(({ ask_if }) => holds(ask_if ?? { true: true }, answers, questionnaire))

export type AnswerFault = {
  question: string
  fault: 'UNKNOWN_QUESTION' | 'UNKNOWN_OPTION' | 'NOT_A_DAY' | 'NOT_COMBINED' | 'NOT_A_LIST' | 'NOT_ONE'
}

/** What is wrong with the form of the answers, in the order they are given; empty when nothing is. */
export function faultsInAnswers({ questions }: Questionnaire, answers: Answers): AnswerFault[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    const question = questions.find((each) => each.id === id)
    const fault = question ? faultInAnswer(question, answer) : 'UNKNOWN_QUESTION'
    return fault ? [{ question: id, fault }] : []
  })
}

function faultInAnswer(
  { type, options = [], exclusive }: Question,
  answer: string | readonly string[],
): AnswerFault['fault'] | null {
  if (type === 'multi' ? typeof answer === 'string' : typeof answer !== 'string')
    return type === 'multi' ? 'NOT_A_LIST' : 'NOT_ONE'
  const values = typeof answer === 'string' ? [answer] : answer
  if (type === 'date') return values.every(isDay) ? null : 'NOT_A_DAY'
  if (!values.every((value) => options.some((option) => option.value === value))) return 'UNKNOWN_OPTION'
  return exclusive !== undefined && values.length > 1 && values.includes(exclusive) ? 'NOT_COMBINED' : null
}
