import { paths } from '~/paths'
import type { LinkItem } from '~/ui'

/** The rooms of a version: what it is made of, then what comes of it. */
export function versionTabs(m: string, number: number, inside: boolean): LinkItem[] {
  const room = (label: string, ...what: string[]) => ({
    label,
    href: paths.economy(m, 'prismodell', String(number), ...what),
  })
  return [
    room('Versionen'),
    room('Förvaltningar', 'forvaltningar'),
    room('Personal', 'personal'),
    room('Overhead', 'overhead'),
    room('Volymer', 'volymer'),
    room('Beräkning', 'berakning'),
    ...(inside ? [room('Scenarier', 'scenarier'), room('Steg', 'steg')] : []),
  ]
}
