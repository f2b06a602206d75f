import { isAwaited, isLate } from '~/domain/referrals/referral'
import { paths } from '~/paths'
import { formatCount } from '~/text/format'
import { Section } from '~/ui'
import { Board } from '../../referrals/board'
import type { CaseProps } from '../case'

/** Who has been asked, who has answered what, and who is late. */
export function ReferralSection({ page, m, today }: CaseProps) {
  const { head, referrals } = page
  if (referrals.length === 0) return null
  const clock = { today, asOf: head.asOf }
  const asked = referrals.filter(({ kind }) => kind !== 'information')
  const awaited = asked.filter(isAwaited)
  const late = awaited.filter((referral) => isLate(referral, clock))
  const answered = asked.length - awaited.length
  return (
    <Section
      id="remiss"
      title="Vem har fått frågan?"
      count={referrals.length}
      intro={
        asked.length > 0
          ? [
              answered === asked.length
                ? 'Alla har svarat eller är klara.'
                : `${answered} av ${formatCount(asked.length, 'tillfrågad', 'tillfrågade')} har svarat.`,
              late.length > 0 ? (late.length === 1 ? 'En är sen.' : `${late.length} är sena.`) : null,
            ]
              .filter(Boolean)
              .join(' ')
          : undefined
      }
      links={<a href={paths.caseDo(m, head.slug, 'remiss', 'oversikt')}>Remissvar</a>}
    >
      <Board referrals={referrals} clock={clock} m={m} slug={head.slug} manages={false} />
    </Section>
  )
}
