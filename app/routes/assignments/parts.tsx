import type { Judged, Signal } from '~/domain/assignments/signal'
import { signalLabel, whySignal } from '~/text/assignments'
import { StatusBadge, type Tone } from '~/ui'

const tone: Record<Signal, Tone> = {
  late: 'danger',
  at_risk: 'warning',
  on_time: 'accent',
  reported: 'success',
  fulfilled: 'success',
  withdrawn: 'neutral',
}

/** How an assignment stands, and by which rule. */
export function SignalView({ judged }: { judged: Judged }) {
  return (
    <span>
      <StatusBadge tone={tone[judged.signal]}>{signalLabel[judged.signal]}</StatusBadge>
      <span className="note block">{whySignal(judged)}</span>
    </span>
  )
}
