import type { Role } from './roles'

/** Roles that cases are worked on in: they give and get tasks, and stand in for each other (rules 13). */
export const staffRoles = [
  'registrar',
  'archivist',
  'board_secretary',
  'case_officer',
  'manager',
  'municipal_director',
  'controller',
] as const satisfies readonly Role[]
