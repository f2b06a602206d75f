import type { AllocationKey, EvidenceSpan, Forum, ServiceArea } from '../proposed-registration'
import { type Document, place } from '../text/document'
import type { Block } from '../text/blocks'
import { keyTables } from './agreement-tables'
import { readForums } from './forums'

type FoundArea = { value: ServiceArea; spans: EvidenceSpan[]; keySpans: EvidenceSpan[][] }
export type FoundServiceAgreement = { areas: FoundArea[]; forums: { value: Forum; spans: EvidenceSpan[] }[] }

const areaHeading =
  /tjänsteområde|tjänsteutbud|tjänstekatalog|ingående (?:uppdrag|tjänster)|tjänster som ingår|tjänster inom|verksamhetsområde|omfattning av (?:tjänsterna|uppdraget)|tjänsternas omfattning|bastjänster|uppdragets omfattning|tjänsteinnehåll/i
const keyHeading =
  /fördelningsnyck(?:el|lar)|fördelningsgrund|fördelning av kostnad(?:en|er|erna)?(?![\p{L}])|kostnadsfördelning|(?:fördelas|fördelning) (?:efter|enligt) [^.]{0,30}nyck(?:el|lar)|^(?:kostnad(?:en|erna)|priset|ersättningen) fördelas (?:efter|enligt|utifrån|på) /iu
const keyRow =
  /^(?<name>\p{Lu}[^%•]{2,90}?)[\s:–-]{1,4}(?:(?<weight>\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|procent)|(?<none>[-–]))(?:\s+(?:\(?(?:tidigare |föregående år |förra året )?(?<previous>\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|procent)\)?|(?<dash>[-–])(?=\s|$)))?(?:\s+(?<source>\p{L}[\p{L} ]{1,60}))?\s*$/u
/** Headings that divide one area, and are no areas themselves. */
const partHeading =
  /^(?:\d{1,2}(?:\.\d{1,2})* )?(?:(?:ingående )?tjänster|innehåll|tjänsteinnehåll|omfattning|i tjänsten ingår|ingår|tjänster som ingår|pris(?:er)?|volymer?|kvalitet|fördelningsnyck(?:el|lar)|nyck(?:el|lar)|fördelningsgrund|kostnadsfördelning|ansvar|beställning)\s*:?$/i
const servicesHeading =
  /^(?:(?:ingående )?tjänster|innehåll|tjänsteinnehåll|omfattning|i tjänste(?:n|området) ingår|ingår|tjänster som ingår)\s*:?$/i
const proseArea =
  /tjänsteområdet (\p{Lu}[\p{L}-]+(?: (?:och )?[\p{L}-]+){0,3}?)(?=[.,:;]| som| med| och dess)/u
/** A key as an item of a list: "antal portioner – 80 % (2023: 100 %), källa: Kostdatasystemet". */
const keyItem =
  /^(?<name>\p{L}[^%•]{2,90}?)[\s,:;–(-]{1,4}(?<weight>\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|procent)\)?(?:[\s,;(]+(?:20\d\d|tidigare|föregående år|förra året|var|före)[: ]+(?<previous>\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|procent)\)?)?(?:[\s,;(–-]+(?:källa|hämtas (?:ur|från)|underlag|enligt|från|ur)[: ]+(?<source>[^()]{2,60}?)\)?)?[.;]?$/iu
const labelledArea =
  /^(?:(?:§ ?)?\d{1,2}(?:\.\d{1,2})*\.? )?(?:(?:tjänsteområde|tjänst|område)\s*(?:\d{1,2})?\s*[:–-]\s*(?=\p{L})|tjänsteområde (?![^.]*(?:nyckel|vikt))(?=\p{L}[^.:]{2,50}$))/iu

/** Service areas with their services and allocation keys, and the forums, of a service agreement. */
export function readServiceAgreement(document: Document): FoundServiceAgreement {
  const areas = readAreas(document)
  readKeys(document, areas)
  tableKeys(document, areas)
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
      const below = blocks[at + 1]
      const from = below && servicesHeading.test(below.text) ? at + 1 : at
      const items = listAfter(blocks, from)
      addArea(document, areas, name, block, items)
      at = from + items.length
      continue
    }
    const prose = proseArea.exec(block.text)?.[1]
    const inside = prose ? listAfter(blocks, at) : []
    if (prose && inside.length > 0) {
      addArea(document, areas, prose, block, inside)
      at += inside.length
      continue
    }
    const above = blocks[at - 1]
    if (servicesHeading.test(block.text) && above && isAreaName(above)) {
      const items = listAfter(blocks, at)
      if (items.length > 0) {
        addArea(document, areas, above.text, above, items)
        at += items.length
        continue
      }
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
  !partHeading.test(block.text) &&
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

/** Keys of tables whose columns are known; without a column for it the area is the one named last above. */
function tableKeys(document: Document, areas: Map<string, FoundArea>): void {
  for (const row of keyTables(document)) {
    const name = row.area || areaAbove(document, areas, row.line)
    if (name === '' || !row.key) continue
    const known = areas.get(areaKey(name))
    const area: FoundArea = known ?? {
      value: { name, services: [], keys: [] },
      spans: row.spans,
      keySpans: [],
    }
    areas.set(areaKey(name), area)
    for (const service of row.services)
      if (!area.value.services.some((one) => areaKey(one) === areaKey(service)))
        area.value.services.push(service)
    const at = area.value.keys.findIndex((one) => areaKey(one.name) === areaKey(row.key?.name ?? ''))
    if (at >= 0) area.value.keys[at] = row.key
    else {
      area.value.keys.push(row.key)
      area.keySpans.push(row.spans)
    }
  }
}

function areaAbove(document: Document, areas: Map<string, FoundArea>, line: number): string {
  for (let at = line - 1; at >= Math.max(0, line - 40); at--) {
    const text = document.lines[at]?.text ?? ''
    const label = labelledArea.exec(text)
    if (label) return text.slice(label[0].length).trim()
    const known = areas.get(areaKey(text.replace(/^\d{1,2}(?:\.\d{1,2})* /, '')))
    if (known) return known.value.name
  }
  return ''
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
    const prose = proseArea.exec(block.text)?.[1]
    if (prose && areas.has(areaKey(prose))) current = areas.get(areaKey(prose))
    const named = areas.get(
      areaKey(block.text.replace(/^\d{1,2}(?:\.\d{1,2})* /, '').slice(label?.[0].length ?? 0)),
    )
    if (named) {
      current = named
      within = false
      continue
    }
    if (keyHeading.test(block.text) && block.text.length < 160) {
      const inline = /:\s*(?=\p{L})|fördelas (?:efter|enligt|utifrån|på) (?=\p{L}[^.]*(?:%|procent))/iu.exec(
        block.text,
      )
      within = true
      misses = 0
      rows = 0
      if (inline) inlineKeys(document, block, inline.index + inline[0].length, current)
      continue
    }
    if (!within) continue
    const key = keyOf(block.text, block.marker !== undefined)
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

function keyOf(text: string, item: boolean): AllocationKey | undefined {
  const found =
    text.length < 160 ? ((item ? keyItem.exec(text) : null) ?? keyRow.exec(text))?.groups : undefined
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
    /(?:^|,\s*|;\s*|\soch\s)(\p{L}[^,;%\d]{2,60}?(?:\(\p{L}{1,4}\d?\))?)[\s(]{1,3}(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|procent)\)?/gu
  for (const match of block.text.slice(from).matchAll(pattern)) {
    const name = (match[1] ?? '').trim()
    if (area.value.keys.some((one) => one.name === name)) continue
    area.value.keys.push({ name, weight_percent: percent(match[2]), previous_percent: null, source: null })
    const start = from + match.index
    area.keySpans.push(place(document, block, start, start + match[0].length))
  }
}
