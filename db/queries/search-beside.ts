import { and, desc, eq } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../app/domain/access'
import { answersQuery } from '../../app/domain/shared/swedish'
import type { Read } from '../connection'
import { assignments, cases } from '../schema'
import { aiSystemsOf } from './ai-register/systems'
import { latestDay, readableCases } from './places-visible'

/** Something found that is no case: what it is, its name, and what its page is found by. */
export type FoundBeside = { kind: 'ai_system' | 'assignment'; id: string; title: string; address: string }

const MOST = 5

/** AI systems, by name and what they are for, and assignments, by their words, that the reader may read and that answer the query. */
export async function searchBeside(
  read: Read,
  reader: Actor,
  { query, municipalityId }: { query: string; municipalityId: string },
): Promise<FoundBeside[]> {
  const systems = await aiSystemsOf(read, reader, municipalityId)
  const found: FoundBeside[] = systems.flatMap(({ id, number, stub, version }) => {
    const { name, purpose } = version.fields
    const texts = [number, name, purpose].filter((text) => typeof text === 'string')
    if (stub || !answersQuery(texts.join('\n'), query)) return []
    const title = typeof name === 'string' && name ? name : number
    return [{ kind: 'ai_system', id, title, address: number.toLowerCase() }]
  })
  const given = await read
    .select({
      ...{ id: assignments.id, text: assignments.text, receiver: assignments.receiver },
      ...{ title: cases.publicTitle, address: cases.slug },
    })
    .from(assignments)
    .innerJoin(cases, eq(cases.id, assignments.caseId))
    .where(and(eq(assignments.municipalityId, municipalityId), readableCases(scopeOf(reader))))
    .orderBy(...latestDay(assignments.givenDay), desc(assignments.id))
  const answering = given.filter(({ text, receiver, title }) =>
    answersQuery(`${title}\n${text}\n${receiver}`, query),
  )
  return [
    ...found.slice(0, MOST),
    ...answering
      .slice(0, MOST)
      .map(({ id, title, address }) => ({ kind: 'assignment' as const, id, title, address })),
  ]
}
