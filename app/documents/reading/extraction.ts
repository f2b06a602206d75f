/** Why a file gave no text. None of them is a fault: the file can still be stored and the case registered by hand. */
export type ExtractionProblem =
  | 'damaged'
  | 'encrypted'
  | 'empty'
  | 'image-only'
  | 'too-large'
  | 'too-many-pages'
  | 'timeout'
  | 'not-readable'

/**
 * Plain text, in NFC with `\n` line breaks. In a PDF a line holding only a form feed stands between two pages.
 * `pageStarts` are positions in `text` (UTF-16 units) where each page begins, `[0]` where pages are not known.
 */
export type Extraction =
  | { ok: true; text: string; pages: number | null; pageStarts: number[] }
  | { ok: false; problem: ExtractionProblem }
