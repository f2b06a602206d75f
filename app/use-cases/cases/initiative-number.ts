import type { CaseKind } from '../../domain/cases/kinds'
import { initiativeNumber } from '../../text/lifecycle-events'
import type { Transaction } from '#db/connection'
import { localRule } from '#db/queries/administration/local-rules'
import { nextNumber } from '#db/repositories/counters'
import type { Context } from '../context'

const numbered: readonly CaseKind[] = ['motion', 'interpellation']

/** NUM-03: the next number of a motion or an interpellation in its kind's series of the year; null where none are given. */
export async function nextInitiativeNumber(
  ctx: Context,
  tx: Transaction,
  municipalityId: string,
  kind: CaseKind,
): Promise<string | null> {
  if (!numbered.includes(kind)) return null
  const form = await localRule(tx, municipalityId, 'motionNumbers', ctx.today)
  if (form === 'none') return null
  const year = Number(ctx.today.slice(0, 4))
  const serial = await nextNumber(tx, `initiative:${municipalityId}:${kind}:${year}`)
  return initiativeNumber(form, year, serial)
}
