import type { faultsInAnswers } from '../domain/ai-act'

type Fault = ReturnType<typeof faultsInAnswers>[number]['fault']

export const answerFaultText: Record<Fault, string> = {
  UNKNOWN_QUESTION: 'Frågan finns inte.',
  UNKNOWN_OPTION: 'Svaret är inte ett av alternativen.',
  NOT_A_DAY: 'Svaret ska vara en dag, ÅÅÅÅ-MM-DD.',
  NOT_COMBINED: '”Inget av detta” kan inte väljas tillsammans med något annat.',
  NOT_A_LIST: 'Svaret ska vara en lista, eftersom flera kan väljas.',
  NOT_ONE: 'Bara ett svar kan ges.',
}
