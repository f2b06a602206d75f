import type { Actor } from './actor'
import type { Role } from './roles'

/**
 * What a reader sees, as data that every query turns into its conditions.
 * - `municipalityId`: where the reader sees what is not published; null for outsiders.
 * - `protected`: whose protected fields (secrecy, private persons) the reader may see.
 */
export type Scope =
  | { everything: true }
  | {
      everything: false
      municipalityId: string | null
      unpublished: 'none' | 'body' | 'all'
      bodyId: string | null
      protected: 'none' | 'own' | 'body' | 'all'
      accountId: string | null
      /** Absent colleagues whose own matters are the reader's while they are away. */
      substitutesFor?: readonly string[]
    }

/** rules.md 13, "Read protected fields": registrar and secretary need-to-know, officer own, manager unit, elected own board, auditor audit need, administrator none. */
const protectedFields: Partial<Record<Role, 'own' | 'body' | 'all'>> = {
  registrar: 'body',
  archivist: 'body',
  board_secretary: 'body',
  case_officer: 'own',
  manager: 'body',
  municipal_director: 'body',
  chair: 'body',
  vice_chair: 'body',
  member: 'body',
  deputy: 'body',
  auditor: 'all',
}

/** Elected members of another board have the public's rights (KL 4:28), so they read unpublished matters of their own body only. */
const unpublishedMatters: Record<Role, 'none' | 'body' | 'all'> = {
  registrar: 'all',
  archivist: 'all',
  board_secretary: 'all',
  case_officer: 'all',
  manager: 'all',
  municipal_director: 'all',
  controller: 'all',
  auditor: 'all',
  dpo: 'all',
  ciso: 'all',
  system_owner_admin: 'none',
  chair: 'body',
  vice_chair: 'body',
  member: 'body',
  deputy: 'body',
  group_leader: 'none',
  political_secretary: 'none',
  staff_rep: 'none',
  adjuster: 'none',
}

/** The scope of a reader; outsiders and accounts of other municipalities see what is published. */
export function scopeOf(actor: Actor): Scope {
  if (actor.kind === 'system') return { everything: true }
  if (actor.kind === 'public')
    return {
      everything: false,
      municipalityId: null,
      unpublished: 'none',
      bodyId: null,
      protected: 'none',
      accountId: null,
    }
  return {
    everything: false,
    municipalityId: actor.municipalityId,
    unpublished: unpublishedMatters[actor.role],
    bodyId: actor.bodyId,
    protected: protectedFields[actor.role] ?? 'none',
    accountId: actor.accountId,
    ...(actor.substitutesFor?.length ? { substitutesFor: actor.substitutesFor } : {}),
  }
}

/** Whose matters count as the reader's own: the account's, and those of the colleagues it answers for. */
export const ownAccounts = (scope: Scope): string[] =>
  scope.everything || scope.accountId === null ? [] : [scope.accountId, ...(scope.substitutesFor ?? [])]

/** A matter as far as visibility is concerned. */
export type Shown = {
  municipalityId: string
  bodyId: string
  published: boolean
  secret: boolean
  responsibleAccountId: string | null
}

/** May the reader see the protected set of this matter's fields? A role without a body covers the municipality's bodies. */
export function maySeeProtected(scope: Scope, matter: Shown): boolean {
  if (scope.everything) return true
  if (scope.municipalityId !== matter.municipalityId) return false
  if (scope.protected === 'all') return true
  if (scope.protected === 'own')
    return matter.responsibleAccountId !== null && ownAccounts(scope).includes(matter.responsibleAccountId)
  if (scope.protected === 'body') return scope.bodyId === null || scope.bodyId === matter.bodyId
  return false
}

/**
 * Is the reader told what history and days keep inside the administration, of the matters that the reader sees? What is
 * worked on there is no record yet (TF 2:12): the elected are told what is public.
 */
export const knowsInside = (scope: Scope): boolean => scope.everything || scope.unpublished === 'all'

/**
 * Is the reader told who does what with the matter? Those who see it unpublished are; elected members of another body
 * and the system's administrator have the public's rights (KL 4:28, WEB-03), also when it is published.
 */
export const knowsWho = (
  scope: Scope,
  { municipalityId, bodyId }: Pick<Shown, 'municipalityId' | 'bodyId'>,
) => maySee(scope, { municipalityId, bodyId, published: false, secret: false, responsibleAccountId: null })

/** May the reader see that the matter exists, with its public fields? The rule that the queries repeat in SQL. */
export function maySee(scope: Scope, matter: Shown): boolean {
  if (scope.everything || matter.published) return true
  if (scope.municipalityId !== matter.municipalityId) return false
  if (matter.secret) return maySeeProtected(scope, matter)
  if (scope.unpublished === 'all') return true
  return scope.unpublished === 'body' && scope.bodyId === matter.bodyId
}
