import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { revisionsOfMemo } from '#db/queries/memos'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { restoreRevision } from '~/use-cases/memos/restore-revision'
import { Button, DateText, EmptyState, PageHeading, Section } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { noteReading, requireMemo } from './place.server'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, hand } = await requireMemo(args)
  await noteReading(ctx, hand)
  const { matter, memo } = hand
  const revisions = await revisionsOfMemo(ctx.database.read, memo.id)
  return {
    m: municipality.slug,
    matter: { number: matter.number, slug: matter.slug },
    memo: { id: memo.id, title: memo.title },
    edits: hand.edits,
    sections: hand.sections
      .map(({ key, heading, text }) => ({
        ...{ key, heading },
        revisions: revisions
          .filter((revision) => revision.key === key)
          .map((revision) => ({ ...revision, current: revision.text === text })),
      }))
      .filter((section) => section.revisions.length > 0),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, address, hand } = await requireMemo(args)
  const revisionId = (await readFields(args.request)).get('version') ?? ''
  const restored = await restoreRevision(ctx, { ...address, revisionId })
  if (!restored.ok) {
    const gone = restored.refusal === 'memo-not-found' || restored.refusal === 'section-not-found'
    throw new Response(null, { status: gone ? 404 : restored.refusal === 'forbidden' ? 403 : 409 })
  }
  return redirect(paths.memo(municipality.slug, hand.matter.slug, hand.memo.id))
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Tidigare versioner av ${page?.memo.title ?? 'skrivelsen'} – Rådslag` },
  { name: 'robots', content: 'noindex' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, matter, memo } = data as {
      m: string
      matter: { number: string; slug: string }
      memo: { id: string; title: string }
    }
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: matter.number, href: paths.case(m, matter.slug) },
      { label: memo.title, href: paths.memo(m, matter.slug, memo.id) },
      { label: 'Tidigare versioner' },
    ]
  },
}

export default function MemoHistory() {
  const { m, matter, memo, sections, edits } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Tidigare versioner"
        lede="En version för varje gång någon har suttit och skrivit i ett avsnitt. Att återställa lägger den gamla texten överst; inget tas bort."
      />
      {sections.length === 0 && <EmptyState title="Ingen har skrivit än" />}
      {sections.map(({ key, heading, revisions }) => (
        <Section key={key} title={heading} count={revisions.length}>
          {revisions.map(({ id, name, at, text, current }) => (
            <details key={id} className="memo-version">
              <summary>
                {name ?? 'Rådslag'}, <DateText value={at} />
                {current && ' (gäller nu)'}
              </summary>
              <p className="memo-version-text">{text === '' ? 'Tomt avsnitt' : text}</p>
              {edits && !current && (
                <form method="post">
                  <Button variant="secondary" name="version" value={id}>
                    Återställ den här texten
                  </Button>
                </form>
              )}
            </details>
          ))}
        </Section>
      ))}
      <p>
        <a href={paths.memo(m, matter.slug, memo.id)}>Tillbaka till skrivelsen</a>
      </p>
    </>
  )
}
