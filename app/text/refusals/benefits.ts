import { accountRefusals, type RefusalText } from './accounts'

const caseMissing: RefusalText = { field: null, text: 'Ärendet finns inte eller får inte visas för dig.' }
const benefitMissing: RefusalText = { field: null, text: 'Nyttan finns inte.' }

export const benefitRefusals = {
  forbidden: accountRefusals.forbidden,
  'case-not-found': caseMissing,
  'benefit-not-found': benefitMissing,
  'benefit-followed-taken': {
    field: null,
    text: 'Nyttan har redan följts upp eller avslutats, så planen ligger fast. Avsluta den och planera en ny om planen ändras.',
  },
  'name-missing': { field: 'name', text: 'Skriv vad nyttan är.' },
  'kind-unknown': { field: 'kind', text: 'Välj vilket slags nytta det är.' },
  'owner-missing': { field: 'owner', text: 'Skriv vem som äger nyttan, eller välj en person.' },
  'owner-unknown': { field: 'ownerAccountId', text: 'Välj en person som arbetar i kommunen.' },
  'measurement-missing': { field: 'measurement', text: 'Skriv hur nyttan mäts.' },
  'annual-invalid': {
    field: 'annual',
    text: 'Skriv beloppet i kronor, noll eller mer, till exempel 210 000.',
  },
  'hours-invalid': { field: 'hours', text: 'Skriv timmarna med siffror, till exempel 1 200.' },
  'size-missing': { field: 'annual', text: 'Skriv hur stor nyttan blir ett helt år, i kronor eller timmar.' },
  'start-invalid': { field: 'start', text: 'Välj den första månaden med effekt, till exempel 2027-09.' },
  'ramp-invalid': {
    field: 'ramp',
    text: 'Skriv procent för varje år, skilda med mellanslag: 50 80 100. Den sista fortsätter gälla.',
  },
  'probability-invalid': { field: 'probability', text: 'Skriv sannolikheten i procent, 0–100.' },
  'text-too-long': {
    field: 'name',
    text: 'Texten är för lång. Namnet får ha 200 tecken och övriga fält 1 000.',
  },
  'reason-missing': { field: 'reason', text: 'Skriv varför.' },
} as const satisfies Record<string, RefusalText>

export const readingRefusals = {
  forbidden: accountRefusals.forbidden,
  'case-not-found': caseMissing,
  'benefit-not-found': benefitMissing,
  'months-invalid': { field: 'months', text: 'Skriv hur många hela månader som har gått sedan starten.' },
  'actual-invalid': { field: 'actual', text: 'Skriv beloppet i kronor med siffror.' },
  'hours-invalid': { field: 'hours', text: 'Skriv timmarna med siffror, till exempel 243.' },
  'realised-invalid': { field: 'realised', text: 'Skriv en andel i procent, till exempel 60.' },
  'result-missing': {
    field: 'comment',
    text: 'Skriv vad nyttan har blivit: ett belopp, timmar eller en andel i procent.',
  },
  'lowered-invalid': { field: 'lowered', text: 'Skriv beloppet i kronor, noll eller mer.' },
  'lowered-in-missing': {
    field: 'loweredIn',
    text: 'Skriv vilken budget som har sänkts, och var det beslutades.',
  },
  'comment-missing': { field: 'comment', text: 'Skriv hur det mättes och vad som påverkade resultatet.' },
  'text-too-long': { field: 'comment', text: 'Skriv det kortare, högst 2 000 tecken.' },
} as const satisfies Record<string, RefusalText>
