import { and, eq, like } from 'drizzle-orm'
import { addClaim } from '../../../../app/use-cases/economy/appropriations/add-claim'
import { grantSupplement, moveMoney } from '../../../../app/use-cases/economy/appropriations/budget-lines'
import { createAppropriation } from '../../../../app/use-cases/economy/appropriations/create-appropriation'
import { stepClaim } from '../../../../app/use-cases/economy/appropriations/step-claim'
import type { ClaimStep } from '../../../../app/domain/finance/claim-steps'
import type { Context } from '../../../../app/use-cases/context'
import type { Transaction } from '../../../connection'
import { claimEntries, insertClaimEntry } from '../../../repositories/appropriations'
import { cases } from '../../../schema'
import { done, onDay } from '../acting'
import { known } from '../../place-rows'
import type { EconomyPlace } from '.'

type Places = { exempelby: EconomyPlace; norrtalje: EconomyPlace }

/** Appropriations: the worked example in the invented municipality, and the real one with amounts that are examples. */
export async function fillAppropriations(ctx: Context, tx: Transaction, places: Places): Promise<void> {
  await exampleFrame(ctx, tx, places.exempelby)
  await platformFrame(ctx, tx, places.exempelby)
  await realAppropriation(ctx, tx, places.norrtalje)
}

const kronor = (ore: number) => String(ore / 100).replace('.', ',')
const council = 'Kommunfullmäktige'
const nothing = { requested: '', decided: '', committed: '', actual: '', forecast: '' }
const nowhere = { meetingDay: '', position: '', decisionId: '', note: '' }

/** An appropriation of the executive board of a municipality. */
async function frame(
  ctx: Context,
  place: EconomyPlace,
  told: {
    name: string
    year: number
    ore: number
    day: string
    decidedIn: string
    note?: string
    example?: boolean
  },
) {
  const made = await createAppropriation(onDay(ctx, told.day), {
    ...{
      municipalityId: place.id,
      name: told.name,
      bodyId: known(place.bodies, 'Kommunstyrelsen'),
      body: '',
    },
    ...{ year: String(told.year), amount: kronor(told.ore), decidedIn: told.decidedIn, day: told.day },
    ...{ note: told.note ?? '', example: told.example ?? false },
  })
  return done(`${told.name} ${told.year}`, made)
}

/** finance.md W9: a frame with four cases, of which the last asks for more than what is left. */
async function exampleFrame(ctx: Context, tx: Transaction, place: EconomyPlace): Promise<void> {
  const municipalityId = place.id
  const name = 'Investeringsram digitalisering'
  const last = await frame(ctx, place, {
    ...{ name, year: 2025, ore: 900_000_000, day: '2024-11-21', decidedIn: `${council} § 148` },
  })
  const { id } = await frame(ctx, place, {
    ...{ name, year: 2026, ore: 1_200_000_000, day: '2025-11-20', decidedIn: `${council} § 139` },
  })
  const premises = await frame(ctx, place, {
    ...{ name: 'Investeringsram lokaler', year: 2026, ore: 1_800_000_000, day: '2025-11-20' },
    decidedIn: `${council} § 139`,
  })
  const claim = async (
    day: string,
    told: {
      appropriationId: string
      label: string
      requested?: number
      decided?: number
      position?: string
      meetingDay?: string
    },
  ) => {
    const added = await addClaim(onDay(ctx, day), {
      ...{
        ...nowhere,
        municipalityId,
        caseNumber: '',
        label: told.label,
        meetingDay: told.meetingDay ?? day,
      },
      ...{ appropriationId: told.appropriationId, position: told.position ?? '' },
      requested: told.requested === undefined ? '' : kronor(told.requested),
      decided: told.decided === undefined ? '' : kronor(told.decided),
    })
    return done(told.label, added).claimId
  }
  const step = async (
    day: string,
    appropriationId: string,
    claimId: string,
    which: ClaimStep,
    told: object,
  ) => {
    const entry = (await claimEntries(tx, [appropriationId])).findLast((each) => each.claimId === claimId)
    const taken = await stepClaim(onDay(ctx, day), {
      ...{ ...nothing, ...nowhere, municipalityId, appropriationId, claimId, seen: entry?.id ?? '' },
      ...{ step: which, ...told },
    })
    done(`${which} ${claimId}`, taken)
  }

  const doors = await claim('2025-03-12', {
    ...{ appropriationId: last.id, label: 'Digitala lås i hemtjänsten', requested: 800_000_000 },
    decided: 800_000_000,
  })
  await step('2025-12-15', last.id, doors, 'close', { actual: kronor(779_000_000) })
  await claim('2026-02-11', {
    ...{ appropriationId: premises.id, label: 'Ventilation i Exempelskolan', decided: 1_250_000_000 },
  })

  const e = { appropriationId: id }
  const a = await claim('2026-02-11', {
    ...{ ...e, label: 'Nytt system för ärenden och arkiv', requested: 300_000_000, decided: 300_000_000 },
  })
  const b = await claim('2026-04-15', {
    ...{ ...e, label: 'E-tjänster för bygglov', requested: 520_000_000, decided: 520_000_000, position: '8' },
  })
  await claim('2026-04-15', {
    ...{ ...e, label: 'Larm och läsplattor i äldreomsorgen', decided: 230_000_000, position: '9' },
  })
  await claim('2026-11-10', {
    ...{ ...e, label: 'Gemensamt skolsystem', requested: 400_000_000, position: '7' },
    meetingDay: '2026-11-26',
  })
  const money = { municipalityId, note: '' }
  const supplement = await grantSupplement(onDay(ctx, '2026-04-23'), {
    ...{
      ...money,
      appropriationId: id,
      amount: '1 500 000',
      day: '2026-04-23',
      decidedIn: `${council} § 54`,
    },
  })
  done('Tilläggsanslag', supplement)
  const carried = await moveMoney(onDay(ctx, '2026-04-23'), {
    ...{ ...money, kind: 'carry_over', fromId: last.id, toId: id, amount: '640 000', day: '2026-04-23' },
    decidedIn: `${council} § 55`,
  })
  done('Ombudgetering', carried)
  const moved = await moveMoney(onDay(ctx, '2026-06-17'), {
    ...{ ...money, kind: 'transfer', fromId: id, toId: premises.id, amount: '400 000', day: '2026-06-17' },
    decidedIn: 'Kommunstyrelsen § 97',
  })
  done('Omdisponering', moved)
  await step('2026-09-30', id, a, 'close', { actual: '2 871 450,50', note: 'Slutredovisat' })
  await step('2026-10-31', id, b, 'follow', {
    ...{ committed: '4 950 000', actual: '3 310 000', forecast: '5 480 000' },
  })
  const c = (await claimEntries(tx, [id])).find(({ label }) => label?.startsWith('Larm'))
  if (c) await step('2026-10-31', id, c.claimId, 'follow', { forecast: '2 300 000' })
}

/** What the invented platform is paid from; its cost comes from the accounts. */
async function platformFrame(ctx: Context, tx: Transaction, place: EconomyPlace): Promise<void> {
  const { id } = await frame(ctx, place, {
    ...{ name: 'Gemensamma plattformar', year: 2026, ore: 300_000_000, day: '2025-11-20' },
    decidedIn: `${council} § 139`,
  })
  const [platform] = await tx
    .select({ slug: cases.slug })
    .from(cases)
    .where(and(eq(cases.municipalityId, place.id), like(cases.publicTitle, 'Plattform för automatisering%')))
  if (!platform) return
  const added = await addClaim(onDay(ctx, '2026-10-14'), {
    ...{ ...nowhere, municipalityId: place.id, appropriationId: id, caseNumber: platform.slug, label: '' },
    ...{ requested: '2 300 000', decided: '2 300 000', meetingDay: '2026-10-14' },
  })
  done('Plattformen', added)
}

/**
 * The document announces a table of what is left of the appropriation, case by case before the committee's meeting in
 * August 2019, but its figures are not in it. Apart from the case's own 2,3 million kronor every amount is an example.
 */
async function realAppropriation(ctx: Context, tx: Transaction, place: EconomyPlace): Promise<void> {
  const { id } = await frame(ctx, place, {
    ...{ name: 'Kommunstyrelsens anslag för IT-investeringar', year: 2019, ore: 900_000_000, example: true },
    ...{ day: '2019-01-01', decidedIn: 'Framgår inte av handlingen' },
    note: 'Handlingen hänvisar till en tabell över vad som är kvar av anslaget, ärende för ärende inför arbetsutskottets sammanträde i augusti 2019, men tabellen följde inte med. Bara beloppet 2,3 miljoner kronor är verkligt. Anslaget, de andra raderna och deras ordning är exempel.',
  })
  const [found] = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.municipalityId, place.id), eq(cases.slug, 'demo-2019-1')))
  const rows = [
    { label: 'Exempel: beslutat tidigare under året', decidedOre: 325_000_000 },
    { label: 'Exempel: ny lagring i datahallen', requestedOre: 145_000_000 },
    { caseId: found?.id ?? null, requestedOre: 230_000_000 },
    { label: 'Exempel: trådlöst nät i kommunens lokaler', requestedOre: 90_000_000 },
  ]
  for (const [at, row] of rows.entries())
    await insertClaimEntry(tx, {
      ...{ id: ctx.newId(), appropriationId: id, claimId: ctx.newId(), createdAt: ctx.now() },
      ...{
        status: row.decidedOre ? ('DECIDED' as const) : ('REQUESTED' as const),
        position: at === 0 ? null : at,
      },
      ...{ decidedOre: 0, committedOre: 0, actualOre: 0, ...row },
    })
}
