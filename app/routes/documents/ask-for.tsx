import { paths } from '~/paths'

/** What anyone can do about a public case's documents: ask for them, or tell that one is missing. */
export function AskFor({ m, slug, withheld }: { m: string; slug: string; withheld: boolean }) {
  return (
    <p className="ask-for note">
      <a href={paths.recordsAsk(m, { case: slug })}>Begär ut en handling</a>
      {!withheld && <a href={paths.caseDo(m, slug, 'saknas-handling')}>Saknas en handling?</a>}
    </p>
  )
}
