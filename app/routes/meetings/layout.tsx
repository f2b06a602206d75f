import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { paths } from '~/paths'
import { formatDate } from '~/text/format'
import { TabNav } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requireMeeting } from './require-meeting'
import { meetingTabs } from './tabs'

export async function loader(args: LoaderFunctionArgs) {
  const { m, meeting, day, allowed } = await requireMeeting(args)
  return {
    m,
    name: `${meeting.body.name} ${formatDate(meeting.day)}`,
    href: paths.meeting(m, meeting.body.slug, day),
    tabs: meetingTabs(m, meeting, day, allowed),
  }
}

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, name, href } = data as Awaited<ReturnType<typeof loader>>
    return [
      { label: 'Sammanträden', href: paths.meetings(m) },
      { label: name, href },
    ]
  },
}

/** What every page of a meeting stands in: the way back to its body and day, and its rooms. */
export default function MeetingLayout() {
  const { name, tabs } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  return (
    <>
      {tabs.length > 1 && <TabNav label={name} items={tabs} pathname={pathname} />}
      <Outlet />
    </>
  )
}
