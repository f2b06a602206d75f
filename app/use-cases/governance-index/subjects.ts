import { ok, refuse, type Result } from '../../domain/shared/result'
import { subjectsInHand } from '#db/queries/governance-index/in-hand'
import { insertPeerGroup, insertSubjects } from '#db/repositories/governance-index'
import type { Context } from '../context'
import { byWhom, workOnIndex } from './working'

export type SubjectRefusal =
  | 'forbidden'
  | 'code-invalid'
  | 'name-missing'
  | 'subject-taken'
  | 'year-invalid'
  | 'members-missing'
  | 'member-unknown'

const CODE = /^\d{4}$/

/** Adds a municipality to compare with, by its code in Kolada. */
export const addSubject = (
  ctx: Context,
  {
    municipalityId,
    code,
    name,
    own = false,
  }: { municipalityId: string; code: string; name: string; own?: boolean },
): Promise<Result<null, SubjectRefusal>> =>
  workOnIndex(ctx, { municipalityId, action: 'index.work', event: 'index.subject' }, async (tx) => {
    if (!CODE.test(code.trim())) return refuse('code-invalid')
    if (name.trim() === '' || name.length > 100) return refuse('name-missing')
    const known = await subjectsInHand(tx, municipalityId)
    if (known.some((each) => each.code === code.trim())) return refuse('subject-taken')
    const row = { id: ctx.newId(), municipalityId, code: code.trim(), name: name.trim(), own }
    await insertSubjects(tx, [{ ...row, createdAt: ctx.now() }])
    return ok({ value: null, entityId: row.id, detail: { code: row.code, name: row.name } })
  })

/** Freezes a group to compare with for a year: who its members are, and where that is from. */
export const keepPeerGroup = (
  ctx: Context,
  { municipalityId, year, name, source, members }: PeerGroupInput,
): Promise<Result<null, SubjectRefusal>> =>
  workOnIndex(ctx, { municipalityId, action: 'index.work', event: 'index.group' }, async (tx) => {
    if (name.trim() === '' || name.length > 200) return refuse('name-missing')
    if (!(year >= 2000 && year <= 2100)) return refuse('year-invalid')
    const known = await subjectsInHand(tx, municipalityId)
    const wanted = [...new Set(members)]
    if (wanted.length === 0) return refuse('members-missing')
    if (wanted.some((code) => !known.some((each) => each.code === code && !each.own)))
      return refuse('member-unknown')
    const id = ctx.newId()
    await insertPeerGroup(tx, {
      ...{ id, municipalityId, year, name: name.trim(), source: source.trim().slice(0, 200) || null },
      ...{ members: wanted, createdAt: ctx.now(), createdBy: byWhom(ctx) },
    })
    return ok({ value: null, entityId: id, detail: { year, name, members: wanted } })
  })

type PeerGroupInput = {
  municipalityId: string
  year: number
  name: string
  source: string
  members: string[]
}
