import { addDays } from '../../shared/day'
import { type CaseStep, clerks, officers } from './course'
import { body, comingDay, confirm, day, line, maybe, meeting, text } from './needs'
import type { Situation } from './facts'

/** 12.1, 12.4: the case waits until every recipient has answered or declined, or its day has passed. */
export const statementsAwaited = ({ awaited }: Situation): string[] =>
  awaited.length > 0 ? ['statements-awaited'] : []

export const memoMissing = ({ memoReady }: Situation): string[] => (memoReady ? [] : ['memo-missing'])

/** PREP-03, KL 5:28: the executive board always gets the chance to comment before the council decides. */
export const executiveNotHeard = ({ executiveHeard }: Situation): string[] =>
  executiveHeard ? [] : ['executive-not-heard']

/** VOTE-02, KL 5:50: a minority may delay a matter once. */
export const minorityUsed = ({ events, given }: Situation): string[] =>
  given.majority === 'minority' && events.includes('minority_delay') ? ['minority-used'] : []

const noticeDays = (lead: (situation: Situation) => number) => (situation: Situation) => {
  const { given, receivedDay } = situation
  const held = given.councilDay
  return held && receivedDay && receivedDay > addDays(held, -lead(situation)) ? ['handed-in-late'] : []
}

/** INT-03, FRA-02: handed in later than the council's own rules ask. */
export const interpellationLate = noticeDays((situation) => situation.interpellationLeadDays)
export const questionLate = noticeDays((situation) => situation.questionLeadDays)

/** A referral of the case: its page is the referrals' own. */
export const sendReferral = (from: string[], to: string): CaseStep => ({
  event: 'send_remiss',
  from,
  to,
  by: [...officers, 'manager'],
  needs: [],
  page: 'remiss',
  law: 'KL 6 kap. 12 §',
})

/** A matter that has been settled is closed when those concerned have been told. */
export const close = (from: string[], ...confirmed: string[]): CaseStep => ({
  event: 'close',
  from,
  to: 'closed',
  by: [...officers, 'manager'],
  needs: [day, ...confirmed.map(confirm), maybe(line('sentTo'))],
})

/** UPP-03: what the council approved becomes an assignment with an owner and a day. */
export const createAssignment = (from: string[]): CaseStep => ({
  event: 'create_assignment',
  from,
  to: 'same',
  by: clerks,
  needs: [text('assignmentText'), body, maybe(comingDay('dueDay'))],
  law: 'KL 6 kap. 5 §',
  applies: ({ outcome, assignmentsMade }) =>
    (outcome === 'bifall' || outcome === 'delvis_bifall') && assignmentsMade === 0,
  effects: ['create_assignment'],
})

/** MOT-02: within the year the council is told what the preparation has shown. */
export const yearReport = (from: string[]): CaseStep => ({
  event: 'year_report',
  from,
  to: 'same',
  by: officers,
  needs: [meeting('council'), text('report')],
  law: 'KL 5 kap. 35 §',
  aside: true,
  meets: ['motion_report'],
  drops: ['motion', 'citizen_proposal', 'citizen_proposal_board'],
})
