import type { Context } from '../../../app/use-cases/context'

/** Whoever acts on a day, some hours into it (UTC). */
export const onDay = (ctx: Context, today: string, time = '09:00'): Context => ({
  ...ctx,
  today,
  now: () => `${today}T${time}:00.000Z`,
})

type Outcome<Value> = { ok: true; value: Value } | { ok: false; refusal: string }

/** The value of a use case that the demonstration's own data makes go well; a refusal is a slip in that data. */
export function done<Value>(what: string, result: Outcome<Value>): Value {
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result)}`)
  return result.value
}
