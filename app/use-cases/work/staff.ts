import { staffRoles } from '../../domain/access/staff'
import type { Read } from '#db/connection'
import { type StaffMember, staffOf } from '#db/queries/staff'
import type { Context } from '../context'

/** A colleague who can be given work; null for anyone else. */
export async function colleague(
  read: Read,
  { today }: Context,
  municipalityId: string,
  accountId: string,
): Promise<StaffMember | null> {
  const staff = await staffOf(read, { municipalityId, day: today, roles: staffRoles })
  return staff.find(({ id }) => id === accountId) ?? null
}
