/**
 * Why a document could not be written. `missing-signs` is for the author, and `details` are the signs. `typst` is a
 * fault of ours, and `details` are Typst's own words.
 */
export class WritingError extends Error {
  constructor(
    readonly reason: 'missing-signs' | 'typst',
    readonly details: string[],
  ) {
    super(`the document could not be written (${reason}): ${details.join(', ')}`)
    this.name = 'WritingError'
  }
}
