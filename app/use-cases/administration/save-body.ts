import { may } from '../../domain/access'
import { normalEmail } from '../../domain/access/email'
import { slugOf } from '../../domain/cases/slug'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { sortKey } from '../../domain/shared/swedish'
import { type BodyKind, isBodyKind } from '../../text/administration'
import { bodiesOf, type Body } from '#db/queries/administration/municipality'
import { insertBody, saveBody as write } from '#db/repositories/administration'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { changes } from './changed'
import { judgePeriod } from './period'

export type BodyInput = {
  kind: string
  name: string
  shortName: string
  parentId: string
  email: string
  from: string
  to: string
}

type Judged = Pick<
  Body,
  'name' | 'shortName' | 'parentId' | 'email' | 'activeFrom' | 'activeTo' | 'sortKey'
> & {
  kind: BodyKind
}
export type BodyRefusal =
  | 'forbidden'
  | 'body-not-found'
  | 'name-missing'
  | 'kind-unknown'
  | 'parent-invalid'
  | 'email-invalid'
  | 'from-invalid'
  | 'to-invalid'

function judge(input: BodyInput, all: Body[], self: string | null): Result<Judged, BodyRefusal> {
  const name = input.name.trim()
  if (name === '') return refuse('name-missing')
  if (!isBodyKind(input.kind)) return refuse('kind-unknown')
  const parentId = input.parentId || null
  for (let above = parentId, steps = 0; above !== null; steps++) {
    const parent = all.find(({ id }) => id === above)
    if (!parent || parent.id === self || steps > all.length) return refuse('parent-invalid')
    above = parent.parentId
  }
  const email = input.email.trim() === '' ? null : normalEmail(input.email)
  if (email === null && input.email.trim() !== '') return refuse('email-invalid')
  const period = judgePeriod(input.from, input.to)
  if (!period.ok) return period
  const { from: activeFrom, to: activeTo } = period.value
  const shortName = input.shortName.trim() || null
  return ok({
    kind: input.kind,
    name,
    shortName,
    parentId,
    email,
    activeFrom,
    activeTo,
    sortKey: sortKey(name),
  })
}

/** What the audit tells of a body: not the key it is sorted by. */
const shown = ({ kind, name, shortName, email, activeFrom, activeTo }: Omit<Judged, 'sortKey'>) => ({
  kind,
  name,
  shortName,
  email,
  from: activeFrom,
  to: activeTo,
})

/** Adds a council, board, committee or administration. */
export async function addBody(
  ctx: Context,
  municipalityId: string,
  input: BodyInput,
): Promise<Result<{ bodyId: string }, BodyRefusal>> {
  if (!may(ctx.actor, 'administration.settings', { municipalityId })) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const all = await bodiesOf(tx, municipalityId)
    const judged = judge(input, all, null)
    if (!judged.ok) return judged
    const wanted = slugOf(judged.value.name) || 'organ'
    const taken = (slug: string) => all.some((body) => body.slug === slug)
    let slug = wanted
    for (let n = 2; taken(slug); n++) slug = `${wanted}-${n}`
    const bodyId = ctx.newId()
    await insertBody(tx, { id: bodyId, municipalityId, slug, ...judged.value, createdAt: ctx.now() })
    await audit(ctx, tx, {
      municipalityId,
      action: 'body.add',
      entity: 'body',
      entityId: bodyId,
      detail: shown(judged.value),
    })
    return ok({ bodyId })
  })
}

/** Changes a body or sets its last day. Its address and what was registered under its earlier name stay. */
export async function saveBody(
  ctx: Context,
  place: { municipalityId: string; bodyId: string },
  input: BodyInput,
): Promise<Result<null, BodyRefusal>> {
  const { municipalityId, bodyId } = place
  if (!may(ctx.actor, 'administration.settings', { municipalityId })) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const all = await bodiesOf(tx, municipalityId)
    const before = all.find(({ id }) => id === bodyId)
    if (!before) return refuse('body-not-found')
    const judged = judge(input, all, bodyId)
    if (!judged.ok) return judged
    await write(tx, bodyId, judged.value)
    await audit(ctx, tx, {
      municipalityId,
      action: 'body.save',
      entity: 'body',
      entityId: bodyId,
      detail: changes(shown(before), shown(judged.value)),
    })
    return ok(null)
  })
}
