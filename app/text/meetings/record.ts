import type { EntryHindrance } from '~/domain/meetings/record/hindrances'

const texts: Record<EntryHindrance, string> = {
  'unknown-person': 'Personen finns inte bland dem som kan tjänstgöra på sammanträdet.',
  'unknown-item': 'Punkten finns inte på dagordningen.',
  'unknown-entry': 'Anteckningen som skulle strykas finns inte.',
  'unknown-proposal': 'Yrkandet finns inte, är återtaget eller har avvisats.',
  'item-missing': 'Anteckningen måste höra till en punkt.',
  'not-opened': 'Sammanträdet är inte öppnat än.',
  'already-opened': 'Sammanträdet är redan öppnat.',
  adjourned: 'Sammanträdet är ajournerat. Återuppta det först.',
  'not-adjourned': 'Sammanträdet är inte ajournerat.',
  closed: 'Sammanträdet är avslutat. Det som inte kom med skrivs i protokollet.',
  'strike-not-possible': 'Öppnande, ajournering och avslutande går inte att stryka.',
  'remote-not-allowed': 'Fullmäktige har inte tillåtit deltagande på distans (KL 5 kap. 16 §).',
  'not-present': 'Personen är inte antecknad som närvarande.',
  'not-a-deputy': 'Bara en ersättare kan tjänstgöra i någon annans ställe.',
  'seat-not-free': 'Platsen är redan tagen.',
  'already-in-seat': 'Ersättaren tjänstgör redan för någon annan.',
  'may-not-serve-again':
    'Den som har lämnat sammanträdet av annat skäl än jäv får inte tjänstgöra igen samma dag (KL 5 kap. 20 §).',
  'is-disqualified': 'Personen är jävig i ärendet.',
  'not-serving': 'Någon av personerna tjänstgör inte i ärendet.',
  'chair-not-present': 'Den som ska leda sammanträdet tjänstgör inte.',
  'staff-rep-not-here': 'Personalföreträdare har inte närvarorätt här (KL 7 kap. 10 §).',
  'must-be-closed': 'Myndighetsutövning behandlas alltid inom slutna dörrar (KL 6 kap. 25 §).',
  'proposal-known': 'Yrkandet är redan antecknat.',
  'names-in-secret': 'Vid sluten omröstning antecknas bara antal, inte namn.',
  'election-is-secret': 'Val avgörs med sluten omröstning (KL 5 kap. 54 §).',
  'votes-missing': 'Rösterna saknas.',
  'voted-twice': 'Någon har fått två röster.',
  'more-votes-than-serving': 'Det är fler röster än tjänstgörande.',
  'no-tie': 'Utslagsrösten används bara när rösterna är lika många.',
  'lots-not-casting': 'Vid lika röstetal i ett val avgör lotten (KL 5 kap. 56 §).',
  'lot-not-between': 'Lotten ska falla på någon av dem som den dras mellan.',
  'reasons-missing': 'Skriv motiveringen till återremissen. Den hör till begäran (KL 5 kap. 50 §).',
  'already-decided': 'Punkten har redan ett beslut. Stryk det först om det ska ändras.',
  'not-announced-not-urgent':
    'Ärendet är inte kungjort. Det får avgöras bara om det är brådskande och alla närvarande är överens (KL 5 kap. 52 §).',
  'not-announced-not-agreed':
    'Ärendet är inte kungjort och alla närvarande är inte överens (KL 5 kap. 52 §).',
  'unprepared-not-urgent':
    'Ärendet är inte berett. Det får avgöras bara om det är brådskande och alla närvarande är överens (KL 5 kap. 33 §).',
  'unprepared-not-agreed': 'Ärendet är inte berett och alla närvarande är inte överens (KL 5 kap. 33 §).',
  'no-quorum': 'För få tjänstgör för att besluta (KL 5 kap. 45 §, 6 kap. 27 §).',
  'minority-stands':
    'En tredjedel har begärt att ärendet bordläggs eller återremitteras. Då går det inte att avgöra i dag (KL 5 kap. 50 §).',
  'points-missing': 'Skriv beslutet.',
  'nothing-decided': 'Anteckna beslutet först.',
  'not-taking-part': 'Bara den som har deltagit i beslutet kan reservera sig (KL 4 kap. 27 §).',
  'opened-without-quorum': 'Sammanträdet öppnades innan tillräckligt många var närvarande.',
  'deputy-out-of-order': 'En annan ersättare står före i turordningen.',
  'tie-unsettled': 'Rösterna är lika många. Ordförandens utslagsröst eller lotten avgör.',
  'must-decide':
    'Den som har handlagt ett ärende om myndighetsutövning ska delta i beslutet (KL 4 kap. 26 §).',
  'extra-election-first-time': 'Ett ärende om extra val ska bordläggas första gången (KL 5 kap. 50 §).',
  'preparation-unknown': 'Det framgår inte hur ärendet har beretts (KL 5 kap. 26 §).',
  'staff-reps-too-many': 'Högst tre personalföreträdare får närvara (KL 7 kap. 10 §).',
  'items-left': 'Sammanträdet avslutades med punkter som inte är klara.',
}

/** Why an entry was turned away, or what is worth a look, with its paragraph of law. */
export const hindranceText = (hindrance: EntryHindrance): string => texts[hindrance]
