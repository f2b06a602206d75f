/** Roles of rules.md section 13. A person may hold several; the acting one is chosen and logged. */
export const roles = [
  'registrar',
  'archivist',
  'board_secretary',
  'case_officer',
  'manager',
  'municipal_director',
  'chair',
  'vice_chair',
  'member',
  'deputy',
  'group_leader',
  'political_secretary',
  'auditor',
  'staff_rep',
  'controller',
  'system_owner_admin',
  'dpo',
  'ciso',
  'adjuster',
] as const
export type Role = (typeof roles)[number]

/** Roles that come from a mandate in a body, never from an appointment. */
export const mandateRoles = ['chair', 'vice_chair', 'member', 'deputy'] as const satisfies readonly Role[]
export type MandateRole = (typeof mandateRoles)[number]

/**
 * Whoever minutes name as a signer and who holds no other role any more (14.3 #3): signs them, and otherwise has the
 * public's rights. Comes with the minutes and goes when they are signed; never given.
 */
export const signerRole = 'adjuster' satisfies Role

/** Roles given by appointment. */
export const appointmentRoles = roles.filter(
  (role): role is Exclude<Role, MandateRole | typeof signerRole> =>
    role !== signerRole && !(mandateRoles as readonly Role[]).includes(role),
)

export const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word)
