import { paths } from '~/paths'

/** What stands at the foot of every page. */
export const footer = {
  about: paths.about,
  accessibility: paths.accessibility,
  openData: paths.openData,
  more: [
    { label: 'Om uppgifterna', href: paths.aboutData },
    { label: 'Personuppgifter', href: paths.privacy },
    { label: 'Ordlista', href: paths.wordList },
    { label: 'Guider', href: paths.guides },
  ],
}
