import type { MandateRole } from '../../app/domain/access/roles'
import type { DemoPlace } from './municipalities'

export type DemoPerson = {
  place: DemoPlace
  name: string
  title?: string
  mandates?: { body: string; post: MandateRole; party: string | null }[]
}

/** Real people, with no more than what the documents say of them: a post without dates is a post without dates. */
export const realPeople: DemoPerson[] = [
  { place: 'stockholm', name: 'Gabriel Kroon' },
  {
    place: 'goteborg',
    name: 'Carina Helgesson Björk',
    title: 'Avdelningschef Kund- och servicecenter',
  },
  { place: 'goteborg', name: 'Peter Söderström', title: 'Förvaltningsdirektör' },
  { place: 'norrtalje', name: 'Ulla-Marie Hellenberg', title: 'Kommundirektör' },
  { place: 'norrtalje', name: 'Bawar Akrawi', title: 'CIO' },
  {
    place: 'strangnas',
    name: 'Lars Larsson',
    mandates: [{ body: 'Kommunfullmäktige', post: 'member', party: 'LOK' }],
  },
  {
    place: 'strangnas',
    name: 'Jacob Högfeldt',
    mandates: [{ body: 'Kommunstyrelsen', post: 'chair', party: 'M' }],
  },
]
