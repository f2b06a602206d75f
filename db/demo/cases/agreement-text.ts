import type { AgreementSection } from '../../../app/domain/forums/agreement'
import { agreementAreas } from './agreement-areas'
import { agreementFacts } from './agreement-facts'
import { agreementForums } from './agreement-forums'
import { agreementLeadTimes, agreementYearWheel } from './agreement-model'

/** The facts under some headings, as Markdown. */
const told = (...headings: string[]): string =>
  headings
    .flatMap((heading) => [
      ...(headings.length > 1 ? [`### ${heading}`] : []),
      agreementFacts
        .filter((fact) => fact.heading === heading)
        .map(({ label, text }) => (label ? `- **${label}:** ${text}` : `- ${text}`))
        .join('\n'),
    ])
    .join('\n\n')

const areas = agreementAreas
  .map(({ name, description, services, keys }) => {
    const of = (kind: string) => services.filter((each) => each.kind === kind).map((each) => each.name)
    const line = (label: string, names: string[]) =>
      names.length > 0 ? [`- **${label}:** ${names.join(' · ')}`] : []
    const weights = keys.filter(({ weightPct }) => weightPct != null)
    return [
      `### ${name}`,
      description ?? '',
      [
        ...line('Bastjänster', of('base')),
        ...line('Nya bastjänster', of('added')),
        ...line('Borttagna bastjänster', of('removed')),
        ...line(
          'Fördelningsnycklar',
          weights.map((key) => `${key.name} ${key.weightPct} %`),
        ),
      ].join('\n'),
    ].join('\n\n')
  })
  .join('\n\n')

const forums = agreementForums
  .map(
    ({ name, frequency, convenor }) =>
      `- **${name}:** ${frequency ?? 'frekvens ej angiven'}${convenor ? `, sammankallas av ${convenor} (tolkat)` : ''}`,
  )
  .join('\n')

/** The agreement in sections, put together from the facts of the document and told in our own words. */
export const agreementSections: AgreementSection[] = [
  { key: 'uppdrag', heading: 'Uppdrag', text: told('Uppdragsbeskrivningen') },
  { key: 'tjanster', heading: 'Tjänsteområden och tjänster', text: areas },
  {
    key: 'ledtider',
    heading: 'Ledtider',
    text: `Ett urval av tjänster med ledtid:\n\n${agreementLeadTimes.map(({ text }) => `- ${text}`).join('\n')}`,
  },
  {
    key: 'prismodell',
    heading: 'Prismodell',
    text: told(
      'Principer för självkostnad',
      'Beräkning av självkostnad',
      'Principer för nycklar',
      'Fördelar med prismodellen',
      'Nackdelar med prismodellen',
    ),
  },
  { key: 'fakturering', heading: 'Fakturering', text: told('Ny faktureringsrutin') },
  {
    key: 'styrning',
    heading: 'Styrning och samverkan',
    text: `${told('Styr- och samverkansmodell')}\n\n### Forum\n\n${forums}`,
  },
  {
    key: 'arshjul',
    heading: 'Årshjul',
    text: agreementYearWheel.map(({ text }) => `- ${text}`).join('\n'),
  },
]
