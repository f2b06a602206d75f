import type { Particulars } from '../../../app/domain/cases/particulars'

type Fact = NonNullable<Particulars['facts']>[number]

const under = (heading: string, facts: [label: string | null, text: string][]): Fact[] =>
  facts.map(([label, text]) => ({ heading, label, text }))

/** What the investment's document says besides its calculation. */
export const norrtaljeFacts: Fact[] = [
  ...under('Behov', [
    ['Befolkning', 'Kommunen har vuxit 1,3–2,3 % om året i fem år. Målet är 77 000 invånare senast 2040.'],
    [
      'Orosanmälningar för barn och unga',
      'Har ökat med 66 % sedan 2014 hos Socialkontoret, av flera orsaker: fler anmäler, befolkningen växer och förändras.',
    ],
    [
      'Yta',
      '2 011 kvadratkilometer land över en tredjedel av Stockholms län. Servicen ska vara likvärdig var man än bor.',
    ],
    [
      'Fler ärenden, samma resurser',
      'Kärn- och stödprocesser behöver automatiseras helt eller delvis, och beslutsstöd behövs.',
    ],
    [
      'Äldre system',
      'Saknar oftast gränssnitt för program. Mjukvarurobotar kan föra över uppgifter från e-tjänster och mellan system.',
    ],
  ]),
  ...under('Hittills', [
    [
      'Pilot 2017',
      'Delar av kärnprocessen försörjningsstöd automatiserades hos Socialkontoret, med gott resultat.',
    ],
    ['Två stödprocesser', 'Projekt för att automatisera dem pågår på Ekonomiavdelningen.'],
    [
      'Pilotprojekt om orosanmälningar',
      'Digitaliserar anmälningarna och automatiserar större delen av processens första tredjedel. Två modeller för beslutsstöd med AI ingår.',
    ],
  ]),
  ...under('Nytta', [
    ['Stödprocesser', 'Upp till 40 % av den nedlagda tiden kan frigöras enligt potentialanalyser.'],
    ['Komplexa processer', 'Upp till 25 % kan frigöras.'],
    [
      'Kvalitet',
      'Bättre information och beslutsunderlag, ökad rättssäkerhet, kortare väntan, mindre papper och mer tid för förebyggande arbete nära kunden.',
    ],
    ['Enhetlighet', 'Lika förutsättningar ska ge lika beslut.'],
  ]),
  ...under('Förstudie', [
    [
      'Aktiviteter',
      'Nulägesanalys · Intressent- och behovsanalys · Omvärldsbevakning · Kravinsamling och kravanalys',
    ],
    ['Läge', 'Ingår i investeringen och var inte gjord när underlaget skrevs.'],
  ]),
  ...under('Upphandling', [
    [
      'Aktiviteter',
      'Skapande av förfrågningsunderlag · Val av upphandlingsstrategi och metod · Upphandling och kontraktsförhandling',
    ],
    [
      'Ska omfatta',
      'Plattform för mjukvarurobotar (produktion och test) · Plattform för beslutsstöd med AI (produktion och test) · Program för övervakning och lastbalansering · Konsultstöd för båda plattformarna. Innehållet preciseras i förstudien.',
    ],
  ]),
  ...under('Projekt 1: etablera plattformen', [
    [
      'Aktiviteter',
      'Installation och konfiguration · Leveranskontroll och tester · Förvaltningsetablering · Överlämning till förvaltning',
    ],
  ]),
  ...under('Projekt 2: anpassa befintlig lösning', [
    [
      'Aktiviteter',
      'Analys av befintlig implementation · Analys av befintlig systemarkitektur · Samordning med pågående projekt · Refaktorisering · Tester · Överlämning till förvaltning',
    ],
  ]),
  ...under('Genomförande', [
    ['Tidplan', 'September 2019 – mars 2020.'],
    ['Vilka', 'Konsulter och medarbetare från IT-enheten.'],
    [
      'När det är klart',
      'Lösningen är flyttad till den nya plattformen, pågående projekt kan leverera till den, medarbetarna är utbildade och förvaltningen är på plats.',
    ],
    ['Samberedning', 'Med socialkontoret, som har kommit längst med automatisering.'],
  ]),
  ...under('Kostnader', [
    ['Vad som ingår', 'Konsultstöd för alla steg och rätten att använda plattformarna.'],
    ['Reserv', 'Anges som 15 %, motsvarande 350 000 kronor.'],
    [
      'Kvar av anslaget 2019',
      'Handlingen hänvisar till en tabell per ärende inför arbetsutskottets sammanträde i augusti 2019. Tabellen följde inte med i texten.',
    ],
  ]),
  ...under('Styrdokument', [
    [
      'Mål och budget 2019-2021',
      'Plattformen bidrar till målområdet hållbar tillväxt och utveckling, inom området digitalisering.',
    ],
  ]),
  ...under('Lagkrav', [
    [
      'Allmänna lagar',
      'Tryckfrihetsförordningen, Kommunallagen, Förvaltningslagen, Sekretesslagen och Arkivlagen: vad en allmän handling är, när den är offentlig och hur den lagras.',
    ],
    ['Speciallagar', 'Socialtjänstlagen och Skollagen: krav på processens steg och resultat.'],
    [
      'Informationssäkerhet',
      'Lag (2018:1174) om informationssäkerhet för samhällsviktiga och digitala tjänster',
    ],
    [
      'Informationssäkerhet',
      'Förordning (2018:1175) om informationssäkerhet för samhällsviktiga och digitala tjänster',
    ],
    [
      'Informationssäkerhet',
      'MSBFS 2018:7, föreskrifter om anmälan och identifiering av leverantörer av samhällsviktiga tjänster',
    ],
    [
      'Informationssäkerhet',
      'MSBFS 2018:8, föreskrifter och allmänna råd om informationssäkerhet för leverantörer av samhällsviktiga tjänster',
    ],
    ['Dataskydd', 'Dataskyddsförordningen (GDPR)'],
    ['Dataskydd', 'SFS 2018:218, lag med kompletterande bestämmelser till EU:s dataskyddsförordning'],
    ['Säkerhetsskydd', 'Säkerhetsskyddslag (1996:627)'],
    [
      'AI',
      'EU-kommissionens etiska riktlinjer: Ethics Guidelines for Trustworthy AI (Independent High-Level Expert Group on Artificial Intelligence)',
    ],
  ]),
  ...under('Konsekvenser', [
    [
      'Risker',
      'Om arbetssätten skiljer sig åt eller lagrade uppgifter brister i kvalitet kan en automatiserad process ge stora negativa effekter.',
    ],
    [
      'Barn',
      'Fler digitala tjänster till kommunens skolor, vilket stödjer målområdet barn och ungas framtid.',
    ],
    [
      'Jämställdhet',
      'Neutrala beslut med stöd av AI kan gynna jämställdheten. Exempel finns från rekrytering och rättsväsende.',
    ],
    ['Äldre och tillgänglighet', 'Handlingen hänvisar till jämställdhetsanalysen.'],
  ]),
  ...under('Beslut skickas till', [
    [null, 'Kommunstyrelsekontorets kansliavdelning'],
    [null, 'Kommunstyrelsekontorets IT-enhet'],
    [null, 'Kommunstyrelsekontorets ekonomiavdelning'],
    [null, 'Socialkontoret'],
  ]),
  ...under('Bilagor', [[null, 'Inga bilagor']]),
]
