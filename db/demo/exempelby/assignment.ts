import { eq } from 'drizzle-orm'
import type { Role } from '../../../app/domain/access'
import { followAssignment } from '../../../app/use-cases/assignments/follow'
import { reportAssignment } from '../../../app/use-cases/assignments/report'
import { advanceCase } from '../../../app/use-cases/cases/advance-case'
import type { Context } from '../../../app/use-cases/context'
import type { Transaction } from '../../connection'
import { assignmentsOf } from '../../queries/assignments/assignments'
import * as t from '../../schema'
import { done, onDay } from './acting'
import { heldDay } from './held-meeting'

const reportedDay = '2026-11-10'

type Place = { id: string; bodies: Map<string, string> }

/** What has become of the assignment that the held meeting gave: taken in hand, planned and reported once. */
export async function carryOutAssignment(
  ctx: Context,
  tx: Transaction,
  { id: municipalityId, bodies }: Place,
  accounts: Map<string, string>,
): Promise<void> {
  if (ctx.today < reportedDay) return
  const board = bodies.get('Kommunstyrelsen') ?? ''
  const by = async (mailbox: string, role: Role, day: string): Promise<Context> => {
    const accountId = accounts.get(`${mailbox}@exempelby.exempel`) ?? ''
    const [account] = await tx
      .select({ name: t.accounts.name })
      .from(t.accounts)
      .where(eq(t.accounts.id, accountId))
    const name = account?.name ?? ''
    return {
      ...onDay(ctx, day),
      actor: { kind: 'account', accountId, name, municipalityId, role, bodyId: board },
    }
  }
  const place = { municipalityId, today: ctx.today }
  const given = (await assignmentsOf(tx, ctx.actor, place)).find(({ dueDay }) => dueDay === '2027-05-31')
  if (!given) return
  const { slug } = given
  const received = { body: board, meetingDay: heldDay, paragraph: '' }
  done(
    'The assignment taken in hand',
    await advanceCase(await by('namndsekreterare', 'board_secretary', '2026-10-01'), {
      ...{ municipalityId, slug, event: 'register', given: received },
    }),
  )
  done(
    'The assignment planned',
    await advanceCase(await by('chef', 'manager', '2026-10-05'), {
      ...{ municipalityId, slug, event: 'plan' },
      given: {
        ...{ owner: 'Kommunkansliet', dueDay: '2027-05-31', stages: 'Mäta före provet\nProva\nSlutredovisa' },
        plan: 'Mätning före provet, prov i två enheter och jämförelse efter sex månader.',
      },
    }),
  )
  const at = { municipalityId, address: slug }
  done(
    'Who reports it',
    await followAssignment(await by('chef', 'manager', '2026-10-05'), at, {
      ...{ owner: 'Kommunkansliet', nextReportDay: '2026-11-15' },
      account: accounts.get('handlaggare@exempelby.exempel') ?? '',
    }),
  )
  done(
    'Its report',
    await reportAssignment(await by('handlaggare', 'case_officer', reportedDay), {
      ...at,
      told: {
        ...{ kind: 'interim', signal: 'on_track', progress: '35', stage: '1', nextReportDay: '2027-02-15' },
        summary: 'Mätningen före provet är klar: en synpunkt tar i snitt 14 minuter att fördela.',
        text: [
          '## Vad som har gjorts',
          '',
          '- Två veckors synpunkter har mätts i två enheter.',
          '- Personuppgiftsbiträdesavtalet är tecknat.',
          '',
          '## Vad som återstår',
          '',
          'Provet börjar i december och jämförs med mätningen i maj.',
        ].join('\n'),
      },
    }),
  )
}
