import { DateText, Icon } from '~/ui'

/** What a document's line in the register tells besides: that it is void, or who is writing on it. */
export function DocumentState({
  document: { voidedDay, voidReason, checkedOutBy },
}: {
  document: { voidedDay: string | null; voidReason: string | null; checkedOutBy: string | null }
}) {
  if (voidedDay)
    return (
      <span className="document-facts">
        Makulerad <DateText value={voidedDay} />
        {voidReason && `: ${voidReason}`}
      </span>
    )
  if (checkedOutBy)
    return (
      <span className="document-facts">
        <Icon name="lock" /> Utcheckad av {checkedOutBy}
      </span>
    )
  return null
}
