import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { accountName } from '#db/queries/memos'
import { paragraphById, revisionsOf } from '#db/queries/meetings/minutes'
import { itemsWithCases } from '#db/queries/meetings/agenda-facts'
import { minutesBlocks } from '~/domain/meetings/minutes/blocks'
import { paths } from '~/paths'
import { minutesFacts } from '~/use-cases/meetings/minutes/facts'
import { frontNow, partsOf } from '~/use-cases/meetings/minutes/number-paragraphs'
import { recordChange } from '~/use-cases/meetings/minutes/record-change'
import { requireMinutes } from './minutes-page.server'

type Args = LoaderFunctionArgs | ActionFunctionArgs
export type ParagraphPage = Awaited<ReturnType<typeof paragraphPage>>
export type EditView = NonNullable<ParagraphPage['edit']>

const FRONT = /^forsta-sidan(?:-(\d{1,3}))?$/

/** What an address names: a paragraph of the meeting, or the first page of its minutes or of a part. */
export async function requireParagraph(args: Args) {
  const place = await requireMinutes(args)
  const { parts, writes } = place
  const asked = args.params.paragraf ?? ''
  const front = FRONT.exec(asked)
  if (front) {
    const part = parts.find(({ minutes }) => minutes.part === (front[1] ? Number(front[1]) : null))
    if (!part || !writes) throw new Response(null, { status: 404 })
    return { ...place, part, paragraph: null }
  }
  const number = /^\d{1,5}$/.test(asked) ? Number(asked) : null
  for (const part of parts) {
    const paragraph = part.paragraphs.find((each) => each.number === number)
    if (paragraph) return { ...place, part, paragraph }
  }
  throw new Response(null, { status: 404 })
}

export async function paragraphPage(args: Args) {
  const place = await requireParagraph(args)
  const { ctx, m, meeting, day, part, paragraph, writes, parts } = place
  const { read } = ctx.database
  const href = (...what: string[]) => paths.meeting(m, meeting.body.slug, day, ...what)
  const editable = writes && part.minutes.state === 'draft'
  const own = paragraph?.number ?? null
  const all = parts
    .flatMap(({ paragraphs }) => paragraphs.map(({ number }) => number))
    .toSorted((a, b) => a - b)
  const at = own === null ? -1 : all.indexOf(own)
  const neighbour = (to: number) => {
    const number = at < 0 ? undefined : all[at + to]
    return number === undefined ? null : { number, href: href('protokoll', String(number)) }
  }
  return {
    ...{ m, day, writes, today: ctx.today },
    bodyName: meeting.body.name,
    bodyShort: meeting.body.shortName ?? meeting.body.name,
    meetingDay: meeting.day,
    whole: href('protokoll'),
    save: href('protokoll', args.params.paragraf ?? '', 'spara'),
    extract: own === null ? null : href('protokoll', String(own), 'utdrag.pdf'),
    before: neighbour(-1),
    after: neighbour(1),
    state: part.minutes.state,
    approvedDay: part.minutes.approvedDay,
    paragraph: paragraph && {
      ...{ id: paragraph.id, number: paragraph.number, year: paragraph.year, heading: paragraph.heading },
      ...{ masked: paragraph.masked, secret: paragraph.secret },
      blocks: minutesBlocks(paragraph.text, 1),
      notes: part.notes
        .filter(({ paragraphId }) => paragraphId === paragraph.id)
        .map(({ id, day: on, text }) => ({ id, day: on, text })),
    },
    edit: editable ? await editing() : null,
    publicEdit: writes && paragraph ? await publicWords(paragraph.id) : null,
  }

  async function publicWords(id: string) {
    const row = await paragraphById(read, id)
    const items = await itemsWithCases(read, meeting.id)
    const matter = items.find(({ item }) => item.id === row?.itemId)?.case
    return { text: row?.publicText ?? '', secret: matter != null && matter.secrecyProvision !== null }
  }

  /** The text with what the record says now beside it. */
  async function editing() {
    const facts = await minutesFacts(read, meeting.id)
    if (paragraph === null) {
      const { minutes } = part
      const now = facts
        ? frontNow(ctx, facts, minutes, part.paragraphs, await partsOf(read, minutes))
        : minutes.builtFront
      return editView({
        ...{ key: 'front', id: minutes.id, text: minutes.frontText, built: minutes.builtFront, now },
        ...{ revision: minutes.frontRevision, at: minutes.createdAt, by: null, revisions: [] },
      })
    }
    const row = await paragraphById(read, paragraph.id)
    if (!row) throw new Response(null, { status: 404 })
    const now = (row.itemId && facts?.build(row.itemId)?.text) || row.builtText
    return editView({
      ...{ key: 'text', id: row.id, text: row.text, built: row.builtText, now, revision: row.revision },
      at: row.editedAt ?? part.minutes.createdAt,
      by: await accountName(read, row.editedBy),
      revisions: await revisionsOf(read, row.id),
    })
  }
}

function editView({
  text,
  built,
  now,
  ...rest
}: {
  key: string
  id: string
  text: string
  /** What the record gave when the text was built, and what it gives now. */
  built: string
  now: string
  revision: number
  at: string
  by: string | null
  revisions: { id: string; revision: number; text: string; at: string; name: string | null }[]
}) {
  return {
    ...rest,
    text,
    recorded: minutesBlocks(now, 1),
    changed: recordChange(built, now),
    edited: text !== built,
  }
}
