import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listActionLists, listActions } from '#db/queries/forums/work'
import { isOpenAction, isOverdue } from '~/domain/forums/actions'
import { paths } from '~/paths'
import { formatCount } from '~/text/format'
import { LinkButton, PageHeading, Section, TabLinks } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requireWorker } from '../workday/guard'
import { ActionTable } from './action-table'
import { ForumRooms } from './parts'
import { requireForums } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m } = await requireWorker(args, 'forum.read')
  const { leads } = await requireForums(args)
  const { read } = ctx.database
  const all = new URL(args.request.url).searchParams.has('alla')
  const actions = await listActions(read, ctx.actor, municipality.id)
  const lists = await listActionLists(read, ctx.actor, municipality.id)
  return {
    ...{ m, leads, all, today: ctx.today },
    late: actions.filter((action) => isOverdue(action, ctx.today)).length,
    lists: lists.map((list) => {
      const mine = actions.filter(({ listId }) => listId === list.id)
      return {
        ...list,
        named: mine.filter(({ createdBy }) => createdBy === null).length,
        open: mine.filter(({ state }) => isOpenAction(state)).length,
        actions: all ? mine : mine.filter(({ state }) => isOpenAction(state)),
      }
    }),
  }
}

export const meta: MetaFunction = () => [{ title: 'Restlistor – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m } = data as { m: string }
    return [{ label: 'Forum', href: paths.forums(m) }, { label: 'Restlistor' }]
  },
}

export default function ActionLists() {
  const { m, leads, all, today, late, lists } = useLoaderData<typeof loader>()
  const here = paths.forumWork(m, 'restlistor')
  return (
    <>
      <PageHeading
        title="Restlistor"
        lede={
          late > 0
            ? `${formatCount(late, 'aktivitet är försenad', 'aktiviteter är försenade')}. Det som är öppet förs vidare mellan mötena tills det är klart.`
            : 'Det som är öppet förs vidare mellan mötena tills det är klart.'
        }
        actions={
          leads ? (
            <LinkButton href={paths.forumWork(m, 'restlistor', 'ny')}>Lägg till en aktivitet</LinkButton>
          ) : undefined
        }
      />
      <ForumRooms m={m} staff />
      <TabLinks
        label="Vilka aktiviteter"
        current={all ? `${here}?alla=1` : here}
        tabs={[
          { label: 'Öppna', href: here },
          { label: 'Alla', href: `${here}?alla=1` },
        ]}
      />
      {lists.length === 0 && (
        <p className="note">Inga restlistor än. En börjar när en aktivitet läggs till.</p>
      )}
      {lists.map((list) => (
        <Section
          key={list.id}
          id={list.id}
          title={list.name}
          count={list.open}
          intro={
            <>
              {list.statedCount !== null &&
                `${list.statedCount} aktiviteter enligt handlingen, som ${list.named === 0 ? 'inte nämner någon av dem' : `nämner ${list.named === 1 ? 'en' : list.named} av dem`}. `}
              {list.note} {list.asOf && `${list.asOf}. `}
              {list.forum && list.forumSlug && (
                <>
                  Hör till <a href={paths.forum(m, list.forumSlug)}>{list.forum}</a>.{' '}
                </>
              )}
              {list.caseSlug && (
                <>
                  Ur <a href={paths.case(m, list.caseSlug)}>{list.caseNumber}</a>.
                </>
              )}
            </>
          }
        >
          <ActionTable
            actions={list.actions}
            m={m}
            today={today}
            caption={list.name}
            empty={
              list.statedCount === null
                ? 'Inga öppna aktiviteter.'
                : 'Handlingen räknar inte upp aktiviteterna.'
            }
          />
        </Section>
      ))}
      {lists.length > 0 && (
        <p className="downloads">
          Hämta alla aktiviteter: <a href={paths.data(here, 'csv')}>CSV</a>{' '}
          <a href={paths.data(here, 'json')}>JSON</a>
        </p>
      )}
    </>
  )
}
