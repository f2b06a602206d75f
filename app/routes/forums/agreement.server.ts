import type { LoaderFunctionArgs } from '@remix-run/node'
import { type AgreementPage, agreementAt } from '#db/queries/forums/agreement'
import { versionAddress } from './agreement-text'
import { requireForums } from './require'

/** The agreement of the address, as far as the reader may read of it. */
export async function requireAgreement(args: LoaderFunctionArgs) {
  const place = await requireForums(args)
  const { ctx, municipality } = place
  const agreement = await agreementAt(ctx.database.read, ctx.actor, {
    ...{ municipalityId: municipality.id, slug: args.params.nummer ?? '' },
  })
  if (!agreement) throw new Response(null, { status: 404 })
  return { ...place, agreement }
}

export const versionAt = (agreement: AgreementPage, address: string | null | undefined) =>
  agreement.versions.find((each) => versionAddress(each) === address) ?? null

/** The version of the address. */
export async function requireVersion(args: LoaderFunctionArgs) {
  const place = await requireAgreement(args)
  const version = versionAt(place.agreement, args.params.version)
  if (!version) throw new Response(null, { status: 404 })
  return { ...place, version }
}
