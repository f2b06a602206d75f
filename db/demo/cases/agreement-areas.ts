import type { Agreement } from '../../../app/domain/cases/particulars'

type Area = Agreement['areas'][number]
type Service = Area['services'][number]
type AreaFact = NonNullable<Area['facts']>[number]
type Key = Area['keys'][number]

const base = (...names: string[]): Service[] => names.map((name) => ({ kind: 'base', name }))
const volumes = (...texts: string[]): AreaFact[] => texts.map((text) => ({ kind: 'volume', text }))
const focus = (...texts: string[]): AreaFact[] => texts.map((text) => ({ kind: 'focus', text }))
const lookingBack = (...texts: string[]): AreaFact[] => texts.map((text) => ({ kind: 'development', text }))

/** Two crosses stand for quality and efficiency; with one or none the text does not say which column it stood in. */
const developed = (text: string, year: string, both = true): AreaFact => ({
  kind: 'development',
  text,
  year,
  quality: both ? true : null,
  efficiency: both ? true : null,
})

/** `previous`: the column for 2022 as printed, a percentage or the words that stand there. */
function weighted(name: string, weightPct: string | null, previous: string | null, rest: Partial<Key>): Key {
  const percent = previous !== null && /^\d+$/.test(previous)
  return {
    name,
    weightPct,
    previousWeightPct: percent ? previous : null,
    previousText: percent ? null : previous,
    chosen: weightPct !== null,
    ...rest,
  }
}

const agresso = { source: 'Agresso' }
const lois = { source: 'LOIS' }
const ber = { source: 'BER' }
const julyToJune = 'Juli till juni, för prislista 2023: 202107–202206'

/** The five service areas with services, volumes, development and allocation keys. */
export const agreementAreas: Area[] = [
  {
    name: 'Leverantörsreskontra',
    description:
      'Fördelar leverantörsfakturor, tar hand om dem som inte har matchats automatiskt och sköter utbetalningar. Flera av stadens bolag köper också tjänsten.',
    system: 'Agresso',
    measuringPeriod: julyToJune,
    services: [
      ...base('Inkomna fakturor', 'Utbetalning', 'Kravhantering', 'Underhåll och avstämning', 'Support'),
      {
        kind: 'added',
        name: 'Kontakta leverantörer som gång på gång placerar beställarreferensen fel på sina fakturor',
        comment:
          'Löpande, de med störst volym först. Förebyggande, ger mindre manuellt arbete och samlar kontakten med leverantörerna.',
      },
      {
        kind: 'added',
        name: 'Registrera objektsnummer löpande',
        comment:
          'Förebyggande, ger mindre manuellt arbete. Stäms av med förvaltningen först så att inget blir fel.',
      },
      {
        kind: 'removed',
        name: 'Kontroll av representation och hyror',
        comment: 'De flesta förvaltningar har ansvaret och vill kontrollera själva. Kan avropas per timme.',
      },
      {
        kind: 'removed',
        name: 'Utskick av listor för ej attesterade fakturor',
        comment: 'Automatiseras i Agresso.',
      },
    ],
    facts: [
      ...volumes(
        'Drygt 1,1 miljoner leverantörsfakturor per år',
        'Mer än 11 000 betalningspåminnelser och inkassoärenden per år',
      ),
      developed('Utbetalningsunderlag på webben', '2021'),
      developed('Återskick via Agresso', '2021'),
      developed('Automatisering filinläsning (låg volym)', '2022', false),
      ...lookingBack(
        'Ny organisation och nya arbetssätt gjorde hanteringen effektivare.',
        'Webbformulär för utbetalningsunderlag höjde kvaliteten och effektiviteten i staden.',
        'Återskick från skanningsleverantören blev digitala, även påminnelser och inkasso: mindre handpåläggning, säkrare statistik.',
      ),
      ...focus(
        'Byte av skanningsleverantör och vad det kan föra med sig.',
        'Fånga felaktiga leverantörsfakturor tidigt.',
        'Nya arbetssätt när leverantörsupplägg och leverantörskontroll automatiseras.',
      ),
    ],
    keys: [
      weighted('Antal fakturor', '50', 'Volymer', agresso),
      weighted('Felaktiga fakturor', '25', 'Volymer', agresso),
      weighted('Antal krav (påminnelser, inkasso)', '25', 'Volymer', agresso),
    ],
  },
  {
    name: 'Kundreskontra',
    description: 'Ser till att kundfakturorna kommer fram och att betalningarna blir rätt.',
    system: 'Agresso',
    measuringPeriod: julyToJune,
    services: [
      ...base(
        'Skapa faktura',
        'Kreditering/makulering och återbetalning',
        'Inbetalning av faktura',
        'Kravhantering',
        'Underhåll och avstämning',
        'Support',
      ),
      {
        kind: 'added',
        name: 'Bestridda betalningsföreläggande',
        comment: 'Har varit en tilläggstjänst för alla förvaltningar genom SLK juridiska.',
      },
      {
        kind: 'added',
        name: 'Avbryta avbetalningsplaner som inte följs enligt stadens regelverk',
        comment: 'Stadens medborgare behandlas lika.',
      },
    ],
    facts: [
      ...volumes(
        'Drygt 1,7 miljoner kundfakturor per år',
        'Cirka 23 000 felaktiga inbetalningar placeras för hand per år',
        '6 000 inkassoärenden medlas per år',
        '10 000 felaktiga fakturor makuleras per år',
        '10 000 återbetalningar görs per år',
      ),
      developed('Försäljningsorder på webben', '2021'),
      developed('Digitalt autogiromedgivande', '2021'),
      developed('Automatiserad filinläsning', '2022', false),
      ...lookingBack(
        'Försäljningsorder på webben finns sedan september 2021 och har minskat dubbelarbetet.',
        'Mottagarna kan välja mellan e-post, e-faktura och Svefaktura/Peppol.',
        'Digitalt medgivande till autogiro är smidigare för invånarna.',
      ),
    ],
    keys: [
      weighted('Antal fakturor', '90', 'Volymer', agresso),
      weighted('Antal återbetalningar', '10', 'Volymer', agresso),
    ],
  },
  {
    name: 'Ekonomiservice',
    description:
      'Bokför inkomster och utgifter varje dag för alla förvaltningar och sköter koder, kontoplan, avstämningar och vissa uppgifter vid periodslut och bokslut. Stödjer nya integrationer till ekonomisystemet.',
    system: 'Agresso',
    measuringPeriod: julyToJune,
    services: [
      ...base(
        'Bokföring dagliga in- och utbetalningar',
        'Underhåll centrala krav kod- och kontoplan',
        'Inläsning bokföringsfiler',
        'Kontroller och avstämningar',
        'Övriga tjänster',
        'Support',
      ),
      {
        kind: 'added',
        name: 'Avstämning av interna mellanhavanden varje månad och rättning av poster med fel motpart',
        comment:
          'Har varit en tilläggstjänst som nästan alla förvaltningar köper. Arbetssättet blir effektivare när det är gemensamt.',
      },
      {
        kind: 'added',
        name: 'Rättning av fel vid standardbokning varje tertial (internränta, personalförsäkring, bidrag till nystartsjobb, anställningsstöd och extra tjänster, uttag kompetenskonto, skatt felaktigt betald lön, el-skatt)',
        comment: 'Standardbokningen sätts upp med triggrar. El-skatt bokas för hand.',
      },
      {
        kind: 'removed',
        name: 'Hantering av rättigheter och lokala begreppsvärden',
        comment: 'De flesta förvaltningar gör det redan själva. Kan avropas per timme.',
      },
    ],
    facts: [
      ...volumes('Automatgenererade poster: 86 % år 2019, 99,3 % år 2021'),
      developed('Automatkonterade poster', '2019'),
      developed('Utveckling av specifikationer och bokslutsrapport', '2021'),
      ...lookingBack(
        'Automatiseringen av KassaBank gjorde hela staden effektivare.',
        'Ett referensregister gav hög automatisering.',
        'Rapporter för motpartsavstämning och bokslut utvecklades till nytta för hela staden.',
      ),
      ...focus(
        'Motpartsavstämningar är en bastjänst och utvecklas vidare.',
        'Mer automatisering i Kassa Bank, till exempel för Sergel och Försäkringskassan.',
        'Processerna för bokslut och anläggningsredovisning ses över.',
      ),
    ],
    keys: [
      weighted('Antal oidentifierade poster på 9894', '70', '100', {
        ...agresso,
        note: 'Bland de valda nycklarna kallas den antal oidentifierade insättningar på konto 9894.',
      }),
      weighted('Antal huvudbokstransaktioner', '30', '-', agresso),
    ],
  },
  {
    name: 'Hyresadministration',
    description:
      'Lägger upp och avslutar hyresavtal i LOIS när staden hyr ut bostäder i andra hand: vård- och omsorgsboenden, servicehus, gruppbostäder och servicebostäder. Svarar invånare, följer upp och justerar hyror.',
    system: 'LOIS',
    measuringPeriod: julyToJune,
    services: base(
      'Avtalsadministration',
      'Månatlig hyresavisering',
      'Kontroll, korrigering andrahandsavtal',
      'Årlig hyresjustering andrahandshyror',
      'Support',
    ),
    facts: [
      ...volumes(
        'Drygt 90 000 befintliga hyresavtal administreras per år',
        'Mer än 2 000 nya hyresavtal per år',
        'Cirka 80 procent av hyrorna höjdes till och med 2021 års nivå',
      ),
      developed('Digitala e-postmallar', '2019'),
      developed('Utveckling av uppföljningsrapporter', '2020', false),
      developed('Hyresjusteringar för stadens övriga bolag', '2021'),
      ...lookingBack(
        'Rapporten om förfallna avier omfattar nu även avvikande stadsdelsförvaltning.',
        'Biståndshandläggarna fick ett informationsblad som stöd.',
        'Hyrorna justeras centralt för alla bolag utöver Micasa.',
      ),
      ...focus(
        'Justera de bolagshyror som inte kunde höjas till 2022 års nivå.',
        'Hyresjusteringar för andra hyresvärdar.',
        'Stadens förhandlingsordning.',
      ),
    ],
    keys: [
      weighted('Aktiva avtal', '100', 'Volymer', lois),
      weighted('Vakanta avtal', null, 'Volymer', { ...lois, note: 'Streck för 2023.' }),
      weighted('Skapade avtal', null, 'Volymer', { ...lois, note: 'Streck för 2023.' }),
    ],
  },
  {
    name: 'Avgiftshantering',
    description:
      'Räknar ut och fakturerar avgifter för förskola, fritidshem och fritidsklubb i stadens regi och ser till att vårdnadshavare betalar rätt avgift.',
    system: 'BER',
    measuringPeriod:
      'Juli till juni, men perioden kan behöva ändras eftersom BER har begränsade möjligheter till uttag',
    services: [
      ...base(
        'Avtalsadministration',
        'Fakturahantering inkl. avisering',
        'Inkomstregistrering och kontroll',
        'Systemadministration BER',
        'Övriga fasta uppdrag utbildningsförvaltning',
        'Support',
      ),
      {
        kind: 'added',
        name: 'För utbildningsförvaltningen: fritidsklubbar, inkomstblanketter för enskilda, barnomsorg OB-tid och uppföljning av IK-Barn som blivit Stockholmsbarn',
        comment:
          'Endast utbildningsförvaltningen använder tjänsterna och betalar hela kostnaden. De har varit tilläggstjänster.',
      },
    ],
    facts: [
      ...volumes('Fler än 60 000 familjer per år', 'Mer än 680 000 fakturor per år'),
      developed('Utvecklad hantering inkomstkontroller', '2020'),
      developed('Öppet hus för handläggarna skolan', '2022'),
      developed('Utveckling av tillgodohantering', '2022'),
      ...lookingBack(
        'Inkomstuppgifter från Skatteverket läses in i BER, vilket gör jämförelserna säkrare och snabbare.',
        'Minusfakturor (tillgodohantering) hanteras effektivare.',
        'Skolans handläggare möts på öppet hus för att utbyta erfarenheter.',
      ),
    ],
    keys: [
      weighted('Totalt antal familjer', '34', '34', ber),
      weighted('Familjer med maxtaxa', '66', '66', {
        ...ber,
        note: 'Bland de valda nycklarna står i stället antal familjer, ej maxtaxa. Handlingen använder alltså två ord för samma nyckel.',
      }),
    ],
  },
]
