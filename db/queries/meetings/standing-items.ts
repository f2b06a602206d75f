import { and, asc, eq, isNull } from 'drizzle-orm'
import type { StandingItem } from '../../../app/domain/meetings/standing-items'
import type { Read } from '../../connection'
import { standingItems } from '../../schema'

/** The standing items that a body has written for itself, in order; none until it has. */
export const ownStandingItems = (read: Read, bodyId: string): Promise<StandingItem[]> =>
  read
    .select({
      key: standingItems.key,
      kind: standingItems.kind,
      place: standingItems.place,
      title: standingItems.title,
      proposal: standingItems.proposal,
    })
    .from(standingItems)
    .where(and(eq(standingItems.bodyId, bodyId), isNull(standingItems.endedAt)))
    .orderBy(asc(standingItems.position))
