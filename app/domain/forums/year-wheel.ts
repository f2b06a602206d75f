import { addDays, type Day, dayFrom, weekday } from '../shared/day'

/** A fixed point of the year: what is handled, in which forums, from which month. */
export type Station = {
  id: string
  text: string
  forums: readonly string[]
  /** 1–12; null where none is known. */
  month: number | null
  /** Month and forums were read into the source. */
  interpreted: boolean
}

export type PlannedForum = {
  id: string
  name: string
  slug: string
  /** Meetings a year; null when none is stated, and then only the stations call for meetings. */
  timesPerYear: number | null
  level: 'strategic' | 'tactical' | 'operational' | 'reference' | null
}

/** Something to do before a meeting, and by when. */
export type Preparation = { title: string; dueDay: Day }

export type ProposedMeeting = {
  /** Stays the same however often the proposal is made, so that nothing is created twice. */
  key: string
  forumId: string
  forum: string
  day: Day
  /** Stations that are handled there. */
  stations: { id: string; text: string }[]
  preparations: Preparation[]
}

/** What a station is about: the ring that it is drawn on. */
export const stationThemes = ['assignment', 'economy', 'follow_up', 'other'] as const
export type StationTheme = (typeof stationThemes)[number]

const themes: Record<string, StationTheme> = {
  ...{ interface_proposal: 'assignment', interface_decision: 'assignment', plan_dialogue: 'assignment' },
  ...{ assignment_dialogue: 'assignment', change_dialogue: 'assignment', change_proposal: 'assignment' },
  ...{ assignment_proposal: 'assignment', assignment_decision: 'assignment' },
  ...{ budget: 'economy', three_year: 'economy', reconciliation: 'economy' },
  ...{ price_list_proposal: 'economy', price_list_decision: 'economy' },
  ...{ benefits: 'follow_up', information: 'follow_up' },
  ...{ report_t1: 'follow_up', report_t2: 'follow_up', report_t3: 'follow_up' },
}

export const stationTheme = (station: string | null): StationTheme => themes[station ?? ''] ?? 'other'

/** Where in its month a station is drawn: only the month is known, so those that share it stand apart. */
export const drawnDay = (year: number, month: number, nth: number, of: number): Day =>
  dayFrom(year, month, Math.round(((nth + 0.5) * 28) / of) + 1)

/** Before a meeting: material three weeks ahead, agenda two, papers to the participants one. */
const preparations: { title: string; daysBefore: number }[] = [
  { title: 'Samla underlag', daysBefore: 21 },
  { title: 'Gör klar dagordningen', daysBefore: 14 },
  { title: 'Skicka handlingar till deltagarna', daysBefore: 7 },
]

const named = (station: Station, forum: { name: string }) =>
  station.forums.some((name) => forum.name.toLowerCase().startsWith(name.toLowerCase()))

/** Months that meetings so many a year fall in, evenly from February to December, without July. */
export function spreadMonths(times: number): number[] {
  const months = [2, 3, 4, 5, 6, 8, 9, 10, 11, 12]
  if (times <= 0) return []
  if (times > months.length)
    return Array.from({ length: times }, (_, at) => months[at % months.length] ?? 2).toSorted((a, b) => a - b)
  return Array.from({ length: times }, (_, at) => {
    const nth = times === 1 ? 4 : Math.round((at * (months.length - 1)) / (times - 1))
    return months[nth] ?? 2
  })
}

/** A month begins where questions come from and ends where they are decided, so that each prepares the next. */
const firstDay = { reference: 3, operational: 8, tactical: 15, strategic: 22 } as const

/** The first day on which people meet, after the forum's place in the month; forums of one level stand apart. */
function dayIn(
  year: number,
  month: number,
  { level, nth }: { level: PlannedForum['level']; nth: number },
  isOff: (day: Day) => boolean,
): Day {
  const start = dayFrom(year, month, (level === null ? 11 : firstDay[level]) + (nth % 4))
  for (let day = start; ; day = addDays(day, 1)) if (weekday(day) <= 4 && !isOff(day)) return day
}

/**
 * A year's meetings as a proposal: for each forum the months of its stations, filled up evenly to its stated
 * frequency. A forum without frequency meets where the year wheel calls for it, and not otherwise.
 * @param isOff days on which nobody meets
 */
export function proposeYear(
  forums: readonly PlannedForum[],
  stations: readonly Station[],
  { year, isOff }: { year: number; isOff: (day: Day) => boolean },
): ProposedMeeting[] {
  return forums
    .flatMap((forum, nth) => {
      const mine = stations.filter((station) => station.month !== null && named(station, forum))
      const called = [...new Set(mine.map(({ month }) => month ?? 1))]
      const times = Math.max(forum.timesPerYear ?? 0, called.length)
      const spread = spreadMonths(forum.timesPerYear ?? 0)
      const months = [...called]
      // Spread months next to one that a station already calls for give way to it first.
      const distance = (month: number) => Math.min(...months.map((each) => Math.abs(each - month)), 12)
      const left = [...spread]
      while (months.length < times && left.length > 0) {
        left.sort((a, b) => distance(b) - distance(a) || a - b)
        const next = left.shift()
        if (next !== undefined) months.push(next)
      }
      const days = new Set<Day>()
      return months
        .toSorted((a, b) => a - b)
        .map((month, at): ProposedMeeting => {
          let day = dayIn(year, month, { level: forum.level, nth }, isOff)
          for (let at = addDays(day, 1); days.has(day); at = addDays(at, 1))
            if (weekday(at) <= 4 && !isOff(at)) day = at
          days.add(day)
          // A second meeting in one month does not take up what the first did.
          const first = months.toSorted((a, b) => a - b).indexOf(month) === at
          const handled = first ? mine.filter((station) => station.month === month) : []
          return {
            key: `${forum.slug}-${year}-${at + 1}`,
            ...{ forumId: forum.id, forum: forum.name, day },
            stations: handled.map(({ id, text }) => ({ id, text })),
            preparations: preparationsFor(day, handled.length > 0),
          }
        })
    })
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.forum.localeCompare(b.forum, 'sv'))
}

/**
 * What of a proposal is not there yet: a proposed meeting is there when it was created from the proposal, or when the
 * forum has another meeting in its month. A forum with as many meetings as it should have wants no more for frequency.
 */
export function stillToPlan(
  proposed: readonly ProposedMeeting[],
  existing: readonly { forumId: string; day: Day; planKey: string | null }[],
): ProposedMeeting[] {
  const left = [...existing]
  const take = (fits: (meeting: (typeof left)[number]) => boolean): boolean => {
    const at = left.findIndex(fits)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }
  return proposed
    .filter(({ forumId, key }) => !take((each) => each.forumId === forumId && each.planKey === key))
    .filter(
      ({ forumId, day }) =>
        !take((each) => each.forumId === forumId && each.day.slice(0, 7) === day.slice(0, 7)),
    )
    .toSorted((a, b) => a.stations.length - b.stations.length)
    .filter(({ forumId, stations }) => stations.length > 0 || !take((each) => each.forumId === forumId))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.forum.localeCompare(b.forum, 'sv'))
}

/** Preparation steps of a meeting: material only where a station has something to prepare. */
export const preparationsFor = (day: Day, hasStations: boolean): Preparation[] =>
  preparations
    .filter((_, at) => at > 0 || hasStations)
    .map(({ title, daysBefore }) => ({ title, dueDay: addDays(day, -daysBefore) }))

/** The stations that a meeting of a forum takes up: those of its month, when it is the month's first meeting there. */
export function stationsAt<S extends Station>(
  meeting: { day: Day },
  forum: { name: string },
  others: readonly { day: Day }[],
  stations: readonly S[],
): S[] {
  const month = meeting.day.slice(0, 7)
  if (others.some(({ day }) => day.startsWith(month) && day < meeting.day)) return []
  return stations.filter((station) => station.month === Number(month.slice(5)) && named(station, forum))
}
