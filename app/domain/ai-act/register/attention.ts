import { addDays } from '../../shared/day'
import { type SystemFields, textOf } from './field'
import { isLate, isOpen } from './obligation'
import type { AssessedOn, ReassessReason } from './reassess'
import { reasonsToReassess } from './reassess'
import type { ObligationStatus } from './words'

export const attentionKinds = ['duty', 'review', 'contract', 'terms', 'reassess', 'incident'] as const
export type AttentionKind = (typeof attentionKinds)[number]

/** Something about a system that someone is to do. `day` is null for what has none; `late` when it should have been done. */
export type Attention = { kind: AttentionKind; day: string | null; late: boolean } & (
  | { kind: 'duty'; obligation: string; title: string; due: string; responsible: string | null }
  | { kind: 'review' }
  | { kind: 'contract' | 'terms'; supplier: string }
  | { kind: 'reassess'; reasons: ReassessReason[] }
  | { kind: 'incident'; description: string }
)

/** How many days ahead something is told: a year for duties and contracts, which take long to renew, two months for reviews. */
export const AHEAD = { duty: 365, contract: 365, review: 60 } as const
/** An incident that has been open longer is late (ai-governance.md 4.2 A). */
export const OPEN_DAYS = 30

export type SystemToFollow = {
  fields: SystemFields
  assessedOn: AssessedOn | null
  duties: readonly {
    id: string
    title: string
    due: string
    status: ObligationStatus
    responsible: string | null
  }[]
  incidents: readonly { day: string; description: string; closedDay: string | null }[]
}

/** What a system asks for on a day, by kind and then by day. A retired system asks for nothing but its incidents. */
export function attentionOf(system: SystemToFollow, today: string): Attention[] {
  const text = (key: string) => textOf(system, key)
  const open = system.incidents.filter(({ closedDay }) => closedDay === null)
  const incidents = open.map(({ day, description }): Attention => ({
    ...{ kind: 'incident', day, description, late: addDays(day, OPEN_DAYS) < today },
  }))
  if (text('status') === 'avvecklat') return incidents
  const soon = (day: string, kind: keyof typeof AHEAD) => day !== '' && day <= addDays(today, AHEAD[kind])
  const duties = system.duties.flatMap((duty): Attention[] => {
    const { id: obligation, title, due, responsible } = duty
    const dated = /^\d/.test(due)
    const late = isLate(duty, today)
    if (!isOpen(duty) || (!late && !(dated && soon(due, 'duty')))) return []
    return [{ kind: 'duty', obligation, title, due, responsible, late, day: dated ? due : null }]
  })
  const review = text('next_review_at')
  const until = text('contract_until')
  const supplier = text('supplier_name')
  const reasons = reasonsToReassess(system.assessedOn, system.fields)
  return [
    ...duties.toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? '')),
    ...(soon(review, 'review') ? [{ kind: 'review' as const, day: review, late: review < today }] : []),
    ...(soon(until, 'contract')
      ? [{ kind: 'contract' as const, day: until, late: until < today, supplier }]
      : []),
    ...(['saknas', 'delvis'].includes(text('ai_contract_terms'))
      ? [{ kind: 'terms' as const, day: null, late: false, supplier }]
      : []),
    ...(reasons.length > 0 ? [{ kind: 'reassess' as const, day: null, late: true, reasons }] : []),
    ...incidents,
  ]
}
