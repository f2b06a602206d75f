import { eq, inArray } from 'drizzle-orm'
import type { Read } from '../connection'
import * as t from '../schema'

/** The service agreement of a case, areas and forums with what belongs to each; null when it has neither. */
export async function agreementOf(read: Read, caseId: string) {
  const areas = await read
    .select()
    .from(t.serviceAreas)
    .where(eq(t.serviceAreas.caseId, caseId))
    .orderBy(t.serviceAreas.position)
  const forums = await read
    .select()
    .from(t.forums)
    .where(eq(t.forums.caseId, caseId))
    .orderBy(t.forums.position)
  if (areas.length === 0 && forums.length === 0) return null
  const ids = areas.map((area) => area.id)
  const within = <Row extends { areaId: string }>(rows: Row[], areaId: string) =>
    rows.filter((row) => row.areaId === areaId)
  const services =
    ids.length > 0
      ? await read
          .select()
          .from(t.services)
          .where(inArray(t.services.areaId, ids))
          .orderBy(t.services.position)
      : []
  const keys =
    ids.length > 0
      ? await read
          .select()
          .from(t.allocationKeys)
          .where(inArray(t.allocationKeys.areaId, ids))
          .orderBy(t.allocationKeys.position)
      : []
  const facts =
    ids.length > 0
      ? await read
          .select()
          .from(t.areaFacts)
          .where(inArray(t.areaFacts.areaId, ids))
          .orderBy(t.areaFacts.position)
      : []
  const lines = await forumLinesOf(
    read,
    forums.map((forum) => forum.id),
  )
  return {
    areas: areas.map((area) => ({
      ...area,
      services: within(services, area.id),
      keys: within(keys, area.id),
      facts: within(facts, area.id),
    })),
    forums: forums.map((forum) => ({ ...forum, lines: lines.filter((line) => line.forumId === forum.id) })),
    leadTimes: await read
      .select()
      .from(t.leadTimes)
      .where(eq(t.leadTimes.caseId, caseId))
      .orderBy(t.leadTimes.position),
    keySourceRatings: await read
      .select()
      .from(t.keySourceRatings)
      .where(eq(t.keySourceRatings.caseId, caseId))
      .orderBy(t.keySourceRatings.position),
    yearWheel: await read
      .select()
      .from(t.yearWheel)
      .where(eq(t.yearWheel.caseId, caseId))
      .orderBy(t.yearWheel.position),
  }
}

const forumLinesOf = async (read: Read, ids: string[]) =>
  ids.length === 0
    ? []
    : read
        .select()
        .from(t.forumLines)
        .where(inArray(t.forumLines.forumId, ids))
        .orderBy(t.forumLines.position)
