import type { RelatedCase } from '#db/queries/register-care'
import { paths } from '~/paths'
import { linkKindLabel } from '~/text/register-care'
import { SideSection } from '~/ui'

type Line = RelatedCase & { way: 'to' | 'from' }

/** What a case hangs together with, from either end; of another municipality's case its name is told. */
export function Related({
  links,
  linkedFrom,
  m,
}: {
  links: RelatedCase[]
  linkedFrom: RelatedCase[]
  m: string
}) {
  const known = new Set(links.map(({ case: other }) => other && `${other.municipalitySlug}/${other.slug}`))
  const lines: Line[] = [
    ...links.map((link) => ({ ...link, way: 'to' as const })),
    // Two that point to each other are told once.
    ...linkedFrom
      .filter(
        ({ kind, case: other }) =>
          kind !== 'related' || !known.has(other && `${other.municipalitySlug}/${other.slug}`),
      )
      .map((link) => ({ ...link, way: 'from' as const })),
  ]
  if (lines.length === 0) return null
  return (
    <SideSection title="Hänger ihop med">
      <ul className="link-list">
        {lines.map((line) => (
          <li key={line.id}>
            {line.case ? (
              <a href={addressOf(line.case, line)}>
                {line.case.number} {line.case.title}
              </a>
            ) : line.url ? (
              <a href={line.url}>{line.label}</a>
            ) : (
              <span>{line.label}</span>
            )}
            <Note line={line} m={m} />
          </li>
        ))}
      </ul>
    </SideSection>
  )
}

/** A merged case's own page, since its number alone leads back here. */
const addressOf = (other: NonNullable<RelatedCase['case']>, { kind, way }: Line): string =>
  kind === 'merged_from' && way === 'to'
    ? `${paths.case(other.municipalitySlug, other.slug)}?visa=1#handlingar`
    : paths.case(other.municipalitySlug, other.slug)

function Note({ line, m }: { line: Line; m: string }) {
  const said = [
    line.kind === 'related' ? null : linkKindLabel[line.way][line.kind],
    line.kind === 'split_from' ? `handling ${line.label}` : null,
    line.case && line.case.municipalitySlug !== m ? line.case.municipalityName : null,
  ].filter(Boolean)
  return said.length > 0 ? <span className="note">{said.join(', ')}</span> : null
}

/** The case that a merged one goes on in, as far as the reader may see it. */
export const mergedInto = (linkedFrom: RelatedCase[]): RelatedCase['case'] =>
  linkedFrom.find(({ kind }) => kind === 'merged_from')?.case ?? null
