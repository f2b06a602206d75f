import { personalNumbersIn } from './personal-number'

/** What can tell of a person in a text that is about to be shown on the web (WEB-02, GDPR art. 9–10). */
export const personalDataKinds = [
  'personal_number',
  'account_number',
  'email',
  'phone',
  'sensitive_word',
] as const
export type PersonalDataKind = (typeof personalDataKinds)[number]

/** A passage as printed. `page` is 1-based, counted by the form feeds of the text. */
export type PersonalDataPassage = { kind: PersonalDataKind; text: string; page: number }

const email = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
/** Swedish numbers: +46 or 0, seven to ten digits, with the separators that people write. */
const phone =
  /(?<![\d/:-])(?:\+46 ?(?:\(0\) ?)?|0)[1-9]\d{0,2}(?:[- ]\d{2,3}(?: ?\d{2,3}){1,3}|\d{6,7})(?![\d/:-])/g
const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g
/** Bank accounts, bankgiro and plusgiro stand after their name: digits alone would be anything. */
const account =
  /\b(?:bankkonto|kontonummer|konto(?:nr)?|clearing(?:nummer|nr)?|bankgiro|bg|plusgiro|pg)\b[ .:]*(?:nr)?[ .:]*\d[\d -]{4,}\d/giu
/** Hints only: health, union, offence, faith. The person who reads decides. */
const sensitive =
  /(?<!\p{L})(?:diagnos|sjukskriv|sjukdom|psykisk|missbruk|läkarintyg|fackförbund|facklig|brottmål|dömd för|åtalad|misstänkt för|fängelse|religi[öo]s tro|trosuppfattning|sexuell läggning|skyddad identitet|sekretessmarkerad)\p{L}*/giu

/** The sum of an IBAN (ISO 7064, modulus 97), so that a registration number is not taken for one. */
function isIban(printed: string): boolean {
  const plain = printed.replaceAll(' ', '')
  const digits = [...(plain.slice(4) + plain.slice(0, 4))].map((sign) => Number.parseInt(sign, 36)).join('')
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return plain.length >= 15 && rest === 1
}

const finders: Record<PersonalDataKind, (text: string) => string[]> = {
  personal_number: personalNumbersIn,
  account_number: (text) => [...(text.match(iban) ?? []).filter(isIban), ...(text.match(account) ?? [])],
  email: (text) => text.match(email) ?? [],
  phone: (text) => text.match(phone) ?? [],
  sensitive_word: (text) => text.match(sensitive) ?? [],
}

/**
 * Passages that a person must look at before the text is published, each once a page, the plainest kinds first.
 * A name is not looked for: elected and officials in role may be named (WEB-02), and no list tells them apart.
 */
export function personalDataIn(text: string): PersonalDataPassage[] {
  const pages = text.split('\f')
  return personalDataKinds.flatMap((kind) =>
    pages.flatMap((page, at) =>
      [...new Set(finders[kind](page).map((printed) => printed.trim()))].map((printed) => ({
        kind,
        text: printed,
        page: at + 1,
      })),
    ),
  )
}
