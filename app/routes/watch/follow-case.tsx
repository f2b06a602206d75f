import { paths } from '~/paths'
import { Button, LinkList, SideSection } from '~/ui'

/** Following a case: one press for who is signed in, by e-mail for everyone else, and as feed and calendar. */
export function FollowCase({
  m,
  slug,
  following,
}: {
  m: string
  slug: string
  /** Null for who is not signed in here. */
  following: boolean | null
}) {
  return (
    <SideSection title="Följ ärendet">
      {following !== null && (
        <form method="post" action={paths.watch(m, { arende: slug })}>
          {following && <p>Du följer ärendet och får ett brev när något händer.</p>}
          <Button variant="secondary" name="intent" value={following ? 'stop' : 'follow'}>
            {following ? 'Sluta följa' : 'Följ ärendet'}
          </Button>
        </form>
      )}
      <LinkList
        links={[
          ...(following === null
            ? [{ label: 'Få e-post när något händer', href: paths.watch(m, { arende: slug }) }]
            : []),
          { label: 'Flöde (Atom)', href: paths.caseFeed(m, slug) },
          { label: 'Datum till kalendern', href: paths.caseCalendar(m, slug) },
        ]}
      />
    </SideSection>
  )
}
