import type { AiSystemShown } from '#db/queries/ai-register/systems'
import { systemChoices, systemName, systemText } from './name'

export type SystemFilter = { words: string; status: string; area: string; cls: string }

export const readFilter = (search: URLSearchParams): SystemFilter => ({
  words: search.get('q')?.trim().slice(0, 200) ?? '',
  status: search.get('status') ?? '',
  area: search.get('omrade') ?? '',
  cls: search.get('klass') ?? '',
})

/** Whether a system is one of those asked for. Every word must stand somewhere in what the reader may read. */
export function matches(system: AiSystemShown, { words, status, area, cls }: SystemFilter): boolean {
  if (status !== '' && systemText(system, 'status') !== status) return false
  if (area !== '' && !systemChoices(system, 'policy_area').includes(area)) return false
  if (cls !== '' && (system.version.riskClass ?? '') !== cls) return false
  if (words === '') return true
  const texts = [systemName(system), system.number, ...Object.values(system.version.fields)]
  const whole = JSON.stringify(texts).toLocaleLowerCase('sv')
  return words
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .every((word) => whole.includes(word))
}
