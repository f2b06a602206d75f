import { FieldRow, TextField } from '~/ui'
import type { formView } from '../account/form-view'

/** Name, title and address of a person, for a new one and for changing one. */
export function PersonFields({
  view: { value, error },
  person,
}: {
  view: ReturnType<typeof formView>
  person?: { name: string; title: string | null; email: string | null }
}) {
  const field = (name: 'name' | 'title' | 'email') => ({
    name,
    defaultValue: value(name, person?.[name] ?? ''),
    error: error(name),
  })
  return (
    <>
      <TextField {...field('name')} label="Namn" hint="Förnamn och efternamn." required />
      <FieldRow>
        <TextField {...field('title')} label="Titel" optional />
        <TextField {...field('email')} label="E-post" type="email" optional />
      </FieldRow>
    </>
  )
}

export const personInput = (field: (name: string) => string) => ({
  name: field('name'),
  title: field('title'),
  email: field('email'),
})
