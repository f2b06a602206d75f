import type { PublicationState } from './words'

/**
 * What the public reads of a system: the versions published since it was last exempted, newest first, and the version
 * that a stub is made of when there are none. What was published before an exemption stays out of sight for good.
 * @param versions newest first
 */
export function publicVersions<Version extends { publication: PublicationState }>(
  versions: readonly Version[],
): { published: Version[]; exempted: Version | null } {
  const at = versions.findIndex(({ publication }) => publication === 'exempted')
  const since = at === -1 ? versions : versions.slice(0, at)
  const published = since.filter(({ publication }) => publication === 'published')
  return { published, exempted: published.length === 0 ? (versions[at] ?? null) : null }
}
