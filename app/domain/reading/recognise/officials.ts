import { type Document, lineBlock, place } from '../text/document'
import { tablesWith } from './cells'
import type { AddPerson } from './mentions'
import { isGivenName, nameIn, nameSource, splitNames, titleWord } from './names'

const officialLabel =
  /(?:^|\s)(?:handläggare|ansvarig handläggare|föredragande|kontaktperson|utredare|sakkunnig|handlagd av|upprättad av|utredd av|rapportör|författare|ansvarig tjänsteperson|kontakt|projektledare|projektägare|handläggande tjänsteman|ansvarig (?:chef|tjänsteman)|beställare|projektbeställare|uppdragsgivare|uppdragsledare)(?:[ ,]{1,2}titel[^:]{0,20})?\s?[:.]?\s{0,4}(?:\p{L}{2,25}(?:chef|direktör)(?:en)? )?$/iu
const nameRun = new RegExp(String.raw`(?<![\p{L}-])${nameSource}`, 'gu')

/** "Handläggare: Anna Ek", also with the label on the line above or at the head of a column. */
export function labelledOfficials(document: Document, add: AddPerson): void {
  let looked = 0
  for (const line of document.lines) {
    if (line.text === '' || line.text.length > 220 || ++looked > 40_000) continue
    const at = line.text.search(
      /handläggare|föredragande|kontaktperson|utredare|sakkunnig|handlagd av|upprättad av|handläggande|projektledare|projektägare|ansvarig (?:chef|tjänsteman)|beställare|uppdragsledare/i,
    )
    if (at < 0 || at > 120) continue
    const block = lineBlock(document.source, line)
    const sameLine = firstName(block.text.slice(at))
    if (sameLine && officialLabel.test(block.text.slice(0, at + sameLine.from))) {
      add(sameLine.name, null, 'official', place(document, block, at + sameLine.from, at + sameLine.to))
      continue
    }
    if (
      !/(?:^|\s{2,})(?:ansvarig )?(?:handläggare|föredragande|kontaktperson|utredare|upprättad av|handlagd av)(?:, ?titel[^ ]{0,20}(?: telefon)?)?\s?:?(?:\s{2,}|\s+(?:datum|diarienr|diarienummer|dnr|telefon|ärende|vår beteckning)|$)/i.test(
        line.text,
      )
    )
      continue
    const next = document.lines.slice(line.index + 1, line.index + 4).find((one) => one.text !== '')
    if (!next || next.text.length > 200) continue
    const below = lineBlock(document.source, next)
    const name = firstName(below.text)
    if (name && name.from < 60 && plausible(name.name, below.text, true))
      add(name.name, null, 'official', place(document, below, name.from, name.to))
  }
}

/** The column of an agenda that names who presents each matter. */
export function presenters(document: Document, add: AddPerson): void {
  const columnOf = (cell: string) =>
    /^(?:föredragande|handläggare|föredras av)$/i.test(cell)
      ? 'who'
      : /^(?:ärende|rubrik)/i.test(cell)
        ? 'matter'
        : undefined
  const tables = tablesWith(
    document,
    columnOf,
    (columns) => columns.includes('who') && columns.includes('matter'),
  )
  for (const table of tables) {
    for (const row of table.rows) {
      const name = firstName(row.cells[table.columns.indexOf('who')] ?? '')
      if (name) add(name.name, null, 'official', row.spans)
    }
  }
}

function firstName(text: string): { name: string; from: number; to: number } | undefined {
  for (const match of text.matchAll(nameRun)) {
    const inside = nameIn(match[0])
    if (!inside) continue
    const known = splitNames(inside.name, 2)[0] ?? inside.name
    const words = inside.name.split(' ')
    const name = words.length > 3 && known !== inside.name ? known : inside.name
    const from = match.index + inside.offset
    return { name, from, to: from + name.length }
  }
  return undefined
}

const plausible = (name: string, line: string, labelled: boolean): boolean =>
  labelled || isGivenName(name.split(' ')[0] ?? '') || titleWord.test(line)
