/** What is kept so that only its writers can read it: a member's own notes, and a party group's positions. */
export type SealedPurpose = 'private-note' | 'group-position'

/**
 * Seals text with the installation's key. `of` says whose it is and what it is about: text that has been moved to
 * another owner or thing does not open there.
 */
export type Cipher = {
  seal: (purpose: SealedPurpose, of: readonly string[], text: string) => string
  /** Null when it was not sealed for this, has been changed, or was sealed with another key. */
  open: (purpose: SealedPurpose, of: readonly string[], sealed: string) => string | null
}
