import { desc, eq } from 'drizzle-orm'
import type { Read } from '../../connection'
import { agendaVersions } from '../../schema'

/** The agenda as it was last published; null when it never was. */
export async function latestVersion(read: Read, meetingId: string) {
  const [row] = await read
    .select()
    .from(agendaVersions)
    .where(eq(agendaVersions.meetingId, meetingId))
    .orderBy(desc(agendaVersions.version))
    .limit(1)
  return row ?? null
}
