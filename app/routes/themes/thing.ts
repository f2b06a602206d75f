import type { ThemedThing } from '#db/queries/themed-things'
import { paths } from '~/paths'

/** The page of something that belongs to a theme. */
export function addressOf(m: string, { kind, address }: Pick<ThemedThing, 'kind' | 'address'>): string {
  if (kind === 'decision') return paths.decision(m, address)
  if (kind === 'assignment') return paths.assignment(m, address)
  if (kind === 'ai_system') return paths.aiRegister(m, address)
  return kind === 'forum' ? paths.forum(m, address) : paths.case(m, address)
}
