/** What an item of a list begins with. */
export type Marker = { kind: 'number' | 'letter' | 'bullet' | 'dash'; value: string }

const markerPattern =
  /^(?:(\d{1,2}(?:\.\d{1,2})?)[.)](?:\s+|(?=[A-ZÅÄÖ]))|(\d{1,2})\s{2,}(?=[A-ZÅÄÖa-zåäö])|([a-hA-H])\)\s+|(?=[IVX]{1,4}[.)]\s)(I{1,3}|IV|VI{0,3}|IX|X)(?:\)|\.(?=\s+(?:\p{Lu}\p{L}*\s)))\s+|([•·▪◦●○∙➢►✓■□♦⮚*]|o(?=\s{2,}))\s*|([-–—])\s*(?=[\p{L}"”«(0-9]))/u

/** A line that opens a paragraph of minutes: "§ 12 …", "Kf § 2". */
export const startsParagraph = (text: string): boolean => /^(?:\p{Lu}\p{L}{1,5} ?)?§{1,2} ?\d/u.test(text)

/** The marker that a line begins with, and how much of the line it takes. */
export function markerOf(text: string): { marker: Marker; length: number } | undefined {
  const found = markerPattern.exec(text.slice(0, 24))
  if (!found) return undefined
  const length = found[0].length
  if (length >= text.length) return undefined
  if (found[1] ?? found[2]) {
    // "2.1 Bakgrund" and "15. maj" are not items of a list; nor is a date.
    const value = found[1] ?? found[2] ?? ''
    if (
      /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b/i.test(
        text.slice(length),
      )
    )
      return undefined
    return { marker: { kind: 'number', value }, length }
  }
  if (found[3]) return { marker: { kind: 'letter', value: found[3] }, length }
  if (found[4]) return { marker: { kind: 'number', value: found[4] }, length }
  if (found[5]) return { marker: { kind: 'bullet', value: found[5] }, length }
  return { marker: { kind: 'dash', value: found[6] ?? '-' }, length }
}
