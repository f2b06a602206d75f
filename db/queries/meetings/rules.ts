import { type LocalRuleKey, localRuleValue, type LocalRuleValue } from '../../../app/domain/local-rules'
import type { MeetingRules } from '../../../app/domain/meetings/dates'
import type { RhythmRules } from '../../../app/domain/meetings/rhythm'
import type { Read } from '../../connection'
import { decidedRules } from '../administration/local-rules'

/** Everything of the local rules that meetings and their days go by. */
export type MeetingRuleSet = MeetingRules &
  RhythmRules & {
    /** MEET-02, U4: whether the summons must have reached or left. */
    summonsCounts: LocalRuleValue<'summonsCounts'>
    openBoardMeetings: 'yes' | 'no'
    remoteMeetings: 'yes' | 'no'
  }

/** The local rules about meetings as they stand on a day. */
export async function meetingRules(read: Read, municipalityId: string, day: string): Promise<MeetingRuleSet> {
  // The decision that counts comes first.
  const decided = (await decidedRules(read, municipalityId)).filter(({ validFrom }) => validFrom <= day)
  const rule = <Key extends LocalRuleKey>(key: Key) =>
    localRuleValue(key, decided.find((row) => row.rule === key)?.value ?? null)
  return {
    boardNoticeDays: rule('boardNoticeDays'),
    materialLeadDays: rule('materialLeadDays'),
    backwardWeek: rule('backwardWeek'),
    lateItemDay: rule('lateItemDay'),
    approvalRolls: rule('approvalRolls'),
    severalDayMeeting: rule('severalDayMeeting'),
    summonsCounts: rule('summonsCounts'),
    openBoardMeetings: rule('openBoardMeetings'),
    remoteMeetings: rule('remoteMeetings'),
    motionListMonths: rule('motionListMonths'),
    citizenProposals: rule('citizenProposals'),
  }
}
