import type { LoaderFunctionArgs } from '@remix-run/node'
import { type PriceVersion, priceVersionsOf } from '#db/queries/economy/price-model'
import { compareVersions } from '~/use-cases/economy/prices/list/compare-versions'
import { requireEconomy } from '../../economy/require-economy'

/** The two versions of an address, as far as the reader may see them, and their comparison. */
export async function requireComparison(args: LoaderFunctionArgs) {
  const place = await requireEconomy(args)
  const versions = await priceVersionsOf(place.read, {
    ...{ municipalityId: place.municipality.id, inside: place.allowed('economy.read') },
  })
  const { searchParams } = new URL(args.request.url)
  const chosen = (name: string) =>
    versions.find(({ number }) => String(number) === searchParams.get(name)) ?? null
  const [a, b] = [chosen('a'), chosen('b')]
  return {
    ...{ ...place, versions, a, b },
    answer: a && b && a !== b ? await compareVersions(place.read, a, b) : null,
    labels: [labelOf(a, b), labelOf(b, a)] as const,
  }
}

/** The year when that tells them apart, otherwise the name. */
const labelOf = (version: PriceVersion | null, other: PriceVersion | null): string =>
  version === null ? '' : version.year === other?.year ? version.name : String(version.year)
