import type { Field, FieldRow, FieldValue } from '~/domain/ai-act/register/field'
import { formatDate, formatMonth } from '~/text/format'

/** A field's value as it is read. Texts are a reader's words and are shown as such, line by line. */
export function FieldView({ field, value }: { field: Field; value: FieldValue }) {
  if (field.kind === 'rows') return <Rows field={field} rows={value as readonly FieldRow[]} />
  if (field.kind === 'many' || field.kind === 'one') {
    const chosen = typeof value === 'string' ? [value] : (value as readonly string[])
    return <>{chosen.map((each) => labelOf(field.options, each)).join(', ')}</>
  }
  const text = typeof value === 'string' ? value : ''
  if (field.kind === 'day') return <time dateTime={text}>{formatDate(text)}</time>
  if (field.kind === 'month') return <time dateTime={text}>{formatMonth(text)}</time>
  if (field.kind === 'url') return <a href={text}>{text}</a>
  if (field.kind === 'contact')
    return <a href={text.includes('@') && !text.includes('//') ? `mailto:${text}` : text}>{text}</a>
  if (field.kind === 'whole') return <>{Number(text).toLocaleString('sv-SE')}</>
  if (field.kind === 'percent') return <>{`${text.replace('.', ',')}\u00a0%`}</>
  if (field.kind === 'long')
    return (
      <>
        {text.split(/\n{2,}/).map((part) => (
          <p key={part}>{part}</p>
        ))}
      </>
    )
  return <>{text}</>
}

const labelOf = (options: readonly { value: string; label: string }[], value: string) =>
  options.find((option) => option.value === value)?.label ?? value

function Rows({ field, rows }: { field: Extract<Field, { kind: 'rows' }>; rows: readonly FieldRow[] }) {
  return (
    <ul className="plain-list">
      {rows.map((row) => (
        <li key={Object.values(row).join(' ')}>
          {field.columns
            .filter(({ key }) => row[key])
            .map(({ key, label }, nth) =>
              key === 'url' && /^https?:\/\//.test(row[key] ?? '') ? (
                <span key={key}>
                  {' '}
                  <a href={row[key]}>{row[key]}</a>
                </span>
              ) : (
                <span key={key}>
                  {nth > 0 && `; ${label.toLocaleLowerCase('sv')}: `}
                  {row[key]}
                </span>
              ),
            )}
        </li>
      ))}
    </ul>
  )
}
