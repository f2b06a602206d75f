/** What an elected member may hand in to the council (KL 4:19). */
export const handedInKinds = ['motion', 'interpellation', 'simple_question'] as const
export type HandedInKind = (typeof handedInKinds)[number]

export const isHandedInKind = (word: string): word is HandedInKind =>
  (handedInKinds as readonly string[]).includes(word)

/** Characters of a title, a text and an addressee, and how many sign together with the one who hands in. */
export const LONGEST = { title: 200, text: 30_000, to: 150, signers: 40 } as const

/** Who handed in what, and when: kept with the intake until it is a case. `day` is the day of receipt (MOT-03). */
export type HandedIn = {
  accountId: string
  name: string
  kind: HandedInKind
  title: string
  day: string
  fileHash: string
}

/** What was handed in, as it stands in an intake's draft; null for what a clerk began. */
export const handedInOf = (draft: unknown): HandedIn | null =>
  (draft as { handedIn?: HandedIn } | null | undefined)?.handedIn ?? null

/** Whether a clerk has typed something in the draft: until then it says only what the member said. */
export const isTyped = (draft: unknown): boolean =>
  draft !== null && (handedInOf(draft) === null || Object.hasOwn(draft as object, 'receivedDay'))

/** Signers as they are typed, one a line: "Namn (PARTI)". Null where a line is not in that form (MOT-04). */
export function signersOf(text: string): { name: string; party: string }[] | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
  const signers = lines.flatMap((line) => {
    const [, name, party] = /^(\p{L}[^()]{1,99}?) ?\(([\p{L}\d]{1,12})\)$/u.exec(line) ?? []
    return name && party ? [{ name, party }] : []
  })
  return signers.length === lines.length ? signers : null
}
