/**
 * State machines as tables (rules 12). A row says from where, by which event, to where, who may, what must be told,
 * and what stands in the way; the table checks itself when it is loaded.
 */
export type Transition<State extends string, Event extends string, Facts, Reason extends string> = {
  event: Event
  from: readonly State[]
  /** `same` leaves the state as it is: a report, an extension. */
  to: State | 'same'
  /** Why it cannot be done now; empty when it can. */
  guard?: (facts: Facts) => Reason[]
}

export type Machine<State extends string, Row> = {
  initial: readonly State[]
  terminal: readonly State[]
  transitions: readonly Row[]
}

/** Checks a table: every state is known, can be reached, and is left again unless it is terminal. Throws otherwise. */
export function machine<State extends string, Row extends Transition<State, string, never, string>>(
  name: string,
  states: readonly State[],
  given: Machine<State, Row>,
): Machine<State, Row> {
  const fail = (what: string): never => {
    throw new Error(`${name}: ${what}`)
  }
  const known = new Set<string>(states)
  const named = [
    ...given.initial,
    ...given.terminal,
    ...given.transitions.flatMap(({ from, to }) => [...from, ...(to === 'same' ? [] : [to])]),
  ]
  for (const state of named) if (!known.has(state)) fail(`unknown state ${state}`)
  const reached = new Set<string>(given.initial)
  for (let before = -1; before !== reached.size;) {
    before = reached.size
    for (const { from, to } of given.transitions)
      if (to !== 'same' && from.some((state) => reached.has(state))) reached.add(to)
  }
  for (const state of states) {
    if (!reached.has(state)) fail(`${state} cannot be reached`)
    const left = given.transitions.some(
      ({ from, to }) => to !== 'same' && to !== state && from.includes(state),
    )
    if (!left && !given.terminal.includes(state)) fail(`${state} is never left`)
  }
  return given
}

/** The rows that lead on from a state, in the table's order. */
export const transitionsFrom = <State extends string, Row extends { from: readonly State[] }>(
  { transitions }: Machine<State, Row>,
  state: State,
): Row[] => transitions.filter(({ from }) => from.includes(state))
