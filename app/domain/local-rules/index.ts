import { FORCE_BUFFER_DAYS } from '../calendar/periods'
import { administrativeCourts } from './courts'
import { choice, type LocalRule, percent, whole, wholes } from './values'

export type { LocalRule, LocalRuleStatus } from './values'

const local = (rule: string) => ({ rule, status: 'LOCAL' }) as const
const uncertain = (rule: string) => ({ rule, status: 'UNCERTAIN' }) as const
const yesNo = ['no', 'yes'] as const

/** The LOCAL and UNCERTAIN items of the rule book that a municipality decides, with the safe default of each. */
export const localRules = {
  motionRaised: choice(local('MOT-03'), ['handed_in', 'council_meeting'], 'handed_in'),
  motionListMonths: wholes(local('MOT-05'), 'month', [1, 12], [4, 10]),
  motionAfterShift: choice(uncertain('MOT-07, U8'), ['council_decides', 'ask'], 'council_decides'),
  interpellationLeadDays: whole(local('INT-03'), 'days', [0, 30], 10),
  interpellationAnswer: choice(local('INT-03'), ['next_meeting', 'same_meeting'], 'next_meeting'),
  questionLeadDays: whole(local('FRA-02'), 'days', [0, 14], 1),
  citizenProposals: choice(local('MED-01'), yesNo, 'no'),
  fewerForAnswers: choice(local('QUO-02'), yesNo, 'no'),
  memoTwoPersons: choice(local('13'), yesNo, 'yes'),
  referralReplyMonths: whole(local('REM-04'), 'months', [1, 12], 3),
  referralRolls: choice(local('CAL-09'), yesNo, 'no'),
  referralReminders: wholes(local('REM-09'), 'days', [-60, 60], [-14, -3, 1]),
  boardNoticeDays: whole(local('MEET-06'), 'days', [0, 21], 7),
  materialLeadDays: whole(local('12.8'), 'days', [0, 60], 7),
  openBoardMeetings: choice(local('MEET-09'), yesNo, 'no'),
  remoteMeetings: choice(local('MEET-10'), yesNo, 'no'),
  summonsCounts: choice(uncertain('MEET-02, U4'), ['delivery', 'dispatch'], 'delivery'),
  backwardWeek: choice(uncertain('CAL-06, U2'), ['same_weekday', 'full_days_between'], 'same_weekday'),
  lateItemDay: choice(uncertain('CAL-07, U3'), ['safe', 'literal'], 'safe'),
  approvalRolls: choice(uncertain('MIN-03, U5'), yesNo, 'yes'),
  severalDayMeeting: choice(uncertain('MIN-08, U7'), ['last_day', 'first_day'], 'last_day'),
  paragraphReset: choice(uncertain('NUM-02, U19'), ['calendar_year', 'council_year'], 'calendar_year'),
  motionNumbers: choice(local('NUM-03'), ['none', 'year_first', 'serial_first'], 'none'),
  eveWorkingDay: choice(uncertain('REG-02, U10'), yesNo, 'no'),
  privatePersons: choice(local('WEB-02'), ['replace', 'release_each'], 'replace'),
  sharedThemes: choice(local('lag 2022:818'), yesNo, 'no'),
  publicFields: choice(local('WEB-03'), ['standard', 'number_and_title'], 'standard'),
  webRegister: choice(local('WEB-08'), ['on_request', 'register', 'meeting_portal'], 'on_request'),
  webExpiryMonths: whole(local('WEB-06'), 'months', [0, 240], 0),
  approvalPosting: choice(local('ANS-04'), ['at_once', 'by_secretary'], 'at_once'),
  noticeRemoval: choice(local('12.9'), ['by_secretary', 'automatic'], 'by_secretary'),
  outageMinutes: whole(uncertain('ANS-07, U6'), 'minutes', [5, 1440], 15),
  forceBufferDays: whole(uncertain('APP-04, U23'), 'days', [0, 60], FORCE_BUFFER_DAYS),
  administrativeCourt: choice(local('KL 13:4'), ['unstated', ...administrativeCourts], 'unstated'),
  investmentStart: choice(local('LKBR, RKR R4'), ['same_month', 'next_month', 'next_year'], 'same_month'),
  investmentInterest: choice(local('LKBR'), ['opening', 'average', 'monthly'], 'opening'),
  investmentReserve: choice(local('LKBR'), ['on_base', 'of_total'], 'on_base'),
  investmentMinShare: percent(local('RKR R4'), [0, 1000], '50'),
  investmentMinValueLimit: choice(local('RKR R4'), ['at_least', 'more_than'], 'at_least'),
  investmentMinMonths: whole(local('RKR R4'), 'months', [0, 240], 36),
  investmentMinLifeLimit: choice(local('RKR R4'), ['at_least', 'more_than'], 'at_least'),
  discountRate: percent(local('KL 11:1'), [0, 30], '3'),
  overcommitment: choice(local('KL 11:6'), ['refuse', 'flag'], 'refuse'),
  investmentBoardFrom: whole(local('KL 6:37'), 'thousands', [0, 9_999_999], 0),
  investmentCouncilFrom: whole(local('KL 5:1'), 'thousands', [0, 9_999_999], 0),
} as const

export type LocalRuleKey = keyof typeof localRules
type ValueOf<Rule> = Rule extends LocalRule<infer Value> ? Value : never
export type LocalRuleValue<Key extends LocalRuleKey> = ValueOf<(typeof localRules)[Key]>

export const localRuleKeys = Object.keys(localRules) as LocalRuleKey[]

/** Rules that the portal acts on today; the others are kept for the functions that will ask for them. */
export const rulesInUse: ReadonlySet<LocalRuleKey> = new Set([
  'sharedThemes',
  'citizenProposals',
  'motionNumbers',
  'motionRaised',
  'referralRolls',
  'memoTwoPersons',
  'motionListMonths',
  'interpellationLeadDays',
  'interpellationAnswer',
  'questionLeadDays',
  'referralReminders',
  'referralReplyMonths',
  'boardNoticeDays',
  'materialLeadDays',
  'openBoardMeetings',
  'remoteMeetings',
  'summonsCounts',
  'backwardWeek',
  'lateItemDay',
  'approvalRolls',
  'severalDayMeeting',
  'eveWorkingDay',
  'paragraphReset',
  'approvalPosting',
  'noticeRemoval',
  'outageMinutes',
  'forceBufferDays',
  'administrativeCourt',
  'overcommitment',
  'investmentStart',
  'investmentInterest',
  'investmentReserve',
  'investmentMinShare',
  'investmentMinValueLimit',
  'investmentMinMonths',
  'investmentMinLifeLimit',
  'discountRate',
  'investmentBoardFrom',
  'investmentCouncilFrom',
])

export const isLocalRuleKey = (word: string): word is LocalRuleKey => Object.hasOwn(localRules, word)

/** A rule without its value's type, for lists and forms. A text that is no longer a value counts as the default. */
export const anyLocalRule = (key: LocalRuleKey) => {
  const rule = localRules[key] as unknown as LocalRule<unknown>
  return {
    ...rule,
    fallbackText: rule.format(rule.fallback),
    /** The text as it is stored, or null when the rule cannot have it. */
    normal: (text: string): string | null => {
      const value = rule.parse(text)
      return value === null ? null : rule.format(value)
    },
  }
}

/** The value that a stored text has; the safe default when there is none. */
export function localRuleValue<Key extends LocalRuleKey>(key: Key, text: string | null): LocalRuleValue<Key> {
  const rule = localRules[key] as unknown as LocalRule<LocalRuleValue<Key>>
  return (text === null ? null : rule.parse(text)) ?? rule.fallback
}
