import type { Read } from '#db/connection'
import { accountsInRole, activeAccount, substitutesToday } from '#db/queries/recipients'

export type Recipient = { id: string; email: string; name: string }

/** Whose matter it is. */
export type Matter = { municipalityId: string; bodyId: string; responsibleAccountId: string | null }

/**
 * Who is told about a case: whoever is responsible and, when that person is away today, the substitute; otherwise
 * the registrars and secretaries of its body.
 */
export async function recipientsFor(read: Read, matter: Matter, today: string): Promise<Recipient[]> {
  const { responsibleAccountId } = matter
  const responsible = responsibleAccountId === null ? null : await activeAccount(read, responsibleAccountId)
  if (!responsible) return accountsInRole(read, matter, ['registrar', 'board_secretary'], today)
  const substitutes = await substitutesToday(read, responsible.id, today)
  return [responsible, ...substitutes.filter(({ id }) => id !== responsible.id)]
}

/** The managers of the unit that a case belongs to: of its body or of the administration that serves it. */
export const managersFor = (read: Read, matter: Matter, today: string): Promise<Recipient[]> =>
  accountsInRole(read, matter, ['manager'], today)
