import type { AllocationKey, EvidenceSpan, Forum, ServiceArea } from '../proposed-registration'
import { type Document, place } from '../text/document'
import type { Block } from '../text/blocks'
import { readForums } from './forums'

type FoundArea = { value: ServiceArea; spans: EvidenceSpan[]; keySpans: EvidenceSpan[][] }
export type FoundServiceAgreement = { areas: FoundArea[]; forums: { value: Forum; spans: EvidenceSpan[] }[] }

const areaHeading =
  /tjänsteområde|tjänsteutbud|tjänstekatalog|ingående (?:uppdrag|tjänster)|tjänster som ingår|tjänster inom|verksamhetsområde|omfattning av (?:tjänsterna|uppdraget)|tjänsternas omfattning|bastjänster|uppdragets omfattning|tjänsteinnehåll/i
const keyHeading =
  /fördelningsnyck(?:el|lar)|fördelningsgrund|fördelning av kostnader?na?|kostnadsfördelning/i
const keyRow =
  /^(?<name>\p{Lu}[^%•]{2,90}?)[\s:–-]{1,4}(?:(?<weight>\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|procent)|(?<none>[-–]))(?:\s+(?:\(?(?:tidigare |föregående år |förra året )?(?<previous>\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|procent)\)?|(?<dash>[-–])(?=\s|$)))?(?:\s+(?<source>\p{L}[\p{L} ]{1,60}))?\s*$/u
const labelledArea = /^(?:tjänsteområde|tjänst|område)\s*(?:\d{1,2})?\s*[:–-]\s*(?=\p{L})/iu

/** Service areas with their services and allocation keys, and the forums, of a service agreement. */
export function readServiceAgreement(document: Document): FoundServiceAgreement {
  const areas = readAreas(document)
  readKeys(document, areas)
  return { areas: [...areas.values()], forums: readForums(document) }
}

/** A short heading followed at once by a bulleted list is an area, where such lists stand in a row under a heading about services. */
function readAreas(document: Document): Map<string, FoundArea> {
  const areas = new Map<string, FoundArea>()
  const { blocks } = document
  let within = false
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block) break
    const label = labelledArea.exec(block.text)
    if (label && block.text.length < 90) {
      const name = block.text.slice(label[0].length)
      const items = listAfter(blocks, at)
      addArea(document, areas, name, block, items)
      at += items.length
      continue
    }
    if (!block.marker && block.text.length < 140 && areaHeading.test(block.text)) {
      const ahead = blocks.slice(at + 1, at + 3)
      if (ahead.some((next, k) => isAreaName(next) && listAfter(blocks, at + 1 + k).length > 1)) within = true
      continue
    }
    if (!within || !isAreaName(block)) continue
    const items = listAfter(blocks, at)
    if (items.length > 1) {
      addArea(document, areas, block.text, block, items)
      at += items.length
    } else if (areas.size > 1) within = false
  }
  return areas
}

const isAreaName = (block: Block): boolean =>
  !block.marker &&
  block.text.length >= 3 &&
  block.text.length < 60 &&
  /^(?:\d{1,2}(?:\.\d{1,2})* )?\p{Lu}/u.test(block.text) &&
  !/[.:;!?…%,]$|\d ?%/.test(block.text)

/** The bullets that follow a heading without anything between. */
function listAfter(blocks: Block[], at: number): Block[] {
  const items: Block[] = []
  for (const block of blocks.slice(at + 1, at + 40)) {
    if (block.marker === undefined || block.marker.kind === 'number' || block.text.length > 90) break
    items.push(block)
  }
  return items
}

function addArea(
  document: Document,
  areas: Map<string, FoundArea>,
  printed: string,
  block: Block,
  items: Block[],
): void {
  const name = printed.replace(/^\d{1,2}(?:\.\d{1,2})* /, '').trim()
  const key = areaKey(name)
  const known = areas.get(key)
  const area: FoundArea = known ?? {
    value: { name, services: [], keys: [] },
    spans: place(document, block),
    keySpans: [],
  }
  if (!known) areas.set(key, area)
  for (const item of items) {
    const service = item.text.replace(/[.;,]$/, '').trim()
    if (area.value.services.some((one) => areaKey(one) === areaKey(service))) continue
    area.value.services.push(service)
    if (area.spans.length < 20) area.spans.push(...place(document, item))
  }
}

const areaKey = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '')

/** Rows of name, weight, earlier weight and source beneath a heading about allocation keys; they belong to the area named last. */
function readKeys(document: Document, areas: Map<string, FoundArea>): void {
  let current: FoundArea | undefined
  let within = false
  let misses = 0
  let rows = 0
  for (const block of document.blocks) {
    const label = labelledArea.exec(block.text)
    const named = areas.get(
      areaKey(block.text.replace(/^\d{1,2}(?:\.\d{1,2})* /, '').slice(label?.[0].length ?? 0)),
    )
    if (named) {
      current = named
      within = false
      continue
    }
    if (keyHeading.test(block.text) && block.text.length < 160) {
      const inline = /:\s*(?=\p{L})/u.exec(block.text)
      within = true
      misses = 0
      rows = 0
      if (inline) inlineKeys(document, block, inline.index + inline[0].length, current)
      continue
    }
    if (!within) continue
    const key = keyOf(block.text)
    if (key && current && (key.weight_percent !== null || rows > 0)) {
      rows++
      if (!current.value.keys.some((one) => one.name === key.name)) {
        current.value.keys.push(key)
        current.keySpans.push(place(document, block))
      }
      misses = 0
    } else if (block.text.length > 90 || ++misses > 12) within = false
    else if (current && current.value.keys.length > 0 && misses > 1) within = false
  }
}

function keyOf(text: string): AllocationKey | undefined {
  const found = text.length < 160 ? keyRow.exec(text)?.groups : undefined
  if (!found?.name || (found.none !== undefined && !found.source && !found.previous)) return undefined
  return {
    name: found.name.trim(),
    weight_percent: percent(found.weight),
    previous_percent: percent(found.previous),
    source: found.source?.trim() ?? null,
  }
}

const percent = (printed: string | undefined): number | null =>
  printed === undefined ? null : Number(printed.replace(',', '.'))

/** "Fördelningsnyckel: antal anställda 60 %, antal datorer 40 %". */
function inlineKeys(document: Document, block: Block, from: number, area: FoundArea | undefined): void {
  if (!area) return
  const pattern =
    /(?:^|,\s*|;\s*|\soch\s)(\p{L}[^,;%\d]{2,60}?)[\s(]{1,3}(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|procent)\)?/gu
  for (const match of block.text.slice(from).matchAll(pattern)) {
    const name = (match[1] ?? '').trim()
    if (area.value.keys.some((one) => one.name === name)) continue
    area.value.keys.push({ name, weight_percent: percent(match[2]), previous_percent: null, source: null })
    const start = from + match.index
    area.keySpans.push(place(document, block, start, start + match[0].length))
  }
}
