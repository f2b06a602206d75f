import { isQuestion } from '../../domain/oversight/questions'
import type { MemoTemplate } from '../../domain/memos'
import { refuse, type Result } from '../../domain/shared/result'
import type { Context } from '../context'
import { startMemo, type StartMemoRefusal } from '../memos/start-memo'
import { answersOf } from './answers'
import { answersMarkdown } from './answers/markdown'
import { gatherFacts } from './gather-facts'

/** Where the composed answers stand: of an answer to the council, and of a yearly report. */
const composedSections = ['svar', 'uppgifter']

export type DraftAnswerInput = {
  municipality: { id: string; slug: string }
  /** The case by its address. */
  slug: string
  template: MemoTemplate | null
  title: string
  /** Keys of the chosen questions. */
  questions: readonly string[]
  /** The portal's own address, for links that hold outside it. */
  portal: string
}

export type DraftAnswerRefusal = StartMemoRefusal | 'questions-missing'

/**
 * Starts a text on a case in which the chosen questions are answered from facts. It is composed of what the public may
 * read, since it is to be read by them; a person goes on with it from there.
 */
export async function draftAnswer(
  ctx: Context,
  { municipality, slug, template, title, questions, portal }: DraftAnswerInput,
): Promise<Result<{ memoId: string; slug: string }, DraftAnswerRefusal>> {
  const chosen = questions.filter(isQuestion)
  if (chosen.length === 0) return refuse('questions-missing')
  const { today, database } = ctx
  const facts = await gatherFacts(database.read, { kind: 'public' }, { municipality, today })
  const answers = answersOf(facts, municipality.slug).filter(({ key }) => chosen.includes(key))
  const start = answersMarkdown(answers, portal, today)
  return startMemo(ctx, {
    ...{ municipalityId: municipality.id, slug, title },
    template: template && {
      ...template,
      sections: template.sections.map((section) =>
        composedSections.includes(section.key) ? { ...section, start } : section,
      ),
    },
  })
}
