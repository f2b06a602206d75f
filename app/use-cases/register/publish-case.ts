import { ok, refuse, type Result } from '../../domain/shared/result'
import { type PersonalDataPassage, personalDataIn } from '../../domain/shared/personal-data'
import { careEvent } from '../../text/register-care'
import type { Read } from '#db/connection'
import { municipalityIsPublished, publicWords } from '#db/queries/register-care'
import { changeCase, lockCase } from '#db/repositories/register-care'
import { indexCase } from '../cases/index-case'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { type CareInput, carePlace, type CareRefusal } from './care-place'

export type PublishCaseInput = Omit<CareInput, 'documentNumber'> & {
  publish: boolean
  /** The person has looked at the passages that were found and wants it shown. */
  confirmed: boolean
}

export type PublishCaseRefusal = CareRefusal | 'municipality-not-published' | 'personal-data'

type Answer = Result<{ published: boolean }, PublishCaseRefusal, PersonalDataPassage[]>
const no = (refusal: PublishCaseRefusal, detail: PersonalDataPassage[] = []): Answer => ({
  ...refuse(refusal),
  detail,
})

/**
 * Decides whether the case is shown on the web (WEB-01), apart from its registration. Of a secret case that is
 * published, outsiders get the register line. What would be shown is searched for personal data first (WEB-02).
 */
export async function publishCase(ctx: Context, input: PublishCaseInput): Promise<Answer> {
  const { municipalityId, publish } = input
  const found = await carePlace(ctx, input, 'document.release')
  if (!found.ok) return no(found.refusal)
  const { matter } = found.value
  if (matter.published === publish) return ok({ published: publish })
  if (publish) {
    if (!(await municipalityIsPublished(ctx.database.read, municipalityId)))
      return no('municipality-not-published')
    const passages = await personalDataOfCase(ctx.database.read, matter.id)
    if (passages.length > 0 && !input.confirmed) return no('personal-data', passages)
  }
  return ctx.database.transaction(async (tx): Promise<Answer> => {
    const row = await lockCase(tx, matter.id)
    if (row.published === publish) return ok({ published: publish })
    await changeCase(tx, row.id, { published: publish })
    await recordEvent(ctx, tx, {
      caseId: row.id,
      kind: publish ? 'published' : 'unpublished',
      text: publish ? careEvent.published : careEvent.unpublished,
      public: true,
    })
    await indexCase(tx, row.id)
    await audit(ctx, tx, {
      municipalityId,
      action: publish ? 'case.publish' : 'case.unpublish',
      entity: 'case',
      entityId: row.id,
      detail: { number: row.number, confirmed: input.confirmed },
    })
    return ok({ published: publish })
  })
}

/** What the check finds in all that outsiders would read of a case. */
export async function personalDataOfCase(read: Read, caseId: string): Promise<PersonalDataPassage[]> {
  return personalDataIn(await publicWords(read, caseId))
}
