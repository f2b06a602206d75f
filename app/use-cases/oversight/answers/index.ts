import type { OversightFacts } from '../../../domain/oversight/facts'
import { type QuestionKey, questions } from '../../../domain/oversight/questions'
import { type Answer, type AnswerTo, asking } from './answer'
import * as governing from './governing'
import * as systems from './systems'

const answerTo: Record<QuestionKey, AnswerTo> = {
  laget: governing.standing,
  strategi: governing.strategy,
  ansvar: governing.responsibility,
  anvandning: systems.use,
  'beslut-om-enskilda': systems.individuals,
  verktyg: systems.tools,
  sekretess: systems.secrecy,
  konsekvensbedomningar: systems.assessments,
  traning: systems.training,
  'hog-risk': systems.highRisk,
  forbjudet: systems.prohibited,
  'ai-kunnighet': systems.literacy,
  'nationellt-stod': systems.nationalSupport,
  styrning: governing.steering,
  incidenter: systems.reviews,
  genomfort: governing.carriedOut,
  information: systems.information,
  diskriminering: systems.equality,
  barn: systems.children,
  personal: systems.staff,
  ekonomi: systems.economy,
  leverantorer: systems.suppliers,
}

export type Answered = Answer & { key: QuestionKey; theme: (typeof questions)[number]['theme'] }

/** What the facts say to each question, in the order that they are asked. `m` is the municipality in addresses. */
export const answersOf = (facts: OversightFacts, m: string): Answered[] =>
  questions.map(({ key, theme }) => ({ key, theme, ...answerTo[key](asking(facts, m)) }))
