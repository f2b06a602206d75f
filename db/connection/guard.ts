import { AsyncLocalStorage } from 'node:async_hooks'

const inside = new AsyncLocalStorage<true>()

/** A transaction inside a transaction would wait for itself for ever, so it throws at once. */
export function guarded<Value>(work: () => Promise<Value>): Promise<Value> {
  if (inside.getStore()) throw new Error('A transaction was opened inside another transaction')
  return inside.run(true, work)
}
