import type { EvidenceSpan, PersonRole, ProposedPerson } from '../proposed-registration'
import { type Document, place } from '../text/document'
import type { Block } from '../text/blocks'
import { type AddPerson, type Mention, namesWithParty, type PersonContext } from './mentions'
import {
  countTitles,
  isGivenName,
  nameIn,
  nameSource,
  partyCode,
  partyNamed,
  splitNames,
  titleWord,
} from './names'
import { attendance } from './attendance'
import { labelledOfficials, presenters } from './officials'
import { localParties, partiesAbove, readOffices, readUnaffiliated } from './offices'
import { roleInText } from './person-roles'

export type FoundPerson = ProposedPerson & { spans: EvidenceSpan[] }

/** The persons of a document, each role of each person once. */
export function readPersons(document: Document, context: PersonContext): FoundPerson[] {
  const all: FoundPerson[] = []
  const add = (name: string, party: string | null, role: PersonRole, spans: EvidenceSpan[]) => {
    if (all.length < 4000) all.push({ name, party, role, spans })
  }
  const attended = attendance(document, context.paper === 'minutes', add)
  for (const block of document.blocks) {
    if (all.length >= 4000) break
    if (attended.has(block.index) || !block.text.includes('(')) continue
    const mentions = namesWithParty(block.text)
    if (mentions.length === 0) continue
    for (const mention of mentions) {
      const role =
        roleInText(block, mention, mentions, context) ?? signatoryRole(document, block, mention, context)
      if (role) add(mention.name, mention.party, role, place(document, block, mention.from, mention.to))
    }
  }
  readOffices(document, context, attended, add)
  readUnaffiliated(document, context, add)
  labelledOfficials(document, add)
  presenters(document, add)
  signatures(document, context, attended, add)
  return unite(all)
}

/** Someone named with party alone on a line near the end has signed the paper. */
function signatoryRole(
  document: Document,
  block: Block,
  mention: Mention,
  context: PersonContext,
): PersonRole | undefined {
  if (block.text.length - (mention.to - mention.from) > 90 || context.paper === 'minutes') return undefined
  if (block.section === 'recipients') return undefined
  const second = context.split !== undefined && block.index >= context.split
  if (/^(?:ja|nej|avstår)\b/i.test(block.text)) return undefined
  if (context.paper === 'motion' || context.paper === 'question' || second) {
    return mention.from < 40 || /,|\boch\b|\)/.test(block.text.slice(0, mention.from))
      ? 'proposer'
      : undefined
  }
  const late = block.index > document.blocks.length * 0.25
  if (!late || mention.from > 60) return undefined
  if (context.paper === 'answer') return 'addressee'
  if (context.paper === 'report') return 'official'
  return undefined
}

/** Names without party at the end of a paper, with their titles or party beneath. */
function signatures(document: Document, context: PersonContext, attended: Set<number>, add: AddPerson): void {
  const { blocks } = document
  const above = partiesAbove(document)
  const local = localParties(document)
  let signers = 0
  for (const [at, block] of blocks.entries()) {
    if (signers > 400) break
    if (
      attended.has(block.index) ||
      block.heading ||
      block.marker ||
      block.text.length > 110 ||
      /[(.:?!]/.test(block.text.replace(/\p{Lu}\. /gu, ''))
    )
      continue
    const second = context.split !== undefined && at >= context.split
    const paper = second ? 'question' : context.paper
    const below = [blocks[at + 1], blocks[at + 2], blocks[at + 3]].map((one) =>
      one && one.text.length < 130 ? one.text : '',
    )
    const signed = signedNames(block, below)
    if (signed.length === 0) continue
    signers++
    const shared = partyBelow(block, below) ?? local.get((below[0] ?? '').toLowerCase())
    const lastPart = at >= blocks.length * 0.4 || blocks.length < 12
    const greeted =
      /^(?:vänlig|med vänlig|hälsning|enligt uppdrag|för |undertecknad|ort och datum|\p{Lu}\p{Ll}+ (?:den )?\d)/iu.test(
        blocks[at - 1]?.text ?? '',
      )
    for (const one of signed) {
      const party = shared ?? above.get(one.name)
      const known = isGivenName(one.name.split(' ')[0] ?? '')
      const spans = place(document, block, one.from, one.to)
      if ((paper === 'motion' || paper === 'question') && lastPart) {
        if (party || (known && (greeted || at >= blocks.length - 8)))
          add(one.name, party ?? null, 'proposer', spans)
      } else if (paper === 'answer' && lastPart && (known || party)) {
        if (/ordförande|kommunalråd|råd\b/i.test(below[0] ?? ''))
          add(one.name, party ?? null, 'addressee', spans)
      } else if (
        paper === 'other' &&
        /^(?:\d:e )?(?:ordförande|nämndsekreterare|kommunsekreterare|sekreterare)/i.test(below[0] ?? '')
      ) {
        add(one.name, party ?? null, /sekr/i.test(below[0] ?? '') ? 'secretary' : 'chair', spans)
      } else if (
        paper === 'report' &&
        at < 14 &&
        known &&
        (one.phone || /^(?:\+?\d[\d -]{6,}$|tel|mobil|\S{2,40}@)/i.test(below[0] ?? ''))
      ) {
        add(one.name, null, 'official', spans)
      } else if (paper === 'report' && /^(?:\p{L}+s )?ordförande$/iu.test(below[0] ?? '') && lastPart) {
        add(one.name, party ?? null, 'chair', spans)
      } else if (paper !== 'minutes' && (lastPart || (paper === 'report' && at < 14 && known))) {
        const titled = titleWord.test(below[0] ?? '') || one.titled
        if (titled && (below[0] ?? '').length < 100) add(one.name, party ?? null, 'official', spans)
      }
    }
  }
}

const nameAndTitle = new RegExp(String.raw`^(${nameSource}), (?=\p{L})(.{3,60})$`, 'u')
const nameAlone = new RegExp(`^${nameSource}$`, 'u')
const namesAlone = new RegExp(`^${nameSource}(?: ${nameSource}){0,3}$`, 'u')
const nameThenParty = new RegExp(`^${nameSource} \\(`, 'u')

type Signed = { name: string; from: number; to: number; titled: boolean; phone?: boolean }
const nameAndPhone = new RegExp(
  String.raw`^(${nameSource}),? (?:(?:[Tt]fn|[Tt]el|[Tt]elefon)\.?:? ?)?\+?\d[\d -]{6,18}$`,
  'u',
)

/** The names a line consists of: one, several in columns, or "Anna Ek, kanslichef". */
function signedNames(block: Block, below: string[]): Signed[] {
  const { text } = block
  if (!/^\p{Lu}\p{L}/u.test(text) || !text.includes(' ')) return []
  const comma = nameAndTitle.exec(text)
  if (comma?.[1] && comma[2]) {
    const inside = nameIn(comma[1])
    const titled = titleWord.test(comma[2])
    return inside && (titled || partyNamed(comma[2]))
      ? [{ name: inside.name, from: inside.offset, to: inside.offset + inside.name.length, titled }]
      : []
  }
  const phone = nameAndPhone.exec(text)?.[1]
  const caller = phone ? nameIn(phone) : undefined
  if (caller)
    return [
      {
        name: caller.name,
        from: caller.offset,
        to: caller.offset + caller.name.length,
        titled: false,
        phone: true,
      },
    ]
  const joint = text.split(/ och |, | & /)
  const whole = joint.every((part) => nameAlone.test(part))
  if (!whole && !namesAlone.test(text)) return []
  const raw = block.lines[0]?.text ?? text
  const cells = joint.length > 1 ? joint : raw.split(/\s{3,}/).map((cell) => cell.replace(/\s+/g, ' '))
  const titles = countTitles(below[0] ?? '')
  const parts =
    cells.length > 1 ? cells : splitNames(text, Math.max(titles, /^\S+(?: \S+){3,}$/.test(text) ? 2 : 1))
  const result: Signed[] = []
  let from = 0
  for (const part of parts) {
    const inside = nameIn(part)
    const at = text.indexOf(part, from)
    if (!inside || at < 0) return []
    result.push({
      name: inside.name,
      from: at + inside.offset,
      to: at + part.length,
      titled: inside.offset + inside.name.length < part.length,
    })
    from = at + part.length
  }
  return result
}

function partyBelow(block: Block, below: string[]): string | undefined {
  const comma = /, (\p{L}[\p{L} -]{2,40})$/u.exec(block.text)
  const own = comma?.[1] ? partyNamed(comma[1]) : undefined
  if (own) return own
  for (const text of below.slice(0, 2)) {
    const code = partyNamed(text) ?? partyNamed(text.replace(/^.*?, ?/, ''))
    if (code) return code
    const bracket = /\(([A-ZÅÄÖ]{1,4})\)$/.exec(text)?.[1]
    if (bracket && !nameThenParty.test(text)) return partyCode(bracket)
    if (!/ledamot|ersättare|gruppledare|kommunfullmäktige|kommunalråd|oppositionsråd|ordförande/i.test(text))
      break
  }
  return undefined
}

/** One entry per person and role: a party named anywhere belongs to the name everywhere. */
function unite(all: FoundPerson[]): FoundPerson[] {
  const spelled = new Set(all.map((one) => one.name))
  const party = new Map<string, string>()
  for (const one of all) {
    const base =
      one.name.endsWith('s') && spelled.has(one.name.slice(0, -1)) ? one.name.slice(0, -1) : one.name
    one.name = base
    if (one.party && !party.has(base)) party.set(base, one.party)
  }
  const result = new Map<string, FoundPerson>()
  for (const one of all) {
    const known = one.party ?? party.get(one.name) ?? null
    const key = `${one.name}|${one.role}`
    const entry = result.get(key)
    if (!entry) result.set(key, { ...one, party: known, spans: [...one.spans] })
    else if (entry.spans.length < 8) entry.spans.push(...one.spans)
  }
  // Whoever chairs or stands in for someone is not listed as an ordinary member too; who answers is not an official.
  return [...result.values()].filter((one) => {
    if (one.role === 'member')
      return !result.has(`${one.name}|chair`) && !result.has(`${one.name}|substitute`)
    if (one.role === 'official')
      return !result.has(`${one.name}|addressee`) && !result.has(`${one.name}|secretary`)
    return true
  })
}
