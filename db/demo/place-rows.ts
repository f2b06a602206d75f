import { standardParties } from '../../app/domain/access/parties'
import type { MandateRole } from '../../app/domain/access/roles'
import { slugOf } from '../../app/domain/cases/slug'
import { sortKey } from '../../app/domain/shared/swedish'
import type { Context } from '../../app/use-cases/context'
import { audit } from '../../app/use-cases/shared/audited'
import type { Transaction } from '../connection'
import * as t from '../schema'
import { type DemoAccount, demoAccounts, emailOf } from './accounts'
import { insertElected } from './exempelby/insert'
import { demoMunicipalities, type DemoMunicipality, type DemoPlace, demoPlaces } from './municipalities'
import { realPeople } from './people'

/** Ids of what the cases and the people hang on; `people` are those who sit without its being for an account's sake. */
export type PlaceIds = {
  id: string
  bodies: Map<string, string>
  registers: Map<string, string>
  people: Map<string, string>
}

/** Writes the municipalities with bodies, registers, parties and the people that the documents name. */
export async function insertPlaces(ctx: Context, tx: Transaction): Promise<Map<DemoPlace, PlaceIds>> {
  const places = new Map<DemoPlace, PlaceIds>()
  for (const place of demoPlaces) places.set(place, await insertPlace(ctx, tx, demoMunicipalities[place]))
  const people = realPeople.map(({ place, name, title, mandates = [] }) => {
    const ids = idsOf(places, place)
    const person = personRow(ctx, { municipalityId: ids.id, name, title, invented: false })
    return { person, mandates: mandates.map((mandate) => mandateRow(ctx, ids, person.id, mandate)) }
  })
  await tx.insert(t.persons).values(people.map(({ person }) => person))
  await tx.insert(t.mandates).values(people.flatMap(({ mandates }) => mandates))
  return places
}

export function idsOf(places: Map<DemoPlace, PlaceIds>, place: DemoPlace): PlaceIds {
  const ids = places.get(place)
  if (!ids) throw new Error(`The demonstration has no municipality ${place}`)
  return ids
}

async function insertPlace(ctx: Context, tx: Transaction, about: DemoMunicipality): Promise<PlaceIds> {
  const { slug, name, displayName, code, accent } = about
  const id = ctx.newId()
  const createdAt = ctx.now()
  await tx.insert(t.municipalities).values({
    id,
    slug,
    name,
    displayName,
    code,
    accent,
    crestFile: null,
    published: true,
    demonstration: true,
    createdAt,
  })
  const bodies = new Map(about.bodies.map((body) => [body.name, ctx.newId()]))
  await tx.insert(t.bodies).values(
    about.bodies.map(({ kind, name, shortName, parent }) => ({
      id: known(bodies, name),
      municipalityId: id,
      slug: slugOf(name),
      kind,
      name,
      shortName: shortName ?? null,
      parentId: parent === undefined ? null : known(bodies, parent),
      email: null,
      sortKey: sortKey(name),
      activeFrom: null,
      activeTo: null,
      createdAt,
    })),
  )
  const registers = new Map(about.registers.map((register) => [register.code, ctx.newId()]))
  await tx.insert(t.registers).values(
    about.registers.map(({ code, name, body, numberPattern, demonstration }) => ({
      id: known(registers, code),
      municipalityId: id,
      bodyId: known(bodies, body),
      code,
      name,
      numberPattern,
      demonstration: demonstration ?? false,
      closedOn: null,
      createdAt,
    })),
  )
  await tx.insert(t.parties).values(
    [...standardParties, ...about.localParties].map(({ code, name }) => ({
      id: ctx.newId(),
      municipalityId: id,
      code,
      name,
      createdAt,
    })),
  )
  await audit(ctx, tx, {
    municipalityId: id,
    action: 'demonstration.fill',
    entity: 'municipality',
    entityId: id,
    detail: {
      name: displayName,
      bodies: bodies.size,
      registers: registers.size,
      accounts: demoAccounts.filter(({ place }) => place === slug).map((account) => emailOf(account)),
    },
  })
  const people = slug === 'exempelby' ? await insertElected(ctx, tx, { id, bodies }) : new Map()
  return { id, bodies, registers, people }
}

/** Writes the invented people and their accounts, which all have one password; answers with the accounts by address. */
export async function insertAccounts(
  ctx: Context,
  tx: Transaction,
  places: Map<DemoPlace, PlaceIds>,
  passwordHash: string,
): Promise<Map<string, string>> {
  const rows = demoAccounts.map((account) =>
    accountRows(ctx, idsOf(places, account.place), account, passwordHash),
  )
  await tx.insert(t.persons).values(rows.flatMap(({ person }) => person ?? []))
  await tx.insert(t.mandates).values(rows.flatMap(({ mandates }) => mandates))
  await tx.insert(t.accounts).values(rows.map(({ account }) => account))
  await tx.insert(t.appointments).values(rows.flatMap(({ appointments }) => appointments))
  return new Map(rows.map(({ account }) => [account.email, account.id]))
}

function accountRows(ctx: Context, ids: PlaceIds, about: DemoAccount, passwordHash: string) {
  const { name, appointed = [], elected = [] } = about
  const accountId = ctx.newId()
  const createdAt = ctx.now()
  const person =
    elected.length > 0 && !about.sits
      ? personRow(ctx, { municipalityId: ids.id, name, invented: true })
      : null
  return {
    person,
    mandates:
      person === null
        ? []
        : elected.map(({ role, body }) => mandateRow(ctx, ids, person.id, { body, post: role, party: null })),
    account: {
      id: accountId,
      municipalityId: ids.id,
      personId: about.sits ? known(ids.people, name) : (person?.id ?? null),
      email: emailOf(about),
      name,
      passwordHash,
      status: 'active' as const,
      invented: true,
      createdAt,
    },
    appointments: appointed.map(({ role, body }) => ({
      id: ctx.newId(),
      accountId,
      role,
      bodyId: body === undefined ? null : known(ids.bodies, body),
      validFrom: null,
      validTo: null,
      createdAt,
    })),
  }
}

function personRow(
  ctx: Context,
  person: { municipalityId: string; name: string; title?: string; invented: boolean },
) {
  return {
    id: ctx.newId(),
    municipalityId: person.municipalityId,
    name: person.name,
    sortKey: sortKey(person.name),
    title: person.title ?? null,
    email: null,
    invented: person.invented,
    createdAt: ctx.now(),
  }
}

function mandateRow(
  ctx: Context,
  place: PlaceIds,
  personId: string,
  mandate: { body: string; post: MandateRole; party: string | null },
) {
  return {
    id: ctx.newId(),
    municipalityId: place.id,
    personId,
    bodyId: known(place.bodies, mandate.body),
    post: mandate.post,
    partyCode: mandate.party,
    validFrom: null,
    validTo: null,
    createdAt: ctx.now(),
  }
}

/** The id behind a name; a name that is not there is a slip in the demonstration's own data. */
export function known(ids: Map<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The demonstration names ${name}, which it does not have`)
  return id
}
