import type { Entry, EntryKind, EntryShapes } from '~/domain/meetings/record/entries'

type Who = { personId: string }
export type RecordedPeople = { chair: Who; members: readonly Who[]; deputies: readonly Who[] }

/** Ids of the items of `eventfulMeeting`, by what happens in them. */
export const eventfulItems = [
  ['opening', 'opening', 'Sammanträdet öppnas'],
  ['adjusters', 'adjusters', 'Val av justerare'],
  ['agenda', 'agenda_approval', 'Fastställande av dagordning'],
  ['budget', 'case', 'Mål och budget 2027 med plan för 2028–2029'],
  ['motion', 'case', 'Motion om öppna data i kommunens upphandlingar'],
  ['strategy', 'case', 'Digitaliseringsstrategi 2027–2030'],
  ['land', 'case', 'Försäljning av fastigheten Kvarnen 3'],
  ['loan', 'case', 'Borgen för Exempelby Fibernät AB'],
  ['asked', 'interpellation', 'Interpellation om hur kommunen använder artificiell intelligens'],
  ['post', 'election', 'Val av ledamot i valberedningen'],
  ['secret', 'case', 'Skydd av kommunens driftställen'],
  ['tabled', 'case', 'Ny taxa för e-arkiv'],
  ['information', 'information', 'Information om Effektkommissionen'],
] as const
export type EventfulItem = (typeof eventfulItems)[number][0]

/**
 * A council meeting at which everything that minutes tell of happens (MIN-02): late arrival and early leave, two votes of
 * which one is settled by the chair, one secret vote, a minority's referral back, disqualification, an interpellation,
 * an election by lot, closed doors, immediate approval, reservations, statements and notes.
 * @param day the meeting's; it opens at 17:00 UTC
 */
export function eventfulMeeting(
  day: string,
  { chair, members, deputies }: RecordedPeople,
  itemId: (item: EventfulItem) => string,
): Entry[] {
  const entries: Entry[] = []
  let minute = 0
  const at = () => {
    const total = 17 * 60 + minute++
    const two = (number: number) => String(number).padStart(2, '0')
    return `${day}T${two(Math.floor(total / 60))}:${two(total % 60)}:00.000Z`
  }
  const note = <K extends EntryKind>(kind: K, data: EntryShapes[K], item: EventfulItem | null = null) =>
    entries.push({
      ...{ id: `entry-${String(entries.length).padStart(6, '0')}`, kind, data },
      ...{ itemId: item === null ? null : itemId(item), happenedAt: at() },
    } as Entry)
  const person = (place: number) => members[place]?.personId ?? ''
  const deputy = (place: number) => deputies[place]?.personId ?? ''
  const names = (yes: number, voters: string[], abstain = 0) =>
    voters.map((personId, place) => ({
      personId,
      vote:
        place < yes
          ? ('yes' as const)
          : place < voters.length - abstain
            ? ('no' as const)
            : ('abstain' as const),
    }))

  const late = person(6)
  const missing = person(7)
  for (const { personId } of members)
    if (personId !== late && personId !== missing) note('arrived', { personId })
  note('arrived', { personId: deputy(0) })
  note('arrived', { personId: deputy(1), remote: false })
  note('attends', { name: 'Karin Åberg', as: 'official', roleText: 'kommundirektör' })
  note('opened', {})
  note('serves', { personId: deputy(0), for: missing })
  const start = (item: EventfulItem) => note('item_started', {}, item)
  const end = (item: EventfulItem) => note('item_ended', {}, item)
  const decide = (item: EventfulItem, data: Partial<EntryShapes['decision']>) => {
    note('decision', { ending: 'decided', outcome: 'approved', points: [], ...data }, item)
    end(item)
  }
  start('opening')
  end('opening')
  start('adjusters')
  note('adjusters', {
    ...{ personIds: [person(1), person(2)], day: '2026-12-08', time: '15:00', place: 'Kommunhuset' },
  })
  decide('adjusters', { points: ['att utse två justerare'] })
  start('agenda')
  decide('agenda', { points: ['Dagordningen fastställs.'] })

  start('budget')
  note('speech', { personId: person(3) }, 'budget')
  note('speech', { personId: person(4) }, 'budget')
  note(
    'proposal',
    { proposalId: 'b1', kind: 'main', text: 'bifall till kommunstyrelsens förslag', movers: [person(3)] },
    'budget',
  )
  note(
    'proposal',
    { proposalId: 'b2', kind: 'counter', text: 'bifall till en egen budget, bilaga 2', movers: [person(30)] },
    'budget',
  )
  note(
    'proposal',
    { proposalId: 'b3', kind: 'other', text: 'något som togs tillbaka', movers: [person(31)] },
    'budget',
  )
  note('proposal_joined', { proposalId: 'b1', personIds: [person(5)] }, 'budget')
  note('proposal_withdrawn', { proposalId: 'b3' }, 'budget')
  note('propositions', { text: 'Ordföranden ställer förslagen mot varandra.', order: ['b1', 'b2'] }, 'budget')
  const here = [
    ...members.map(({ personId }) => personId).filter((id) => id !== late && id !== missing),
    deputy(0),
  ]
  const half = here.length / 2
  note(
    'vote',
    {
      ...{
        voteId: 'v1',
        purpose: 'main',
        yesProposalId: 'b1',
        noProposalId: 'b2',
        secret: false,
        casting: 'yes',
      },
      ...{ yesMeans: 'bifall till kommunstyrelsens förslag', noMeans: 'bifall till det egna förslaget' },
      names: names(half, here),
    },
    'budget',
  )
  note(
    'reservation',
    { personIds: [person(30), person(31)], proposalId: 'b2', text: 'Vi ville satsa mer på skolan.' },
    'budget',
  )
  note('immediate_approval', {}, 'budget')
  decide('budget', {
    points: ['anta mål och budget för 2027', 'fastställa utdebiteringen till 21:50'],
    receivers: ['Samtliga nämnder', 'Ekonomienheten'],
  })

  note('arrived', { personId: late })
  start('motion')
  note('proposal', { proposalId: 'm1', kind: 'rejection', text: '', movers: [person(8)] }, 'motion')
  note(
    'proposal',
    { proposalId: 'm2', kind: 'main', text: 'bifall till motionen', movers: [person(40)] },
    'motion',
  )
  note('found', { proposalId: 'm1' }, 'motion')
  const all = [...here, late]
  note(
    'vote',
    {
      ...{ voteId: 'v2', purpose: 'main', yesProposalId: 'm1', noProposalId: 'm2', secret: false },
      ...{ yesMeans: 'avslag på motionen', noMeans: 'bifall till motionen' },
      names: names(all.length - 22, all.slice(0, -1), 2),
    },
    'motion',
  )
  note('special_statement', { personIds: [person(40)], text: 'Öppna data sparar pengar.' }, 'motion')
  note('note', { personId: deputy(1), text: 'Ersättaren delar motionärens uppfattning.' }, 'motion')
  decide('motion', { outcome: 'rejected', points: ['Motionen avslås.'] })

  note('adjourned', { untilText: '19.15' })
  note('resumed', {})
  start('strategy')
  const third = Math.ceil(all.length / 3)
  note(
    'minority_request',
    { about: 'refer_back', supporters: all.slice(-third), reasons: 'Kostnaden ska redovisas per nämnd.' },
    'strategy',
  )
  decide('strategy', { ending: 'referred_back', outcome: 'other' })

  start('land')
  note('disqualified', { personId: person(9), reason: 'äger grannfastigheten' }, 'land')
  note('left', { personId: person(9), reason: 'disqualified' }, 'land')
  note('serves', { personId: deputy(1), for: person(9) }, 'land')
  note('closed_doors', { closed: true }, 'land')
  decide('land', { points: ['att sälja fastigheten'] })

  start('loan')
  note('agreement', { about: 'not_announced', urgent: true, all: true }, 'loan')
  decide('loan', { points: ['att teckna borgen', 'att borgen gäller till 2030'] })

  start('asked')
  note('may_be_put', { allowed: true }, 'asked')
  note('answered', { by: chair.personId, text: 'Kommunen har en vägledning sedan 2024.' }, 'asked')
  note('speech', { personId: person(41) }, 'asked')
  decide('asked', { ending: 'noted', outcome: 'answered', points: ['Interpellationen anses besvarad.'] })

  start('post')
  note(
    'vote',
    {
      ...{ voteId: 'v3', purpose: 'main', secret: true, yesMeans: 'Ada Ek (S)', noMeans: 'Bo Alm (M)' },
      counts: { yes: 24, no: 24, abstain: 1 },
    },
    'post',
  )
  note('lots', { between: ['Ada Ek (S)', 'Bo Alm (M)'], drawn: 'Ada Ek (S)' }, 'post')
  note('election', { post: 'ledamot i valberedningen', chosen: [{ name: 'Ada Ek', party: 'S' }] }, 'post')
  decide('post', { outcome: 'other', points: ['Ada Ek (S) väljs till ledamot i valberedningen.'] })

  start('secret')
  decide('secret', { points: ['att anvisa medel till skydd av driftstället vid Hemliga vägen'] })
  note('left', { personId: person(10), reason: 'other' })
  start('tabled')
  decide('tabled', { ending: 'tabled', outcome: 'other' })
  start('information')
  decide('information', { ending: 'noted', outcome: 'noted' })
  note('closed', {})
  return entries
}
