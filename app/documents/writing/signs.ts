import { coveredSigns } from './fonts'
import type { WrittenDocument } from './model'
import { WritingError } from './writing-error'

/** Signs that show nothing by themselves, and need no place in a font. */
const invisible = /\s|\p{Default_Ignorable_Code_Point}/u

/**
 * Signs of a text that the fonts lack, each once: emoji, for instance. A PDF for keeping may not replace them
 * silently (PDF/A-2, 6.2.11.8), so an author is told before the text is approved.
 */
export function missingSigns(text: string): string[] {
  const covered = coveredSigns()
  const signs = new Set(text.normalize('NFC'))
  return [...signs].filter((sign) => !invisible.test(sign) && !covered.has(sign.codePointAt(0) ?? 0))
}

/** Throws `WritingError` with every sign that cannot be shown. */
export function refuseMissingSigns(document: WrittenDocument): void {
  const missing = missingSigns(
    JSON.stringify(document, (key, value) => (key === 'crest' ? undefined : value)),
  )
  if (missing.length > 0) throw new WritingError('missing-signs', missing)
}
