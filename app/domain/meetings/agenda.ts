/** The agenda's words (rules 12.8) and what is kept of it when it is published. */
export const itemKinds = [
  'opening',
  'roll_call',
  'adjusters',
  'agenda_approval',
  'previous_minutes',
  'case',
  'election',
  'interpellation',
  'question',
  'new_initiatives',
  'information',
  'reports',
  'delegated_decisions',
  'other',
  'closing',
] as const
export type ItemKind = (typeof itemKinds)[number]

/** `proposed → accepted → numbered →` one of the ways an item is handled. */
export const itemStates = [
  'proposed',
  'accepted',
  'numbered',
  'decided',
  'tabled',
  'referred_back',
  'remitted',
  'noted',
  'withdrawn',
] as const
export type ItemState = (typeof itemStates)[number]

/** An item as it was published: public words only. */
export type AgendaSnapshot = {
  itemId: string
  number: number | null
  title: string
  kind: ItemKind
  proposal: string[]
  proposalFrom: string | null
  caseNumber: string | null
  late: boolean
  closedDoors: boolean
  withdrawn: boolean
}

export type AgendaChange = {
  kind: 'added' | 'withdrawn' | 'changed'
  item: AgendaSnapshot
  /** What is new in one that has changed. */
  what: ('title' | 'proposal' | 'closed_doors' | 'place')[]
}

/** What is different in a later publication, in its order; an item that is gone altogether counts as withdrawn. */
export function changesBetween(
  before: readonly AgendaSnapshot[],
  after: readonly AgendaSnapshot[],
): AgendaChange[] {
  const earlier = new Map(before.map((item) => [item.itemId, item]))
  const later = new Set(after.map(({ itemId }) => itemId))
  const moved = movedItems(before, after)
  const changes = after.flatMap((item): AgendaChange[] => {
    const known = earlier.get(item.itemId)
    if (!known) return item.withdrawn ? [] : [{ kind: 'added', item, what: [] }]
    if (item.withdrawn) return known.withdrawn ? [] : [{ kind: 'withdrawn', item, what: [] }]
    const what: AgendaChange['what'] = []
    if (known.title !== item.title) what.push('title')
    if (known.proposal.join('\n') !== item.proposal.join('\n') || known.proposalFrom !== item.proposalFrom)
      what.push('proposal')
    if (known.closedDoors !== item.closedDoors) what.push('closed_doors')
    if (moved.has(item.itemId)) what.push('place')
    return what.length > 0 ? [{ kind: 'changed', item, what }] : []
  })
  const gone = before.filter(({ itemId, withdrawn }) => !withdrawn && !later.has(itemId))
  return [...changes, ...gone.map((item): AgendaChange => ({ kind: 'withdrawn', item, what: [] }))]
}

/** Items that no longer stand in the same order among those that both have; the fewest that explain it. */
function movedItems(before: readonly AgendaSnapshot[], after: readonly AgendaSnapshot[]): Set<string> {
  const placeOf = new Map(before.map(({ itemId }, at) => [itemId, at]))
  const common = after.filter(({ itemId }) => placeOf.has(itemId))
  const places = common.map(({ itemId }) => placeOf.get(itemId) ?? 0)
  const longest = places.map(() => 1)
  const previous = places.map(() => -1)
  let end = -1
  for (let at = 0; at < places.length; at++) {
    for (let from = 0; from < at; from++)
      if ((places[from] ?? 0) < (places[at] ?? 0) && (longest[from] ?? 0) + 1 > (longest[at] ?? 0)) {
        longest[at] = (longest[from] ?? 0) + 1
        previous[at] = from
      }
    if (end < 0 || (longest[at] ?? 0) > (longest[end] ?? 0)) end = at
  }
  const kept = new Set<number>()
  for (let at = end; at >= 0; at = previous[at] ?? -1) kept.add(at)
  return new Set(common.filter((_, at) => !kept.has(at)).map(({ itemId }) => itemId))
}

/** Items with a number to each: those that have one keep it, and the others take the next ones in their order. */
export function numbered<Item extends { number: number | null }>(
  items: readonly Item[],
): (Item & { number: number })[] {
  let next = Math.max(0, ...items.map(({ number }) => number ?? 0)) + 1
  return items.map((item) => ({ ...item, number: item.number ?? next++ }))
}

/** Where one thing in an order goes when it is moved to a place among the others, counted from 0. */
export function reordered(ids: readonly string[], moved: string, to: number): string[] {
  const others = ids.filter((id) => id !== moved)
  if (others.length === ids.length) return [...ids]
  const place = Math.max(0, Math.min(others.length, to))
  return [...others.slice(0, place), moved, ...others.slice(place)]
}

/** On the agenda and not yet handled. */
export const isLive = ({ state }: { state: ItemState | null }): boolean =>
  state === 'accepted' || state === 'numbered'

/** How long each item takes when nobody has said, in minutes. */
export const usualMinutes: Record<ItemKind, number> = {
  ...{ opening: 2, roll_call: 5, adjusters: 2, agenda_approval: 3, previous_minutes: 2 },
  ...{ case: 10, election: 5, interpellation: 20, question: 10, new_initiatives: 3 },
  ...{ information: 15, reports: 5, delegated_decisions: 3, other: 10, closing: 1 },
}

/** The clock at which each item is expected to begin, HH:MM; null where the meeting's own time is not known. */
export function expectedClock(
  startsAt: string | null,
  items: readonly { minutes: number | null; kind: ItemKind }[],
): (string | null)[] {
  if (startsAt === null || !/^\d{2}:\d{2}$/.test(startsAt)) return items.map(() => null)
  let minute = Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3))
  return items.map(({ minutes, kind }) => {
    const clock = `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    minute += minutes ?? usualMinutes[kind]
    return clock
  })
}

/** `standingKey` of an item that comes from a meeting that tabled it (VOTE-05). */
export const TABLED = 'tabled'
