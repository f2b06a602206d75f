import { eq } from 'drizzle-orm'
import { afterPriceEvent } from '../../../../app/domain/finance/price-machine'
import type { PriceState, PriceStepEvent } from '../../../../app/domain/finance/price-version'
import { freezePriceList } from '../../../../app/use-cases/economy/prices/list/freeze'
import type { Context } from '../../../../app/use-cases/context'
import type { Transaction } from '../../../connection'
import * as t from '../../../schema'
import { insertPriceStep } from '../../../repositories/price-list'
import { insertPriceVersion } from '../../../repositories/price-model'
import type { PriceContent } from '../../../../app/domain/finance/price-content'
import type { EconomyPlace } from '.'
import { fillServiceFollowUp } from './service-follow-up'
import { comingPriceYear, examplePriceYears } from './price-years'
import { type AgreementIds, agreementPriceYears } from './price-years-agreement'

/**
 * Price lists of the invented municipality, two published years and the next one begun, and an example in the form of
 * the real service agreement.
 */
export async function fillPrices(
  ctx: Context,
  tx: Transaction,
  { exempelby, stockholm }: { exempelby: EconomyPlace; stockholm: EconomyPlace },
): Promise<void> {
  let basedOnId: string | null = null
  for (const { year, content } of examplePriceYears) {
    basedOnId = await publishedYear(ctx, tx, { place: exempelby, year, content, basedOnId })
  }
  const { year, content } = comingPriceYear
  await insertPriceVersion(
    tx,
    ctx.newId,
    {
      ...{ id: ctx.newId(), municipalityId: exempelby.id, year, name: `Prislista ${year}`, basedOnId },
      ...{ caseId: null, unitOre: 1, example: false, createdAt: '2026-08-17T07:40:00.000Z', createdBy: null },
    },
    content,
  )
  await fillAgreementPrices(ctx, tx, stockholm)
  await fillServiceFollowUp(ctx, tx, stockholm)
}

/** The agreement's areas with example figures. They have been through no forum, and no steps are made up for them. */
async function fillAgreementPrices(ctx: Context, tx: Transaction, { id }: EconomyPlace): Promise<void> {
  const areas = await tx.select().from(t.serviceAreas).where(eq(t.serviceAreas.municipalityId, id))
  const services = await tx.select().from(t.services)
  const nameOf = new Map(areas.map((area) => [area.id, area.name]))
  const named = services.flatMap((service) => {
    const area = nameOf.get(service.areaId)
    return area === undefined ? [] : [{ ...service, place: `${area}/${service.name}` }]
  })
  const ids: AgreementIds = {
    areas: new Map(areas.map((area) => [area.name, area.id])),
    services: new Map(named.map((service) => [service.place, service.id])),
    comments: new Map(named.flatMap(({ place, comment }) => (comment === null ? [] : [[place, comment]]))),
  }
  let basedOnId: string | null = null
  for (const { year, content } of agreementPriceYears(ids)) {
    const versionId = ctx.newId()
    await insertPriceVersion(
      tx,
      ctx.newId,
      {
        ...{ id: versionId, municipalityId: id, year, name: `Prislista ${year}, exempel`, basedOnId },
        ...{
          caseId: areas[0]?.caseId ?? null,
          unitOre: 1,
          example: true,
          createdAt: ctx.now(),
          createdBy: null,
        },
      },
      content,
    )
    const frozen = await freezePriceList(ctx, tx, { versionId, publishedAt: ctx.now() })
    if (!frozen.ok) throw new Error(`The example of ${year}: ${frozen.refusal}`)
    basedOnId = versionId
  }
}

type Published = { place: EconomyPlace; year: number; content: PriceContent; basedOnId: string | null }

/** A version that has been through every forum in the autumn before its year. */
async function publishedYear(
  ctx: Context,
  tx: Transaction,
  { place, year, content, basedOnId }: Published,
): Promise<string> {
  const id = ctx.newId()
  const before = year - 1
  const createdAt = `${before}-07-02T08:15:00.000Z`
  await insertPriceVersion(
    tx,
    ctx.newId,
    {
      ...{ id, municipalityId: place.id, year, name: `Prislista ${year}`, basedOnId, caseId: null },
      ...{ unitOre: 1, example: false, createdAt, createdBy: null },
    },
    content,
  )
  await walkForums(ctx, tx, { versionId: id, before })
  const frozen = await freezePriceList(ctx, tx, {
    versionId: id,
    publishedAt: `${before}-10-21T09:00:00.000Z`,
  })
  if (!frozen.ok) throw new Error(`The price list of ${year}: ${frozen.refusal}`)
  return id
}

const way: [event: PriceStepEvent, day: string][] = [
  ['forward', '08-26'],
  ['forward', '09-09'],
  ['forward', '09-23'],
  ['forward', '10-07'],
  ['publish', '10-21'],
]

async function walkForums(
  ctx: Context,
  tx: Transaction,
  { versionId, before }: { versionId: string; before: number },
): Promise<void> {
  let state: PriceState = 'draft'
  for (const [event, date] of way) {
    state = afterPriceEvent(state, event)
    const day = `${before}-${date}`
    await insertPriceStep(tx, {
      ...{ id: ctx.newId(), versionId, event, toState: state, day, forumMeetingId: null, note: null },
      ...{ createdAt: `${day}T09:00:00.000Z`, createdBy: null },
    })
  }
}
