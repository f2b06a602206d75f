import { listForums } from '#db/queries/places-forums'
import type { RequestContext } from '~/server/context'
import { colleagues } from '~/use-cases/work/staff'
import { staffChoices } from '../workday/staff-choices'

/** Whom and what an activity's fields choose among. */
export async function actionChoices(ctx: RequestContext, municipalityId: string) {
  const { read } = ctx.database
  const me = ctx.actor.kind === 'account' ? ctx.actor.accountId : ''
  const forums = (await listForums(read, ctx.actor, municipalityId)).filter(
    ({ endedDay }) => endedDay === null,
  )
  return {
    colleagues: staffChoices(await colleagues(read, ctx, municipalityId), me),
    forums: forums.map(({ name }) => ({ value: name, label: name })),
    forumIds: forums.map(({ id, name }) => ({ value: id, label: name })),
  }
}
