import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { paths } from '~/paths'
import type { MemoPage } from '../memo-page.server'
import type { MemoAnswer } from '../memo-action.server'
import { Autosave, type Loaded, type SectionState } from './autosave'
import { askForNews, type News, sendSection } from './connection'

const NEWS_MS = 15_000
const REST_MS = 1_500

/** The browser's memory, or null where it is not allowed. */
function browserMemory(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage
  } catch {
    return null
  }
}

/** One autosave for the life of the page; null until the page is in the browser. */
export function useAutosave(page: MemoPage, answer: MemoAnswer | undefined): Autosave | null {
  const [autosave, setAutosave] = useState<Autosave | null>(null)
  const first = useRef({ page, answer })
  useEffect(() => {
    const { m, matter, memo, backupPlace, sections } = first.current.page
    const address = paths.memo(m, matter.slug, memo.id, 'avsnitt')
    const made = new Autosave(
      sections.map((section) => loaded(section, first.current.answer)),
      {
        send: (key, revision, text) => sendSection(address, { key, revision, text }),
        backup: browserMemory(),
        place: backupPlace,
      },
    )
    made.recover()
    setAutosave(made)
    return () => made.stop()
  }, [])
  return autosave
}

function loaded(
  { key, text, revision, at, by }: MemoPage['sections'][number],
  answer: MemoAnswer | undefined,
): Loaded {
  const met = answer?.conflicts.find((conflict) => conflict.key === key)
  return { key, text, revision, at, by, ...(met ? { conflict: { mine: met.mine, theirs: met.theirs } } : {}) }
}

const never = () => () => undefined

/** How a section stands; undefined until the page is in the browser. */
export function useSectionState(autosave: Autosave | null, key: string): SectionState | undefined {
  return useSyncExternalStore(
    autosave?.subscribe ?? never,
    () => autosave?.state(key),
    () => undefined,
  )
}

/** How the whole text stands, the worst first. */
export function useWhole(
  autosave: Autosave | null,
): { status: SectionState['status']; at: string | null } | null {
  const key = useSyncExternalStore(
    autosave?.subscribe ?? never,
    () => (autosave ? wholeOf(autosave) : ''),
    () => '',
  )
  const [status, at] = key.split('|')
  return key === '' ? null : { status: status as SectionState['status'], at: at || null }
}

const order: SectionState['status'][] = ['conflict', 'refused', 'unreachable', 'saving', 'unsaved', 'saved']

function wholeOf(autosave: Autosave): string {
  const states = autosave.all().map(([, state]) => state)
  const status = order.find((each) => states.some((state) => state.status === each)) ?? 'saved'
  const at = states
    .map((state) => state.at)
    .toSorted()
    .at(-1)
  return `${status}|${at ?? ''}`
}

type PageLife = {
  /** Puts another's text, or one's own that was kept, in its box. */
  show: (key: string, text: string) => void
  told: (news: News) => void
  /** Nothing else that is typed would be lost by leaving. */
  mayLeave: () => boolean
}

/**
 * Ties the autosave to the page's life: what was kept is taken up, leaving with unsaved text is asked about, the
 * network's return is used, and what others save is fetched.
 */
export function usePageLife(
  autosave: Autosave | null,
  page: MemoPage,
  { show, told, mayLeave }: PageLife,
): void {
  const given = useRef({ show, told, mayLeave })
  given.current = { show, told, mayLeave }
  const address = paths.memo(page.m, page.matter.slug, page.memo.id, 'lage')
  const keys = page.sections.map(({ key }) => key).join()
  useEffect(() => {
    if (!autosave) return
    for (const [key, state] of autosave.all()) if (state.recovered) given.current.show(key, state.text)
    const leaving = (event: BeforeUnloadEvent) => {
      if (!given.current.mayLeave()) event.preventDefault()
    }
    const hidden = () => {
      if (document.visibilityState === 'hidden') void autosave.flush()
    }
    const back = () => autosave.retry()
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      const revisions = keys.split(',').map((key) => autosave.state(key)?.revision ?? 0)
      const news = await askForNews(address, revisions)
      for (const { key, theirs } of news?.newer ?? []) {
        const text = autosave.arrived(key, theirs)
        if (text !== null) given.current.show(key, text)
      }
      if (news) given.current.told(news)
    }
    const asking = setInterval(() => void ask(), NEWS_MS)
    let soon: ReturnType<typeof setTimeout> | undefined
    let sent = false
    const stop = autosave.subscribe(() => {
      // What is left to do is asked for when something was saved and the writer rests.
      const saving = autosave.unsaved()
      if (sent && !saving) {
        clearTimeout(soon)
        soon = setTimeout(() => void ask(), REST_MS)
      }
      sent = saving
    })
    window.addEventListener('beforeunload', leaving)
    window.addEventListener('online', back)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      clearInterval(asking)
      clearTimeout(soon)
      stop()
      window.removeEventListener('beforeunload', leaving)
      window.removeEventListener('online', back)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [autosave, address, keys])
}
