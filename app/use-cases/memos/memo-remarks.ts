import { type MemoRemark, type MemoTemplate, remarksOnMemo, type WrittenSection } from '../../domain/memos'
import type { MemoAtHand } from '#db/queries/memos'
import type { CaseFacts } from './field-values'

/** The sections with what the template says of each; a template that is gone leaves the plain ones. */
export function writtenSections(
  sections: MemoAtHand['sections'],
  template: MemoTemplate | null,
): (WrittenSection & { heading: string; revision: number; id: string })[] {
  return sections.map(({ id, key, heading, required, text, revision }) => {
    const { decision, financing, attachments, cooperation } =
      template?.sections.find((section) => section.key === key) ?? {}
    return { id, key, heading, required, text, revision, decision, financing, attachments, cooperation }
  })
}

/** What is left before the memo can be approved. */
export const remarksNow = (
  { memo, sections }: Pick<MemoAtHand, 'memo' | 'sections'>,
  template: MemoTemplate | null,
  facts: CaseFacts,
): MemoRemark[] =>
  remarksOnMemo(writtenSections(sections, template), { ...facts, decidesMoney: memo.decidesMoney })

/** Which texts somebody has in front of them: approval of others is refused. */
export const seenMark = (sections: readonly { revision: number }[]): string =>
  sections.map(({ revision }) => revision).join('.')
