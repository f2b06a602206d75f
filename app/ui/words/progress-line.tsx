/**
 * How far something has come. Without `value` it says only that work goes on.
 * @param value steps done of `max`
 * @param note what is happening right now, announced politely
 */
export function ProgressLine({
  label,
  value,
  max = 100,
  note,
}: {
  label: string
  value?: number
  max?: number
  note?: string
}) {
  return (
    <div className="progress">
      <label>
        <span className="progress-label">{label}</span>
        <progress value={value} max={max} />
      </label>
      {note && (
        <p className="progress-note" aria-live="polite">
          {note}
        </p>
      )}
    </div>
  )
}
