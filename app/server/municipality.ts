import { municipalityBySlug, type MunicipalityHead } from '#db/queries/municipality'
import { application } from './application'

/** The municipality of an address's first part; an unknown one is a page that does not exist. */
export async function requireMunicipality(slug: string | undefined): Promise<MunicipalityHead> {
  const found = slug === undefined ? null : await municipalityBySlug(application().database.read, slug)
  if (!found) throw new Response(null, { status: 404 })
  return found
}
