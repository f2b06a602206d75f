import { addFigure } from '../../../../app/use-cases/economy/figures/add-figure'
import type { Context } from '../../../../app/use-cases/context'
import { done, onDay } from '../acting'
import type { EconomyPlace } from '.'

const council = 'Kommunfullmäktige'

/** Year, percent, source, who decided and when: the invented municipality follows the proposals, with one rate of its own. */
const rates = [
  ['2024', '2,50', 'Mål och budget 2024', `${council} § 151`, '2023-11-23'],
  ['2025', '2,50', 'Mål och budget 2025', `${council} § 148`, '2024-11-21'],
  ['2026', '2,50', 'Mål och budget 2026', `${council} § 139`, '2025-11-20'],
  ['2027', '1,50', 'Budgetförutsättningar 2027, egen snittränta', 'Kommunstyrelsen § 118', '2026-09-23'],
] as const

/** Yearly figures: the rates of the invented municipality, and the one that the real document calculates with. */
export async function fillFigures(
  ctx: Context,
  { exempelby, norrtalje }: { exempelby: EconomyPlace; norrtalje: EconomyPlace },
): Promise<void> {
  for (const [year, value, source, decidedBy, decidedDay] of rates)
    await figure(ctx, decidedDay, {
      municipalityId: exempelby.id,
      year,
      value,
      source,
      decidedBy,
      decidedDay,
    })
  await figure(ctx, ctx.today, {
    ...{ municipalityId: norrtalje.id, year: '2019', value: '1,5' },
    source: 'Räntesatsen i kalkylen till IT-investering 2019',
    decidedBy: 'Framgår inte av handlingen',
    decidedDay: '',
  })
}

async function figure(
  ctx: Context,
  day: string,
  told: Omit<Parameters<typeof addFigure>[1], 'kind' | 'editionDay'>,
): Promise<void> {
  const noted = await addFigure(onDay(ctx, day), { ...told, kind: 'internal_rate', editionDay: '' })
  done(`Internränta ${told.year}`, noted)
}
