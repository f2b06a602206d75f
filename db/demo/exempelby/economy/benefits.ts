import { eq } from 'drizzle-orm'
import type { Context } from '../../../../app/use-cases/context'
import { planBenefit, type TypedBenefit } from '../../../../app/use-cases/economy/benefits/plan-benefit'
import { reportBenefit } from '../../../../app/use-cases/economy/benefits/report-benefit'
import type { Transaction } from '../../../connection'
import { cases } from '../../../schema'
import { known } from '../../place-rows'
import { done, onDay } from '../acting'
import type { EconomyPlace } from '.'

const nothing: TypedBenefit = {
  ...{
    name: '',
    kind: 'CASHABLE',
    owner: '',
    ownerAccountId: '',
    department: '',
    measurement: '',
    baseline: '',
  },
  ...{ target: '', annual: '', hours: '', start: '', ramp: '', probability: '' },
}

/** Benefits of what is in use, with readings, and of what is decided (finance.md W13). */
export async function fillBenefits(
  ctx: Context,
  tx: Transaction,
  { id: municipalityId, accounts }: EconomyPlace,
  inUse: { caseSlug: string },
): Promise<void> {
  const officer = known(accounts, 'handlaggare@exempelby.exempel')
  const manager = known(accounts, 'chef@exempelby.exempel')
  const plan = async (caseSlug: string, day: string, typed: Partial<TypedBenefit>) =>
    done(
      typed.name ?? '',
      await planBenefit(onDay(ctx, day), {
        ...{ municipalityId, caseSlug, number: null, typed: { ...nothing, ...typed } },
      }),
    ).number
  const report = async (
    number: number,
    day: string,
    typed: Partial<Parameters<typeof reportBenefit>[1]['typed']>,
  ) =>
    done(
      'Uppföljd nytta',
      await reportBenefit(onDay(ctx, day), {
        ...{ municipalityId, caseSlug: inUse.caseSlug, number },
        typed: {
          ...{ months: '6', actual: '', hours: '', realised: '', lowered: '', loweredIn: '', comment: '' },
          ...{ unplanned: false, ...typed },
        },
      }),
    )

  const time = await plan(inUse.caseSlug, '2025-05-20', {
    ...{ name: 'Handläggarna slipper skriva av ansökningar', kind: 'FREED_TIME', ownerAccountId: officer },
    ...{ department: 'Samhällsbyggnadsförvaltningen', hours: '1 200', annual: '480 000', start: '2026-05' },
    ...{
      ramp: '50 80 100',
      probability: '90',
      baseline: '35 minuter per ansökan',
      target: '10 minuter per ansökan',
    },
    measurement: 'Tid per ansökan, mätt på 40 ansökningar i maj och i november, gånger antalet ansökningar.',
  })
  await report(time, '2026-11-10', {
    ...{ hours: '210', actual: '84 000' },
    comment: 'Var fjärde ansökan kommer fortfarande på papper. Tiden har gått till kortare svarstider.',
  })
  const licence = await plan(inUse.caseSlug, '2025-05-20', {
    ...{ name: 'Den gamla blankettjänsten sägs upp', kind: 'CASHABLE', ownerAccountId: manager },
    ...{ department: 'Kommunstyrelsens förvaltning', annual: '210 000', start: '2026-04' },
    measurement: 'Fakturor från leverantören.',
    ...{ baseline: '210 000 kronor om året', target: 'Ingen kostnad' },
  })
  await report(licence, '2026-10-05', {
    ...{ actual: '105 000', lowered: '210 000', loweredIn: 'kommunstyrelsens ram 2027, KF 2026-06-15' },
    comment: 'Avtalet upphörde den 31 mars. Ramen är sänkt från 2027.',
  })
  await plan(inUse.caseSlug, '2025-05-20', {
    ...{ name: 'Färre ansökningar måste kompletteras', kind: 'QUALITATIVE', ownerAccountId: manager },
    ...{
      department: 'Samhällsbyggnadsförvaltningen',
      start: '2026-04',
      baseline: '38 av 100',
      target: '15 av 100',
    },
    measurement: 'Andel ansökningar där handläggaren måste be om kompletteringar, ur ärendesystemet.',
  })

  const [platform] = await tx
    .select({ slug: cases.slug })
    .from(cases)
    .where(eq(cases.publicTitle, 'Plattform för automatisering av ärenden'))
  if (!platform) return
  await plan(platform.slug, '2026-09-16', {
    ...{ name: 'Återkommande steg görs av plattformen', kind: 'FREED_TIME', ownerAccountId: officer },
    ...{ department: 'Alla förvaltningar', hours: '1 200', annual: '480 000', start: '2027-09' },
    ...{ ramp: '50 80 100', probability: '90', target: '1 200 timmar om året' },
    measurement: 'Antal ärenden där steget görs automatiskt, gånger uppmätt tid per steg.',
  })
  await plan(platform.slug, '2026-09-16', {
    ...{ name: 'Två gamla system sägs upp', kind: 'CASHABLE', ownerAccountId: manager, start: '2028-01' },
    ...{ department: 'Kommunstyrelsens förvaltning', annual: '210 000', measurement: 'Licensfakturor.' },
  })
}
