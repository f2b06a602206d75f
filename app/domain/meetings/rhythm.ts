/** The statutory duties of a year and which planned meeting can take each (rules 2.3, 5, 14.3). */
import { annualReportDays, budgetDays, interimReport, partySupportReport } from '../calendar/budget'
import { type Step, stepsToBusinessDay } from '../calendar/deadlines'
import { councilSizeDecidedBy, isElectionYear } from '../calendar/mandates'
import { notice } from '../calendar/periods'
import { addDays, type Day, dayFrom } from '../shared/day'
import type { MeetingKind } from './meeting'

const dutyKeys = [
  'council_size',
  'annual_report',
  'motion_list',
  'discharge',
  'party_support_report',
  'interim_report',
  'new_council',
  'budget_proposal',
  'budget',
  'elections',
  'citizen_proposals',
  'party_support',
  'meeting_days',
] as const
export type DutyKey = (typeof dutyKeys)[number]

export type RhythmMeeting = {
  id: string
  bodyKind: string
  day: Day
  kind: MeetingKind | null
  cancelled: boolean
}

type DutyWarning =
  /** No meeting of the body is planned within the time. */
  | 'none_planned'
  /** BUD-01, BUD-04: only the way for special reasons is left; the tax rate has its day all the same. */
  | 'exception_only'
  /** BUD-03: the planned meetings are the old council's. */
  | 'before_new_council'
  /** PREP-03, KL 5:28: the executive board meets too late for its proposal to reach the council's meeting. */
  | 'after_council'

/** A duty of the year, its time and the meeting that can take it. */
export type Duty<Meeting extends RhythmMeeting = RhythmMeeting> = {
  /** Unique within the year: the motion list stands once for each month. */
  id: string
  key: DutyKey
  rule: string
  paragraph: string | null
  basis: 'law' | 'local'
  bodyKind: 'council' | 'executive_board'
  /** First and last day on which a meeting takes it in time. */
  from: Day
  to: Day
  /** What counting gave before it moved to a business day; the same as `to` otherwise. */
  raw: Day
  steps: Step[]
  /** The meeting to plan it for; null with a warning. */
  meeting: Meeting | null
  /** Every meeting that could take it. */
  candidates: Meeting[]
  warning: DutyWarning | null
}

export type RhythmRules = {
  /** MOT-05, months 1–12. */
  motionListMonths: readonly number[]
  /** MED-01: whether the council has let citizens put proposals. */
  citizenProposals: 'yes' | 'no'
}

type Bare = Omit<Duty<never>, 'meeting' | 'candidates' | 'warning' | 'raw' | 'steps' | 'id'> & {
  id?: string
  raw?: Day
  steps?: Step[]
  /** The last day of the way for special reasons. */
  exceptionTo?: Day
  /** The kind of meeting that takes it before others. */
  kind?: MeetingKind
  /** Of several meetings the first takes it; otherwise the last that is in time. */
  first?: true
}

const law = (paragraph: string) => ({ paragraph, basis: 'law' }) as const
const local = { paragraph: null, basis: 'local' } as const
const council = { bodyKind: 'council' } as const
const executive = { bodyKind: 'executive_board' } as const

function dutiesOf(year: number, rules: RhythmRules): Bare[] {
  const [newYear, lastDay] = [dayFrom(year, 1, 1), dayFrom(year, 12, 31)]
  const election = isElectionYear(year)
  const budget = budgetDays(year + 1)
  const annual = annualReportDays(year - 1)
  const periodEnds = dayFrom(year, 8, 31)
  const interim = interimReport(periodEnds)
  const all: Bare[] = [
    {
      key: 'annual_report',
      rule: 'BUD-08',
      ...law('KL 11 kap. 20 §'),
      ...executive,
      from: newYear,
      to: annual.report,
    },
    // KL 11:21: the report is approved before discharge is decided, so the same meeting takes both.
    {
      key: 'discharge',
      rule: 'BUD-08',
      ...law('KL 5 kap. 24 § och 11 kap. 21 §'),
      ...council,
      from: addDays(annual.report, 1),
      to: annual.discharge,
    },
    {
      key: 'party_support_report',
      rule: 'BUD-09',
      ...law('KL 4 kap. 31 §'),
      ...council,
      from: newYear,
      to: partySupportReport(year - 1),
    },
    {
      ...{ key: 'interim_report', rule: 'BUD-07', ...law('KL 11 kap. 16 §'), ...executive },
      ...{ from: addDays(periodEnds, 1), to: interim.due, raw: interim.raw },
      steps: [
        { rule: 'BUD-07', from: periodEnds, to: interim.raw, reason: 'months' },
        ...stepsToBusinessDay(interim.raw, 1),
      ],
    },
    {
      ...{ key: 'budget_proposal', rule: 'BUD-01', ...law('KL 11 kap. 8 §'), ...executive, kind: 'budget' },
      ...{ from: newYear, to: budget.proposal, exceptionTo: budget.lateProposal },
    },
    {
      ...{
        key: 'budget',
        rule: election ? 'BUD-03' : 'BUD-02',
        ...law('KL 11 kap. 10 §'),
        ...council,
        kind: 'budget',
      },
      ...{ from: budget.earliestDecision ?? newYear, to: budget.decision, exceptionTo: budget.lateDecision },
    },
    {
      key: 'party_support',
      rule: 'BUD-09',
      ...law('KL 4 kap. 32 §'),
      ...council,
      from: newYear,
      to: lastDay,
    },
    {
      key: 'meeting_days',
      rule: 'MEET-05',
      ...law('KL 5 kap. 12 §'),
      ...council,
      from: newYear,
      to: lastDay,
    },
  ]
  for (const month of rules.motionListMonths)
    all.push({
      ...{ id: `motion_list:${month}`, key: 'motion_list', rule: 'MOT-05', ...local, ...council },
      ...{
        from: dayFrom(year, month, 1),
        to: addDays(dayFrom(month === 12 ? year + 1 : year, (month % 12) + 1, 1), -1),
      },
    })
  if (rules.citizenProposals === 'yes')
    all.push({
      key: 'citizen_proposals',
      rule: 'MED-03',
      ...law('KL 6 kap. 34 §'),
      ...council,
      from: newYear,
      to: lastDay,
    })
  if (election) {
    const from = dayFrom(year, 10, 15)
    all.push(
      {
        key: 'council_size',
        rule: 'QUO-05',
        ...law('KL 5 kap. 7 §'),
        ...council,
        from: newYear,
        to: councilSizeDecidedBy(year),
      },
      {
        key: 'new_council',
        rule: 'MAND-02',
        ...law('KL 5 kap. 9 och 11 §§'),
        ...council,
        from,
        to: lastDay,
        kind: 'constituting',
        first: true,
      },
      { key: 'elections', rule: 'MAND-04', ...law('KL 6 kap. 18 §'), ...council, from, to: lastDay },
    )
  }
  return all
}

/** The year's duties in order of their last day, each with the planned meeting that can take it or why none does. */
export function yearRhythm<Meeting extends RhythmMeeting>(
  year: number,
  meetings: readonly Meeting[],
  rules: RhythmRules,
): Duty<Meeting>[] {
  const held = meetings.filter(({ cancelled }) => !cancelled).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const duties = dutiesOf(year, rules).map((bare) => taken(year, bare, held))
  const council = duties.find(({ key }) => key === 'budget')?.meeting ?? null
  return duties
    .map((duty) => (duty.key === 'budget_proposal' ? inTimeFor(council, duty) : duty))
    .toSorted((a, b) =>
      a.to === b.to ? dutyKeys.indexOf(a.key) - dutyKeys.indexOf(b.key) : a.to < b.to ? -1 : 1,
    )
}

/** PREP-03: the proposal is made before the council's meeting is announced, so by a meeting at least a week before it. */
function inTimeFor<Meeting extends RhythmMeeting>(
  council: Meeting | null,
  duty: Duty<Meeting>,
): Duty<Meeting> {
  if (council === null || duty.meeting === null) return duty
  const { latest } = notice(council.day)
  if (duty.meeting.day <= latest) return duty
  const before = duty.candidates.filter(({ day }) => day <= latest && day <= duty.to)
  return {
    ...duty,
    meeting: before.at(-1) ?? duty.meeting,
    warning: before.length > 0 ? null : 'after_council',
  }
}

function taken<Meeting extends RhythmMeeting>(
  year: number,
  { exceptionTo, kind, first, ...bare }: Bare,
  held: readonly Meeting[],
): Duty<Meeting> {
  const ofBody = held.filter(({ bodyKind }) => bodyKind === bare.bodyKind)
  const within = (from: Day, to: Day) => ofBody.filter(({ day }) => day >= from && day <= to)
  const candidates = within(bare.from, bare.to)
  const late = exceptionTo === undefined ? [] : within(addDays(bare.to, 1), exceptionTo)
  const wanted = candidates.filter((each) => kind !== undefined && each.kind === kind)
  const pool = wanted.length > 0 ? wanted : candidates
  const meeting = (first ? pool[0] : pool.at(-1)) ?? late[0] ?? null
  const old = bare.rule === 'BUD-03' && within(dayFrom(year, 9, 1), addDays(bare.from, -1)).length > 0
  const warning: DutyWarning | null =
    candidates.length > 0
      ? null
      : late.length > 0
        ? 'exception_only'
        : old
          ? 'before_new_council'
          : 'none_planned'
  const { id = bare.key, raw = bare.to, steps = [] } = bare
  return { ...bare, id, raw, steps, meeting, candidates: [...candidates, ...late], warning }
}
