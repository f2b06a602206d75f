import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { memosOfCase } from '#db/queries/memos'
import { paths } from '~/paths'
import { memoTemplates, templateOf } from '~/server/memo-templates'
import { readFields } from '~/server/uploads'
import { memoStateLabel } from '~/text/memos'
import { memoRefusals } from '~/text/refusals/memos'
import { rightsOnCase } from '~/use-cases/memos/memo-in-hand'
import { startMemo } from '~/use-cases/memos/start-memo'
import {
  Actions,
  Button,
  DataTable,
  DateText,
  EmptyState,
  ErrorSummary,
  PageHeading,
  Section,
  TextField,
} from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { memoPlace } from './place.server'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, address } = await memoPlace(args)
  const found = await memosOfCase(ctx.database.read, ctx.actor, address)
  if (!found) throw new Response(null, { status: 404 })
  const { matter, kind, memos } = found
  const { usable } = await memoTemplates()
  const fits = (cases: string[]) => kind !== null && cases.includes(kind)
  const templates = usable
    .map(({ template: { slug, name, description, cases } }) => ({
      ...{ slug, name, description, recommended: fits(cases) },
    }))
    .toSorted((a, b) => Number(b.recommended) - Number(a.recommended))
  return {
    m: municipality.slug,
    matter: { number: matter.number, slug: matter.slug, title: matter.title },
    memos: memos.map((memo) => ({
      ...memo,
      templateName: usable.find(({ template }) => template.slug === memo.template)?.template.name ?? '',
    })),
    templates,
    writes: rightsOnCase(ctx, matter).writes,
  }
}

type Answer = { error: { field: string | null; text: string }; title: string; template: string }

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, address } = await memoPlace(args)
  const fields = await readFields(args.request)
  const slug = fields.get('template') ?? ''
  const title = fields.get('title') ?? ''
  const template = (await templateOf(slug))?.template ?? null
  const started = await startMemo(ctx, { ...address, template, title })
  if (started.ok) return redirect(paths.memo(municipality.slug, started.value.slug, started.value.memoId))
  if (started.refusal === 'case-not-found') throw new Response(null, { status: 404 })
  return data<Answer>(
    { error: memoRefusals[started.refusal], title, template: slug },
    { status: started.refusal === 'forbidden' ? 403 : 400 },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Skrivelser i ${page?.matter.number ?? 'ärendet'} – Rådslag` },
  { name: 'robots', content: 'noindex' },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, matter } = page as { m: string; matter: { number: string; slug: string } }
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: matter.number, href: paths.case(m, matter.slug) },
      { label: 'Skrivelser' },
    ]
  },
}

export default function MemoList() {
  const { m, matter, memos, templates, writes } = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const chosen = answer?.template || templates[0]?.slug
  const error = (field: string) => (answer?.error.field === field ? answer.error.text : undefined)
  return (
    <>
      <PageHeading title="Skrivelser" lede={`${matter.number}, ${matter.title}`} />
      <ErrorSummary
        errors={answer ? [{ fieldId: answer.error.field ?? 'title', message: answer.error.text }] : []}
      />
      {memos.length === 0 ? (
        <EmptyState title="Inget är skrivet än">
          Utkast syns bara för dem som arbetar i kommunen. När en skrivelse har godkänts registreras den som
          handling i ärendet.
        </EmptyState>
      ) : (
        <DataTable
          caption="Skrivelser i ärendet"
          captionHidden
          rows={memos}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              label: 'Rubrik',
              rowHeader: true,
              render: ({ id, title }) => <a href={paths.memo(m, matter.slug, id)}>{title}</a>,
            },
            { key: 'template', label: 'Mall', render: ({ templateName }) => templateName },
            {
              key: 'state',
              label: 'Läge',
              render: ({ state, approvedByName }) =>
                state === 'approved' && approvedByName
                  ? `${memoStateLabel[state]} av ${approvedByName}`
                  : memoStateLabel[state],
            },
            { key: 'author', label: 'Började', render: ({ authorName }) => authorName },
            {
              key: 'updated',
              label: 'Senast ändrad',
              render: ({ updatedAt }) => <DateText value={updatedAt} />,
            },
          ]}
        />
      )}
      {writes && (
        <Section title="Skriv något nytt" id="ny">
          <form method="post" className="memo-start">
            <fieldset className="form-set memo-templates" id="template">
              <legend>Mall</legend>
              {templates.map(({ slug, name, description, recommended }) => (
                <label className="memo-template" key={slug}>
                  <input
                    className="ds-input"
                    type="radio"
                    name="template"
                    value={slug}
                    defaultChecked={slug === chosen}
                  />
                  <span>
                    <span className="memo-template-name">{name}</span>
                    {recommended && <span className="memo-template-form">passar ärendet</span>}
                    <span className="note">{description}</span>
                  </span>
                </label>
              ))}
            </fieldset>
            <TextField
              name="title"
              label="Rubrik"
              hint="Ärendets rubrik brukar passa. Den kan ändras senare."
              defaultValue={answer?.title ?? matter.title}
              error={error('title')}
              required
            />
            <Actions>
              <Button>Börja skriva</Button>
              <a href={paths.case(m, matter.slug)}>Tillbaka till ärendet</a>
            </Actions>
          </form>
        </Section>
      )}
    </>
  )
}
