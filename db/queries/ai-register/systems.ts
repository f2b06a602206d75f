import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { type Actor, may, scopeOf } from '../../../app/domain/access'
import { assess, questionnaire } from '../../../app/domain/ai-act'
import { publicAnswers } from '../../../app/domain/ai-act/register/answered'
import { fieldsFor } from '../../../app/domain/ai-act/register/judge'
import { publicVersions } from '../../../app/domain/ai-act/register/publication'
import type { LinkKind, ObligationStatus } from '../../../app/domain/ai-act/register/words'
import type { Read } from '../../connection'
import {
  aiIncidents,
  aiObligations,
  aiRemarks,
  aiSystemLinks,
  aiSystems,
  aiSystemVersions,
  cases,
  municipalities,
} from '../../schema'
import { openPlaces, readableCases } from '../places-visible'

export const seesAiInside = (reader: Actor, municipalityId: string) =>
  may(reader, 'ai.read', { municipalityId })

type Version = typeof aiSystemVersions.$inferSelect

/** A system as the reader may know it: inside the latest version, outside the latest published one, or a stub. */
export type AiSystemShown = {
  id: string
  number: string
  version: Version
  /** The description is withheld: only number, board, class and the reason are shown. */
  stub: boolean
  /** When the description that the public reads was first published; null when there is none. */
  publishedAt: string | null
}

/** Every system of a municipality that the reader may know of, by number. */
export async function aiSystemsOf(
  read: Read,
  reader: Actor,
  municipalityId: string,
  number?: string,
): Promise<AiSystemShown[]> {
  const rows = await read
    .select({ system: aiSystems, version: aiSystemVersions })
    .from(aiSystems)
    .innerJoin(aiSystemVersions, eq(aiSystemVersions.systemId, aiSystems.id))
    .innerJoin(municipalities, eq(municipalities.id, aiSystems.municipalityId))
    .where(
      and(
        eq(aiSystems.municipalityId, municipalityId),
        openPlaces(scopeOf(reader)),
        number === undefined ? undefined : eq(aiSystems.number, number),
      ),
    )
    .orderBy(asc(aiSystems.number), desc(aiSystemVersions.number))
  const inside = seesAiInside(reader, municipalityId)
  const systems = new Map(rows.map(({ system }) => [system.id, system]))
  return [...systems.values()].flatMap(({ id, number: found }) => {
    const versions = rows.flatMap(({ system, version }) => (system.id === id ? [version] : []))
    const shown = shownVersion(versions, inside)
    return shown ? [{ id, number: found, ...shown }] : []
  })
}

/** What a reader may know of a system by its versions, newest first. */
function shownVersion(versions: Version[], inside: boolean): Omit<AiSystemShown, 'id' | 'number'> | null {
  const [latest] = versions
  const { published, exempted } = publicVersions(versions)
  const publishedAt = published.at(-1)?.savedAt ?? null
  if (inside) return latest ? { version: latest, stub: false, publishedAt } : null
  const [standing] = published
  if (standing) return { version: outside(standing), stub: false, publishedAt }
  return exempted ? { version: withheld(exempted), stub: true, publishedAt: null } : null
}

/** A version without what the public may not read. */
const outside = (version: Version): Version => ({
  ...version,
  fields: fieldsFor(version.fields, { inside: false, reviewed: version.reviewedDay !== null }),
  answers: publicAnswers(version.answers),
  ...{ reasons: {}, assessedOn: null, savedBy: null },
})

/** All that the public reads of an exempted system: who answers for it, its class and why it is not described. */
const withheld = (version: Version): Version => ({
  ...version,
  fields: { responsible_board: version.fields.responsible_board ?? '' },
  ...{ answers: {}, reasons: {}, assessedOn: null, assessedDay: null, savedBy: null },
  ...{ riskTags: [], note: '', reviewedDay: null },
})

/** The versions that the reader may compare, newest first: inside all, outside those that were published. */
export async function aiVersionsOf(
  read: Read,
  reader: Actor,
  { municipalityId, systemId }: { municipalityId: string; systemId: string },
): Promise<Version[]> {
  const rows = await read
    .select({ version: aiSystemVersions })
    .from(aiSystemVersions)
    .innerJoin(aiSystems, eq(aiSystems.id, aiSystemVersions.systemId))
    .innerJoin(municipalities, eq(municipalities.id, aiSystems.municipalityId))
    .where(
      and(
        eq(aiSystemVersions.systemId, systemId),
        eq(aiSystems.municipalityId, municipalityId),
        openPlaces(scopeOf(reader)),
      ),
    )
    .orderBy(desc(aiSystemVersions.number))
  const versions = rows.map(({ version }) => version)
  if (seesAiInside(reader, municipalityId)) return versions
  return publicVersions(versions).published.map(outside)
}

export type ObligationLine = {
  id: string
  due: string
  title: string
  basis: string
  role: string
  certainty: string
  status: ObligationStatus
  responsible: string | null
  evidence: string | null
}

/** The duties that the answers give, in order, with how far each has come. For readers inside. */
export async function obligationsOf(
  read: Read,
  systems: readonly { id: string; version: Pick<Version, 'answers' | 'riskClass'> }[],
): Promise<Map<string, ObligationLine[]>> {
  const notes = await read
    .select()
    .from(aiObligations)
    .where(inArray(aiObligations.systemId, ['', ...systems.map(({ id }) => id)]))
    .orderBy(asc(aiObligations.createdAt), asc(aiObligations.id))
  const latest = new Map(notes.map((note) => [`${note.systemId} ${note.obligation}`, note]))
  return new Map(
    systems.map(({ id: systemId, version }) => [
      systemId,
      version.riskClass === null
        ? []
        : assess(questionnaire, version.answers).obligations.flatMap(({ id, due }) => {
            const duty = questionnaire.obligations.find((each) => each.id === id)
            const note = latest.get(`${systemId} ${id}`)
            return duty
              ? [
                  {
                    ...{ id, due, title: duty.title_sv, basis: duty.basis, role: duty.role },
                    ...{ certainty: duty.certainty, status: note?.status ?? ('not_begun' as const) },
                    ...{ responsible: note?.responsible ?? null, evidence: note?.evidence ?? null },
                  },
                ]
              : []
          }),
    ]),
  )
}

/** Incidents of systems, the latest first. Descriptions are for readers inside. */
export const incidentsOf = (read: Read, systemIds: readonly string[]) =>
  read
    .select()
    .from(aiIncidents)
    .where(inArray(aiIncidents.systemId, ['', ...systemIds]))
    .orderBy(desc(aiIncidents.day), desc(aiIncidents.id))

/** The cases that a system belongs with, as far as the reader may read them. */
export const linkedCases = (read: Read, reader: Actor, systemId: string) =>
  read
    .select({
      id: aiSystemLinks.id,
      kind: aiSystemLinks.kind,
      caseId: cases.id,
      municipalityId: cases.municipalityId,
      bodyId: cases.bodyId,
      number: cases.number,
      slug: cases.slug,
      title: cases.publicTitle,
    })
    .from(aiSystemLinks)
    .innerJoin(cases, eq(cases.id, aiSystemLinks.caseId))
    .where(
      and(
        eq(aiSystemLinks.systemId, systemId),
        isNull(aiSystemLinks.endedAt),
        readableCases(scopeOf(reader)),
      ),
    )
    .orderBy(asc(aiSystemLinks.createdAt))

/** Remarks from readers, those that nobody has handled first. For readers inside. */
export async function remarksOf(read: Read, municipalityId: string) {
  const rows = await read
    .select({ remark: aiRemarks, number: aiSystems.number })
    .from(aiRemarks)
    .leftJoin(aiSystems, eq(aiSystems.id, aiRemarks.systemId))
    .where(eq(aiRemarks.municipalityId, municipalityId))
    .orderBy(desc(aiRemarks.receivedAt))
  const open = rows.filter(({ remark }) => remark.handledAt === null)
  return [...open, ...rows.filter(({ remark }) => remark.handledAt !== null)]
}

/** The systems that a case belongs with. One that is not described in public is not tied to a case there either. */
export async function aiSystemsOfCase(
  read: Read,
  reader: Actor,
  { municipalityId, caseId }: { municipalityId: string; caseId: string },
): Promise<(AiSystemShown & { kind: LinkKind })[]> {
  const links = await read
    .select({ systemId: aiSystemLinks.systemId, kind: aiSystemLinks.kind })
    .from(aiSystemLinks)
    .where(and(eq(aiSystemLinks.caseId, caseId), isNull(aiSystemLinks.endedAt)))
  if (links.length === 0) return []
  const systems = await aiSystemsOf(read, reader, municipalityId)
  return links.flatMap(({ systemId, kind }) => {
    const system = systems.find(({ id }) => id === systemId)
    return system && !system.stub ? [{ ...system, kind }] : []
  })
}
