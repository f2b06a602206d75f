import { claimText } from '~/text/economy/appropriations'
import { appropriationRefusals } from '~/text/refusals/appropriations'
import type { RefusalText } from '~/text/refusals/accounts'
import { refusedForm } from '../account/form'

type Refused = { ok: false; refusal: string; detail?: { missingOre: number } }

/** The form again with what was typed; when the room does not suffice it says by how much, at the amount. */
export function refusedRoom(fields: URLSearchParams, refused: Refused, amountField: string) {
  const texts: Record<string, RefusalText> = {
    ...appropriationRefusals,
    FRAME_OVERCOMMITTED: {
      field: amountField,
      text: `${claimText.missing(refused.detail?.missingOre ?? 0)} Anteckna ett tilläggsanslag eller en omdisponering först, eller ändra beloppet.`,
    },
  }
  return refusedForm(fields, refused.refusal, texts)
}
