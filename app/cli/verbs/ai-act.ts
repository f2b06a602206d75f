/** `radslag ai-act`: class, tags and duties of an AI system by the answers to the questionnaire. */
import { z } from 'zod'
import { assess, faultsInAnswers, questionnaire } from '~/domain/ai-act'
import { answerFaultText } from '~/text/ai-act'
import { type Answer, refused } from '../answer'

const shape = z.object({ answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])) })

export function answerAiAct(input: unknown): Answer {
  const parsed = shape.safeParse(input)
  if (!parsed.success)
    return refused('INPUT_INVALID', 'Indata ska vara {"answers": {…}} med text eller listor av text.')
  const { answers } = parsed.data
  const faults = faultsInAnswers(questionnaire, answers)
  if (faults.length > 0)
    return refused(
      'ANSWER_INVALID',
      faults.map(({ question, fault }) => `${question}: ${answerFaultText[fault]}`).join(' '),
    )
  const { cls, tags, obligations } = assess(questionnaire, answers)
  return { cls, tags, obligations: obligations.map(({ id, due }) => [id, due]) }
}
