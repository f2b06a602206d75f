import { headLines, type Document, type Found, lineBlock, place } from '../text/document'
import type { Block } from '../text/blocks'

const word = String.raw`[\p{L}-]`
/** Names of deciding bodies, in the nominative or (followed by a thing of theirs) the genitive. */
export const bodySource = [
  String.raw`(?:kommunstyrelsens|regionstyrelsens|${word}{2,40}nämndens)\s(?:${word}{2,30}\s){0,2}${word}{0,30}(?:utskott|beredning|delegation)(?:et|en)?`,
  '(?:kommun|region|stads|landstings)fullmäktiges?(?: presidium)?',
  '(?:kommun|region|landstings)styrelsen?s?',
  String.raw`(?:nämnden|styrelsen) för (?:${word}{2,30}(?:, | och | )){0,4}?${word}{3,30}(?=\s*(?:beslutar|föreslår|föreslås|att|:|$))`,
  String.raw`(?:nämnden|styrelsen) för ${word}{3,30}(?: och ${word}{3,30})?`,
  String.raw`\p{Lu}${word}{2,25}(?:[- ]\p{Lu}${word}{2,25})?s? stadsdelsnämnd`,
  String.raw`stadsdelsnämnden \p{Lu}${word}{2,25}(?:[- ]\p{Lu}${word}{2,25})?`,
  String.raw`(?:${word}{2,25}- och )?${word}{2,40}(?:nämnden|nämndens|beredningen|direktionen)`,
  String.raw`(?:${word}{2,25}- och )?${word}{2,30}utskottet`,
  String.raw`(?:tekniska|gemensamma|sociala|lokala) (?:nämnden|utskottet)`,
].join('|')

const decides = new RegExp(
  String.raw`(?<![\p{L}-])(?<body>${bodySource})(?: i \p{Lu}\p{Ll}+)? (?:beslutar|föreslås|beslutade|besluta|att besluta|beslut(?=\s|$|:)|beviljar|godkänner|antar|anslår|överlämnar|noterar|lägger|ställer sig|avslår|bifaller|fastställer|uppdrar|ger|tillstyrker|avstyrker|avstår|förklarar|antecknar|anvisar|avsätter|bemyndigar|remitterar|återremitterar|medger|inrättar|yttrar|besvarar)`,
  'iu',
)
const proposedIn = new RegExp(
  String.raw`förslag(?:et)? till (?:beslut )?(?:i|för|till|av)? ?(?<body>${bodySource})`,
  'iu',
)
const ownDecision = new RegExp(String.raw`^(?<body>${bodySource}) eg(?:et|na) beslut`, 'iu')
const proposes = new RegExp(
  String.raw`(?<![\p{L}-])(?<body>${bodySource})(?: i \p{Lu}\p{Ll}+)? föreslår`,
  'iu',
)
const inBody = new RegExp(String.raw`^I (?:(?:${bodySource}) och )?(?<body>${bodySource})\s*:`, 'iu')
const alone = new RegExp(
  String.raw`^(?:\p{Lu}\p{Ll}+s (?:kommuns )?)?(?:sammanträdesprotokoll |protokoll(?:sutdrag)?(?: (?:från|för))? |organ:? |nämnd(?:/organ)?:? |kallelse(?: till)? |sammanträde med |sammanträde i |beslutsinstans:? |instans:? |möte med )?(?<body>${bodySource}|arbetsutskottet|ledningsutskottet)(?:s? (?:sammanträde|protokoll|möte)(?:sprotokoll)?|s? ledamöter(?:na)?(?: och ersättare)?(?= kallas| inbjuds))?(?=$| kallas| inbjuds|\s{2,}|[ ,]+(?:\d|protokoll|sammanträd|föredragningslista|kallelse|dagordning|ärendelista|den\b|kl|sida|dnr|datum|§|\())`,
  'iu',
)

/** "kommunstyrelsens" is Kommunstyrelsen; "nämnden för Intraservice" keeps its proper name. */
export function bodyName(printed: string): string {
  const single = printed.replace(/\s+/g, ' ').trim()
  const name = /^(?:kommun|region|landstings)styrelse(?:ns|n)?$/i.test(single)
    ? single.replace(/(?:ns|n)?$/, 'n')
    : /(?:nämndens|fullmäktiges|utskottets|beredningens)$/i.test(single)
      ? single.slice(0, -1)
      : single
  const proper = name === name.toUpperCase() ? name.toLowerCase() : name
  return proper.charAt(0).toUpperCase() + proper.slice(1)
}

/** The body whose meeting the head of the paper names. */
export function meetingBody(document: Document): Found<string> | undefined {
  const blocks = [
    ...headLines(document, 30).map((line) => lineBlock(document.source, line)),
    ...document.margins,
  ]
  for (const block of blocks) {
    if (block.text.length > 120 || /^(?:till|§|justera|beslut (?:skickas|expedieras))/i.test(block.text))
      continue
    const found = match(document, block, alone)
    if (found) return found
  }
  return undefined
}

/** The body that decides according to the points of a proposal and what introduces them. */
export function proposedBody(document: Document, blocks: Block[]): Found<string> | undefined {
  for (const pattern of [ownDecision, proposedIn, inBody, decides, proposes]) {
    for (const block of blocks) {
      if (pattern === proposedIn && !block.heading) continue
      const found = match(document, block, pattern)
      if (found) return found
    }
  }
  return undefined
}

function match(document: Document, block: Block, pattern: RegExp): Found<string> | undefined {
  const found = pattern.exec(block.text.slice(0, 600))
  const printed = found?.groups?.body
  if (!found || !printed) return undefined
  const from = found.index + found[0].toLowerCase().indexOf(printed.toLowerCase())
  return { value: bodyName(printed), spans: place(document, block, from, from + printed.length) }
}
