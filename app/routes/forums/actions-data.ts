import type { LoaderFunctionArgs } from '@remix-run/node'
import { type ActionRow, listActions } from '#db/queries/forums/work'
import { isOverdue } from '~/domain/forums/actions'
import { paths } from '~/paths'
import { actionStateLabel } from '~/text/forums'
import { listAnswer, whole } from '../places/data'
import { requireWorker } from '../workday/guard'

/** Activities of all action lists as data, for the staff. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m } = await requireWorker(args, 'forum.read')
  return listAnswer<ActionRow>(
    args.request,
    whole(() => listActions(ctx.database.read, ctx.actor, municipality.id)),
    {
      type: 'ActionList',
      item: (row) => ({
        ...{ type: 'Action', id: row.id, list: row.list, activity: row.activity },
        ...{ responsible: row.responsible, due: row.dueDay, forum: row.decidedIn, state: row.state },
        ...{ done: row.doneDay, overdue: isOverdue(row, ctx.today), question: row.question },
        url: paths.forumWork(m, 'restlistor', row.id),
      }),
      head: [
        'Lista',
        'Aktivitet',
        'Ansvarig',
        'Klar senast',
        'Beslutas i',
        'Läge',
        'Klar',
        'Försenad',
        'Fråga',
        'Adress',
      ],
      cells: (row) => [
        ...[row.list, row.activity, row.responsible, row.dueDay, row.decidedIn, actionStateLabel[row.state]],
        ...[row.doneDay, isOverdue(row, ctx.today) ? 'ja' : 'nej', row.question],
        paths.forumWork(m, 'restlistor', row.id),
      ],
    },
  )
}
