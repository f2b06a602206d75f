import { type Answers, assess, faultsInAnswers, questionnaire, questionsToAsk } from '../../domain/ai-act'
import { assessedOn } from '../../domain/ai-act/register/reassess'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Context } from '../context'
import { changeSystem, type SystemPlace, type SystemRefusal } from './system-in-hand'

/**
 * Keeps the answers to the questions of the AI Act and what they give. Answers to questions that are no longer asked
 * are left out. A decided class that changes, or becomes uncertain, is decided anew: it rested on other answers.
 */
export async function assessSystem(
  ctx: Context,
  place: SystemPlace,
  given: { answers: Answers; reasons: Record<string, string>; note: string },
): Promise<Result<{ number: string; version: number }, SystemRefusal | 'answers-invalid'>> {
  return changeSystem(
    ctx,
    place,
    { action: 'ai.register', event: 'ai.assess', note: given.note.trim() || 'Bedömt enligt AI-förordningen' },
    (latest) => {
      const answers = askedOnly(given.answers)
      if (faultsInAnswers(questionnaire, answers).length > 0) return refuse('answers-invalid')
      const { cls, tags } = assess(questionnaire, answers)
      const { risk_class_decided_at: _day, risk_class_decided_by: _by, ...fields } = latest.fields
      const reasons = Object.fromEntries(
        Object.entries(given.reasons).flatMap(([question, reason]) =>
          Object.hasOwn(answers, question) && reason.trim() !== ''
            ? [[question, reason.trim().slice(0, 2000)]]
            : [],
        ),
      )
      return ok({
        ...{ answers, reasons, riskClass: cls, riskTags: tags },
        fields: cls === latest.riskClass && !tags.includes('PRELIMINARY') ? latest.fields : fields,
        ...{ assessedDay: ctx.today, assessedOn: assessedOn(latest.fields) },
        publication: latest.publication === 'published' ? ('draft' as const) : latest.publication,
      })
    },
  )
}

/** An answer may take away the question that another answer was for, so this goes on until nothing more falls away. */
function askedOnly(answers: Answers): Answers {
  const asked = new Set(questionsToAsk(questionnaire, answers).map(({ id }) => id))
  const kept = Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) => asked.has(id) && answer.length > 0),
  )
  return Object.keys(kept).length === Object.keys(answers).length ? kept : askedOnly(kept)
}
