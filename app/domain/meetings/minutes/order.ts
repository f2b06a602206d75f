import type { ItemKind } from '../agenda'
import type { Entry } from '../record/entries'
import { inOrder, struckIds } from '../record/input'
import type { ItemRecord, MeetingRecord, Sitting } from '../record/record'

type Item = { id: string; kind: ItemKind | null }

/** Opening, roll call and closing are told on the first page; with a decision they are paragraphs like others. */
const onFront: readonly (ItemKind | null)[] = ['opening', 'roll_call', 'closing']

export const wasHandled = (item: ItemRecord | undefined): boolean =>
  item !== undefined &&
  (item.started ||
    item.decision !== null ||
    item.mayBePut !== null ||
    item.answer !== null ||
    item.elections.length > 0)

/**
 * The items that become paragraphs, in the order the meeting took them up; those of the same moment as the agenda has
 * them. What was on the agenda and never taken up becomes none.
 * @param items in the agenda's order
 */
export function paragraphOrder<I extends Item>(
  items: readonly I[],
  record: Pick<MeetingRecord, 'items'>,
): I[] {
  const at = (id: string) => record.items.get(id)?.startedAt ?? record.items.get(id)?.decision?.at ?? ''
  return items
    .filter(({ id, kind }) => {
      const told = record.items.get(id)
      return wasHandled(told) && (!onFront.includes(kind) || told?.decision != null)
    })
    .map((item, place) => ({ item, place }))
    .toSorted((a, b) =>
      at(a.item.id) < at(b.item.id) ? -1 : at(a.item.id) > at(b.item.id) ? 1 : a.place - b.place,
    )
    .map(({ item }) => item)
}

/**
 * Who led each item: the one chosen for it, else the one chosen to lead from some time on, else the chair or a vice
 * chair, whoever of them served. `all` has them in the order they led.
 */
export function chairsOf(
  {
    entries,
    sitting,
    first,
  }: { entries: readonly Entry[]; sitting: readonly Sitting[]; first: string | null },
  record: Pick<MeetingRecord, 'items' | 'chairPersonId'>,
): { byItem: Map<string, string>; all: string[] } {
  const ordered = inOrder(entries)
  const struck = struckIds(ordered)
  const chosen = ordered.flatMap((entry) => (entry.kind === 'chairs' && !struck.has(entry.id) ? [entry] : []))
  const ranked = sitting
    .filter(({ post }) => post === 'chair' || post === 'vice_chair')
    .map(({ personId }) => personId)
  const byItem = new Map<string, string>()
  const taken = [...record.items.values()].filter(wasHandled)
  for (const item of taken.toSorted((a, b) => ((a.startedAt ?? '') < (b.startedAt ?? '') ? -1 : 1))) {
    const until = item.decision?.at ?? item.startedAt ?? ''
    const own = chosen.findLast(({ itemId }) => itemId === item.itemId)
    const general = chosen.findLast(({ itemId, happenedAt }) => itemId === null && happenedAt <= until)
    const order = [own?.data.personId, general?.data.personId, first, ...ranked]
    const led = order.find((id) => item.attendance.some((each) => each.personId === id && each.serving))
    if (led) byItem.set(item.itemId, led)
  }
  const all = [...new Set(byItem.values())]
  return { byItem, all: all.length > 0 || record.chairPersonId === null ? all : [record.chairPersonId] }
}
