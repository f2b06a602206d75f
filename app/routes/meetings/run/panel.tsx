import { useEffect, useRef } from 'react'
import { doings } from './doings'
import { DecisionPanel, ReservationPanel } from './panel-decision'
import { AdjustersPanel, AttendancePanel, ChairPanel, DisqualifiedPanel, OthersPanel } from './panel-people'
import { MinorityPanel, PropositionsPanel, ProposalPanel } from './panel-proposals'
import {
  DoorsPanel,
  ElectionPanel,
  InterpellationPanel,
  NotePanel,
  SpeechPanel,
  StatementPanel,
} from './panel-words'
import { useRun } from './run-context'
import { VoteSheet } from './vote-sheet'

const panels: Record<string, () => React.ReactNode> = {
  yrkande: ProposalPanel,
  omrostning: VoteSheet,
  beslut: DecisionPanel,
  reservation: ReservationPanel,
  jav: DisqualifiedPanel,
  anteckning: NotePanel,
  interpellation: InterpellationPanel,
  val: ElectionPanel,
  propositionsordning: PropositionsPanel,
  minoritet: MinorityPanel,
  talare: SpeechPanel,
  yttrande: StatementPanel,
  dorrar: DoorsPanel,
  narvaro: AttendancePanel,
  ovriga: OthersPanel,
  justerare: AdjustersPanel,
  ordforande: ChairPanel,
}

/** The one form that is open. It begins where the hands are: in its first field. */
export function Panel() {
  const { doing, item, go, ledger } = useRun()
  const box = useRef<HTMLElement>(null)
  const about = doings.find(({ key }) => key === doing)
  const awake = ledger !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when another form is opened
  useEffect(() => {
    if (!awake || !about) return
    const fields = ['input:not([type=hidden], [disabled])', 'textarea', 'select', 'button']
    const first = ['input[name^="v:"]', ...fields.map((field) => `form ${field}`)]
      .map((wanted) => box.current?.querySelector<HTMLElement>(wanted))
      .find((found) => (found?.offsetParent ?? null) !== null)
    // In a group of choices the hands begin at the one that is chosen.
    const chosen =
      first?.matches('[type=radio]') && first.closest('fieldset')?.querySelector<HTMLElement>(':checked')
    ;(chosen || first)?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [doing, item?.id])
  if (!about || (about.where === 'item' && !item)) return null
  const Body = panels[about.key]
  return (
    <section className="run-panel" aria-labelledby="gor" ref={box}>
      <div className="run-panel-head">
        <h3 id="gor">{about.label}</h3>
        {ledger && (
          <button type="button" className="link-button" onClick={() => go(item?.id ?? null, null)}>
            Stäng{' '}
            <span className="key" aria-hidden="true">
              Esc
            </span>
          </button>
        )}
      </div>
      {Body && <Body key={`${about.key}:${item?.id ?? ''}`} />}
    </section>
  )
}
