/**
 * Several files in one case: which one is shown. The tabs are buttons of the form, so that what was typed is kept; a
 * form in which nothing was corrected is filled from the file that is shown.
 */
export function FileTabs({
  files,
  current,
  form,
}: {
  files: { id: string; fileName: string }[]
  current?: string
  /** The id of the form that the tabs send. */
  form: string
}) {
  if (files.length < 2) return null
  return (
    <nav className="tabs" aria-label="Handlingar i registreringen">
      <ul>
        {files.map(({ id, fileName }, at) => (
          <li key={id}>
            <button
              type="submit"
              form={form}
              name="show"
              value={at + 1}
              formNoValidate
              aria-current={id === current ? 'page' : undefined}
            >
              {fileName}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
