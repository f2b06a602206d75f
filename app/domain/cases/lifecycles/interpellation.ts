import type { CaseStep } from './course'
import { clerks, lifecycle, officers, stage } from './course'
import { close, interpellationLate, questionLate } from './common'
import type { Situation } from './facts'
import { answers, comingDay, confirm, day, document, line, maybe, meeting, text } from './needs'

const wasPut = ({ events }: Situation) => events.includes('put')
const answeredInWriting = ({ questions, events, documentKinds }: Situation) =>
  questions.some(({ answered }) => answered) ||
  events.includes('answer_received') ||
  documentKinds.includes('answer_to_interpellation')

/** INT-02: the council decides without debate whether it may be put; nothing is debated before. */
const notPut = (situation: Situation) => (wasPut(situation) ? [] : ['not-put'])

const register: CaseStep = {
  event: 'register',
  from: ['submitted'],
  to: 'registered',
  by: clerks,
  needs: [confirm('moverEntitled')],
  law: 'KL 4 kap. 19 §',
}

const toAgenda = (
  rule: 'interpellation' | 'simple_question',
  objections: CaseStep['objections'],
): CaseStep => ({
  event: 'to_agenda',
  from: ['registered'],
  to: 'on_agenda',
  by: clerks,
  needs: [comingDay('councilDay')],
  objections,
  deadlines: [
    { rule, before: 'councilDay' },
    { subject: 'council', field: 'councilDay', basis: null },
  ],
})

const allowed = (from: string[], to: string, law: string): CaseStep => ({
  event: 'put',
  from,
  to,
  by: clerks,
  needs: [meeting('council'), maybe(comingDay('answerDay'))],
  law,
  applies: (situation) => !wasPut(situation),
  records: 'other',
  meets: ['council'],
  deadlines: [{ subject: 'answer', field: 'answerDay', basis: null }],
})

const refused = (from: string[], law: string): CaseStep => ({
  event: 'refuse',
  from,
  to: 'refused',
  by: clerks,
  needs: [meeting('council'), maybe(text('reason'))],
  law,
  aside: true,
  records: 'rejected',
})

const postpone = (from: string[]): CaseStep => ({
  event: 'postpone',
  from,
  to: 'postponed',
  by: clerks,
  needs: [meeting('council'), text('reason'), maybe(comingDay('councilDay'))],
  aside: true,
  deadlines: [{ subject: 'council', field: 'councilDay', basis: null }],
})

/** INT-04: no duty to answer exists, so what gets no answer lapses; it is never closed as answered. */
const lapse: CaseStep = {
  event: 'lapse',
  from: ['put', 'postponed'],
  to: 'lapsed',
  by: clerks,
  needs: [day, text('reason')],
  aside: true,
}

const withdraw = (from: string[]): CaseStep => ({
  event: 'withdraw',
  from,
  to: 'lapsed',
  by: clerks,
  needs: [day, line('withdrawnBy')],
  aside: true,
  effects: ['withdrawn'],
})

/** Rules 12.2. */
export const interpellation = lifecycle('interpellation', {
  steps: [
    stage('registered', 'submitted', 'registered'),
    stage('on_agenda', 'on_agenda', 'put', 'postponed', 'refused'),
    stage('answered_in_writing'),
    stage('answered', 'answered', 'lapsed', 'closed'),
  ],
  initial: ['registered', 'submitted'],
  terminal: ['answered', 'refused', 'lapsed', 'closed'],
  tasks: { put: 'prepare_answer' },
  transitions: [
    register,
    toAgenda('interpellation', interpellationLate),
    allowed(['on_agenda'], 'put', 'KL 5 kap. 62 §'),
    allowed(['answered_in_writing'], 'same', 'KL 5 kap. 62 §'),
    {
      event: 'answer_received',
      from: ['put', 'on_agenda', 'postponed'],
      to: 'answered_in_writing',
      by: officers,
      needs: [day, line('answeredBy'), answers, document],
      law: 'KL 5 kap. 61 §',
      effects: ['answers'],
      meets: ['answer'],
      document: 'answer_to_interpellation',
    },
    {
      event: 'take_up',
      from: ['postponed'],
      to: 'put',
      by: clerks,
      needs: [],
      applies: (situation) => !answeredInWriting(situation),
    },
    {
      event: 'take_up',
      from: ['postponed'],
      to: 'answered_in_writing',
      by: clerks,
      needs: [],
      applies: answeredInWriting,
    },
    {
      event: 'debate_closed',
      from: ['answered_in_writing'],
      to: 'answered',
      by: clerks,
      needs: [meeting('council')],
      law: 'KL 5 kap. 59–63 §§',
      guard: notPut,
      meets: ['council', 'answer'],
      document: 'minutes',
    },
    postpone(['put', 'answered_in_writing']),
    refused(['on_agenda'], 'KL 5 kap. 62 §'),
    lapse,
    withdraw(['registered', 'on_agenda', 'put', 'answered_in_writing', 'postponed']),
    close(['answered', 'refused', 'lapsed'], 'partiesTold'),
  ],
})

/** Rules 12.2, FRA-01: only the asker and the one who answers speak; the answer may be spoken or written. */
export const simpleQuestion = lifecycle('simple_question', {
  steps: [
    stage('registered', 'submitted', 'registered'),
    stage('on_agenda', 'on_agenda', 'put', 'postponed', 'refused'),
    stage('answered', 'answered', 'lapsed', 'closed'),
  ],
  initial: ['registered', 'submitted'],
  terminal: ['answered', 'refused', 'lapsed', 'closed'],
  transitions: [
    register,
    toAgenda('simple_question', questionLate),
    allowed(['on_agenda'], 'put', 'KL 5 kap. 64 §'),
    {
      event: 'take_up',
      from: ['postponed'],
      to: 'put',
      by: clerks,
      needs: [],
    },
    {
      event: 'question_answered',
      from: ['put'],
      to: 'answered',
      by: clerks,
      needs: [meeting('council'), line('answeredBy'), maybe(answers)],
      law: 'KL 5 kap. 64 §',
      effects: ['answers'],
      meets: ['council', 'answer'],
    },
    postpone(['put']),
    refused(['on_agenda'], 'KL 5 kap. 64 §'),
    lapse,
    withdraw(['registered', 'on_agenda', 'put', 'postponed']),
    close(['answered', 'refused', 'lapsed'], 'partiesTold'),
  ],
})
