import { and, eq, isNotNull, isNull, ne, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '../../../app/domain/access'
import { agendaItems, meetings } from '../../schema'
import { inPassing } from '../in-passing'

/** In the order of rules 12.8, those in which the administration still works on the agenda. */
const inTheMaking = ['planned', 'collecting', 'agenda_locked'] as const

/** Items that all may know of: of a meeting known through documents, and the numbered ones of one that is summoned. */
const published = (): SQL | undefined =>
  or(
    isNull(meetings.state),
    and(
      notInArray(meetings.state, [...inTheMaking]),
      isNotNull(meetings.agendaVersion),
      isNotNull(agendaItems.number),
    ),
  )

/** Items as those see them who work with what is not published: also drafts, not what was taken off without a number. */
const worked = (): SQL | undefined =>
  or(isNull(meetings.state), isNotNull(agendaItems.number), ne(agendaItems.state, 'withdrawn'))

/** A condition on `meetings` joined with `agenda_items`: what a reader inside or outside may know to be on an agenda. */
export const itemsKnownTo = (insider: boolean): SQL | undefined => (insider ? worked() : published())

/** The same for a reader's scope, over the municipalities. */
export function knownItems(scope: Scope): SQL | undefined {
  if (scope.everything) return worked()
  if (scope.municipalityId === null || scope.unpublished !== 'all') return inPassing(published() ?? sql`true`)
  return inPassing(
    or(published(), and(eq(meetings.municipalityId, scope.municipalityId), worked())) ?? sql`true`,
  )
}
