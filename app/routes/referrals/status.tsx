import { daysBetween } from '~/domain/shared/day'
import { isAwaited, isLate, type ReferralKind, type ReferralState } from '~/domain/referrals/referral'
import { referralStateLabel } from '~/text/referrals'
import { StatusBadge, type Tone } from '~/ui'

const tone: Record<ReferralState, Tone> = {
  draft: 'neutral',
  sent: 'neutral',
  received: 'accent',
  in_progress: 'accent',
  answered: 'success',
  declined: 'neutral',
  closed: 'success',
}

type Referral = {
  kind: ReferralKind
  state: ReferralState
  replyDay: string | null
  answeredDay: string | null
}

export type Standing = { tone: Tone; text: string }

/** Where a referral is, in icon and word; late is said with how long. What retells a document is never late. */
export function standingOf(referral: Referral, clock: { today: string; asOf: string | null }): Standing {
  const { kind, state, replyDay, answeredDay } = referral
  if (kind === 'information' && (state === 'sent' || state === 'received'))
    return { tone: 'neutral', text: state === 'sent' ? 'För kännedom' : 'Tagit del av den' }
  if (isLate(referral, clock) && replyDay) {
    const days = daysBetween(replyDay, clock.today)
    return { tone: 'danger', text: days === 1 ? '1 dag försenat' : `${days} dagar försenat` }
  }
  if (state === 'closed' && answeredDay === null) return { tone: 'warning', text: 'Svarade inte' }
  return { tone: tone[state], text: referralStateLabel[state] }
}

export function ReferralStatus({
  referral,
  clock,
}: {
  referral: Referral
  clock: { today: string; asOf: string | null }
}) {
  const { tone: shown, text } = standingOf(referral, clock)
  return <StatusBadge tone={shown}>{text}</StatusBadge>
}

/** The day that counts now, and what it is. */
export function dayOf({
  kind,
  state,
  replyDay,
  answeredDay,
}: Referral): { day: string; label: string } | null {
  if (answeredDay) return { day: answeredDay, label: state === 'declined' ? 'Avstod' : 'Svarade' }
  return replyDay && kind !== 'information'
    ? { day: replyDay, label: isAwaited({ kind, state }) ? 'Svar senast' : 'Svarstiden var' }
    : null
}
