import { createContext, useContext } from 'react'
import type { Entry } from '~/domain/meetings/record/entries'
import type { ItemRecord, MeetingRecord, Sitting } from '~/domain/meetings/record/record'
import type { Ledger, LedgerState } from './ledger'
import type { RunItem, RunModel } from './run-model.server'

/** What went wrong with a form: which, in words, by which field, and what had been typed. */
export type RunProblem = {
  form: string
  field: string
  message: string
  values?: Record<string, string[]>
}

export type Run = {
  model: RunModel
  record: MeetingRecord
  entries: readonly Entry[]
  state: LedgerState
  /** Null until the page has woken, and where scripts do not run: then forms are posted. */
  ledger: Ledger | null
  item: RunItem | null
  doing: string | null
  problem: RunProblem | null
  setProblem: (problem: RunProblem | null) => void
  /** Shows an item, and what is to be noted about it. */
  go: (itemId: string | null, doing?: string | null) => void
  /** Told to whoever listens rather than looks. */
  tell: (words: string) => void
}

const Context = createContext<Run | null>(null)
export const RunProvider = Context.Provider

export function useRun(): Run {
  const run = useContext(Context)
  if (!run) throw new Error('Outside the run page')
  return run
}

export const personOf = ({ model }: Pick<Run, 'model'>, personId: string): Sitting | undefined =>
  model.input.sitting.find((each) => each.personId === personId)

/** "Anna Ek (S)". */
export const nameIn =
  (run: Pick<Run, 'model'>) =>
  (personId: string): string => {
    const person = personOf(run, personId)
    if (!person) return 'Okänd'
    return person.party ? `${person.name} (${person.party})` : person.name
  }

export const itemRecordOf = ({ record, item }: Run): ItemRecord | null =>
  item ? (record.items.get(item.id) ?? null) : null

/** Those who serve, now or in an item. */
export function servingIn(run: Run, told: ItemRecord | null): Sitting[] {
  const serving = new Set(
    (told ?? run.record).attendance.filter((each) => each.serving).map(({ personId }) => personId),
  )
  return run.model.input.sitting.filter(({ personId }) => serving.has(personId))
}

/** The page's address with an item and what is noted, for those without scripts. */
export function addressOf(here: string, itemId: string | null, doing: string | null = null): string {
  const query = new URLSearchParams({
    ...(itemId ? { punkt: itemId } : {}),
    ...(doing ? { gor: doing } : {}),
  }).toString()
  return query === '' ? here : `${here}?${query}`
}
