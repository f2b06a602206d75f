import { seriesDays } from '../../../app/domain/meetings/plan'
import type { SeriesPattern } from '../../../app/domain/meetings/plan'

type BodyPlan = { body: string; slug: string; startsAt: string; place: string; patterns: SeriesPattern[] }

const spring = [1, 2, 3, 4, 5, 6]
const autumn = [8, 9, 10, 11]

/** When each body of the invented municipality meets: the same every year. */
export const bodyPlans: BodyPlan[] = [
  {
    ...{ body: 'Kommunfullmäktige', slug: 'kommunfullmaktige', startsAt: '18:00', place: 'Folkets hus' },
    patterns: [{ weekday: 4, nth: 4, months: [2, 3, 4, 5, 6, ...autumn, 12] }],
  },
  {
    ...{
      body: 'Kommunstyrelsen',
      slug: 'kommunstyrelsen',
      startsAt: '13:00',
      place: 'Rådhuset, Stora salen',
    },
    patterns: [
      { weekday: 3, nth: 4, months: [...spring, ...autumn] },
      { weekday: 3, nth: 2, months: [12] },
    ],
  },
  {
    ...{ body: 'Kommunstyrelsens arbetsutskott', slug: 'kommunstyrelsens-arbetsutskott' },
    ...{ startsAt: '09:00', place: 'Rådhuset, Lilla salen' },
    patterns: [{ weekday: 2, nth: 2, months: [...spring, ...autumn] }],
  },
  {
    ...{
      body: 'Bildningsnämnden',
      slug: 'bildningsnamnden',
      startsAt: '13:30',
      place: 'Rådhuset, Lilla salen',
    },
    patterns: [{ weekday: 2, nth: 3, months: [...spring, ...autumn, 12] }],
  },
]

/** The days of a body in a year, in order. */
export const daysOf = ({ patterns }: BodyPlan, year: number): string[] =>
  patterns.flatMap((pattern) => seriesDays(year, pattern).map(({ day }) => day)).toSorted()
