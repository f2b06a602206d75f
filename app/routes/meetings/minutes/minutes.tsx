import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paragraphSpan } from '~/domain/meetings/minutes/numbers'
import { formatDate } from '~/text/format'
import { Columns, PageHeading } from '~/ui'
import type { FrameHandle } from '../../municipality/frame'
import { minutesAction } from './minutes-action.server'
import { minutesPage } from './minutes-page.server'
import { Paragraphs } from './paragraphs'
import { AtOnce, StartMinutes } from './start'
import { MinutesSide } from './side'

export const loader = (args: LoaderFunctionArgs) => minutesPage(args)
export const action = (args: ActionFunctionArgs) => minutesAction(args)

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: page
      ? `Protokoll ${page.bodyName} ${formatDate(page.meetingDay)} – Rådslag`
      : 'Protokoll – Rådslag',
  },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => (page ? [{ label: 'Protokoll' }] : []),
}

const lede = {
  draft: 'Ett utkast som bara förvaltningen ser. Texten är byggd av det som noterades vid sammanträdet.',
  signing: 'Texten är låst och ligger för justering.',
  approved: null,
}

export default function Minutes() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const main = page.parts.find(({ part }) => part === null)
  const whole = main ?? page.parts[0]
  // What the meeting declared approved at once waits for nobody: it comes first.
  const declared = page.atOnce.some((item) => item.declared)
  const facts = [
    paragraphSpan(page.parts.flatMap(({ paragraphs }) => paragraphs.map(({ number }) => number))),
    main?.approvedDay
      ? `Justerat ${formatDate(main.approvedDay)}`
      : whole?.state === 'approved'
        ? 'Omedelbart justerat'
        : 'Inte justerat',
  ].filter((fact) => fact !== '')
  return (
    <div className="minutes">
      <PageHeading
        kind={main?.state === 'draft' || !whole ? 'Utkast' : 'Protokoll'}
        facts={facts}
        title={`Protokoll ${formatDate(page.meetingDay)}`}
        lede={whole ? lede[whole.state] : null}
      />
      <Columns asideLabel="Justering och filer" aside={<MinutesSide page={page} answer={answer} />}>
        {page.mayDraft && <StartMinutes page={page} answer={answer} />}
        {declared && <AtOnce page={page} answer={answer} />}
        <Paragraphs page={page} />
        {!declared && page.atOnce.length > 0 && <AtOnce page={page} answer={answer} />}
      </Columns>
    </div>
  )
}
