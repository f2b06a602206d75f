import { describe, expect, it } from 'vitest'
import {
  daysBeyondTarget,
  type RequestEvent,
  requestMachine,
  requestSteps,
  targetDay,
} from '~/domain/records/request'

const told = { note: 'n', provision: 'p', reasons: 'r' }
const step = (state: Parameters<typeof requestSteps>[0], event: RequestEvent) =>
  requestSteps(state).find((row) => row.event === event)

describe('a request for a record (rules 12.12)', () => {
  it('goes from received over search and test to an answer', () => {
    expect(step('received', 'take')?.to).toBe('search')
    expect(step('search', 'found')?.to).toBe('secrecy_test')
    expect(step('secrecy_test', 'release')?.to).toBe('released')
    expect(step('secrecy_test', 'release-partly')?.to).toBe('partly_released')
    expect(step('secrecy_test', 'refuse')?.to).toBe('refused_by_official')
  })

  it('is not released before the test (PUB-01)', () => {
    for (const state of ['received', 'search'] as const) expect(step(state, 'release')).toBeUndefined()
  })

  it('comes to the authority only on demand, after a refusal in whole or in part (PUB-05)', () => {
    const demandable = requestMachine.transitions.find(({ event }) => event === 'demand')?.from
    expect(demandable).toEqual(['partly_released', 'refused_by_official'])
    expect(step('authority_decision', 'decide-refusal')).toMatchObject({ to: 'closed', who: 'authority' })
    expect(step('secrecy_test', 'decide-refusal')).toBeUndefined()
  })

  it('names provision and reasons when something is withheld (FL 32)', () => {
    for (const [state, event] of [
      ['secrecy_test', 'refuse'],
      ['secrecy_test', 'release-partly'],
      ['authority_decision', 'decide-refusal'],
    ] as const) {
      const guard = step(state, event)?.guard
      expect(guard?.(told)).toEqual([])
      expect(guard?.({ ...told, provision: ' ' })).toEqual(['provision-missing'])
      expect(guard?.({ ...told, reasons: '' })).toEqual(['reasons-missing'])
    }
    expect(step('secrecy_test', 'release')?.guard?.({ ...told, note: '' })).toEqual(['note-missing'])
  })

  it('ends when released or closed', () => {
    for (const state of requestMachine.terminal) expect(requestSteps(state)).toEqual([])
  })
})

describe('the target of the same day (PUB-03)', () => {
  it('is the next working day for what comes on a day off', () => {
    expect(targetDay('2026-11-23')).toBe('2026-11-23')
    expect(targetDay('2026-11-21')).toBe('2026-11-23')
    expect(targetDay('2026-12-24')).toBe('2026-12-28')
  })

  it('is passed only while the requester waits', () => {
    const received = { receivedDay: '2026-11-21', state: 'search' as const }
    expect(daysBeyondTarget(received, '2026-11-23')).toBe(0)
    expect(daysBeyondTarget(received, '2026-11-25')).toBe(2)
    expect(daysBeyondTarget({ ...received, state: 'released' }, '2026-11-25')).toBe(0)
    expect(daysBeyondTarget({ ...received, state: 'authority_decision' }, '2026-11-24')).toBe(1)
  })
})
