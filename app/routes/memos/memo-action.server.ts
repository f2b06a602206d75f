import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { textMark } from '~/domain/memos'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { renderPdf } from '~/server/writing'
import { type MemoRefusal, memoRefusals } from '~/text/refusals/memos'
import { approveMemo } from '~/use-cases/memos/approve-memo'
import { commentMemo, resolveComment } from '~/use-cases/memos/comment'
import { fetchCalculation } from '~/use-cases/memos/fetch-calculation'
import { handOver } from '~/use-cases/memos/hand-over'
import { saveAll, type SectionConflict, type TypedSection } from '~/use-cases/memos/save-all'
import { saveDetails } from '~/use-cases/memos/save-details'
import { discardMemo, sendBack, takeBack } from '~/use-cases/memos/send-back'
import { requireMemo } from './place.server'

/** What a form that could not be carried out is shown with again: everything that was typed, and why. */
export type MemoAnswer = {
  refusal: { field: string | null; text: string }
  conflicts: SectionConflict[]
  /** Fields as they were sent. */
  values: Record<string, string>
}

/**
 * The whole page is one form, so that whatever is done, what is written is saved first. The button names what is
 * done: nothing (`save`), or `comment:bakgrund`, `submit`, `approve` …
 */
export async function memoAction(args: ActionFunctionArgs) {
  const { ctx, municipality, address, hand, template: used } = await requireMemo(args)
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const [intent = 'save', subject = ''] = field('intent').split(':')
  const m = municipality.slug
  const { slug, memoId } = { slug: hand.matter.slug, memoId: hand.memo.id }

  const refused = (refusal: MemoRefusal, conflicts: SectionConflict[] = []) => {
    if (refusal === 'memo-not-found') throw new Response(null, { status: 404 })
    const status = refusal === 'forbidden' ? 403 : conflictLike.has(refusal) ? 409 : 400
    const answer: MemoAnswer = {
      refusal: memoRefusals[refusal],
      conflicts,
      values: Object.fromEntries(fields),
    }
    return data(answer, { status })
  }
  const done = (anchor: string) => {
    const search = new URL(args.request.url).searchParams
    search.set('sparat', '1')
    return redirect(`${paths.memo(m, slug, memoId)}?${search}#${anchor}`)
  }

  const typed = typedSections(fields, intent === 'theirs' ? subject : null)
  if (typed.some(({ changed }) => changed)) {
    const saved = await saveAll(ctx, { ...address, sections: typed })
    if (!saved.ok) return refused(saved.refusal)
    if (saved.value.conflicts.length > 0) return refused('conflict', saved.value.conflicts)
  }
  if (fields.has('title')) {
    const details = { title: field('title'), decidesMoney: field('decidesMoney') === 'on' }
    const saved = await saveDetails(ctx, { ...address, ...details })
    if (!saved.ok) return refused(saved.refusal)
  }

  const template = used?.template ?? null
  switch (intent) {
    case 'comment': {
      const section = subject === '' ? null : subject
      const made = await commentMemo(ctx, { ...address, section, text: field(`comment:${subject}`) })
      return made.ok ? done(`kommentarer-${subject || 'alla'}`) : refused(made.refusal)
    }
    case 'resolve': {
      const resolved = await resolveComment(ctx, { ...address, commentId: subject })
      return resolved.ok ? done(`kommentar-${subject}`) : refused(resolved.refusal)
    }
    case 'calculation': {
      const number = Number(field(`calculation:${subject}`))
      const fetched = await fetchCalculation(ctx, { ...address, key: subject, number })
      return fetched.ok ? done(`avsnitt-${subject}`) : refused(fetched.refusal)
    }
    case 'submit': {
      const handed = await handOver(ctx, template, { ...address, approverId: field('approver') })
      return handed.ok ? done('godkannande') : refused(handed.refusal)
    }
    case 'take-back': {
      const taken = await takeBack(ctx, address)
      return taken.ok ? done('godkannande') : refused(taken.refusal)
    }
    case 'send-back': {
      const sent = await sendBack(ctx, { ...address, note: field('note') })
      return sent.ok ? done('kommentarer-alla') : refused(sent.refusal)
    }
    case 'approve': {
      const approved = await approveMemo(ctx, renderPdf, template, {
        ...address,
        seen: seenAfter(hand.sections, typed, field('seen')),
        confirmed: field('confirmed') === 'on',
      })
      return approved.ok ? done('godkannande') : refused(approved.refusal)
    }
    case 'discard': {
      const discarded = await discardMemo(ctx, address)
      return discarded.ok ? redirect(paths.memos(m, slug)) : refused(discarded.refusal)
    }
    default:
      return done(subject === '' ? 'text' : `avsnitt-${subject}`)
  }
}

const conflictLike: ReadonlySet<MemoRefusal> = new Set([
  'conflict',
  'memo-locked',
  'memo-not-draft',
  'memo-not-handed-over',
  'memo-changed',
  'memo-state-changed',
  'own-memo',
])

/** What the approver had in front of them, once what they changed in the same form is saved. */
function seenAfter(sections: { key: string }[], typed: TypedSection[], seen: string): string {
  const before = seen.split('.')
  const now = sections.map(({ key }, at) => {
    const own = typed.find((section) => section.key === key)
    return own ? own.revision + (own.changed ? 1 : 0) : (before[at] ?? '')
  })
  return now.join('.')
}

/** Sections of the form; one is changed when its text is no longer the one that the page was made with. */
function typedSections(fields: URLSearchParams, without: string | null): TypedSection[] {
  return [...fields].flatMap(([name, text]) => {
    const key = /^text:([a-z0-9_]+)$/.exec(name)?.[1]
    if (key === undefined || key === without) return []
    const revision = Number(fields.get(`revision:${key}`))
    if (!Number.isSafeInteger(revision)) return []
    return [{ key, text, revision, changed: textMark(text) !== fields.get(`mark:${key}`) }]
  })
}
