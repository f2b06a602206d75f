import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questionLines } from '#db/queries/forums/work'
import { questionStates } from '~/domain/forums/forum'
import { paths } from '~/paths'
import { questionStateLabel } from '~/text/forums'
import { DataTable, DateText, EmptyState, LinkButton, PageHeading, TabLinks } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requireWorker } from '../workday/guard'
import { ForumRooms, QuestionState } from './parts'
import { requireForums } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m } = await requireWorker(args, 'forum.read')
  const { leads } = await requireForums(args)
  const rows = await questionLines(ctx.database.read, ctx.actor, municipality.id)
  const asked = new URL(args.request.url).searchParams.get('lage')
  const state = questionStates.find((each) => each === asked) ?? null
  return {
    ...{ m, leads, state },
    questions: state ? rows.filter((row) => row.state === state) : rows,
    counts: questionStates.map((each) => ({
      state: each,
      count: rows.filter((row) => row.state === each).length,
    })),
    total: rows.length,
  }
}

export const meta: MetaFunction = () => [{ title: 'Frågor i forumen – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m } = data as { m: string }
    return [{ label: 'Forum', href: paths.forums(m) }, { label: 'Frågor' }]
  },
}

export default function Questions() {
  const { m, leads, state, questions, counts, total } = useLoaderData<typeof loader>()
  const here = paths.forumWork(m, 'fragor')
  const at = (each: string | null) => (each ? `${here}?lage=${each}` : here)
  return (
    <>
      <PageHeading
        title="Frågor"
        lede="Varje fråga följs från forumet som väckte den, upp till beslutet och tillbaka."
        actions={
          leads ? <LinkButton href={paths.forumWork(m, 'fragor', 'ny')}>Väck en fråga</LinkButton> : undefined
        }
      />
      <ForumRooms m={m} staff />
      {total === 0 ? (
        <EmptyState title="Inga frågor än">
          En fråga väcks i ett forum och kommer på dess nästa dagordning av sig själv.
        </EmptyState>
      ) : (
        <>
          <TabLinks
            label="Läge"
            current={at(state)}
            tabs={[
              { label: 'Alla', href: here, count: total },
              ...counts
                .filter(({ count }) => count > 0)
                .map((each) => ({
                  label: questionStateLabel[each.state],
                  href: at(each.state),
                  count: each.count,
                })),
            ]}
          />
          <DataTable
            caption="Frågor i forumen"
            captionHidden
            rows={questions}
            rowKey={(row) => row.id}
            columns={[
              { key: 'number', label: 'Nr', align: 'end', render: (row) => row.number },
              {
                key: 'title',
                label: 'Fråga',
                rowHeader: true,
                render: (row) => <a href={paths.forumWork(m, 'fragor', String(row.number))}>{row.title}</a>,
              },
              { key: 'raised', label: 'Väckt i', render: (row) => row.raisedIn },
              { key: 'forum', label: 'Ligger hos', render: (row) => row.forum },
              { key: 'state', label: 'Läge', render: (row) => <QuestionState state={row.state} /> },
              {
                key: 'day',
                label: 'Väckt',
                nowrap: true,
                render: (row) => <DateText value={row.createdAt.slice(0, 10)} short />,
              },
            ]}
          />
        </>
      )}
    </>
  )
}
