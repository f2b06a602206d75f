import { clerks, gatekeepers, lifecycle, officersAndManagers, openStates, stage } from './course'
import { sendReferral } from './common'
import * as need from './needs'

const terminal = ['fulfilled', 'withdrawn', 'closed']
const steps = [
  stage('given', 'given', 'registered'),
  stage('planned'),
  stage('in_progress'),
  stage('reported'),
  stage('fulfilled', 'fulfilled', 'withdrawn', 'closed'),
]
const open = openStates({ steps, terminal })
/** UPP-01, KL 6:5: the receiver, or the controller for it, reports how assignments are done. */
const reporters = [...officersAndManagers, 'controller'] as const
const due = [{ subject: 'assignment', field: 'dueDay', basis: null }] as const

/** Rules 12.6. Overdue is a flag. */
export const assignment = lifecycle('assignment', {
  steps,
  initial: ['given'],
  terminal,
  tasks: { registered: 'plan', planned: 'carry_out', in_progress: 'carry_out' },
  transitions: [
    {
      event: 'register',
      from: ['given'],
      to: 'registered',
      by: clerks,
      needs: [need.meeting('giver')],
      law: 'KL 6 kap. 5 §',
    },
    {
      event: 'plan',
      from: ['registered'],
      to: 'planned',
      by: gatekeepers,
      needs: [
        need.line('owner'),
        need.text('plan'),
        need.comingDay('dueDay'),
        need.maybe(need.text('stages')),
      ],
      effects: ['plan'],
      keeps: ['plan'],
      deadlines: due,
    },
    { event: 'start', from: ['planned'], to: 'in_progress', by: reporters, needs: [need.day] },
    {
      event: 'final_report',
      from: ['in_progress'],
      to: 'reported',
      by: reporters,
      needs: [need.day, need.line('reportedTo'), need.document, need.maybe(need.text('note'))],
      law: 'KL 6 kap. 5 §',
      guard: ({ documentKinds }) => (documentKinds.includes('final_report') ? [] : ['final-report-missing']),
      effects: ['report'],
      meets: ['assignment'],
      document: 'final_report',
    },
    {
      event: 'report',
      from: ['in_progress'],
      to: 'same',
      by: reporters,
      needs: [
        need.choice('reportKind', ['interim', 'status', 'union_cooperation']),
        need.day,
        need.line('reportedTo'),
        need.stage,
        need.document,
        need.maybe(need.text('note')),
        need.maybe(need.comingDay('nextReportDay')),
      ],
      law: 'KL 6 kap. 5 §',
      effects: ['report'],
      meets: ['report'],
      deadlines: [{ subject: 'report', field: 'nextReportDay', basis: 'KL 6 kap. 5 §' }],
      document: 'progress_report',
    },
    {
      event: 'stage',
      from: ['planned', 'in_progress'],
      to: 'same',
      by: reporters,
      needs: [
        need.stage,
        need.maybe(need.line('newStage')),
        need.choice('stageState', ['upcoming', 'in_progress', 'reported']),
      ],
      guard: ({ given }) => (given.stageState && !given.stage && !given.newStage ? ['stage-unnamed'] : []),
      aside: true,
      effects: ['stage'],
    },
    {
      event: 'fulfil',
      from: ['reported'],
      to: 'fulfilled',
      by: clerks,
      needs: [need.meeting('giver'), need.maybe(need.text('wording'))],
      law: 'UPP-02',
      records: 'approved',
    },
    {
      event: 'more_work',
      from: ['reported'],
      to: 'in_progress',
      by: clerks,
      needs: [need.meeting('giver'), need.text('reason'), need.comingDay('dueDay')],
      records: 'other',
      effects: ['change'],
      deadlines: due,
    },
    {
      event: 'change',
      from: open,
      to: 'same',
      by: clerks,
      needs: [
        need.meeting('giver'),
        need.maybe(need.text('assignmentText')),
        need.maybe(need.comingDay('dueDay')),
        need.text('reason'),
      ],
      guard: ({ given }) =>
        given.reason && !given.assignmentText && !given.dueDay ? ['nothing-changed'] : [],
      aside: true,
      records: 'other',
      effects: ['change'],
      deadlines: due,
    },
    sendReferral(['planned', 'in_progress'], 'same'),
    {
      event: 'withdraw',
      from: open,
      to: 'withdrawn',
      by: clerks,
      needs: [need.meeting('giver'), need.text('reason')],
      aside: true,
      records: 'written_off',
    },
    {
      event: 'close',
      from: ['fulfilled', 'withdrawn'],
      to: 'closed',
      by: officersAndManagers,
      needs: [need.day, need.confirm('dispatched')],
    },
  ],
})
