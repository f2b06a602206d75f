import { noticeDeskText, outageText } from '../../text/meetings/notice-board'
import { paths } from '../../paths'
import { localRule } from '#db/queries/administration/local-rules'
import { municipalityById } from '#db/queries/administration/municipality'
import { noticesUpDuring } from '#db/queries/meetings/notice-board'
import { accountsInRole } from '#db/queries/recipients'
import { beatBoard } from '#db/repositories/meetings/board-beats'
import { heldNotice } from '#db/repositories/meetings/notice-board'
import type { Context } from '../context'
import { notify } from '../shared/notify'
import { interruptIn } from './outages'

const minutesBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000

/**
 * The portal's own word that the board is served, every few minutes and at each start. A gap longer than the
 * municipality lets pass is noted as an outage of every notice that was up, and put before its secretaries: the legal
 * officer judges whether the time runs on or anew (ANS-07, U6). Answers with how many notices were out of reach.
 */
export async function beat(ctx: Context): Promise<number> {
  const now = ctx.now()
  return ctx.database.transaction(async (tx) => {
    const before = await beatBoard(tx, now)
    if (before === null) return 0
    const gap = minutesBetween(before, now)
    const municipalities = new Map<string, boolean>()
    let count = 0
    for (const { id, municipalityId } of gap < SHORTEST ? [] : await noticesUpDuring(tx, before)) {
      if (!municipalities.has(municipalityId)) {
        const most = await localRule(tx, municipalityId, 'outageMinutes', ctx.today)
        const known = await municipalityById(tx, municipalityId)
        // What the demonstration shows is no board that anyone's time runs on.
        municipalities.set(municipalityId, gap > most && known?.demonstration !== true)
      }
      const notice = municipalities.get(municipalityId) ? await heldNotice(tx, id) : null
      if (!notice) continue
      const outage = { fromAt: before, toAt: now, cause: outageText.portalDown }
      if (!(await interruptIn(ctx, tx, notice, outage)).ok) continue
      count++
      const municipality = await municipalityById(tx, municipalityId)
      const place = { municipalityId, bodyId: notice.bodyId ?? '' }
      for (const account of await accountsInRole(tx, place, ['board_secretary'], ctx.today))
        await notify(ctx, tx, {
          ...{ municipalityId, account, kind: 'notice.outage' },
          text: noticeDeskText.outage(notice.title, Math.round(gap)),
          href: paths.publicNotice(municipality?.slug ?? '', notice.id),
          onceKey: `notice.outage:${notice.id}:${before}`,
        })
    }
    return count
  })
}

/** Minutes: no municipality can ask for less. */
const SHORTEST = 5
