import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { type Actor, may, scopeOf } from '../../app/domain/access'
import { refusalFileName, waitingStates } from '../../app/domain/records/request'
import type { Read } from '../connection'
import {
  accounts,
  bodies,
  cases,
  documents,
  documentVersions,
  files,
  recordsRequests,
  recordsRequestSteps,
} from '../schema'
import { visibleCases } from './visible'

export { authorities } from '../repositories/records'

export type RequestLine = {
  id: string
  number: number
  bodyName: string
  receivedDay: string
  receivedAt: string
  wanted: string
  state: (typeof recordsRequests.$inferSelect)['state']
  handlerName: string | null
}

/** The requests that an account may work with: those of its body, or all where its role holds everywhere. */
function withinReach(actor: Actor, municipalityId: string): SQL | undefined {
  const here = eq(recordsRequests.municipalityId, municipalityId)
  if (actor.kind === 'system') return here
  if (actor.kind === 'public' || !sees(actor, municipalityId)) return sql`false`
  return actor.bodyId === null ? here : and(here, eq(recordsRequests.bodyId, actor.bodyId))
}

const sees = (actor: Actor, municipalityId: string): boolean =>
  may(actor, 'records.handle', { municipalityId }) || may(actor, 'records.refuse', { municipalityId })

const line = {
  id: recordsRequests.id,
  number: recordsRequests.number,
  bodyName: bodies.name,
  receivedDay: recordsRequests.receivedDay,
  receivedAt: recordsRequests.receivedAt,
  wanted: recordsRequests.wanted,
  state: recordsRequests.state,
  handlerName: accounts.name,
}

const lines = (read: Read) =>
  read
    .select(line)
    .from(recordsRequests)
    .innerJoin(bodies, eq(bodies.id, recordsRequests.bodyId))
    .leftJoin(accounts, eq(accounts.id, recordsRequests.handlerAccountId))

const waiting = inArray(recordsRequests.state, [...waitingStates])

/** Requests whose sender waits, oldest first: those nobody has taken and the account's own before colleagues'. */
export function openRecordsRequests(read: Read, actor: Actor, most: number): Promise<RequestLine[]> {
  if (actor.kind !== 'account') return Promise.resolve([])
  const others = sql`case when ${recordsRequests.handlerAccountId} is null or ${recordsRequests.handlerAccountId} = ${actor.accountId} then 0 else 1 end`
  return lines(read)
    .where(and(withinReach(actor, actor.municipalityId), waiting))
    .orderBy(others, asc(recordsRequests.receivedAt), asc(recordsRequests.id))
    .limit(most)
}

/** All requests within reach: the open ones first and oldest first, then the answered, newest first. */
export async function listRequests(
  read: Read,
  actor: Actor,
  municipalityId: string,
  most: number,
): Promise<{ open: RequestLine[]; answered: RequestLine[] }> {
  const reach = withinReach(actor, municipalityId)
  return {
    open: await lines(read)
      .where(and(reach, waiting))
      .orderBy(asc(recordsRequests.receivedAt), asc(recordsRequests.id))
      .limit(most),
    answered: await lines(read)
      .where(and(reach, sql`not ${waiting}`))
      .orderBy(desc(recordsRequests.receivedAt), desc(recordsRequests.id))
      .limit(most),
  }
}

export type RequestPage = NonNullable<Awaited<ReturnType<typeof requestPage>>>

/** A request with everything that was done; null for those it does not concern. */
export async function requestPage(read: Read, actor: Actor, municipalityId: string, id: string) {
  const [found] = await read
    .select({ request: recordsRequests, bodyName: bodies.name, handlerName: accounts.name })
    .from(recordsRequests)
    .innerJoin(bodies, eq(bodies.id, recordsRequests.bodyId))
    .leftJoin(accounts, eq(accounts.id, recordsRequests.handlerAccountId))
    .where(and(withinReach(actor, municipalityId), eq(recordsRequests.id, id)))
  if (!found) return null
  const { request, ...names } = found
  return {
    ...request,
    ...names,
    matter:
      request.caseId === null ? null : await matterOf(read, actor, request.caseId, request.documentNumber),
    steps: await stepsOf(read, id),
  }
}

/**
 * What whoever has the secret address of a request is told: the answers, not the notes of the work. The id is the
 * secret, so nothing of who asked is in it.
 */
export async function followedRequest(read: Read, municipalityId: string, id: string) {
  const [found] = await read
    .select({
      id: recordsRequests.id,
      number: recordsRequests.number,
      bodyName: bodies.name,
      receivedDay: recordsRequests.receivedDay,
      receivedAt: recordsRequests.receivedAt,
      wanted: recordsRequests.wanted,
      state: recordsRequests.state,
      provision: recordsRequests.provision,
      reasons: recordsRequests.reasons,
      decidedDay: recordsRequests.decidedDay,
      decidedBy: recordsRequests.decidedBy,
      contactGiven: sql<number>`case when ${recordsRequests.contact} is null then 0 else 1 end`.mapWith(
        Boolean,
      ),
    })
    .from(recordsRequests)
    .innerJoin(bodies, eq(bodies.id, recordsRequests.bodyId))
    .where(and(eq(recordsRequests.municipalityId, municipalityId), eq(recordsRequests.id, id)))
  if (!found) return null
  const told = new Set(['received', 'released', 'partly_released', 'refused_by_official', 'closed'])
  const steps = await stepsOf(read, id)
  return {
    ...found,
    steps: steps
      .filter((step, at) => at === 0 || step.state === 'received' || step.state !== steps[at - 1]?.state)
      .map(({ id: key, at, state, note }) => ({ key, at, state, note: told.has(state) ? note : null })),
  }
}

/**
 * The file of the written refusal, for whoever has the secret address of the request: the outgoing document of that
 * name on the case that the request leads to. Null when none was made.
 */
export async function decisionFile(
  read: Read,
  request: { id: string; number: number; state: string },
): Promise<{ hash: string; size: number; fileName: string } | null> {
  if (request.state !== 'closed') return null
  const [row] = await read
    .select({ hash: files.hash, size: files.size, fileName: documentVersions.fileName })
    .from(recordsRequests)
    .innerJoin(documents, eq(documents.caseId, recordsRequests.caseId))
    .innerJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .innerJoin(files, eq(files.hash, documentVersions.fileHash))
    .where(
      and(
        eq(recordsRequests.id, request.id),
        eq(documents.direction, 'outgoing'),
        isNull(documents.voidedDay),
        eq(documentVersions.fileName, refusalFileName(request.number)),
      ),
    )
    .limit(1)
  return row ?? null
}

const stepsOf = (read: Read, requestId: string) =>
  read
    .select({
      id: recordsRequestSteps.id,
      at: recordsRequestSteps.at,
      state: recordsRequestSteps.state,
      note: recordsRequestSteps.note,
      actorName: recordsRequestSteps.actorName,
    })
    .from(recordsRequestSteps)
    .where(eq(recordsRequestSteps.requestId, requestId))
    .orderBy(asc(recordsRequestSteps.at), asc(recordsRequestSteps.id))

/** The case that is asked for, as far as this reader may see it. */
async function matterOf(read: Read, actor: Actor, caseId: string, documentNumber: number | null) {
  const [matter] = await read
    .select({ number: cases.number, slug: cases.slug, title: cases.publicTitle })
    .from(cases)
    .where(and(eq(cases.id, caseId), visibleCases(scopeOf(actor))))
  if (!matter) return null
  const [document] =
    documentNumber === null
      ? []
      : await read
          .select({
            number: documents.number,
            title: documents.publicTitle,
            secrecyProvision: documents.secrecyProvision,
          })
          .from(documents)
          .where(and(eq(documents.caseId, caseId), eq(documents.number, documentNumber)))
  return { ...matter, document: document ?? null }
}

/** What a request can be about, for the form: a case that the reader may see, with a document of it. */
export async function requestSubject(
  read: Read,
  actor: Actor,
  place: { municipalityId: string; slug: string; documentNumber: number | null },
) {
  const [matter] = await read
    .select({
      id: cases.id,
      bodyId: cases.bodyId,
      number: cases.number,
      slug: cases.slug,
      title: cases.publicTitle,
    })
    .from(cases)
    .where(
      and(
        eq(cases.municipalityId, place.municipalityId),
        or(eq(cases.slug, place.slug), eq(cases.number, place.slug)),
        visibleCases(scopeOf(actor)),
      ),
    )
    .limit(1)
  if (!matter) return null
  const [document] =
    place.documentNumber === null
      ? []
      : await read
          .select({ number: documents.number, title: documents.publicTitle })
          .from(documents)
          .where(and(eq(documents.caseId, matter.id), eq(documents.number, place.documentNumber)))
  return { ...matter, document: document ?? null }
}
