import type { RefusalText } from './accounts'

const text = (words: string, field: string | null = null): RefusalText => ({ field, text: words })

/** Why something cannot be done with the minutes, in words that say what to do instead. */
export const minutesRefusals = {
  'minutes-not-found': text('Protokollet finns inte.'),
  'paragraph-not-found': text('Paragrafen finns inte.'),
  'meeting-not-found': text('Sammanträdet finns inte.'),
  forbidden: text('Din roll ger inte rätt att göra det här i organet.'),
  'not-held': text('Protokollet skrivs när sammanträdet är avslutat.'),
  'first-number-invalid': text('Skriv ett heltal från 1 till 9999.', 'firstNumber'),
  'first-number-late': text(
    'Numreringen har redan börjat det här året och går inte att ändra.',
    'firstNumber',
  ),
  'items-missing': text('Välj minst en punkt som är avgjord.', 'items'),
  'item-not-decided': text('Punkten är inte avgjord än.', 'items'),
  'already-at-once': text('Paragrafen har redan ett eget protokoll.', 'items'),
  locked: text('Texten är låst. Den ligger för justering eller är justerad.'),
  conflict: text('Någon annan har sparat medan du skrev. Båda texterna visas.'),
  'text-too-long': text('En paragraf får ha högst 100 000 tecken.', 'text'),
  'heading-missing': text('Skriv en rubrik.', 'heading'),
  'heading-too-long': text('Rubriken får ha högst 300 tecken.', 'heading'),
  'public-text-needed': text(
    'Paragrafen hör till ett ärende med sekretess. Skriv vad utomstående får läsa.',
    'publicText',
  ),
  'signs-missing': text('Texten har tecken som inte går att skriva i protokollets fil. Ta bort dem.', 'text'),
  'personal-number': text('Texten innehåller ett personnummer. Ta bort det.', 'text'),
  hindered: text('Det finns saker kvar att göra. De står under Kvar att göra.'),
  'not-draft': text('Protokollet är inte ett utkast längre.'),
  'not-signing': text('Protokollet ligger inte för justering.'),
  'already-signed': text(
    'Någon har redan justerat. Texten går inte att öppna igen; skriv en rättelse när protokollet är justerat.',
  ),
  'not-signer': text('Du är inte utsedd att justera det här protokollet.'),
  'text-changed': text('Texten är inte den du läste. Läs den igen innan du justerar.', 'hash'),
  'not-confirmed': text('Kryssa i att du har läst texten.', 'confirmed'),
  'day-invalid': text(
    'Skriv dagen då det skrevs under. Den kan inte ligga framåt i tiden eller före den dag då texten låstes.',
    'day',
  ),
  'reason-missing': text('Skriv varför.', 'reason'),
  'release-last': text(
    'Den här underskriften kan inte tas bort: ingen annan har samma uppdrag. Utse en ersättare först.',
    'signer',
  ),
  'replacement-unknown': text(
    'Välj någon som deltog i sammanträdet och inte redan ska justera.',
    'replacement',
  ),
  'not-approved': text('Protokollet är inte justerat än. Ändra texten i stället.'),
  'note-missing': text('Skriv rättelsen.', 'text'),
  'note-too-long': text('Rättelsen får ha högst 10 000 tecken.', 'text'),
} as const satisfies Record<string, RefusalText>

export type MinutesRefusal = keyof typeof minutesRefusals
