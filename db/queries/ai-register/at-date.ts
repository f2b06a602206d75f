import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import { dayInStockholm } from '../../../app/domain/shared/day'
import type { Read } from '../../connection'
import {
  accounts,
  aiIncidents,
  aiObligations,
  aiSystemLinks,
  aiSystems,
  aiSystemVersions,
  cases,
} from '../../schema'
import { readableCases } from '../places-visible'
import { seesAiInside } from './systems'

/**
 * The whole register as it stood at the end of a day: of each system the version that held, with its answers, and how
 * far its duties, incidents and links had come. Nothing for a reader outside; cases only as far as the reader may read.
 */
export async function aiRegisterAt(
  read: Read,
  reader: Actor,
  { municipalityId, day }: { municipalityId: string; day: string },
) {
  if (!seesAiInside(reader, municipalityId)) return []
  const then = (instant: string) => dayInStockholm(instant) <= day
  const systems = (
    await read
      .select()
      .from(aiSystems)
      .where(eq(aiSystems.municipalityId, municipalityId))
      .orderBy(asc(aiSystems.number))
  ).filter(({ createdAt }) => then(createdAt))
  const ids = ['', ...systems.map(({ id }) => id)]
  const versions = await read
    .select({ version: aiSystemVersions, savedBy: accounts.name })
    .from(aiSystemVersions)
    .leftJoin(accounts, eq(accounts.id, aiSystemVersions.savedBy))
    .where(inArray(aiSystemVersions.systemId, ids))
    .orderBy(desc(aiSystemVersions.number))
  const notes = await read
    .select({ note: aiObligations, notedBy: accounts.name })
    .from(aiObligations)
    .leftJoin(accounts, eq(accounts.id, aiObligations.createdBy))
    .where(inArray(aiObligations.systemId, ids))
    .orderBy(asc(aiObligations.createdAt), asc(aiObligations.id))
  const incidents = await read
    .select()
    .from(aiIncidents)
    .where(inArray(aiIncidents.systemId, ids))
    .orderBy(asc(aiIncidents.day), asc(aiIncidents.id))
  const links = await read
    .select({ link: aiSystemLinks, caseNumber: cases.number })
    .from(aiSystemLinks)
    .innerJoin(cases, eq(cases.id, aiSystemLinks.caseId))
    .where(and(inArray(aiSystemLinks.systemId, ids), readableCases(scopeOf(reader))))
    .orderBy(asc(aiSystemLinks.createdAt))
  return systems.flatMap(({ id, number }) => {
    const own = versions.filter(({ version }) => version.systemId === id && then(version.savedAt))
    const [held] = own
    return held
      ? [
          {
            ...{ number, version: held.version },
            changes: own.map(({ version, savedBy }) => ({
              ...{ version: version.number, savedAt: version.savedAt, savedBy, note: version.note },
              ...{ publication: version.publication, riskClass: version.riskClass },
            })),
            duties: notes
              .filter(({ note }) => note.systemId === id && then(note.createdAt))
              .map(({ note, notedBy }) => ({
                ...{ id: note.obligation, status: note.status, responsible: note.responsible },
                ...{ evidence: note.evidence, notedAt: note.createdAt, notedBy },
              })),
            incidents: incidents
              .filter((incident) => incident.systemId === id && then(incident.createdAt))
              .map(({ day: on, severity, description, reportedTo, closedDay, closedNote }) => {
                const closed = closedDay !== null && closedDay <= day
                return {
                  ...{ day: on, severity, description, reportedTo },
                  ...{ closed: closed ? closedDay : null, closedNote: closed ? closedNote : null },
                }
              }),
            links: links
              .filter(
                ({ link }) =>
                  link.systemId === id &&
                  then(link.createdAt) &&
                  (link.endedAt === null || !then(link.endedAt)),
              )
              .map(({ link, caseNumber }) => ({ kind: link.kind, case: caseNumber })),
          },
        ]
      : []
  })
}
