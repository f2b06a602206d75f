import type { EvidenceSpan, PersonRole } from '../proposed-registration'
import { nameIn, nameSource, partyCode } from './names'

/** The kind of paper decides who its signatories are. */
export type PersonContext = {
  paper: 'motion' | 'question' | 'answer' | 'report' | 'minutes' | 'other'
  /** Block where a second paper (the interpellation after its answer) begins. */
  split: number | undefined
}

/** Takes a person found in the text, with the place. */
export type AddPerson = (name: string, party: string | null, role: PersonRole, spans: EvidenceSpan[]) => void

const named = new RegExp(
  String.raw`(?<![\p{L}-])(?<name>${nameSource}),?\s?(?:(?<post>(?:1:e |2:e |1:a |2:a |förste |andre )?(?:v\.? |vice )?ordf(?:örande)?\.?|ledamot|ersättare) )?[(\[](?<party>[^()\[\]]{1,36})[)\]]`,
  'gu',
)

/** A name with its party, where it stands. */
export type Mention = { name: string; party: string; post: string; from: number; to: number }

export function namesWithParty(text: string): Mention[] {
  const result: Mention[] = []
  for (const match of text.matchAll(named)) {
    const run = match.groups?.name ?? ''
    const party = partyCode(
      (match.groups?.party ?? '')
        .replace(/^(?:för |f\.d\. |båda |samtliga |alla )/, '')
        .replace(/[,/].*$/, ''),
    )
    const inside = nameIn(run.replace(/\s+/g, ' '))
    if (!party || !inside) continue
    // "Anna Eks (S) motion": the genitive is not part of the name.
    const owns =
      /^ (?:motion|interpellation|fråga|yrkande|tilläggsyrkande|ändringsyrkande|förslag|initiativ)/.test(
        text.slice(match.index + match[0].length, match.index + match[0].length + 24),
      )
    if (owns && /[^aeiouyåäös]s$/.test(inside.name)) inside.name = inside.name.slice(0, -1)
    if (/^(?:båda|samtliga|alla)/i.test(match.groups?.party ?? ''))
      result.push(...others(text, match.index + inside.offset, party))
    result.push({
      name: inside.name,
      party,
      post: match.groups?.post ?? '',
      from: match.index + inside.offset,
      to: match.index + match[0].length,
    })
  }
  return result
}

const joined = new RegExp(String.raw`(${nameSource}) och $`, 'u')

/** "Anna Ek och Bo Berg (båda S)": the party is that of the name before too. */
function others(text: string, to: number, party: string): Mention[] {
  const found = joined.exec(text.slice(Math.max(0, to - 120), to))
  const inside = found?.[1] ? nameIn(found[1]) : undefined
  if (!found || !inside) return []
  const from = Math.max(0, to - 120) + found.index + inside.offset
  return [{ name: inside.name, party, post: '', from, to: from + inside.name.length }]
}
