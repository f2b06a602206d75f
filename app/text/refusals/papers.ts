const general = (text: string) => ({ field: null, text })

/** Why a meeting is not called to, cancelled or printed, by the refusal's name. */
export const papersRefusals = {
  'meeting-not-found': general('Sammanträdet finns inte.'),
  forbidden: general('Du har inte rätt att göra det här.'),
  'not-possible': general(
    'Det går inte som sammanträdet står nu. Läs in sidan igen och se vad som har hänt.',
  ),
  'not-locked': general('Dagordningen är inte låst. Lås den först.'),
  'no-items': general('Dagordningen har inga ärenden.'),
  'no-time': general(
    'Sammanträdet har ingen tid. Ange den i planeringen: kallelsen ska säga när det börjar.',
  ),
  'no-place': general(
    'Sammanträdet har ingen plats. Ange den i planeringen: kallelsen ska säga var det hålls.',
  ),
  nobody: general('Ingen sitter i organet den dagen. Registrera ledamöterna först.'),
  'late-reason-missing': {
    field: 'lateReason',
    text: 'Kallelsen går ut för sent. Skriv varför du kallar ändå.',
  },
  'reason-missing': {
    field: 'reason',
    text: 'Skriv varför sammanträdet ställs in. Skälet skickas till alla som kallats.',
  },
  'reason-too-long': general('Skriv högst 1 000 tecken.'),
  'personal-number': { field: 'reason', text: 'Skälet innehåller ett personnummer. Ta bort det.' },
  'nothing-new': general('Alla har redan fått dagordningen som den är publicerad.'),
  'nothing-underway': general('Inget häfte är på gång.'),
} as const
