import type { ListedReferral } from '#db/queries/referrals/lists'
import { paths } from '~/paths'
import { DateText, Section } from '~/ui'
import { ReferralStatus } from './status'

/** Referrals that wait for a reply from the body, on Min dag: the earliest day first. Nothing when none does. */
export function WorkdayInbox({
  referrals,
  m,
  today,
}: {
  referrals: readonly Pick<
    ListedReferral,
    'id' | 'kind' | 'state' | 'title' | 'sender' | 'recipient' | 'replyDay' | 'answeredDay' | 'asOf'
  >[]
  m: string
  today: string
}) {
  if (referrals.length === 0) return null
  return (
    <Section
      id="remisser"
      title="Remisser till oss"
      count={referrals.length}
      links={<a href={paths.referrals(m)}>Alla remisser</a>}
    >
      <ul className="recipients" aria-label="Remisser till oss">
        {referrals.map((referral) => (
          <li key={referral.id}>
            <a className="recipient-name" href={paths.receivedReferral(m, referral.id)}>
              {referral.title}
            </a>
            <ReferralStatus referral={referral} clock={{ today, asOf: referral.asOf }} />
            <span className="recipient-day">
              {referral.replyDay ? (
                <>
                  Svar senast <DateText value={referral.replyDay} short />
                </>
              ) : (
                'För kännedom'
              )}
            </span>
            <span />
            <div className="recipient-summary">
              {referral.sender} till {referral.recipient}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
