import type { EvidenceSpan, Forum } from '../proposed-registration'
import { type Document, place } from '../text/document'
import type { Block } from '../text/blocks'
import { forumTables, participantsOf } from './agreement-tables'
import { forumsInProse, frequencyWords } from './forums-in-prose'

type FoundForum = { value: Forum; spans: EvidenceSpan[] }
type Column = 'purpose' | 'decisions' | 'communication' | 'frequency' | 'participants' | 'agenda'

const header = /^(?:mötes)?for(?:a|um)\b|^mötesforum\b|^möte\b|^grupp\b/i
const columnWords: [Column, RegExp][] = [
  ['purpose', /\bsyfte|\buppgift|\buppdrag/i],
  ['decisions', /\bbeslut(?:spunkter|smandat)?\b/i],
  ['communication', /\bkommunikation/i],
  ['frequency', /\bfrekvens|\bhur ofta|\bintervall|\bmötesfrekvens|\btidpunkt/i],
  ['participants', /\bdeltagare|\bdeltar|\bsammansättning/i],
  ['agenda', /\bagenda|\bdagordning/i],
]
const scores: Record<Column, RegExp> = {
  purpose:
    /^(?:\p{L}+(?:a|ela|era) |ta emot|dialog|samarbete|principiell|frågor av|eventuella|samordning|uppföljning av|vid behov)/iu,
  decisions: /^(?:beslut|besluta|fastställ|godkänn)/i,
  communication: /intranät|nyhetsbrev|webb|nyhet\b|mejl|e-post|- \p{Lu}{2,4}(?:\/\p{Lu}{2,4})?(?: \(|$)/iu,
  frequency: frequencyWords,
  participants:
    /direktör|chef|controller|repr(?:esentant(?:er)?)?\b|ansvarig|ägare|föredragande|ekonom(?:er)?\b|samordnare|ledare|ordförande|sekreterare|strateg/i,
  agenda:
    /föregående protokoll|övrigt|kommande|status|rapporter|pågående|genomgång|avropport|utmaningar|dagordning|kommunikation inom|eskalering/i,
}

/** The meeting forums of an agreement: from a table whose cells arrived as one stream, or from labelled paragraphs. */
export function readForums(document: Document): FoundForum[] {
  const tables = forumTables(document)
  const forums: FoundForum[] = [...tables]
  const { blocks } = document
  let headers = 0
  for (let at = 0; tables.length === 0 && at < blocks.length && headers < 60; at++) {
    const block = blocks[at]
    if (!block) break
    if (header.test(block.text) && block.text.length < 160 && !block.marker) {
      headers++
      const columns = columnsFrom(blocks, at)
      if (columns) at = readTable(document, blocks, columns.next, columns.columns, forums) - 1
    }
  }
  labelled(document, forums)
  forumsInProse(document, forums)
  return forums
}

function columnsFrom(blocks: Block[], at: number): { columns: Column[]; next: number } | undefined {
  const found: { column: Column; at: number }[] = []
  let offset = 0
  let next = at
  if (!columnWords.some(([, pattern]) => pattern.test(blocks[at]?.text ?? ''))) return undefined
  for (; next < Math.min(blocks.length, at + 12); next++) {
    const block = blocks[next]
    if (!block || block.marker || block.text.includes('•')) break
    for (const [column, pattern] of columnWords) {
      const index = block.text.search(pattern)
      if (index >= 0 && !found.some((one) => one.column === column))
        found.push({ column, at: offset + index })
    }
    offset += block.text.length + 1
  }
  const columns = found.sort((a, b) => a.at - b.at).map((one) => one.column)
  const serves = columns.includes('purpose') || columns.includes('frequency')
  return columns.length >= 2 && serves && columns.includes('participants')
    ? { columns, next: lastHeader(blocks, at, next) }
    : undefined
}

/** The header ends where the first row (a name with a bullet, or a name before a bullet) begins. */
function lastHeader(blocks: Block[], at: number, end: number): number {
  const before = blocks[end - 1]
  const first = blocks[end]
  return before &&
    first?.marker &&
    end - 1 > at &&
    !columnWords.some(([, pattern]) => pattern.test(before.text))
    ? end - 1
    : end
}

function readTable(
  document: Document,
  blocks: Block[],
  start: number,
  columns: Column[],
  forums: FoundForum[],
): number {
  let current:
    | {
        name: Block
        nameTo: number
        items: { block: Block; from: number; to: number; fixed: Column | undefined }[]
      }
    | undefined
  const close = () => {
    if (current && current.items.length > 0) forums.push(build(document, current, columns))
    current = undefined
  }
  let at = start
  for (; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block) break
    if (block.marker) {
      if (!current) break
      current.items.push({ block, from: 0, to: block.text.length, fixed: undefined })
      continue
    }
    if (header.test(block.text) && columnsFrom(blocks, at)) break
    const often = frequencyWords.exec(block.text)
    const bullet = block.text.indexOf(' • ')
    if (often && current) {
      const to = bullet >= 0 ? bullet : block.text.length
      current.items.push({ block, from: 0, to, fixed: 'frequency' })
      if (bullet >= 0)
        current.items.push({ block, from: bullet + 3, to: block.text.length, fixed: undefined })
      continue
    }
    if (bullet >= 0 && bullet < 80) {
      close()
      current = {
        name: block,
        nameTo: bullet,
        items: [{ block, from: bullet + 3, to: block.text.length, fixed: undefined }],
      }
      continue
    }
    const next = blocks[at + 1]
    if (next?.marker && block.text.length < 90 && !next.text.includes(' • ')) {
      close()
      current = { name: block, nameTo: block.text.length, items: [] }
      continue
    }
    // Something that is neither a row nor part of one: the table is over.
    break
  }
  close()
  return Math.max(at, start)
}

function build(
  document: Document,
  row: {
    name: Block
    nameTo: number
    items: { block: Block; from: number; to: number; fixed: Column | undefined }[]
  },
  columns: Column[],
): FoundForum {
  const texts = row.items.map((item) => item.block.text.slice(item.from, item.to).trim())
  const assigned = assign(
    texts,
    row.items.map((item) => item.fixed),
    columns,
  )
  const of = (column: Column) => texts.filter((_, k) => assigned[k] === column)
  const spans = [
    ...place(document, row.name, 0, row.nameTo),
    ...row.items.flatMap((item) => place(document, item.block, item.from, item.to)),
  ]
  return {
    value: {
      name: row.name.text.slice(0, row.nameTo).trim(),
      frequency: of('frequency').join(' ') || null,
      purpose: of('purpose'),
      participants: of('participants'),
    },
    spans,
  }
}

/** Cells come column by column: the best division of the items into the columns in their printed order. */
function assign(texts: string[], fixed: (Column | undefined)[], columns: Column[]): Column[] {
  const width = columns.length
  const value = (k: number, c: number): number => {
    const column = columns[c] as Column
    const must = fixed[k]
    if (must) return must === column ? 10 : -50
    if (column === 'frequency') return -20
    const hit = scores[column].test(texts[k] ?? '') ? 2 : 0
    return hit - (column === 'purpose' && k > 0 ? 0.05 : 0)
  }
  const best: number[][] = []
  const back: number[][] = []
  for (let k = 0; k < texts.length; k++) {
    best[k] = []
    back[k] = []
    for (let c = 0; c < width; c++) {
      let top = k === 0 ? (c === 0 || columns[0] === 'frequency' ? 0 : -1.5) : Number.NEGATIVE_INFINITY
      let from = 0
      for (let p = 0; k > 0 && p <= c; p++) {
        const score = (best[k - 1]?.[p] ?? Number.NEGATIVE_INFINITY) - (c - p > 1 ? (c - p - 1) * 0.5 : 0)
        if (score > top) {
          top = score
          from = p
        }
      }
      ;(best[k] as number[])[c] = top + value(k, c)
      ;(back[k] as number[])[c] = from
    }
  }
  const last = best.at(-1) ?? []
  let c = last.indexOf(Math.max(...last))
  const result: Column[] = []
  for (let k = texts.length - 1; k >= 0; k--) {
    result.unshift(columns[c] as Column)
    c = back[k]?.[c] ?? 0
  }
  return result
}

const label =
  /^(syfte|uppgift(?:er)?|frekvens|mötesfrekvens|möts|träffas|intervall|deltagare|sammansättning|deltar)\s*:\s*/i

/** "2.1 Styrgrupp:" and "Forum: Styrgrupp" name the same forum. */
const forumName = (text: string): string =>
  text
    .replace(/:$/, '')
    .replace(/^\d{1,2}(?:\.\d{1,2})* /, '')
    .replace(/^(?:forum|mötesforum|möte)\s*:\s*/i, '')

/** "Styrgrupp", then "Syfte: …", "Frekvens: …", "Deltagare: …". */
function labelled(document: Document, forums: FoundForum[]): void {
  let current: FoundForum | undefined
  let name: Block | undefined
  let list: 'purpose' | 'participants' | undefined
  for (const block of document.blocks) {
    const found = label.exec(block.text)
    if (!found) {
      if (block.marker && current && list) {
        current.value[list].push(block.text.replace(/[.;,]$/, ''))
        current.spans.push(...place(document, block))
        continue
      }
      list = undefined
      if (
        (!block.marker || block.marker.kind === 'number') &&
        block.text.length < 70 &&
        /^(?:\d{1,2}(?:\.\d{1,2})* )?\p{Lu}/u.test(block.text) &&
        !/[.?!]$/.test(block.text)
      ) {
        name = block
        current = undefined
      }
      continue
    }
    if (!name) continue
    if (!current) {
      if (forums.some((forum) => forum.value.name === forumName(name?.text ?? ''))) continue
      current = {
        value: {
          name: forumName(name.text),
          frequency: null,
          purpose: [],
          participants: [],
        },
        spans: place(document, name),
      }
      forums.push(current)
    }
    const value = block.text.slice(found[0].length).trim()
    current.spans.push(...place(document, block))
    const kind = (found[1] ?? '').toLowerCase()
    if (/^(?:frekvens|mötesf|möts|träff|interv)/.test(kind))
      current.value.frequency = value.replace(/\.$/, '') || null
    else {
      list = /^(?:syfte|uppg)/.test(kind) ? 'purpose' : 'participants'
      if (value !== '')
        current.value[list].push(
          ...(list === 'participants' ? participantsOf(value) : [value.replace(/\.$/, '')]),
        )
    }
  }
  // A lone "Syfte:" or "Deltagare:" elsewhere is no forum.
  for (let k = forums.length - 1; k >= 0; k--) {
    const forum = forums[k]?.value
    if (forum && forum.participants.length === 0 && forum.frequency === null) forums.splice(k, 1)
  }
}
