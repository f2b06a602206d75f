import type { DeadlineKey, LocalDeadline } from '../../domain/calendar/deadlines'
import { deadlineFrom, type CaseDeadline } from '../../domain/cases/deadlines'
import type { Read } from '#db/connection'
import { localRule } from '#db/queries/administration/local-rules'
import type { Context } from '../context'

/** What the municipality has decided about a day of this sort, as it stands on a day. */
export async function localDeadline(
  read: Read,
  municipalityId: string,
  key: DeadlineKey,
  today: string,
): Promise<LocalDeadline> {
  const rule = <Key extends Parameters<typeof localRule>[2]>(name: Key) =>
    localRule(read, municipalityId, name, today)
  switch (key) {
    case 'referral_reply':
      return {
        period: { unit: 'months', count: await rule('referralReplyMonths') },
        rolls: (await rule('referralRolls')) === 'yes',
      }
    case 'interpellation':
      return { period: { unit: 'days', count: -(await rule('interpellationLeadDays')) } }
    case 'simple_question':
      return { period: { unit: 'days', count: -(await rule('questionLeadDays')) } }
    case 'board_summons':
      return { period: { unit: 'days', count: -(await rule('boardNoticeDays')) } }
    case 'council_announcement':
    case 'council_summons':
      return { reading: { backwardWeek: await rule('backwardWeek') } }
    case 'minutes_approval':
    case 'announcement':
      return { reading: { approvalRolls: await rule('approvalRolls') } }
    default:
      return {}
  }
}

/** The day that an event on `from` starts, by law and by what the municipality has decided. */
export const localDeadlineFrom = async (
  ctx: Pick<Context, 'today'>,
  read: Read,
  municipalityId: string,
  key: DeadlineKey,
  from: string,
): Promise<CaseDeadline> => deadlineFrom(key, from, await localDeadline(read, municipalityId, key, ctx.today))
