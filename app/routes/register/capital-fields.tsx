import { methodLabel, readingLabel } from '~/text/reading'
import type { FormState } from './read-lists'
import { Group, SelectCell, TextCell } from './row-group'

/** The capital cost as the document states it, with its table. */
export function CapitalFields(form: FormState) {
  const { draft, errors, view, more } = form
  const known = draft.principal !== '' || draft.rows.length > 0
  const names = ['principal', 'rate', 'years', 'method', 'yearOne']
  const wrong = Object.keys(errors).some((name) => names.includes(name) || name.startsWith('rows.'))
  const extra = more.rows ?? 1
  const rows = [
    ...draft.rows,
    ...Array.from({ length: extra }, () => ({ year: '', interest: '', depreciation: '', cost: '' })),
  ]
  return (
    <Group
      id="capital"
      label={readingLabel.capital}
      evidence={{ number: view.numbers.capital, warnings: view.warnings.capital }}
    >
      <details className="rows" open={wrong || more.rows !== undefined}>
        <summary>
          <span>
            {known
              ? [
                  draft.principal && `${draft.principal} kr`,
                  draft.years && `${draft.years} år`,
                  draft.rate && `${draft.rate} %`,
                ]
                  .filter(Boolean)
                  .join(', ')
              : 'Ingen'}
          </span>
          <span className="rows-open">{known ? 'visa och ändra' : 'lägg till'}</span>
        </summary>
        <div className="row">
          <TextCell
            name="principal"
            label="Belopp som skrivs av, kr"
            value={draft.principal}
            error={errors.principal}
            numeric
          />
          <TextCell
            name="yearOne"
            label="Kostnad år 1, kr"
            value={draft.yearOne}
            error={errors.yearOne}
            numeric
          />
          <TextCell name="rate" label="Ränta, procent" value={draft.rate} error={errors.rate} numeric />
          <TextCell
            name="years"
            label="Avskrivningstid, år"
            value={draft.years}
            error={errors.years}
            numeric
          />
          <SelectCell
            name="method"
            label="Metod"
            value={draft.method}
            placeholder="Framgår inte"
            choices={Object.entries(methodLabel)}
          />
        </div>
        <table className="cost-rows">
          <caption className="visually-hidden">Kapitalkostnad per år, kronor</caption>
          <thead>
            <tr>
              <th scope="col">År</th>
              <th scope="col">Ränta</th>
              <th scope="col">Avskrivning</th>
              <th scope="col">Kostnad</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are named by their place and do not move
              <tr key={at}>
                {(['year', 'interest', 'depreciation', 'cost'] as const).map((column) => {
                  const name = `rows.${at}.${column}`
                  return (
                    <td key={column}>
                      <input
                        id={name}
                        name={name}
                        aria-label={`${columnLabel[column]}, rad ${at + 1}`}
                        aria-invalid={errors[name] ? true : undefined}
                        title={errors[name]}
                        className="ds-input end"
                        inputMode="decimal"
                        autoComplete="off"
                        defaultValue={row[column]}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <button
          className="link-button"
          type="submit"
          name="more"
          value="rows"
          formAction="#capital"
          formNoValidate
        >
          Fler tomma rader
        </button>
      </details>
    </Group>
  )
}

const columnLabel = { year: 'År', interest: 'Ränta', depreciation: 'Avskrivning', cost: 'Kostnad' } as const
