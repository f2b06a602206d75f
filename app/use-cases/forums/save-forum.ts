import { slugOf } from '../../domain/cases/slug'
import { escalationChain } from '../../domain/forums/forum'
import {
  forumLevelWords,
  type LineKind,
  lineKinds,
  type ReadLine,
  readLines,
} from '../../domain/forums/lines'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import {
  type ForumRecord,
  forumsOf,
  heldForum,
  insertForum,
  insertForumLines,
  linesOfForum,
  saveForum as writeForum,
  saveForumLine,
} from '#db/repositories/forums'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { leadsForums, type Municipality } from './in-hand'

export type SaveForumInput = {
  municipality: Municipality
  /** The forum's address; null makes a new one. */
  slug: string | null
  name: string
  level: string
  purposeKind: string
  frequency: string
  /** A whole number, or empty. */
  timesPerYear: string
  convenor: string
  /** The name of another forum, or empty. */
  escalatesTo: string
  /** One line for each; `[Konstellation] text`, and `* ` before whoever convenes. */
  lines: Record<LineKind, string>
}

export type SaveForumRefusal =
  | 'forbidden'
  | 'forum-not-found'
  | 'name-missing'
  | 'name-too-long'
  | 'name-taken'
  | 'level-unknown'
  | 'purpose-unknown'
  | 'times-invalid'
  | 'escalates-unknown'
  | 'escalates-circle'
  | 'lines-too-long'

const LONGEST_LINE = 500

/**
 * Makes a forum, or changes its facts. What stood before is in the audit log, and a line that is taken away is kept as
 * ended. A fact that somebody states is no longer one that was read into a document.
 */
export async function saveForum(
  ctx: Context,
  input: SaveForumInput,
): Promise<Result<{ slug: string }, SaveForumRefusal>> {
  const { municipality, slug } = input
  const municipalityId = municipality.id
  if (!leadsForums(ctx, municipalityId)) return refuse('forbidden')
  const name = input.name.trim()
  if (name === '') return refuse('name-missing')
  if (name.length > 120) return refuse('name-too-long')
  const level = forumLevelWords.find((word) => word === input.level) ?? null
  if (level === null && input.level !== '') return refuse('level-unknown')
  const purposeKind =
    (['steering', 'cooperation'] as const).find((word) => word === input.purposeKind) ?? null
  if (purposeKind === null && input.purposeKind !== '') return refuse('purpose-unknown')
  const times = input.timesPerYear.trim()
  if (times !== '' && !/^([1-9]|[1-4]\d|5[0-2])$/.test(times)) return refuse('times-invalid')
  const lines = lineKinds.flatMap((kind) => readLines(kind, input.lines[kind]))
  if (lines.length > 200 || lines.some(({ text }) => text.length > LONGEST_LINE))
    return refuse('lines-too-long')
  return ctx.database.transaction(async (tx) => {
    const before = slug === null ? null : await heldForum(tx, { municipalityId, slug })
    if (slug !== null && !before) return refuse('forum-not-found')
    const others = (await forumsOf(tx, municipalityId)).filter(({ id }) => id !== before?.id)
    if (others.some((each) => each.name.toLowerCase() === name.toLowerCase())) return refuse('name-taken')
    const wanted = input.escalatesTo.trim()
    const above = others.find((each) => each.name === wanted) ?? null
    if (wanted !== '' && !above) return refuse('escalates-unknown')
    const facts = {
      ...{ name, level, purposeKind, timesPerYear: times === '' ? null : Number(times) },
      ...{ frequency: input.frequency.trim().slice(0, 200) || null, escalatesTo: above?.name ?? null },
      convenor: input.convenor.trim().slice(0, 200) || null,
    }
    const id = before?.id ?? ctx.newId()
    if (
      above &&
      [above, ...escalationChain(above, others)].some((each) => each.escalatesTo === (before?.name ?? name))
    )
      return refuse('escalates-circle')
    const address = before?.slug ?? freeSlug(name, others)
    if (before) {
      const kept = (before.interpreted ?? []).filter(
        (field) => facts[field as keyof typeof facts] === before[field as keyof ForumRecord],
      )
      await writeForum(tx, id, { ...facts, interpreted: kept })
      // Other forums name this one as where they escalate to.
      for (const each of others)
        if (each.escalatesTo === before.name && before.name !== name)
          await writeForum(tx, each.id, { escalatesTo: name })
    } else
      await insertForum(tx, {
        ...{ ...facts, id, municipalityId, caseId: null, slug: address, interpreted: null },
        position: Math.max(0, ...others.map(({ position }) => position)) + 1,
      })
    const changed = await saveLines(ctx, tx, id, lines)
    await audit(ctx, tx, {
      ...{ municipalityId, action: before ? 'forum.save' : 'forum.add', entity: 'forum', entityId: id },
      detail: { name, before: before ? factsOf(before) : null, after: facts, lines: changed },
    })
    return ok({ slug: address })
  })
}

const factsOf = ({
  name,
  level,
  purposeKind,
  frequency,
  timesPerYear,
  convenor,
  escalatesTo,
}: ForumRecord) => ({
  ...{ name, level, purposeKind, frequency, timesPerYear, convenor, escalatesTo },
})

function freeSlug(name: string, others: readonly ForumRecord[]): string {
  const slug = slugOf(name) || 'forum'
  const taken = new Set([...others.map((each) => each.slug), 'nytt'])
  if (!taken.has(slug)) return slug
  for (let nth = 2; ; nth++) if (!taken.has(`${slug}-${nth}`)) return `${slug}-${nth}`
}

/** Keeps the lines that stand, ends those that are gone, adds the new ones; answers with what changed. */
async function saveLines(ctx: Context, tx: Transaction, forumId: string, lines: readonly ReadLine[]) {
  const before = (await linesOfForum(tx, forumId)).filter(({ endedDay }) => endedDay === null)
  const left = [...before]
  const added: ReadLine[] = []
  for (const [at, line] of lines.entries()) {
    const found = left.findIndex(
      ({ kind, section, text }) => kind === line.kind && section === line.section && text === line.text,
    )
    const [known] = found < 0 ? [] : left.splice(found, 1)
    if (!known) {
      added.push(line)
      await insertForumLines(tx, [{ ...line, id: ctx.newId(), forumId, position: at + 1 }])
      continue
    }
    const marked = (known.convenor ?? false) !== line.convenor
    await saveForumLine(tx, known.id, {
      position: at + 1,
      ...(marked ? { convenor: line.convenor, interpreted: false } : {}),
    })
  }
  for (const { id } of left) await saveForumLine(tx, id, { endedDay: ctx.today })
  return {
    added: added.map(({ kind, text }) => `${kind}: ${text}`),
    ended: left.map(({ kind, text }) => `${kind}: ${text}`),
  }
}
