import { AT_ONCE } from '../assess'
import type { ObligationStatus } from './words'

type Duty = { due: string; status: ObligationStatus }

/** Whether a duty still asks for something. */
export const isOpen = ({ status }: Pick<Duty, 'status'>): boolean =>
  status === 'not_begun' || status === 'under_way'

/** Whether it should have been met: its day has passed, or the system is used already. */
export const isLate = ({ due, status }: Duty, today: string): boolean =>
  isOpen({ status }) && (due === AT_ONCE || (/^\d/.test(due) && due < today))
