import { accountRefusals, type RefusalText } from './accounts'

export const workRefusals = {
  forbidden: accountRefusals.forbidden,
  'case-not-found': { field: null, text: 'Ärendet finns inte eller får inte visas för dig.' },
  'task-not-found': { field: null, text: 'Uppgiften finns inte eller får inte visas för dig.' },
  'task-ended-taken': { field: null, text: 'Uppgiften är redan avslutad. Någon annan hann före.' },
  'title-missing': { field: 'title', text: 'Skriv vad som ska göras.' },
  'title-too-long': {
    field: 'title',
    text: 'Skriv det kortare, högst 200 tecken. Resten kan stå i anteckningen.',
  },
  'note-missing': { field: 'note', text: 'Skriv vad den som tar över behöver veta.' },
  'note-too-long': { field: 'note', text: 'Anteckningen får vara högst 4 000 tecken.' },
  'due-invalid': { field: 'dueDay', text: 'Skriv en dag som finns, till exempel 2026-12-01.' },
  'due-past': { field: 'dueDay', text: 'Dagen har redan varit. Välj i dag eller senare.' },
  'receiver-unknown': { field: 'toAccountId', text: 'Välj den som ska göra det.' },
  'receiver-same': { field: 'toAccountId', text: 'Uppgiften ligger redan hos den personen.' },
  'from-invalid': { field: 'fromDay', text: 'Skriv första dagen, till exempel 2026-12-01.' },
  'to-invalid': {
    field: 'toDay',
    text: 'Skriv sista dagen. Den kan inte ligga före den första eller ha varit.',
  },
  'substitute-unknown': { field: 'substituteAccountId', text: 'Välj vem som ersätter.' },
  'substitute-same': { field: 'substituteAccountId', text: 'Välj någon annan som ersätter.' },
  'substitute-away': {
    field: 'substituteAccountId',
    text: 'Den personen är själv frånvarande då. Välj någon annan.',
  },
  'absence-overlaps': {
    field: 'fromDay',
    text: 'Det finns redan en frånvaro under de dagarna. Avsluta den först.',
  },
  'absence-not-found': { field: null, text: 'Frånvaron finns inte eller är redan avslutad.' },
} as const satisfies Record<string, RefusalText>

export type WorkRefusal = keyof typeof workRefusals

export const unitRefusals = {
  forbidden: accountRefusals.forbidden,
  'nothing-chosen': { field: null, text: 'Välj minst ett ärende att lämna över.' },
  'case-not-found': workRefusals['case-not-found'],
  'account-unknown': { field: 'toAccountId', text: 'Välj den som ska bli ansvarig.' },
  'unit-too-long': { field: null, text: 'Enhetens namn är för långt.' },
  'note-too-long': { field: 'note', text: 'Anteckningen får vara högst 2 000 tecken.' },
} as const satisfies Record<string, RefusalText>

export type UnitRefusal = keyof typeof unitRefusals
