import type { ItemKind } from '../../../app/domain/meetings/agenda'
import type { Entry, EntryKind, EntryShapes } from '../../../app/domain/meetings/record/entries'

export const ownItems = {
  pilot: 'Prov av AI-stöd som sorterar synpunkter från invånare',
  report: 'Delårsrapport per den 31 augusti 2026',
  tariff: 'Ny taxa för uthyrning av lokaler',
  committee: 'Val av kommunens ombud vid stämman i Exempelby Energi AB',
} as const

/** What the items of the meeting are called in this file: its own, and the standing ones by kind. */
type Item = keyof typeof ownItems | ItemKind

type Told = { itemIds: ReadonlyMap<string, string>; person: (name: string) => string; newId: () => string }

const yes = [
  ...['Maj-Britt Ängslund', 'Örjan Fallholm', 'Petra Vikåker', 'Samir Dahlgård', 'Elisabet Höstvall'],
  ...['Rosa Stigfors', 'Annika Bokhult'],
]
const no = [
  ...['Claes Rosenhed', 'Charlotta Almgården', 'Fredrik Stjärnåsa', 'Roger Björnhamra', 'Marie Stockåsen'],
]
const abstains = ['Daniel Kyrkvret']

/** Everything that was noted at the held meeting, in order: it opened at 13 and went on for an hour and a half. */
export function heldEntries(day: string, { itemIds, person, newId }: Told): Entry[] {
  const entries: Entry[] = []
  const note = <K extends EntryKind>(kind: K, data: EntryShapes[K], item: Item | null = null) => {
    const minute = entries.length
    const clock = `${String(11 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    entries.push({
      ...{ id: newId(), kind, data, itemId: item === null ? null : (itemIds.get(item) ?? null) },
      happenedAt: `${day}T${clock}:00.000Z`,
    } as Entry)
  }
  const decided = (item: Item, data: Partial<EntryShapes['decision']>) => {
    note('decision', { ending: 'decided', outcome: 'approved', points: [], ...data }, item)
    note('item_ended', {}, item)
  }
  /** An item that nobody had anything to say about; without a decision it is only gone through. */
  const plain = (item: Item, points: string[] = []) => {
    note('item_started', {}, item)
    if (points.length > 0) decided(item, { ending: 'noted', outcome: 'noted', points })
    else note('item_ended', {}, item)
  }
  const claes = person('Claes Rosenhed')

  for (const name of [...yes, ...no, ...abstains]) note('arrived', { personId: person(name) })
  note('attends', { name: 'Katarina Toppvad', as: 'official', roleText: 'kommundirektör' })
  note('attends', { name: 'Elias Utåker', as: 'official', roleText: 'utredare' })
  note('opened', {})
  note('serves', { personId: person('Samir Dahlgård'), for: person('Rune Gammelhed') })
  plain('opening')
  plain('roll_call')

  note('item_started', {}, 'adjusters')
  note('adjusters', {
    ...{ personIds: [person('Charlotta Almgården')], day: '2026-09-30', time: '10:00', place: 'Rådhuset' },
  })
  decided('adjusters', { points: ['utse Charlotta Almgården (M) att justera protokollet'] })

  note('item_started', {}, 'agenda_approval')
  decided('agenda_approval', { points: ['godkänna dagordningen'] })
  plain('previous_minutes', ['lägga protokollet till handlingarna'])

  note('item_started', {}, 'pilot')
  note('speech', { personId: person('Rosa Stigfors') }, 'pilot')
  note('speech', { personId: claes }, 'pilot')
  const approve = newId()
  const reject = newId()
  note(
    'proposal',
    {
      ...{ proposalId: approve, kind: 'main', text: 'bifall till förvaltningens förslag' },
      movers: [person('Maj-Britt Ängslund'), person('Rosa Stigfors')],
    },
    'pilot',
  )
  note(
    'proposal',
    { proposalId: reject, kind: 'rejection', text: 'avslag på förvaltningens förslag', movers: [claes] },
    'pilot',
  )
  note(
    'propositions',
    { text: 'Ordföranden ställer förslagen mot varandra.', order: [approve, reject] },
    'pilot',
  )
  note('found', { proposalId: approve }, 'pilot')
  const votes = (names: string[], vote: 'yes' | 'no' | 'abstain') =>
    names.map((name) => ({ personId: person(name), vote }))
  note(
    'vote',
    {
      ...{ voteId: newId(), purpose: 'main', yesProposalId: approve, noProposalId: reject, secret: false },
      ...{ yesMeans: 'bifall till förvaltningens förslag', noMeans: 'avslag på förvaltningens förslag' },
      names: [...votes(yes, 'yes'), ...votes(no, 'no'), ...votes(abstains, 'abstain')],
    },
    'pilot',
  )
  note(
    'decision',
    {
      ending: 'decided',
      outcome: 'approved',
      points: [
        'pröva AI-stödet från den 1 november 2026 till den 30 april 2027',
        'ge kommundirektören i uppdrag att redovisa provet senast den 31 maj 2027',
      ],
      receivers: ['Kommundirektören', 'Dataskyddsombudet'],
    },
    'pilot',
  )
  note(
    'reservation',
    {
      personIds: ['Claes Rosenhed', 'Charlotta Almgården', 'Fredrik Stjärnåsa'].map(person),
      ...{
        proposalId: reject,
        text: 'Provet borde vänta till dess att riktlinjen för generativ AI är antagen.',
      },
    },
    'pilot',
  )
  note('item_ended', {}, 'pilot')

  note('item_started', {}, 'report')
  decided('report', {
    points: [
      'godkänna delårsrapporten för kommunstyrelsens verksamhet',
      'uppmana bildningsnämnden att redovisa åtgärder för en budget i balans',
    ],
    receivers: ['Bildningsnämnden', 'Kommunens revisorer'],
  })

  note('item_started', {}, 'tariff')
  note('speech', { personId: person('Daniel Kyrkvret') }, 'tariff')
  const back = newId()
  note(
    'proposal',
    {
      ...{ proposalId: back, kind: 'refer_back', movers: [person('Elisabet Höstvall')] },
      text: 'återremiss för att redovisa vad taxan betyder för föreningar med unga medlemmar',
    },
    'tariff',
  )
  note('found', { proposalId: back }, 'tariff')
  decided('tariff', {
    ...{ ending: 'referred_back', outcome: 'other' },
    points: ['återremittera ärendet för att redovisa vad taxan betyder för föreningar med unga medlemmar'],
  })

  note('item_started', {}, 'committee')
  note(
    'election',
    {
      post: 'ombud vid stämman i Exempelby Energi AB',
      chosen: [{ personId: person('Örjan Fallholm'), name: 'Örjan Fallholm', party: 'S' }],
    },
    'committee',
  )
  decided('committee', {
    outcome: 'other',
    points: ['utse Örjan Fallholm (S) till ombud vid stämman i Exempelby Energi AB'],
  })

  plain('delegated_decisions', ['lägga redovisningen till handlingarna'])
  plain('information', ['lägga meddelandena till handlingarna'])
  plain('closing')
  note('closed', {})
  return entries
}
