import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { themeRefusals } from '~/text/refusals/themes'
import { Actions, Button, PageHeading, TextArea, TextField } from '~/ui'
import { keepTheme } from '~/use-cases/themes/keep-theme'
import { reader, refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireWorker } from '../workday/guard'
import { requireThemeWork } from './require'

/** The theme that is changed, or none where a new one is added. */
async function requireEdited(args: LoaderFunctionArgs | ActionFunctionArgs) {
  if (args.params.tema === undefined) return { ...(await requireWorker(args, 'theme.mark')), theme: null }
  const { ctx, municipality, m, theme } = await requireThemeWork(args)
  return { ctx, municipality, m, theme }
}

export async function loader(args: LoaderFunctionArgs) {
  const { m, theme } = await requireEdited(args)
  return { m, theme }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, theme } = await requireEdited(args)
  const fields = await readFields(args.request)
  const text = reader(fields)
  const kept = await keepTheme(ctx, {
    ...{ municipalityId: municipality.id, slug: theme?.slug ?? null, name: text('name') },
    ...{ description: fields.get('description') ?? '', words: fields.get('words') ?? '' },
  })
  if (!kept.ok) return refusedForm(fields, kept.refusal, themeRefusals)
  return redirect(paths.themes(m, kept.value.slug, 'forslag'))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.theme ? `Ändra temat ${data.theme.name} – Rådslag` : 'Nytt tema – Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, theme } = data as { m: string; theme: { name: string; slug: string } | null }
    return [
      { label: 'Teman', href: paths.themes(m) },
      ...(theme ? [{ label: theme.name, href: paths.themes(m, theme.slug) }] : []),
      { label: theme ? 'Ändra' : 'Nytt tema' },
    ]
  },
}

export default function EditTheme() {
  const { m, theme } = useLoaderData<typeof loader>()
  const { field, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading
        title={theme ? `Ändra ${theme.name}` : 'Nytt tema'}
        lede="Orden ger förslag på vad som hör hit. Inget kommer med förrän någon har bekräftat det."
      />
      <form method="post" className="column">
        {problem}
        <TextField {...field('name', theme?.name)} label="Namn" maxLength={60} width="medium" required />
        <TextArea
          {...field('description', theme?.description ?? '')}
          label="Vad temat handlar om"
          rows={3}
          maxLength={500}
          optional
        />
        <TextArea
          {...field('words', theme?.words.join('\n'))}
          label="Ord som ger förslag"
          hint="Ett på varje rad. Ett ord på minst fyra bokstäver hittar också det som börjar så: automatiser hittar automatisering. Kortare ord, som AI, hittas bara för sig eller före ett bindestreck."
          rows={6}
          required
        />
        <Actions>
          <Button>{theme ? 'Spara' : 'Lägg till temat'}</Button>
          <a href={theme ? paths.themes(m, theme.slug) : paths.themes(m)}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
