import type { CellFault } from '../../domain/shared/typed-rows'
import { formatNumber } from '../format'

/** What keeps a change of the price model from being saved, besides what was typed. */
export const draftRefusalText = {
  forbidden: 'Du har inte rätt att ändra prismodellen. Det har controllern och förvaltningens chef.',
  'version-not-found': 'Versionen finns inte.',
  'not-draft':
    'Versionen är inte längre ett utkast. Den ligger still medan forumen behandlar den; skicka tillbaka den till utkast om den ska ändras.',
  conflict:
    'Någon annan har sparat sedan du öppnade sidan. Det du skrev står kvar: jämför med versionen i en ny flik och spara sedan igen.',
  invalid: 'Något av det du skrev går inte att spara. Rätta det som är markerat.',
}

export const beginVersionRefusals = {
  forbidden: { field: null, text: 'Du har inte rätt att börja på en prismodell.' },
  'year-invalid': { field: 'year', text: 'Skriv prisåret med fyra siffror, till exempel 2028.' },
  'name-missing': { field: 'name', text: 'Ge versionen ett namn, till exempel ”Prislista 2028”.' },
  'name-too-long': { field: 'name', text: 'Namnet får ha högst 120 tecken.' },
  'base-unknown': { field: 'basedOn', text: 'Välj en version som finns, eller börja från tomt.' },
}

const said = (found: string) => `”${found}”`

const remedy: Record<CellFault['code'], (found: string) => string> = {
  required: () => 'Fyll i rutan, eller ta bort raden.',
  'too-long': () => 'Texten är för lång. Korta den.',
  'not-amount': (found) =>
    `${said(found)} går inte att läsa som kronor. Skriv till exempel 612 000 eller 612000,50.`,
  'not-number': (found) =>
    `${said(found)} är inget tal, eller går att läsa på två sätt. Skriv till exempel 1250 eller 0,75.`,
  'too-many-decimals': (found) => `${said(found)} har för många decimaler. Avrunda talet.`,
  negative: (found) => `${said(found)} är mindre än noll. Skriv noll eller mer.`,
  'not-month': (found) =>
    `${said(found)} är ingen månad, eller ligger före periodens början. Skriv år och månad, till exempel 2025-07.`,
  'code-form': (found) =>
    `${said(found)} kan inte vara en kod. Använd bokstäver och siffror, högst 32 tecken.`,
  duplicate: (found) => `Koden ${said(found)} finns redan. Varje rad ska ha en egen.`,
  unknown: (found) => `${said(found)} finns inte att välja. Välj något i listan.`,
  'in-use': (found) => `${said(found)} används i ett tjänsteområde. Flytta årsarbetarna först.`,
  weights: (found) =>
    `Vikterna för de nycklar som används blir ${formatNumber(found)} %. De ska bli 100 %: ändra en vikt eller ta en nyckel ur bruk.`,
}

/** What is wrong in a cell and what to do about it; the row counted from 1, the column by its heading. */
export function cellFaultText(
  { row, code, found }: CellFault,
  column: string,
  { lone = false } = {},
): string {
  const place = row < 0 || lone ? column : `Rad ${row + 1}, ${column.toLowerCase()}`
  return `${place}: ${remedy[code](found)}`
}

export const volumeImportRefusalText = {
  forbidden: draftRefusalText.forbidden,
  'version-not-found': draftRefusalText['version-not-found'],
  'not-draft': draftRefusalText['not-draft'],
  conflict: 'Någon annan har sparat i versionen sedan du öppnade sidan. Se efter igen, och läs sedan in.',
  'file-missing': 'Välj en fil med volymer.',
  'file-unreadable': 'Filen går inte att läsa in.',
  'reason-missing': 'Skriv varför volymerna stämmer trots att de sticker ut mot förra året.',
}

export const leadTimeRefusals = {
  forbidden: { field: null, text: 'Du har inte rätt att lämna uppföljningar.' },
  'area-not-found': { field: null, text: 'Tjänsteområdet finns inte.' },
  'lead-time-unknown': { field: 'leadTime', text: 'Välj en av tjänsterna i listan.' },
  'days-invalid': { field: 'days', text: 'Skriv ledtiden i hela dagar, minst 1.' },
  'from-invalid': { field: 'fromDay', text: 'Ange periodens första dag.' },
  'to-invalid': { field: 'toDay', text: 'Ange periodens sista dag, tidigast den första.' },
  'received-invalid': { field: 'received', text: 'Skriv hur många som togs emot, ett helt tal.' },
  'on-time-invalid': {
    field: 'onTime',
    text: 'Skriv hur många som blev klara i tid: ett helt tal, högst så många som togs emot.',
  },
  'comment-too-long': { field: 'comment', text: 'Kommentaren får ha högst 1 000 tecken.' },
}
