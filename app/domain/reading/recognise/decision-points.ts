import type { Block } from '../text/blocks'
import { type Document, type Found, place } from '../text/document'
import { inlineSection } from '../text/headings'

const opening =
  /(?:beslutar?|beslutade|besluta|föreslår|föreslås|föreslå|yrkar|yrkas|hemställer|begär|tillstyrker)(?: (?:därför|härmed|för egen del|följande|enligt följande|för sin del|(?:\p{L}+ ){0,4}beslutar?|kommunfullmäktige|fullmäktige|kommunstyrelsen|på|därmed|dessutom|att))*\s*[:.…-]*$/iu

/** Whether a text ends with the words that lead to what is decided, proposed or demanded. */
export const leadsToPoints = (text: string): boolean => opening.test(text)

const demandVerb = /(?<![\p{L}])(?:yrkar|yrkas|föreslår|föreslås|hemställer|begär)(?![\p{L}])/giu
const speaker =
  /(?:\b(?:jag|vi|undertecknad[e]?|socialdemokraterna|moderaterna|sverigedemokraterna|centerpartiet|vänsterpartiet|kristdemokraterna|liberalerna|miljöpartiet|[\p{L}-]+partiet|därför|härmed|ovan(?:stående)?|bakgrund|därmed)\b)/iu

/** A sentence of a motion that makes its demands. */
export function demands(text: string): boolean {
  for (const match of text.matchAll(demandVerb)) {
    const around = text.slice(Math.max(0, match.index - 120), match.index + 120)
    if (
      speaker.test(around) ||
      /^.{0,80}(?:att\b|:)/u.test(text.slice(match.index + match[0].length, match.index + 160))
    )
      return true
  }
  return false
}

/** "… att fatta följande beslut. Kommunfullmäktige avslår …": the first sentence only leads to the second. */
const leadIn = /^[^.:]{0,160}\bföljande(?: beslut| förslag)?[.:] (?=\p{Lu})/u

/** The point that a block makes; none where it only leads to others, or says too little to be one. */
export function pointOf(
  document: Document,
  block: Block,
  { demand }: { demand: boolean },
): Found<string> | undefined {
  const { text } = block
  if (leadsToPoints(text) && text.length < 160) return undefined
  let from = 0
  let to = text.length
  if (demand && !block.clause && !block.marker) {
    const sentence = demandSentence(text)
    if (!sentence) return undefined
    ;[from, to] = sentence
  }
  const lead = leadIn.exec(text)
  if (lead && lead[0].length < text.length - 10) from = Math.max(from, lead[0].length)
  const joint = /^(?:samt|och) (?=att\s)/.exec(text)
  if (joint) from = Math.max(from, joint[0].length)
  const inside = inlineSection(text)
  if (inside) from = inside.rest
  const value = text
    .slice(from, to)
    .replace(/\s+/g, ' ')
    .replace(/(?:,? (?:samt|och)|,|;)$/, '')
    .trim()
  if (value.length < 5 || !/\p{L}{3}/u.test(value)) return undefined
  const end = from + text.slice(from, to).trimStart().length
  const blank = text.slice(from, to).length - text.slice(from, to).trimStart().length
  return {
    value,
    spans: place(document, block, from + blank, Math.min(to, from + blank + value.length) || end),
  }
}

/** In running text the demand begins at the "att" after the verb and ends with its sentence. */
function demandSentence(text: string): [number, number] | undefined {
  let last: RegExpMatchArray | undefined
  for (const match of text.matchAll(demandVerb)) {
    const after = text.slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + 140)
    if (/\batt\b/.test(after)) last = match
  }
  if (!last) return undefined
  const start = (last.index ?? 0) + last[0].length
  const att = text.slice(start).search(/\batt\b/)
  if (att < 0) return undefined
  const stop = text.slice(start + att).search(/[.!?](?:\s|$)/)
  return [start + att, stop < 0 ? text.length : start + att + stop + 1]
}
