import type { RenderPdf } from '../../documents/writing/model'
import { may, maySeeProtected, scopeOf } from '../../domain/access'
import { normalEmail } from '../../domain/access/email'
import { addDays } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { extractEventText, extractMail } from '../../text/meetings/extracts'
import { paragraphToSend } from '#db/queries/meetings/dispatch'
import { noteFile } from '#db/repositories/documents'
import { insertExtract } from '#db/repositories/meetings/extracts'
import { hashed, newToken } from '../accounts/secrets'
import type { Context } from '../context'
import { extractDocument } from '../meetings/minutes/extract'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { queueMail } from '../shared/mail'

/** Days that the link of a mail opens. */
const LINK_DAYS = 90
const MOST_RECIPIENTS = 50
const LONGEST = { name: 200, message: 2000 }

export type SendExtractsInput = {
  municipalityId: string
  paragraphId: string
  recipients: { name: string; email: string; method: 'mail' | 'paper' }[]
  /** A line to the recipients. */
  message: string
  /** With what is secret: on paper only, and by those who may see it. */
  full: boolean
}

export type SendExtractsRefusal =
  | 'paragraph-not-found'
  | 'forbidden'
  | 'recipient-missing'
  | 'name-missing'
  | 'email-invalid'
  | 'secret-not-by-mail'
  | 'too-many'
  | 'too-long'

/**
 * Dispatches an approved § to those who are to know of it or act on it. The file is kept as it was sent. A mail carries
 * a link that is the recipient's own; paper is printed by whoever sends. Answers with the file, for printing.
 */
export async function sendExtracts(
  ctx: Context,
  renderPdf: RenderPdf,
  input: SendExtractsInput,
): Promise<Result<{ fileHash: string; sent: number }, SendExtractsRefusal>> {
  const { municipalityId, full } = input
  const { actor, today } = ctx
  const paragraph = await paragraphToSend(ctx.database.read, municipalityId, input.paragraphId)
  if (!paragraph) return refuse('paragraph-not-found')
  const place = { municipalityId, bodyId: paragraph.bodyId }
  if (actor.kind !== 'account' || !may(actor, 'extract.send', place)) return refuse('forbidden')
  const entitled = maySeeProtected(scopeOf(actor), {
    ...{ ...place, published: false, secret: true, responsibleAccountId: null },
  })
  if (full && (paragraph.publicText === null || !entitled)) return refuse('forbidden')
  const message = input.message.trim()
  const recipients = input.recipients.map(({ name, email, method }) => ({
    ...{ name: name.trim(), method, email: method === 'mail' ? normalEmail(email) : null },
  }))
  if (recipients.length === 0) return refuse('recipient-missing')
  if (recipients.length > MOST_RECIPIENTS) return refuse('too-many')
  if (recipients.some(({ name }) => name === '')) return refuse('name-missing')
  if (recipients.some(({ name }) => name.length > LONGEST.name) || message.length > LONGEST.message)
    return refuse('too-long')
  if (full && recipients.some(({ method }) => method === 'mail')) return refuse('secret-not-by-mail')
  if (recipients.some(({ method, email }) => method === 'mail' && email === null))
    return refuse('email-invalid')

  const document = await extractDocument(ctx, { paragraphId: paragraph.id, full })
  if (!document) return refuse('paragraph-not-found')
  const file = await ctx.files.keep(Buffer.from(await renderPdf(document)))
  const until = addDays(today, LINK_DAYS)
  const at = ctx.now()
  return ctx.database.transaction(async (tx) => {
    await noteFile(tx, { hash: file.hash, size: file.size, mime: 'application/pdf', storedAt: at })
    for (const { name, email, method } of recipients) {
      const secret = method === 'mail' ? newToken() : null
      const id = ctx.newId()
      await insertExtract(tx, {
        ...{ id, minutesId: paragraph.minutesId, paragraphId: paragraph.id, recipient: name, email, method },
        ...{ mailId: null, fileHash: file.hash, sentAt: at, sentDay: today, accountId: actor.accountId },
        ...(secret === null ? {} : { secretHash: hashed(secret), linkUntil: until }),
      })
      if (secret !== null && email !== null)
        await queueMail(ctx, tx, {
          ...{ municipalityId, to: email, secret: true },
          ...extractMail({
            ...paragraph,
            municipality: paragraph.municipalityName,
            href: paths.extract(secret),
            until,
            message,
          }),
        })
    }
    if (paragraph.caseId !== null)
      await recordEvent(ctx, tx, {
        ...{ caseId: paragraph.caseId, kind: 'extract_sent', public: false },
        text: extractEventText(paragraph, recipients.length),
      })
    await audit(ctx, tx, {
      municipalityId,
      action: 'extract.send',
      entity: 'minutes_paragraph',
      entityId: paragraph.id,
      detail: { number: `${paragraph.number}/${paragraph.year}`, recipients: recipients.length, full },
    })
    return ok({ fileHash: file.hash, sent: recipients.length })
  })
}
