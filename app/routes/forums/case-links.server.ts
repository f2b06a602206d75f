import { questionsOfCase } from '#db/queries/forums/work'
import { listForums } from '#db/queries/places-forums'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import type { RequestContext } from '~/server/context'
import { questionStateLabel } from '~/text/forums'
import type { LinkItem } from '~/ui'

/** From a case to its questions in the forums, and to raising one; nothing where the municipality has no forums. */
export async function forumLinks(
  ctx: RequestContext,
  m: string,
  matter: { id: string; slug: string; municipalityId: string },
): Promise<LinkItem[]> {
  const { read } = ctx.database
  const { municipalityId } = matter
  const questions = await questionsOfCase(read, ctx.actor, { municipalityId, caseId: matter.id })
  const raises =
    may(ctx.actor, 'forum.lead', { municipalityId }) &&
    (await listForums(read, ctx.actor, municipalityId)).some(({ endedDay }) => endedDay === null)
  return [
    ...questions.map(({ number, title, state, forum }) => ({
      label: `Fråga ${number}: ${title} (${forum}, ${questionStateLabel[state].toLowerCase()})`,
      href: paths.forumWork(m, 'fragor', String(number)),
    })),
    ...(raises
      ? [
          {
            label: 'Väck en fråga i ett forum',
            href: `${paths.forumWork(m, 'fragor', 'ny')}?${new URLSearchParams({ arende: matter.slug })}`,
          },
        ]
      : []),
  ]
}
