import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { NoticeState } from '../../../app/domain/meetings/public-notice'
import type { Read, Transaction } from '../../connection'
import {
  decisions,
  delegatedDecisions,
  minutesParagraphs,
  noticeEvents,
  noticeOutages,
  publicNotices,
} from '../../schema'

export type PublicNotice = typeof publicNotices.$inferSelect
export type NoticeOutage = typeof noticeOutages.$inferSelect

export async function insertPublicNotice(
  tx: Transaction,
  row: typeof publicNotices.$inferInsert,
): Promise<void> {
  await tx.insert(publicNotices).values(row)
}

/** What was done with a notice, for the proof of posting. Never changed. */
export async function insertNoticeEvent(
  tx: Transaction,
  row: typeof noticeEvents.$inferInsert,
): Promise<void> {
  await tx.insert(noticeEvents).values(row)
}

/** The notice with its row held until the transaction ends, so that what is judged is what is written. */
export async function heldNotice(tx: Transaction, id: string): Promise<PublicNotice | null> {
  const [row] = await tx
    .update(publicNotices)
    .set({ municipalityId: publicNotices.municipalityId })
    .where(eq(publicNotices.id, id))
    .returning()
  return row ?? null
}

/** Changes a notice that still stands where it was judged; false when someone else was faster. */
export async function changePublicNotice(
  tx: Transaction,
  { id, state }: { id: string; state: NoticeState },
  change: Partial<typeof publicNotices.$inferInsert>,
): Promise<boolean> {
  const changed = await tx
    .update(publicNotices)
    .set(change)
    .where(and(eq(publicNotices.id, id), eq(publicNotices.state, state)))
    .returning({ id: publicNotices.id })
  return changed.length > 0
}

/** The latest notice of a meeting that is on the board, of the kinds that tell of a coming one. */
export async function noticeOfMeeting(read: Read, meetingId: string): Promise<PublicNotice | null> {
  const rows = await read
    .select()
    .from(publicNotices)
    .where(
      and(
        eq(publicNotices.meetingId, meetingId),
        inArray(publicNotices.kind, ['council_meeting', 'board_meeting']),
        inArray(publicNotices.state, ['posted', 'interrupted', 'removable']),
      ),
    )
  return rows.toSorted((a, b) => (a.postedAt ?? '').localeCompare(b.postedAt ?? '')).at(-1) ?? null
}

export async function insertOutage(tx: Transaction, row: typeof noticeOutages.$inferInsert): Promise<void> {
  await tx.insert(noticeOutages).values(row)
}

export async function outagesOf(read: Read, noticeId: string): Promise<NoticeOutage[]> {
  const rows = await read.select().from(noticeOutages).where(eq(noticeOutages.noticeId, noticeId))
  return rows.toSorted((a, b) => a.fromAt.localeCompare(b.fromAt))
}

/** Ends the notice's outage that goes on; false when there is none. */
export async function endOpenOutages(tx: Transaction, noticeId: string, toAt: string): Promise<boolean> {
  const ended = await tx
    .update(noticeOutages)
    .set({ toAt })
    .where(and(eq(noticeOutages.noticeId, noticeId), isNull(noticeOutages.toAt)))
    .returning({ id: noticeOutages.id })
  return ended.length > 0
}

/** Writes the judgement of every outage of the notice that has none. */
export async function judgeOutages(
  tx: Transaction,
  noticeId: string,
  judgement: Pick<NoticeOutage, 'judged' | 'judgedDay' | 'judgedBy' | 'judgedReason'>,
): Promise<void> {
  await tx
    .update(noticeOutages)
    .set(judgement)
    .where(and(eq(noticeOutages.noticeId, noticeId), isNull(noticeOutages.judged)))
}

const itemsOf = (read: Read, minutesId: string) =>
  read
    .select({ id: minutesParagraphs.itemId })
    .from(minutesParagraphs)
    .where(eq(minutesParagraphs.minutesId, minutesId))

/** The decisions in track K that minutes hold: those whose time to appeal runs from its notice (KL 13:5). */
export const decisionsOfMinutes = (read: Read, minutesId: string) =>
  read
    .select()
    .from(decisions)
    .where(and(inArray(decisions.agendaItemId, itemsOf(read, minutesId)), eq(decisions.appealTrack, 'K')))

/** Gives a decision its days and where it stands in legal force; false when it no longer stands where it was judged. */
export async function changeLegalForce(
  tx: Transaction,
  { id, legalForce }: Pick<typeof decisions.$inferSelect, 'id' | 'legalForce'>,
  change: Partial<Pick<typeof decisions.$inferInsert, 'legalForce' | 'appealLastDay' | 'legalForceDay'>>,
): Promise<boolean> {
  const as = legalForce === null ? isNull(decisions.legalForce) : eq(decisions.legalForce, legalForce)
  const changed = await tx
    .update(decisions)
    .set(change)
    .where(and(eq(decisions.id, id), as))
    .returning({ id: decisions.id })
  return changed.length > 0
}

/** Which notice announces a delegated decision. */
export async function linkDelegatedDecision(tx: Transaction, id: string, noticeId: string): Promise<void> {
  await tx.update(delegatedDecisions).set({ noticeId }).where(eq(delegatedDecisions.id, id))
}

/**
 * DEL-08: delegated decisions in track K get legal force by the notice that announces them: the minutes in which they
 * were reported, or their own.
 */
export async function dateDelegatedDecisions(
  tx: Transaction,
  notice: { id: string; minutesId: string | null },
  legalForceDay: string,
): Promise<void> {
  const reported =
    notice.minutesId === null
      ? undefined
      : inArray(delegatedDecisions.reportedItemId, itemsOf(tx, notice.minutesId))
  await tx
    .update(delegatedDecisions)
    .set({ legalForceDay })
    .where(
      and(eq(delegatedDecisions.appealTrack, 'K'), or(eq(delegatedDecisions.noticeId, notice.id), reported)),
    )
}
