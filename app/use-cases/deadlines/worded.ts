import type { CaseDeadline } from '../../domain/cases/deadlines'
import { deadlineLabel, paragraphText } from '../../text/deadlines'

/** A computed day with its words, as it is kept. */
export const wordedDeadline = (deadline: CaseDeadline) => ({
  ...deadline,
  label: deadline.label ?? (deadline.rule === 'document' ? 'Dag att hålla' : deadlineLabel[deadline.rule]),
  basis: deadline.basis && (deadline.rule === 'document' ? deadline.basis : paragraphText(deadline.basis)),
})
