import type { DemoCase } from './demo-case'

const source =
  'Remiss av motion om att granska de kommunala utbetalningarna med AI, serviceförvaltningen, Stockholms stad, 2024'

export const stockholmMotion: DemoCase = {
  place: 'stockholm',
  register: 'KS',
  takenOver: { year: 2024, serial: 539 },
  kind: 'motion',
  publicTitle: 'Motion om att granska de kommunala utbetalningarna med AI',
  receivedDay: null,
  state: 'awaiting_statements',
  statusLine: 'Väntar på yttrande från servicenämnden och stadsledningskontoret till den 7 oktober 2024.',
  summary:
    'Motionären vill att staden prövar ett AI-verktyg som granskar fakturor och betalningar. Serviceförvaltningen ser gärna ett pilotprojekt och pekar på vad ekonomisystemet, arbetssätten och stödet till verksamheterna behöver.',
  decidingBody: 'Kommunfullmäktige',
  responsibleUnit: 'Kommunstyrelsen',
  publicParty: 'Gabriel Kroon (SD)',
  asOf: 'Läget enligt handlingen, 2024',
  sourceNote: `Återgiven i sammandrag efter: ${source}`,
  documents: [
    {
      fileName: 'stockholm-remiss-av-motion.md',
      kind: 'statement_on_referral',
      direction: 'drawn_up',
      publicTitle: 'Remiss av motion om att granska de kommunala utbetalningarna med AI',
      day: null,
      dayText: '2024',
      publicParty: 'Serviceförvaltningen',
      sourceNote: `Återgiven i sammandrag efter: ${source}`,
    },
  ],
  particulars: {
    parties: [{ role: 'proposer', name: 'Gabriel Kroon', party: 'SD' }],
    points: [
      { kind: 'claim', text: 'att staden går igenom sina transaktioner', body: 'Kommunfullmäktige' },
      {
        kind: 'claim',
        text: 'att kommunfullmäktige låter kommunstyrelsen ta fram ett pilotprojekt för ett AI-verktyg som granskar fakturor och betalflöden',
        body: 'Kommunfullmäktige',
      },
      {
        kind: 'proposed_decision',
        text: 'att svara på remissen med det tjänsteutlåtande som serviceförvaltningen har skrivit',
        body: 'Servicenämnden',
      },
    ],
    referrals: [
      {
        kind: 'board',
        recipient: 'Servicenämnden',
        replyDay: '2024-10-07',
        state: 'in_progress',
        note: 'Serviceförvaltningen har lämnat förslag till svar. Nämndens beslut framgår inte av handlingen.',
      },
      {
        kind: 'office',
        recipient: 'Stadsledningskontoret',
        replyDay: '2024-10-07',
        state: 'sent',
        note: 'Yttrandet framgår inte av handlingen.',
      },
    ],
    statedDeadlines: [
      {
        label: 'Yttrandena ska finnas hos kommunstyrelsen',
        day: '2024-10-07',
        basis: 'Svarstid som remissen anger',
        watch: false,
      },
    ],
    events: [
      {
        kind: 'review',
        text: 'Serviceförvaltningen deltog i en genomlysning av stadens leverantörskontroller, på initiativ av stadsledningskontoret',
        dayText: '2023',
      },
      {
        kind: 'referred',
        text: 'Kommunstyrelsen skickade motionen på remiss till servicenämnden och stadsledningskontoret',
        dayText: 'Dagen framgår inte av handlingen',
      },
    ],
    facts: [
      {
        heading: 'Motionens skäl',
        label: 'Bluffakturor',
        text: 'Granskningar med AI som medierna har berättat om visade att kommuner och myndigheter betalat bluffakturor utan att få något för pengarna.',
      },
      {
        heading: 'Motionens skäl',
        label: 'Stora betalflöden',
        text: 'Staden betalar ut så mycket att motionären räknar med att en del betalningar är fel på olika sätt.',
      },
      {
        heading: 'Beredning',
        label: 'Bereddes inom',
        text: 'Avdelningen för verksamhetsstöd, i samråd med verksamhetsområdena upphandling och inköp samt ekonomi.',
      },
      {
        heading: 'Serviceförvaltningens bedömning',
        label: 'Pilotprojekt',
        text: 'Ett bra och tryggt sätt att börja med verktyg som ingen har prövat förut.',
      },
      {
        heading: 'Kontroller i dag',
        label: 'Genomlysning 2023',
        text: 'Leverantörskontrollerna i inköpsprocessen gicks igenom. Stadsledningskontoret tog initiativet och förvaltningen hjälper till att utveckla kontrollerna.',
      },
      {
        heading: 'Kontroller i dag',
        label: 'Vid upphandling och avtal',
        text: 'Seriositetskontroller görs vid upphandling och under avtalets gång. Ett systemstöd jämför med UC och Skatteverket.',
      },
      {
        heading: 'Kontroller i dag',
        label: 'När en leverantör läggs upp',
        text: 'Ekonomisystemet Agresso stämmer av mot Skatteverket, PG/BG och Svensk Handels varningslista.',
      },
      {
        heading: 'Kontroller i dag',
        label: 'Stöd till den som köper in',
        text: 'Stödmaterial, vägledningar och checklistor beskriver vilka kontroller som ska göras.',
      },
      {
        heading: 'Vad som behöver utvecklas',
        label: 'Ekonomisystemet',
        text: 'Det går inte fullt ut att följa de betalningar som hör till ett visst avtal.',
      },
      {
        heading: 'Vad som behöver utvecklas',
        label: 'Arbetssätt och rapportering',
        text: 'Det ska bli enklare att rapportera avvikelser, så att välfärdsbrott kan stoppas.',
      },
      {
        heading: 'Vad som behöver utvecklas',
        label: 'Centralt kompetenscenter',
        text: 'En gemensam plats för råd och kunskap om oseriösa leverantörer behövs.',
      },
      {
        heading: 'AI i dag',
        label: 'Granskning med AI',
        text: 'Används inte. Ekonomisystemet kan med hjälp av annan mjukvara gå igenom stora datamängder.',
      },
      {
        heading: 'AI i dag',
        label: 'Systemägare',
        text: 'Kommunstyrelsen genom stadsledningskontoret, som utvecklar systemet tillsammans med leverantören. Serviceförvaltningen lämnar underlag.',
      },
      {
        heading: 'Bilagor',
        label: 'Motionen',
        text: 'Bifogades remissen. Den ingår inte i det underlag som demonstrationen bygger på.',
      },
    ],
  },
}
