import type { RefusalText } from './accounts'

/** What is wrong when meetings are planned or changed, by the field where it is put right. */
export const meetingPlanRefusals = {
  forbidden: { field: null, text: 'Din roll får inte planera sammanträden för det här organet.' },
  'body-not-found': { field: 'body', text: 'Välj ett organ som finns i kommunen.' },
  'body-does-not-meet': { field: 'body', text: 'Organet håller inga sammanträden. Välj ett annat.' },
  'meeting-not-found': { field: null, text: 'Sammanträdet finns inte, eller är bara känt genom handlingar.' },
  'day-invalid': { field: 'day', text: 'Välj en dag, till exempel 2026-11-26.' },
  'day-past': { field: 'day', text: 'Dagen har redan varit. Välj i dag eller senare.' },
  'last-day-invalid': { field: 'lastDay', text: 'Sista dagen ska vara samma dag eller senare.' },
  'clock-invalid': { field: 'startsAt', text: 'Skriv klockslaget som 13.00.' },
  'kind-unknown': { field: 'kind', text: 'Välj vilket slags sammanträde det är.' },
  'material-day-invalid': { field: 'materialDay', text: 'Välj en dag, eller lämna fältet tomt.' },
  'material-day-late': { field: 'materialDay', text: 'Manusstoppet ska ligga före sammanträdet.' },
  'open-not-allowed': {
    field: 'openToPublic',
    text: 'Nämndsammanträden är stängda tills fullmäktige har tillåtit öppna (6 kap. 25 § kommunallagen). Har fullmäktige gjort det ändras det bland de lokala reglerna.',
  },
  'remote-not-allowed': {
    field: 'remoteAllowed',
    text: 'Distans får användas bara om fullmäktige har beslutat det (5 kap. 16 § kommunallagen). Har fullmäktige gjort det ändras det bland de lokala reglerna.',
  },
  'constituting-too-early': {
    field: 'day',
    text: 'Det nyvalda fullmäktige kan mötas tidigast den 15 oktober valåret (5 kap. 9 § kommunallagen).',
  },
  'constituting-not-council': {
    field: 'kind',
    text: 'Första sammanträdet efter valet är ett slag som bara gäller fullmäktige. Välj ordinarie.',
  },
  'secretary-unknown': { field: 'secretaryAccountId', text: 'Välj någon som är sekreterare för organet.' },
  'chair-unknown': {
    field: 'chairPersonId',
    text: 'Välj någon som är ledamot i fullmäktige den dagen.',
  },
  'ground-missing': { field: 'ground', text: 'Välj varför det extra sammanträdet hålls.' },
  'ground-not-for-boards': {
    field: 'ground',
    text: 'Kommunstyrelsen kan begära extra sammanträde med fullmäktige, inte med en nämnd.',
  },
  'requests-too-few': {
    field: 'requests',
    text: 'För få har begärt det. Minst en tredjedel av ledamöterna krävs (5 kap. 12 § och 6 kap. 23 § kommunallagen).',
  },
  'no-days': { field: 'days', text: 'Välj minst en dag.' },
  'too-many-days': { field: 'days', text: 'Högst 60 sammanträden kan läggas in på en gång.' },
  summoned: {
    field: null,
    text: 'Kallelsen har gått ut. Dag, tid och plats är de som har tillkännagetts. Ställ in sammanträdet och planera ett nytt.',
  },
  'changed-meanwhile': {
    field: null,
    text: 'Någon annan har ändrat sammanträdet. Läs in sidan igen och gör ändringen på nytt.',
  },
} satisfies Record<string, RefusalText>
