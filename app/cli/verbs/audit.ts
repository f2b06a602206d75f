/** `radslag audit verify`: walks every municipality's chain. */
import { allMunicipalities } from '#db/queries/municipality'
import { verifyAudit } from '#db/repositories/audit'
import { withApplication } from '../with-application'

export async function verifyAudits(args: string[]): Promise<number> {
  let broken = 0
  const code = await withApplication(args, [], async (_given, { database }) => {
    const municipalities = []
    for (const { id, slug } of await allMunicipalities(database.read)) {
      const { links, brokenAt } = await verifyAudit(database.read, id)
      if (brokenAt !== null) broken++
      municipalities.push({ municipality: slug, links, broken_at: brokenAt })
    }
    const lines = municipalities.map(({ municipality, links, broken_at }) =>
      broken_at === null
        ? `${municipality}: hel, ${links} poster`
        : `${municipality}: BRUTEN vid post ${broken_at}; ${links} poster före den är hela`,
    )
    return { text: lines.join('\n') || 'Det finns ingen logg än.', intact: broken === 0, municipalities }
  })
  return broken > 0 ? 1 : code
}
