import type { Agreement } from '../../../app/domain/cases/particulars'

type Forum = Agreement['forums'][number]
type Line = Forum['lines'][number]

const lines =
  (kind: Line['kind']) =>
  (...texts: string[]): Line[] =>
    texts.map((text) => ({ kind, text }))
const purpose = lines('purpose')
const decision = lines('decision')
const communication = lines('communication')
const participant = lines('participant')
const agenda = lines('agenda')
/** Who convenes stood in bold, which the text lost: the mark is read into the document. */
const convening = (text: string): Line[] => [{ kind: 'participant', text, convenor: true, interpreted: true }]
const of = (section: string, rows: Line[]): Line[] => rows.map((row) => ({ ...row, section }))

const office = 'Stadsledningskontoret'
const service = 'Serviceförvaltningen'

/**
 * The forums of the model. Convenors stood in bold, which the text lost: the picture names the side that convenes, and
 * which participant it is has been read into it. The document names the levels beside its steering forums in the
 * order of their escalation; of the others it only shows a picture, so their levels are read into it too.
 */
export const agreementForums: Forum[] = [
  {
    name: 'Strategiska rådet',
    level: 'strategic',
    purposeKind: 'steering',
    frequency: null,
    convenor: office,
    interpreted: ['convenor'],
    lines: [
      ...purpose(
        'Samordna, visa inriktning och tänka långsiktigt tillsammans med stadens ledning',
        'Ta hand om större frågor som har eskalerats',
        'Diskutera principer som verksamhetsrådet inte är enigt om',
      ),
      ...decision(
        'Frågor som verksamhetsrådet har eskalerat',
        'Principiella frågor som rör hela serviceförvaltningen',
        'Serviceförvaltningens olika uppdrag i stort och prislistan som helhet',
      ),
      ...communication(
        'Intranätet - SLK',
        'Ekonomichefsmöten - SLK',
        'Kundwebb, nyhet - SF',
        'Nyhetsbrev - SF',
      ),
      ...convening('Bitr. stadsdirektör'),
      ...participant(
        'Ekonomidirektör',
        'Personaldirektör',
        'Förvaltningschef Serviceförvaltningen',
        'Bitr. avdelningschef kvalitet och säkerhet',
        'Controller Kvalitet och säkerhet',
      ),
      ...agenda(
        'Föregående protokoll',
        'Eskaleringar/status resp. verksamhetsområde',
        'Avrapportering pågående projekt',
        'Kommande möte',
      ),
    ],
  },
  {
    name: 'Verksamhetsråd',
    level: 'tactical',
    purposeKind: 'steering',
    frequency: null,
    convenor: office,
    interpreted: ['convenor'],
    escalatesTo: 'Strategiska rådet',
    lines: [
      ...purpose(
        'Ta upp verksamhetsfrågor som kräver beslut',
        'Möjliga nya uppdrag, vägval och principer',
        'Frågor av stor vikt',
        'Skicka vidare till strategiska rådet när rådet inte är enigt om principer',
      ),
      ...decision(
        'Verksamhetsfrågor (ex uppdrag, vägval och principer)',
        'Nya/förändrade uppdrag',
        'Hur uppdrag finansieras, till exempel förslag till områdets prislista och uppdrag som ändras under året',
      ),
      ...communication(
        'Ekonomichefsmöten - SLK/SF',
        'EA-möten - SLK/SF',
        'Kundwebb, nyhet - SF',
        'Nyhetsbrev - SF (SF:s arbetssätt och leveranser)',
        'Nyhetsbrev - SLK (övergripande principer, systemutveckling, inriktningsbeslut)',
      ),
      ...convening('Processägare från SLK'),
      ...participant(
        'Systemägare SLK',
        'Verksamhetsansvarig Serviceförvaltningen',
        'Föredragande från beredningsgruppen',
      ),
      ...agenda(
        'Föregående protokoll',
        'Rapportering beredningsgrupp',
        'Serviceförvaltningen: läget och annat att ta upp',
        'Stadsledningskontoret: läget och annat att ta upp',
        'Kommunikation inom samverkansmodellen',
        'Eskaleringar/status till strategiska rådet',
        'Kommande möte',
      ),
    ],
  },
  {
    name: 'Beredningsgrupp',
    level: 'operational',
    purposeKind: 'steering',
    frequency: null,
    convenor: office,
    interpreted: ['convenor'],
    escalatesTo: 'Verksamhetsråd',
    lines: [
      ...purpose(
        'Följa upp frågor och bereda dem åt verksamhetsrådet',
        'Hålla kunddialogen levande genom referensgrupp och kundmöten',
      ),
      ...decision(
        'Operativa frågor',
        'Vilka förslag som ska till verksamhetsrådet, till exempel uppdragsbeskrivning och prislista',
      ),
      ...convening('Representant från systemägare SLK'),
      ...participant(
        'Representant från processägare SLK',
        'Representanter från serviceförvaltningens verksamhetsområde',
      ),
      ...agenda('Föregående protokoll', 'Pågående aktiviteter', 'Utmaningar framåt', 'Övrigt'),
    ],
  },
  {
    name: 'Ekonomichefsmöte',
    level: 'tactical',
    purposeKind: 'cooperation',
    frequency: '8 ggr/år',
    timesPerYear: 8,
    convenor: office,
    interpreted: ['level', 'convenor'],
    lines: [
      ...purpose('Informera om förändrade tjänster', 'Få veta hur förvaltningarna kan påverkas'),
      ...convening('Ekonomidirektör'),
      ...participant(
        'Processägare i ekonomiprocesserna',
        'Systemägare i ekonomiprocesserna',
        'Stadens ekonomichefer',
      ),
    ],
  },
  {
    name: 'Referensgrupp',
    level: 'reference',
    purposeKind: 'cooperation',
    frequency: '3 ggr/år löpande vid behov',
    timesPerYear: 3,
    convenor: service,
    escalatesTo: 'Beredningsgrupp',
    interpreted: ['level', 'convenor', 'escalatesTo'],
    lines: [
      ...purpose(
        'Låta förvaltningarna vara med när arbetet effektiviseras, så att hela staden vinner på det och alla har insyn',
        'Fånga upp idéer och behov för bättre samarbete och verksamhetsnytta',
        'Korta kontaktvägarna och öka förtroendet mellan serviceförvaltningen, förvaltningarna och stadsledningskontoret',
      ),
      ...convening('Kundansvarig Serviceförvaltningen'),
      ...participant(
        'Repr. Processägare och systemägare SLK',
        'Repr. redovisningsansvariga',
        'Repr. ekonomichefer',
      ),
    ],
  },
  {
    name: 'Policy och principer (Hyresadministration och Avgiftshantering)',
    level: 'tactical',
    purposeKind: 'cooperation',
    frequency: '4 ggr/år',
    timesPerYear: 4,
    convenor: office,
    interpreted: ['level', 'convenor'],
    lines: [
      ...purpose(
        'Diskutera och besluta om förslag som utvecklar tjänsteområdet, och slå fast hur löpande frågor hanteras',
        'Hålla dokumentationen aktuell',
        'Föreslå hur cirkulär ska utformas när det behövs',
      ),
      {
        kind: 'decision',
        text: 'Förslag som utvecklar tjänsteområdet och hur löpande frågor hanteras',
        interpreted: true,
      },
      ...of(
        'Hyresadministration',
        participant(
          'Repr SF VO ekonomi',
          'Repr. SF Lokalplanering',
          'Repr. SLK Stadsutveckling',
          'Repr. SLK juridiska',
          'Repr. Förvaltningar',
        ),
      ),
      ...of(
        'Avgiftshantering',
        participant(
          'Repr SF VO ekonomi',
          'Repr SF VO KC',
          'Repr. Utbf, ekonomi, system och verksamhet',
          'Repr. SLK Controller (FSK)',
          'Repr. SLK redovisning',
        ),
      ),
    ],
  },
  {
    name: 'EA-möte',
    level: 'operational',
    purposeKind: 'cooperation',
    frequency: '6 ggr/år',
    timesPerYear: 6,
    convenor: office,
    interpreted: ['level', 'convenor'],
    lines: [
      ...purpose('Informera om förändrade tjänster', 'Få veta hur förvaltningarna kan påverkas'),
      ...convening('Processägare redovisningsprocessen'),
      ...participant(
        'Repr. för övriga processägare i ekonomiprocesserna',
        'Repr. för systemägare i ekonomiprocessen',
        'Repr. Serviceförvaltningen',
        'Stadens redovisningsansvariga',
      ),
    ],
  },
  {
    name: 'Leveransmöte',
    level: 'operational',
    purposeKind: 'cooperation',
    frequency: '3 ggr/år',
    timesPerYear: 3,
    convenor: office,
    interpreted: ['level', 'convenor'],
    lines: [
      ...purpose(
        'Tala om hur ekonomi- och inköpssystemet Agresso förvaltas och utvecklas, och påverka det',
        'Lyfta förbättringar av systemets delar som gynnar hela staden',
      ),
      ...convening('Repr. Processägare och systemägare SLK'),
      ...participant('Repr. Serviceförvaltningen', 'Repr. redovisningsansvariga'),
    ],
  },
  {
    name: 'Kundmöte',
    level: 'operational',
    purposeKind: 'cooperation',
    frequency: '2 ggr/år och förvaltning',
    timesPerYear: 2,
    convenor: service,
    escalatesTo: 'Beredningsgrupp',
    interpreted: ['level', 'convenor', 'escalatesTo'],
    lines: [
      ...purpose(
        'Fånga upp idéer och behov för bättre samarbete och verksamhetsnytta',
        'Korta kontaktvägarna och öka förtroendet mellan serviceförvaltningen och förvaltningarna',
      ),
      ...convening('Kundansvarig Serviceförvaltningen'),
      ...participant('Redovisningsansvariga', 'Ekonomichefer'),
    ],
  },
]
