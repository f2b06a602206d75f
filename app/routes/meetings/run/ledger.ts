import type { Entry } from '~/domain/meetings/record/entries'
import type { RecordInput } from '~/domain/meetings/record/input'
import { foldEntries } from '~/domain/meetings/record/fold'
import { hindranceText } from '~/text/meetings/record'

/** An entry that the portal has stored. */
export type Stored = Entry & { sequence: number; by: string }
export type TurnedAway = { entry: Entry; message: string }

/** What the portal answers, to a question for news and to entries sent. */
export type News = {
  now: string
  sequence: number
  entries: Stored[]
  refused: { id: string; message: string }[]
}

/** `unreachable` and `signed-out` keep what is typed; it is sent when the portal can be reached again. */
export type Contact = 'in-touch' | 'sending' | 'unreachable' | 'signed-out' | 'ended'

export type LedgerState = {
  stored: readonly Stored[]
  /** Typed here and not answered as stored yet. */
  queued: readonly Entry[]
  away: readonly TurnedAway[]
  contact: Contact
}

type Memory = Pick<Storage, 'setItem' | 'removeItem' | 'getItem' | 'key' | 'length'>

type Means = {
  /** Asks for what is stored after a number, and sends entries when there are any; null when there is no contact. */
  ask: (after: number, entries: readonly Entry[]) => Promise<News | 'unreachable' | 'signed-out' | 'ended'>
  memory: Memory | null
  /** Where in the memory: one place for each meeting and account. */
  place: string
  clock: () => number
}

const MOST_AT_ONCE = 200

/**
 * What this browser knows of a meeting: the stored entries, and those typed here that have not been answered as
 * stored. Each of them is kept in the browser's memory under its own key before anything else happens, so that
 * neither a lost connection nor a reload loses it; the portal counts an id once, so sending again does no harm.
 */
export class Ledger {
  private state: LedgerState
  private readonly listeners = new Set<() => void>()
  private offset = 0
  private latest = 0
  private working = false
  private again = false

  constructor(
    private readonly input: Omit<RecordInput, 'entries'>,
    stored: readonly Stored[],
    private readonly means: Means,
  ) {
    this.state = { stored, queued: [], away: [], contact: 'in-touch' }
    this.recover()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  snapshot = (): LedgerState => this.state

  /** Now by the portal's clock, never the same twice: the order of what is typed here is the order of its times. */
  now(): string {
    this.latest = Math.max(this.latest + 1, this.means.clock() + this.offset)
    return new Date(this.latest).toISOString()
  }

  /** Every entry that counts here and now, stored or waiting. */
  entries(): Entry[] {
    return [...this.state.stored, ...this.state.queued]
  }

  /** Notes entries; when one of them cannot be, nothing is noted and the reason is the answer. */
  note(entries: readonly Entry[]): string | null {
    const { refused } = foldEntries(
      { ...this.input, entries: [...this.entries(), ...entries] },
      new Set(entries.map(({ id }) => id)),
    )
    if (refused[0]) return hindranceText(refused[0].reason)
    for (const entry of entries) this.keep(entry)
    this.change({ queued: [...this.state.queued, ...entries] })
    void this.exchange()
    return null
  }

  /** Sends what waits and takes what others have noted. One exchange at a time. */
  async exchange(): Promise<void> {
    if (this.working) {
      this.again = true
      return
    }
    this.working = true
    const sent = this.state.queued.slice(0, MOST_AT_ONCE)
    if (sent.length > 0 && this.state.contact === 'in-touch') this.change({ contact: 'sending' })
    const asked = this.means.clock()
    const news = await this.means.ask(this.last(), sent)
    this.working = false
    if (typeof news === 'string') this.change({ contact: news })
    else {
      this.offset = Date.parse(news.now) - (asked + this.means.clock()) / 2
      this.take(news, sent)
    }
    const more = this.again || (typeof news !== 'string' && this.state.queued.length > 0)
    this.again = false
    if (more && typeof news !== 'string') await this.exchange()
  }

  /** What the portal turned away has been read. */
  dismiss(id: string): void {
    this.means.memory?.removeItem(`${this.means.place}:bort:${id}`)
    this.change({ away: this.state.away.filter(({ entry }) => entry.id !== id) })
  }

  private last(): number {
    return this.state.stored.reduce((most, { sequence }) => Math.max(most, sequence), 0)
  }

  private take(news: News, sent: readonly Entry[]): void {
    const refused = new Map(news.refused.map(({ id, message }) => [id, message]))
    const done = new Set(sent.map(({ id }) => id))
    const away = sent.flatMap((entry) => {
      const message = refused.get(entry.id)
      return message === undefined ? [] : [{ entry, message }]
    })
    for (const each of away) this.write(`bort:${each.entry.id}`, each)
    for (const id of done) this.means.memory?.removeItem(`${this.means.place}:ny:${id}`)
    const known = new Set(this.state.stored.map(({ id }) => id))
    const arrived = news.entries.filter(({ id }) => !known.has(id))
    const idle = arrived.length === 0 && done.size === 0 && this.state.contact === 'in-touch'
    if (idle) return
    this.change({
      stored: [...this.state.stored, ...arrived],
      queued: this.state.queued.filter(({ id }) => !done.has(id)),
      away: [...this.state.away, ...away],
      contact: 'in-touch',
    })
  }

  private keep(entry: Entry): void {
    this.write(`ny:${entry.id}`, entry)
  }

  private write(key: string, value: object): void {
    try {
      this.means.memory?.setItem(`${this.means.place}:${key}`, JSON.stringify(value))
    } catch {
      // A full memory must not stop the secretary; what is typed is still sent from here.
    }
  }

  /** Takes up what an earlier visit left behind. */
  private recover(): void {
    const { memory, place } = this.means
    if (!memory) return
    const keys = Array.from({ length: memory.length }, (_, at) => memory.key(at) ?? '')
    const read = <Value>(kind: string): Value[] =>
      keys
        .filter((key) => key.startsWith(`${place}:${kind}:`))
        .flatMap((key) => {
          try {
            return [JSON.parse(memory.getItem(key) ?? '') as Value]
          } catch {
            return []
          }
        })
    const known = new Set(this.state.stored.map(({ id }) => id))
    const queued = read<Entry>('ny').filter(({ id }) => !known.has(id))
    this.state = { ...this.state, queued, away: read<TurnedAway>('bort') }
  }

  private change(change: Partial<LedgerState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}
