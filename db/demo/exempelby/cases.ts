import type { DocumentKind } from '../../../app/domain/cases/kinds'
import type { Given } from '../../../app/domain/cases/lifecycles/facts'
import type { RegisterCaseInput } from '../../../app/use-cases/cases/register-case'

/** A memo that was approved, as its sections: key of the template, heading and text. */
export type InventedMemo = {
  template: string
  kind: DocumentKind
  title: string
  author: string
  approver: string
  day: string
  decidesMoney: boolean
  sections: [key: string, heading: string, text: string][]
}

export type InventedCase = Omit<RegisterCaseInput, 'municipalityId' | 'registerId' | 'documents'> & {
  receivedDay: string
  register: string
  /** Mailbox of the account that answers for it. */
  responsible: string
  /** The paper that came in, in plain words. */
  paper: { kind: DocumentKind; title: string; text: string } | null
  memo?: InventedMemo
  /** Steps of the lifecycle in order; `body` in what is given is a body's name. Where `memo` stands, it was approved. */
  course: ({ day: string; event: string; given: Given } | 'memo')[]
}

const council = 'Kommunfullmäktige'
const executive = 'Kommunstyrelsen'
const nextCouncil = '2026-11-26'

/** Invented matters that await meetings. */
export const inventedCases: InventedCase[] = [
  {
    register: 'KS',
    kind: 'motion',
    publicTitle: 'Motion om AI som stöd när elever övar läsning',
    receivedDay: '2025-12-01',
    decidingBody: council,
    responsibleUnit: 'Kommunstyrelsens förvaltning',
    responsible: 'handlaggare',
    publicParty: 'Rosa Stigfors (V)',
    summary:
      'Vänsterpartiet vill att kommunen prövar läsövning med AI i två skolor och redovisar vad det gav innan något köps in.',
    paper: {
      kind: 'motion',
      title: 'Motion om AI som stöd när elever övar läsning',
      text: 'En av fem elever i Exempelby läser sämre än kunskapskraven. Tekniken kan ge fler en lugn stund att öva högt, men bara om lärarna leder arbetet och elevernas röster inte lagras.\n\nJag föreslår att kommunfullmäktige beslutar\n\natt ge bildningsnämnden i uppdrag att pröva läsövning med AI i två skolor under ett läsår\n\natt resultatet redovisas för fullmäktige innan något köps in.\n\nRosa Stigfors (V)',
    },
    particulars: {
      parties: [
        { role: 'proposer', name: 'Rosa Stigfors', party: 'V', title: 'Ledamot i kommunfullmäktige' },
      ],
      points: [
        {
          kind: 'claim',
          text: 'att ge bildningsnämnden i uppdrag att pröva läsövning med AI i två skolor under ett läsår',
          body: council,
        },
        {
          kind: 'claim',
          text: 'att resultatet redovisas för fullmäktige innan något köps in',
          body: council,
        },
      ],
    },
    memo: {
      template: 'svar-pa-motion',
      kind: 'answer_to_motion',
      title: 'Svar på motion om AI som stöd när elever övar läsning',
      author: 'handlaggare',
      approver: 'chef',
      day: '2026-09-28',
      decidesMoney: false,
      sections: [
        [
          'beslut',
          'Förslag till beslut',
          'Kommunstyrelsen föreslår att kommunfullmäktige beslutar\n\natt bifalla motionens första att-sats\n\natt anse motionens andra att-sats besvarad.',
        ],
        [
          'sammanfattning',
          'Sammanfattning',
          'Rosa Stigfors (V) föreslår i en motion att läsövning med AI prövas i två skolor. Förvaltningen ser nytta med ett avgränsat försök. Redovisningen till fullmäktige följer redan av den ordning som gäller för försök.',
        ],
        ['motionen', 'Motionen', 'Motionären vill pröva läsövning med AI i två skolor under ett läsår.'],
        [
          'bedomning',
          'Förvaltningens bedömning',
          'Bildningsnämnden har två skolor som vill delta. Elevernas röster behandlas på skolans egna datorer och sparas inte.',
        ],
        [
          'ekonomi',
          'Ekonomiska konsekvenser',
          'Försöket kostar 180 000 kronor och ryms i bildningsnämndens ram.',
        ],
        ['beslutsunderlag', 'Beslutsunderlag', 'Motionen'],
        ['skickas', 'Beslut skickas till', 'Rosa Stigfors\nBildningsnämnden'],
      ],
    },
    course: [
      {
        day: '2025-12-18',
        event: 'announce',
        given: { body: council, meetingDay: '2025-12-18', paragraph: '147' },
      },
      {
        day: '2025-12-18',
        event: 'refer',
        given: { body: council, meetingDay: '2025-12-18', paragraph: '147', preparedBy: 'executive' },
      },
      'memo',
      { day: '2026-09-28', event: 'memo_ready', given: { day: '2026-09-28' } },
      {
        day: '2026-10-13',
        event: 'au_proposal',
        given: {
          ...{ body: 'Kommunstyrelsens arbetsutskott', meetingDay: '2026-10-13', paragraph: '98' },
          wording: 'Kommunstyrelsen föreslås besluta enligt förvaltningens förslag.',
        },
      },
      {
        day: '2026-10-28',
        event: 'ks_proposal',
        given: {
          ...{ body: executive, meetingDay: '2026-10-28', paragraph: '161', councilDay: nextCouncil },
          wording:
            'Kommunstyrelsen föreslår att kommunfullmäktige beslutar att bifalla motionens första att-sats.\nKommunstyrelsen föreslår att kommunfullmäktige beslutar att anse motionens andra att-sats besvarad.',
        },
      },
    ],
  },
  {
    register: 'KS',
    kind: 'motion',
    publicTitle: 'Motion om att visa kommunens AI-system i ett öppet register',
    receivedDay: '2026-11-09',
    decidingBody: council,
    responsibleUnit: 'Kommunstyrelsens förvaltning',
    responsible: 'handlaggare',
    publicParty: 'Yvonne Torgnäs (EXB)',
    summary: 'Exempelbypartiet vill att invånarna kan se vilka AI-system kommunen använder och till vad.',
    paper: {
      kind: 'motion',
      title: 'Motion om att visa kommunens AI-system i ett öppet register',
      text: 'Den som bor i Exempelby ska kunna se när ett system med AI används i ett ärende.\n\nJag föreslår att kommunfullmäktige beslutar\n\natt kommunen för ett öppet register över de AI-system som används.\n\nYvonne Torgnäs (EXB)',
    },
    particulars: {
      parties: [
        { role: 'proposer', name: 'Yvonne Torgnäs', party: 'EXB', title: 'Ledamot i kommunfullmäktige' },
      ],
      points: [
        {
          kind: 'claim',
          text: 'att kommunen för ett öppet register över de AI-system som används',
          body: council,
        },
      ],
    },
    course: [],
  },
  {
    register: 'KS',
    kind: 'interpellation',
    publicTitle: 'Interpellation om AI-tjänster i hemtjänsten',
    receivedDay: '2026-11-12',
    decidingBody: council,
    responsibleUnit: 'Kommunstyrelsens ordförande',
    responsible: 'handlaggare',
    publicParty: 'Per Ladvall (C)',
    summary:
      'Per Ladvall (C) ställer tre frågor till kommunstyrelsens ordförande om AI-tjänster i hemtjänsten.',
    paper: {
      kind: 'interpellation',
      title: 'Interpellation till kommunstyrelsens ordförande om AI-tjänster i hemtjänsten',
      text: 'Till kommunstyrelsens ordförande Maj-Britt Ängslund (S)\n\nHemtjänsten prövar planering med AI. Personal och brukare undrar vad som gäller.\n\n1. Vilka tjänster används i dag?\n2. Vem kontrollerar de förslag som tjänsterna ger?\n3. När får fullmäktige se vad försöket har kostat?\n\nPer Ladvall (C)',
    },
    particulars: {
      parties: [
        { role: 'proposer', name: 'Per Ladvall', party: 'C', title: 'Ledamot i kommunfullmäktige' },
        { role: 'addressee', name: 'Maj-Britt Ängslund', party: 'S', title: 'Kommunstyrelsens ordförande' },
      ],
      questions: [
        { question: 'Vilka tjänster används i dag?', answer: null },
        { question: 'Vem kontrollerar de förslag som tjänsterna ger?', answer: null },
        { question: 'När får fullmäktige se vad försöket har kostat?', answer: null },
      ],
    },
    course: [{ day: '2026-11-13', event: 'to_agenda', given: { councilDay: nextCouncil } }],
  },
  {
    register: 'KS',
    kind: 'citizen_proposal',
    publicTitle: 'Medborgarförslag om hjälp med digitala tjänster på biblioteket',
    receivedDay: '2026-11-03',
    decidingBody: council,
    responsibleUnit: 'Kommunstyrelsens förvaltning',
    responsible: 'handlaggare',
    publicParty: 'Enskild',
    summary:
      'En invånare vill att biblioteket har en timme i veckan då den som vill får hjälp med kommunens e-tjänster.',
    paper: {
      kind: 'other',
      title: 'Medborgarförslag om hjälp med digitala tjänster på biblioteket',
      text: 'Jag föreslår att biblioteket har en timme i veckan då den som vill får hjälp med kommunens e-tjänster.',
    },
    particulars: {
      points: [
        {
          kind: 'claim',
          text: 'att biblioteket har en timme i veckan då den som vill får hjälp med kommunens e-tjänster',
          body: council,
        },
      ],
    },
    course: [],
  },
  {
    register: 'KS',
    kind: 'other',
    publicTitle: 'Riktlinje för generativ AI i kommunens verksamheter',
    receivedDay: '2026-08-24',
    decidingBody: council,
    responsibleUnit: 'Kommunstyrelsens förvaltning',
    responsible: 'handlaggare',
    publicParty: 'Kommunstyrelsens förvaltning',
    summary:
      'En gemensam riktlinje för hur anställda och förtroendevalda får använda generativ AI i arbetet.',
    paper: null,
    memo: {
      template: 'tjansteskrivelse',
      kind: 'official_report',
      title: 'Riktlinje för generativ AI i kommunens verksamheter',
      author: 'handlaggare',
      approver: 'chef',
      day: '2026-11-10',
      decidesMoney: false,
      sections: [
        [
          'beslut',
          'Förslag till beslut',
          'Kommunstyrelsen föreslår att kommunfullmäktige beslutar\n\natt anta riktlinjen för generativ AI att gälla från den 1 januari 2027\n\natt riktlinjen för digitala verktyg från 2021 upphör att gälla samma dag.\n\nKommunstyrelsen beslutar för egen del\n\natt ge kommundirektören i uppdrag att utbilda chefer i riktlinjen senast den 31 mars 2027.',
        ],
        [
          'sammanfattning',
          'Sammanfattning',
          'Medarbetare använder redan generativ AI. Riktlinjen säger vilka uppgifter som aldrig får lämnas till en tjänst, vem som svarar för resultatet och hur användningen dokumenteras.',
        ],
        ['arendet', 'Ärendet', 'Riktlinjen ersätter den från 2021, som inte nämner AI.'],
        [
          'bedomning',
          'Förvaltningens bedömning',
          'En riktlinje för alla är tydligare än en för varje nämnd. Den prövas på nytt efter ett år.',
        ],
        [
          'ekonomi',
          'Ekonomiska konsekvenser',
          'Utbildningen kostar 60 000 kronor och ryms i kommunstyrelsens ram för 2027.',
        ],
        [
          'barn',
          'Konsekvenser för barn',
          'Uppgifter om barn får aldrig lämnas till en tjänst som kommunen inte har avtal med.',
        ],
        ['samverkan', 'Samverkan', 'Samverkan skedde i central samverkansgrupp den 3 november 2026.'],
        ['beslutsunderlag', 'Beslutsunderlag', 'Förslag till riktlinje för generativ AI'],
        ['skickas', 'Beslut skickas till', 'Samtliga nämnder\nExempelby Energi AB'],
      ],
    },
    course: [{ day: '2026-08-25', event: 'prepare', given: {} }, 'memo'],
  },
  {
    register: 'BIN',
    kind: 'other',
    publicTitle: 'Digital anmälan av frånvaro i grundskolan',
    receivedDay: '2026-09-07',
    decidingBody: 'Bildningsnämnden',
    responsibleUnit: 'Bildningsförvaltningen',
    responsible: 'bildning.handlaggare',
    publicParty: 'Bildningsförvaltningen',
    summary:
      'Vårdnadshavare ska kunna anmäla frånvaro på ett sätt i alla skolor, med larm när ingen har hört av sig.',
    paper: null,
    memo: {
      template: 'tjansteskrivelse',
      kind: 'official_report',
      title: 'Digital anmälan av frånvaro i grundskolan',
      author: 'bildning.handlaggare',
      approver: 'bildning.chef',
      day: '2026-11-16',
      decidesMoney: true,
      sections: [
        [
          'beslut',
          'Förslag till beslut',
          'Bildningsnämnden beslutar\n\natt införa en gemensam tjänst för anmälan av frånvaro i alla grundskolor från höstterminen 2027\n\natt anvisa 240 000 kronor ur nämndens ram för 2027.',
        ],
        [
          'sammanfattning',
          'Sammanfattning',
          'Skolorna har fyra olika sätt att anmäla frånvaro. En gemensam tjänst ger lärarna tid och gör att ingen elev saknas utan att någon märker det.',
        ],
        ['arendet', 'Ärendet', 'Tjänsten ingår i det skolsystem som kommunen redan har.'],
        ['bedomning', 'Förvaltningens bedömning', 'Införandet kan ske en skola i taget under våren.'],
        [
          'ekonomi',
          'Ekonomiska konsekvenser',
          'Licenser och utbildning kostar 240 000 kronor om året och finansieras ur bildningsnämndens ram.',
        ],
        ['barn', 'Konsekvenser för barn', 'Den som är borta utan anmälan uppmärksammas samma förmiddag.'],
        ['samverkan', 'Samverkan', 'Samverkan skedde i förvaltningens samverkansgrupp den 9 november 2026.'],
        ['beslutsunderlag', 'Beslutsunderlag', 'Kostnadsberäkning'],
        ['skickas', 'Beslut skickas till', 'Rektorerna i grundskolan'],
      ],
    },
    course: [{ day: '2026-09-14', event: 'prepare', given: {} }, 'memo'],
  },
]
