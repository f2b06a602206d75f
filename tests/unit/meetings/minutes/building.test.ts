import { describe, expect, it } from 'vitest'
import { minutesBlocks } from '~/domain/meetings/minutes/blocks'
import { decidedIn, receiversIn } from '~/domain/meetings/minutes/decided'
import { buildFront, secretaryOf } from '~/domain/meetings/minutes/front'
import { chairsOf, paragraphOrder } from '~/domain/meetings/minutes/order'
import { buildParagraph } from '~/domain/meetings/minutes/paragraph'
import type { ParagraphFacts, Person } from '~/domain/meetings/minutes/paragraph-facts'
import { recordOf } from '~/domain/meetings/record/fold'
import type { RecordInput } from '~/domain/meetings/record/input'
import type { Sitting } from '~/domain/meetings/record/record'
import { plainText } from '~/domain/shared/rich-text'
import { eventfulItems, eventfulMeeting, type EventfulItem } from '#tests/support/recorded-meeting'

const parties = ['S', 'M', 'C', 'V', 'SD', 'KD', 'L']
const sitter = (place: number, post: Sitting['post']): Sitting => ({
  personId: `${post === 'deputy' ? 'd' : 'p'}${place}`,
  name: `${post === 'deputy' ? 'Ersättare' : 'Ledamot'} ${place}`,
  party: parties[place % 7] ?? null,
  post,
  deputyOrder: post === 'deputy' ? place + 1 : null,
  constituency: null,
})
const members = Array.from({ length: 49 }, (_, place) => sitter(place, place === 0 ? 'chair' : 'member'))
const deputies = [0, 1, 2].map((place) => sitter(place, 'deputy'))
const [chair] = members
if (!chair) throw new Error('No chair')

const input: RecordInput = {
  body: 'council',
  seats: 49,
  sitting: [...members, ...deputies],
  items: eventfulItems.map(([id, kind]) => ({
    ...{ id, kind, announced: true, prepared: true, exemptFromPreparation: false, urgent: false },
    ...{ closedDoors: false, exercisesAuthority: false, minorityUsed: false, extraElection: false },
  })),
  entries: eventfulMeeting('2026-11-26', { chair, members, deputies }, (item) => item),
  rules: {
    ...{ partyOrder: {}, fewerForAnswers: false, remoteAllowed: false, staffRepresentatives: false },
    chairPersonId: null,
  },
}
const record = recordOf(input)
const people = new Map<string, Person>(input.sitting.map((who) => [who.personId, who]))

const text = (
  id: EventfulItem,
  change: Partial<ParagraphFacts['item']> = {},
  facts: Partial<ParagraphFacts> = {},
) => {
  const item = record.items.get(id)
  const kind = eventfulItems.find(([each]) => each === id)?.[1]
  if (!item || !kind) throw new Error(id)
  return buildParagraph({
    body: { kind: 'council', name: 'Kommunfullmäktige' },
    item: {
      ...{ kind, caseNumber: 'KS 2026/612', summary: null, proposal: [], proposalFrom: null, documents: [] },
      ...{ urgentReason: null, presenter: null },
      ...change,
    },
    ...{ record: item, adjusters: [], chair: null, people, others: [], tabledTo: null, ...facts },
  })
}
const headingsOf = (markdown: string) => markdown.match(/^## .*$/gm) ?? []

describe('a paragraph of the minutes', () => {
  it('comes in the customary order (MIN-02, rules 10.3)', () => {
    const budget = text('budget', {
      ...{ summary: 'Budgeten visar balans.', documents: ['Kommunstyrelsens protokoll 2026-11-11 § 214'] },
      ...{
        proposal: ['anta mål och budget för 2027'],
        proposalFrom: 'Kommunstyrelsens förslag 2026-11-11 § 214',
      },
    })
    expect(headingsOf(budget)).toEqual([
      ...['## Beslut', '## Sammanfattning', '## Förslag till beslut', '## Beslutsunderlag', '## Inlägg'],
      ...['## Yrkanden', '## Propositionsordning', '## Omröstning', '## Reservationer'],
      '## Beslutet skickas till',
    ])
  })

  it('words the decision as att-points after the body, with immediate approval last (MIN-05)', () => {
    expect(decidedIn(text('budget'))).toEqual({
      lead: 'Kommunfullmäktige beslutar',
      points: ['anta mål och budget för 2027', 'fastställa utdebiteringen till 21:50'],
    })
    expect(text('budget')).toContain('Paragrafen förklaras omedelbart justerad.')
    expect(decidedIn(text('motion'))).toEqual({ lead: null, points: ['Motionen avslås.'] })
  })

  it('tells proposals that were not withdrawn, with movers, party and those who joined (MIN-02)', () => {
    const budget = text('budget')
    expect(budget).toContain(
      'Ledamot 3 (V), med instämmande av Ledamot 5 (KD), yrkar bifall till kommunstyrelsens förslag.',
    )
    expect(budget).not.toContain('togs tillbaka')
    expect(text('motion')).toContain('Ledamot 8 (M) yrkar avslag på förslaget.')
  })

  it('tells an open vote by name for every serving member, and who was silent (MIN-02, VOTE-08)', () => {
    const motion = minutesBlocks(text('motion'))
    const table = motion.find((block) => block.kind === 'table')
    if (table?.kind !== 'table') throw new Error('No table')
    expect(table.rows).toHaveLength(49)
    expect(plainText(table.caption ?? [])).toBe('Så röstade ledamöterna')
    expect(table.columns.map(({ header }) => plainText(header))).toEqual([
      ...['Ledamot', 'Ja', 'Nej', 'Avstår', 'Deltar inte'],
    ])
    expect(table.sum?.map(plainText)).toEqual(['Summa', '27', '19', '2', '1'])
    expect(table.rows.map((row) => plainText(row[0] ?? []))).toContain('Ersättare 0 (S)')
  })

  it('tells of a tie and the chair’s casting vote (VOTE-07)', () => {
    const budget = text('budget')
    expect(budget).toContain('Resultatet är 24 ja-röster och 24 nej-röster.')
    expect(budget).toContain('Ordföranden har utslagsröst och röstar ja (5 kap. 55 § kommunallagen).')
    expect(budget).toContain('beslutar därmed enligt ja-rösten: bifall till kommunstyrelsens förslag.')
  })

  it('tells the counts of a secret vote and no names, and the lot in an election (VOTE-07, VOTE-08)', () => {
    const post = text('post')
    expect(post).toContain(
      'Valet sker med slutna sedlar. Ada Ek (S) får 24 röster och Bo Alm (M) får 24 röster.',
    )
    expect(post).not.toContain('| Ledamot |')
    expect(post).toContain('Lotten faller på Ada Ek (S).')
    expect(post).toContain('Till ledamot i valberedningen väljs\n\n- Ada Ek (S)')
  })

  it('tells of a minority’s referral back with reasons and supporters (VOTE-01, VOTE-04)', () => {
    const strategy = text('strategy')
    expect(headingsOf(strategy)).toContain('## Minoritetsåterremiss')
    expect(strategy).toMatch(/17 av 49 närvarande begär att ärendet återremitteras/)
    expect(strategy).toContain('minst 17 (5 kap. 50 § kommunallagen)')
    expect(strategy).toContain('> Kostnaden ska redovisas per nämnd.')
    expect(strategy).toContain('Ledamot 48 (L)')
    expect(decidedIn(strategy)?.points).toEqual(['återremittera ärendet'])
  })

  it('tells who was disqualified, why, and who served instead (JAV-01, QUO-07)', () => {
    const land = text('land')
    expect(land).toContain('Ledamot 9 (C) deltar inte på grund av jäv: äger grannfastigheten.')
    expect(land).toContain('Ersättare 1 (M) tjänstgör i stället.')
    expect(land).toContain('stängda dörrar (5 kap. 42 § kommunallagen)')
  })

  it('tells of what was decided though not announced (MEET-04)', () => {
    expect(text('loan', { urgentReason: 'lånet betalas ut i december' })).toContain(
      'samtliga närvarande är eniga om att besluta (5 kap. 52 § kommunallagen)',
    )
  })

  it('tells that an interpellation was put and answered (MIN-02, INT-02)', () => {
    const asked = text('asked')
    expect(asked).toContain('Interpellationen får ställas.')
    expect(asked).toContain('Ledamot 0 (S) svarar.')
    expect(asked).toContain('Kommunen har en vägledning sedan 2024.')
  })

  it('tells reservations, statements and notes with their words (VOTE-14, VOTE-15)', () => {
    expect(text('budget')).toContain(
      'Ledamot 30 (C) och Ledamot 31 (V) reserverar sig mot beslutet till förmån för yrkandet från Ledamot 30 (C) med deras motivering:\n\n> Vi ville satsa mer på skolan.',
    )
    expect(text('motion')).toContain(
      'Ledamot 40 (KD) lämnar ett särskilt yttrande:\n\n> Öppna data sparar pengar.',
    )
    expect(text('motion')).toContain('Ersättare 1 (M) lämnar en protokollsanteckning:')
  })

  it('says where a tabled item goes (VOTE-05)', () => {
    expect(decidedIn(text('tabled'))?.points).toEqual(['bordlägga ärendet till nästa sammanträde'])
    expect(decidedIn(text('tabled', {}, { tabledTo: 'sammanträdet den 17 december 2026' }))?.points).toEqual([
      'bordlägga ärendet till sammanträdet den 17 december 2026',
    ])
  })

  it('shows what was typed at the meeting as it was typed', () => {
    const odd = text('loan', {
      urgentReason: '# inte en rubrik | <b>fet</b> *stjärna*',
      summary: '# Rubrik\n\n- punkt',
    })
    expect(headingsOf(odd)).not.toContain('# Rubrik')
    const said = minutesBlocks(odd).flatMap((block) =>
      block.kind === 'paragraph' ? plainText(block.content) : [],
    )
    expect(said.join('\n')).toContain('# inte en rubrik | <b>fet</b> *stjärna*')
    expect(said.join('\n')).toContain('# Rubrik')
  })
})

describe('the order of paragraphs', () => {
  const items = eventfulItems.map(([id, kind]) => ({ id, kind }))

  it('is that in which the meeting took them up; the opening has none', () => {
    expect(paragraphOrder(items.toReversed(), record).map(({ id }) => id)).toEqual(
      eventfulItems.map(([id]) => id).slice(1),
    )
  })

  it('leaves out what was never taken up', () => {
    const partly = recordOf({ ...input, entries: input.entries.filter(({ itemId }) => itemId !== 'land') })
    expect(paragraphOrder(items, partly).map(({ id }) => id)).not.toContain('land')
  })

  it('knows who led each paragraph', () => {
    expect(chairsOf({ entries: input.entries, sitting: input.sitting, first: null }, record).all).toEqual([
      'p0',
    ])
  })
})

describe('the first page', () => {
  const numbered = paragraphOrder(
    eventfulItems.map(([id, kind]) => ({ id, kind })),
    record,
  ).map(({ id }, at) => ({ number: 120 + at, itemId: id }))
  const front = (change: Partial<Parameters<typeof buildFront>[0]> = {}) =>
    buildFront({
      bodyName: 'Kommunfullmäktige',
      dayText: 'torsdag 26 november 2026',
      place: 'Stora salen, kommunhuset',
      ...{ record, sitting: input.sitting, paragraphs: numbered, approvedAtOnce: [], isPart: false },
      ...{ chairs: ['p0'], secretary: 'Sara Sekreterare' },
      signing: { place: 'Kommunhuset', dayText: '8 december 2026', time: '15.00' },
      clock: (instant) => instant.slice(11, 16).replace(':', '.'),
      ...change,
    })

  it('tells place, time with breaks, paragraphs, chair, adjusters and signing (MIN-02)', () => {
    expect(front()).toContain('**Plats:** Stora salen, kommunhuset')
    expect(front()).toMatch(
      /\*\*Tid:\*\* torsdag 26 november 2026 kl\. 17\.\d\d–\d\d\.\d\d, ajournerat \d\d\.\d\d–\d\d\.\d\d/,
    )
    expect(front()).toContain('**Paragrafer:** §§ 120–131')
    expect(front()).toContain('**Justerare:** Ledamot 1 (M) och Ledamot 2 (C)')
    expect(front()).toContain('**Justering:** Kommunhuset, 8 december 2026 kl. 15.00')
    expect(
      front({ approvedAtOnce: [122], paragraphs: numbered.filter(({ number }) => number !== 122) }),
    ).toContain('§§ 120–121 och 123–131 (§ 122 har justerats omedelbart i eget protokoll)')
  })

  it('tells serving members and deputies, for whom and in which paragraphs (MIN-02, QUO-07, QUO-08)', () => {
    const tables = minutesBlocks(front()).filter((block) => block.kind === 'table')
    const rows = tables.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.map(plainText)) : [],
    )
    expect(rows).toHaveLength(48 + 2)
    expect(rows).toContainEqual(['Ledamot 0 (S), ordförande', 'hela sammanträdet'])
    expect(rows.find(([name]) => name === 'Ledamot 6 (L)')?.[1]).toMatch(/^§§ 123–131, kom \d\d\.\d\d$/)
    expect(rows.find(([name]) => name === 'Ledamot 10 (V)')?.[1]).toMatch(/^§§ 120–129, gick \d\d\.\d\d$/)
    expect(rows.find(([name]) => name === 'Ersättare 0 (S)')?.slice(0, 2)).toEqual([
      'Ersättare 0 (S)',
      'Ledamot 7 (S)',
    ])
    expect(rows.find(([name]) => name === 'Ersättare 1 (M)')?.slice(1)).toEqual(['Ledamot 9 (C)', '§ 125'])
  })

  it('names whoever began it as secretary, also when it is built again', () => {
    const begun = front({ secretary: 'Ann-Marie Ek [vik.]' })
    expect(secretaryOf(begun)).toBe('Ann-Marie Ek [vik.]')
    expect(front({ secretary: secretaryOf(begun) })).toBe(begun)
    expect(secretaryOf(front({ secretary: null }))).toBeNull()
  })

  it('MIN-05: what was approved at once is not said to be signed on the adjusters’ day', () => {
    expect(front({ isPart: true })).toContain('**Justering:** Omedelbart, i eget protokoll')
  })

  it('tells who was absent and who else was there', () => {
    expect(front()).toMatch(/## Frånvarande ledamöter\n\n- Ledamot 7 \(S\)/)
    expect(front()).toContain('- Karin Åberg, kommundirektör')
  })
})

describe('what a secretary notes without writing it as a decision', () => {
  const told = (id: EventfulItem) => {
    const item = record.items.get(id)
    if (!item) throw new Error(id)
    return item
  }

  it('KL 5:69: who signs is chosen in the item of its own, also when only the names were noted', () => {
    const bare = { ...told('adjusters'), decision: null }
    const written = text('adjusters', {}, { record: bare, adjusters: ['p1', 'p2'] })
    expect(decidedIn(written)?.points).toEqual([
      'utse Ledamot 1 (M) och Ledamot 2 (C) att tillsammans med ordföranden justera protokollet',
    ])
    expect(text('adjusters', {}, { record: bare })).toBe('Dnr KS 2026/612')
  })

  it('INT-02: that an interpellation may be put is said once, when the agenda proposes it too', () => {
    const asked = told('asked')
    const decision = asked.decision && {
      ...asked.decision,
      points: ['interpellationen får ställas', 'anse interpellationen besvarad'],
    }
    expect(decidedIn(text('asked', {}, { record: { ...asked, decision } }))?.points).toEqual([
      'interpellationen får ställas',
      'anse interpellationen besvarad',
    ])
  })

  it('MEET-08: an item that was held behind closed doors says so when the doors have been opened again', () => {
    const opened = { ...told('land'), closedDoors: false }
    expect(text('land', {}, { record: opened })).toContain('inom stängda dörrar (5 kap. 42 § kommunallagen)')
  })

  it('VOTE-01: a request that too few supported is not called the minority’s referral back', () => {
    const strategy = told('strategy')
    const minority = strategy.minority.map((each) => ({ ...each, granted: false }))
    const written = text('strategy', {}, { record: { ...strategy, minority } })
    expect(written).not.toContain('Minoritetsåterremiss')
    expect(written).toContain('## Begäran utan tillräckligt stöd')
  })

  it('VOTE-09: what the chair finds without a vote is told, with whose proposal it was', () => {
    const written = text('motion', {}, { record: { ...told('motion'), votes: [] } })
    expect(written).toContain(
      'Ordföranden finner att kommunfullmäktige beslutar enligt yrkandet från Ledamot 8',
    )
    expect(written).not.toContain('Omröstning begärs')
  })

  it('whom the paragraph is sent to is read from its text', () => {
    expect(receiversIn(text('budget'))).toEqual(['Samtliga nämnder', 'Ekonomienheten'])
    expect(receiversIn(text('motion'))).toEqual([])
  })
})
