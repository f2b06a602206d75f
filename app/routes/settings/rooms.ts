import type { Action } from '~/domain/access'

/** The rooms of the administration, in the order a new municipality goes through them. */
export const rooms = [
  { slug: 'kommun', label: 'Kommun', note: 'Namn, färg, vapen och om diariet visas på webben.' },
  {
    slug: 'organ',
    label: 'Organ och förvaltningar',
    note: 'Fullmäktige, nämnder, utskott och förvaltningar.',
  },
  { slug: 'diarier', label: 'Diarier', note: 'Nummerserier och hur numren ser ut.' },
  { slug: 'partier', label: 'Partier', note: 'Riksdagspartierna och lokala partier.' },
  { slug: 'personer', label: 'Personer och uppdrag', note: 'Förtroendevalda och deras poster över tid.' },
  { slug: 'konton', label: 'Konton och roller', note: 'Vem som kan logga in, och som vad.' },
  {
    slug: 'lokala-regler',
    label: 'Lokala regler',
    note: 'Det som kommunen själv bestämmer eller som är rättsligt oklart.',
  },
  { slug: 'logg', label: 'Logg', note: 'Allt som har ändrats, av vem och när.' },
  { slug: 'utkorg', label: 'Utkorg', note: 'E-post som väntar, är skickad eller inte gick att skicka.' },
] as const
export type RoomSlug = (typeof rooms)[number]['slug']

export const actionOf = (slug: RoomSlug): Action =>
  slug === 'konton'
    ? 'administration.accounts'
    : slug === 'logg'
      ? 'audit.read'
      : slug === 'utkorg'
        ? 'outbox.read'
        : 'administration.settings'
