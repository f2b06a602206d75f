import { indexRefusalText } from '../governance-index'
import type { RefusalText } from './accounts'

const general = (text: string): RefusalText => ({ field: null, text })
const at = (field: string, text: string): RefusalText => ({ field, text })

export const indexRefusals = {
  forbidden: general('Din roll får inte göra det här.'),
  'text-too-long': general('Texten är för lång.'),
  'name-missing': at('name', 'Skriv ett namn.'),
  'year-invalid': at('year', 'Skriv året med fyra siffror, till exempel 2026.'),
  'day-invalid': at('decidedDay', 'Skriv en dag som har varit, som 2026-09-14.'),
  'decided-in-missing': at('decidedIn', 'Skriv var det beslutades, till exempel KS 2026-11-18 § 201.'),
  'number-invalid': general('Ett tal går inte att läsa. Skriv till exempel 12,5.'),
  'draft-taken': general('Det finns redan ett utkast. Ändra eller besluta det först.'),
  'definition-not-found': general('Versionen finns inte.'),
  'definition-decided-taken': general('Versionen är beslutad och kan inte ändras. Börja på en ny version.'),
  'definition-changed-taken': general(
    'Någon annan har sparat utkastet medan du skrev. Ladda om sidan i en ny flik, jämför och spara igen.',
  ),
  'definition-missing': general('Det finns ingen beslutad definition. Besluta en först.'),
  'values-missing': general('Det finns inga värden för kommunen från det år definitionen gäller.'),
  'run-not-found': general('Beräkningen finns inte.'),
  'run-published-taken': general('Beräkningen är redan publicerad.'),
  'run-older-taken': general('En senare beräkning är redan publicerad. Räkna på nytt.'),
  'reason-missing': at(
    'reason',
    'Ett publicerat värde ändras. Skriv varför: det visas som Reviderat, med det gamla värdet.',
  ),
  'code-invalid': at('code', 'Skriv kommunkoden med fyra siffror.'),
  'subject-taken': at('code', 'Kommunen finns redan.'),
  'members-missing': at('members', 'Välj minst en kommun.'),
  'member-unknown': at('members', 'En av kommunerna finns inte här.'),
  'subject-missing': at('subject', 'Välj kommun.'),
  'indicator-missing': at('indicator', 'Välj indikator.'),
  'value-invalid': at('value', 'Värdet går inte att läsa. Skriv till exempel 61,2.'),
  'value-missing': at('value', 'Skriv värdet, eller välj att uppgiften saknas.'),
  ...Object.fromEntries(Object.entries(indexRefusalText).map(([refusal, text]) => [refusal, general(text)])),
} as Record<string, RefusalText>
