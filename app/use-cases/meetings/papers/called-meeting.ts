import type { MeetingInHand } from '../agenda/in-hand'
import { meetingAddress } from '../../../domain/meetings/address'
import { meetingDates } from '../../../domain/meetings/dates'
import { opennessOf } from '../../../domain/meetings/agenda-openness'
import { paths } from '../../../paths'
import type { CalledMeeting } from '../../../text/meetings/papers'
import type { Read } from '#db/connection'
import { meetingRules } from '#db/queries/meetings/rules'
import { sittingOf } from '#db/queries/meetings/sitting'
import type { MeetingRow } from '#db/repositories/meetings/meetings'

type Place = Pick<MeetingInHand, 'body' | 'municipalitySlug'> & { meeting: MeetingRow }

/** The meeting in the words of its papers. */
export const calledMeeting = ({ meeting, body }: Place): CalledMeeting => ({
  bodyName: body.name,
  day: meeting.day,
  startsAt: meeting.startsAt,
  place: meeting.place,
})

export const paperLinks = ({ meeting, body, municipalitySlug }: Place) => {
  const at = (what: string) => paths.meeting(municipalitySlug, body.slug, meetingAddress(meeting), what)
  return { summons: at('kallelse'), papers: at('handlingar') }
}

/** The days of notice, summons and late items, reckoned and explained (MEET-01 to MEET-03, MEET-06). */
export async function paperDates(read: Read, { meeting, body }: Place, today: string) {
  const rules = await meetingRules(read, meeting.municipalityId, today)
  return meetingDates({ ...meeting, bodyKind: body.kind }, rules).filter(({ key }) =>
    ['notice', 'summons', 'late_item'].includes(key),
  )
}

/** Who leads the meeting: the one chosen for it, or the body's chair that day. */
export async function chairOf(read: Read, { meeting, body }: Place): Promise<string | null> {
  const sitting = await sittingOf(read, { bodyId: body.id, day: meeting.day })
  const chosen = sitting.find(({ personId }) => personId === meeting.chairPersonId)
  return (chosen ?? sitting.find(({ post }) => post === 'chair'))?.name ?? null
}

/** Whether the public may come (MEET-08, MEET-09). */
export const isOpen = ({ meeting, body }: Place): boolean =>
  opennessOf({
    ...{ bodyKind: body.kind, openToPublic: meeting.openToPublic, closedDoors: false },
    ...{ exercisesAuthority: false, secret: false },
  }).open
