import type { DayToKeep } from '#db/queries/overview'
import { daysBetween } from '~/domain/shared/day'
import { paths } from '~/paths'
import { DeadlineChip, DeadlineList, type DeadlineState } from '~/ui'

const SOON_DAYS = 14

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
              {day.label}: <a href={paths.case(m, day.slug)}>{day.title}</a>
            </>
          }
          {...standing(day, today)}
        />
      ))}
    </DeadlineList>
  )
}

function standing({ state, day }: DayToKeep, today: string): { state: DeadlineState; stateText?: string } {
  if (state === 'stated') return { state: 'upcoming', stateText: 'enligt handlingen' }
  const days = daysBetween(today, day)
  if (days < 0) return { state: 'overdue', stateText: days === -1 ? '1 dag sent' : `${-days} dagar sent` }
  if (days > SOON_DAYS) return { state: 'upcoming' }
  return { state: 'soon', stateText: days === 0 ? 'i dag' : days === 1 ? 'i morgon' : `om ${days} dagar` }
}
