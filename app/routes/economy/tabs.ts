import { paths } from '~/paths'
import type { LinkItem } from '~/ui'

/** The rooms of the economy in the order of the money: asked for, granted, used, charged, come back. */
export function economyTabs(m: string, inside: boolean): LinkItem[] {
  const room = (label: string, ...what: string[]) => ({ label, href: paths.economy(m, ...what) })
  return [
    room('Översikt'),
    room('Investeringar', 'investeringar'),
    room('Anslag', 'anslag'),
    room('Prislista', 'prislista'),
    room('Tjänster', 'tjanster'),
    room('Nyttor', 'nyttor'),
    ...(inside ? [room('Prismodell', 'prismodell'), room('Utfall', 'utfall')] : []),
    room('Räntor och index', 'rantor'),
  ]
}
