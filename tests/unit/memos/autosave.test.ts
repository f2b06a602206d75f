import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosave, type Backup, type SaveAnswer } from '~/routes/memos/editor/autosave'

const at = '2026-11-21T13:03:00.000Z'
const loaded = [{ key: 'a', text: 'Början', revision: 3, at, by: null }]

class Memory implements Backup {
  readonly kept = new Map<string, string>()
  getItem = (key: string) => this.kept.get(key) ?? null
  setItem = (key: string, value: string) => void this.kept.set(key, value)
  removeItem = (key: string) => void this.kept.delete(key)
}

/** A server that keeps one section, and can be away. */
function server() {
  const held = { text: 'Början', revision: 3, away: false, sends: 0 }
  const send = async (_: string, revision: number, text: string): Promise<SaveAnswer> => {
    held.sends++
    await Promise.resolve()
    if (held.away) return { kind: 'unreachable' }
    if (revision !== held.revision)
      return { kind: 'conflict', theirs: { text: held.text, revision: held.revision, at, name: 'Kajsa' } }
    held.text = text
    held.revision++
    return { kind: 'saved', revision: held.revision, at }
  }
  return { held, send }
}

const make = (backup: Backup | null = new Memory()) => {
  const { held, send } = server()
  return { held, send, backup, autosave: new Autosave(loaded, { send, backup, place: 'memo:1' }) }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('saving while writing', () => {
  it('saves a moment after the last keystroke, once', async () => {
    const { autosave, held } = make()
    for (const text of ['Början m', 'Början me', 'Början mer']) autosave.typed('a', text)
    expect(autosave.state('a')?.status).toBe('unsaved')
    await vi.advanceTimersByTimeAsync(800)
    expect(held).toMatchObject({ text: 'Början mer', sends: 1 })
    expect(autosave.state('a')).toMatchObject({ status: 'saved', revision: 4 })
    expect(autosave.unsaved()).toBe(false)
  })

  it('has every keystroke in the browser at once, until the server has it', async () => {
    const memory = new Memory()
    const { autosave } = make(memory)
    autosave.typed('a', 'Början!')
    expect([...memory.kept.values()].join()).toContain('Början!')
    await vi.advanceTimersByTimeAsync(800)
    expect(memory.kept.size).toBe(0)
  })

  it('sends what was typed while a save was on its way', async () => {
    const { autosave, held } = make()
    autosave.typed('a', 'ett')
    const flushed = autosave.flush()
    autosave.typed('a', 'ett två')
    await flushed
    await vi.advanceTimersByTimeAsync(800)
    expect(held.text).toBe('ett två')
    expect(autosave.state('a')?.status).toBe('saved')
  })

  it('keeps trying when nobody answers, and loses nothing', async () => {
    const memory = new Memory()
    const { autosave, held } = make(memory)
    held.away = true
    autosave.typed('a', 'utan nät')
    await vi.advanceTimersByTimeAsync(800)
    expect(autosave.state('a')?.status).toBe('unreachable')
    autosave.typed('a', 'utan nät, mer')
    await vi.advanceTimersByTimeAsync(20_000)
    expect([...memory.kept.values()].join()).toContain('utan nät, mer')
    held.away = false
    autosave.retry()
    await vi.advanceTimersByTimeAsync(10)
    expect(held.text).toBe('utan nät, mer')
    expect(memory.kept.size).toBe(0)
  })

  it('works where the browser keeps nothing', async () => {
    const { autosave, held } = make(null)
    autosave.typed('a', 'ändå')
    await vi.advanceTimersByTimeAsync(800)
    expect(held.text).toBe('ändå')
  })

  it('tells why the server will not have it, and keeps the text', async () => {
    const memory = new Memory()
    const autosave = new Autosave(loaded, {
      send: async () => ({ kind: 'refused', message: 'Låst' }),
      backup: memory,
      place: 'p',
    })
    autosave.typed('a', 'för sent')
    await autosave.flush()
    expect(autosave.state('a')).toMatchObject({ status: 'refused', message: 'Låst', text: 'för sent' })
    expect(memory.kept.size).toBe(1)
  })
})

describe('two people in a section', () => {
  it('writes nothing over: both texts stand until one is chosen', async () => {
    const { autosave, held } = make()
    held.text = 'Kajsas'
    held.revision = 4
    autosave.typed('a', 'Min')
    await vi.advanceTimersByTimeAsync(800)
    expect(held.text).toBe('Kajsas')
    expect(autosave.state('a')).toMatchObject({ status: 'conflict', text: 'Min', theirs: { text: 'Kajsas' } })
    autosave.typed('a', 'Min mer')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(held.text).toBe('Kajsas')
    autosave.keepMine('a')
    await vi.advanceTimersByTimeAsync(10)
    expect(held).toMatchObject({ text: 'Min mer', revision: 5 })
  })

  it('takes theirs when that is chosen', async () => {
    const { autosave, held } = make()
    held.text = 'Kajsas'
    held.revision = 4
    autosave.typed('a', 'Min')
    await autosave.flush()
    expect(autosave.takeTheirs('a')).toBe('Kajsas')
    expect(autosave.unsaved()).toBe(false)
  })

  it('shows theirs at once where nothing of one’s own is unsaved', () => {
    const { autosave } = make()
    const theirs = { text: 'Kajsas', revision: 4, at, name: 'Kajsa' }
    expect(autosave.arrived('a', theirs)).toBe('Kajsas')
    expect(autosave.state('a')).toMatchObject({ status: 'saved', by: 'Kajsa', revision: 4 })
  })

  it('stops saving when theirs is known and one’s own is unsaved', async () => {
    const { autosave, held } = make()
    autosave.typed('a', 'Min')
    autosave.arrived('a', { text: 'Kajsas', revision: 4, at, name: 'Kajsa' })
    await vi.advanceTimersByTimeAsync(20_000)
    expect(held.sends).toBe(0)
    expect(autosave.state('a')?.status).toBe('conflict')
  })
})

describe('coming back to a page', () => {
  const leftBehind = (revision: number) => {
    const memory = new Memory()
    memory.setItem('memo:1:a', JSON.stringify({ text: 'Kvarglömt', revision }))
    return memory
  }

  it('takes up what could not be saved, and saves it', async () => {
    const { autosave, held } = make(leftBehind(3))
    autosave.recover()
    expect(autosave.state('a')).toMatchObject({ text: 'Kvarglömt', recovered: true })
    await vi.advanceTimersByTimeAsync(10)
    expect(held.text).toBe('Kvarglömt')
  })

  it('asks when somebody has saved since', async () => {
    const { autosave, held } = make(leftBehind(2))
    autosave.recover()
    await vi.advanceTimersByTimeAsync(10)
    expect(autosave.state('a')).toMatchObject({
      status: 'conflict',
      text: 'Kvarglömt',
      theirs: { text: 'Början' },
    })
    expect(held.text).toBe('Början')
  })

  it('does not believe what is no text of its own', () => {
    const memory = new Memory()
    memory.setItem('memo:1:a', '{"text":7}')
    const { autosave } = make(memory)
    autosave.recover()
    expect(autosave.state('a')?.text).toBe('Början')
  })
})
