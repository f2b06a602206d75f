import { and, eq, inArray, ne } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import { cases, referrals } from '../../schema'
import { readableCases } from '../places-visible'
import { type ReferralPlace, referralPlace } from './place'

/** The recipient's own case, for those who may read it. */
export async function ownCase(read: Read, reader: Actor, caseId: string) {
  const [row] = await read
    .select({ number: cases.number, slug: cases.slug })
    .from(cases)
    .where(and(eq(cases.id, caseId), readableCases(scopeOf(reader))))
  return row ?? null
}

/** Other bodies of the same municipality that were asked in the same case and have not answered. The caller judges who may answer for them. */
export async function samePlaceReferrals(
  read: Read,
  { referral, matter, recipient }: ReferralPlace,
): Promise<ReferralPlace[]> {
  const rows = await read
    .select({ id: referrals.id })
    .from(referrals)
    .where(
      and(
        eq(referrals.caseId, matter.id),
        ne(referrals.id, referral.id),
        ne(referrals.kind, 'information'),
        inArray(referrals.state, ['sent', 'received', 'in_progress']),
      ),
    )
    .orderBy(referrals.position)
  const places: ReferralPlace[] = []
  for (const { id } of rows) {
    const place = await referralPlace(read, { id })
    if (place?.recipient && place.recipient.municipalityId === recipient?.municipalityId) places.push(place)
  }
  return places
}
