import { accountRefusals, type RefusalText } from './accounts'

export const figureRefusals = {
  forbidden: accountRefusals.forbidden,
  'kind-unknown': { field: 'kind', text: 'Välj vad uppgiften gäller.' },
  'year-invalid': { field: 'year', text: 'Skriv året med fyra siffror, till exempel 2027.' },
  'rate-invalid': { field: 'value', text: 'Skriv räntan i procent, till exempel 1,75.' },
  'rate-negative': { field: 'value', text: 'Internräntan får inte vara negativ.' },
  'base-amount-invalid': {
    field: 'value',
    text: 'Skriv prisbasbeloppet i hela kronor, till exempel 59\u00a0200.',
  },
  'index-invalid': { field: 'value', text: 'Skriv indextalet med siffror, större än noll.' },
  'source-missing': { field: 'source', text: 'Skriv var uppgiften står, till exempel Mål och budget 2027.' },
  'decider-missing': {
    field: 'decidedBy',
    text: 'Skriv vem som har beslutat internräntan, till exempel kommunfullmäktige § 123.',
  },
  'decided-invalid': {
    field: 'decidedDay',
    text: 'Skriv en dag som finns och som inte ligger framåt i tiden, till exempel 2026-06-15.',
  },
  'edition-invalid': {
    field: 'editionDay',
    text: 'Skriv dagen då indexet publicerades. Indexet räknas om vid varje prognos.',
  },
  'text-too-long': { field: 'source', text: 'Skriv kortare, högst 300 tecken.' },
  'figure-not-found': { field: null, text: 'Uppgiften gäller inte längre. Någon annan hann före.' },
  'reason-missing': { field: 'reason', text: 'Skriv varför uppgiften tas tillbaka.' },
} as const satisfies Record<string, RefusalText>
