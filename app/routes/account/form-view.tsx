import { ErrorSummary, Notice } from '~/ui'
import type { FormState } from './form'

/** How the fields of one form on a page are filled and marked after a refusal; `intent` tells the forms apart. */
export function formView(state: FormState | undefined, intent = '') {
  const mine = state && state.intent === intent ? state : undefined
  const value = (name: string, otherwise = '') => mine?.values[name] ?? otherwise
  const error = (name: string) => mine?.errors.find(({ field }) => field === name)?.text
  return {
    value,
    error,
    /** What a field is given: its name, what was typed in it and what is wrong with it. */
    field: (name: string, otherwise?: string) => ({
      ...{ name, defaultValue: value(name, otherwise), error: error(name) },
    }),
    problem: mine && <FormProblem state={mine} />,
  }
}

/** What is wrong, first in the form: with links to the fields, or as a message when it concerns none of them. */
function FormProblem({ state }: { state: FormState }) {
  const byField = state.errors.flatMap(({ field, text }) =>
    field ? [{ fieldId: field, message: text }] : [],
  )
  const general = state.errors.filter(({ field }) => field === null)
  return (
    <>
      <ErrorSummary errors={byField} />
      {general.map(({ text }) => (
        <Notice key={text} tone="danger" title="Det gick inte" live>
          {text}
        </Notice>
      ))}
    </>
  )
}

/** The receipt after a form that went through. */
export function Saved({ show, children = 'Ändringen är sparad.' }: { show: boolean; children?: string }) {
  return show ? (
    <Notice tone="success" live>
      {children}
    </Notice>
  ) : null
}
