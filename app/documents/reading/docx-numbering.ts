/**
 * Word keeps list numbers out of the text and counts when it shows the page. These functions count in the same way
 * (ECMA-376 part 1, 17.9) and write the label into each numbered paragraph, so that a numbered question or
 * att-clause carries its number when the text is read. Parts arrive and leave as XML text.
 */

type Level = { start: number; format: string; text: string; paragraphStyle: string | null }
type Numbering = {
  /** numId -> the list it counts in, and levels at which it begins anew. */
  lists: Map<string, { list: string; restarts: Map<number, number> }>
  levels: Map<string, Map<number, Level>>
}
type Reference = { numId: string; level: number }

const attribute = (xml: string, element: string): string | null =>
  new RegExp(`<w:${element}\\b[^>]{0,400}?\\bw:val="([^"]{0,200})"`).exec(xml)?.[1] ?? null

/** Elements of one name with attributes and content; elements of the same name do not nest here. */
const elements = (xml: string, name: string): { attributes: string; content: string }[] => {
  const found: { attributes: string; content: string }[] = []
  const opening = new RegExp(`<w:${name}(\\s[^>]{0,1000})?>`, 'g')
  const closing = `</w:${name}>`
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    if (match[1]?.endsWith('/')) continue
    const end = xml.indexOf(closing, opening.lastIndex)
    if (end < 0) break
    found.push({ attributes: match[1] ?? '', content: xml.slice(opening.lastIndex, end) })
    opening.lastIndex = end
  }
  return found
}

const own = (attributes: string, name: string): string =>
  new RegExp(`\\bw:${name}="([^"]{0,200})"`).exec(attributes)?.[1] ?? ''

const readNumbering = (xml: string): Numbering => {
  const levels = new Map<string, Map<number, Level>>()
  const styleLinks = new Map<string, string>()
  const borrowed: [string, string][] = []
  for (const list of elements(xml, 'abstractNum')) {
    const id = own(list.attributes, 'abstractNumId')
    const byLevel = elements(list.content, 'lvl').map((level): [number, Level] => [
      Number(own(level.attributes, 'ilvl')),
      {
        start: Number(attribute(level.content, 'start') ?? 1),
        format: attribute(level.content, 'numFmt') ?? 'decimal',
        text: attribute(level.content, 'lvlText') ?? '',
        paragraphStyle: attribute(level.content, 'pStyle'),
      },
    ])
    levels.set(id, new Map(byLevel))
    const link = attribute(list.content, 'styleLink')
    if (link) styleLinks.set(link, id)
    const borrows = attribute(list.content, 'numStyleLink')
    if (borrows) borrowed.push([id, borrows])
  }
  const lender = new Map(borrowed.map(([id, style]) => [id, styleLinks.get(style) ?? id]))
  const lists: Numbering['lists'] = new Map()
  for (const num of elements(xml, 'num')) {
    const list = attribute(num.content, 'abstractNumId') ?? ''
    const restarts = elements(num.content, 'lvlOverride').flatMap((override): [number, number][] => {
      const start = attribute(override.content, 'startOverride')
      return start === null ? [] : [[Number(own(override.attributes, 'ilvl')), Number(start)]]
    })
    lists.set(own(num.attributes, 'numId'), { list: lender.get(list) ?? list, restarts: new Map(restarts) })
  }
  return { lists, levels }
}

/** Paragraph styles that number their paragraphs, inherited through `basedOn`. */
const readStyles = (xml: string, numbering: Numbering): Map<string, Reference> => {
  const styles = new Map(
    elements(xml, 'style').map((style) => [own(style.attributes, 'styleId'), style.content]),
  )
  const levelOf = (numId: string, style: string): number => {
    const levels = numbering.levels.get(numbering.lists.get(numId)?.list ?? '') ?? []
    for (const [level, { paragraphStyle }] of levels) if (paragraphStyle === style) return level
    return 0
  }
  const referenceOf = (id: string, depth: number): Reference | null => {
    const content = styles.get(id)
    if (content === undefined || depth > 20) return null
    const properties = elements(content, 'numPr')[0]?.content
    const numId = properties === undefined ? null : attribute(properties, 'numId')
    if (numId !== null && properties !== undefined)
      return { numId, level: Number(attribute(properties, 'ilvl') ?? levelOf(numId, id)) }
    const base = attribute(content, 'basedOn')
    return base ? referenceOf(base, depth + 1) : null
  }
  const found = new Map<string, Reference>()
  for (const id of styles.keys()) {
    const reference = referenceOf(id, 0)
    if (reference) found.set(id, reference)
  }
  return found
}

const roman = (value: number): string => {
  const marks: [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = Math.min(value, 399)
  let text = ''
  for (const [worth, mark] of marks)
    while (rest >= worth) {
      text += mark
      rest -= worth
    }
  return text
}

const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)))

const counted = (value: number, format: string): string => {
  if (value < 1) return String(value)
  if (format === 'lowerLetter') return letter(value)
  if (format === 'upperLetter') return letter(value).toUpperCase()
  if (format === 'lowerRoman') return roman(value)
  if (format === 'upperRoman') return roman(value).toUpperCase()
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value)
}

/** Bullets come as characters of symbol fonts; only a dash means the same outside its font. */
const bullet = (text: string): string => (/^[-–—]$/.test(text) ? text : '•')

/** Counts through the document: gives the label of each numbered paragraph in turn, or an empty text. */
const makeCounter = ({ lists, levels }: Numbering) => {
  const counts = new Map<string, Map<number, number>>()
  const restarted = new Set<string>()
  return ({ numId, level }: Reference): string => {
    const num = lists.get(numId)
    const format = num && levels.get(num.list)?.get(level)
    if (!num || !format) return ''
    if (format.format === 'bullet') return `${bullet(format.text)} `
    if (format.format === 'none') return ''
    const count = counts.get(num.list) ?? new Map<number, number>()
    counts.set(num.list, count)
    const restart = num.restarts.get(level)
    const first = restart !== undefined && !restarted.has(`${numId}/${level}`) ? restart : null
    restarted.add(`${numId}/${level}`)
    const before = count.get(level)
    count.set(level, first ?? (before === undefined ? format.start : before + 1))
    for (const deeper of [...count.keys()]) if (deeper > level) count.delete(deeper)
    const label = format.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1
      const shown = levels.get(num.list)?.get(at)
      return counted(count.get(at) ?? shown?.start ?? 1, shown?.format ?? 'decimal')
    })
    return label === '' ? '' : `${label} `
  }
}

/** The document part with the label of every numbered paragraph written out as its first text. */
export const writeListLabels = (document: string, numberingXml: string, stylesXml: string): string => {
  const numbering = readNumbering(numberingXml)
  const styles = readStyles(stylesXml, numbering)
  const labelOf = makeCounter(numbering)
  const opening = /<w:p(?:\s[^>]{0,1000})?>\s{0,50}<w:pPr>/g
  let written = ''
  let from = 0
  for (let match = opening.exec(document); match; match = opening.exec(document)) {
    const changed = document.indexOf('<w:pPrChange', opening.lastIndex)
    const firstEnd = document.indexOf('</w:pPr>', opening.lastIndex)
    if (firstEnd < 0) break
    const hasChange = changed >= 0 && changed < firstEnd
    const end = hasChange ? document.indexOf('</w:pPr>', firstEnd + 1) : firstEnd
    if (end < 0) break
    const properties = document.slice(opening.lastIndex, hasChange ? changed : firstEnd)
    const after = end + '</w:pPr>'.length
    opening.lastIndex = after
    const label = labelOfParagraph(properties, styles, labelOf)
    if (label === '') continue
    written += `${document.slice(from, after)}<w:r><w:t xml:space="preserve">${label}</w:t></w:r>`
    from = after
  }
  return written + document.slice(from)
}

const labelOfParagraph = (
  properties: string,
  styles: Map<string, Reference>,
  labelOf: (reference: Reference) => string,
): string => {
  if (/<w:rPr>.{0,2000}<w:del\b/s.test(properties)) return ''
  const inherited = styles.get(attribute(properties, 'pStyle') ?? '')
  const stated = elements(properties, 'numPr')[0]?.content
  if (stated === undefined) return inherited ? labelOf(inherited) : ''
  const numId = attribute(stated, 'numId') ?? inherited?.numId
  if (numId === undefined || numId === '0') return ''
  return labelOf({ numId, level: Number(attribute(stated, 'ilvl') ?? inherited?.level ?? 0) })
}
