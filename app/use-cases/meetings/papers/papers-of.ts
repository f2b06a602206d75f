import type { AgendaSnapshot } from '../../../domain/meetings/agenda'
import type { MeetingDate } from '../../../domain/meetings/dates'
import {
  type LateConsequence,
  lateConsequences,
  type SummonsHindrance,
  summonsHindrances,
  type WebDuty,
  webDutyOf,
} from '../../../domain/meetings/summons'
import type { Read } from '#db/connection'
import { paperMeeting, paperRows, papersAgenda } from '#db/queries/meetings/papers'
import { meetingRules } from '#db/queries/meetings/rules'
import { isOpenPaper } from '../../../domain/meetings/pack'
import { chairOf, isOpen, paperDates } from './called-meeting'
import { type Called, calledTo } from './recipients'

export type Papers = NonNullable<Awaited<ReturnType<typeof papersOf>>>

/** What notice and summons of a meeting say: public words. As published, before that as they would be. */
export async function papersOf(read: Read, meetingId: string) {
  const found = await paperMeeting(read, meetingId)
  if (!found) return null
  const { body, municipalitySlug, ...meeting } = found
  const place = { meeting, body, municipalitySlug }
  const agenda = (await papersAgenda(read, meetingId)).filter(({ withdrawn }) => !withdrawn)
  return { place, agenda, chair: await chairOf(read, place), open: isOpen(place) }
}

export type Calling = {
  called: Called[]
  dates: MeetingDate[]
  late: LateConsequence[]
  /** MEET-02, U4: whether the summons must have reached everyone by its day, or left. */
  counts: 'delivery' | 'dispatch'
  hindrances: SummonsHindrance[]
  duties: {
    duty: WebDuty
    item: AgendaSnapshot
    /** How many documents go with the item at all. */
    papers: number
    closed: { title: string; caseSlug: string; number: number }[]
  }[]
}

/** What whoever calls to the meeting must know before it is done: for those who may. */
export async function callingOf(read: Read, papers: Papers, today: string): Promise<Calling> {
  const { place, agenda } = papers
  const { meeting, body } = place
  const council = body.kind === 'council'
  const called = await calledTo(read, { municipalityId: meeting.municipalityId, body, day: meeting.day })
  const dates = await paperDates(read, place, today)
  const rows = await paperRows(read, meeting.id)
  const { summonsCounts } = await meetingRules(read, meeting.municipalityId, today)
  return {
    called,
    dates,
    counts: summonsCounts,
    late: lateConsequences(dates, { today, council }),
    hindrances:
      meeting.state === null
        ? []
        : summonsHindrances({
            ...meeting,
            state: meeting.state,
            items: agenda.length,
            recipients: called.length,
          }),
    // MEET-11 binds the council's notice only.
    duties: council
      ? agenda.flatMap((item) => {
          const duty = webDutyOf(item.title)
          const own = rows.filter(({ itemId, paper }) => itemId === item.itemId && !paper.voided)
          const closed = own
            .filter(({ paper }) => !isOpenPaper(paper))
            .map(({ publicTitle, caseSlug, number }) => ({ title: publicTitle, caseSlug, number }))
          return duty ? [{ duty, item, papers: own.length, closed }] : []
        })
      : [],
  }
}
