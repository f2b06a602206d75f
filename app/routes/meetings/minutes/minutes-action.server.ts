import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { readFields } from '~/server/uploads'
import { paths } from '~/paths'
import { hindranceText } from '~/text/meetings/minutes'
import { minutesRefusals, type MinutesRefusal } from '~/text/refusals/minutes'
import { approveAtOnce } from '~/use-cases/meetings/minutes/approve-at-once'
import { draftMinutes } from '~/use-cases/meetings/minutes/draft-minutes'
import { correctMinutes } from '~/use-cases/meetings/minutes/note'
import { releaseSigner } from '~/use-cases/meetings/minutes/release-signer'
import { reopen } from '~/use-cases/meetings/minutes/reopen'
import { sendForSigning } from '~/use-cases/meetings/minutes/send-for-signing'
import { signOnPaper } from '~/use-cases/meetings/minutes/sign'
import type { FormState } from '../../account/form'
import { requireMinutes } from './minutes-page.server'

type Done = { ok: true } | { ok: false; refusal: MinutesRefusal; lines?: string[] }

const firstNumber = (typed: string | null) => {
  const text = typed?.trim() ?? ''
  if (text === '') return null
  // What is no number is refused with the others that cannot be a §.
  return /^\d{1,6}$/.test(text) ? Number(text) : 0
}

/** What the page of the minutes does: begin them, send them, note signatures and corrections. */
export async function minutesAction(args: ActionFunctionArgs) {
  const { ctx, m, meeting, day, parts } = await requireMinutes(args)
  const fields = await readFields(args.request)
  const intent = fields.get('intent') ?? ''
  const given = (name: string) => fields.get(name) ?? ''
  const known = parts.find(({ minutes }) => minutes.id === given('minutesId'))
  const here = paths.meeting(m, meeting.body.slug, day, 'protokoll')
  const [name] = intent.split(':')
  if (name !== 'draft' && name !== 'at-once' && !known) throw data(null, { status: 404 })
  const minutesId = known?.minutes.id ?? ''

  const run = async (): Promise<Done> => {
    switch (name) {
      case 'draft':
        return draftMinutes(ctx, {
          meetingId: meeting.id,
          firstNumber: firstNumber(fields.get('firstNumber')),
        })
      case 'at-once':
        return approveAtOnce(ctx, {
          ...{ meetingId: meeting.id, itemIds: fields.getAll('items') },
          firstNumber: firstNumber(fields.get('firstNumber')),
        })
      case 'send': {
        const sent = await sendForSigning(ctx, { minutesId })
        if (sent.ok || sent.refusal !== 'hindered') return sent
        return { ok: false, refusal: 'hindered', lines: sent.hindrances.map(hindranceText) }
      }
      case 'reopen':
        return reopen(ctx, { minutesId })
      case 'paper':
        return signOnPaper(ctx, {
          ...{ minutesId, signerId: given('signer'), day: given('day'), textHash: given('hash') },
        })
      case 'release':
        return releaseSigner(ctx, {
          ...{ minutesId, signerId: given('signer'), reason: given('reason') },
          replacementPersonId: given('replacement') || null,
        })
      case 'note':
        return correctMinutes(ctx, {
          minutesId,
          paragraphId: given('paragraph') || null,
          text: given('text'),
        })
      default:
        throw data(null, { status: 400 })
    }
  }
  const done = await run()
  if (done.ok) return redirect(here)
  const { field, text } = minutesRefusals[done.refusal]
  const errors = done.lines?.map((line) => ({ field: null, text: line })) ?? [{ field, text }]
  const state: FormState = { intent, values: Object.fromEntries(fields), errors }
  return data(state, { status: statusOf(done.refusal) })
}

export const statusOf = (refusal: MinutesRefusal): number => {
  if (refusal === 'forbidden' || refusal === 'not-signer') return 403
  if (refusal.endsWith('-not-found')) return 404
  return ['locked', 'not-draft', 'not-signing', 'already-signed', 'text-changed', 'conflict'].includes(
    refusal,
  )
    ? 409
    : 400
}
