import { may } from '../../domain/access'
import { type LegalForceReason, legalForceStep } from '../../domain/meetings/legal-force'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { localRule } from '#db/queries/administration/local-rules'
import { decisionsToConfirm } from '#db/queries/meetings/notice-board'
import { changeLegalForce } from '#db/repositories/meetings/notice-board'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { Undone, orUndone } from '../shared/undone'
import { finishMeetingIn } from './board-day'
import { tellOfForce } from './force-events'

export type ConfirmInput = {
  municipalityId: string
  /** One decision, or all that a notice announces. */
  of: { decisionId: string } | { noticeId: string }
  /** The court has been asked and has no appeal; its word in the note. */
  courtAsked: boolean
  note: string
}

export type ConfirmRefusal =
  'decision-not-found' | 'forbidden' | 'not-possible' | 'note-missing' | LegalForceReason

/**
 * APP-04, U23: presumed legal force becomes confirmed when the court has been asked, or when the days of the local rule
 * have passed. Of a notice's decisions those that are appealed stay as they are. Answers with how many.
 */
export const confirmLegalForce = (
  ctx: Context,
  { municipalityId, of, courtAsked, note }: ConfirmInput,
): Promise<Result<{ confirmed: number }, ConfirmRefusal>> =>
  orUndone<{ confirmed: number }, ConfirmRefusal>(
    ctx.database.transaction(async (tx) => {
      const found = await decisionsToConfirm(tx, municipalityId, of)
      const [first] = found
      if (!first) return refuse('decision-not-found')
      if (!may(ctx.actor, 'appeal.handle', { municipalityId, bodyId: first.bodyId }))
        return refuse('forbidden')
      if (courtAsked && note.trim() === '') return refuse('note-missing')
      const bufferDays = await localRule(tx, municipalityId, 'forceBufferDays', ctx.today)
      let confirmed = 0
      for (const decision of found) {
        if (decision.legalForce !== 'presumed') continue
        const facts = { ...decision, today: ctx.today, bufferDays, courtAsked }
        const step = legalForceStep(decision.legalForce, 'confirm', facts)
        const [hinder] = step?.hinders ?? []
        if (hinder) throw new Undone<ConfirmRefusal>(hinder)
        if (!step || !(await changeLegalForce(tx, decision, { legalForce: step.to }))) continue
        confirmed++
        await tellOfForce(ctx, tx, decision, 'confirmed')
        await audit(ctx, tx, {
          municipalityId,
          action: 'decision.confirm',
          entity: 'decision',
          entityId: decision.id,
          detail: { by: courtAsked ? 'court' : 'time', note: note.trim() },
        })
      }
      if (confirmed === 0) return refuse('not-possible')
      for (const id of new Set(found.flatMap(({ meetingId }) => meetingId ?? [])))
        await finishMeetingIn(ctx, tx, id)
      return ok({ confirmed })
    }),
  )
