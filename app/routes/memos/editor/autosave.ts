/** What somebody else has saved in a section. */
export type Theirs = { text: string; revision: number; at: string; name: string | null }

export type SaveAnswer =
  | { kind: 'saved'; revision: number; at: string }
  | { kind: 'conflict'; theirs: Theirs }
  /** The server will not have it; `message` says why and what to do. */
  | { kind: 'refused'; message: string }
  /** No answer: the network, or the server, is away. */
  | { kind: 'unreachable' }

export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'unreachable' | 'conflict' | 'refused'

export type SectionState = {
  status: SaveStatus
  /** The revision that the text was written on. */
  revision: number
  /** What the server has. */
  savedText: string
  /** What stands in the box. */
  text: string
  at: string
  /** Who saved last, when it was somebody else. */
  by: string | null
  theirs: Theirs | null
  message: string | null
  /** The text was found in the browser, from a time when it could not be saved. */
  recovered: boolean
}

export type Loaded = {
  key: string
  text: string
  revision: number
  at: string
  by: string | null
  /** The box already holds a text of one's own that met another's. */
  conflict?: { mine: string; theirs: Theirs }
}

/** The browser's memory, or none where it is not allowed. */
export type Backup = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

type Dependencies = {
  send: (key: string, revision: number, text: string) => Promise<SaveAnswer>
  backup: Backup | null
  /** Distinguishes this memo and this person from every other in the same browser. */
  place: string
  /** Milliseconds between the last keystroke and the save, and between tries when nobody answers. */
  pause?: number
  retry?: number
}

/**
 * Saves sections while they are written. A keystroke is in the browser's memory at once and on the server a moment
 * later; it leaves the memory only when the server has answered that it has it. A text is sent on the revision it
 * was written on, so that nobody's text is written over: when somebody else has saved, both stand until one is chosen.
 */
export class Autosave {
  private readonly states = new Map<string, SectionState>()
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>()
  private readonly running = new Map<string, Promise<void>>()
  private readonly listeners = new Set<() => void>()
  private stopped = false

  constructor(
    loaded: readonly Loaded[],
    private readonly given: Dependencies,
  ) {
    for (const section of loaded) this.states.set(section.key, begin(section))
  }

  /** Takes up what the browser kept. Called when the page is in the browser, so that it begins as the server wrote it. */
  recover(): void {
    for (const [key, state] of this.states) {
      const kept = this.kept(key)
      if (kept === null || state.status === 'conflict') continue
      if (kept.text === state.text) this.forget(key)
      else if (kept.revision >= state.revision) {
        this.change(key, { text: kept.text, status: 'unsaved', recovered: true })
        this.schedule(key, 0)
      } else {
        const theirs = { text: state.savedText, revision: state.revision, at: state.at, name: state.by }
        this.change(key, { text: kept.text, status: 'conflict', theirs, recovered: true })
      }
    }
  }

  state(key: string): SectionState | undefined {
    return this.states.get(key)
  }

  all(): [string, SectionState][] {
    return [...this.states]
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Something was typed. */
  typed(key: string, text: string): void {
    const state = this.states.get(key)
    if (!state || state.text === text) return
    state.text = text
    this.keep(key, state)
    if (state.status === 'conflict') return
    if (state.status !== 'saving' && state.status !== 'unsaved') this.change(key, { status: 'unsaved' })
    this.schedule(key, this.given.pause ?? 800)
  }

  /** True while some text is in this browser only. */
  unsaved(): boolean {
    return [...this.states.values()].some(({ text, savedText }) => text !== savedText)
  }

  /** Sends everything now; done when every answer has come. */
  async flush(): Promise<void> {
    await Promise.all([...this.states.keys()].map((key) => this.save(key)))
  }

  /** The network is back. */
  retry(): void {
    for (const [key, state] of this.states) if (state.status === 'unreachable') this.schedule(key, 0)
  }

  /** Somebody else's save became known. Answers with the text to show when the box had nothing of its own. */
  arrived(key: string, theirs: Theirs): string | null {
    const state = this.states.get(key)
    if (!state || theirs.revision <= state.revision || this.running.has(key)) return null
    if (state.text !== state.savedText) {
      this.clear(key)
      this.change(key, { status: 'conflict', theirs })
      return null
    }
    const { text, revision, at, name } = theirs
    this.change(key, { text, savedText: text, revision, at, by: name, status: 'saved' })
    return text
  }

  /** One's own text goes on top of theirs, which stays among the earlier versions. `text` may hold parts of both. */
  keepMine(key: string, text?: string): void {
    const state = this.states.get(key)
    if (!state?.theirs) return
    const { revision, at, text: savedText, name } = state.theirs
    this.change(key, {
      ...(text === undefined ? {} : { text }),
      ...{ revision, at, savedText, by: name, theirs: null, status: 'unsaved' },
    })
    this.keep(key, state)
    this.schedule(key, 0)
  }

  /** Their text takes the place of one's own. Answers with it. */
  takeTheirs(key: string): string | null {
    const state = this.states.get(key)
    if (!state?.theirs) return null
    const { revision, at, text, name } = state.theirs
    this.change(key, { text, savedText: text, revision, at, by: name, theirs: null, status: 'saved' })
    this.forget(key)
    return text
  }

  /** The page is left for good; what is unsaved stays in the browser's memory. */
  stop(): void {
    this.stopped = true
    for (const key of this.states.keys()) this.clear(key)
  }

  private schedule(key: string, after: number): void {
    this.clear(key)
    if (this.stopped) return
    this.timers.set(
      key,
      setTimeout(() => void this.save(key), after),
    )
  }

  private clear(key: string): void {
    clearTimeout(this.timers.get(key))
    this.timers.delete(key)
  }

  private async save(key: string): Promise<void> {
    this.clear(key)
    // One at a time for each section; what was typed meanwhile goes in the next.
    const before = this.running.get(key)
    if (before) {
      await before
      return this.save(key)
    }
    const state = this.states.get(key)
    if (!state || state.status === 'conflict' || state.text === state.savedText) return
    const run = this.send(key, state.revision, state.text)
    this.running.set(key, run)
    await run
  }

  private async send(key: string, revision: number, text: string): Promise<void> {
    this.change(key, { status: 'saving', message: null })
    const answer = await this.given.send(key, revision, text)
    this.running.delete(key)
    const state = this.states.get(key)
    if (!state) return
    if (answer.kind === 'saved') {
      const again = state.text !== text
      this.change(key, {
        ...{ revision: answer.revision, at: answer.at, savedText: text, by: null, recovered: false },
        status: again ? 'unsaved' : 'saved',
      })
      if (again) {
        this.keep(key, state)
        this.schedule(key, this.given.pause ?? 800)
      } else this.forget(key)
    } else if (answer.kind === 'conflict') {
      this.change(key, { status: 'conflict', theirs: answer.theirs })
    } else if (answer.kind === 'refused') {
      this.change(key, { status: 'refused', message: answer.message })
    } else {
      this.change(key, { status: 'unreachable' })
      this.schedule(key, this.given.retry ?? 5_000)
    }
  }

  private change(key: string, change: Partial<SectionState>): void {
    const state = this.states.get(key)
    if (!state) return
    // A new object for each change, so that whoever shows it sees that it is another.
    this.states.set(key, { ...state, ...change })
    for (const listener of this.listeners) listener()
  }

  private name(key: string): string {
    return `${this.given.place}:${key}`
  }

  private keep(key: string, given: SectionState): void {
    const { text, revision } = this.states.get(key) ?? given
    try {
      this.given.backup?.setItem(this.name(key), JSON.stringify({ text, revision }))
    } catch {
      // A full or forbidden memory stops nobody from writing; the server is asked as usual.
    }
  }

  private forget(key: string): void {
    try {
      this.given.backup?.removeItem(this.name(key))
    } catch {
      // What cannot be written cannot be taken away either.
    }
  }

  private kept(key: string): { text: string; revision: number } | null {
    try {
      const kept: unknown = JSON.parse(this.given.backup?.getItem(this.name(key)) ?? 'null')
      if (typeof kept !== 'object' || kept === null || !('text' in kept) || !('revision' in kept)) return null
      const { text, revision } = kept
      return typeof text === 'string' && typeof revision === 'number' ? { text, revision } : null
    } catch {
      return null
    }
  }
}

function begin({ text, revision, at, by, conflict }: Loaded): SectionState {
  const base = { revision, savedText: text, at, by, message: null, recovered: false }
  if (!conflict) return { ...base, text, status: 'saved', theirs: null }
  return { ...base, text: conflict.mine, status: 'conflict', theirs: conflict.theirs }
}
