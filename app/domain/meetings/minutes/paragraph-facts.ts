import type { ItemKind } from '../agenda'
import type { ItemRecord } from '../record/record'
import { line } from './markdown'
import { listed } from './words'

export type Person = { name: string; party: string | null }

export type ParagraphFacts = {
  body: { kind: 'council' | 'board'; name: string }
  item: {
    kind: ItemKind
    caseNumber: string | null
    /** In brief what it concerns; stands for the reader who has nothing else. */
    summary: string | null
    proposal: readonly string[]
    /** "Kommunstyrelsens förslag 2026-11-11 § 214". */
    proposalFrom: string | null
    /** The papers that the decision rests on, as they are to stand. */
    documents: readonly string[]
    urgentReason: string | null
    presenter: string | null
  }
  record: ItemRecord
  /** Who is chosen to sign the minutes with the chair (KL 5:69). */
  adjusters: readonly string[]
  /** Who led this paragraph, when it was another than the meeting's chair. */
  chair: string | null
  /** Everyone the record names, in the order of the roll. */
  people: ReadonlyMap<string, Person>
  /** Names of those who were there for this item only, with what they came as. */
  others: readonly string[]
  /** The day that an item was tabled to, as written; null for the next meeting. */
  tabledTo: string | null
}

export const named = ({ name, party }: Person): string => line(party ? `${name} (${party})` : name)

/** Someone the record names; an id that nobody has is shown as it stands, since it may be a name. */
export const nameOf = (facts: Pick<ParagraphFacts, 'people'>, id: string): string => {
  const person = facts.people.get(id)
  return person ? named(person) : line(id)
}

export const namesOf = (facts: Pick<ParagraphFacts, 'people'>, ids: readonly string[]): string =>
  listed(ids.map((id) => nameOf(facts, id)))
