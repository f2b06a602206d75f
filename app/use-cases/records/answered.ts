import type { RequestState } from '../../domain/records/request'
import { normalEmail } from '../../domain/access/email'
import { paths } from '../../paths'
import { answerMail } from '../../text/records'
import type { Transaction } from '#db/connection'
import type { RecordsRequest } from '#db/repositories/records'
import type { Context } from '../context'
import { queueMail } from '../shared/mail'

/** Sends the answer to whoever gave an e-mail address. Its text holds the secret address of the request. */
export async function mailAnswer(
  ctx: Context,
  tx: Transaction,
  place: { municipalitySlug: string; bodyName: string },
  request: RecordsRequest,
  answer: { state: RequestState; note: string; provision: string | null; reasons: string | null },
): Promise<void> {
  const to = request.contact === null ? null : normalEmail(request.contact)
  if (to === null) return
  await queueMail(ctx, tx, {
    municipalityId: request.municipalityId,
    to,
    secret: true,
    ...answerMail({
      ...answer,
      number: request.number,
      body: place.bodyName,
      href: paths.recordsFollow(place.municipalitySlug, request.id),
    }),
  })
}
