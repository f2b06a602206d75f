import { bullets, line } from './markdown'
import { namesOf, nameOf, type ParagraphFacts } from './paragraph-facts'
import { asks, inSentence } from './words'

/** MIN-02: the proposals that were not withdrawn, with who made them and who joined. A refused one says why (VOTE-13). */
export function proposalsOf(facts: ParagraphFacts): string[] {
  const shown = facts.record.proposals.filter(
    ({ withdrawn, movers, moverText }) =>
      // A main proposal without a mover is what the preparing body put: it stands among the papers.
      !withdrawn && (movers.length > 0 || moverText),
  )
  if (shown.length === 0) return []
  return [
    bullets(
      shown.map(({ movers, moverText, kind, text, refused }) => {
        const [first, ...others] = movers
        const who = first ? nameOf(facts, first) : line(moverText ?? '')
        const with_ = others.length > 0 ? `, med instämmande av ${namesOf(facts, others)},` : ''
        const asked = text.trim() === '' ? asks[kind] : line(text)
        const colon = /^[A-ZÅÄÖ0-9]/.test(asked) ? ':' : ''
        const sentence = `${who}${with_} yrkar${colon} ${asked.replace(/\.$/, '')}.`
        if (!refused) return sentence
        const answer = refused.overruled
          ? `Ordföranden vägrar proposition (${line(refused.reason)}), men ${line(inSentence(facts.body.name))} beslutar att yrkandet ska prövas (5 kap. 57 § kommunallagen).`
          : `Ordföranden vägrar proposition: ${line(refused.reason).replace(/\.$/, '')} (5 kap. 57 § kommunallagen).`
        return `${sentence} ${answer}`
      }),
    ),
  ]
}
