import { useState } from 'react'
import { controlAttributes, type FieldProps, FieldShell } from './field-shell'

/**
 * Files to send. The browser's own file control fills the whole area and takes what is dropped on it,
 * so it works without script; the script only shows that the area is ready to receive.
 * @param accept as in HTML: ".pdf,.docx,.txt"
 */
export function FileField({
  accept,
  multiple = false,
  required,
  ...field
}: FieldProps & { accept?: string; multiple?: boolean; required?: boolean }) {
  const [over, setOver] = useState(false)
  return (
    <FieldShell field={field}>
      <input
        {...controlAttributes(field)}
        type="file"
        className="file-drop"
        accept={accept}
        multiple={multiple}
        required={required}
        data-over={over || undefined}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      />
    </FieldShell>
  )
}
