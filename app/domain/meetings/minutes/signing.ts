/** Who signs, what hinders, and when the minutes are approved (MIN-03–05, rules 9.3). */
import type { Day } from '../../shared/day'

export type SignerPart = 'secretary' | 'chair' | 'adjuster'

export type Signer = {
  id: string
  personId: string | null
  accountId: string | null
  part: SignerPart
  required: boolean
  signedAt: string | null
  signedDay: Day | null
  releasedAt: string | null
}

const counts = ({ required, releasedAt }: Signer): boolean => required && releasedAt === null

/** Whose signature is still waited for. */
export const awaited = <S extends Signer>(signers: readonly S[]): S[] =>
  signers.filter((signer) => counts(signer) && signer.signedAt === null)

/** MIN-04: the day of the last required signature; null while one is missing, or when nobody was to sign. */
export function approvalDay(signers: readonly Signer[]): Day | null {
  const days = signers.filter(counts).map(({ signedDay }) => signedDay)
  if (days.length === 0 || days.some((day) => day === null)) return null
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  )
}

/** Signed by somebody the minutes wait for: the text is not opened again. The secretary signs by sending it. */
export const hasBegun = (signers: readonly Signer[]): boolean =>
  signers.some((signer) => counts(signer) && signer.signedAt !== null)

/** Released signers leave at least the chair and one adjuster (KL 5:69: the manner that the council has decided). */
export function mayRelease(signers: readonly Signer[], id: string): boolean {
  const signer = signers.find((each) => each.id === id)
  if (!signer || !counts(signer) || signer.signedAt !== null) return false
  return signers.some((each) => each.id !== id && counts(each) && each.part === signer.part)
}

export type SendingHindrance =
  | 'no-paragraphs'
  | 'paragraph-empty'
  | 'front-empty'
  | 'no-chair'
  | 'no-adjusters'
  | 'chair-adjusts'
  | 'meeting-not-closed'
  | 'record-changed'
  | 'personal-number'

export type SendingFacts = {
  /** Null: the main minutes, which wait for the meeting's end. */
  part: number | null
  meetingClosed: boolean
  front: string
  paragraphs: readonly { number: number; text: string; recordChanged: boolean; personalNumber: boolean }[]
  chairs: readonly string[]
  adjusters: readonly string[]
}

/** What is left before the text can be locked; empty when it can be sent. */
export function sendingHindrances(facts: SendingFacts): { code: SendingHindrance; paragraphs: number[] }[] {
  const found: { code: SendingHindrance; paragraphs: number[] }[] = []
  const when = (holds: boolean, code: SendingHindrance) => holds && found.push({ code, paragraphs: [] })
  const where = (code: SendingHindrance, is: (paragraph: SendingFacts['paragraphs'][number]) => boolean) => {
    const paragraphs = facts.paragraphs.filter(is).map(({ number }) => number)
    if (paragraphs.length > 0) found.push({ code, paragraphs })
  }
  when(facts.part === null && !facts.meetingClosed, 'meeting-not-closed')
  // A meeting whose every § was approved at once still has its attendance to sign.
  when(facts.paragraphs.length === 0 && facts.part !== null, 'no-paragraphs')
  when(facts.front.trim() === '', 'front-empty')
  when(facts.chairs.length === 0, 'no-chair')
  when(facts.adjusters.length === 0, 'no-adjusters')
  when(
    facts.adjusters.some((id) => facts.chairs.includes(id)),
    'chair-adjusts',
  )
  where('paragraph-empty', ({ text }) => text.trim() === '')
  where('record-changed', ({ recordChanged }) => recordChanged)
  where('personal-number', ({ personalNumber }) => personalNumber)
  return found
}
