import { paths } from '~/paths'
import { linkKindLabel, riskClassLabel } from '~/text/ai-register'
import { LinkList, Section } from '~/ui'
import type { CaseAiSystem } from './ai-systems.server'

/** The systems of the AI register that the case is about. */
export function AiSystemsSection({ systems, m }: { systems: CaseAiSystem[]; m: string }) {
  if (systems.length === 0) return null
  return (
    <Section id="ai-system" title="AI-system" count={systems.length}>
      <LinkList
        links={systems.map(({ slug, number, name, kind, riskClass }) => ({
          label: name,
          href: paths.aiRegister(m, slug),
          note: `${number}, ${linkKindLabel[kind].toLocaleLowerCase('sv')}. Riskklass: ${riskClassLabel(riskClass).toLocaleLowerCase('sv')}.`,
        }))}
      />
    </Section>
  )
}
