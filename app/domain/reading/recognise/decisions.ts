import type { Document, Found } from '../text/document'
import type { Block } from '../text/blocks'
import { startsParagraph } from '../text/markers'
import { bodyName, bodySource } from './bodies'
import { demands, leadsToPoints, pointOf } from './decision-points'

export type DecisionContext = {
  paper: 'motion' | 'question' | 'answer' | 'report' | 'minutes' | 'other'
  /** In minutes: the body that meets. */
  body: string | null
  /** Block index at which each paragraph of minutes begins. */
  paragraphStarts: number[]
  /** Block where a second paper begins: its demands are not the first one's. */
  split: number | undefined
}

type Zone = {
  kind: 'proposal' | 'decision' | 'demand'
  owner: string | null
  paragraph: number
  blocks: Block[]
  points: Found<string>[]
}

const bodyDecides = new RegExp(
  String.raw`^(?:att )?(?:(?:\p{L}[\p{L}-]*(?:kontoret|förvaltningen|presidiet)|${bodySource}) (?:beslutar|föreslår|föreslås|beslutade|hemställer|tillstyrker)|(?:kommunstyrelsen|arbetsutskottet) föreslår)`,
  'iu',
)
/** In a paragraph of minutes without any heading the sentence that decides is the decision. */
const bareDecision = new RegExp(
  String.raw`^(?:${bodySource}) (?:utser|lägger|godkänner|antar|bifaller|avslår|noterar|medger|beviljar|fastställer|överlämnar|remitterar|anser|förklarar|bordlägger|återremitterar|antecknar|väljer|uppdrar|ger|tackar|ställer sig) `,
  'iu',
)
const owner = new RegExp(
  String.raw`^(?<body>${bodySource}|[\p{L}-]+förvaltningens|[\p{L}-]+kontorets|[\p{L}-]+utskottets) (?:förslag|beslut)`,
  'iu',
)
const stops =
  /^(?:reservation|föredragande|[^.]{0,60} anför följande|mot beslutet|[^.]{0,80}reserverar sig|[^.]{0,80}deltar (?:inte|ej) i|[^.]{0,80}anmäler jäv|deltar (?:inte|ej)|(?:avgift(?:en)?|upplysning(?:ar)?|lagrum|lagstöd|skäl|motivering|giltighet)\s*:|protokollsanteckning|särskilt yttrande|omröstning|votering|beslutsgång|ärendet (?:föredras|föredrogs)|vid protokollet|sammanfattning|bakgrund|enligt uppdrag|bilaga|bilagor|vi vill|jag vill|för kommunstyrelsen|handläggare|underskrift|sekreterare|ordförande|justera|paragrafen är|denna paragraf är|utdrag|kopia|skickas|expedieras|ajournering|det antecknas att|noteras till protokollet att|jäv\b|yrkande|propositionsordning|inlägg|i ärendet yttrar|yttrande i ärendet)/i

/** The operative points of a proposal, a decision or a motion, one entry each, as printed without their numbers. */
export function readDecisions(
  document: Document,
  context: DecisionContext,
): { points: Found<string>[]; blocks: Block[] } {
  const zones = findZones(document, context)
  const kept = choose(zones, context)
  const points: Found<string>[] = []
  const seen = new Set<string>()
  for (const zone of kept) {
    for (const point of zone.points) {
      const key = `${context.paper === 'minutes' ? zone.paragraph : 0}|${point.value
        .toLowerCase()
        .replace(/^att\s/, '')
        .replace(/[^\p{L}\d]/gu, '')}`
      if (seen.has(key) || key.length < 6) continue
      seen.add(key)
      points.push(point)
    }
  }
  return { points, blocks: kept.flatMap((zone) => zone.blocks) }
}

function findZones(document: Document, context: DecisionContext): Zone[] {
  const zones: Zone[] = []
  const { blocks } = document
  const limit = context.split ?? blocks.length
  let paragraph = -1
  let at = 0
  while (at < limit) {
    const block = blocks[at]
    if (!block) break
    while (
      paragraph + 1 < context.paragraphStarts.length &&
      (context.paragraphStarts[paragraph + 1] ?? Infinity) <= at
    )
      paragraph++
    const opened =
      opens(block, context, zones) ??
      (paragraph >= 0 && bareDecision.test(block.text) && !headed(blocks, context, paragraph)
        ? { kind: 'decision' as const, owner: null }
        : undefined)
    if (!opened) {
      at++
      continue
    }
    const zone: Zone = { ...opened, paragraph, blocks: [block], points: [] }
    if (!block.heading) addPoint(document, zone, block)
    at = collect(document, zone, at + 1, limit, context)
    zones.push(zone)
  }
  return zones
}

/** Whether a heading in the paragraph says where its decision stands. */
const headed = (blocks: Block[], context: DecisionContext, paragraph: number): boolean =>
  blocks
    .slice(context.paragraphStarts[paragraph], context.paragraphStarts[paragraph + 1])
    .some((block) => block.heading === 'decision' || block.heading === 'proposal')

function opens(
  block: Block,
  context: DecisionContext,
  zones: Zone[],
): Pick<Zone, 'kind' | 'owner'> | undefined {
  if (block.heading === 'proposal' || block.heading === 'decision') {
    const named = owner.exec(block.text)?.groups?.body
    return { kind: block.heading, owner: named ? bodyName(named) : null }
  }
  if (context.paper === 'motion' && (block.heading === 'claims' || demands(block.text)))
    return { kind: 'demand', owner: null }
  if (
    block.heading ||
    block.section === 'claims' ||
    block.section === 'basis' ||
    block.section === 'background'
  )
    return undefined
  if (context.paper === 'question' || context.paper === 'answer' || context.paper === 'motion')
    return undefined
  if (zones.some((zone) => zone.kind !== 'demand' && zone.points.length > 0) && context.paper !== 'minutes')
    return undefined
  if (context.paper === 'minutes' && block.section !== undefined) return undefined
  if (bodyDecides.test(block.text) && !/^(?:kommunstyrelsen|[\p{L}-]+nämnden) beslutade/iu.test(block.text))
    return { kind: 'decision', owner: null }
  return undefined
}

function collect(
  document: Document,
  zone: Zone,
  start: number,
  limit: number,
  context: DecisionContext,
): number {
  const { blocks } = document
  let at = start
  let listed =
    zone.points.length > 0 && (blocks[start - 1]?.marker !== undefined || blocks[start - 1]?.clause === true)
  for (; at < limit; at++) {
    const block = blocks[at]
    if (!block) break
    if (block.heading) {
      // "Kommunstyrelsens beslut" under "Beslut" opens a part of the same zone; so does a proposal heading below one.
      if (
        zone.points.length === 0 &&
        (block.heading === 'proposal' || block.heading === 'decision') &&
        at === start
      ) {
        zone.blocks.push(block)
        const named = owner.exec(block.text)?.groups?.body
        if (named) zone.owner = bodyName(named)
        continue
      }
      break
    }
    if (startsParagraph(block.text) || context.paragraphStarts.includes(at)) break
    const item = block.marker !== undefined || block.clause
    if (stops.test(block.text) && !item) break
    const next = blocks[at + 1]
    if (!item && introduces(block, next)) {
      zone.blocks.push(block)
      continue
    }
    if (item) {
      if (zone.kind === 'demand' && !listed && zone.points.length > 0 && !block.clause) break
      listed = true
      zone.blocks.push(block)
      addPoint(document, zone, block)
      continue
    }
    if (zone.kind === 'demand') {
      if (zone.points.length > 0 || !demands(block.text)) break
      addPoint(document, zone, block)
      zone.blocks.push(block)
      continue
    }
    if (!sentenceLike(block, zone, listed)) break
    zone.blocks.push(block)
    addPoint(document, zone, block)
  }
  return Math.max(at, start)
}

/** A line that only leads to the points below it. */
function introduces(block: Block, next: Block | undefined): boolean {
  if (!next || next.heading) return false
  const { text } = block
  if (text.length > 400) return false
  const followed = next.marker !== undefined || next.clause
  if (/:$/.test(text) && (followed || text.length < 120)) return true
  if (
    followed &&
    !/[.!?]$/.test(text) &&
    text.length < 200 &&
    /(?:beslutar|föreslår|föreslås|för egen del)(?![\p{L}])/u.test(text) &&
    !block.marker
  )
    return true
  return leadsToPoints(text) && (followed || text.length < 140)
}

/** Running text that is a point: a full sentence; after a list only one that decides something itself. */
function sentenceLike(block: Block, zone: Zone, listed: boolean): boolean {
  const { text } = block
  if (text.length > 1500 || zone.points.length > 60) return false
  if (bodyDecides.test(text)) return true
  if (listed) return false
  if (!/[.!”"]$/.test(text) && text.length < 200) {
    // A point without a full stop, but not a heading, name or date.
    return (
      zone.points.length === 0 &&
      /\s\p{Ll}{3,}(?:s|as|ts|ar|er|t|a)?(?:\s|$)/u.test(text) &&
      text.split(' ').length >= 4
    )
  }
  // A paragraph of several sentences after a decision is the report that follows it.
  if (zone.points.length > 0 && (text.match(/[.!?] (?=\p{Lu})/gu) ?? []).length > 1) return false
  return zone.points.length < 12
}

function addPoint(document: Document, zone: Zone, block: Block): void {
  const point = pointOf(document, block, { demand: zone.kind === 'demand' })
  if (point) zone.points.push(point)
}

/** Of several zones those that are this paper's own: in minutes the decision, or what the meeting itself proposes. */
function choose(zones: Zone[], context: DecisionContext): Zone[] {
  const filled = zones.filter((zone) => zone.points.length > 0)
  if (context.paper === 'motion') {
    const formal = filled.filter((zone) => zone.kind === 'proposal' || zone.blocks.length > 1)
    return formal.length > 0 ? formal : filled
  }
  if (context.paper === 'minutes') {
    return filled.filter((zone) => {
      const siblings = filled.filter((other) => other.paragraph === zone.paragraph)
      const decided = siblings.some((other) => other.kind === 'decision')
      if (zone.kind === 'decision') {
        const own = siblings.filter(
          (other) => other.kind === 'decision' && other.owner !== null && other.owner === context.body,
        )
        return own.length === 0 || zone.owner === null || zone.owner === context.body
      }
      return !decided || (zone.owner !== null && zone.owner === context.body)
    })
  }
  const proposals = filled.filter((zone) => zone.kind === 'proposal')
  return proposals.length > 0 ? proposals : filled.filter((zone) => zone.kind === 'decision')
}
