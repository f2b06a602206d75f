import { createContext, type FormEvent, type KeyboardEvent, type ReactNode, useContext, useId } from 'react'
import { entryLine } from '~/text/meetings/run'
import { entriesOfForm } from './form-entries'
import { addressOf, nameIn, useRun } from './run-context'
import { newId } from './use-ledger'

/** What had been typed in the form that stands around, when it was turned away. */
const Typed = createContext<Record<string, string[]> | undefined>(undefined)
export const useTyped = () => useContext(Typed)

/**
 * A form that notes something: without scripts it is posted, with them its entries go into the ledger at once. What
 * cannot be noted is told in the form, and what was typed stays.
 */
export function NoteForm({
  what,
  item,
  className,
  done,
  action,
  children,
}: {
  /** `do` of the form: which entries it makes. */
  what: string
  item?: string | null
  className?: string
  /** After it was noted; closes the panel unless told otherwise. */
  done?: (form: HTMLFormElement) => void
  /** Where it is posted without scripts, when not to the run page. */
  action?: string
  children: ReactNode
}) {
  const run = useRun()
  const { model, ledger, problem, setProblem, go, tell } = run
  const own = useId()
  const about = item === undefined ? (run.item?.id ?? null) : item
  const key = `${what}:${about ?? ''}`
  const wrong = problem?.form === key ? problem : null

  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (!ledger) return
    event.preventDefault()
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    const made = entriesOfForm(new FormData(form, submitter), {
      nonce: newId(),
      happenedAt: ledger.now(),
      entries: ledger.entries(),
    })
    if (!made.ok) return setProblem({ form: key, field: made.field, message: made.message })
    const refused = ledger.note(made.entries)
    if (refused) return setProblem({ form: key, field: '', message: refused })
    setProblem(null)
    const line = made.entries[0] && entryLine(made.entries[0], nameIn(run))
    if (line) tell(`Antecknat: ${line.label}. ${line.text}`)
    if (done) done(form)
    else go(run.item?.id ?? null, null)
  }
  const send = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
  }
  return (
    <form
      method="post"
      action={action ?? addressOf(model.here, run.item?.id ?? null, run.doing)}
      className={className}
      onSubmit={submit}
      onKeyDown={send}
      aria-describedby={wrong ? own : undefined}
    >
      <input type="hidden" name="do" value={what} />
      <input type="hidden" name="item" value={about ?? ''} />
      <input type="hidden" name="nonce" value={model.nonce} />
      {wrong && (
        <p className="form-error run-problem" id={own} role="alert">
          {wrong.message}
        </p>
      )}
      <Typed.Provider value={wrong?.values}>{children}</Typed.Provider>
    </form>
  )
}

/** What had been typed in a form that was turned away, or what the form begins with. */
export function useKept(what: string): (name: string, otherwise?: string) => string {
  const { problem, item } = useRun()
  const values = problem?.form === `${what}:${item?.id ?? ''}` ? problem.values : undefined
  return (name, otherwise = '') => values?.[name]?.[0] ?? otherwise
}
