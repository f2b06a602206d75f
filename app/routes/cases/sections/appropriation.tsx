import type { CaseDraw } from '#db/queries/economy/appropriations'
import { paths } from '~/paths'
import { claimStatusLabel } from '~/text/economy/appropriations'
import { formatKr } from '~/text/format'
import { DateText, FactList, Money, RoomBar, Section, Tag } from '~/ui'

/** Which appropriations the case draws on, and what is left of them when it has. */
export function AppropriationSection({
  m,
  slug,
  draws,
  mayDraw,
}: {
  m: string
  slug: string
  draws: CaseDraw[]
  /** Whether the reader may put the case on an appropriation. */
  mayDraw: boolean
}) {
  if (draws.length === 0 && !mayDraw) return null
  return (
    <Section
      id="anslag"
      title="Var tas pengarna?"
      links={
        mayDraw ? (
          <a href={`${paths.economy(m, 'anslag')}?${new URLSearchParams({ arende: slug })}`}>
            Ta ur ett anslag
          </a>
        ) : undefined
      }
    >
      {draws.length === 0 && <p className="note">Ärendet är inte fört till något anslag än.</p>}
      {draws.map((draw) => (
        <Draw key={draw.claim.claimId} m={m} draw={draw} />
      ))}
    </Section>
  )
}

function Draw({ m, draw: { appropriation, claim } }: { m: string; draw: CaseDraw }) {
  const { name, year, slug, frame, example } = appropriation
  const asked = claim.status === 'REQUESTED'
  return (
    <>
      <p>
        {sentence(claim)} <a href={paths.economy(m, 'anslag', slug)}>{`${name} ${year}`}</a>.{' '}
        {claim.roomAfterOre < 0
          ? `Det fattas ${formatKr(-claim.roomAfterOre)}${asked ? ' om det beviljas' : ''}.`
          : `Sedan är ${formatKr(claim.roomAfterOre)} kvar.`}{' '}
        {example && <Tag>Exempelbelopp</Tag>}
      </p>
      <RoomBar
        label={`Anslag ${formatKr(frame.frameOre)}, beslutat ${formatKr(frame.claimedOre)}, kvar ${formatKr(frame.roomOre)}`}
        total={frame.frameOre}
        taken={frame.claimedOre}
        asked={frame.requestedOre}
      />
      <FactList
        facts={[
          { term: 'Läge', value: claimStatusLabel[claim.status] },
          ...(claim.meetingDay
            ? [{ term: 'Sammanträde', value: <DateText value={claim.meetingDay} /> }]
            : []),
          { term: 'Anslag', value: <Money ore={frame.frameOre} /> },
          { term: 'Kvar att besluta om', value: <Money ore={frame.roomOre} /> },
        ]}
      />
    </>
  )
}

const sentence = ({ status, requestedOre, claimOre }: CaseDraw['claim']): string =>
  ({
    REQUESTED: `${formatKr(requestedOre ?? 0)} äskas ur`,
    DECIDED: `${formatKr(claimOre)} tas ur`,
    CLOSED: `${formatKr(claimOre)} har använts av`,
    CANCELLED: `Ärendet är avbrutet; ${formatKr(claimOre)} hade använts av`,
  })[status]
