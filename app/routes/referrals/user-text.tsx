import { blocksFromMarkdown } from '~/domain/shared/markdown'
import type { Block } from '~/domain/shared/rich-text'
import { RichText } from '~/ui'

/**
 * What somebody else wrote, in a page of ours: its headings stand out as bold lines, since whoever wrote it knew
 * nothing of the order of the page's own (WCAG 1.3.1).
 */
export const UserText = ({ markdown }: { markdown: string }) => (
  <RichText blocks={blocksFromMarkdown(markdown).map(withoutHeading)} />
)

const withoutHeading = (block: Block): Block =>
  block.kind === 'heading'
    ? { kind: 'paragraph', content: [{ kind: 'strong', content: block.content }] }
    : block
