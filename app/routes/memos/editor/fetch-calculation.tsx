import { Button } from '~/ui'
import type { MemoPage } from '../memo-page.server'

/** Puts the table of a kept calculation last in a section; nothing where the case has none. */
export function FetchCalculation({ page, section }: { page: MemoPage; section: string }) {
  const { calculations } = page
  const [latest] = calculations.filter(({ decided }) => decided).slice(-1)
  if (calculations.length === 0) return null
  return (
    <p className="memo-fetch">
      <label htmlFor={`calculation-${section}`}>Kalkyl</label>
      <select
        id={`calculation-${section}`}
        className="ds-input"
        name={`calculation:${section}`}
        form="memo"
        defaultValue={(latest ?? calculations[0])?.number}
      >
        {calculations.map(({ number, name, decided }) => (
          <option key={number} value={number}>
            {number}. {name}
            {decided ? ' (beslutad)' : ''}
          </option>
        ))}
      </select>
      <Button variant="secondary" form="memo" name="intent" value={`calculation:${section}`}>
        Hämta kalkylen
      </Button>
    </p>
  )
}
