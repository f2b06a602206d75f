import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { marksOf, themesOf } from '#db/queries/themes'
import { wordFound } from '~/domain/themes/words'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { themeRefusals } from '~/text/refusals/themes'
import { Actions, Button, CheckboxGroup, EmptyState, PageHeading } from '~/ui'
import { markThemes } from '~/use-cases/themes/mark-themes'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import { requireCase } from '../cases/require-case'
import type { FrameHandle } from '../municipality/frame'

/** The case with every theme of its municipality, and how each stands to it. */
async function requireThemes(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { ctx, municipality, page } = await requireCase(args, 'theme.mark')
  const { read } = ctx.database
  const { live, ended } = await marksOf(read, { kind: 'case', id: page.head.id })
  const themes = (await themesOf(read, municipality.id)).map(({ id, name, words, description }) => {
    const word = ended.includes(id) ? null : wordFound(page.head.publicTitle, words)
    return { id, name, description, live: live.includes(id), word }
  })
  return { ctx, municipality, m: municipality.slug, head: page.head, themes }
}

export async function loader(args: LoaderFunctionArgs) {
  const { m, head, themes } = await requireThemes(args)
  return { m, themes, slug: head.slug, number: head.number, title: head.title }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, head, themes } = await requireThemes(args)
  const fields = await readFields(args.request)
  const chosen = fields.getAll('theme')
  const confirms = fields.get('intent') === 'confirm'
  const marked = await markThemes(ctx, {
    ...{ municipalityId: municipality.id, kind: 'case' as const, targetId: head.id, belongs: chosen },
    not: confirms
      ? []
      : themes.filter(({ id, live, word }) => !chosen.includes(id) && (live || word)).map(({ id }) => id),
  })
  if (!marked.ok) return refusedForm(fields, marked.refusal, themeRefusals)
  return redirect(paths.case(m, head.slug))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Teman för ${data?.number ?? 'ärendet'} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, slug, number } = data as { m: string; slug: string; number: string }
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: number, href: paths.case(m, slug) },
      { label: 'Teman' },
    ]
  },
}

export default function ChooseThemes() {
  const { m, slug, number, title, themes } = useLoaderData<typeof loader>()
  const { problem } = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading
        kind="Teman"
        title={title}
        facts={[number]}
        lede="Ärendet visas på de valda temanas sidor, för dem som får läsa det. Dess beslut och uppdrag följer med."
      />
      {problem}
      {themes.length === 0 ? (
        <EmptyState title="Inga teman än" action={<a href={paths.themes(m, 'nytt')}>Lägg till ett tema</a>}>
          Kommunen har inte lagt till något tema.
        </EmptyState>
      ) : (
        <form method="post" className="column">
          <CheckboxGroup
            name="theme"
            label="Ärendet handlar om"
            choices={themes.map(({ id, name, description, word, live }) => ({
              value: id,
              label: name,
              hint: word && !live ? `Föreslås: rubriken innehåller ${word}.` : description,
            }))}
            defaultValues={themes.filter(({ live }) => live).map(({ id }) => id)}
          />
          <Actions>
            <Button>Spara</Button>
            <a href={paths.case(m, slug)}>Tillbaka</a>
          </Actions>
        </form>
      )}
    </>
  )
}
