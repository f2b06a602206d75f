import type { RelatedCase } from '#db/queries/register-care'
import { paths } from '~/paths'
import { DateText, Notice } from '~/ui'

type Other = RelatedCase['case']

/** What has become of a case's number: voided, merged into another, or come here from one that was. */
export function CareNotices({
  head,
  merged,
  into,
  m,
}: {
  head: { number: string; voidedDay: string | null; voidReason: string | null }
  /** The case whose number led here. */
  merged: Other
  /** The case that this one goes on in. */
  into: Other
  m: string
}) {
  return (
    <>
      {merged && (
        <Notice tone="info" title={`${merged.number} är sammanfört med det här ärendet`} live>
          <p>
            Ärendet fortsätter här.{' '}
            <a href={`${paths.case(m, merged.slug)}?visa=1`}>Se {merged.number} som det registrerades</a>
          </p>
        </Notice>
      )}
      {into && (
        <Notice tone="info" title="Ärendet är sammanfört med ett annat">
          <p>
            Det fortsätter i <a href={paths.case(m, into.slug)}>{into.number}</a>. Handlingarna här står kvar
            under sina nummer.
          </p>
        </Notice>
      )}
      {head.voidedDay && (
        <Notice tone="warning" title="Makulerat nummer">
          <p>
            {head.number} registrerades av misstag och makulerades <DateText value={head.voidedDay} />.
            {head.voidReason && ` Skäl: ${head.voidReason}`}
          </p>
        </Notice>
      )}
    </>
  )
}
