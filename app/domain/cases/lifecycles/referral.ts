import { clerks, lifecycle, managersAndClerks, officersAndManagers, stage } from './course'
import { close, memoMissing, sendReferral, statementsAwaited } from './common'
import type { Situation } from './facts'
import { account, confirm, day, document, line, maybe, meeting, text } from './needs'

const statementMissing = (situation: Situation): string[] =>
  situation.documentKinds.includes('statement_on_referral') ? [] : memoMissing(situation)

/** Rules 12.4: a referral from outside and the statement on it. A passed reply day is a flag, never a state. */
export const referral = lifecycle('referral', {
  steps: [
    stage('registered'),
    stage('assigned'),
    stage('drafting', 'awaiting_internal', 'drafting'),
    stage('ready_for_board', 'ready_for_board', 'ready_for_delegate'),
    stage('decided'),
    stage('sent', 'sent', 'declined', 'closed'),
  ],
  initial: ['registered'],
  terminal: ['sent', 'declined', 'closed'],
  tasks: {
    registered: 'draft_statement',
    assigned: 'draft_statement',
    drafting: 'draft_statement',
    decided: 'send_statement',
  },
  transitions: [
    {
      event: 'assign',
      from: ['registered'],
      to: 'assigned',
      by: managersAndClerks,
      needs: [account, maybe(text('note'))],
      effects: ['responsible'],
      internal: true,
    },
    sendReferral(['assigned', 'drafting'], 'awaiting_internal'),
    {
      event: 'begin_drafting',
      from: ['assigned'],
      to: 'drafting',
      by: officersAndManagers,
      needs: [],
    },
    {
      event: 'statements_in',
      from: ['awaiting_internal'],
      to: 'drafting',
      by: officersAndManagers,
      needs: [],
      objections: statementsAwaited,
    },
    {
      event: 'to_board',
      from: ['drafting'],
      to: 'ready_for_board',
      by: officersAndManagers,
      needs: [day],
      guard: statementMissing,
      document: 'statement_on_referral',
    },
    {
      event: 'to_delegate',
      from: ['drafting'],
      to: 'ready_for_delegate',
      by: officersAndManagers,
      needs: [day, confirm('notToCouncil')],
      law: 'KL 6 kap. 38 §',
      guard: statementMissing,
      document: 'statement_on_referral',
    },
    {
      event: 'decide',
      from: ['ready_for_board'],
      to: 'decided',
      by: clerks,
      needs: [meeting('case'), maybe(text('wording'))],
      records: 'approved',
    },
    {
      event: 'remand',
      from: ['ready_for_board'],
      to: 'drafting',
      by: clerks,
      needs: [meeting('case'), text('reason')],
      law: 'KL 6 kap. 33 §',
      aside: true,
      records: 'other',
    },
    {
      event: 'decide_delegated',
      from: ['ready_for_delegate'],
      to: 'decided',
      by: managersAndClerks,
      needs: [day, line('delegate'), line('delegationItem')],
      law: 'KL 6 kap. 37 §',
      records: 'approved',
    },
    {
      event: 'send',
      from: ['decided'],
      to: 'sent',
      by: officersAndManagers,
      needs: [day, maybe(line('sentTo')), document],
      objections: ({ documentKinds }) =>
        documentKinds.includes('statement_on_referral') ? [] : ['statement-not-registered'],
      meets: ['document', 'referral_reply'],
      document: 'statement_on_referral',
    },
    // The statement was given on the page of the received referral, before the steps on the way were recorded.
    {
      event: 'answer_directly',
      from: [
        'registered',
        'assigned',
        'awaiting_internal',
        'drafting',
        'ready_for_board',
        'ready_for_delegate',
      ],
      to: 'sent',
      by: officersAndManagers,
      needs: [day],
      elsewhere: true,
      meets: ['document', 'referral_reply'],
      document: 'statement_on_referral',
    },
    {
      event: 'decline',
      from: ['registered', 'assigned', 'drafting'],
      to: 'declined',
      by: managersAndClerks,
      needs: [day, text('reason')],
      aside: true,
      meets: ['document', 'referral_reply'],
    },
    close(['sent', 'declined']),
  ],
})
