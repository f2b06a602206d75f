import type { DeadlineKey } from '../../domain/calendar/deadlines'
import { paragraphText } from '../deadlines'

/** Why a change of a case's days was not made. `field` is where it is put right; null when nowhere on the page. */
export const deadlineRefusal: Record<string, { field: string | null; text: string }> = {
  forbidden: { field: null, text: 'Din roll får inte ändra datum i det här ärendet.' },
  'case-closed': { field: null, text: 'Ärendet är avslutat. Datumen kan inte ändras.' },
  'case-as-of': {
    field: null,
    text: 'Ärendet visar läget enligt en handling. Datumen kan därför inte ändras.',
  },
  'not-open': { field: null, text: 'Datumet bevakas inte längre, så det finns inget att ändra.' },
  paused: { field: null, text: 'Tiden står stilla. Låt den löpa igen innan dagen flyttas.' },
  'referral-day': {
    field: null,
    text: 'Svarstiden delas av den som skickade remissen och den som ska svara. Den flyttas på remissens sida, så att båda får veta det.',
  },
  'already-paused': { field: null, text: 'Tiden står redan stilla.' },
  'not-paused': { field: null, text: 'Inget av datumen står stilla.' },
  'not-met': { field: null, text: 'Datumet är inte markerat som klart.' },
  'day-invalid': { field: 'day', text: 'Skriv dagen som år-månad-dag, till exempel 2027-03-01' },
  'met-day-invalid': { field: 'metDay', text: 'Skriv dagen som år-månad-dag, till exempel 2027-03-01' },
  'day-not-later': { field: 'day', text: 'Välj en dag som är senare än den som gäller nu' },
  'day-in-future': { field: 'metDay', text: 'Dagen kan inte ligga framåt i tiden' },
  'day-passed': { field: 'day', text: 'Välj i dag eller en dag som kommer' },
  'reason-missing': { field: 'reason', text: 'Skriv varför' },
  'note-missing': { field: 'note', text: 'Skriv vad som gjordes' },
  'label-missing': { field: 'label', text: 'Skriv vad som ska vara klart' },
  'too-long': { field: 'label', text: 'Skriv högst 120 tecken' },
  'depends-unknown': { field: 'dependsOnId', text: 'Välj ett datum i listan' },
}

/** What there is to do instead of moving a day that the law sets. */
const instead: Partial<Record<DeadlineKey, string>> = {
  motion:
    'Blir beredningen inte klar i tid ska det redovisas för fullmäktige inom samma tid, med vad som har kommit fram (5 kap. 35 § andra stycket). Motionen finns med i listan över obesvarade motioner.',
  motion_report: 'Redovisa för fullmäktige vad beredningen har kommit fram till, även om den inte är klar.',
  citizen_proposal:
    'Blir beredningen inte klar i tid ska det redovisas för fullmäktige inom samma tid, med vad som har kommit fram (5 kap. 35 § andra stycket).',
  citizen_proposal_board:
    'Nämnden ska minst en gång om året redovisa för fullmäktige vilka förslag som inte är avgjorda inom ett år.',
  minutes_approval: 'Justera det som är klart. Brådskande paragrafer kan justeras omedelbart.',
  announcement: 'Tillkännage justeringen så snart det går. Överklagandetiden räknas från den dagen.',
  appeal: 'Tiden räknas från den dag justeringen tillkännagavs. Är den dagen fel ska den rättas.',
  appeal_after_receipt:
    'Tiden räknas från den dag den klagande fick del av beslutet. Är den dagen fel ska den rättas.',
  council_announcement: 'Ett ärende som inte hinner tillkännages tas upp vid nästa sammanträde.',
  council_summons: 'Ett ärende som inte hinner med i kallelsen tas upp vid nästa sammanträde.',
  interim_report: 'Lämna rapporten när den är klar och tala om för fullmäktige varför den dröjde.',
}

/** Why a day that the law sets may not be moved, and what to do instead. */
export const statutoryText = (key: DeadlineKey, paragraph: string): string =>
  [`Dagen följer av ${paragraphText(paragraph)} och kan inte flyttas eller pausas.`, instead[key]]
    .filter(Boolean)
    .join(' ')
