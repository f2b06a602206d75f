import { Button, DateText, SideSection } from '~/ui'
import { ReferralStatus } from './status'

/** Where the referral is, and the one step that is taken from there. */
export function SideStanding({
  referral,
  clock,
  step,
}: Parameters<typeof ReferralStatus>[0] & { step: { intent: string; label: string } | null }) {
  return (
    <SideSection title="Läge">
      <ReferralStatus referral={referral} clock={clock} />
      {step && (
        <form method="post">
          <Button variant="secondary" name="intent" value={step.intent} wide>
            {step.label}
          </Button>
        </form>
      )}
    </SideSection>
  )
}

/** A day for a list of facts; nothing when there is none. */
export const dayFact = (term: string, day: string | null) =>
  day ? [{ term, value: <DateText value={day} /> }] : []

/** When it was sent, and by when a reply was and is awaited. */
export const replyDayFacts = ({
  sentDay,
  replyDay,
  firstReplyDay,
}: {
  sentDay: string | null
  replyDay: string | null
  firstReplyDay: string | null
}) => [
  ...dayFact('Skickad', sentDay),
  ...dayFact('Svar senast', replyDay),
  ...(firstReplyDay === replyDay ? [] : dayFact('Första svarstiden', firstReplyDay)),
]
