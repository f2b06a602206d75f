import { secretaryOf } from '../../../domain/meetings/minutes/front'
import { paragraphSeries, paragraphYear } from '../../../domain/meetings/minutes/numbers'
import type { Read, Transaction } from '#db/connection'
import { localRule } from '#db/queries/administration/local-rules'
import { counterValue } from '#db/queries/meetings/minutes'
import { nextNumber, raiseSeries } from '#db/repositories/counters'
import {
  insertMinutes,
  insertParagraphs,
  keepParagraphRevision,
  minutesOf,
  type MinutesRow,
  paragraphsOf,
  saveFront,
  saveParagraph,
} from '#db/repositories/meetings/minutes'
import { actorName } from '../../../domain/access'
import type { Context } from '../../context'
import type { MinutesFacts } from './facts'
import { accountIdOf } from './hand'

/** The main minutes of a meeting, begun when they are not yet. The caller holds the meeting. */
export async function mainMinutes(ctx: Context, tx: Transaction, facts: MinutesFacts): Promise<MinutesRow> {
  const known = (await minutesOf(tx, facts.meeting.id)).find(({ part }) => part === null)
  return known ?? begin(ctx, tx, facts, null)
}

export async function begin(
  ctx: Context,
  tx: Transaction,
  { meeting, adjusters }: MinutesFacts,
  part: number | null,
): Promise<MinutesRow> {
  const row = {
    id: ctx.newId(),
    meetingId: meeting.id,
    bodyId: meeting.bodyId,
    part,
    state: 'draft',
    ...{ builtFront: '', frontText: '', frontRevision: 0 },
    signingPlace: adjusters?.place ?? null,
    createdAt: ctx.now(),
  } as const
  await insertMinutes(tx, row)
  const made = (await minutesOf(tx, meeting.id)).find(({ id }) => id === row.id)
  if (!made) throw new Error('The minutes were not begun')
  return made
}

async function seriesOf(tx: Transaction, { meeting }: Pick<MinutesFacts, 'meeting'>) {
  const reset = await localRule(tx, meeting.municipalityId, 'paragraphReset', meeting.day)
  const year = paragraphYear(meeting.day, reset)
  return { year, series: paragraphSeries(meeting.bodyId, year) }
}

export type FirstNumberRefusal = 'first-number-invalid' | 'first-number-late'

/** Where a year's series begins is chosen before its first § and never afterwards (NUM-01). */
export async function firstNumberRefusal(
  tx: Transaction,
  facts: Pick<MinutesFacts, 'meeting'>,
  firstNumber: number | null,
): Promise<FirstNumberRefusal | null> {
  if (firstNumber === null) return null
  if (!Number.isInteger(firstNumber) || firstNumber < 1 || firstNumber > 9999) return 'first-number-invalid'
  const { series } = await seriesOf(tx, facts)
  return (await counterValue(tx, series)) > 0 ? 'first-number-late' : null
}

/**
 * Gives § numbers to what has been handled, in order, and writes each paragraph's first text into the main minutes
 * (NUM-01: one gap-free series by body and year). Those that have a number keep it. The caller holds the meeting, so
 * two who draft at once number once.
 * @param until stops after this item, for what is approved while the meeting goes on
 */
export async function numberParagraphs(
  ctx: Context,
  tx: Transaction,
  facts: MinutesFacts,
  { until, firstNumber }: { until?: string; firstNumber?: number | null } = {},
): Promise<MinutesRow> {
  const main = await mainMinutes(ctx, tx, facts)
  const all = await minutesOf(tx, facts.meeting.id)
  const known = await paragraphsOf(tx, ...all.map(({ id }) => id))
  const numbered = new Set(known.map(({ itemId }) => itemId))
  const { year, series } = await seriesOf(tx, facts)
  if (firstNumber) await raiseSeries(tx, series, firstNumber - 1)
  const at = until === undefined ? facts.order.length : facts.order.findIndex(({ id }) => id === until) + 1
  for (const item of facts.order.slice(0, at)) {
    const built = numbered.has(item.id) ? null : facts.build(item.id)
    if (!built) continue
    const number = await nextNumber(tx, series)
    const id = ctx.newId()
    await insertParagraphs(tx, [
      {
        id,
        minutesId: main.id,
        itemId: item.id,
        bodyId: facts.meeting.bodyId,
        year,
        number,
        position: number,
        heading: built.heading,
        builtText: built.text,
        text: built.text,
        publicText: built.publicText,
        revision: 0,
      },
    ])
    await keepParagraphRevision(tx, ctx.newId(), {
      ...{ paragraphId: id, revision: 0, text: built.text, at: ctx.now(), accountId: null },
    })
  }
  return main
}

/** The first page as the record gives it now; what somebody has written in it stays, with the record's own beside it. */
export async function buildFrontOf(
  ctx: Context,
  tx: Transaction,
  facts: MinutesFacts,
  minutes: MinutesRow,
): Promise<void> {
  const paragraphs = await paragraphsOf(tx, minutes.id)
  const front = frontNow(ctx, facts, minutes, paragraphs, await partsOf(tx, minutes))
  if (front === minutes.builtFront) return
  const untouched = minutes.frontText === minutes.builtFront
  if (!untouched) return
  await saveFront(tx, {
    id: minutes.id,
    revision: minutes.frontRevision,
    frontText: front,
    builtFront: front,
  })
}

export const frontNow = (
  { actor }: Pick<Context, 'actor'>,
  facts: MinutesFacts,
  minutes: MinutesRow,
  paragraphs: readonly { number: number; itemId: string | null }[],
  approvedAtOnce: number[],
): string =>
  facts.front([...paragraphs], {
    isPart: minutes.part !== null,
    approvedAtOnce,
    // Who began the page stays named on it: built again it must not differ by that.
    secretaryName: minutes.builtFront === '' ? actorName(actor) : secretaryOf(minutes.builtFront),
  })

/** §§ of the meeting that have minutes of their own; none for such minutes themselves. */
export async function partsOf(tx: Read, minutes: MinutesRow): Promise<number[]> {
  if (minutes.part !== null) return []
  const parts = (await minutesOf(tx, minutes.meetingId)).filter(({ part }) => part !== null)
  return (await paragraphsOf(tx, ...parts.map(({ id }) => id))).map(({ number }) => number)
}

/** Brings untouched texts of a draft up to what the record says now. */
export async function refreshUntouched(
  ctx: Context,
  tx: Transaction,
  facts: MinutesFacts,
  minutes: MinutesRow,
): Promise<void> {
  for (const paragraph of await paragraphsOf(tx, minutes.id)) {
    const built =
      paragraph.itemId && paragraph.text === paragraph.builtText ? facts.build(paragraph.itemId) : null
    if (!built || built.text === paragraph.builtText) continue
    const { id, revision } = paragraph
    await saveParagraph(tx, { id, revision, text: built.text, builtText: built.text })
    await keepParagraphRevision(tx, ctx.newId(), {
      ...{ paragraphId: id, revision: revision + 1, text: built.text },
      ...{ at: ctx.now(), accountId: accountIdOf(ctx) },
    })
  }
  await buildFrontOf(ctx, tx, facts, minutes)
}
