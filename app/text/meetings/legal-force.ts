import type { LegalForce, LegalForceReason } from '../../domain/meetings/legal-force'
import { formatDate } from '../format'

export const legalForceLabel: Record<LegalForce, string> = {
  pending: 'Kan överklagas',
  presumed: 'Laga kraft antas',
  confirmed: 'Laga kraft',
  appealed: 'Överklagat',
  annulled: 'Upphävt av domstol',
  upheld: 'Laga kraft efter domstolsprövning',
}

export type ForceFacts = {
  appealTrack: 'K' | 'F' | 'none' | null
  legalForce: LegalForce | null
  appealLastDay: string | null
  legalForceDay: string | null
}

/** Where a decision stands in legal force, in one sentence; null when nothing is known. */
export function legalForceSentence(decision: ForceFacts): string | null {
  const { appealTrack, legalForce, appealLastDay, legalForceDay } = decision
  if (appealTrack === 'none')
    return 'Beslutet kan inte överklagas: det är en förberedelse eller ett yttrande.'
  if (appealTrack === 'F')
    return 'Överklagas hos den myndighet som fattade beslutet, inom tre veckor från den dag då den som det gäller fick del av det.'
  switch (legalForce) {
    case null:
      return null
    case 'pending':
      return appealLastDay
        ? `Kan överklagas till och med den ${formatDate(appealLastDay)}.`
        : 'Tiden för att överklaga börjar när det justerade protokollet är anslaget.'
    case 'presumed':
      return `Tiden för att överklaga gick ut${appealLastDay ? ` den ${formatDate(appealLastDay)}` : ''}. Beslutet antas ha fått laga kraft${legalForceDay ? ` den ${formatDate(legalForceDay)}` : ''}, men domstolen har inte bekräftat det.`
    case 'confirmed':
      return `Beslutet fick laga kraft${legalForceDay ? ` den ${formatDate(legalForceDay)}` : ''}.`
    case 'appealed':
      return 'Beslutet är överklagat och har inte fått laga kraft.'
    case 'upheld':
      return `Domstolen lät beslutet stå fast. Det fick laga kraft${legalForceDay ? ` den ${formatDate(legalForceDay)}` : ''}.`
    case 'annulled':
      return 'Domstolen har upphävt beslutet. Det gäller inte.'
  }
}

type Named = { bodyName: string; day: string | null; paragraph: string | null }

/** Kommunfullmäktige § 123, 26 november 2026 */
export const decisionName = ({ bodyName, day, paragraph }: Named): string =>
  [
    `${bodyName}${paragraph ? ` § ${paragraph.replace(/^§\s*/, '')}` : ''}`,
    ...(day ? [formatDate(day)] : []),
  ].join(', ')

export function forceEventText(decision: Named, force: LegalForce): string {
  const name = decisionName(decision)
  switch (force) {
    case 'pending':
      return `Beslutet kan överklagas: ${name}`
    case 'presumed':
      return `Beslutet antas ha fått laga kraft: ${name}`
    case 'confirmed':
      return `Beslutet har fått laga kraft: ${name}`
    case 'appealed':
      return `Beslutet överklagades: ${name}`
    case 'upheld':
      return `Domstolen lät beslutet stå fast: ${name}`
    case 'annulled':
      return `Domstolen upphävde beslutet: ${name}`
  }
}

export const legalForceReasonText: Record<LegalForceReason, string> = {
  'period-not-set': 'Tiden för att överklaga har inte börjat.',
  'period-runs': 'Tiden för att överklaga har inte gått ut.',
  'buffer-runs': 'Det är för tidigt utan besked från domstolen.',
}

export const certificateWords = {
  title: 'Lagakraftbevis',
  issued: 'Utfärdat',
  number: 'Diarienummer',
  body: 'Organ',
  day: 'Beslutsdag',
  paragraph: 'Paragraf',
  case: 'Ärende',
  posted: 'Justeringen anslogs',
  lastDay: 'Sista dag för överklagande',
  force: 'Laga kraft',
  lead: (day: string, afterCourt: boolean) =>
    afterCourt
      ? `Beslutet nedan har prövats av domstol och fick laga kraft den ${day}.`
      : `Beslutet nedan har inte överklagats och fick laga kraft den ${day}.`,
  decided: (body: string) => `${body} beslutade`,
  law: 'Tiden för att överklaga är tre veckor från den dag då justeringen av protokollet tillkännagavs på kommunens anslagstavla (13 kap. 5 § kommunallagen).',
} as const
