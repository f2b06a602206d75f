import type { PersonRole } from '../proposed-registration'
import { startsParagraph } from '../text/markers'
import { type Document, lineBlock, place } from '../text/document'
import { isGivenName, nameIn, nameSource, titleWord } from './names'
import { type AddPerson, namesWithParty } from './mentions'

type Role = PersonRole | 'none'
type Add = AddPerson

const labels: [RegExp, Role][] = [
  [
    /^(?:ej|icke|inte) tjänstgörande(?: ersättare)?|^närvarande (?:(?:ej|icke|inte) )?tjänstgörande ersättare|^närvarande,? (?:ej|icke) tjänstgörande(?: ersättare)?|^närvarande ersättare|^tjänstgörande ersättare|^ersättare(?=\s*[:]|\s{2,}|$|\s+\p{Lu}\p{Ll}+ \p{Lu})|^övriga närvarande ersättare|^ej beslutande ersättare/iu,
    'substitute',
  ],
  [
    /^(?:beslutande|närvarande|tjänstgörande)(?: (?:ledamöter|förtroendevalda))?(?: och (?:tjänstgörande )?ersättare)?(?=\s*:|\s{2,}|\s+\p{Lu}|\s*$)|^ledamöter(?=\s*:|\s{2,}|\s*$|\s+\p{Lu})/iu,
    'member',
  ],
  [
    /^(?:övriga(?: (?:närvarande|deltagare|deltagande|tjänstemän|tjänstepersoner))?|tjänste(?:män|personer)|från förvaltningen|även närvarande|övriga som deltog)(?=\s*:|\s{2,}|\s*$|\s+\p{Lu})/iu,
    'official',
  ],
  [
    /^(?:utses?(?:edd)? att justera|utsedda? justerare|justerare|justerande(?! ?s? ?sign)|justeras(?: av)?(?=\s*:|\s{2,}|\s+\p{Lu})|val av justerare)/iu,
    'adjuster',
  ],
  [
    /^(?:underskrifter\s?:?\s+)?(?:sekreterare|nämndsekreterare|kommunsekreterare|vid protokollet|protokollförare|protokoll fört av)(?=\s|:|\.|…|_|$)/iu,
    'secretary',
  ],
  [/^(?:ordförande|ordf\.?)(?=\s|:|\.|…|_|$)/iu, 'chair'],
  [
    /^(?:plats|tid|paragraf|justeringens|anslag|bevis|organ|nämnd|sammanträdesdatum|datum|förvaringsplats|frånvarande|sista dag|protokollet|innehåll|ärende|ajournering|digital justering|insynsplats|adjungerade?|inbjudna|gäster|kallade|utdragsbestyrkande|justeringsdatum|justeras(?=\s+(?:den )?\d)|överklag)/iu,
    'none',
  ],
]
const signatureLabel =
  /^(?:underskrifter|sekreterare|ordförande|justerare|justerande|vid protokollet|protokollförare)/i

/**
 * The attendance and signature pages of minutes: lists of names under labels that stand before them, above them, or
 * (signatures) beneath them. Gives back the blocks it has read.
 */
export function attendance(document: Document, minutes: boolean, add: Add): Set<number> {
  const read = new Set<number>()
  if (!minutes) return read
  // Whoever has the title of a secretary kept the minutes, unless someone else signs as secretary.
  const titled: Parameters<Add>[] = []
  let signed = false
  const note: Add = (name, party, role, spans) => {
    if (role === 'secretary') signed = true
    add(name, party, role, spans)
  }
  const keep = (...one: Parameters<Add>) => titled.push(one)
  let role: Role = 'none'
  let inList = false
  let idle = 0
  const lineToBlock = new Map<number, number>()
  for (const block of document.blocks)
    for (const line of block.lines) lineToBlock.set(line.index, block.index)
  for (const line of document.lines) {
    if (line.text === '' || line.text.length > 2500) continue
    const blockIndex = lineToBlock.get(line.index)
    if (startsParagraph(line.text)) {
      role = 'none'
      inList = false
      continue
    }
    const found = labelOf(line.text)
    if (found && closesName(document, line.index)) {
      // The title stands beneath its name, not over the next one.
      role = 'none'
      inList = false
      continue
    }
    if (found) {
      role = found[1]
      inList = role !== 'none'
      idle = 0
    } else if (!inList) continue
    if (role === 'none') continue
    const count = namesOnLine(document, line.index, role, signatureLabel.test(line.text), note, keep)
    if (count > 0) {
      idle = 0
      if (blockIndex !== undefined) read.add(blockIndex)
    } else if (!found && /[.!?]$|\p{Ll}{3,} \p{Ll}{3,} \p{Ll}{3,}/u.test(line.text)) {
      // Running text: the list is over.
      role = 'none'
      inList = false
    } else if (!found && ++idle > 6) {
      role = 'none'
      inList = false
    }
  }
  for (const [name, party, , spans] of titled) add(name, party, signed ? 'official' : 'secretary', spans)
  return read
}

/** The label a line begins with, or the one that fills a later column of it. */
function labelOf(text: string): [RegExp, Role] | undefined {
  // A wrapped line of running text may begin with "ordförande Anna Ek (S)".
  if (/^\p{Ll}/u.test(text) && !/^\p{L}+(?: \p{L}+)?\s*:/u.test(text)) return undefined
  const first = labels.find(([pattern]) => {
    const label = pattern.exec(text)
    // "Ordförande ställer proposition …" is running text.
    return (
      label !== null &&
      !/^[^\p{L}]*\p{Ll}{3,} \p{L}/u.test(
        text.slice(label[0].length).replace(/^(?:ledamöter|ersättare|att justera)/i, ''),
      )
    )
  })
  if (first && first[1] !== 'none') {
    const [, second] = text.split(/\s{2,}/)
    const inner = second
      ? labels.find(
          ([pattern, role]) => role !== 'none' && pattern.exec(second)?.[0].length === second.length,
        )
      : undefined
    if (inner) return inner
  }
  return first
}

const nameOnly = new RegExp(String.raw`^${nameSource}(?: \([^()]{1,12}\))?$`, 'u')

/** "Anna Ek (S)" with "Ordförande" on the line beneath and nothing after it. */
function closesName(document: Document, index: number): boolean {
  const [before, own, after] = [-1, 0, 1].map((step) => document.lines[index + step]?.text ?? '')
  return /^\p{L}+$/u.test(own ?? '') && nameOnly.test(before ?? '') && after === ''
}

const keepsMinutes =
  /^,? ?\(?(?:nämnd|kommun|stads|utskotts|kansli|region|fullmäktige|styrelse|förvaltnings)?sekreterare\b|^[, ]{1,3}\(?protokollförare/i

function namesOnLine(
  document: Document,
  index: number,
  role: Role,
  signature: boolean,
  add: Add,
  keep: (...one: Parameters<Add>) => void,
): number {
  const line = document.lines[index]
  if (!line || role === 'none') return 0
  const block = lineBlock(document.source, line)
  const { text } = block
  const mentions = namesWithParty(text)
  for (const mention of mentions) {
    const after = text.slice(mention.to, mention.to + 40)
    const before = text.slice(Math.max(0, mention.from - 30), mention.from)
    if (/(?:ersätter|\bför|ers\.?|i ?stället för|istället för) $/i.test(before) && role !== 'adjuster')
      continue
    let own: PersonRole = role
    const chairs =
      /^[, ]{1,3}\(?(?:ordf(?:örande)?\b)/i.test(after) ||
      /^ordf/i.test(mention.post) ||
      /(?:^|\s)ordförande $/i.test(before)
    const stands = /^,? ?\(?(?:ersätter|tjg\.? ?ers|tjänstgör|ers(?:\.|ättare)? för|för \p{Lu})/iu.test(after)
    if ((role === 'member' || role === 'substitute') && chairs) own = 'chair'
    else if (role === 'member' && stands) own = 'substitute'
    else if (role === 'official') continue
    if (role === 'chair' && /vice/i.test(before)) own = 'member'
    add(mention.name, mention.party, own, place(document, block, mention.from, mention.to))
  }
  let count = mentions.length
  if (
    role === 'official' ||
    (mentions.length === 0 && (role === 'secretary' || role === 'adjuster' || role === 'chair'))
  ) {
    count += plainNames(document, index, role, signature, add, keep)
  }
  return count
}

const run = new RegExp(String.raw`(?<![\p{L}-])${nameSource}`, 'gu')

/** Names without party: officials with a title beside them, and the typed names of signatures. */
function plainNames(
  document: Document,
  index: number,
  role: PersonRole,
  signature: boolean,
  add: Add,
  keep: (...one: Parameters<Add>) => void,
): number {
  const line = document.lines[index]
  if (!line) return 0
  const block = lineBlock(document.source, line)
  let count = 0
  for (const match of block.text.matchAll(run)) {
    const inside = nameIn(match[0])
    if (!inside || /^ ?\((?:\p{Lu}{1,4}|-)\)/u.test(block.text.slice(match.index + match[0].length))) continue
    const given = isGivenName(inside.name.split(' ')[0] ?? '')
    const end = match.index + match[0].length
    const near = block.text.slice(Math.max(0, match.index - 30), end + 50)
    if (!given && !(role === 'official' && titleWord.test(near))) continue
    const from = match.index + inside.offset
    const writes =
      role === 'official' &&
      (keepsMinutes.test(block.text.slice(end)) ||
        /(?:^|[\s,])(?:sekreterare|nämndsekreterare|kommunsekreterare) $/i.test(block.text.slice(0, from)))
    const spans = place(document, block, from, from + inside.name.length)
    if (writes) keep(inside.name, null, role, spans)
    else add(inside.name, null, role, spans)
    count++
    if (signature) break
  }
  return count
}
