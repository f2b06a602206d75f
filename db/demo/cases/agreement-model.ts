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

const preparing = 'Beredningsgrupp'
const council = 'Verksamhetsråd'
const strategic = 'Strategiska rådet'
const reference = 'Referensgrupp'
const managers = 'Ekonomichefsmöte'

/**
 * The year wheel in the order of the text, which names neither months nor which item belongs to which forum: its
 * picture did. Both are read into it, from what each forum does and from the course of a municipal year, and say so.
 */
const stations: [text: string, station: string, month: number, forums: string[]][] = [
  ['Förslag gränssnitt', 'interface_proposal', 3, [reference, preparing]],
  ['Effekthemtagning', 'benefits', 3, [preparing, council]],
  ['Påverkan budget', 'budget', 4, [preparing, council, strategic]],
  ['Beslut gränssnitt', 'interface_decision', 4, [council, strategic]],
  ['Dialog VP', 'plan_dialogue', 11, [preparing, council, strategic]],
  ['Dialog uppdrag', 'assignment_dialogue', 11, [reference]],
  ['3-åring', 'three_year', 4, [preparing]],
  ['Dialog förslag förändringar uppdrag', 'change_dialogue', 5, [council, strategic]],
  ['Förslag ev. förändrat uppdrag', 'change_proposal', 6, [reference, preparing]],
  ['Återrapportering T3:an', 'report_t3', 2, [preparing, council]],
  ['Förslag uppdrag', 'assignment_proposal', 9, [preparing, council]],
  ['Förslag prislista', 'price_list_proposal', 9, [preparing, council]],
  ['Information om förslag uppdrag och prislista', 'information', 10, [managers, reference]],
  ['Återrapportering T2:an', 'report_t2', 9, [preparing, council]],
  ['Avstämningsärende', 'reconciliation', 6, [preparing, council]],
  ['Beslut uppdrag', 'assignment_decision', 10, [council, strategic]],
  ['Beslut prislista', 'price_list_decision', 10, [council, strategic]],
  ['Återrapportering T1:an', 'report_t1', 5, [preparing, council]],
]

export const agreementYearWheel: NonNullable<Agreement['yearWheel']> = stations.map(
  ([text, station, month, forums]) => ({ text, station, month, forums, interpreted: true }),
)
