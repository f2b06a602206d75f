import type { Claim } from '#db/queries/economy/appropriations'
import { HIDDEN_CASE } from '~/text/economy/appropriations'

/** What a claim is called to this reader. */
export const claimName = (claim: Claim): string =>
  claim.case?.title ?? (claim.hidden ? HIDDEN_CASE : (claim.label ?? HIDDEN_CASE))
