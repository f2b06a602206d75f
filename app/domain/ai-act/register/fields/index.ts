import type { Field, FieldOption } from '../field'
import { identity } from './identity'
import { responsibility } from './responsibility'
import { purpose } from './purpose'
import { aiAct } from './ai-act'
import { data } from './data'
import { technology } from './technology'
import { decisions } from './decisions'
import { followUp } from './follow-up'

/** Everything that is registered of an AI system (ai-governance.md 3.2), in the order of its form. */
export const registerFields: readonly Field[] = [
  ...identity,
  ...responsibility,
  ...purpose,
  ...aiAct,
  ...data,
  ...technology,
  ...decisions,
  ...followUp,
]

const byKey = new Map(registerFields.map((field) => [field.key, field]))

export const registerField = (key: string): Field | undefined => byKey.get(key)

/** What can be chosen in a field; nothing for a field without choices. */
export function optionsOf(key: string): readonly FieldOption[] {
  const field = byKey.get(key)
  return field?.kind === 'one' || field?.kind === 'many' ? field.options : []
}
