/** Decision points as they are carried from one body's text to the next (rules 10.3, form A): clauses without "att". */
const ONWARD =
  /^(?:att\s+)?(?:[\p{L}\s-]{0,60}?\s)?föreslår?\s+(?:att\s+)?(?:kommun)?fullmäktige(?:\s+att)?\s+beslutar?\s*:?\s*(?=\P{L}|att\s|\p{L})/iu

/** A point as it is kept: without "att", its number or the full stop of a single clause. */
export const asClause = (point: string): string =>
  point
    .trim()
    .replace(/^\d{1,2}[.)]\s+/, '')
    .replace(/^att\s+/i, '')

/** "Kommunstyrelsen föreslår kommunfullmäktige besluta att …" as the council would decide it. */
export const asOwnDecision = (point: string): string => {
  const own = asClause(point.trim().replace(ONWARD, ''))
  return own === '' ? asClause(point) : own
}

/** What of another body's decision is for the council, as the council would decide it; all where nothing says. */
export function pointsToCouncil(points: readonly string[]): string[] {
  const onward = points.filter((point) => /fullmäktige/i.test(point))
  return (onward.length > 0 ? onward : points).map(asOwnDecision)
}
