import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listForums } from '#db/queries/places-forums'
import { type LineKind, lineKinds, writeLines } from '~/domain/forums/lines'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { lineKindLabel } from '~/text/forums'
import { forumLevelLabel, forumPurposeLabel } from '~/text/places'
import { forumRefusals } from '~/text/refusals/forums'
import { Actions, Button, FieldRow, PageHeading, Select, TextArea, TextField } from '~/ui'
import { saveForum } from '~/use-cases/forums/save-forum'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireWorker } from '../workday/guard'
import { requireForum } from './require'

/** The forum that is changed, or none where a new one is made. */
async function requireEdited(args: LoaderFunctionArgs) {
  // Who may not know of the forum is not asked to sign in for it.
  const known = args.params.forum === undefined ? null : await requireForum(args)
  return { ...(await requireWorker(args, 'forum.lead')), forum: known?.forum ?? null }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, forum } = await requireEdited(args)
  const others = await listForums(ctx.database.read, ctx.actor, municipality.id)
  const lines = Object.fromEntries(
    lineKinds.map((kind) => [kind, forum ? writeLines(forum.lines, kind) : '']),
  ) as Record<LineKind, string>
  return {
    ...{ m, forum, lines },
    others: others
      .filter(({ id, endedDay }) => id !== forum?.id && endedDay === null)
      .map(({ name }) => ({ value: name, label: name })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, forum } = await requireEdited(args)
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const saved = await saveForum(ctx, {
    municipality: { id: municipality.id, slug: m },
    slug: forum?.slug ?? null,
    ...{ name: field('name'), level: field('level'), purposeKind: field('purposeKind') },
    ...{ frequency: field('frequency'), timesPerYear: field('timesPerYear'), convenor: field('convenor') },
    escalatesTo: field('escalatesTo'),
    lines: Object.fromEntries(lineKinds.map((kind) => [kind, field(kind)])) as Record<LineKind, string>,
  })
  if (!saved.ok) return refusedForm(fields, saved.refusal, forumRefusals)
  return redirect(`${paths.forum(m, saved.value.slug)}?sparat=1`)
}

export const meta: MetaFunction = () => [{ title: 'Forumets uppgifter – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, forum } = data as { m: string; forum: { name: string; slug: string } | null }
    return [
      { label: 'Forum', href: paths.forums(m) },
      ...(forum ? [{ label: forum.name, href: paths.forum(m, forum.slug) }] : []),
      { label: forum ? 'Ändra' : 'Nytt forum' },
    ]
  },
}

const hints: Record<LineKind, string> = {
  purpose: 'En rad för varje syfte.',
  decision: 'En rad för varje slags beslut som ryms i forumets ram. Utan rader kan forumet inte besluta.',
  communication: 'En rad för varje väg. Börja med ett annat forums namn om det är där beslutet meddelas.',
  participant:
    'En rad för varje roll. Sätt * före den som sammankallar, och [Konstellation] före den som bara hör till en av flera.',
  agenda: 'En rad för varje stående punkt, i ordning.',
}

export default function EditForum() {
  const { m, forum, lines, others } = useLoaderData<typeof loader>()
  const { field, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading
        title={forum ? `Ändra ${forum.name}` : 'Nytt forum'}
        lede="Det som stod förut finns kvar i loggen. En uppgift som du ändrar är inte längre tolkad."
      />
      {problem}
      <form method="post" className="forum-form">
        <TextField {...field('name', forum?.name)} label="Namn" maxLength={120} required />
        <FieldRow>
          <Select
            {...field('level', forum?.level ?? '')}
            label="Nivå"
            placeholder="Anges inte"
            choices={Object.entries(forumLevelLabel).map(([value, label]) => ({ value, label }))}
          />
          <Select
            {...field('purposeKind', forum?.purposeKind ?? '')}
            label="Avser"
            placeholder="Anges inte"
            choices={Object.entries(forumPurposeLabel).map(([value, label]) => ({ value, label }))}
          />
        </FieldRow>
        <FieldRow>
          <TextField
            {...field('frequency', forum?.frequency ?? '')}
            label="Hur ofta, i ord"
            hint="Tomt när överenskommelsen inte säger det"
            optional
          />
          <TextField
            {...field('timesPerYear', forum?.timesPerYear?.toString() ?? '')}
            label="Möten per år"
            hint="Ett tal, för uppföljningen"
            inputMode="numeric"
            width="short"
            optional
          />
        </FieldRow>
        <TextField {...field('convenor', forum?.convenor ?? '')} label="Sammankallande" optional />
        <Select
          {...field('escalatesTo', forum?.escalatesTo ?? '')}
          label="Eskalerar till"
          placeholder="Inget forum"
          choices={others}
        />
        {lineKinds.map((kind) => (
          <TextArea
            key={kind}
            {...field(kind, lines[kind])}
            label={lineKindLabel[kind]}
            hint={hints[kind]}
            rows={Math.max(3, lines[kind].split('\n').length + 1)}
            optional
          />
        ))}
        <Actions>
          <Button>{forum ? 'Spara' : 'Lägg till forumet'}</Button>
          <a href={forum ? paths.forum(m, forum.slug) : paths.forums(m)}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
