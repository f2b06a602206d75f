import type { Entry, EntryKind, EntryShapes } from '~/domain/meetings/record/entries'
import { foldEntries, recordOf } from '~/domain/meetings/record/fold'
import type { RecordInput, RecordItem, RecordRules } from '~/domain/meetings/record/input'
import type { Sitting } from '~/domain/meetings/record/record'

export const item = (id: string, given: Partial<RecordItem> = {}): RecordItem => ({
  id,
  kind: 'case',
  announced: true,
  prepared: true,
  exemptFromPreparation: false,
  urgent: false,
  closedDoors: false,
  exercisesAuthority: false,
  minorityUsed: false,
  extraElection: false,
  ...given,
})

export const rules: RecordRules = {
  partyOrder: {},
  fewerForAnswers: false,
  remoteAllowed: true,
  staffRepresentatives: true,
  chairPersonId: null,
}

/** `m1`…`mN` in two parties in turn, the first the chair, the second the vice chair; `d1`…`dM` their deputies. */
export function people(members: number, deputies: number): Sitting[] {
  const party = (nth: number) => (nth % 2 === 1 ? 'A' : 'B')
  const one = (
    personId: string,
    nth: number,
    post: Sitting['post'],
    deputyOrder: number | null,
  ): Sitting => ({
    ...{ personId, name: personId, party: party(nth), post, deputyOrder, constituency: null },
  })
  const post = (nth: number) => (nth === 1 ? 'chair' : nth === 2 ? 'vice_chair' : 'member')
  return [
    ...Array.from({ length: members }, (_, at) => one(`m${at + 1}`, at + 1, post(at + 1), null)),
    ...Array.from({ length: deputies }, (_, at) => one(`d${at + 1}`, at + 1, 'deputy', at + 1)),
  ]
}

/** A meeting that is typed one entry a minute, from 18.00 on 26 November 2026. */
export class Typed {
  entries: Entry[] = []
  private minute = 0
  constructor(readonly given: Partial<Omit<RecordInput, 'entries'>> = {}) {}

  get input(): RecordInput {
    return {
      ...{ body: 'council', seats: 5, sitting: people(5, 4), items: [item('i1'), item('i2')], rules },
      ...this.given,
      entries: this.entries,
    }
  }

  make<Kind extends EntryKind>(kind: Kind, data: EntryShapes[Kind], itemId: string | null = null): Entry {
    const at = this.minute++
    const happenedAt = new Date(Date.UTC(2026, 10, 26, 17, at)).toISOString()
    return { id: `entry-${String(at).padStart(4, '0')}`, kind, data, itemId, happenedAt } as Entry
  }

  note<Kind extends EntryKind>(kind: Kind, data: EntryShapes[Kind], itemId: string | null = null): Entry {
    const entry = this.make(kind, data, itemId)
    this.entries.push(entry)
    return entry
  }

  /** Notes it as new: what it is refused for, or null when it was taken. */
  try<Kind extends EntryKind>(kind: Kind, data: EntryShapes[Kind], itemId: string | null = null) {
    const entry = this.make(kind, data, itemId)
    const { refused } = foldEntries({ ...this.input, entries: [...this.entries, entry] }, new Set([entry.id]))
    if (refused[0]) return refused[0].reason
    this.entries.push(entry)
    return null
  }

  arrive(...personIds: string[]): this {
    for (const personId of personIds) this.note('arrived', { personId })
    return this
  }

  open(...personIds: string[]): this {
    this.arrive(...personIds)
    this.note('opened', {})
    return this
  }

  get record() {
    return recordOf(this.input)
  }

  itemRecord(id: string) {
    const found = this.record.items.get(id)
    if (!found) throw new Error(id)
    return found
  }

  serving(id?: string): string[] {
    const from = id ? this.itemRecord(id).attendance : this.record.attendance
    return from.filter(({ serving }) => serving).map(({ personId }) => personId)
  }
}

export const decided: EntryShapes['decision'] = {
  ending: 'decided',
  outcome: 'approved',
  points: ['bifalla'],
}
