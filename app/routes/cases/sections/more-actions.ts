import type { CasePage } from '#db/queries/case-page'
import { type Action, type Actor, may } from '~/domain/access'
import { isDelegableCase } from '~/domain/meetings/delegation'
import { paths } from '~/paths'
import type { LinkItem } from '~/ui'

/** What else the reader may do with a case, besides the steps of its lifecycle; each leads to its own page. */
export function moreActions(actor: Actor, page: CasePage, m: string): LinkItem[] {
  const { head } = page
  const able = (action: Action) => may(actor, action, head)
  const offered: (LinkItem | false | null)[] = [
    able('document.add') && { label: 'Lägg till handling', href: paths.caseAddDocument(m, head.slug) },
    able('memo.read') && !page.withheld && { label: 'Skrivelser', href: paths.memos(m, head.slug) },
    // Motions and referrals have it as a step of their own lifecycle.
    able('referral.send') &&
      head.open &&
      !page.withheld &&
      !['motion', 'referral'].includes(head.kind) && {
        label: 'Skicka på remiss',
        href: paths.caseDo(m, head.slug, 'remiss'),
      },
    able('case.calculate') &&
      page.investment && {
        label: 'Räkna om kapitalkostnaden',
        href: paths.caseCalculation(m, head.slug),
      },
    able('case.calculate') &&
      !page.withheld &&
      (page.investment || head.kind === 'investment') && {
        label: 'Kalkyler',
        href: paths.calculations(m, head.slug),
      },
    able('asset.activate') &&
      !page.withheld &&
      head.kind === 'investment' && { label: 'Utfall', href: paths.caseActuals(m, head.slug) },
    able('benefit.plan') && !page.withheld && { label: 'Nyttor', href: paths.caseBenefits(m, head.slug) },
    able('meeting.propose') &&
      head.open &&
      !page.withheld && {
        label: 'Föreslå till dagordning',
        href: paths.caseDo(m, head.slug, 'dagordning'),
      },
    able('delegation.decide') &&
      head.open &&
      !page.withheld &&
      isDelegableCase(head.kind) && {
        label: 'Besluta på delegation',
        href: `${paths.delegatedDecisions(m, 'nytt')}?${new URLSearchParams({ arende: head.slug })}`,
      },
    able('task.give') &&
      !page.withheld && { label: 'Ge en uppgift', href: paths.caseDo(m, head.slug, 'uppgift') },
    able('case.assign') && !page.withheld && { label: 'Byt ansvarig', href: paths.caseAssign(m, head.slug) },
    able('case.export') && {
      label: 'Hämta hela ärendet (ZIP)',
      href: paths.caseDo(m, head.slug, 'export.zip'),
    },
  ]
  return offered.filter((each) => each !== false && each !== null)
}
