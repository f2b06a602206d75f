import type { MandateRole } from '../../../app/domain/access/roles'
import type { mandateEnds } from '../../schema'
import { boards, type DemoBoard } from './boards'
import { earlierCouncil, earlierDeputies, presentCouncil, presentDeputies, type Seats } from './council'

/** One person's post in one body during one time, as it is written. */
export type DemoMandate = {
  name: string
  body: string
  post: MandateRole
  party: string
  from: string
  to: string
  order?: number
  constituency?: string
  decidedIn: string
  electedParty?: string
  end?: { reason: (typeof mandateEnds)[number]; note?: string }
  /** In whose place, within the same body (MAND-10). */
  replaces?: string
}

type Term = { from: string; to: string; decidedIn: string }

const COUNCIL = 'Kommunfullmäktige'
const constituencies = ['Norra valkretsen', 'Södra valkretsen']
const elected = (year: number): Term => ({
  from: `${year}-10-15`,
  to: `${year + 4}-10-14`,
  decidedIn: `Länsstyrelsens protokoll ${year}-09-2${year === 2022 ? 3 : 5}`,
})
const earlier = elected(2022)
const present = elected(2026)
const earlierBoards: Term = { from: '2023-01-01', to: '2026-12-31', decidedIn: 'KF 2022-11-24 § 131' }
const comingBoards: Term = { from: '2027-01-01', to: '2030-12-31', decidedIn: 'KF 2026-10-22 § 118' }

function seated(seats: Seats, post: 'member' | 'deputy', body: string, term: Term): DemoMandate[] {
  return Object.entries(seats).flatMap(([party, names]) =>
    names.map((name, at) => ({
      ...{ name, body, post, party, electedParty: party, ...term },
      ...(post === 'deputy' ? { order: at + 1 } : {}),
      ...(body === COUNCIL ? { constituency: constituencies[at % 2] } : {}),
    })),
  )
}

const partyOf = (seats: Seats, name: string) =>
  Object.entries(seats).find(([, names]) => names.includes(name))?.[0] ?? ''

function presidium(body: string, seats: Seats, names: string[], term: Term): DemoMandate[] {
  return names.map((name, at) => ({
    ...{ name, body, party: partyOf(seats, name), electedParty: partyOf(seats, name), ...term },
    ...(at === 0 ? { post: 'chair' as const } : { post: 'vice_chair' as const, order: at }),
  }))
}

const board = (body: string, { chair, viceChairs, members, deputies }: DemoBoard, term: Term) => [
  ...presidium(body, members, [chair, ...viceChairs], term),
  ...seated(members, 'member', body, term),
  ...seated(deputies, 'deputy', body, term),
]

const planned: DemoMandate[] = [
  ...presidium(COUNCIL, earlierCouncil, ['Lennart Ugglemark', 'Arne Skördvik', 'Hugo Bråvalla'], {
    ...{ ...earlier, from: '2022-10-20' },
    decidedIn: 'KF 2022-10-20 § 102',
  }),
  ...seated(earlierCouncil, 'member', COUNCIL, earlier),
  ...seated(earlierDeputies, 'deputy', COUNCIL, earlier),
  ...presidium(COUNCIL, presentCouncil, ['Cecilia Vintersjö', 'Håkan Brovik', 'Bengt Mossberga'], {
    ...{ ...present, from: '2026-10-22' },
    decidedIn: 'KF 2026-10-22 § 104',
  }),
  ...seated(presentCouncil, 'member', COUNCIL, present),
  ...seated(presentDeputies, 'deputy', COUNCIL, present),
  ...boards.flatMap(({ body, earlier: first, coming }) => [
    ...board(body, first, earlierBoards),
    ...board(body, coming, comingBoards),
  ]),
]

/** What happened on the way: ended before the term did, and who came after. */
const changed: { name: string; body: string; post: MandateRole; to: string; end: DemoMandate['end'] }[] = [
  {
    ...{ name: 'Margareta Eklida', body: COUNCIL, post: 'member', to: '2024-09-09' },
    end: { reason: 'resigned', note: 'KF 2024-09-09 § 77' },
  },
  {
    ...{ name: 'Ewa Silverdunge', body: COUNCIL, post: 'deputy', to: '2024-09-22' },
    end: { reason: 'other_post', note: 'Ordinarie efter Margareta Eklida' },
  },
  {
    ...{ name: 'Bert Kolmossen', body: COUNCIL, post: 'member', to: '2026-02-28' },
    end: { reason: 'left_party' },
  },
  {
    ...{ name: 'Dennis Furuvret', body: 'Bildningsnämnden', post: 'member', to: '2026-10-22' },
    end: { reason: 'resigned', note: 'KF 2026-10-22 § 110' },
  },
]

const added: DemoMandate[] = [
  {
    ...{ name: 'Ewa Silverdunge', body: COUNCIL, post: 'member', party: 'M', electedParty: 'M' },
    ...{ from: '2024-09-23', to: earlier.to, constituency: constituencies[1] },
    ...{ decidedIn: 'Länsstyrelsens protokoll 2024-09-20', replaces: 'Margareta Eklida' },
  },
  {
    ...{ name: 'Bert Kolmossen', body: COUNCIL, post: 'member', party: '-', electedParty: 'SD' },
    ...{ from: '2026-03-01', to: earlier.to, constituency: constituencies[1] },
    ...{ decidedIn: earlier.decidedIn, replaces: 'Bert Kolmossen' },
  },
]

/** Every mandate of the two terms. */
export const mandates: DemoMandate[] = [
  ...planned.map((mandate) => {
    const change = changed.find(
      ({ name, body, post, to }) =>
        name === mandate.name &&
        body === mandate.body &&
        post === mandate.post &&
        mandate.from <= to &&
        to <= mandate.to,
    )
    return change ? { ...mandate, to: change.to, end: change.end } : mandate
  }),
  ...added,
]

const called = ['S', 'V', 'MP', 'C', 'L', 'KD', 'M', 'EXB', 'SD']

/** How many seats each body has in each term, and whose deputy is called when the own party has none. */
export const terms = [
  { body: COUNCIL, ...earlier, seats: 49, deputySeats: 24, decidedIn: 'KF 2021-11-25 § 140' },
  { body: COUNCIL, ...present, seats: 49, deputySeats: 22, decidedIn: 'KF 2025-11-27 § 151' },
  ...(
    [
      ['Kommunstyrelsen', 13],
      ['Kommunstyrelsens arbetsutskott', 5],
      ['Bildningsnämnden', 9],
    ] as const
  ).flatMap(([body, seats]) =>
    [earlierBoards, comingBoards].map((term) => ({ body, ...term, seats, deputySeats: seats })),
  ),
].map((term) => ({ ...term, partyOrder: Object.fromEntries(called.map((party) => [party, nearest(party)])) }))

/** The parties nearest in the list, alternately to either side. */
function nearest(party: string): string[] {
  const own = called.indexOf(party)
  return called
    .filter((other) => other !== party)
    .toSorted((a, b) => Math.abs(called.indexOf(a) - own) - Math.abs(called.indexOf(b) - own))
}
