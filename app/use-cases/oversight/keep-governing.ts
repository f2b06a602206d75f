import { caseAt } from '#db/queries/case-at'
import {
  changeGoverning,
  endFollow,
  followsAlready,
  governingAt,
  type GoverningRow,
  insertFollow,
  insertGoverning,
} from '#db/repositories/governing'
import { followTargets } from '#db/queries/oversight/follows'
import { may, scopeOf } from '../../domain/access'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { slugOf } from '../../domain/cases/slug'
import type { Context } from '../context'
import { audit } from '../shared/audited'

export const governingKinds = ['strategy', 'policy', 'guidance', 'plan', 'rules'] as const

/** A governing document as it was typed. Empty is unknown; days are YYYY-MM-DD, the case is its address. */
export type GoverningInput = {
  kind: string
  title: string
  decidedBy: string
  decidedDay: string
  version: string
  validFrom: string
  validTo: string
  reviewDay: string
  responsible: string
  description: string
  caseSlug: string
}
type Place = { municipalityId: string; slug: string }

export type GoverningRefusal =
  | 'forbidden'
  | 'governing-not-found'
  | 'kind-unknown'
  | 'title-missing'
  | 'title-taken'
  | 'text-too-long'
  | 'decided-invalid'
  | 'from-invalid'
  | 'to-invalid'
  | 'review-invalid'
  | 'ends-before'
  | 'case-unknown'

type Kept = Omit<GoverningRow, 'id' | 'municipalityId' | 'slug' | 'statusText' | 'decidedText'>

const mayKeep = ({ actor }: Context, municipalityId: string) =>
  may(actor, 'governing.keep', { municipalityId })

/** Adds a governing document. It is public from then on. */
export async function addGoverning(
  ctx: Context,
  municipalityId: string,
  input: GoverningInput,
): Promise<Result<{ slug: string }, GoverningRefusal>> {
  if (!mayKeep(ctx, municipalityId)) return refuse('forbidden')
  const read = await readGoverning(ctx, municipalityId, input)
  if (!read.ok) return read
  const slug = slugOf(read.value.title)
  return ctx.database.transaction(async (tx) => {
    if (await governingAt(tx, { municipalityId, slug })) return refuse('title-taken')
    const id = ctx.newId()
    await insertGoverning(tx, {
      ...{ id, municipalityId, slug, statusText: null, decidedText: null },
      ...read.value,
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'governing.add', entity: 'governing', entityId: id },
      detail: read.value,
    })
    return ok({ slug })
  })
}

/** Changes what is known of a governing document. Its address stays. */
export async function saveGoverning(
  ctx: Context,
  { municipalityId, slug }: Place,
  input: GoverningInput,
): Promise<Result<{ slug: string }, GoverningRefusal>> {
  if (!mayKeep(ctx, municipalityId)) return refuse('forbidden')
  const read = await readGoverning(ctx, municipalityId, input)
  if (!read.ok) return read
  return ctx.database.transaction(async (tx) => {
    const document = await governingAt(tx, { municipalityId, slug })
    if (!document) return refuse('governing-not-found')
    const { value } = read
    await changeGoverning(tx, document.id, value.decidedDay ? { ...value, decidedText: null } : value)
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'governing.save', entity: 'governing', entityId: document.id },
      detail: read.value,
    })
    return ok({ slug })
  })
}

const days = [
  ['decidedDay', 'decided-invalid'],
  ['validFrom', 'from-invalid'],
  ['validTo', 'to-invalid'],
  ['reviewDay', 'review-invalid'],
] as const

async function readGoverning(
  ctx: Context,
  municipalityId: string,
  input: GoverningInput,
): Promise<Result<Kept, GoverningRefusal>> {
  const kind = governingKinds.find((word) => word === input.kind)
  if (!kind) return refuse('kind-unknown')
  const typed = (name: keyof GoverningInput) => input[name].trim() || null
  const title = typed('title')
  if (title === null || slugOf(title) === '') return refuse('title-missing')
  const { description, ...short } = input
  if (Object.values(short).some((text) => text.length > 300) || description.length > 2000)
    return refuse('text-too-long')
  for (const [name, refusal] of days) {
    const text = typed(name)
    if (text !== null && !isDay(text)) return refuse(refusal)
  }
  const [validFrom, validTo] = [typed('validFrom'), typed('validTo')]
  if (validFrom && validTo && validTo < validFrom) return refuse('ends-before')
  const caseSlug = typed('caseSlug')?.toLowerCase()
  const matter = caseSlug
    ? await caseAt(ctx.database.read, scopeOf(ctx.actor), { municipalityId, slug: caseSlug })
    : null
  if (caseSlug && !matter) return refuse('case-unknown')
  return ok({
    ...{ kind, title, validFrom, validTo, caseId: matter?.id ?? null },
    ...{ decidedBy: typed('decidedBy'), decidedDay: typed('decidedDay'), version: typed('version') },
    ...{
      responsible: typed('responsible'),
      reviewDay: typed('reviewDay'),
      description: typed('description'),
    },
  })
}

export type FollowRefusal =
  'forbidden' | 'governing-not-found' | 'target-unknown' | 'follows-taken' | 'text-too-long'

/** Notes that a system, an assignment or a case follows from a governing document. `target` is `kind:id`. */
export async function noteFollow(
  ctx: Context,
  { municipalityId, slug }: Place,
  { target, note }: { target: string; note: string },
): Promise<Result<null, FollowRefusal>> {
  if (!mayKeep(ctx, municipalityId)) return refuse('forbidden')
  if (note.length > 300) return refuse('text-too-long')
  const place = { municipalityId, today: ctx.today }
  const [, id = ''] = target.split(':')
  const targets = await followTargets(ctx.database.read, ctx.actor, place, [id])
  const found = targets.find((each) => `${each.kind}:${each.id}` === target)
  if (!found) return refuse('target-unknown')
  return ctx.database.transaction(async (tx) => {
    const document = await governingAt(tx, { municipalityId, slug })
    if (!document) return refuse('governing-not-found')
    const link = { documentId: document.id, kind: found.kind, targetId: found.id }
    if (await followsAlready(tx, link)) return refuse('follows-taken')
    await insertFollow(tx, {
      ...{ id: ctx.newId(), ...link, note: note.trim() || null, endedAt: null, createdAt: ctx.now() },
      createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'governing.follow', entity: 'governing', entityId: document.id },
      detail: { kind: found.kind, target: found.id },
    })
    return ok(null)
  })
}

/** Ends such a link; that it was there stays in the record. */
export async function endFollowing(
  ctx: Context,
  { municipalityId, slug }: Place,
  id: string,
): Promise<Result<null, FollowRefusal>> {
  if (!mayKeep(ctx, municipalityId)) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const document = await governingAt(tx, { municipalityId, slug })
    if (!document) return refuse('governing-not-found')
    if (!(await endFollow(tx, { id, documentId: document.id, endedAt: ctx.now() })))
      return refuse('target-unknown')
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'governing.unfollow', entity: 'governing', entityId: document.id },
      detail: { follow: id },
    })
    return ok(null)
  })
}
