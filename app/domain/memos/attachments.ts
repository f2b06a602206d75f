/** A document on the case, as far as an attachment can be it. */
export type CaseDocument = { number: string; title: string }

const MENTION = /(?<!\p{L})bilag(?:a|or|orna)\s+(\d{1,2}(?:(?:\s*[,–-]\s*|\s+och\s+)\d{1,2})*)/giu

/** Numbers of the attachments that a text mentions: "bilaga 2", "bilagorna 1 och 3", "bilaga 1–4". */
export function attachmentsMentioned(text: string): number[] {
  const found = new Set<number>()
  for (const [, numbers = ''] of text.matchAll(MENTION)) {
    for (const part of numbers.split(/\s*,\s*|\s+och\s+/)) {
      const [from = 0, to = from] = part.split(/\s*[–-]\s*/).map(Number)
      for (let n = from; n <= Math.min(to, from + 50); n++) found.add(n)
    }
  }
  return [...found].sort((a, b) => a - b)
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Attachments that a text mentions but the case does not have. One is there when a document of the case is called
 * "Bilaga 2 …", or when the line that names it also gives a document's number or title.
 */
export function attachmentsMissing(text: string, documents: readonly CaseDocument[]): number[] {
  const lines = text.split('\n').map((line) => ({ line, plain: ` ${plain(line)} ` }))
  return attachmentsMentioned(text).filter((n) => {
    if (documents.some(({ title }) => new RegExp(`^bilaga ${n}(?!\\d)`).test(plain(title)))) return false
    return !lines.some(
      (each) =>
        attachmentsMentioned(each.line).includes(n) &&
        documents.some(
          ({ number, title }) =>
            each.plain.includes(` ${plain(number)} `) ||
            (plain(title) !== '' && each.plain.includes(` ${plain(title)} `)),
        ),
    )
  })
}
