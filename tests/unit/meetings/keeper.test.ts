import { describe, expect, it } from 'vitest'
import { Keeper, type KeptAnswer, type Typed } from '~/routes/meetings/prepare/keeper'

class Memory {
  private readonly kept = new Map<string, string>()
  get length() {
    return this.kept.size
  }
  key = (at: number) => [...this.kept.keys()][at] ?? null
  getItem = (key: string) => this.kept.get(key) ?? null
  setItem = (key: string, value: string) => void this.kept.set(key, value)
  removeItem = (key: string) => void this.kept.delete(key)
}

/** A portal that answers, or not, as a test says; it notes what it was sent. */
function desk() {
  const memory = new Memory()
  const sent: Typed[] = []
  const line: { down: boolean; hold: Promise<void> | null; refuse: string | null } = {
    ...{ down: false, hold: null, refuse: null },
  }
  const send = async (typed: Typed): Promise<KeptAnswer | 'unreachable'> => {
    await line.hold
    if (line.down) return 'unreachable'
    if (line.refuse) return { ok: false, message: line.refuse }
    sent.push(typed)
    return { ok: true, text: 'text' in typed ? typed.text : null, updatedAt: `t${sent.length}` }
  }
  return { memory, sent, line, open: () => new Keeper({ send, memory, place: 'p' }) }
}

/** A promise that is kept when asked. */
function held() {
  const waiting: (() => void)[] = []
  const promise = new Promise<void>((resolve) => waiting.push(resolve))
  return { promise, letGo: () => waiting.map((go) => go()) }
}

const note = (text: string, since: string | null = null) => ({ itemId: 'i', text, since })
const open = { secret: false }

describe('what is typed for a meeting', () => {
  it('waits through a lost line and a reload, and is sent once', async () => {
    const { memory, sent, line, open: arrive } = desk()
    line.down = true
    const first = arrive()
    await first.keep(note('Utan nät'), open)
    await first.keep({ itemId: 'i', read: true }, open)
    expect([first.note('i')?.at, first.waiting, memory.length]).toEqual(['waiting', 2, 2])
    const later = arrive()
    expect(later.note('i')?.typed).toEqual(note('Utan nät'))
    line.down = false
    await later.sendAll()
    expect(sent).toEqual([note('Utan nät'), { itemId: 'i', read: true }])
    expect([later.waiting, memory.length]).toEqual([0, 0])
    await later.sendAll()
    expect(sent).toHaveLength(2)
  })

  it('goes on from what has been stored when more is typed meanwhile', async () => {
    const { sent, line, open: arrive, memory } = desk()
    const keeper = arrive()
    const { promise, letGo } = held()
    line.hold = promise
    const first = keeper.keep(note('a'), open)
    const second = keeper.keep(note('ab'), open)
    letGo()
    await Promise.all([first, second])
    expect(sent).toEqual([note('a'), note('ab', 't1')])
    expect(keeper.note('i')).toEqual({ at: 'kept', typed: note('ab', 't2') })
    expect(memory.length).toBe(0)
  })

  it('stays out of the memory when it is about something secret', async () => {
    const { memory, line, open: arrive } = desk()
    line.down = true
    const keeper = arrive()
    await keeper.keep(note('Hemligt'), { secret: true })
    expect([keeper.note('i')?.at, memory.length]).toEqual(['waiting', 0])
  })

  it('says why it was not taken, and keeps the words', async () => {
    const { memory, line, open: arrive } = desk()
    line.refuse = 'För lång'
    const keeper = arrive()
    await keeper.keep(note('x'), open)
    expect(keeper.note('i')).toEqual({ at: 'refused', message: 'För lång', typed: note('x') })
    expect(memory.length).toBe(1)
  })
})
