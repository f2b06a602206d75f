import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Read } from '../connection'
import { cases, deadlines, municipalities, notices } from '../schema'

/** Days to keep that may be reminded about, with their case. */
export type WatchedDay = Awaited<ReturnType<typeof watchedDays>>[number]

/**
 * Open days of open cases up to a day, in order of day and id, after `after`. Cases that are told as of a document
 * are never compared with today.
 */
export const watchedDays = (
  read: Read,
  municipalityId: string,
  until: string,
  after: { day: string; id: string } | null,
  most: number,
) =>
  read
    .select({
      id: deadlines.id,
      day: deadlines.day,
      label: deadlines.label,
      createdAt: deadlines.createdAt,
      caseId: cases.id,
      number: cases.number,
      slug: cases.slug,
      publicTitle: cases.publicTitle,
      secrecyProvision: cases.secrecyProvision,
      municipalityId: cases.municipalityId,
      bodyId: cases.bodyId,
      responsibleAccountId: cases.responsibleAccountId,
    })
    .from(deadlines)
    .innerJoin(cases, eq(cases.id, deadlines.caseId))
    .where(
      and(
        eq(deadlines.municipalityId, municipalityId),
        eq(deadlines.state, 'open'),
        lte(deadlines.day, until),
        after === null
          ? undefined
          : or(gt(deadlines.day, after.day), and(eq(deadlines.day, after.day), gt(deadlines.id, after.id))),
        eq(cases.open, true),
        isNull(cases.asOf),
        isNull(cases.voidedDay),
      ),
    )
    .orderBy(asc(deadlines.day), asc(deadlines.id))
    .limit(most)

/** Which of the keys the account has been told already. */
export async function toldKeys(read: Read, accountId: string, keys: string[]): Promise<Set<string>> {
  const rows = await read
    .select({ key: notices.onceKey })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), inArray(notices.onceKey, ['', ...keys])))
  return new Set(rows.flatMap(({ key }) => (key === null ? [] : [key])))
}

/** Every municipality of the installation, as far as the daily work needs it. */
export const municipalitiesToServe = (read: Read) =>
  read.select({ id: municipalities.id, slug: municipalities.slug }).from(municipalities)
