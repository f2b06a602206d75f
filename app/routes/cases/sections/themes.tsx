import { paths } from '~/paths'
import { Button, LinkList, SideSection } from '~/ui'
import type { CaseThemes } from './themes.server'

/** What a case is about, as far as staff have confirmed it, and other cases about the same. */
export function Themes({
  themes: found,
  linked,
  m,
  slug,
}: {
  themes: CaseThemes
  /** Cases that are shown as hanging together with this one already. */
  linked: readonly string[]
  m: string
  slug: string
}) {
  if (!found || (found.themes.length === 0 && !found.marks)) return null
  const { themes, suggested, marks } = found
  const related = found.related.filter((other) => !linked.includes(other.slug))
  const here = paths.caseDo(m, slug, 'teman')
  return (
    <>
      <SideSection title="Teman">
        {themes.length > 0 ? (
          <LinkList
            links={themes.map((theme) => ({ label: theme.name, href: paths.themes(m, theme.slug) }))}
          />
        ) : (
          suggested.length === 0 && <p>Inget tema än.</p>
        )}
        {suggested.map(({ id, name }) => (
          <form key={id} method="post" action={here} className="theme-suggestion">
            <input type="hidden" name="intent" value="confirm" />
            <input type="hidden" name="theme" value={id} />
            <p className="note">Rubriken föreslår temat {name}.</p>
            <Button variant="secondary">Lägg till {name}</Button>
          </form>
        ))}
        {marks && <a href={here}>Välj teman</a>}
      </SideSection>
      {related.length > 0 && (
        <SideSection title="Ärenden om samma sak">
          <LinkList
            links={related.map((other) => ({
              label: other.title,
              href: paths.case(m, other.slug),
              note: other.number,
            }))}
          />
        </SideSection>
      )}
    </>
  )
}
