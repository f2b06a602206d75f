import { and, eq, sql } from 'drizzle-orm'
import {
  type Actor,
  knowsInside,
  knowsWho,
  maySee,
  maySeeProtected,
  type Scope,
  scopeOf,
} from '../../app/domain/access'
import type { Read } from '../connection'
import { preparedFor } from '../connection/prepared'
import * as t from '../schema'
import { contentOf, deadlinesOf, nothing, numbersOf } from './case-content'
import { documentsOf } from './case-documents'
import { whatCaseHas } from './case-has'
import { readableCases } from './places-visible'
import { visibleCases } from './visible'

/** Everything the case page shows, within what the reader may see. */
export type CasePage = NonNullable<Awaited<ReturnType<typeof casePage>>>

/**
 * The case behind an address, by its first or a further number. Null when there is none that the reader may
 * see. Of a secret case an outsider gets the register line only (OSL 5:2 st 2): `withheld` is then true and
 * every list is empty.
 */
export async function casePage(read: Read, reader: Actor, municipalityId: string, slug: string) {
  const found = await findCase(read, reader, municipalityId, slug)
  if (!found) return null
  const { head, seesProtected } = found
  const withheld = head.secrecyProvision !== null && !seesProtected
  const staff = knowsWho(scopeOf(reader), head)
  const insider =
    knowsInside(scopeOf(reader)) &&
    maySee(scopeOf(reader), { ...head, secret: head.secrecyProvision !== null, published: false })
  const has = await whatCaseHas(read, head.id)
  const secret = head.secrecyProvision !== null
  const documents = await documentsOf(read, scopeOf(reader), { ...head, secret })
  return {
    head: {
      ...head,
      // A secret case shows its register line; who is responsible is told inside the municipality only (WEB-03).
      ...(withheld ? withheldHead : {}),
      ...(staff ? {} : { responsibleName: null, responsibleAccountId: null }),
    },
    withheld,
    /** The reader is shown something that outsiders are not, by the right to the protected set. */
    showsSecret: found.showsSecret || documents.some(({ title, publicTitle }) => title !== publicTitle),
    numbers: has.numbers && !withheld ? await numbersOf(read, { caseId: head.id }) : [],
    deadlines: has.deadlines && !withheld ? await deadlinesOf(read, { caseId: head.id }) : [],
    documents,
    ...(withheld
      ? nothing
      : await contentOf(read, head.id, has, { scope: scopeOf(reader), seesProtected, staff, insider })),
  }
}

const withheldHead = {
  statusLine: null,
  summary: null,
  decidingBody: null,
  sourceNote: null,
  asOf: null,
  nextDeadline: null,
  outcome: null,
  initiativeNumber: null,
  voidReason: null,
}

const headColumns = {
  id: t.cases.id,
  number: t.cases.number,
  slug: t.cases.slug,
  kind: t.cases.kind,
  publicTitle: t.cases.publicTitle,
  protectedTitle: t.cases.protectedTitle,
  statusLine: t.cases.statusLine,
  summary: t.cases.summary,
  state: t.cases.state,
  open: t.cases.open,
  receivedDay: t.cases.receivedDay,
  raisedDay: t.cases.raisedDay,
  registeredAt: t.cases.registeredAt,
  closedDay: t.cases.closedDay,
  nextDeadline: t.cases.nextDeadline,
  decidingBody: t.cases.decidingBody,
  initiativeNumber: t.cases.initiativeNumber,
  outcome: t.cases.outcome,
  responsibleUnit: t.cases.responsibleUnit,
  responsibleAccountId: t.cases.responsibleAccountId,
  responsibleName: t.accounts.name,
  publicParty: t.cases.publicParty,
  protectedParty: t.cases.protectedParty,
  published: t.cases.published,
  secrecyProvision: t.cases.secrecyProvision,
  secrecySetDay: t.cases.secrecySetDay,
  mergedIntoId: t.cases.mergedIntoId,
  voidedDay: t.cases.voidedDay,
  voidReason: t.cases.voidReason,
  asOf: t.cases.asOf,
  sourceNote: t.cases.sourceNote,
  updatedAt: t.cases.updatedAt,
  municipalityId: t.cases.municipalityId,
  bodyId: t.cases.bodyId,
  bodyName: t.bodies.name,
  registerName: t.registers.name,
  demonstrationNumber: t.registers.demonstration,
}

type Address = { scope: Scope; by: 'slug' | 'further number' }

const caseBehind = preparedFor(['municipalityId', 'slug'], (read, given, { scope, by }: Address) =>
  read
    .select(headColumns)
    .from(t.cases)
    .innerJoin(t.bodies, eq(t.bodies.id, t.cases.bodyId))
    .innerJoin(t.registers, eq(t.registers.id, t.cases.registerId))
    .leftJoin(t.accounts, eq(t.accounts.id, t.cases.responsibleAccountId))
    .where(
      and(
        eq(t.cases.municipalityId, given.municipalityId),
        by === 'slug'
          ? eq(t.cases.slug, given.slug)
          : sql`${t.cases.id} in (select ${t.caseNumbers.caseId} from ${t.caseNumbers} where ${t.caseNumbers.municipalityId} = ${given.municipalityId} and ${t.caseNumbers.slug} = ${given.slug})`,
        // A further number says what a secret case is about: whose it is besides.
        by === 'slug' ? visibleCases(scope) : readableCases(scope),
      ),
    )
    .limit(1),
)

async function findCase(read: Read, reader: Actor, municipalityId: string, slug: string) {
  const scope = scopeOf(reader)
  const behind = async (by: Address['by']) =>
    (await caseBehind(read, { scope, by }, { municipalityId, slug }))[0]
  const row = (await behind('slug')) ?? (await behind('further number'))
  if (!row) return null
  const seesProtected = maySeeProtected(scope, { ...row, secret: row.secrecyProvision !== null })
  const { protectedTitle, protectedParty, secrecyProvision, secrecySetDay, ...open } = row
  const head = {
    ...open,
    secrecyProvision,
    secrecySetDay,
    title: (seesProtected ? protectedTitle : null) ?? open.publicTitle,
    party: (seesProtected ? protectedParty : null) ?? open.publicParty,
  }
  const showsSecret =
    seesProtected && [secrecyProvision, protectedTitle, protectedParty].some((each) => each !== null)
  return { head, seesProtected, showsSecret }
}
