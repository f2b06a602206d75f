import { accountRefusals } from './accounts'
import { administrationRefusals } from './administration'

const { forbidden, 'body-not-found': bodyNotFound, 'person-not-found': personNotFound } = accountRefusals

/** Why somebody cannot be given a post, or lose it, as asked. */
export const mandateRefusals = {
  forbidden,
  'body-not-found': bodyNotFound,
  'person-not-found': personNotFound,
  'mandate-not-found': { field: null, text: 'Uppdraget finns inte i den här kommunen.' },
  'person-missing': { field: 'newName', text: 'Välj en person, eller skriv namnet på en ny.' },
  'name-personal-number': { field: 'newName', text: 'Skriv bara namnet. Personnummer sparas inte här.' },
  'post-unknown': { field: 'post', text: 'Välj ett uppdrag.' },
  'party-not-found': { field: 'partyCode', text: 'Välj ett av kommunens partier.' },
  'from-invalid': { field: 'from', text: 'Skriv dagen då det börjar gälla, till exempel 2027-01-01.' },
  'to-invalid': administrationRefusals['to-invalid'],
  'order-invalid': { field: 'order', text: 'Skriv ett heltal från 1 och uppåt.' },
  'order-twice': { field: 'from', text: 'Två ersättare i samma parti kan inte ha samma plats i ordningen.' },
  'mandate-overlaps': { field: 'personId', text: 'Personen har redan det uppdraget under den tiden.' },
  'seats-taken': {
    field: 'from',
    text: 'Alla platser är besatta den dagen. Avsluta först uppdraget för den som lämnar.',
  },
  'replaced-not-vacant': { field: 'replacesId', text: 'Den platsen är inte ledig den dagen.' },
  'party-represented': {
    field: 'otherParty',
    text: 'Platsen hör till ett annat parti. När organet är valt proportionellt behåller partiet sin plats (6 kap. 20 §). Kryssa i rutan om platsen ändå ska gå till det valda partiet.',
  },
  'not-a-member': { field: 'personId', text: 'Ordförande och vice ordförande väljs bland ledamöterna.' },
  'post-held': {
    field: 'post',
    text: 'Organet har redan en ordförande under den tiden. Avsluta det uppdraget först.',
  },
  'reason-unknown': { field: 'reason', text: 'Välj varför uppdraget upphör.' },
  'day-invalid': { field: 'day', text: 'Skriv en dag som finns, till exempel 2026-11-26.' },
  'day-outside': { field: 'day', text: 'Dagen ska ligga inom den tid som uppdraget gäller.' },
  'party-left-already': { field: 'reason', text: 'Personen står redan utan parti.' },
  'seats-invalid': { field: 'seats', text: 'Skriv antalet platser som ett heltal.' },
  'deputies-invalid': { field: 'deputySeats', text: 'Skriv antalet ersättare som ett heltal.' },
  'voters-missing': {
    field: 'voters',
    text: 'Skriv hur många som hade rösträtt den 1 mars året före valet. Det avgör minsta antalet (5 kap. 5 §).',
  },
  'decided-invalid': { field: 'decidedDay', text: 'Skriv dagen då fullmäktige beslutade det nya antalet.' },
  'decided-late': {
    field: 'decidedDay',
    text: 'Ett nytt antal ska vara beslutat före utgången av februari valåret (5 kap. 7 §).',
  },
  'not-from-election': {
    field: 'from',
    text: 'Antalet platser i fullmäktige ändras den 15 oktober ett valår (5 kap. 7 §).',
  },
  'term-held': { field: 'from', text: 'Ett antal platser är redan bestämt från den dagen eller senare.' },
  'council-even': { field: 'seats', text: 'Antalet platser i fullmäktige ska vara udda (5 kap. 5 §).' },
  'council-too-few': {
    field: 'seats',
    text: 'Det är färre platser än vad lagen kräver för så många röstberättigade (5 kap. 5 §).',
  },
  'executive-members': { field: 'seats', text: 'Kommunstyrelsen ska ha minst fem ledamöter (6 kap. 16 §).' },
  'executive-deputies': {
    field: 'deputySeats',
    text: 'Kommunstyrelsen ska ha minst fem ersättare (6 kap. 16 §).',
  },
  'table-unreadable': { field: 'file', text: 'Filen går inte att läsa som en tabell. Spara den som CSV.' },
  'columns-missing': { field: 'file', text: 'Första raden ska ha kolumnerna namn, parti och uppdrag.' },
  'rows-too-many': { field: 'file', text: 'Filen har fler än 2 000 rader.' },
  'file-missing': { field: 'file', text: 'Välj en fil.' },
  'elected-already': { field: 'from', text: 'Ledamöter som börjar den dagen finns redan i organet.' },
  'name-missing': { field: 'name', text: 'Välj ett organ eller skriv det nya namnet.' },
  'day-not-come': { field: 'day', text: 'Ärendena flyttas den dag då organet tar över, inte tidigare.' },
  'succession-not-found': { field: null, text: 'Övergången finns inte i den här kommunen.' },
  'succession-done-held': { field: null, text: 'Övergången är redan genomförd.' },
  'same-body': { field: 'toBodyId', text: 'Ett organ kan inte ta över från sig självt.' },
} as const
