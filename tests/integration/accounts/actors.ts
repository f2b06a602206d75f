import type { Actor } from '~/domain/access'

export type { Actor, Role } from '~/domain/access'

export const publicActor: Actor = { kind: 'public' }
export const systemActor: Actor = { kind: 'system', name: 'Kommandoraden' }
