import { type Placeholder, sql } from 'drizzle-orm'
import type { Read } from './types'

type Query<Rows> = { execute: (values: Record<string, unknown>) => Promise<Rows> }
type Preparable<Rows> = { prepare: () => Query<Rows> }

const MOST_KEPT = 300

/**
 * A query whose text is built once instead of at every question: on the pages that are read most, building
 * the text costs several times what running it does. The names become parameters that every question gives.
 */
export function prepared<const Name extends string, Rows>(
  names: readonly Name[],
  build: (read: Read, given: Record<Name, Placeholder<Name>>) => Preparable<Rows>,
): (read: Read, values: Record<Name, string>) => Promise<Rows> {
  const ask = preparedFor(names, (read, given, _shape: null) => build(read, given))
  return (read, values) => ask(read, null, values)
}

/** The same for a query whose text depends on something more, such as what the reader may see; a text is kept for each. */
export function preparedFor<Shape, const Name extends string, Rows>(
  names: readonly Name[],
  build: (read: Read, given: Record<Name, Placeholder<Name>>, shape: Shape) => Preparable<Rows>,
): (read: Read, shape: Shape, values: Record<Name, string>) => Promise<Rows> {
  const given = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as Record<
    Name,
    Placeholder<Name>
  >
  const kept = new WeakMap<Read, Map<string, Query<Rows>>>()
  return (read, shape, values) => {
    const queries = kept.get(read) ?? new Map<string, Query<Rows>>()
    kept.set(read, queries)
    const key = JSON.stringify(shape)
    const query = queries.get(key) ?? build(read, given, shape).prepare()
    if (!queries.has(key) && queries.size >= MOST_KEPT) queries.clear()
    queries.set(key, query)
    return query.execute(values)
  }
}
