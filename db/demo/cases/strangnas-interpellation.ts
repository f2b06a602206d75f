import type { DemoCase } from './demo-case'

const source =
  'Svar på interpellation från Lars Larsson (LOK) om hur Strängnäs kommun använder, styr utvecklingen samt förbereder sig för nya krav avseende AI, Strängnäs kommun, 2026'
const sourceOfQuestion =
  'Interpellation om hur Strängnäs kommun använder AI, styr utvecklingen och förbereder sig för nya krav, Strängnäs kommun, 2026'

export const strangnasInterpellation: DemoCase = {
  place: 'strangnas',
  register: 'DEMO',
  takenOver: { year: 2026, serial: 1 },
  kind: 'interpellation',
  publicTitle:
    'Interpellation om hur Strängnäs kommun använder AI, styr utvecklingen och förbereder sig för nya krav',
  receivedDay: null,
  raisedDay: '2026-02-02',
  state: 'answered_in_writing',
  statusLine:
    'Kommunstyrelsens ordförande har svarat skriftligt på de sju frågorna. När svaret behandlas i fullmäktige framgår inte av handlingen.',
  summary:
    'Lars Larsson (LOK) ställer sju frågor om kommunens AI till kommunstyrelsens ordförande. Svaret hänvisar till digitaliseringsstrategin, AI-vägledningen och ett digitaliseringsindex som ska tas fram under 2026.',
  decidingBody: 'Kommunfullmäktige',
  responsibleUnit: 'Kommunstyrelsens ordförande',
  publicParty: 'Lars Larsson (LOK)',
  asOf: 'Läget enligt handlingen, 2026',
  sourceNote: `Återgiven i sammandrag efter: ${source}`,
  documents: [
    {
      fileName: 'strangnas-interpellation.md',
      kind: 'interpellation',
      direction: 'incoming',
      publicTitle:
        'Interpellation: Fråga om hur Strängnäs kommun använder AI, styr utvecklingen och förbereder sig för nya krav',
      day: '2026-02-02',
      publicParty: 'Lars Larsson (LOK)',
      sourceNote: `Återgiven i sammandrag efter: ${sourceOfQuestion}`,
    },
    {
      fileName: 'strangnas-svar-pa-interpellation.md',
      kind: 'answer_to_interpellation',
      direction: 'drawn_up',
      publicTitle:
        'Svar på interpellation från Lars Larsson (LOK) om hur Strängnäs kommun använder, styr utvecklingen samt förbereder sig för nya krav avseende AI',
      day: null,
      dayText: '2026',
      publicParty: 'Jacob Högfeldt (M)',
      sourceNote: `Återgiven i sammandrag efter: ${source}`,
    },
  ],
  particulars: {
    parties: [
      {
        role: 'proposer',
        name: 'Lars Larsson',
        party: 'LOK',
        title: 'Ledamot i kommunfullmäktige, Lokalpartiet',
      },
      { role: 'addressee', name: 'Jacob Högfeldt', party: 'M', title: 'Kommunstyrelsens ordförande' },
    ],
    questions: [
      {
        question:
          'Hur långt anser kommunstyrelsens ordförande att Strängnäs har kommit med AI som gör kommunens arbete effektivare?',
        answer:
          'Kommunen tog viktiga steg under 2025 mot en ansvarsfull och långsiktig användning. Digitaliseringsstrategin, som politiken har beslutat, visar riktningen. Verksamhetens behov och nytta styr, inte tekniken i sig, och juridik, informationssäkerhet och etik prövas innan något införs. Grunden är stabil och utvecklingen sker i steg, med trygghet före snabbhet.',
      },
      {
        question:
          'Har kommunen en sammanhållen strategi, plan eller inriktning för AI, eller tänker den skriva en egen AI-policy?',
        answer:
          'En AI-vägledning finns sedan 2024. Sedan 2026 uppdateras den, så att den följer både AI-förordningen i EU och riktlinjerna i Sverige. Nästa version blir ett stöd till digitaliseringsstrategin och ska göra den till praktiska arbetssätt.',
      },
      {
        question: 'Var i kommunen används verktyg med AI i dag, och var är de på väg in?',
        answer:
          'Användningen är begränsad och gäller mest öppen information (säkerhetsnivå 0): att analysera enkäter och att stödja administration som dokumenthantering, sökning och sammanställningar. Målet är mindre rutinarbete och bättre beslutsstöd, så att tiden räcker till kärnverksamheten. Fler områden kan följa stegvis, men först efter behovsanalys, juridisk prövning och riskbedömning.',
      },
      {
        question:
          'Vad gör kommunen för att sekretessuppgifter inte ska hanteras olagligt, till exempel i öppna eller utländska molntjänster?',
        answer:
          'Kommunen har en fast modell för utveckling och förvaltning av sina system, där leverantörerna följs upp regelbundet. Upphandlingar ställer krav som vilar på nationella vägledningar. GDPR och reglerna om dataskydd gäller i vardagen lika väl som vid inköp.',
      },
      {
        question:
          'Hur stämmer arbetet med EU:s AI-förordning och med de riktlinjer som staten har för offentlig sektor?',
        answer:
          'Arbetet bygger på regler som gäller och regler som är på väg, från EU och nationellt. Kraven på riskbedömning, öppenhet, dokumentation och ansvar vägs in när styrningen utvecklas. Strategin ligger i linje med de nationella initiativen. Den som anpassar sig tidigt slipper dyra omställningar och oklarheter och kan lättare samverka.',
      },
      {
        question: 'Tar kommunen hjälp av det stöd om AI som Sveriges Kommuner och Regioner (SKR) erbjuder?',
        answer:
          'Ja. SKR:s satsning Handslaget är en viktig plats för samarbete och erfarenheter, och rekommendationer från SKR och andra nationella aktörer används i flera delar. Förvaltningsledningen har beslutat att nationella initiativ går före så långt det är möjligt, vilket minskar risken för egna lösningar som inte passar ihop med andras.',
      },
      {
        question:
          'Vilket behov ser kommunstyrelsens ordförande av att politiken styr och fortlöpande följer upp AI i kommunen?',
        answer:
          'Behovet är tydligt: AI kan ge bättre kvalitet och beslutsunderlag men för med sig nya risker. Strategin behöver följas upp regelbundet och mätbart. Därför tas ett digitaliseringsindex fram under 2026 med tre delar: förutsättningar, resultat och nytta. Det visar utvecklingen över tid och, där det går, jämfört med andra kommuner, så att politiken kan prioritera.',
      },
    ],
    meetings: [
      {
        body: 'Kommunfullmäktige',
        day: '2026-02-02',
        title: 'Interpellation om hur Strängnäs kommun använder AI',
        note: 'Dagen står på interpellationen. När svaret behandlas framgår inte.',
      },
    ],
    events: [
      { kind: 'guidance', text: 'Kommunen fick en AI-vägledning', dayText: '2024' },
      { kind: 'raised', text: 'Interpellationen är märkt KF 2026-02-02', day: '2026-02-02' },
      { kind: 'guidance', text: 'AI-vägledningen började uppdateras', dayText: '2026' },
      {
        kind: 'answered_in_writing',
        text: 'Kommunstyrelsens ordförande svarade skriftligt',
        dayText: '2026',
      },
    ],
    governingDocuments: [
      {
        kind: 'guidance',
        title: 'AI-vägledning',
        decidedText: '2024',
        statusText: 'Uppdateras sedan 2026',
        description:
          'Stöd för ansvarsfull användning av AI i verksamheterna. Anpassas till AI-förordningen och till nationella riktlinjer. Blir ett stödjande dokument till digitaliseringsstrategin. Vem som beslutade den framgår inte av handlingen.',
      },
      {
        kind: 'strategy',
        title: 'Digitaliseringsstrategi',
        decidedText: 'Politiskt beslutad, dagen framgår inte',
        statusText: 'Gäller enligt interpellationssvaret',
        description:
          'Visar riktningen för digitalisering och AI: ny teknik behövs för service med god kvalitet och för att resurserna ska räcka.',
      },
    ],
    facts: [
      {
        heading: 'Planerat digitaliseringsindex',
        label: 'När',
        text: 'Tas fram under 2026.',
      },
      {
        heading: 'Planerat digitaliseringsindex',
        label: 'Tre delar',
        text: 'Förutsättningar, resultat och nytta.',
      },
      {
        heading: 'Planerat digitaliseringsindex',
        label: 'Jämförelse',
        text: 'Över tid och, där det är möjligt, med andra kommuner.',
      },
      {
        heading: 'AI i dag',
        label: 'Information',
        text: 'Främst öppen information, säkerhetsnivå 0.',
      },
      {
        heading: 'AI i dag',
        label: 'Användning',
        text: 'Analys av enkätresultat, dokumenthantering, informationssökning och sammanställningar.',
      },
      {
        heading: 'AI i dag',
        label: 'Innan något nytt införs',
        text: 'Behovsanalys, juridisk prövning och riskbedömning.',
      },
      {
        heading: 'Interpellantens skäl',
        label: 'Möjligheter',
        text: 'Snabbare och jämnare handläggning, bättre underlag och skattepengar som används bättre. Den som inte ändrar sina arbetssätt riskerar att hamna efter.',
      },
      {
        heading: 'Interpellantens skäl',
        label: 'Krav',
        text: 'Känsliga och sekretessbelagda uppgifter får inte hamna i öppna AI-tjänster. EU:s AI-förordning kräver kontroll, ansvar och regler. Stöd finns från bland andra SKR.',
      },
      {
        heading: 'Interpellantens skäl',
        label: 'Teknik',
        text: 'Interna lösningar eller tjänster i Sverige är möjliga, men kräver politiska beslut och regler som är gemensamma för kommunen.',
      },
      {
        heading: 'Nationellt samarbete',
        label: 'Handslaget',
        text: 'SKR:s satsning är enligt svaret en viktig plats för samarbete, erfarenheter och gemensam utveckling.',
      },
    ],
  },
}
