import type { LineKind } from '~/domain/forums/lines'
import { saveForum } from '~/use-cases/forums/save-forum'
import { type Office, makeOffice } from '../work/office'

export const lines = (given: Partial<Record<LineKind, string>>): Record<LineKind, string> => ({
  ...{ purpose: '', decision: '', communication: '', participant: '', agenda: '' },
  ...given,
})

/** An office with the three steering forums and the reference group of a service agreement. */
export async function makeForums() {
  const office = await makeOffice()
  const add = async (
    name: string,
    more: {
      escalatesTo?: string
      level: string
      times?: string
      purpose?: string
      lines?: Partial<Record<LineKind, string>>
    },
  ) => {
    const saved = await saveForum(office.by('disa'), {
      ...{ municipality: office.municipality, slug: null, name, level: more.level },
      ...{ purposeKind: more.purpose ?? 'steering', frequency: '', timesPerYear: more.times ?? '' },
      ...{ convenor: '', escalatesTo: more.escalatesTo ?? '', lines: lines(more.lines ?? {}) },
    })
    if (!saved.ok) throw new Error(saved.refusal)
    return saved.value.slug
  }
  await add('Strategiska rådet', {
    level: 'strategic',
    lines: {
      decision: 'Eskalerade frågor\nPrislistan som helhet',
      agenda: 'Föregående protokoll\nEskaleringar\nKommande möte',
    },
  })
  await add('Verksamhetsråd', {
    ...{ level: 'tactical', escalatesTo: 'Strategiska rådet' },
    lines: {
      decision: 'Verksamhetsfrågor',
      agenda:
        'Föregående protokoll\nRapportering beredningsgrupp\nEskaleringar till strategiska rådet\nKommande möte',
    },
  })
  await add('Beredningsgrupp', {
    ...{ level: 'operational', escalatesTo: 'Verksamhetsråd', times: '3' },
    lines: {
      decision: 'Operativa frågor',
      participant: '* Processägare\nSystemägare',
      agenda: 'Föregående protokoll\nPågående aktiviteter\nÖvrigt',
    },
  })
  await add('Referensgrupp', {
    level: 'reference',
    purpose: 'cooperation',
    escalatesTo: 'Beredningsgrupp',
    times: '3',
  })
  return office
}

/** On a day, as somebody. */
export const on = (office: Office, day: string, who = 'linn') => {
  office.clock.today = day
  office.clock.now = `${day}T09:00:00.000Z`
  return office.by(who)
}
