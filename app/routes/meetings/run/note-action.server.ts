import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import type { Entry } from '~/domain/meetings/record/entries'
import { readEntry } from '~/domain/meetings/record/entry-schema'
import { readFields } from '~/server/uploads'
import { hindranceText } from '~/text/meetings/record'
import { agendaRefusals } from '~/text/refusals/agenda'
import { raiseItem } from '~/use-cases/meetings/record/raise-item'
import { noteEntries, type NoteEntriesRefusal } from '~/use-cases/meetings/record/note-entries'
import { entriesOfForm } from './form-entries'
import { addressOf, type RunProblem } from './run-context'
import { runModel } from './run-model.server'

const texts: Record<NoteEntriesRefusal, string> = {
  'meeting-not-found': 'Sammanträdet finns inte.',
  forbidden: 'Din roll ger inte rätt att anteckna på sammanträdet.',
  'not-in-session': 'Sammanträdet tar inte emot anteckningar nu.',
}

/** A form of the run page or the roll call, posted: noted and shown again, or told what is wrong with what was typed kept. */
export async function noteForm(
  args: ActionFunctionArgs,
  here: (model: Model, itemId: string | null) => string,
) {
  const { ctx, meeting, model } = await runModel(args)
  const fields = await readFields(args.request)
  const item = fields.get('item') || null
  const wrong = (field: string, message: string, status: number) => {
    const values: Record<string, string[]> = {}
    for (const name of new Set(fields.keys())) values[name] = fields.getAll(name)
    const problem: RunProblem = { form: `${fields.get('do')}:${item ?? ''}`, field, message, values }
    return data({ problem }, { status })
  }
  if (fields.get('do') === 'raise') {
    const raised = await raiseItem(ctx, {
      meetingId: meeting.id,
      title: fields.get('title') ?? '',
      urgentReason: fields.get('urgentReason') ?? '',
    })
    if (raised.ok) return redirect(here(model, raised.value.itemId))
    return wrong('title', agendaRefusals[raised.refusal].text, 400)
  }
  const made = entriesOfForm(fields, {
    nonce: fields.get('nonce') || ctx.newId(),
    happenedAt: ctx.now(),
    entries: model.entries,
  })
  if (!made.ok) return wrong(made.field, made.message, 400)
  const entries: Entry[] = []
  for (const each of made.entries.map(readEntry)) {
    if (!each.ok) return wrong('', each.message, 400)
    entries.push(each.entry)
  }
  const noted = await noteEntries(ctx, { meetingId: meeting.id, entries })
  if (!noted.ok) return wrong('', texts[noted.refusal], noted.refusal === 'forbidden' ? 403 : 409)
  const [refused] = noted.value.refused
  if (refused) return wrong('', hindranceText(refused.reason), 409)
  return redirect(here(model, fields.get('next') || fields.get('show') || item))
}

type Model = Awaited<ReturnType<typeof runModel>>['model']

export const runAction = (args: ActionFunctionArgs) =>
  noteForm(args, (model, itemId) => {
    const shown = itemId ?? new URL(args.request.url).searchParams.get('punkt')
    return addressOf(model.here, shown)
  })
