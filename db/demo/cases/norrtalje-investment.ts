import { type DemoCase, kr } from './demo-case'
import { norrtaljeFacts } from './norrtalje-facts'

const source =
  'IT-investering 2019, Plattform för automatisering och beslutsstöd, kommunstyrelsekontoret, Norrtälje kommun, 2019'
const committee = 'Kommunstyrelsens arbetsutskott'

/** The years of the table as printed: interest and cost; the depreciation is the same every year. */
const rows = [
  [34_500, 494_500],
  [27_600, 487_600],
  [20_700, 480_700],
  [13_800, 473_800],
  [6_900, 466_900],
] as const

export const norrtaljeInvestment: DemoCase = {
  place: 'norrtalje',
  register: 'DEMO',
  takenOver: { year: 2019, serial: 1 },
  kind: 'investment',
  publicTitle: 'IT-investering 2019: Plattform för automatisering och beslutsstöd',
  receivedDay: null,
  // The pre-study is part of what is asked for, so the matter has not passed that step.
  state: 'need_registered',
  statusLine: 'Arbetsutskottet föreslås anslå 2,3 miljoner kronor. Beslutet framgår inte av handlingen.',
  summary:
    'Kommunstyrelsekontoret vill köpa in en gemensam plattform med e-tjänster, mjukvarurobotar och beslutsstöd genom AI, för att klara fler ärenden med samma resurser. Det kostar 2,3 miljoner kronor och skrivs av på fem år.',
  decidingBody: committee,
  responsibleUnit: 'Kommunstyrelsekontoret',
  publicParty: 'Kommunstyrelsekontoret',
  asOf: 'Läget enligt handlingen, inför arbetsutskottets sammanträde i augusti 2019',
  sourceNote: `Återgiven i sammandrag efter: ${source}`,
  documents: [
    {
      fileName: 'norrtalje-it-investering.md',
      kind: 'investment_request',
      direction: 'drawn_up',
      publicTitle: 'IT-investering 2019: Plattform för automatisering och beslutsstöd',
      day: null,
      dayText: '2019',
      publicParty: 'Kommunstyrelsekontoret',
      sourceNote: `Återgiven i sammandrag efter: ${source}`,
    },
  ],
  particulars: {
    parties: [
      {
        role: 'official',
        name: 'Ulla-Marie Hellenberg',
        title: 'Kommundirektör, kommunstyrelsekontoret',
      },
      { role: 'official', name: 'Bawar Akrawi', title: 'CIO, kommunstyrelsekontoret' },
    ],
    points: [
      {
        kind: 'proposed_decision',
        text: 'Kommunstyrelsekontoret får 2,3 miljoner kronor till en mjukvaruplattform för automatisering och beslutsstöd.',
        body: committee,
      },
      {
        kind: 'proposed_decision',
        text: 'Pengarna tas ur kommunstyrelsens anslag för IT-investeringar för 2019.',
        body: committee,
      },
      {
        kind: 'proposed_decision',
        text: 'IT-enheten bär kapitalkostnaden på 494 500 kr om året inom sin ordinarie ram (5 års avskrivning, 1,5 % ränta i kalkylen).',
        body: committee,
      },
    ],
    investment: {
      principalOre: kr(2_300_000),
      ratePct: '1.5',
      lifeMonths: 60,
      method: 'straight_line',
      reserveOre: kr(350_000),
      reserveStatedPct: '15',
      financing:
        'Kommunstyrelsens anslag för IT-investeringar för 2019. Kapitalkostnaden ryms inom IT-enhetens ordinarie ram.',
      schedule: 'September 2019 – mars 2020',
      yearOneCostOre: kr(494_500),
      lines: [
        { phase: 'feasibility', label: 'Förstudie', ore: kr(250_000) },
        { phase: 'procurement', label: 'Upphandling', ore: kr(50_000) },
        { phase: 'project', label: 'Projekt 1: etablera plattformen', ore: kr(1_150_000) },
        { phase: 'project', label: 'Projekt 2: anpassa befintlig lösning', ore: kr(500_000) },
        { phase: 'reserve', label: 'Reserv för oförutsedda kostnader', ore: kr(350_000) },
      ],
      rows: rows.map(([interest, cost], at) => ({
        year: at + 1,
        interestOre: kr(interest),
        depreciationOre: kr(460_000),
        costOre: kr(cost),
      })),
    },
    amounts: [
      { ore: kr(2_300_000), meaning: 'Total kostnad: 2,3 miljoner kronor som föreslås anslås' },
      { ore: kr(494_500), meaning: 'Årlig kapitalkostnad enligt förslaget till beslut, samma som år 1' },
      { ore: kr(250_000), meaning: 'Förstudie' },
      { ore: kr(50_000), meaning: 'Upphandling' },
      { ore: kr(1_150_000), meaning: 'Projekt för etablering' },
      { ore: kr(500_000), meaning: 'Projekt för att anpassa befintlig lösning' },
      { ore: kr(350_000), meaning: 'Reserv för oförutsedda kostnader, angiven som 15 %' },
      { ore: kr(103_500), meaning: 'Räntekostnad, summa för fem år' },
      { ore: kr(2_403_500), meaning: 'Ränta och avskrivning, summa för fem år' },
    ],
    events: [
      {
        kind: 'pilot',
        text: 'Kommunen började automatisera delar av Socialkontorets handläggning av försörjningsstöd som pilot',
        dayText: '2017',
      },
      {
        kind: 'meeting',
        text: 'Underlaget hör till arbetsutskottets sammanträde i augusti 2019',
        dayText: 'Augusti 2019',
      },
    ],
    facts: norrtaljeFacts,
  },
}
