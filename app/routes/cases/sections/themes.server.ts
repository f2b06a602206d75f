import { casesOfSameThemes, marksOf, themesOf } from '#db/queries/themes'
import type { CasePage } from '#db/queries/case-page'
import { may } from '~/domain/access'
import { wordFound } from '~/domain/themes/words'
import type { RequestContext } from '~/server/context'

/** The themes of a case, other cases of the same that the reader may read, and for those who mark what its title suggests. */
export async function caseThemes({ database: { read }, actor }: RequestContext, head: CasePage['head']) {
  const marks = may(actor, 'theme.mark', head)
  const { live, ended } = await marksOf(read, { kind: 'case', id: head.id })
  if (live.length === 0 && !marks) return null
  const all = await themesOf(read, head.municipalityId)
  const named = (ids: string[]) =>
    all.filter(({ id }) => ids.includes(id)).map(({ slug, name }) => ({ slug, name }))
  const suggested = all.filter(
    ({ id, words }) => ![...live, ...ended].includes(id) && wordFound(head.publicTitle, words) !== null,
  )
  return {
    marks: marks && all.length > 0,
    themes: named(live),
    suggested: marks ? suggested.map(({ id, name }) => ({ id, name })) : [],
    related:
      live.length === 0
        ? []
        : await casesOfSameThemes(read, actor, {
            ...{ municipalityId: head.municipalityId, caseId: head.id, themeIds: live },
          }),
  }
}

export type CaseThemes = Awaited<ReturnType<typeof caseThemes>>
