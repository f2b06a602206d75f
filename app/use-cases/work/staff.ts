import { staffRoles } from '../../domain/access/staff'
import type { Read } from '#db/connection'
import { type StaffMember, staffOf } from '#db/queries/staff'
import type { Context } from '../context'

/** Who can be given work in a municipality today, by name. */
export const colleagues = (read: Read, { today }: Pick<Context, 'today'>, municipalityId: string) =>
  staffOf(read, { municipalityId, day: today, roles: staffRoles })

/** A colleague who can be given work; null for anyone else. */
export async function colleague(
  read: Read,
  ctx: Context,
  municipalityId: string,
  accountId: string,
): Promise<StaffMember | null> {
  const staff = await colleagues(read, ctx, municipalityId)
  return staff.find(({ id }) => id === accountId) ?? null
}
