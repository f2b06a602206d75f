import type { Context } from '../../../app/use-cases/context'
import { addGoverning, noteFollow } from '../../../app/use-cases/oversight/keep-governing'
import { followTargets } from '../../queries/oversight/follows'
import { done } from './acting'

const nothing = {
  ...{ decidedBy: '', decidedDay: '', version: '', validFrom: '', validTo: '', reviewDay: '' },
  ...{ responsible: '', description: '', caseSlug: '' },
}

/** The invented municipality's governing documents, and the systems and the case that follow from them. */
export async function keepGoverning(ctx: Context, municipalityId: string): Promise<void> {
  const { slug } = done(
    'AI policy',
    await addGoverning(ctx, municipalityId, {
      ...nothing,
      ...{ kind: 'policy', title: 'AI-policy för Exempelby kommun', version: '1' },
      ...{ decidedBy: 'Kommunfullmäktige', decidedDay: '2025-11-27', validFrom: '2025-12-01' },
      ...{ validTo: '2027-12-31', reviewDay: '2026-12-01', responsible: 'Digitaliseringschef' },
      description:
        'AI får användas där nyttan är beskriven, ansvaret är utpekat och systemet står i registret. Sekretessbelagda uppgifter får bara behandlas i tjänster som kommunen har avtal med.',
    }),
  )
  done(
    'Strategy',
    await addGoverning(ctx, municipalityId, {
      ...nothing,
      ...{ kind: 'strategy', title: 'Digitaliseringsstrategi för Exempelby kommun' },
      ...{ decidedBy: 'Kommunfullmäktige', decidedDay: '2023-03-30', validFrom: '2023-04-01' },
      ...{ validTo: '2026-12-31', reviewDay: '2026-10-01', responsible: 'Digitaliseringschef' },
      description: 'Vad digitaliseringen ska ge invånare och medarbetare till och med 2026.',
    }),
  )
  const targets = await followTargets(ctx.database.read, ctx.actor, { municipalityId, today: ctx.today })
  const follow = async (words: string, note: string) => {
    const target = targets.find(({ label }) => label.includes(words))
    if (target)
      done(
        words,
        await noteFollow(ctx, { municipalityId, slug }, { target: `${target.kind}:${target.id}`, note }),
      )
  }
  await follow('Fråga Exempelby', 'Registrerat och bedömt före driftstart')
  await follow('Fakturaroboten', 'Registrerad efter beslutet')
  await follow('Riktlinje för generativ AI', 'Policyn kräver en riktlinje för medarbetarna')
}
