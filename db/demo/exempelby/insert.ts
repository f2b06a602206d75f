import { sortKey } from '../../../app/domain/shared/swedish'
import type { Context } from '../../../app/use-cases/context'
import type { Transaction } from '../../connection'
import * as t from '../../schema'
import { mandates, terms } from './mandates'

type Ids = { id: string; bodies: Map<string, string> }

/** Swedish lists of elected people go by family name. */
const byFamilyName = (name: string) => {
  const words = name.split(' ')
  return sortKey([words.at(-1), ...words.slice(0, -1)].join(' '))
}

/** Writes everyone who sits in the invented municipality, in four statements; answers with their ids by name. */
export async function insertElected(
  ctx: Context,
  tx: Transaction,
  { id: municipalityId, bodies }: Ids,
): Promise<Map<string, string>> {
  const createdAt = ctx.now()
  const people = new Map([...new Set(mandates.map(({ name }) => name))].map((name) => [name, ctx.newId()]))
  await tx.insert(t.persons).values(
    [...people].map(([name, id]) => ({
      ...{ id, municipalityId, name, sortKey: byFamilyName(name) },
      ...{ title: null, email: null, invented: true, createdAt },
    })),
  )
  await tx.insert(t.bodyTerms).values(
    terms.map(({ body, from, to, seats, deputySeats, partyOrder, decidedIn }) => ({
      ...{ id: ctx.newId(), bodyId: bodies.get(body) ?? '', validFrom: from, validTo: to },
      ...{ seats, deputySeats, partyOrder, decidedIn, createdAt },
    })),
  )
  // A person begins in the first of their roles: those who lead, before the rest.
  const leading = mandates.filter(({ post }) => post === 'chair' || post === 'vice_chair')
  const others = mandates.filter((mandate) => !leading.includes(mandate))
  const rows = [...leading, ...others].map((mandate) => ({ mandate, id: ctx.newId() }))
  const idOf = (name: string, body: string, before: string) =>
    rows.find(
      ({ mandate }) =>
        mandate.name === name && mandate.body === body && mandate.post === 'member' && mandate.to < before,
    )?.id ?? null
  await tx.insert(t.mandates).values(
    rows.map(({ id, mandate }) => ({
      ...{ id, municipalityId, personId: people.get(mandate.name) ?? '' },
      ...{ bodyId: bodies.get(mandate.body) ?? '', post: mandate.post, partyCode: mandate.party },
      ...{ electedPartyCode: mandate.electedParty ?? null, validFrom: mandate.from, validTo: mandate.to },
      ...{ deputyOrder: mandate.order ?? null, constituency: mandate.constituency ?? null },
      ...{ replacesId: mandate.replaces ? idOf(mandate.replaces, mandate.body, mandate.from) : null },
      ...{ decidedIn: mandate.decidedIn, endReason: mandate.end?.reason ?? null },
      ...{ endNote: mandate.end?.note ?? null, createdAt },
    })),
  )
  return people
}
