import type { InventedCase } from './cases'

/** The matter that the executive board has decided on, at the meeting that is told of in `held-meeting.ts`. */
export const pilotCase: InventedCase = {
  register: 'KS',
  kind: 'other',
  publicTitle: 'Prov av AI-stöd som sorterar synpunkter från invånare',
  receivedDay: '2026-05-11',
  decidingBody: 'Kommunstyrelsen',
  responsibleUnit: 'Kommunstyrelsens förvaltning',
  responsible: 'handlaggare',
  publicParty: 'Kommunstyrelsens förvaltning',
  summary:
    'Ett AI-stöd ska under ett halvår föreslå vilken enhet som ska svara på en synpunkt. En handläggare avgör alltid.',
  paper: null,
  memo: {
    template: 'tjansteskrivelse',
    kind: 'official_report',
    title: 'Prov av AI-stöd som sorterar synpunkter från invånare',
    author: 'handlaggare',
    approver: 'chef',
    day: '2026-09-07',
    decidesMoney: false,
    sections: [
      [
        'beslut',
        'Förslag till beslut',
        'Kommunstyrelsen beslutar\n\natt pröva AI-stödet från den 1 november 2026 till den 30 april 2027\n\natt ge kommundirektören i uppdrag att redovisa provet senast den 31 maj 2027.',
      ],
      [
        'sammanfattning',
        'Sammanfattning',
        'Kommunen får omkring 2 400 synpunkter om året. Var femte hamnar först hos fel enhet. Stödet föreslår rätt enhet, och en handläggare avgör.',
      ],
      ['arendet', 'Ärendet', 'Provet gäller synpunkter om gator, parker och lokaler. Inget annat läses in.'],
      [
        'bedomning',
        'Förvaltningens bedömning',
        'Risken är låg, eftersom ingen får ett beslut av stödet. Konsekvensbedömningen enligt dataskyddsförordningen är gjord.',
      ],
      ['ekonomi', 'Ekonomiska konsekvenser', 'Provet kostar 95 000 kronor och ryms i ramen för 2026.'],
      ['barn', 'Konsekvenser för barn', 'Synpunkter från barn sorteras för hand under provet.'],
      ['samverkan', 'Samverkan', 'Samverkan skedde i central samverkansgrupp den 1 september 2026.'],
      ['beslutsunderlag', 'Beslutsunderlag', 'Konsekvensbedömning avseende dataskydd'],
      ['skickas', 'Beslut skickas till', 'Kommundirektören\nDataskyddsombudet'],
    ],
  },
  course: [{ day: '2026-05-18', event: 'prepare', given: {} }, 'memo'],
}
