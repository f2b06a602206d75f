import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { noticesOf } from '#db/queries/desk-work'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { EmptyState, PageHeading } from '~/ui'
import { readNotices } from '~/use-cases/work/notices'
import { workCrumbs } from './crumbs'
import { requireWorker } from './guard'
import { NoticeList, ReadAll } from './notice-list'
import stylesheet from './workday.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const meta: MetaFunction = () => [{ title: 'Aviseringar – Rådslag' }]
export const handle = workCrumbs('Aviseringar')

const MOST = 100

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, actor, m } = await requireWorker(args)
  return { m, notices: await noticesOf(ctx.database.read, actor, { unread: false, most: MOST }) }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, m } = await requireWorker(args)
  const fields = await readFields(args.request)
  await readNotices(ctx, fields.has('alla') ? null : (fields.get('id') ?? ''))
  // Back to where the button stood: the list here, or what is new on Min dag.
  const from = args.request.headers.get('referer') ?? ''
  return redirect(
    URL.canParse(from) && new URL(from).pathname === paths.notices(m) ? paths.notices(m) : paths.workday(m),
  )
}

export default function Notices() {
  const { m, notices } = useLoaderData<typeof loader>()
  const unread = notices.some(({ readAt }) => readAt === null)
  return (
    <>
      <PageHeading
        title="Aviseringar"
        lede="Det som har hamnat på ditt bord, det senaste först."
        actions={unread ? <ReadAll m={m} /> : undefined}
      />
      {notices.length === 0 ? (
        <EmptyState title="Inga aviseringar än" action={<a href={paths.workday(m)}>Till Min dag</a>}>
          När någon ger dig en uppgift, skickar något till dig eller ett datum närmar sig visas det här.
        </EmptyState>
      ) : (
        <div className="column">
          <NoticeList m={m} notices={notices} />
        </div>
      )}
    </>
  )
}
