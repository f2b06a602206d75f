/** Parties of the Riksdag (rules 14.1), with which a new municipality begins. */
export const standardParties = [
  { code: 'S', name: 'Arbetarepartiet-Socialdemokraterna' },
  { code: 'M', name: 'Moderaterna' },
  { code: 'SD', name: 'Sverigedemokraterna' },
  { code: 'C', name: 'Centerpartiet' },
  { code: 'V', name: 'Vänsterpartiet' },
  { code: 'KD', name: 'Kristdemokraterna' },
  { code: 'L', name: 'Liberalerna' },
  { code: 'MP', name: 'Miljöpartiet de gröna' },
] as const

/** 1–8 letters (rules 14.1, local parties), or `-` for one who has left the party. Upper case. */
export function normalPartyCode(text: string): string | null {
  const code = text.normalize('NFC').trim().toUpperCase()
  return /^(?:\p{Lu}{1,8}|-)$/u.test(code) ? code : null
}
