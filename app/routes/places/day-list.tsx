import type { DayToKeep } from '#db/queries/overview'
import { paths } from '~/paths'
import { deadlineStanding } from '~/text/deadlines'
import { DeadlineChip, DeadlineList } from '~/ui'

/** Days to keep with their case. What a document states is shown as the document's, never as late. */
export function DayList({ days, m, today }: { days: DayToKeep[]; m: string; today: string }) {
  return (
    <DeadlineList>
      {days.map((day) => (
        <DeadlineChip
          key={day.id}
          day={day.day}
          label={
            <>
              <a href={paths.caseDate(m, day.slug, day.id)}>{day.label}</a>:{' '}
              <a href={paths.case(m, day.slug)}>{day.title}</a>
            </>
          }
          {...deadlineStanding(day, today)}
        />
      ))}
    </DeadlineList>
  )
}
