import type { ForumRow } from '#db/queries/places-forums'
import { nextForum, toldForums } from '~/domain/forums/forum'
import { FREQUENCY_NOT_STATED } from '~/text/forums'
import type { ModelFlow, ModelForum } from '~/ui'

/** The picture's forums and flows, out of the forums as they are registered. */
export function modelOf(
  rows: readonly ForumRow[],
  communication: readonly { forumId: string; text: string }[],
): { forums: ModelForum[]; flows: ModelFlow[] } {
  const open = rows.filter(({ endedDay }) => endedDay === null)
  const forums = open.map(({ id, name, level, purposeKind, convenor, frequency, interpreted }) => ({
    ...{ id, name, level },
    steering: purposeKind !== 'cooperation',
    about: [...(convenor === null ? [] : [convenor]), frequency ?? FREQUENCY_NOT_STATED],
    levelInterpreted: (interpreted ?? []).includes('level'),
  }))
  const escalations = open.flatMap((forum) => {
    const to = nextForum(forum, open)
    return to
      ? [
          { kind: 'escalation' as const, from: forum.id, to: to.id },
          { kind: 'answer' as const, from: to.id, to: forum.id },
        ]
      : []
  })
  const told = open.flatMap((forum) =>
    toldForums(
      forum,
      communication.filter(({ forumId }) => forumId === forum.id).map(({ text }) => text),
      open,
    ).map((to) => ({ kind: 'communication' as const, from: forum.id, to: to.id })),
  )
  return { forums, flows: [...escalations, ...told] }
}
