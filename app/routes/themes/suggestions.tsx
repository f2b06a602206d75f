import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { suggestionsFor } from '#db/queries/theme-suggestions'
import type { ThemedKind } from '#db/queries/themed-things'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatCount } from '~/text/format'
import { themeRefusals } from '~/text/refusals/themes'
import { themedKindLabel } from '~/text/themes'
import { Actions, Button, EmptyState, PageHeading } from '~/ui'
import { markThemes } from '~/use-cases/themes/mark-themes'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireThemeWork } from './require'
import { addressOf } from './thing'

const MOST_SHOWN = 40

export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m, theme } = await requireThemeWork(args)
  const all = await suggestionsFor(read, actor, theme)
  // An officer confirms own matters and those that nobody has.
  const mine = all.filter(({ bodyId, responsibleAccountId }) =>
    may(actor, 'theme.mark', { municipalityId: municipality.id, bodyId, responsibleAccountId }),
  )
  return {
    ...{ m, theme: { slug: theme.slug, name: theme.name }, total: mine.length },
    suggestions: mine.slice(0, MOST_SHOWN).map((each) => ({
      ...{
        kind: each.kind,
        id: each.id,
        title: each.title,
        note: each.note,
        place: each.place,
        word: each.word,
      },
      href: addressOf(m, each),
    })),
  }
}

const isKind = (word: string): word is ThemedKind => Object.hasOwn(themedKindLabel, word)

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, theme } = await requireThemeWork(args)
  const fields = await readFields(args.request)
  const kind = fields.get('kind') ?? ''
  const answer = fields.get('answer')
  if (!isKind(kind) || (answer !== 'yes' && answer !== 'no')) throw new Response(null, { status: 400 })
  const marked = await markThemes(ctx, {
    ...{ municipalityId: municipality.id, kind, targetId: fields.get('id') ?? '' },
    belongs: answer === 'yes' ? [theme.id] : [],
    not: answer === 'no' ? [theme.id] : [],
  })
  if (!marked.ok) return refusedForm(fields, marked.refusal, themeRefusals)
  return redirect(paths.themes(m, theme.slug, 'forslag'))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Förslag till ${data?.theme.name ?? 'temat'} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, theme } = data as { m: string; theme: { name: string; slug: string } }
    return [
      { label: 'Teman', href: paths.themes(m) },
      { label: theme.name, href: paths.themes(m, theme.slug) },
      { label: 'Förslag' },
    ]
  },
}

export default function Suggestions() {
  const { m, theme, suggestions, total } = useLoaderData<typeof loader>()
  const { problem } = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading
        title={`Hör det här till ${theme.name}?`}
        facts={total > 0 ? [formatCount(total, 'förslag', 'förslag')] : []}
        lede="Rubriken eller beskrivningen innehåller något av temats ord. Svara ja eller nej; det du säger nej till föreslås inte igen."
      />
      {problem}
      {suggestions.length === 0 ? (
        <EmptyState title="Inga förslag" action={<a href={paths.themes(m, theme.slug)}>Till temat</a>}>
          Allt som rubrikerna föreslår är besvarat. Nya förslag visas här när något nytt registreras.
        </EmptyState>
      ) : (
        <ol className="happenings">
          {suggestions.map(({ kind, id, title, note, place, word, href }) => (
            <li key={`${kind} ${id}`}>
              <p className="note">
                {[themedKindLabel[kind], place, `ordet ${word}`].filter(Boolean).join(' · ')}
              </p>
              <h2>
                <a href={href}>{title}</a>
              </h2>
              {note && <p>{note}</p>}
              <form method="post">
                <input type="hidden" name="kind" value={kind} />
                <input type="hidden" name="id" value={id} />
                <Actions>
                  <Button name="answer" value="yes" variant="secondary" aria-label={`Ja, ${title} hör hit`}>
                    Ja, hör hit
                  </Button>
                  <Button name="answer" value="no" variant="quiet" aria-label={`Nej, ${title} hör inte hit`}>
                    Nej
                  </Button>
                </Actions>
              </form>
            </li>
          ))}
        </ol>
      )}
      {total > suggestions.length && (
        <p className="note">De {MOST_SHOWN} senaste visas. Fler kommer fram när dessa är besvarade.</p>
      )}
    </>
  )
}
