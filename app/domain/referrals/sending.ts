/**
 * A referral is one recipient on the sending list of a referral letter, so its id is the letter's id and its place on
 * the list. Referrals that a document retells have been sent by no letter of ours.
 */
export const referralIdOf = (letterId: string, place: number): string => `${letterId}.${place}`

/** The letter that a referral was sent with, or null. */
export const letterOf = (referralId: string): string | null => {
  const dot = referralId.lastIndexOf('.')
  return dot === -1 ? null : referralId.slice(0, dot)
}

/** Document numbers that the note on a letter's first version names: what was sent with it. */
export const numbersIn = (note: string | null): number[] => (note?.match(/\d+/g) ?? []).map(Number)

/** The recipient's body decides the kind unless the referral is only for information (REM-02). */
export const referralKindFor = (
  body: { kind: string; municipalityId: string } | null,
  senderMunicipalityId: string,
): 'board' | 'office' | 'external' =>
  body === null || body.municipalityId !== senderMunicipalityId || body.kind === 'company'
    ? 'external'
    : body.kind === 'administration' || body.kind === 'unit'
      ? 'office'
      : 'board'
