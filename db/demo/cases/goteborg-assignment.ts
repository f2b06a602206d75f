import { type DemoCase, kr } from './demo-case'

const source =
  'Slutredovisning av budgetuppdraget att utreda hur AI-funktioner kan automatisera och effektivisera arbete som utförs i Göteborgs Stad, Intraservice, Göteborgs Stad, 2024'
const board = 'Nämnden för Intraservice'

export const goteborgAssignment: DemoCase = {
  place: 'goteborg',
  register: 'SLK',
  takenOver: { year: 2023, serial: 1038 },
  furtherNumbers: [{ number: '0186/24', holder: board }],
  kind: 'assignment',
  publicTitle:
    'Budgetuppdraget att utreda hur AI-funktioner kan automatisera och effektivisera arbete som utförs i Göteborgs Stad',
  receivedDay: null,
  state: 'reported',
  statusLine:
    'Båda etapperna är redovisade. Förvaltningen anser att uppdraget är slutfört; nämndens beslut framgår inte av handlingen.',
  summary:
    'Kommunfullmäktige gav i budgeten för 2024 kommunstyrelsen i uppdrag att ta reda på vad AI kan göra för stadens arbete. Utredningen redovisades i maj 2024 och slutredovisas med en rapport från stadsledningskontoret.',
  decidingBody: board,
  responsibleUnit: 'Stadsledningskontoret, med bidrag från Intraservice',
  publicParty: 'Kommunfullmäktige',
  asOf: 'Läget enligt handlingen, november 2024',
  sourceNote: `Återgiven i sammandrag efter: ${source}`,
  documents: [
    {
      fileName: 'goteborg-slutredovisning.md',
      kind: 'final_report',
      direction: 'drawn_up',
      publicTitle:
        'Slutredovisning av budgetuppdraget att utreda hur AI-funktioner kan automatisera och effektivisera arbete som utförs i Göteborgs Stad',
      day: null,
      dayText: '2024',
      publicParty: 'Intraservice',
      sourceNote: `Återgiven i sammandrag efter: ${source}`,
    },
  ],
  particulars: {
    parties: [
      {
        role: 'official',
        name: 'Carina Helgesson Björk',
        title: 'Avdelningschef Kund- och servicecenter',
      },
      { role: 'official', name: 'Peter Söderström', title: 'Förvaltningsdirektör' },
    ],
    points: [
      {
        kind: 'proposed_decision',
        text: 'att anteckna slutredovisningen av budgetuppdraget till protokollet, så som bilaga 1 visar den',
        body: board,
      },
    ],
    assignment: {
      text: 'Ta reda på hur AI-funktioner kan göra stadens arbete mer automatiskt och effektivt. Det ska ske tillsammans med nämnden för Intraservice och i takt med det arbete som pågår i Göteborgsregionens kommunalförbund.',
      giver: 'Kommunfullmäktige',
      origin: 'Göteborgs Stads budget 2024',
      receiver: 'Kommunstyrelsen',
      cooperation: board,
      state: 'reported',
      stages: [
        {
          title: 'Etapp 1: delredovisning',
          state: 'reported',
          note: 'Redovisad i maj 2024 i kommunstyrelsen och i nämnden för Intraservice.',
        },
        {
          title: 'Etapp 2: slutredovisning',
          state: 'reported',
          note: 'Rapporten Automatisering och effektivisering med hjälp av AI - slutrapport.',
        },
      ],
      reports: [
        {
          kind: 'status',
          day: '2024-02-08',
          receiver: board,
          note: 'Kort lägesrapport vid nämndens sammanträde.',
        },
        {
          kind: 'status',
          day: '2024-04-15',
          receiver: board,
          note: 'Kort lägesrapport på nämndens strategidag.',
        },
        {
          stage: 1,
          kind: 'interim',
          day: '2024-05-29',
          receiver: 'Kommunstyrelsen',
          number: 'SLK-2023-01038',
        },
        { stage: 1, kind: 'interim', day: '2024-05-30', receiver: board, number: '0186/24' },
        {
          kind: 'status',
          day: '2024-10-24',
          receiver: board,
          note: 'Kort lägesrapport vid nämndens sammanträde.',
        },
        {
          kind: 'union_cooperation',
          day: '2024-11-21',
          receiver: 'Intraservice fackliga representanter i FSG',
        },
        {
          stage: 2,
          kind: 'final',
          dayText: 'Dagen framgår inte av handlingen',
          receiver: board,
          note: 'Rapporten skrevs av stadsledningskontoret; Intraservice bidrog med fakta och kompetens.',
        },
      ],
    },
    amounts: [
      {
        ore: kr(10_500_000),
        meaning:
          'Drygt 10,5 mnkr: Intraservice beräkning av sina föreslagna AI-insatser för kommande år, som inte prioriterades i budget 2025',
      },
      {
        ore: kr(5_000_000),
        meaning: '5 000 tkr: posten Etablera förutsättningar för AI i Göteborgs Stads budget 2025 (sidan 65)',
      },
    ],
    meetings: [
      { body: board, day: '2024-02-08', title: 'Lägesrapport om budgetuppdraget' },
      {
        body: 'Kommunstyrelsen',
        day: '2024-05-29',
        title: 'Delredovisning av budgetuppdraget, SLK-2023-01038',
      },
      { body: board, day: '2024-05-30', title: 'Delredovisning av budgetuppdraget, 0186/24' },
      { body: board, day: '2024-10-24', title: 'Lägesrapport om budgetuppdraget' },
    ],
    events: [
      {
        kind: 'given',
        text: 'Kommunfullmäktige gav uppdraget i Göteborgs Stads budget 2024',
        dayText: 'Budget 2024',
      },
      {
        kind: 'work',
        text: 'En arbetsgrupp från stadsledningskontoret och Intraservice började arbeta',
        dayText: 'Årsskiftet 2023/2024',
      },
      { kind: 'report', text: 'Lägesrapport till nämnden för Intraservice', day: '2024-02-08' },
      {
        kind: 'report',
        text: 'Lägesrapport på strategidagen för nämnden för Intraservice',
        day: '2024-04-15',
      },
      { kind: 'report', text: 'Delredovisning i kommunstyrelsen (SLK-2023-01038)', day: '2024-05-29' },
      { kind: 'report', text: 'Delredovisning i nämnden för Intraservice (0186/24)', day: '2024-05-30' },
      { kind: 'report', text: 'Lägesrapport till nämnden för Intraservice', day: '2024-10-24' },
      { kind: 'cooperation', text: 'Samverkan med de fackliga representanterna i FSG', day: '2024-11-21' },
    ],
    links: [
      {
        label:
          'Slutrapport: Uppdrag att främja offentlig förvaltnings förmåga att använda artificiell intelligens (Myndigheten för digital förvaltning, digg.se)',
        url: 'https://www.digg.se/download/18.5b30ce7218475cd9ed39384/1674479294670/Slutrapport%20Uppdrag%20att%20fr%C3%A4mja%20offentlig%20f%C3%B6rvaltnings%20f%C3%B6rm%C3%A5ga%20att%20anv%C3%A4nda%20AI%20I2021-01825.pdf',
      },
      {
        label:
          'AI och kompetensförsörjning inom välfärden i Göteborgsregionen, förstudie 2024 (Göteborgsregionen)',
        url: 'https://goteborgsregionen.se/download/18.566ade5918f37a2da85c5c1/1715170591858/AI%20och%20kompetensfo%CC%88rso%CC%88rjning%20inom%20va%CC%88lfa%CC%88rden%20i%20Go%CC%88teborgsregionen_Fo%CC%88rstudie%202024.pdf',
      },
    ],
    facts: [
      {
        heading: 'Uppdraget',
        label: 'Samordning',
        text: 'Arbetet har samordnats med Göteborgsregionens kommunalförbund, som staden har haft dialog med hela vägen.',
      },
      {
        heading: 'Uppdraget',
        label: 'Arbetsgrupp',
        text: 'Bred kompetens från stadsledningskontoret och Intraservice, i arbete sedan årsskiftet.',
      },
      {
        heading: 'Slutrapporten',
        label: 'Innehåll',
        text: 'Teknisk och rättslig omvärld, AI:s förmågor för automatisering, lärdomar av prövade och pågående initiativ samt slutsatser om hur staden får ut nyttan.',
      },
      {
        heading: 'Slutrapporten',
        label: 'Övergripande slutsats 6.1',
        text: 'AI kan automatisera och effektivisera mycket stora delar av arbetet, och tekniken är redan mogen på nästan alla områden. Det kostar dock både tid och pengar, kräver kompetens och teknik, och effekten kan dröja.',
      },
      {
        heading: 'Ekonomisk dimension',
        label: 'Möjlighet',
        text: 'AI kan bli till stor nytta för stadens ekonomi, en bedömning som Digg delar i sin slutrapport.',
      },
      {
        heading: 'Ekonomisk dimension',
        label: 'Regionens slutsats 11',
        text: 'Göteborgsregionens rapport från maj 2024 (sidan 51) visar hur viktigt det är att utveckling och införande får pengar. Kommundirektörerna hade beställt rapporten.',
      },
      {
        heading: 'Ekonomisk dimension',
        label: 'Investeringar',
        text: 'Förvaltningar och bolag behöver investera i teknik och kompetens. Det gäller också Intraservice bastjänster, digitala infrastruktur och eventuella tilläggs- och specialisttjänster.',
      },
      {
        heading: 'Ekonomisk dimension',
        label: 'Risk',
        text: 'Strategisk samordningsgrupp hänvisade till utredningen och prioriterade inte Intraservice AI-insatser (drygt 10,5 mnkr) i budget 2025. Staden kan därför bli utan AI-tjänster den behöver, eller få dem långsammare.',
      },
      {
        heading: 'Ekonomisk dimension',
        label: 'Oklart',
        text: 'Hur posten på 5 000 tkr i budget 2025 ska användas var inte klarlagt. Annan finansiering eller omprioritering kan behövas.',
      },
      {
        heading: 'Ekonomisk dimension',
        label: 'Själva uppdraget',
        text: 'Ryms i den budget som finns och påverkar ekonomin inte nämnvärt.',
      },
      {
        heading: 'Ekologisk dimension',
        label: 'Själva uppdraget',
        text: 'Ingen direkt påverkan.',
      },
      {
        heading: 'Ekologisk dimension',
        label: 'AI i allmänhet',
        text: 'Kan gynna hållbarheten, men AI drar också resurser, så nettot måste bedömas från fall till fall. Både egen utveckling och inköp bör bygga på hållbar IT och modeller med liten påverkan.',
      },
      { heading: 'Social dimension', label: 'Själva uppdraget', text: 'Ingen direkt påverkan.' },
      {
        heading: 'Social dimension',
        label: 'AI i allmänhet',
        text: 'Kan gynna den sociala hållbarheten om det används etiskt och enligt lagar som gäller och är på väg.',
      },
      {
        heading: 'Förvaltningens bedömning',
        label: 'Slutsats',
        text: 'Kommunfullmäktiges uppdrag är besvarat och slutfört genom beredningen, arbetet och slutrapporten.',
      },
      {
        heading: 'Bilagor',
        label: 'Bilaga 1',
        text: 'Automatisering och effektivisering med hjälp av AI - slutrapport. Den ingår inte i det underlag som demonstrationen bygger på.',
      },
    ],
  },
}
