import type { GoverningLine } from '#db/queries/places-governing'
import { formatDate } from '~/text/format'
import { NOT_STATED } from '~/text/places'

/** Who decided it, when, which version, how long it holds; what no document says is told so. */
export function governingFacts({
  decidedBy,
  decidedDay,
  decidedText,
  version,
  validFrom,
  validTo,
  statusText,
  responsible,
  reviewDay,
}: GoverningLine) {
  const decided = decidedDay ? formatDate(decidedDay) : decidedText
  const validity = [validFrom && `från ${formatDate(validFrom)}`, validTo && `till ${formatDate(validTo)}`]
  return [
    { term: 'Beslutat av', value: decidedBy ?? NOT_STATED },
    { term: 'Beslutat', value: decided ?? NOT_STATED },
    { term: 'Version', value: version ?? NOT_STATED },
    { term: 'Gäller', value: validity.filter(Boolean).join(' ') || NOT_STATED },
    ...(responsible ? [{ term: 'Ansvarig', value: responsible }] : []),
    ...(reviewDay ? [{ term: 'Ses över', value: formatDate(reviewDay) }] : []),
    ...(statusText ? [{ term: 'Läge', value: statusText }] : []),
  ]
}
