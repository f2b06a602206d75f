import { paths } from '~/paths'

/** Following a view of the case list: one press for who is signed in, by e-mail for everyone else, and as a feed. */
export function FollowList({ m, query, signedIn }: { m: string; query: string; signedIn: boolean }) {
  const label = query === '' ? 'Bevaka alla nya ärenden' : 'Bevaka sökningen'
  const address = paths.watch(m, { sok: query })
  return (
    <div className="downloads follow-list">
      {signedIn ? (
        <form method="post" action={address}>
          <button className="link-button" type="submit">
            {label}
          </button>
        </form>
      ) : (
        <a href={address}>{label} med e-post</a>
      )}
      <a href={paths.casesFeed(m, query)}>Flöde (Atom)</a>
    </div>
  )
}
