import type { ReadingWarning } from '../proposed-registration'
import type { FoundServiceAgreement } from '../recognise/service-agreement'
import type { Document } from '../text/document'
import { percentText } from './amounts-in-words'

/** Weights of one area that do not add up to 100 percent; one thing named in two opposite ways. */
export function agreementWarnings(
  document: Document,
  agreement: FoundServiceAgreement | undefined,
): ReadingWarning[] {
  if (!agreement) return []
  const result: ReadingWarning[] = []
  for (const [a, area] of agreement.areas.entries()) {
    const weights = area.value.keys.map((key) => key.weight_percent).filter((weight) => weight !== null)
    const sum = weights.reduce((total, weight) => total + Math.round(weight * 100), 0)
    if (weights.length > 0 && sum !== 10_000) {
      result.push({
        code: 'WEIGHTS_MISMATCH',
        message: `Fördelningsnycklarna för ${area.value.name} väger tillsammans ${percentText(sum / 100)}, inte 100 procent.`,
        paths: [`/service_agreement/areas/${a}/keys`],
      })
    }
    for (const [k, key] of area.value.keys.entries()) {
      const other = opposite(document, key.name)
      if (other)
        result.push({
          code: 'TERM_MISMATCH',
          message: `Nyckeln ”${key.name}” kallas på annat ställe ”${other}”: det är oklart vilket som avses.`,
          paths: [`/service_agreement/areas/${a}/keys/${k}`],
        })
    }
  }
  return result
}

/** The same phrase elsewhere with the opposite word: "med maxtaxa" beside "ej maxtaxa". */
function opposite(document: Document, name: string): string | undefined {
  const negated = /\b(?:ej|inte|utan|icke|exklusive) (\p{L}{4,})/iu.exec(name)
  const words = (name.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter(
    (word) => !/^(?:antal|totalt|samtliga|andel|summa)$/.test(word),
  )
  const last = negated?.[1]?.toLowerCase() ?? words.at(-1)
  const subject = words.find((word) => word !== last)
  if (!last || !subject) return undefined
  const sign = negated ? '(?:med|inklusive|inkl\\.?)' : '(?:ej|inte|utan|icke)'
  const pattern = new RegExp(String.raw`(?<![\p{L}])${sign} ${last}(?![\p{L}])`, 'iu')
  for (const block of document.blocks) {
    if (block.text.length > 120 || !pattern.test(block.text) || !block.text.toLowerCase().includes(subject))
      continue
    if (block.text.startsWith(name)) continue
    return block.text.trim()
  }
  return undefined
}
