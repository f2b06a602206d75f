/** The first page: where and when, who served for whom, who else was there (MIN-02; KL 5:66). */
import type { Attendance, MeetingRecord, Sitting } from '../record/record'
import { bullets, joined, line, section, tableOf } from './markdown'
import { paragraphSpan } from './numbers'
import { listed } from './words'

export type FrontFacts = {
  bodyName: string
  /** "torsdagen den 26 november 2026", for several days "25–26 november 2026". */
  dayText: string
  place: string | null
  record: Pick<MeetingRecord, 'sessions' | 'adjusters' | 'attendance' | 'movements' | 'others' | 'items'>
  sitting: readonly Sitting[]
  /** The paragraphs of these minutes, with the item each is of, in order. */
  paragraphs: readonly { number: number; itemId: string | null }[]
  /** Paragraphs of the same meeting that have minutes of their own (MIN-05). */
  approvedAtOnce: readonly number[]
  /** Minutes of paragraphs that were approved at once: they tell of those only. */
  isPart: boolean
  chairs: readonly string[]
  secretary: string | null
  signing: { place: string | null; dayText: string | null; time: string | null }
  /** An instant as the clock showed it: 18.20. */
  clock: (instant: string) => string
}

const posts = { chair: 'ordförande', vice_chair: 'vice ordförande' } as const

/** The first page as Markdown. A part approved at once tells of its own paragraphs only. */
export function buildFront(facts: FrontFacts): string {
  const { record, sitting, signing } = facts
  const numbers = facts.paragraphs.map(({ number }) => number)
  const name = (id: string) => nameIn(sitting, id)
  const adjusters = record.adjusters?.personIds ?? []
  const seats = sitting.map((who) => ({ who, serves: serviceOf(facts, who.personId) }))
  const members = seats.filter(({ who, serves }) => who.post !== 'deputy' && serves.served)
  const deputies = seats.filter(({ who, serves }) => who.post === 'deputy' && serves.served)
  const idle = seats.filter(({ who, serves }) => who.post === 'deputy' && !serves.served && serves.was)
  const absent = seats.filter(({ who, serves }) => who.post !== 'deputy' && !serves.served)
  const whole = record.others.filter(({ itemId }) => itemId === null)
  return joined([
    joined([
      term('Plats', facts.place && line(facts.place)),
      term('Tid', timeText(facts)),
      term('Paragrafer', spanText(facts, numbers)),
      term('Ordförande', listed(facts.chairs.map(name))),
      term('Sekreterare', facts.secretary && line(facts.secretary)),
      term('Justerare', listed(adjusters.map(name))),
      term('Justering', facts.isPart ? 'Omedelbart, i eget protokoll' : signingText(signing)),
    ]),
    section(
      'Tjänstgörande ledamöter',
      members.length > 0 &&
        tableOf(
          [{ header: 'Ledamot' }, { header: 'Tjänstgör' }],
          members.map(({ who, serves }) => [titled(who), serves.text]),
          `${members.length} ${members.length === 1 ? 'ledamot' : 'ledamöter'}`,
        ),
    ),
    section(
      'Tjänstgörande ersättare',
      deputies.length > 0 &&
        tableOf(
          [{ header: 'Ersättare' }, { header: 'I stället för' }, { header: 'Tjänstgör' }],
          deputies.map(({ who, serves }) => [titled(who), listed(serves.instead.map(name)), serves.text]),
          `${deputies.length} ersättare`,
        ),
    ),
    section(
      'Ersättare som inte tjänstgör',
      idle.length > 0 && bullets(idle.map(({ who, serves }) => titled(who) + remote(serves))),
    ),
    section('Frånvarande ledamöter', absent.length > 0 && bullets(absent.map(({ who }) => titled(who)))),
    section(
      'Övriga närvarande',
      whole.length > 0 &&
        bullets(
          whole.map((other) =>
            other.roleText ? `${line(other.name)}, ${line(other.roleText)}` : line(other.name),
          ),
        ),
    ),
  ])
}

const term = (label: string, text: string | null | undefined): string | null =>
  text ? `**${label}:** ${text}` : null

/** The secretary whom a first page names. */
export const secretaryOf = (front: string): string | null =>
  /^\*\*Sekreterare:\*\* (.+)$/m.exec(front)?.[1]?.replace(/\\(.)/g, '$1') ?? null

const nameIn = (sitting: readonly Sitting[], id: string): string => {
  const who = sitting.find(({ personId }) => personId === id)
  return who ? line(who.party ? `${who.name} (${who.party})` : who.name) : line(id)
}

const titled = (who: Sitting): string => {
  const post = who.post === 'chair' || who.post === 'vice_chair' ? `, ${posts[who.post]}` : ''
  return line(who.party ? `${who.name} (${who.party})${post}` : `${who.name}${post}`)
}

function timeText({ dayText, record, clock }: FrontFacts): string {
  const { sessions } = record
  const [first] = sessions
  const end = sessions.at(-1)?.to ?? null
  if (!first) return dayText
  const breaks = sessions.slice(1).flatMap((session, at) => {
    const before = sessions[at]?.to
    return before ? [`${clock(before)}–${clock(session.from)}`] : []
  })
  const span = `kl. ${clock(first.from)}${end ? `–${clock(end)}` : ''}`
  return `${dayText} ${span}${breaks.length > 0 ? `, ajournerat ${listed(breaks)}` : ''}`
}

function spanText({ approvedAtOnce }: FrontFacts, numbers: readonly number[]): string | null {
  const own = paragraphSpan(numbers)
  if (approvedAtOnce.length === 0) return own || null
  const apart = paragraphSpan(approvedAtOnce)
  return own
    ? `${own} (${apart} har justerats omedelbart i eget protokoll)`
    : `${apart} har justerats omedelbart i eget protokoll`
}

const signingText = ({ place, dayText, time }: FrontFacts['signing']): string | null => {
  const when = [dayText, time && `kl. ${time}`].filter(Boolean).join(' ')
  return [place && line(place), when].filter(Boolean).join(', ') || null
}

type Service = { served: boolean; was: boolean; atDistance: boolean; instead: string[]; text: string }

/** How someone served: all the paragraphs, or which of them, with the clock of coming and going. */
function serviceOf({ record, paragraphs, clock, isPart }: FrontFacts, personId: string): Service {
  const at = (attendance: readonly Attendance[]) => attendance.find((each) => each.personId === personId)
  const stands = paragraphs.flatMap(({ number, itemId }) => {
    const item = itemId === null ? undefined : record.items.get(itemId)
    const found = item && at(item.attendance)
    return found ? [{ number, ...found }] : []
  })
  const now = at(record.attendance)
  const known = stands.length > 0 ? stands : now ? [{ number: 0, ...now }] : []
  const serving = known.filter((each) => each.serving)
  const atDistance = known.some(({ presence }) => presence === 'remote')
  const moved = record.movements
    .filter((move) => move.personId === personId && (move.what === 'arrived' || move.what === 'left'))
    .filter(({ what, at: when }) => what === 'left' || (record.sessions[0] && when > record.sessions[0].from))
    .map(({ what, at: when }) => `${what === 'arrived' ? 'kom' : 'gick'} ${clock(when)}`)
  const partly = serving.length < known.length
  const text = [
    partly || isPart ? paragraphSpan(serving.map(({ number }) => number)) : 'hela sammanträdet',
    ...(partly ? moved : []),
    ...(atDistance ? ['på distans'] : []),
  ].join(', ')
  return {
    served: serving.length > 0,
    was: known.some(({ presence }) => presence === 'present' || presence === 'remote') || moved.length > 0,
    atDistance,
    instead: [...new Set(serving.flatMap(({ servesFor }) => servesFor ?? []))],
    text,
  }
}

const remote = ({ atDistance }: Service): string => (atDistance ? ' (på distans)' : '')
