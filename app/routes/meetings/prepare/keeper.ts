/** What is sent for an item: the note as it now reads, or whether it has been read. */
export type Typed = { itemId: string; text: string; since: string | null } | { itemId: string; read: boolean }

/** What the portal says of it: how the note reads now, or why it was not taken. */
export type KeptAnswer =
  { ok: true; text: string | null; updatedAt: string | null } | { ok: false; message: string }

/** `waiting` stands in this device and is sent when the portal can be reached. */
export type Standing =
  { at: 'waiting' | 'kept'; typed: Typed } | { at: 'refused'; typed: Typed; message: string }

type Memory = Pick<Storage, 'setItem' | 'removeItem' | 'getItem' | 'key' | 'length'>

type Means = {
  send: (typed: Typed) => Promise<KeptAnswer | 'unreachable'>
  memory: Memory | null
  /** Where in the memory: one place for each account and meeting. */
  place: string
}

const nameOf = (typed: Typed): string => `${'read' in typed ? 'last' : 'anteckning'}:${typed.itemId}`

/**
 * What has been typed here for a meeting. It is put in the browser's memory before it is sent, so that neither a lost
 * line nor a reload loses it; of several on the same item the last counts. What is secret is never put there.
 */
export class Keeper {
  private standings: ReadonlyMap<string, Standing> = new Map()
  private readonly listeners = new Set<() => void>()
  private readonly underway = new Set<string>()

  constructor(private readonly means: Means) {
    this.recover()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  snapshot = (): ReadonlyMap<string, Standing> => this.standings

  note = (itemId: string): Standing | undefined => this.standings.get(`anteckning:${itemId}`)
  mark = (itemId: string): Standing | undefined => this.standings.get(`last:${itemId}`)

  /** Keeps what was typed and sends it. `secret` stays out of the memory. */
  async keep(typed: Typed, { secret }: { secret: boolean }): Promise<void> {
    const name = nameOf(typed)
    if (!secret) this.write(name, typed)
    this.stand(name, { at: 'waiting', typed })
    await this.send(name)
  }

  /** Sends everything that waits. */
  async sendAll(): Promise<void> {
    for (const [name, { at }] of this.standings) if (at === 'waiting') await this.send(name)
  }

  get waiting(): number {
    return [...this.standings.values()].filter(({ at }) => at === 'waiting').length
  }

  private async send(name: string): Promise<void> {
    const standing = this.standings.get(name)
    if (standing?.at !== 'waiting' || this.underway.has(name)) return
    this.underway.add(name)
    const answer = await this.means.send(standing.typed)
    this.underway.delete(name)
    if (answer === 'unreachable') return
    const now = this.standings.get(name)
    const newer = now && now.typed !== standing.typed
    if (!answer.ok) {
      if (!newer) this.stand(name, { at: 'refused', typed: standing.typed, message: answer.message })
      return
    }
    if (newer) {
      // More was typed meanwhile: it goes on from what has just been stored.
      const typed = 'text' in now.typed ? { ...now.typed, since: answer.updatedAt } : now.typed
      this.stand(name, { at: 'waiting', typed })
      return this.send(name)
    }
    this.means.memory?.removeItem(`${this.means.place}:${name}`)
    const { typed } = standing
    const kept = 'text' in typed ? { ...typed, text: answer.text ?? '', since: answer.updatedAt } : typed
    this.stand(name, { at: 'kept', typed: kept })
  }

  private write(name: string, typed: Typed): void {
    try {
      this.means.memory?.setItem(`${this.means.place}:${name}`, JSON.stringify(typed))
    } catch {
      // A full memory must not stop the writer; what is typed is still sent from here.
    }
  }

  /** Takes up what an earlier visit left behind. */
  private recover(): void {
    const { memory, place } = this.means
    if (!memory) return
    const found = new Map<string, Standing>()
    for (let at = 0; at < memory.length; at++) {
      const key = memory.key(at) ?? ''
      if (!key.startsWith(`${place}:`)) continue
      try {
        const typed = JSON.parse(memory.getItem(key) ?? '') as Typed
        found.set(nameOf(typed), { at: 'waiting', typed })
      } catch {
        // Not ours to read.
      }
    }
    this.standings = found
  }

  private stand(name: string, standing: Standing): void {
    this.standings = new Map([...this.standings, [name, standing]])
    for (const listener of this.listeners) listener()
  }
}
