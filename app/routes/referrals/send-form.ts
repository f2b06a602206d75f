import type { RecipientInput, SendReferralsInput } from '~/use-cases/referrals/send-referrals'

/** A recipient as the form has it. `key` names its own fields: the body's id, or `extern-0` …  */
export type FormRecipient = {
  key: string
  bodyId: string | null
  name: string
  email: string
  information: boolean
  replyDay: string
}

/** Everything that has been typed, so that nothing is lost between the two steps or on an error. */
export type SendForm = {
  recipients: FormRecipient[]
  question: string
  background: string
  contact: string
  replyDay: string
  documents: number[]
  secretConfirmed: boolean
  /** How many lines for recipients outside the installation are shown. */
  lines: number
}

export const FIRST_LINES = 2

/** Reads the form. In the second step each recipient has a day of its own; before that the common one holds. */
export function sendFormOf(fields: URLSearchParams): SendForm {
  const text = (name: string) => (fields.get(name) ?? '').trim()
  const replyDay = text('replyDay')
  const own = (key: string) => ({
    information: fields.getAll('information').includes(key),
    replyDay: fields.get(`day-${key}`)?.trim() ?? replyDay,
  })
  const names = fields.getAll('externalName')
  const emails = fields.getAll('externalEmail')
  const bodies = [...new Set(fields.getAll('body'))].map((bodyId) => ({
    ...{ key: bodyId, bodyId, name: '', email: '' },
    ...own(bodyId),
  }))
  const outside = names.map((name, at) => ({
    ...{ key: `extern-${at}`, bodyId: null, name: name.trim(), email: (emails[at] ?? '').trim() },
    ...own(`extern-${at}`),
  }))
  return {
    recipients: [...bodies, ...outside.filter(({ name, email }) => name !== '' || email !== '')],
    question: text('question'),
    background: text('background'),
    contact: text('contact'),
    replyDay,
    documents: fields.getAll('document').map(Number),
    secretConfirmed: fields.has('secretConfirmed'),
    lines: Math.max(FIRST_LINES, names.length),
  }
}

export const sendInput = (
  form: SendForm,
  place: { municipalityId: string; slug: string },
): SendReferralsInput => ({
  ...place,
  recipients: form.recipients.map(({ bodyId, name, email, information, replyDay }): RecipientInput => ({
    ...{ bodyId, name, email, information },
    replyDay: information ? null : replyDay,
  })),
  question: form.question,
  background: form.background || null,
  contact: form.contact || null,
  documents: form.documents,
  secretConfirmed: form.secretConfirmed,
})
