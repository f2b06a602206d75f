import type { LegalForce } from '~/domain/meetings/legal-force'
import { paths } from '~/paths'
import { type ForceFacts, legalForceLabel, legalForceSentence } from '~/text/meetings/legal-force'
import { StatusBadge, type Tone } from '~/ui'

const toneOf: Record<LegalForce, Tone> = {
  pending: 'neutral',
  presumed: 'info',
  confirmed: 'success',
  appealed: 'warning',
  annulled: 'danger',
  upheld: 'success',
}

/** Where a decision stands in legal force, in a word; nothing for those that cannot be appealed. */
export function LegalForceBadge({ decision }: { decision: ForceFacts }) {
  if (decision.legalForce === null || decision.appealTrack === 'none') return null
  return <StatusBadge tone={toneOf[decision.legalForce]}>{legalForceLabel[decision.legalForce]}</StatusBadge>
}

/** The same in a sentence, with the ways on for those who may see to it. */
export function LegalForceFacts({
  m,
  decision,
  notice,
  staff,
}: {
  m: string
  decision: ForceFacts & { id: string }
  /** The notice that announces it, when it is on the board. */
  notice: { id: string } | null
  /** May handle appeals. */
  staff: boolean
}) {
  const sentence = legalForceSentence(decision)
  const { legalForce } = decision
  const open = legalForce !== null && legalForce !== 'annulled' && legalForce !== 'upheld'
  if (!sentence) return null
  return (
    <>
      <p>{sentence}</p>
      <ul className="link-list">
        {notice && (
          <li>
            <a href={paths.publicNotice(m, notice.id)}>Anslaget</a>
          </li>
        )}
        {staff && (legalForce === 'confirmed' || legalForce === 'upheld') && (
          <li>
            <a href={paths.decision(m, decision.id, 'lagakraftbevis.pdf')}>Lagakraftbevis (PDF)</a>
          </li>
        )}
        {staff && open && decision.appealTrack !== 'none' && (
          <li>
            <a href={`${paths.newAppeal(m)}?beslut=${decision.id}`}>Registrera ett överklagande</a>
          </li>
        )}
      </ul>
    </>
  )
}
