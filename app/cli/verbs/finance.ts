import { runFinance } from '~/use-cases/economy/operations/run-finance'

/** Answers one question to the finance core as the verb `finance` does; see {@link runFinance}. */
export const answerFinance = runFinance
