import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import type { SystemFields } from '../../../app/domain/ai-act/register/field'
import type { OnTimeCase } from '../../../app/domain/assignments/due-day'
import type { Read } from '../../connection'
import { aiSystems, aiSystemVersions, assignmentDueDays, assignmentReports, assignments } from '../../schema'

/** A system as it stood on the day of the count. */
export type CountedSystem = { fields: SystemFields; riskTags: readonly string[] }

/** What the index counts of a year, whoever asks: the shares are of everything, and readers are shown no more than sums. */
export async function countedOf(
  read: Read,
  { municipalityId, year }: { municipalityId: string; year: number },
): Promise<{ assignments: OnTimeCase[]; systems: CountedSystem[] }> {
  const given = await read
    .select({ id: assignments.id, dueDay: assignments.dueDay, givenDay: assignments.givenDay })
    .from(assignments)
    .where(eq(assignments.municipalityId, municipalityId))
  const ids = read
    .select({ id: assignments.id })
    .from(assignments)
    .where(eq(assignments.municipalityId, municipalityId))
  const days = await read
    .select()
    .from(assignmentDueDays)
    .where(inArray(assignmentDueDays.assignmentId, ids))
    .orderBy(asc(assignmentDueDays.decidedDay), asc(assignmentDueDays.createdAt))
  const final = await read
    .select({ assignmentId: assignmentReports.assignmentId, day: assignmentReports.day })
    .from(assignmentReports)
    .where(and(inArray(assignmentReports.assignmentId, ids), eq(assignmentReports.kind, 'final')))
  const versions = await read
    .select({ systemId: aiSystems.id, version: aiSystemVersions })
    .from(aiSystems)
    .innerJoin(aiSystemVersions, eq(aiSystemVersions.systemId, aiSystems.id))
    .where(
      and(
        eq(aiSystems.municipalityId, municipalityId),
        lte(aiSystemVersions.savedAt, `${year}-12-31T22:59:59.999Z`),
      ),
    )
    .orderBy(asc(aiSystemVersions.number))
  const latest = new Map(versions.map(({ systemId, version }) => [systemId, version]))
  return {
    assignments: given.map(({ id, dueDay, givenDay }) => {
      const decided = days.flatMap((each) => (each.assignmentId === id ? [each] : []))
      // An assignment whose day has never been changed has the day it was given with.
      const first = dueDay ? [{ dueDay, decidedDay: givenDay ?? dueDay }] : []
      const reported = final.flatMap(({ assignmentId, day }) => (assignmentId === id && day ? [day] : []))
      return { id, dueDays: decided.length > 0 ? decided : first, reportedDay: reported.sort()[0] ?? null }
    }),
    systems: [...latest.values()].map(({ fields, riskTags }) => ({ fields, riskTags })),
  }
}
