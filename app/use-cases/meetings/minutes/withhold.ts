import { decidedIn } from '../../../domain/meetings/minutes/decided'
import { minutesText } from '../../../text/meetings/minutes'
import type { Transaction } from '#db/connection'
import { minutesById } from '#db/queries/meetings/minutes'
import { secrecyOfItems } from '#db/queries/meetings/minutes-register'
import { documentCase, withholdDocument } from '#db/repositories/documents'
import { rewordDecisions } from '#db/repositories/meetings/decisions'
import { keepPublicTexts, type ParagraphRow, paragraphsOf } from '#db/repositories/meetings/minutes'
import { indexCase } from '../../cases/index-case'

/** What the file of minutes is found by: what everybody may read of it. */
export const searchedText = (paragraphs: readonly ParagraphRow[]): string =>
  paragraphs.map((each) => `§ ${each.number} ${each.heading}\n${each.publicText ?? each.text}`).join('\n\n')

/** Takes the file of approved minutes off the web, when everybody may no longer read all of them (OSL 8:1). */
async function withholdFile(tx: Transaction, minutesId: string): Promise<void> {
  const minutes = await minutesById(tx, minutesId)
  if (!minutes?.documentId) return
  const paragraphs = await paragraphsOf(tx, minutesId)
  const secret = paragraphs.filter(({ publicText }) => publicText !== null)
  await withholdDocument(tx, minutes.documentId, {
    provision: await secrecyOfItems(
      tx,
      secret.flatMap(({ itemId }) => itemId ?? []),
    ),
    text: searchedText(paragraphs),
  })
  const caseId = await documentCase(tx, minutes.documentId)
  if (caseId) await indexCase(tx, caseId)
}

/** A paragraph of approved minutes has got words for outsiders: what else told its text tells those. */
export async function withholdParagraph(
  tx: Transaction,
  { minutesId, itemId }: Pick<ParagraphRow, 'minutesId' | 'itemId'>,
  publicText: string,
): Promise<void> {
  await withholdFile(tx, minutesId)
  const points = decidedIn(publicText)?.points ?? []
  if (itemId !== null)
    await rewordDecisions(tx, itemId, (place) => points[place] ?? minutesText.secretParagraph)
}

/**
 * A case has become secret: of the paragraphs about it outsiders read no more than that, whether the minutes are a
 * draft or approved. The signed text is not touched.
 */
export async function withholdParagraphsOfCase(tx: Transaction, caseId: string): Promise<void> {
  const publicText = minutesText.secretParagraph
  for (const minutesId of await keepPublicTexts(tx, { caseId, publicText })) await withholdFile(tx, minutesId)
}
