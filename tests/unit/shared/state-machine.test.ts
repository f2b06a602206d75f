import { describe, expect, it } from 'vitest'
import { machine, transitionsFrom } from '~/domain/shared/state-machine'

const table = {
  initial: ['a'],
  terminal: ['c'],
  transitions: [
    { event: 'on', from: ['a'], to: 'b' },
    { event: 'stay', from: ['a', 'b'], to: 'same' as const },
    { event: 'end', from: ['b'], to: 'c' },
  ],
}
const states = ['a', 'b', 'c']

describe('a state machine checks its own table', () => {
  it('takes one in which every state is reached and left', () =>
    expect(machine('m', states, table)).toBe(table))

  it('refuses states that nobody knows, reaches or leaves', () => {
    const to = (transitions: { event: string; from: string[]; to: string }[]) => ({ ...table, transitions })
    expect(() => machine('m', ['a', 'b'], table)).toThrow('m: unknown state c')
    expect(() => machine('m', [...states, 'd'], table)).toThrow('m: d cannot be reached')
    expect(() => machine('m', states, { ...table, initial: ['z'] })).toThrow('m: unknown state z')
    expect(() => machine('m', states, { ...table, terminal: [] })).toThrow('m: c is never left')
    const loop = to([...table.transitions, { event: 'again', from: ['b'], to: 'b' }])
    expect(machine('m', states, loop)).toBe(loop)
    const stuck = to([
      { event: 'on', from: ['a'], to: 'b' },
      { event: 'again', from: ['b'], to: 'b' },
      { event: 'end', from: ['a'], to: 'c' },
    ])
    expect(() => machine('m', states, stuck)).toThrow('m: b is never left')
  })

  it('tells what leads on from a state, in the order of the table', () => {
    expect(transitionsFrom(table, 'a').map(({ event }) => event)).toEqual(['on', 'stay'])
    expect(transitionsFrom(table, 'c')).toEqual([])
  })
})
