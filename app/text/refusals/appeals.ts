import { appealReasonText } from '../meetings/appeals'

type Text = { field: string | null; text: string }
const whole = (text: string): Text => ({ field: null, text })

/** Why an appeal was not registered, or a step with it not taken. */
export const appealRefusals: Record<string, Text> = {
  forbidden: whole('Din roll får inte göra det här.'),
  'decision-not-found': { field: 'decision', text: 'Välj det beslut som är överklagat.' },
  'not-appealable': {
    field: 'decision',
    text: 'Beslutet kan inte överklagas: det är en förberedelse, ett yttrande eller redan prövat av domstol.',
  },
  'court-missing': { field: 'court', text: 'Skriv vilken domstol det gäller.' },
  'filed-at-missing': { field: 'filedAt', text: 'Välj vart överklagandet lämnades.' },
  'filed-not-a-day': { field: 'filedDay', text: 'Ange dagen då överklagandet lämnades in.' },
  'received-not-a-day': { field: 'receivedDay', text: 'Ange dagen då kommunen fick veta det.' },
  'day-ahead': { field: 'filedDay', text: 'Dagen kan inte vara i framtiden.' },
  'received-before-filed': {
    field: 'receivedDay',
    text: 'Kommunen kan inte ha fått veta det innan överklagandet lämnades in.',
  },
  'too-long': whole('Texten är för lång. Lägg den som en handling i ärendet.'),
  'personal-number': { field: 'note', text: 'Ta bort personnumret.' },
  'not-possible': whole('Någon annan har gått vidare. Sidan visar hur det är nu.'),
  'not-a-day': { field: 'day', text: 'Ange en dag.' },
  ...Object.fromEntries(
    Object.entries(appealReasonText).map(([reason, text]) => [reason, { field: fieldOf(reason), text }]),
  ),
}

function fieldOf(reason: string): string | null {
  if (reason.startsWith('day')) return 'day'
  if (reason.startsWith('due')) return 'dueDay'
  if (reason === 'text-missing') return 'text'
  if (reason === 'outcome-missing') return 'outcome'
  if (reason === 'decision-missing') return 'decidedIn'
  return null
}
