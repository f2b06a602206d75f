import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'

/** The first and last day as typed; empty is open. */
export function judgePeriod(
  from: string | null | undefined,
  to: string | null | undefined,
): Result<{ from: string | null; to: string | null }, 'from-invalid' | 'to-invalid'> {
  if (from && !isDay(from)) return refuse('from-invalid')
  if (to && (!isDay(to) || (from && to < from))) return refuse('to-invalid')
  return ok({ from: from || null, to: to || null })
}
