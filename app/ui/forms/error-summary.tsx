import { useEffect, useRef } from 'react'

/** What is wrong, and the id of the field where it is put right. */
export interface FieldError {
  fieldId: string
  message: string
}

/** Everything that must be put right, first on the page, each line leading to its field. Nothing when all is well. */
export function ErrorSummary({
  errors,
  title = 'Rätta till det här innan du går vidare',
}: {
  errors: readonly FieldError[]
  title?: string
}) {
  const box = useRef<HTMLDivElement>(null)
  const key = errors.map(({ fieldId }) => fieldId).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves here when other fields are wrong than before
  useEffect(() => box.current?.focus(), [key])
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={fieldId + message}>
            <a href={`#${fieldId}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
