import { may } from '../../../../domain/access'
import {
  afterPriceEvent,
  forumOfPriceState,
  type PriceHindrance,
  priceHindrances,
} from '../../../../domain/finance/price-machine'
import { priceModelFaults } from '../../../../domain/finance/price-faults'
import type { PriceStepEvent } from '../../../../domain/finance/price-version'
import { ok, refuse, type Result } from '../../../../domain/shared/result'
import { priceModelOf } from '#db/queries/economy/price-model'
import { forumsOf, meetingsOfForums } from '#db/repositories/forums'
import {
  heldPriceVersion,
  insertPriceStep,
  movePriceVersion,
  yearIsPublished,
} from '#db/repositories/price-list'
import { holdPriceModel } from '#db/repositories/price-model'
import type { Context } from '../../../context'
import { audit } from '../../../shared/audited'
import { freezePriceList, listRows } from './freeze'

export type PriceStepInput = {
  municipalityId: string
  /** The version's number in its address. */
  number: number
  event: PriceStepEvent
  /** The meeting that took it up, of the forum where the version lies; empty when it lies in none. */
  meetingId: string
  note: string
  /** The revision that the page was read on. */
  revision: number
}

export type PriceStepRefusal =
  'forbidden' | 'version-not-found' | 'conflict' | 'note-too-long' | PriceHindrance

const LONGEST_NOTE = 4000

/**
 * Takes a price list to the next forum, back to the draft, out of the way, or to the end: published it is frozen with
 * its rows and their fingerprint, and never changes.
 */
export async function takePriceStep(
  ctx: Context,
  { municipalityId, number, event, meetingId, note, revision }: PriceStepInput,
): Promise<Result<undefined, PriceStepRefusal>> {
  const right = event === 'publish' ? 'price.decide' : 'price.work'
  if (!may(ctx.actor, right, { municipalityId })) return refuse('forbidden')
  const reason = note.trim()
  if (reason.length > LONGEST_NOTE) return refuse('note-too-long')
  return ctx.database.transaction(async (tx) => {
    // Two versions of one year are not published at once.
    if (event === 'publish') await holdPriceModel(tx, municipalityId)
    const version = await heldPriceVersion(tx, { municipalityId, number })
    if (!version) return refuse('version-not-found')
    if (version.revision !== revision) return refuse('conflict')
    const model = await priceModelOf(tx, version.id)
    if (!model) return refuse('version-not-found')
    const forum = forumOfPriceState(version.state, await forumsOf(tx, municipalityId))
    const meeting = forum
      ? ((await meetingsOfForums(tx, [forum.id])).find(({ id }) => id === meetingId) ?? null)
      : null
    const [hindrance] = priceHindrances(version.state, event, {
      computes: priceModelFaults(model).length === 0 && (await listRows(tx, model)).ok,
      forum: forum !== null,
      meeting: meeting && { held: meeting.state === 'held' || meeting.state === 'approved' },
      reason,
      restates: version.restatesId !== null,
      yearTaken: version.restatesId === null && (await yearIsPublished(tx, version)),
    })
    if (hindrance) return refuse(hindrance)
    const toState = afterPriceEvent(version.state, event)
    let detail: object = {}
    if (event === 'publish') {
      const frozen = await freezePriceList(ctx, tx, { versionId: version.id })
      if (!frozen.ok) return frozen
      detail = frozen.value
    } else await movePriceVersion(tx, version.id, { state: toState })
    await insertPriceStep(tx, {
      ...{ id: ctx.newId(), versionId: version.id, event, toState, day: ctx.today },
      ...{ forumMeetingId: meeting?.id ?? null, note: reason || null, createdAt: ctx.now() },
      createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: `price.${event}`, entity: 'price_version', entityId: version.id },
      detail: { number, year: version.year, from: version.state, to: toState, ...detail },
    })
    return ok(undefined)
  })
}
