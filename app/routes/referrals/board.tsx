import type { CaseReferral } from '#db/queries/referrals/case-referrals'
import { paths } from '~/paths'
import { formatDate } from '~/text/format'
import { stanceLabel } from '~/text/referrals'
import { Recipients } from '~/ui'
import { dayOf, standingOf } from './status'

/** The sender's board: each recipient with where it is, its day, its number and its statement. */
export function Board({
  referrals,
  clock,
  m,
  slug,
  manages,
}: {
  referrals: readonly CaseReferral[]
  clock: { today: string; asOf: string | null }
  m: string
  slug: string
  /** Whether the reader handles the referrals, and each name leads to its page. */
  manages: boolean
}) {
  return (
    <Recipients
      label="Remissinstanser"
      recipients={referrals.map((referral) => {
        const { id, recipient, documentNumber, documentOpens } = referral
        const shown = dayOf(referral)
        const about = told(referral)
        return {
          ...{ id, name: recipient, status: standingOf(referral, clock) },
          href: manages ? paths.caseReferral(m, slug, id) : undefined,
          ...(shown ? { day: shown.day, dayLabel: shown.label } : {}),
          document:
            documentOpens && documentNumber !== null
              ? { label: 'Yttrandet', href: paths.document(m, slug, documentNumber) }
              : undefined,
          summary: about.length > 0 ? about.join(' ') : undefined,
        }
      })}
    />
  )
}

/** What there is to say besides state and day, one sentence each. */
function told({
  stance,
  recipientNumber,
  firstReplyDay,
  replyDay,
  closingReason,
  note,
}: CaseReferral): string[] {
  return [
    ...(stance ? [`${stanceLabel[stance]}.`] : []),
    ...(recipientNumber ? [`Nummer hos mottagaren: ${recipientNumber}.`] : []),
    ...(firstReplyDay && replyDay && firstReplyDay !== replyDay
      ? [`Anstånd från den ${formatDate(firstReplyDay)}.`]
      : []),
    ...(closingReason ? [closingReason.endsWith('.') ? closingReason : `${closingReason}.`] : []),
    ...(note ? [note] : []),
  ]
}
