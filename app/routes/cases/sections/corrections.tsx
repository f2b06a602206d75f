import type { Correction } from '#db/queries/register-care'
import { correctionLabel, correctionValue } from '~/text/register-care'
import { Section, Timeline } from '~/ui'

/** What was put right in the register, the latest first, with what stood before (REG-05). */
export function Corrections({ corrections, number }: { corrections: Correction[]; number: string }) {
  if (corrections.length === 0) return null
  return (
    <Section
      id="rattelser"
      title="Rättelser"
      intro="Inget i diariet tas bort. Det som har rättats står kvar här."
    >
      <Timeline
        label="Rättelser"
        events={madeAtOnce(corrections).map(({ id, at, documentNumber, actorName, reason, changes }) => ({
          id,
          at,
          title: documentNumber === null ? number : `${number}-${documentNumber}`,
          actor: actorName ?? undefined,
          detail: (
            <>
              {changes.map((change) => (
                <Change key={change.id} change={change} />
              ))}
              <span className="care-change note">Skäl: {reason}</span>
            </>
          ),
        }))}
      />
    </Section>
  )
}

function Change({ change }: { change: Correction }) {
  const ofDocument = change.documentNumber !== null
  const value = (text: string | null) => correctionValue(change.field, text, ofDocument)
  return (
    <span className="care-change">
      {correctionLabel(change.field, ofDocument)}: <span className="visually-hidden">tidigare </span>
      <del>{value(change.before)}</del> <span className="visually-hidden">nu </span>
      <ins>{value(change.after)}</ins>
    </span>
  )
}

type AtOnce = Correction & { changes: Correction[] }

/** Corrections of one entry with one reason, made in the same moment, are one. */
function madeAtOnce(corrections: Correction[]): AtOnce[] {
  const together: AtOnce[] = []
  for (const each of corrections) {
    const last = together.at(-1)
    const same =
      last &&
      last.at === each.at &&
      last.documentNumber === each.documentNumber &&
      last.reason === each.reason
    if (same) last.changes.push(each)
    else together.push({ ...each, changes: [each] })
  }
  return together
}
