import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseById } from '#db/queries/case-at'
import { scopeOf } from '~/domain/access'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { watchKindLabel } from '~/text/watch'
import { DataTable, DateText, EmptyState, LinkButton, PageHeading } from '~/ui'
import { ownWatches, unfollow } from '~/use-cases/watches/follow'
import { workCrumbs } from './crumbs'
import { requireWorker } from './guard'

export const meta: MetaFunction = () => [{ title: 'Bevakningar – Rådslag' }]
export const handle = workCrumbs('Bevakningar')

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, actor, m } = await requireWorker(args)
  const { read } = ctx.database
  const watches = await ownWatches(ctx)
  return {
    m,
    watches: await Promise.all(
      watches.map(async ({ id, kind, label, caseId, query, createdAt }) => {
        const matter = caseId === null ? null : await caseById(read, scopeOf(actor), caseId)
        return {
          ...{ id, kind, createdAt },
          label: matter ? `${label}, ${matter.title}` : label,
          href:
            kind === 'case'
              ? matter && paths.case(m, matter.slug)
              : kind === 'search'
                ? `${paths.cases(m)}${query ? `?${query}` : ''}`
                : paths.postList(m),
        }
      }),
    ),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, m } = await requireWorker(args)
  await unfollow(ctx, (await readFields(args.request)).get('id') ?? '')
  return redirect(paths.watches(m))
}

export default function Watches() {
  const { m, watches } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Bevakningar"
        lede="När något nytt händer får du ett brev på morgonen, högst ett om dagen för varje bevakning."
      />
      <DataTable
        caption="Bevakningar"
        captionHidden
        rows={watches}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            title="Du bevakar inget än"
            action={<LinkButton href={paths.cases(m)}>Till ärendena</LinkButton>}
          >
            Välj Följ ärendet på ett ärendes sida, eller Bevaka sökningen i listan över ärenden.
          </EmptyState>
        }
        columns={[
          {
            key: 'label',
            label: 'Det du bevakar',
            rowHeader: true,
            render: ({ label, href }) => (href ? <a href={href}>{label}</a> : label),
          },
          { key: 'kind', label: 'Slag', render: ({ kind }) => watchKindLabel[kind] },
          {
            key: 'since',
            label: 'Sedan',
            nowrap: true,
            render: ({ createdAt }) => <DateText value={createdAt} short />,
          },
          {
            key: 'stop',
            label: 'Ändra',
            render: ({ id, label }) => (
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <button className="link-button" type="submit">
                  Sluta bevaka<span className="visually-hidden"> {label}</span>
                </button>
              </form>
            ),
          },
        ]}
      />
    </>
  )
}
