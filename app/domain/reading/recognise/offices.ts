import type { PersonRole } from '../proposed-registration'
import type { Block } from '../text/blocks'
import { type Document, lineBlock, place } from '../text/document'
import { type AddPerson, namesWithParty, type PersonContext } from './mentions'
import { isGivenName, nameIn, nameSource, partyCode, partyNamed } from './names'

/** The office a title gives; undefined for any other title. */
export function officeOf(title: string): PersonRole | undefined {
  if (/^(?:\d:[ae] |andre |förste )?vice/i.test(title)) return undefined
  if (/^\p{L}*sekreterare\b|^protokollförare|^vid protokollet/iu.test(title))
    return /utrednings|handläggar/i.test(title) ? undefined : 'secretary'
  if (/^ordförande(?:n)?(?![\p{L}])(?! i [^.]{0,40}(?:grupp|parti|förening))/iu.test(title)) return 'chair'
  if (/^justera(?:re|nde)(?![\p{L}])/iu.test(title)) return 'adjuster'
  return undefined
}

const party = String.raw`(?: \((?<party>[^()]{1,12})\))?`
const labelled = new RegExp(
  String.raw`^(?<title>Ordförande|\p{Lu}\p{Ll}*sekreterare|Sekreterare|Protokollförare|Justerare)\s*[:.]?\s+(?<name>${nameSource})${party}[^\p{L}]*$`,
  'u',
)
const titled = new RegExp(
  String.raw`^(?<name>${nameSource})${party}(?:, | \()(?<title>[\p{L}-]{4,30})\)?(?:,? [\d +-]{6,20})?$`,
  'u',
)
const cellOf = new RegExp(`^(?<name>${nameSource})${party}$`, 'u')

/**
 * Who chairs, keeps the minutes or adjusts them according to a line of its own: "Ordförande: Anna Ek (S)",
 * "Anna Ek, kommunsekreterare", or names in columns over their titles.
 */
export function readOffices(
  document: Document,
  context: PersonContext,
  attended: Set<number>,
  add: AddPerson,
): void {
  if (context.paper !== 'minutes' && context.paper !== 'other') return
  // In a list of those present the list itself tells who keeps the minutes.
  const lists = attended.size > 0
  let looked = 0
  for (const line of document.lines) {
    if (line.text === '' || line.text.length > 160 || ++looked > 40_000) continue
    const block = lineBlock(document.source, line)
    const one =
      labelled.exec(block.text) ?? (context.paper === 'other' || !lists ? titled.exec(block.text) : null)
    const office = one?.groups?.title ? officeOf(one.groups.title) : undefined
    if (one && office) {
      emit(document, block, one, office, add)
      continue
    }
    const next = document.lines.slice(line.index + 1, line.index + 3).find((other) => other.text !== '')
    const titles =
      next && next.text.length < 120
        ? next.text.split(/\s{2,}/).map((title) => (/^\p{L}+(?:$|,? (?:i|för|§) )/u.test(title) ? title : ''))
        : []
    const cells = line.text.split(/\s{2,}/)
    if (cells.length !== titles.length || !titles.some((title) => officeOf(title))) continue
    for (const [k, cell] of cells.entries()) {
      const role = officeOf(titles[k] ?? '')
      const name = cellOf.exec(cell)
      const from = block.text.indexOf(cell)
      if (role && name && from >= 0) emit(document, block, name, role, add, from)
    }
  }
  if (context.paper === 'minutes') chairInText(document, attended, add)
}

function emit(
  document: Document,
  block: Block,
  found: RegExpExecArray,
  role: PersonRole,
  add: AddPerson,
  offset = 0,
): void {
  const run = found.groups?.name ?? ''
  const inside = nameIn(run)
  if (!inside || inside.name.length < run.length - 24) return
  const from = offset + found.index + found[0].indexOf(run) + inside.offset
  const printed = found.groups?.party
  add(
    inside.name,
    printed ? (partyCode(printed) ?? null) : null,
    role,
    place(document, block, from, from + inside.name.length),
  )
}

/** "Ordföranden Anna Ek (S) föreslår …", "Anna Ek (S), ordförande, föredrar …". */
function chairInText(document: Document, attended: Set<number>, add: AddPerson): void {
  for (const block of document.blocks) {
    if (attended.has(block.index) || !/ordförande/i.test(block.text) || !block.text.includes('(')) continue
    for (const mention of namesWithParty(block.text)) {
      const before = block.text.slice(Math.max(0, mention.from - 40), mention.from)
      const after = block.text.slice(mention.to, mention.to + 30)
      if (/(?:^|[.!?:] )ordföranden? $/i.test(before) || /^, ordförande,/i.test(after))
        add(mention.name, mention.party, 'chair', place(document, block, mention.from, mention.to))
    }
  }
}

const raised = new RegExp(
  String.raw`(?:medborgarförslag|e-förslag|invånarförslag|motion|interpellation)(?:et|en)?,? (?:har )?(?:(?:inkommit|inlämnats|inlämnat|väckts|lämnats(?: in)?|ställd|väckt) )?(?:från|av) (?<name>${nameSource})(?![\p{L}-]| ?\()`,
  'gu',
)
const raises = new RegExp(
  String.raw`(?<name>${nameSource}),? (?:har |hade )?(?:inkommit med|lämnat(?: in)?|lämnade(?: in)?|väckt|väckte|inlämnat|(?:föreslår |föreslog |föreslagit )?i|genom) (?:ett|sitt|en) (?:medborgarförslag|e-förslag|invånarförslag|motion|interpellation)`,
  'gu',
)
const formField = new RegExp(
  String.raw`(?:^|\s)(?:[Nn]amn|[Nn]amnförtydligande|[Uu]nderskrift|[Ff]örslagsställare(?:ns namn)?|[Mm]otionär|[Ii]nterpellant|[Ff]rågeställare|[Ii]nlämnad av|[Aa]vsändare)\s*:?\s{1,4}(?<name>${nameSource})$`,
  'u',
)
const appointed = new RegExp(
  String.raw`(?<verb>utse[rs]?|förordna[rs]?|anställ(?:er|a)|välj(?:er|a)) (?<name>${nameSource}) (?:till|som) (?=\p{Ll})`,
  'gu',
)

/** Persons without a party: who raised a citizen's proposal, and who is appointed to a post. */
export function readUnaffiliated(document: Document, context: PersonContext, add: AddPerson): void {
  const take = (block: Block, found: RegExpMatchArray, role: PersonRole) => {
    const run = found.groups?.name ?? ''
    const inside = nameIn(run)
    if (!inside || (role === 'proposer' && !isGivenName(inside.name.split(' ')[0] ?? ''))) return
    const from = (found.index ?? 0) + found[0].indexOf(run) + inside.offset
    add(inside.name, null, role, place(document, block, from, from + inside.name.length))
  }
  const initiative = context.paper === 'motion' || context.paper === 'question'
  for (const block of document.blocks) {
    const { text } = block
    if (text.length > 20_000) continue
    if (/förslag|motion|interpellation/i.test(text))
      for (const pattern of [raised, raises])
        for (const found of text.matchAll(pattern)) take(block, found, 'proposer')
    if (context.paper === 'minutes' || block.section === 'proposal')
      for (const found of text.matchAll(appointed))
        take(block, found, /^välj/.test(found.groups?.verb ?? '') ? 'elected' : 'appointed')
    const field = initiative && text.length < 120 ? formField.exec(text) : null
    if (field) take(block, field, 'proposer')
  }
  if (initiative) formColumns(document, add)
}

const nameColumn =
  /^(?:(?:förnamn|för-) och efternamn|namn(?:förtydligande|teckning)?|underskrift|förslagsställare)\s*:?$/i

/** A form with the labels of its fields in columns, and what was filled in beneath them. */
function formColumns(document: Document, add: AddPerson): void {
  const lines = document.lines.filter((line) => line.text !== '' && line.text.length < 160)
  for (const [at, line] of lines.slice(0, 2000).entries()) {
    const labels = line.text.split(/\s{2,}/)
    const column = labels.findIndex((label) => nameColumn.test(label))
    const below = lines[at + 1]
    const cell = below?.text.split(/\s{2,}/)[column]
    const name = cell && cellOf.test(cell) ? nameIn(cell) : undefined
    if (!below || !cell || !name || labels.length < 2 || !isGivenName(name.name.split(' ')[0] ?? '')) continue
    const block = lineBlock(document.source, below)
    const from = block.text.indexOf(cell) + name.offset
    add(name.name, null, 'proposer', place(document, block, from, from + name.name.length))
  }
}

/** The parties that stand over the names of a signature block: by name, in columns, or for all names below. */
export function partiesAbove(document: Document): Map<string, string> {
  const result = new Map<string, string>()
  let above: (string | undefined)[] = []
  let since = 0
  for (const line of document.lines) {
    if (line.text === '') continue
    if (line.text.length > 120) {
      above = []
      continue
    }
    const cells = line.text.split(/\s{2,}/)
    const parties = cells.map((cell) => partyNamed(cell))
    if (parties.every((one) => one !== undefined)) {
      above = parties
      since = 0
      continue
    }
    if (above.length === 0) continue
    const names = cells.map((cell) =>
      new RegExp(`^${nameSource}$`, 'u').test(cell) ? nameIn(cell) : undefined,
    )
    if (names.every((one) => one !== undefined)) {
      for (const [k, name] of names.entries()) {
        const code = above.length === names.length ? above[k] : above.length === 1 ? above[0] : undefined
        if (name && code && !result.has(name.name)) result.set(name.name, code)
      }
      since = 0
    } else if (++since > 2 || /[.!?]$/.test(line.text)) above = []
  }
  return result
}

/** "Ystads Framtid (YF)" anywhere tells what the name of a local party is short for. */
export function localParties(document: Document): Map<string, string> {
  const result = new Map<string, string>()
  for (const block of document.blocks.slice(0, 60)) {
    for (const found of block.text
      .slice(0, 2000)
      .matchAll(/(?<![\p{L}-])(\p{Lu}[\p{L}-]{2,20}(?: [\p{L}-]{1,20}){0,4}) \((\p{Lu}{1,5})\)/gu)) {
      const words = (found[1] ?? '').split(' ')
      // The name may have words before it: "Motion från Ystads Framtid".
      for (let k = 0; k < words.length; k++)
        result.set(words.slice(k).join(' ').toLowerCase(), partyCode(found[2] ?? '') ?? '')
    }
  }
  result.delete('')
  return result
}
