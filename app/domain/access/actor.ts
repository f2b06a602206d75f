import type { Role } from './roles'

/** Who acts or reads. Anyone not signed in is the public; `system` is the program itself (demonstration, commands). */
export type Actor =
  | { kind: 'public' }
  | { kind: 'system'; name: string }
  | {
      kind: 'account'
      accountId: string
      name: string
      municipalityId: string
      role: Role
      /** The body the acting role belongs to; null means the whole municipality. */
      bodyId: string | null
      /** Colleagues who are away today and whose matters this account answers for. */
      substitutesFor?: readonly string[]
    }

export type AccountActor = Extract<Actor, { kind: 'account' }>

export const publicActor: Actor = { kind: 'public' }

/** The name that history and audit show. */
export function actorName(actor: Actor): string {
  return actor.kind === 'public' ? 'Allmänheten' : actor.name
}
