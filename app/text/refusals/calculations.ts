import { calculationFormText, calculationRefusalText } from '../economy/calculations'
import { accountRefusals, type RefusalText } from './accounts'

const computed = Object.fromEntries(
  Object.entries(calculationRefusalText).map(([refusal, text]) => [refusal, { field: null, text }]),
) as Record<keyof typeof calculationRefusalText, RefusalText>

/** Why a calculation is not saved or decided. */
export const calculationRefusals = {
  ...computed,
  forbidden: accountRefusals.forbidden,
  'case-not-found': { field: null, text: 'Ärendet finns inte.' },
  'calculation-not-found': { field: null, text: 'Kalkylen finns inte längre.' },
  'copied-not-found': { field: null, text: 'Kalkylen som skulle kopieras finns inte längre.' },
  'calculation-held': {
    field: null,
    text: 'Kalkylen är beslutad eller borttagen och ändras inte. Gör en kopia i stället.',
  },
  'revision-taken': {
    field: null,
    text: 'Någon annan har sparat kalkylen medan du hade den öppen. Det du skrev står kvar här. Öppna kalkylen i en ny flik och jämför innan du sparar igen.',
  },
  'name-missing': { field: 'namn', text: calculationFormText.name },
  'name-too-long': { field: 'namn', text: calculationFormText.nameLong },
  'decision-not-found': { field: 'beslut', text: 'Välj ett beslut som finns i ärendet.' },
  'decided-day-invalid': {
    field: 'beslutsdag',
    text: 'Skriv dagen för beslutet, till exempel 2026-11-20. Den får inte ligga framåt i tiden.',
  },
} as const satisfies Record<string, RefusalText>
