import { Button, DateField } from '~/ui'

/** Ends a period that is given as a row of a table: the last day, and what it is that ends. */
export const EndForm = ({
  id,
  idField,
  dayField,
  lastDay,
  what,
}: {
  id: string
  /** The names that the action reads the row's id and the day by. */
  idField: string
  dayField: string
  lastDay: string
  what: string
}) => (
  <form method="post" className="quiet-form">
    <input type="hidden" name="intent" value="end" />
    <input type="hidden" name={idField} value={id} />
    <DateField name={dayField} id={`to-${id}`} label="Sista dag" defaultValue={lastDay} required />
    <Button variant="secondary">
      Avsluta<span className="visually-hidden"> {what}</span>
    </Button>
  </form>
)
