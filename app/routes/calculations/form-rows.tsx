import type { ReactNode } from 'react'
import { Button } from '~/ui'

/** Rows of one list of a form; the button posts the form, which comes back with what was typed and one row more. */
export function FormRows({
  list,
  count,
  legend,
  add,
  children,
}: {
  list: string
  count: number
  legend: string
  add: string
  children: (at: number) => ReactNode
}) {
  return (
    <div className={`form-rows form-rows-${list}`} id={list}>
      <input type="hidden" name={`antal-${list}`} value={count} />
      {Array.from({ length: count }, (_, at) => `${list}-${at}`).map((name, at) => (
        <fieldset key={name} className="form-rows-row">
          <legend className="visually-hidden">
            {legend} {at + 1}
          </legend>
          {children(at)}
        </fieldset>
      ))}
      <Button variant="quiet" name="intent" value={`add-${list}`} formNoValidate>
        {add}
      </Button>
    </div>
  )
}
