import { DateField, TextArea } from '~/ui'
import type { ReferralAnswer } from './answer.server'

type InForm = {
  answer: ReferralAnswer | null
  /** The form that the field stands in: of several on the page only the one that was sent shows what was typed. */
  intent: string
  label: string
}

/** What is wrong with a field of one of the page's forms. */
export const errorIn = (answer: ReferralAnswer | null, intent: string) => (field: string) =>
  answer?.intent === intent && answer.error.field === field ? answer.error.text : undefined

export const ReasonField = ({ answer, intent, label }: InForm) => (
  <TextArea
    name="reason"
    id={answer?.intent === intent ? 'reason' : `reason-${intent}`}
    label={label}
    rows={3}
    error={errorIn(answer, intent)('reason')}
    defaultValue={answer?.intent === intent ? answer.reason : ''}
  />
)

export const NewReplyDay = ({ answer, intent, label, min }: InForm & { min?: string }) => (
  <DateField
    name="newReplyDay"
    label={label}
    error={errorIn(answer, intent)('newReplyDay') ?? errorIn(answer, intent)('replyDay')}
    defaultValue={answer?.intent === intent ? answer.day : ''}
    min={min}
  />
)
