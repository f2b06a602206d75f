import { day, index, key, table, text, whole, word } from '../columns'
import { referralKinds, referralStates, stances } from '../../app/domain/referrals/referral'
import { accounts } from './accounts'
import { cases } from './cases'
import { bodies } from './municipality'

/** One per recipient (rules 12.5, REM-02). */
export const referrals = table(
  'referrals',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    kind: word(referralKinds).notNull(),
    recipient: text().notNull(),
    recipientBodyId: text().references(() => bodies.id, { onDelete: 'restrict' }),
    /** Where the secret link goes for a recipient outside the installation. */
    recipientEmail: text(),
    /** SHA-256 of the secret in the reply link. Secret. */
    replySecretHash: text(),
    /** What the statement shall cover (REM-01, FL-08). */
    question: text(),
    sentDay: day(),
    sentByAccountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
    /** The day first given; `replyDay` is the one that holds after extensions. */
    firstReplyDay: day(),
    replyDay: day(),
    state: word(referralStates).notNull(),
    acknowledgedDay: day(),
    answeredDay: day(),
    /** The recipient's own number, and its case when the recipient is a body of this installation (REM-06). */
    recipientNumber: text(),
    recipientCaseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    stance: word(stances),
    /** The statement as Markdown, when it was written here or in the reply page. */
    statementText: text(),
    statementDocumentId: text(),
    /** Why it was closed without an answer, or declined. */
    closingReason: text(),
    note: text(),
  },
  (t) => [
    index('referrals_case').on(t.caseId, t.position),
    index('referrals_recipient').on(t.recipientBodyId, t.state),
    index('referrals_recipient_case').on(t.recipientCaseId),
    index('referrals_secret').on(t.replySecretHash),
  ],
)
