import type { EvidenceSpan, Forum } from '../proposed-registration'
import { type Document, place } from '../text/document'
import { participantsOf } from './agreement-tables'

type FoundForum = { value: Forum; spans: EvidenceSpan[] }

/** How often something is held, as printed. */
export const frequencyWords =
  /^(?:ca |cirka |minst )?(?:\d{1,2}(?:[–-]\d{1,2})?|en|ett|två|tre|fyra|fem|sex|åtta|tolv) ?(?:ggr?|gånger?|gång|möten|x)\.? ?(?:\/|per |om ) ?(?:år|månad|mån|kvartal|termin|vecka|tertial|halvår|året|månaden)(?:et|en)?[^•]{0,40}|^(?:varje (?:månad|vecka|kvartal|år|termin)|månadsvis|kvartalsvis|veckovis|halvårsvis|tertialvis|årligen|vid behov|löpande(?: vid behov)?|varannan (?:månad|vecka)|var (?:fjärde|sjätte|tredje) vecka)[^•]{0,30}/i

const held =
  /(?:^|[.!] )(?<name>\p{Lu}[\p{L}-]{3,30}(?: [\p{L}-]{2,20}){0,3}?) (?:hålls|hålles|äger rum|genomförs|träffas|möts|sammanträder|sker) (?<often>[^.]{3,60})(?:\.|$)/gu

/** "Driftmöte hålls månadsvis. Syftet är att … Deltagare är … och …" */
export function forumsInProse(document: Document, forums: FoundForum[]): void {
  for (const block of document.blocks) {
    if (block.text.length > 3000) continue
    const hits = [...block.text.matchAll(held)].filter((hit) => frequencyWords.test(hit.groups?.often ?? ''))
    for (const [k, hit] of hits.entries()) {
      const name = hit.groups?.name ?? ''
      if (forums.some((forum) => forum.value.name === name)) continue
      const from = hit.index + hit[0].indexOf(name)
      const rest = block.text.slice(hit.index + hit[0].length, hits[k + 1]?.index)
      const purpose =
        /(?:syftet|uppgiften|uppdraget) (?:med (?:mötet|forumet) )?är (?:att )?([^.]{3,200})/i.exec(rest)?.[1]
      const present = /(?:deltagare(?:na)? är|deltar gör|(?:deltar|ingår) (?:är )?)\s?([^.]{3,200})/i.exec(
        rest,
      )?.[1]
      if (!purpose && !present) continue
      forums.push({
        value: {
          name,
          frequency: (hit.groups?.often ?? '').trim(),
          purpose: purpose ? [purpose.trim()] : [],
          participants: present ? participantsOf(present.trim()) : [],
        },
        spans: place(document, block, from, hits[k + 1]?.index ?? block.text.length),
      })
    }
  }
}
