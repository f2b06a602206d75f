import { type Document, type Found, place } from '../text/document'
import type { Block } from '../text/blocks'
import { municipalityNames } from './municipality-names'

const generic =
  /(?<![\p{L}-])(\p{Lu}[\p{Ll}éü]{1,24}(?:[ -]\p{Lu}[\p{Ll}é]{1,20}){0,2}) (?:kommuns?|stads?|Kommuns?|Stads?|KOMMUN|STAD)(?![\p{L}-])/gu
const upper = /(?<![\p{L}-])(\p{Lu}{2,24}S?(?:[ -]\p{Lu}{2,20}){0,1}) (?:KOMMUN|STAD)S?(?![\p{L}-])/gu
const council =
  /(?:[Kk]ommunfullmäktige|[Kk]ommunstyrelsen|[Ff]ullmäktige) i (\p{Lu}[\p{Ll}]{1,24}(?:-\p{Lu}\p{Ll}{1,20})?)(?![\p{L}-])/gu
const upperCouncil = /(?:KOMMUNFULLMÄKTIGE|KOMMUNSTYRELSEN) I (\p{Lu}{2,24}(?:-\p{Lu}{2,20})?)(?![\p{L}-])/gu
/** The one municipality that calls itself a region. */
const region = /(?<![\p{L}-])[Rr](?:egion|EGION) (Gotland|GOTLAND)s?(?![\p{L}-])/gu
/** The place in front of the date of a signed paper: "Höganäs den 3 april 2025". */
const dateline =
  /^(\p{Lu}[\p{L}-]{1,24}(?: \p{Lu}[\p{L}-]{1,20})?),? (?:den )?(?=\d{1,2} \p{Ll}+ \d{4}|\d{4}-\d\d-\d\d)/gu
const notNames =
  /^(?:varje|vår|en|denna|sveriges|svensk|er|ingen|annan|samma|din|min|alla|egen|hela|vilken|någon|som|bra|ny|i|av|om|för|till|den|smart|digital|framtidens|trygg|grön|levande|hållbar|liten|stor|som|att|aktuell|ansvarig|nämnd|region)$/i
const known = new Set(municipalityNames)
const knownUpper = new Map(municipalityNames.map((name) => [name.toUpperCase(), name]))

/** The name without the genitive: "Göteborgs Stad" is Göteborg, but Borås and Höganäs keep their s. */
function baseName(printed: string): string {
  const name =
    printed === printed.toUpperCase()
      ? (knownUpper.get(printed) ?? knownUpper.get(printed.replace(/S$/, '')) ?? capitalised(printed))
      : printed
  if (known.has(name)) return name
  if (name.endsWith('s') && known.has(name.slice(0, -1))) return name.slice(0, -1)
  const last = name.split(' ').at(-1) ?? name
  if (known.has(last)) return last
  if (last.endsWith('s') && known.has(last.slice(0, -1))) return last.slice(0, -1)
  // An unknown name in the genitive before "kommun" or "stad" ("Exempelstads kommun").
  return /(?:stad|borg|by|köping|hamn|berg|ås|vik|torp|holm|sund|lund|dal|fors|bo|gård|mark|sjö|ö|a|e|rud|hult)s$/.test(
    name,
  ) && !/(?:ås|näs|fors)$/.test(name)
    ? name.slice(0, -1)
    : name
}

const capitalised = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[ -])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

/** The municipality whose paper this is: the one named most, the head and the page margins counting more. */
export function readMunicipality(document: Document): Found<string> | undefined {
  const votes = new Map<string, { weight: number; found: Found<string> }>()
  const vote = (block: Block, weight: number) => {
    if (!/kommun|stad|fullmäktige|region/i.test(block.text)) return
    for (const pattern of [generic, upper, council, upperCouncil, region]) {
      for (const match of block.text.matchAll(pattern)) {
        const printed = match[1] ?? ''
        const first = printed.split(' ')[0] ?? ''
        if (notNames.test(printed) || (notNames.test(first) && !known.has(baseName(printed)))) continue
        const name = baseName(printed)
        const sure = known.has(name) ? 2 : 1
        const from = match.index + match[0].indexOf(printed)
        const offset =
          printed.length - name.length > 1 && printed.endsWith(name) ? printed.length - name.length : 0
        const spans = place(
          document,
          block,
          from + offset,
          from + offset + Math.min(name.length, printed.length),
        )
        const entry = votes.get(name)
        if (entry) {
          entry.weight += weight * sure
          if (entry.found.spans.length < 5) entry.found.spans.push(...spans)
        } else votes.set(name, { weight: weight * sure, found: { value: name, spans } })
      }
    }
  }
  for (const block of document.margins) vote(block, 4)
  for (const block of document.blocks) {
    const signedIn = block.text.length < 60 ? [...block.text.matchAll(dateline)][0]?.[1] : undefined
    if (signedIn && known.has(signedIn))
      votes.set(signedIn, {
        weight: (votes.get(signedIn)?.weight ?? 0) + 2,
        found: votes.get(signedIn)?.found ?? {
          value: signedIn,
          spans: place(document, block, 0, signedIn.length),
        },
      })
  }
  for (const block of document.blocks) vote(block, block.index < 10 && block.text.length < 90 ? 4 : 1)
  let best: { weight: number; found: Found<string> } | undefined
  for (const entry of votes.values()) if (!best || entry.weight > best.weight) best = entry
  return best?.found ?? bareName(document)
}

/** No "X kommun" anywhere: a letterhead may hold the name alone, or running text speaks of the place. */
function bareName(document: Document): Found<string> | undefined {
  const votes = new Map<string, { weight: number; found: Found<string> }>()
  for (const block of [...document.margins, ...document.blocks.slice(0, 400)]) {
    for (const match of block.text.matchAll(
      /(?<![\p{L}-])(\p{Lu}[\p{L}é]{2,20}(?:-\p{Lu}\p{Ll}{2,15})?)(?![\p{L}-])/gu,
    )) {
      const name = match[1] ?? ''
      const base = known.has(name)
        ? name
        : known.has(name.replace(/s$/, ''))
          ? name.replace(/s$/, '')
          : undefined
      if (!base || base.length < 4) continue
      // A surname or a street is no municipality.
      if (
        /\p{Lu}\p{L}+ $/u.test(block.text.slice(0, match.index)) ||
        /^s? [(\p{Lu}]/u.test(block.text.slice(match.index + name.length))
      )
        continue
      const spans = place(document, block, match.index, match.index + base.length)
      const lone = block.index < 8 && block.text.length < 30 ? 3 : 1
      const entry = votes.get(base)
      if (entry) {
        entry.weight += lone
        if (entry.found.spans.length < 5) entry.found.spans.push(...spans)
      } else votes.set(base, { weight: lone, found: { value: base, spans } })
    }
  }
  const ranked = [...votes.values()].sort((a, b) => b.weight - a.weight)
  const best = ranked[0]
  return best && (best.weight >= 2 || ranked.length === 1) && best.weight > (ranked[1]?.weight ?? 0)
    ? best.found
    : undefined
}
