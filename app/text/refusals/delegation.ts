import type { RefusalText } from './accounts'

const never = (what: string): RefusalText => ({
  field: 'about',
  text: `Punkten kan inte delegeras: ${what}. Nämnden måste besluta själv (6 kap. 38 § kommunallagen).`,
})

export const orderRefusals = {
  forbidden: { field: null, text: 'Din roll får inte ändra delegationsordningen.' },
  'body-not-found': { field: 'body', text: 'Välj ett organ som finns.' },
  'item-not-found': { field: null, text: 'Punkten finns inte i delegationsordningen.' },
  'code-missing': { field: 'code', text: 'Ange punktens nummer, till exempel 4.2.' },
  'code-reserved': {
    field: 'code',
    text: 'Ett nummer som slutar med mellanslag och en bokstav är vidaredelegation. Skriv ett annat nummer.',
  },
  'code-in-use': { field: 'code', text: 'Numret används av en annan punkt den dagen.' },
  'text-missing': { field: 'text', text: 'Skriv vad som får beslutas.' },
  'delegate-missing': { field: 'delegate', text: 'Ange vem som får besluta: en befattning eller ett organ.' },
  'delegate-kind-missing': { field: 'delegateKind', text: 'Välj vad för slags delegat det är.' },
  'track-missing': { field: 'appealTrack', text: 'Välj hur besluten överklagas.' },
  'from-not-a-day': { field: 'validFrom', text: 'Ange från vilken dag punkten gäller.' },
  'from-too-early': {
    field: 'validFrom',
    text: 'Dagen ska vara senare än den dag då punkten började gälla. Det som gällde förut ändras inte.',
  },
  'decided-in-missing': { field: 'decidedIn', text: 'Ange beslutet, till exempel KS 2026-02-11 § 23.' },
  'too-long': { field: 'text', text: 'Texten är för lång.' },
  'item-ended': {
    field: null,
    text: 'Punkten har redan upphört eller ändrats av någon annan. Läs om sidan.',
  },
  'to-not-a-day': { field: 'validTo', text: 'Ange den sista dagen som punkten gäller.' },
  'to-too-early': { field: 'validTo', text: 'Sista dagen kan inte vara före den första.' },
  'may-not-pass-on': {
    field: null,
    text: 'Nämnden har inte tillåtit att punkten delegeras vidare (7 kap. 6 § kommunallagen).',
  },
  'one-step-only': {
    field: null,
    text: 'Punkten är redan vidaredelegerad. Den kan inte delegeras ett steg till (7 kap. 6 § kommunallagen).',
  },
  'never-direction': never('den rör verksamhetens mål, inriktning, omfattning eller kvalitet'),
  'never-to_council': never('framställningar, yttranden och svar till fullmäktige avgörs av nämnden'),
  'never-appealed': never('yttranden om överklagade beslut avgörs av nämnden'),
  'never-principle': never('myndighetsutövning av principiell beskaffenhet eller större vikt'),
  'never-handed_over': never('överlämnade medborgarförslag avgörs av nämnden'),
  'never-forbidden_by_law': never('en annan lag hindrar det'),
  'never-council_only': {
    field: 'about',
    text: 'Punkten kan inte delegeras: bara fullmäktige får avgöra sådana ärenden (5 kap. 1 och 2 §§ kommunallagen).',
  },
  'automated-track-k': {
    field: 'appealTrack',
    text: 'Ett beslut som överklagas enligt 13 kap. kommunallagen får inte fattas automatiserat (6 kap. 38 § andra stycket).',
  },
  'automated-procurement': {
    field: 'about',
    text: 'Upphandling och valfrihetssystem får inte avgöras automatiserat (6 kap. 38 § andra stycket kommunallagen).',
  },
  'automated-not_appealable': {
    field: 'about',
    text: 'Ett beslut som inte kan överklagas får inte fattas automatiserat (6 kap. 38 § andra stycket kommunallagen).',
  },
  'delegate-kind-not-allowed': {
    field: 'delegateKind',
    text: 'Fullmäktige delegerar till nämnder, och nämnder till presidium, utskott, ledamöter, ersättare, anställda och automatiserade funktioner (5 kap. 2 § och 6 kap. 37 § kommunallagen).',
  },
} as const satisfies Record<string, RefusalText>

export const decideRefusals = {
  forbidden: { field: null, text: 'Din roll får inte besluta på det organets vägnar.' },
  'body-not-found': { field: 'body', text: 'Välj vilket organ du beslutar åt.' },
  'item-missing': {
    field: 'item',
    text: 'Välj punkt i delegationsordningen. Utan punkt kan bara brådskande beslut fattas (6 kap. 39 § kommunallagen).',
  },
  'item-not-found': { field: 'item', text: 'Punkten finns inte i delegationsordningen.' },
  'item-not-valid': { field: 'day', text: 'Punkten gällde inte den dagen.' },
  'not-delegate': { field: 'item', text: 'Punkten ger en annan befattning rätt att besluta.' },
  'authority-not-stated': {
    field: 'authorised',
    text: 'Intyga att du har rätt att besluta under punkten. Det kan inte avgöras av din roll.',
  },
  'limits-not-stated': { field: 'withinLimits', text: 'Intyga att beslutet ryms inom punktens gränser.' },
  'nature-missing': { field: 'nature', text: 'Välj om det är ett beslut eller ren verkställighet.' },
  execution: {
    field: 'nature',
    text: 'Ren verkställighet är inget delegationsbeslut och ska inte föras in här. Anteckna den i ärendet om den behöver sparas.',
  },
  'urgent-not-elected': {
    field: 'urgent',
    text: 'Brådskande beslut på nämndens vägnar fattas av ordföranden eller en annan utsedd ledamot (6 kap. 39 § kommunallagen).',
  },
  'case-not-found': { field: 'case', text: 'Ärendet finns inte, eller är inte öppet för dig.' },
  'case-closed': { field: 'case', text: 'Ärendet är avslutat.' },
  'case-not-delegable': {
    field: 'case',
    text: 'Ärendet går till fullmäktige eller avgörs av hela nämnden och kan inte beslutas på delegation (6 kap. 38 § kommunallagen).',
  },
  'title-missing': { field: 'title', text: 'Skriv en rubrik.' },
  'text-missing': { field: 'text', text: 'Skriv beslutet.' },
  'day-not-a-day': { field: 'day', text: 'Ange dagen för beslutet.' },
  'day-ahead': { field: 'day', text: 'Dagen har inte varit än.' },
  'delegate-name-missing': {
    field: 'delegateName',
    text: 'Ange vem som beslutade, med namn och befattning.',
  },
  'track-missing': { field: 'appealTrack', text: 'Välj hur beslutet överklagas.' },
  'title-personal-number': {
    field: 'title',
    text: 'Rubriken är offentlig och får inte innehålla ett personnummer.',
  },
  'too-long': { field: 'text', text: 'Texten är för lång.' },
} as const satisfies Record<string, RefusalText>

export const goOnRefusals = {
  'decision-not-found': { field: null, text: 'Beslutet finns inte.' },
  forbidden: { field: null, text: 'Din roll får inte göra det här.' },
  'not-possible': { field: null, text: 'Det går inte där beslutet står nu. Läs om sidan.' },
  'not-reportable': { field: null, text: 'Beslutet anmäls inte enligt delegationsordningen.' },
  'is-reported': { field: null, text: 'Beslutet anmäls till nämnden och anslås inte för sig.' },
  'not-appealable-k': {
    field: null,
    text: 'Bara beslut som överklagas enligt 13 kap. kommunallagen anslås för sig.',
  },
  'not-track-f': {
    field: null,
    text: 'Bara beslut som överklagas genom förvaltningsbesvär räknas från att parten fick dem.',
  },
  'notified-not-a-day': { field: 'notifiedDay', text: 'Ange dagen då parten fick beslutet.' },
  'notified-too-early': { field: 'notifiedDay', text: 'Dagen är före beslutet.' },
  'notified-ahead': { field: 'notifiedDay', text: 'Dagen har inte varit än.' },
  'period-runs': { field: null, text: 'Tiden att överklaga har inte gått ut.' },
  'agenda-not-begun': { field: 'meeting', text: 'Arbetet med den dagordningen har inte börjat.' },
  'nothing-to-report': { field: null, text: 'Inget beslut väntar på att anmälas till det organet.' },
  'meeting-not-found': { field: 'meeting', text: 'Välj ett sammanträde.' },
  'agenda-locked': { field: 'meeting', text: 'Dagordningen är låst. Öppna den först.' },
  'agenda-closed': { field: 'meeting', text: 'Sammanträdet tar inte emot fler punkter.' },
  conflict: { field: null, text: 'Någon annan ändrade samtidigt. Läs om sidan och försök igen.' },
  'title-missing': { field: null, text: 'Anslaget saknar rubrik.' },
  'text-missing': { field: 'text', text: 'Skriv vad som ska stå på anslagstavlan.' },
  'personal-number': { field: 'text', text: 'Ett anslag får inte innehålla personnummer.' },
} as const satisfies Record<string, RefusalText>
