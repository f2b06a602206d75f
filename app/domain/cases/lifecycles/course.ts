import type { DeadlineKey } from '../../calendar/deadlines'
import type { Role } from '../../access/roles'
import { machine, type Transition } from '../../shared/state-machine'
import type { DocumentKind } from '../kinds'
import type { Situation } from './facts'
import type { Need } from './needs'

/** Why a step cannot be taken, or what stands against it. Words: text/refusals/lifecycle. */
export type Reason = string

/**
 * A day that a step starts. A statutory one counts from the day the matter was raised; the others are typed in
 * the form, or counted in months from the step's own day. A new day takes the place of an open one of its name.
 */
export type MadeDeadline =
  | { rule: DeadlineKey; from: 'raised' }
  /** INT-03, FRA-02: so long before the council's day that it must have been handed in, which it has been by then. */
  | { rule: 'interpellation' | 'simple_question'; before: string }
  | { subject: string; field: string; basis: string | null }
  | { subject: string; months: number; basis: string | null }

/**
 * Work that waits for whoever answers for the case while it stands in a state: a step gives the task of the state it
 * leads to, and ends the one before. Words: text/lifecycle-tasks.
 */
export const caseTasks = [
  'prepare',
  'write_memo',
  'draft_statement',
  'send_statement',
  'prepare_answer',
  'dispatch',
  'plan',
  'carry_out',
  'pre_study',
  'arrange_reviews',
  'follow_benefit',
] as const
export type CaseTask = (typeof caseTasks)[number]

/** What else a step writes. Each is one function of use-cases/cases/step-effects. */
export type Effect =
  | 'raise'
  | 'outcome'
  | 'write_off'
  | 'withdrawn'
  | 'answers'
  | 'responsible'
  | 'minority'
  | 'financing'
  | 'plan'
  | 'report'
  | 'stage'
  | 'change'
  | 'create_assignment'

/** A decision of a body: its sort, or `outcome` where the claims' outcomes decide it. */
export type Recorded = 'approved' | 'rejected' | 'written_off' | 'assigned' | 'noted' | 'other' | 'outcome'

/** A row of a lifecycle (rules 12): from, event, to, who, what must be told, what hinders, what it makes. */
export type CaseStep = Transition<string, string, Situation, Reason> & {
  by: readonly Role[]
  needs: readonly Need[]
  /** The paragraph, or the rule of the rule book, that the step rests on. */
  law?: string
  /** Whether the step belongs to this matter at all; what does not is not shown. */
  applies?: (situation: Situation) => boolean
  /** What stands against it, and can be overridden with a reason. */
  objections?: (situation: Situation) => Reason[]
  /** Not on the way forward: withdrawals, reports, changes. */
  aside?: true
  /** The step has its own page elsewhere; it is taken by that page's use case. */
  page?: 'remiss'
  /** Follows from what is done on another page, and is never offered by itself. */
  elsewhere?: true
  records?: Recorded
  /** Rules or subjects of days that the step keeps. */
  meets?: readonly string[]
  /** Rules or subjects of days that no longer hold. */
  drops?: readonly string[]
  deadlines?: readonly MadeDeadline[]
  /** The document that the step is expected to leave. */
  document?: DocumentKind
  effects?: readonly Effect[]
  /** What was told that is kept as facts of the case. */
  keeps?: readonly string[]
  /** Told to staff only. */
  internal?: true
}

/** A stage of the line that a reader sees; several states of the machine may stand on one. */
export type Stage = { key: string; states: readonly string[] }

export const stage = (key: string, ...states: string[]): Stage => ({
  key,
  states: states.length > 0 ? states : [key],
})

export type Lifecycle = {
  steps: readonly Stage[]
  /** The first is what a newly registered matter has. */
  initial: readonly string[]
  terminal: readonly string[]
  /** The work of a state. */
  tasks?: Readonly<Record<string, CaseTask>>
  transitions: readonly CaseStep[]
}

/** A lifecycle whose line of steps and table agree; anything else throws when it is loaded. */
export function lifecycle(name: string, given: Lifecycle): Lifecycle {
  const states = given.steps.flatMap((each) => [...each.states])
  if (new Set(states).size !== states.length) throw new Error(`${name}: a state stands on two steps`)
  machine<string, CaseStep>(name, states, given)
  for (const state of Object.keys(given.tasks ?? {}))
    if (!states.includes(state) || given.terminal.includes(state))
      throw new Error(`${name}: nothing is left to do in ${state}`)
  for (const state of states) {
    const certain = given.transitions.filter(({ from, applies }) => from.includes(state) && !applies)
    const events = certain.map(({ event }) => event)
    const twice = events.find((event, at) => events.indexOf(event) !== at)
    if (twice) throw new Error(`${name}: ${state} has two ways to ${twice}`)
  }
  for (const { event, by, effects = [], deadlines = [], needs, keeps = [] } of given.transitions) {
    const told = new Set(needs.map((need) => need.name))
    const wanted = [
      ...keeps,
      ...deadlines.flatMap((made) =>
        'field' in made ? [made.field] : 'before' in made ? [made.before] : [],
      ),
    ]
    for (const field of wanted)
      if (!told.has(field)) throw new Error(`${name}: ${event} is not told ${field}`)
    if (by.length === 0) throw new Error(`${name}: nobody may ${event}`)
    if (effects.includes('outcome') && !told.has('claims'))
      throw new Error(`${name}: ${event} has no outcome to write`)
  }
  return given
}

/** Who records what: rules 12 in the roles of rules 13. */
export const clerks = ['registrar', 'board_secretary'] as const satisfies readonly Role[]
/** The officer, with clerks as stand-ins. */
export const officers = ['case_officer', ...clerks] as const satisfies readonly Role[]
export const officersAndManagers = [...officers, 'manager'] as const satisfies readonly Role[]
export const managersAndClerks = ['manager', ...clerks] as const satisfies readonly Role[]
/** Gates of an investment: whoever the threshold names; clerks record what bodies decide. */
export const gatekeepers = [
  'manager',
  'controller',
  'municipal_director',
  ...clerks,
] as const satisfies readonly Role[]

/** Every state of a lifecycle that is not an end, without those named. */
export const openStates = (
  { steps, terminal }: Pick<Lifecycle, 'steps' | 'terminal'>,
  ...except: string[]
): string[] =>
  steps.flatMap((each) => each.states).filter((state) => !terminal.includes(state) && !except.includes(state))
