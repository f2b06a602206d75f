import type { MeetingHead } from '#db/queries/meetings/meeting-at'
import type { Action } from '~/domain/access'
import { paths } from '~/paths'
import type { LinkItem } from '~/ui'

/** The rooms of a meeting that the reader may enter, in the order they are used. */
export function meetingTabs(
  m: string,
  meeting: MeetingHead,
  day: string,
  allowed: (action: Action) => boolean,
): LinkItem[] {
  const { state, body } = meeting
  const to = (...what: string[]) => paths.meeting(m, body.slug, day, ...what)
  const overview = { label: 'Översikt', href: to() }
  if (state === null) return [overview]
  const published = meeting.agendaVersion !== null
  const begun = !['planned', 'collecting', 'agenda_locked', 'summoned', 'cancelled'].includes(state)
  const approved = ['approved', 'posted', 'final_presumed', 'final'].includes(state)
  return [
    overview,
    ...(allowed('meeting.agenda') ? [{ label: 'Dagordning', href: to('dagordning') }] : []),
    ...(published || allowed('meeting.publish') ? [{ label: 'Kallelse', href: to('kallelse') }] : []),
    ...(published || allowed('meeting.publish') ? [{ label: 'Handlingar', href: to('handlingar') }] : []),
    ...(allowed('meeting.prepare') && (meeting.agendaShown || allowed('meeting.publish'))
      ? [{ label: 'Förbered', href: to('forbered') }]
      : []),
    ...(allowed('meeting.run') && (begun || state === 'summoned')
      ? [{ label: 'Leda', href: to('ledning') }]
      : []),
    ...(approved || (begun && allowed('meeting.read'))
      ? [{ label: 'Protokoll', href: to('protokoll') }]
      : []),
  ]
}
