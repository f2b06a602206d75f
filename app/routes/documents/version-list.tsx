import { paths } from '~/paths'
import { DateText, SideSection } from '~/ui'

type Version = {
  id: string
  version: number
  createdAt: string
  createdBy: string | null
  note: string | null
}

/** Every version with what was new in it, and a way to see what changed. */
export function VersionList({
  versions,
  shown,
  m,
  slug,
  number,
}: {
  versions: readonly Version[]
  shown: number
  m: string
  slug: string
  number: number
}) {
  if (versions.length < 2) return null
  const compare = (from: number, to: number) =>
    `${paths.documentDo(m, slug, number, 'jamfor')}?fran=${from}&till=${to}`
  return (
    <SideSection title="Versioner">
      <ol className="link-list versions">
        {versions.map((version, at) => {
          const before = versions[at + 1]
          return (
            <li key={version.id}>
              <a
                href={paths.documentVersion(m, slug, number, version.version)}
                aria-current={version.version === shown ? 'true' : undefined}
              >
                Version {version.version}
                {version.version === shown && <span className="visually-hidden">, visas</span>}
              </a>
              {version.note && <span>{version.note}</span>}
              <span className="note">
                <DateText value={version.createdAt} />
                {version.createdBy && `, ${version.createdBy}`}
              </span>
              {before && (
                <a className="note" href={compare(before.version, version.version)}>
                  Jämför med version {before.version}
                </a>
              )}
            </li>
          )
        })}
      </ol>
    </SideSection>
  )
}
