import { data } from '@remix-run/node'
import { isStance } from '~/domain/referrals/referral'
import { referralRefusal } from '~/text/refusals/referrals'
import { filled } from './form.server'
import { type StatementTyped, typedStatement } from './statement-fields'

/** What a page about a referral is shown with again after a refusal: what was typed, and what is wrong. */
export type ReferralAnswer = {
  /** Which of the page's forms was sent. */
  intent: string
  error: { field: string; text: string }
  typed: StatementTyped
  reason: string
  day: string
}

/** What was typed in any of the page's forms. */
export const typedIn = (fields: URLSearchParams): Omit<ReferralAnswer, 'error'> => ({
  intent: fields.get('intent') ?? '',
  typed: typedStatement(fields),
  reason: filled(fields, 'reason') ?? '',
  day: filled(fields, 'newReplyDay') ?? '',
})

/** The page again, with what was typed and why it was refused. */
export const refusedAnswer = (fields: URLSearchParams, refusal: string, status: number) =>
  data<ReferralAnswer>(
    { ...typedIn(fields), error: referralRefusal[refusal] ?? { field: 'text', text: refusal } },
    { status },
  )

/** A statement as its fields tell it: words, stance, registered document and the board's decision. */
export function statementIn(fields: URLSearchParams) {
  const { stance, document, text } = typedStatement(fields)
  return {
    text,
    stance: isStance(stance) ? stance : null,
    documentNumber: /^\d{1,6}$/.test(document) ? Number(document) : null,
    decidedDay: filled(fields, 'decidedDay'),
    paragraph: filled(fields, 'paragraph'),
  }
}
