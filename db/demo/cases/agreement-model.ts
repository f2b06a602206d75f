import type { Agreement } from '../../../app/domain/cases/particulars'

type Rating = NonNullable<Agreement['keySourceRatings']>[number]

/** Ten services are listed under the headings 1 day and 3 days; the text does not say which stands under which. */
export const agreementLeadTimes: NonNullable<Agreement['leadTimes']> = [
  'Stoppa faktura hos betalningsinstitut',
  'Omdistribution av faktura, inkommen via ärende e-tjänst eller telefon',
  'Anstånd kund',
  'Avstämning av stadens likvidkonto',
  'Utbetalning av akuta löner',
  'Registrera manuella underlag för ja och nej-tack (avgiftshantering)',
  'Återbetalning till kund',
  'Registrering av andrahandsuthyrningsavtal',
  'Hantering av avslut hyresadministration',
  'Registrera inkomst- och familjeuppgift som kommer i blankettform (avgiftshantering)',
].map((text) => ({ text, days: null }))

const principles = [
  'Rättvisande bild av nyttjandet',
  'Enkla att förstå',
  'Kommunicerbara',
  'Mätbara',
  'Tillförlitliga över tid',
  'God datakvalitet',
  'Administrativt enkelt',
]

/** Short and long term for each principle in order: J yes, D partly, N no, V varies. */
const judged: [source: string, marks: string][] = [
  ['Agresso', 'DD JJ DD JJ JJ JJ JJ'],
  ['Tidrapporteringssystem', 'NJ JJ DD NJ ND ND NN'],
  ['Ärendehanteringssystem (support)', 'ND JJ DD NJ ND ND ND'],
  ['Annan statistik', 'VV VV VV VV VV VV VV'],
]
const words: Record<string, string> = { J: 'Ja', D: 'Delvis', N: 'Nej', V: 'Varierar' }

/** How each source of statistics meets each principle for allocation keys. */
export const agreementRatings: Rating[] = judged.flatMap(([source, marks]) =>
  marks.split(' ').map((pair, at) => ({
    source,
    principle: principles[at] ?? '',
    shortTerm: words[pair.charAt(0)] ?? null,
    longTerm: words[pair.charAt(1)] ?? null,
  })),
)

/** The year wheel in the order of the text. Its picture tied items to forums and to the year; the text does not. */
export const agreementYearWheel: NonNullable<Agreement['yearWheel']> = [
  'Förslag gränssnitt',
  'Effekthemtagning',
  'Påverkan budget',
  'Beslut gränssnitt',
  'Dialog VP',
  'Dialog uppdrag',
  '3-åring',
  'Dialog förslag förändringar uppdrag',
  'Förslag ev. förändrat uppdrag',
  'Återrapportering T3:an',
  'Förslag uppdrag',
  'Förslag prislista',
  'Information om förslag uppdrag och prislista',
  'Återrapportering T2:an',
  'Avstämningsärende',
  'Beslut uppdrag',
  'Beslut prislista',
  'Återrapportering T1:an',
].map((text) => ({ text, forums: [] }))
