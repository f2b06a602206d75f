import type { Actor } from './actor'
import type { Role } from './roles'

/** Everything a person can do in the portal, apart from reading. */
export const actions = [
  'case.register',
  'case.correct',
  'document.add',
  'document.release',
  'secrecy.set',
  'case.calculate',
  'administration.settings',
  'administration.accounts',
  'audit.read',
  'workday.see',
] as const
export type Action = (typeof actions)[number]

/** Where the action happens: a municipality, and the body whose register or matter it is. */
export type Place = { municipalityId: string; bodyId?: string | null }

const staff = [
  'registrar',
  'archivist',
  'board_secretary',
  'case_officer',
  'manager',
  'municipal_director',
  'controller',
] as const

/** rules.md 13, the action table. What is not listed is refused. */
const allowed: Record<Action, readonly Role[]> = {
  'case.register': ['registrar', 'board_secretary'],
  'case.correct': ['registrar', 'board_secretary'],
  'document.add': ['registrar', 'board_secretary', 'case_officer'],
  'document.release': ['registrar', 'board_secretary', 'case_officer', 'manager'],
  'secrecy.set': ['registrar', 'board_secretary', 'case_officer', 'manager'],
  'case.calculate': [
    'controller',
    'case_officer',
    'manager',
    'registrar',
    'board_secretary',
    'municipal_director',
  ],
  'administration.settings': ['system_owner_admin'],
  'administration.accounts': ['system_owner_admin'],
  'audit.read': ['auditor', 'system_owner_admin', 'dpo', 'ciso'],
  'workday.see': [
    ...staff,
    'chair',
    'vice_chair',
    'member',
    'deputy',
    'auditor',
    'system_owner_admin',
    'group_leader',
    'political_secretary',
    'staff_rep',
    'dpo',
    'ciso',
  ],
}

/**
 * May the actor do this here? Access = role ∧ municipality ∧ body (rules.md 13); a role without a body holds
 * in the whole municipality. Default deny.
 */
export function may(actor: Actor, action: Action, place: Place): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'public') return false
  if (actor.municipalityId !== place.municipalityId) return false
  if (!allowed[action].includes(actor.role)) return false
  return (
    actor.bodyId === null ||
    place.bodyId === undefined ||
    place.bodyId === null ||
    actor.bodyId === place.bodyId
  )
}
