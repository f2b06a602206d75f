import type { IndexDefinition } from '~/domain/governance-index/definition'
import { typedNumber } from '~/use-cases/governance-index/typed-number'
import { draftField } from './draft-fields'

/** What a draft is changed to; null when a number cannot be read. An indicator without a weight is left out. */
export function draftChange({ parts, indicators }: IndexDefinition, field: (name: string) => string) {
  let readable = true
  const number = (name: string): number => {
    const read = typedNumber(field(name))
    if (read === null) readable = false
    return read ?? 0
  }
  const orNone = (name: string) => (field(name).trim() === '' ? null : number(name))
  const change = {
    ...{ name: field('name'), fromYear: Number(field('year')) },
    parts: parts.map(({ id }) => ({ id, weight: number(draftField('part', id)) })),
    indicators: indicators.map(({ id }) => ({
      ...{ id, weight: orNone(draftField('weight', id)), target: orNone(draftField('target', id)) },
      ...{ worst: number(draftField('worst', id)), best: number(draftField('best', id)) },
    })),
  }
  return readable ? change : null
}
