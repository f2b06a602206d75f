import { DateText } from '~/ui'

/** A stretch of days; what is open is left out, and nothing is shown when both are. */
export function Period({ from, to }: { from: string | null; to: string | null }) {
  if (!from && !to) return null
  return (
    <>
      {from && (
        <>
          från <DateText value={from} short />
        </>
      )}
      {from && to && ' '}
      {to && (
        <>
          till <DateText value={to} short />
        </>
      )}
    </>
  )
}
