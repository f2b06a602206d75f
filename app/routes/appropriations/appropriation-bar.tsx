import type { AppropriationView, Claim } from '#db/queries/economy/appropriations'
import { tryRoom } from '~/domain/finance'
import type { ClaimRoom } from '~/domain/finance/appropriation-room'
import { paths } from '~/paths'
import { formatCount, formatKr } from '~/text/format'
import { BarFill, ChartFrame } from '~/ui'
import { claimName } from './claim-name'

/** The name with the way to its case, where the reader may go there. */
export function ClaimName({ m, claim }: { m: string; claim: Claim }) {
  return claim.case ? <a href={paths.case(m, claim.case.slug)}>{claim.case.title}</a> : claimName(claim)
}

/** The appropriation as a bar filled by what is decided, in the order of the meetings, with the room that remains. */
export function AppropriationBar({ m, appropriation }: { m: string; appropriation: AppropriationView }) {
  const { frame, rows, name, year } = appropriation
  const taken = rows.filter(({ claimOre }) => claimOre > 0)
  const over = frame.roomOre < 0
  return (
    <ChartFrame
      title={`Så används ${name} ${year}`}
      description="Det som är beslutat, i sammanträdenas ordning, och det som är kvar."
      note={
        over
          ? 'Strecket visar anslaget. Det som ligger till höger om strecket är mer än anslaget räcker till.'
          : undefined
      }
    >
      <BarFill
        label={`${name} ${year}: anslag ${formatKr(frame.frameOre)}. ${taken
          .map((claim) => `${claimName(claim)} ${formatKr(claim.claimOre)}`)
          .join(', ')}. ${over ? 'Överskridet med' : 'Kvar'} ${formatKr(Math.abs(frame.roomOre))}.`}
        total={Math.max(0, frame.frameOre)}
        parts={taken.map((claim) => partOf(m, claim))}
        format={(value) => formatKr(value)}
        remainingLabel="Kvar att besluta om"
        overLabel="Överskridet med"
      />
    </ChartFrame>
  )
}

const partOf = (m: string, claim: ClaimRoom<Claim>) => ({
  key: claim.claimId,
  label: claimName(claim),
  value: claim.claimOre,
  ...(claim.case ? { href: paths.case(m, claim.case.slug) } : {}),
})

/** The state of an appropriation in a sentence. */
export function sentenceOf({ frame, rows }: AppropriationView): string {
  const { frameOre, claimedOre, roomOre, requestedOre } = frame
  const asked = rows.filter(({ status }) => status === 'REQUESTED').length
  const taken =
    claimedOre === 0
      ? `Inget av anslaget på ${formatKr(frameOre)} är använt än.`
      : roomOre < 0
        ? `Av anslaget på ${formatKr(frameOre)} är ${formatKr(claimedOre)} beslutat: ${formatKr(-roomOre)} för mycket.`
        : `Av anslaget på ${formatKr(frameOre)} är ${formatKr(claimedOre)} beslutat och ${formatKr(roomOre)} kvar.`
  if (asked === 0 || requestedOre === 0) return taken
  const { allowed, missingOre } = tryRoom(roomOre, requestedOre)
  return `${taken} ${asked === 1 ? 'Ett ärende' : formatCount(asked, 'ärende', 'ärenden')} äskar ${formatKr(requestedOre)}, ${
    allowed ? 'och det ryms.' : `men det fattas ${formatKr(missingOre)}.`
  }`
}
