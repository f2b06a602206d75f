/** Items that stand on every agenda of a body (standing items), before its own template is written. */
import type { ItemKind } from './agenda'

export type StandingPlace = 'first' | 'last'
export type StandingItem = {
  key: string
  kind: ItemKind
  place: StandingPlace
  title: string
  proposal: string[]
}

type Usual = { key: string; kind: ItemKind; place: StandingPlace }

const usual = (place: StandingPlace, ...kinds: ItemKind[]): Usual[] =>
  kinds.map((kind) => ({ key: kind, kind, place }))

/** The usual standing items of a kind of body, in order. Titles and proposals: text/meetings/standing. */
export function usualStandingItems(bodyKind: string): Usual[] {
  if (bodyKind === 'council')
    return [
      ...usual('first', 'opening', 'roll_call', 'adjusters', 'agenda_approval'),
      ...usual('last', 'new_initiatives', 'information', 'closing'),
    ]
  return [
    ...usual('first', 'opening', 'roll_call', 'adjusters', 'agenda_approval', 'previous_minutes'),
    ...usual('last', 'delegated_decisions', 'information', 'closing'),
  ]
}
