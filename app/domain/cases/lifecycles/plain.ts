import { clerks, lifecycle, managersAndClerks, officersAndManagers, stage } from './course'
import { sendReferral } from './common'
import * as need from './needs'

/** Minutes, agreements and the rest: no law gives them more states than people need. */
export const minutes = lifecycle('minutes', {
  steps: [stage('registered'), stage('closed')],
  initial: ['registered'],
  terminal: ['closed'],
  transitions: [
    { event: 'close', from: ['registered'], to: 'closed', by: officersAndManagers, needs: [need.day] },
  ],
})

export const serviceAgreement = lifecycle('service_agreement', {
  steps: [stage('registered'), stage('in_force'), stage('closed')],
  initial: ['registered'],
  terminal: ['closed'],
  transitions: [
    {
      event: 'enter_force',
      from: ['registered'],
      to: 'in_force',
      by: managersAndClerks,
      needs: [need.day, need.line('decidedBy'), need.maybe(need.comingDay('endDay'))],
      deadlines: [{ subject: 'agreement', field: 'endDay', basis: null }],
    },
    {
      event: 'end_agreement',
      from: ['in_force'],
      to: 'closed',
      by: managersAndClerks,
      needs: [need.day, need.maybe(need.text('reason'))],
      meets: ['agreement'],
    },
    {
      event: 'withdraw',
      from: ['registered'],
      to: 'closed',
      by: clerks,
      needs: [need.day, need.line('withdrawnBy')],
      aside: true,
      effects: ['withdrawn'],
    },
  ],
})

export const other = lifecycle('other', {
  steps: [stage('registered'), stage('in_preparation'), stage('decided'), stage('closed')],
  initial: ['registered'],
  terminal: ['closed'],
  tasks: { registered: 'prepare', in_preparation: 'write_memo', decided: 'dispatch' },
  transitions: [
    {
      event: 'prepare',
      from: ['registered'],
      to: 'in_preparation',
      by: officersAndManagers,
      needs: [],
    },
    sendReferral(['in_preparation'], 'same'),
    {
      event: 'decide',
      from: ['in_preparation'],
      to: 'decided',
      by: clerks,
      needs: [need.meeting('giver'), need.text('wording')],
      records: 'other',
    },
    {
      event: 'decide_delegated',
      from: ['in_preparation'],
      to: 'decided',
      by: managersAndClerks,
      needs: [need.day, need.line('delegate'), need.line('delegationItem'), need.text('wording')],
      law: 'KL 6 kap. 37 §',
      records: 'other',
    },
    {
      event: 'close',
      from: ['decided'],
      to: 'closed',
      by: officersAndManagers,
      needs: [need.day, need.confirm('dispatched')],
    },
    {
      event: 'close_undecided',
      from: ['registered', 'in_preparation'],
      to: 'closed',
      by: officersAndManagers,
      needs: [need.day, need.text('reason')],
      aside: true,
    },
    {
      event: 'withdraw',
      from: ['registered', 'in_preparation'],
      to: 'closed',
      by: clerks,
      needs: [need.day, need.line('withdrawnBy')],
      aside: true,
      effects: ['withdrawn'],
    },
  ],
})
