/** What a rule answers: either a value or a named refusal. An exception is a bug, never an answer. */
export type Result<Value, Refusal extends string = string, Detail = undefined> =
  | { ok: true; value: Value }
  | (Detail extends undefined
      ? { ok: false; refusal: Refusal }
      : { ok: false; refusal: Refusal; detail: Detail })

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const refuse = <Refusal extends string>(refusal: Refusal): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal,
})
