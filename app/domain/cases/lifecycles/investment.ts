import { clerks, gatekeepers, lifecycle, stage } from './course'
import { type Situation, preStudyItems, reviewKinds } from './facts'
import * as need from './needs'

const office = ['case_officer', ...gatekeepers] as const
const basis = null
const gate = (subject: string) => [{ subject, field: 'gateDay', basis }]

const reviewsMissing = ({ events }: Situation): string[] =>
  reviewKinds.filter((kind) => !events.includes(`review_${kind}`)).map((kind) => `review-missing-${kind}`)

/** BUD-05, KL 11:15: an expenditure decided during the year names how it is financed. */
const financingMissing = ({ financing, given }: Situation): string[] =>
  'financing' in given && !given.financing?.trim() && !financing ? ['financing-missing'] : []

const preStudyIncomplete = ({ given }: Situation): string[] =>
  'benefitOwner' in given && preStudyItems.some((item) => !given[need.fieldOf.check(item)])
    ? ['pre-study-incomplete']
    : []

const steps = [
  stage('need', 'idea', 'need_registered', 'screened'),
  stage('pre_study'),
  stage('business_case'),
  stage('reviewed'),
  stage('approved', 'approved', 'deferred', 'rejected'),
  stage('procurement', 'procurement', 'contracted'),
  stage('delivery', 'delivery', 'accepted', 'handed_over', 'stopped'),
  stage('benefit_followup', 'benefit_followup', 'closed'),
]

/** Rules 12.7 (practice; thresholds are local, so who decided is told each time). */
export const investment = lifecycle('investment', {
  steps,
  initial: ['need_registered', 'idea'],
  terminal: ['rejected', 'stopped', 'closed'],
  tasks: { pre_study: 'pre_study', business_case: 'arrange_reviews', benefit_followup: 'follow_benefit' },
  transitions: [
    {
      event: 'register_need',
      from: ['idea'],
      to: 'need_registered',
      by: office,
      needs: [need.text('need')],
      keeps: ['need'],
    },
    {
      event: 'screen',
      from: ['need_registered'],
      to: 'screened',
      by: gatekeepers,
      needs: [need.day, need.maybe(need.text('note'))],
    },
    {
      event: 'screen_out',
      from: ['need_registered'],
      to: 'rejected',
      by: gatekeepers,
      needs: [need.day, need.text('reason')],
      aside: true,
    },
    {
      event: 'start_pre_study',
      from: ['screened'],
      to: 'pre_study',
      by: office,
      needs: [need.day, need.maybe(need.comingDay('gateDay'))],
      deadlines: gate('gate1'),
    },
    {
      event: 'gate1',
      from: ['pre_study'],
      to: 'business_case',
      by: gatekeepers,
      needs: [
        need.day,
        need.line('decidedBy'),
        need.checks('preStudy', preStudyItems),
        need.line('benefitOwner'),
        need.line('totalCost'),
        need.maybe(need.comingDay('gateDay')),
      ],
      objections: preStudyIncomplete,
      keeps: ['benefitOwner', 'totalCost'],
      meets: ['gate1'],
      deadlines: gate('gate2'),
    },
    {
      event: 'reviewed',
      from: ['business_case'],
      to: 'reviewed',
      by: office,
      needs: [need.day],
      guard: reviewsMissing,
    },
    {
      event: 'review',
      from: ['business_case'],
      to: 'same',
      by: office,
      needs: [
        need.choice('reviewKind', reviewKinds, 'review'),
        need.day,
        need.line('reviewedBy'),
        need.maybe(need.text('note')),
      ],
      applies: (situation) => reviewsMissing(situation).length > 0,
      internal: true,
    },
    {
      event: 'approve',
      from: ['reviewed'],
      to: 'approved',
      by: gatekeepers,
      needs: [
        need.choice('decisionLevel', ['manager', 'director', 'board', 'executive', 'council']),
        need.meeting('giver'),
        need.maybe(need.text('financing')),
        need.maybe(need.text('wording')),
      ],
      law: 'KL 11 kap. 15 §',
      guard: financingMissing,
      records: 'approved',
      effects: ['financing'],
      keeps: ['financing'],
      meets: ['gate2'],
    },
    {
      event: 'defer',
      from: ['reviewed'],
      to: 'deferred',
      by: gatekeepers,
      needs: [need.meeting('giver'), need.text('reason'), need.maybe(need.comingDay('gateDay'))],
      aside: true,
      records: 'other',
      deadlines: gate('gate2'),
    },
    {
      event: 'resume',
      from: ['deferred'],
      to: 'reviewed',
      by: office,
      needs: [need.day],
    },
    {
      event: 'reject',
      from: ['reviewed', 'deferred'],
      to: 'rejected',
      by: gatekeepers,
      needs: [need.meeting('giver'), need.text('reason')],
      aside: true,
      records: 'rejected',
    },
    {
      event: 'procure',
      from: ['approved'],
      to: 'procurement',
      by: office,
      needs: [need.day],
      law: 'OSL 19 kap. 3 §',
    },
    {
      event: 'contract',
      from: ['procurement'],
      to: 'contracted',
      by: office,
      needs: [
        need.day,
        need.line('supplier'),
        need.maybe(need.line('contractNumber')),
        need.maybe(need.comingDay('gateDay')),
      ],
      keeps: ['supplier', 'contractNumber'],
      deadlines: gate('gate3'),
    },
    { event: 'deliver', from: ['contracted'], to: 'delivery', by: office, needs: [need.day] },
    {
      event: 'gate3',
      from: ['delivery'],
      to: 'accepted',
      by: gatekeepers,
      needs: [need.day, need.line('decidedBy')],
      meets: ['gate3'],
    },
    {
      event: 'hand_over',
      from: ['accepted'],
      to: 'handed_over',
      by: office,
      needs: [need.day, need.line('systemOwner'), need.line('systemManager'), need.confirm('recordsPlan')],
      keeps: ['systemOwner', 'systemManager'],
    },
    {
      event: 'follow_benefit',
      from: ['handed_over'],
      to: 'benefit_followup',
      by: office,
      needs: [need.day],
      deadlines: [6, 12, 24].map((months) => ({ subject: `benefit-${months}`, months, basis })),
    },
    {
      event: 'benefit_report',
      from: ['benefit_followup'],
      to: 'same',
      by: office,
      needs: [need.day, need.text('benefit')],
      keeps: ['benefit'],
    },
    {
      event: 'close',
      from: ['benefit_followup'],
      to: 'closed',
      by: gatekeepers,
      needs: [need.day, need.maybe(need.text('note'))],
      objections: ({ followUpsOpen }) => (followUpsOpen > 0 ? ['benefit-days-remain'] : []),
    },
    {
      event: 'stop',
      from: ['approved', 'procurement', 'contracted', 'delivery'],
      to: 'stopped',
      by: gatekeepers,
      needs: [need.meeting('giver'), need.text('reason')],
      aside: true,
      records: 'other',
    },
    {
      event: 'withdraw',
      from: ['need_registered', 'screened', 'pre_study', 'business_case', 'reviewed', 'deferred'],
      to: 'stopped',
      by: clerks,
      needs: [need.day, need.line('withdrawnBy'), need.text('reason')],
      aside: true,
      effects: ['withdrawn'],
    },
  ],
})
