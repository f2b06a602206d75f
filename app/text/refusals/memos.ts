import type { RefusalText } from './accounts'

const text = (words: string, field: string | null = null): RefusalText => ({ field, text: words })

/** Why something cannot be done with a memo, in words that say what to do instead. */
export const memoRefusals = {
  'case-not-found': text('Ärendet finns inte.'),
  'memo-not-found': text('Skrivelsen finns inte.'),
  forbidden: text('Din roll ger inte rätt att göra det här i ärendet.'),
  'template-unknown': text('Välj en mall.', 'template'),
  'memo-title-missing': text('Skriv en rubrik.', 'title'),
  'memo-title-long': text('Rubriken får ha högst 300 tecken.', 'title'),
  'memo-locked': text('Skrivelsen går inte att ändra nu. Den är godkänd eller ligger för godkännande.'),
  'section-not-found': text('Avsnittet finns inte i skrivelsen.'),
  'calculation-not-found': text('Kalkylen finns inte längre. Välj en annan.'),
  'section-too-long': text('Ett avsnitt får ha högst 100 000 tecken.'),
  conflict: text('Någon annan har sparat avsnittet medan du skrev. Båda texterna visas.'),
  'memo-not-draft': text('Skrivelsen är inte ett utkast längre.'),
  'approver-unknown': text('Välj vem som ska godkänna.', 'approver'),
  'remarks-left': text('Det finns saker kvar att göra. De står under Kvar att göra.'),
  'remarks-unconfirmed': text(
    'Bekräfta att du har läst anmärkningarna, eller skicka tillbaka skrivelsen.',
    'confirmed',
  ),
  'case-ended': text(
    'Numret är makulerat eller fört samman med ett annat. Skrivelsen kan inte registreras på det.',
  ),
  'memo-not-handed-over': text('Skrivelsen ligger inte för godkännande.'),
  'own-memo': text('Du har skrivit texten själv. Kommunen kräver att någon annan godkänner den.'),
  'memo-changed': text('Texten har ändrats sedan du öppnade sidan. Läs den igen innan du godkänner.'),
  'memo-state-changed': text('Någon annan har redan flyttat skrivelsen vidare.'),
  'note-missing': text('Skriv vad som behöver ändras.', 'note'),
  'comment-missing': text('Skriv en kommentar.', 'comment'),
  'comment-too-long': text('Kommentaren får ha högst 4 000 tecken.', 'comment'),
} as const satisfies Record<string, RefusalText>

export type MemoRefusal = keyof typeof memoRefusals
