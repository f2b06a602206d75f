import type { ItemKind } from '~/domain/meetings/agenda'
import type { Result } from '~/domain/shared/result'
import type { RequestContext } from '~/server/context'
import { acceptItem, declineItem } from '~/use-cases/meetings/agenda/accept-item'
import { addCase, addOpenMotions } from '~/use-cases/meetings/agenda/add-case'
import { addItem, plainItem } from '~/use-cases/meetings/agenda/add-item'
import { addTabled, openAgenda } from '~/use-cases/meetings/agenda/fill-agenda'
import { lockAgenda, reopenAgenda } from '~/use-cases/meetings/agenda/lock-agenda'
import { moveItem, orderItems } from '~/use-cases/meetings/agenda/order-items'
import { publishAgenda } from '~/use-cases/meetings/agenda/publish-agenda'
import { restoreItem, withdrawItem } from '~/use-cases/meetings/agenda/withdraw-item'
import { kindsInForm } from '~/text/meetings/agenda'
import type { AgendaRefusal } from '~/text/refusals/agenda'

type Done = Promise<Result<{ itemId?: string }, AgendaRefusal>>

const kindOf = (word: string | null): ItemKind => kindsInForm.find((kind) => kind === word) ?? 'other'

const to = (word: string | null): 'up' | 'down' | number =>
  word === 'up' || word === 'down' ? word : Number(word) - 1

/** What each button of the page does. Every one is one use case. */
export const agendaIntents: Record<
  string,
  (ctx: RequestContext, meetingId: string, form: URLSearchParams) => Done
> = {
  open: (ctx, meetingId) => openAgenda(ctx, { meetingId }) as Done,
  case: (ctx, meetingId, form) =>
    addCase(ctx, { meetingId, caseId: form.get('caseId') ?? '', urgentReason: form.get('urgentReason') }),
  motions: (ctx, meetingId, form) =>
    addOpenMotions(ctx, { meetingId, urgentReason: form.get('urgentReason') }),
  tabled: (ctx, meetingId) => addTabled(ctx, { meetingId }) as Done,
  own: (ctx, meetingId, form) =>
    addItem(ctx, {
      meetingId,
      item: plainItem(kindOf(form.get('kind')), form.get('title') ?? ''),
      urgentReason: form.get('urgentReason'),
    }),
  accept: (ctx, _, form) =>
    acceptItem(ctx, { itemId: form.get('itemId') ?? '', urgentReason: form.get('urgentReason') }),
  decline: (ctx, _, form) =>
    declineItem(ctx, { itemId: form.get('itemId') ?? '', reason: form.get('reason') ?? '' }),
  move: async (ctx, _, form) => {
    const itemId = form.get('itemId') ?? ''
    const moved = await moveItem(ctx, { itemId, to: to(form.get('to')) })
    return moved.ok ? { ok: true, value: { itemId } } : moved
  },
  order: (ctx, meetingId, form) =>
    orderItems(ctx, { meetingId, itemIds: (form.get('order') ?? '').split(',') }) as Done,
  withdraw: (ctx, _, form) =>
    withdrawItem(ctx, { itemId: form.get('itemId') ?? '', reason: form.get('reason') ?? '' }),
  restore: (ctx, _, form) => restoreItem(ctx, { itemId: form.get('itemId') ?? '' }),
  lock: (ctx, meetingId) => lockAgenda(ctx, { meetingId }) as Done,
  reopen: (ctx, meetingId) => reopenAgenda(ctx, { meetingId }) as Done,
  publish: (ctx, meetingId, form) => publishAgenda(ctx, { meetingId, note: form.get('note') }) as Done,
}
