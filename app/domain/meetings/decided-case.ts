/** What a meeting's handling of an item means for the case: which step of its lifecycle it is, and what is told with it. */
import type { DecisionOutcome, Ending } from './record/entries'

export type DecidingBody = 'council' | 'executive' | 'committee' | 'board'

export type Handled = {
  body: DecidingBody
  ending: Ending
  outcome: DecisionOutcome
  /** An interpellation or question: whether the council let it be put, and whether it was answered. */
  mayBePut: boolean | null
  answered: boolean
  /** The decision is a proposal to another body: "föreslår kommunfullmäktige besluta". */
  proposal: boolean
}

/**
 * Steps of the lifecycles (rules 12.1–12.7) that a meeting's handling can be, the likeliest first. A case takes the
 * first that leads on from where it stands. The steps in a row of `then` follow each other.
 */
export function caseSteps({ body, ending, outcome, mayBePut, answered, proposal }: Handled): string[][] {
  if (mayBePut === false) return [['refuse']]
  if (mayBePut || answered)
    return [
      ...(mayBePut ? ['put'] : []),
      ...(answered ? ['debate_closed', 'question_answered'] : ending === 'tabled' ? ['postpone'] : []),
    ].map((event) => [event])
  if (ending === 'withdrawn') return []
  if (body === 'committee') return ending === 'decided' ? [['au_proposal']] : []
  if (ending === 'tabled') return [['table', 'postpone']]
  if (ending === 'referred_back') return [body === 'council' ? ['kf_remand'] : ['ks_remand', 'remand']]
  if (body === 'council') {
    // A new initiative is announced and sent to be prepared in one decision (KL 5:26).
    if (ending === 'remitted')
      return [
        ['announce', 'raise'],
        ['refer', 'keep'],
      ]
    if (ending === 'noted') return [['announce', 'raise']]
    return [
      outcome === 'written_off' ? ['write_off', 'decide'] : ['decide', 'write_off', 'fulfil', 'approve'],
    ]
  }
  if (ending !== 'decided') return []
  if (proposal) return body === 'executive' ? [['ks_proposal', 'ks_comment']] : []
  return [
    [
      'ks_proposal',
      'ks_comment',
      'decide',
      'board_decides',
      'fulfil',
      outcome === 'rejected' ? 'reject' : 'approve',
    ],
  ]
}

/** KL 13:2, APP-07: what only prepares, carries out or informs is not appealed; what decides for a person goes by FL. */
export function appealTrackOf(
  { body, ending, outcome, proposal, mayBePut, answered }: Handled,
  exercisesAuthority: boolean,
): 'K' | 'F' | 'none' {
  // That a question may be put, and that it has been answered, decides nothing in the matter.
  if (ending !== 'decided' || outcome === 'noted' || mayBePut !== null || answered) return 'none'
  if (exercisesAuthority) return 'F'
  if (body === 'council') return 'K'
  return proposal || body === 'committee' ? 'none' : 'K'
}

/** Whether a body's decision is a proposal to the council or another body, by its own words. */
export const isProposal = (lead: string | null, points: readonly string[]): boolean =>
  [lead ?? '', ...points].some((words) => /\bföreslår\b/i.test(words)) &&
  [lead ?? '', ...points].some((words) => /fullmäktige|kommunstyrelsen|nämnden/i.test(words))
