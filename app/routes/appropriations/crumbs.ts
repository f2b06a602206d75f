import { paths } from '~/paths'

/** The way back from what is done with an appropriation. */
export const appropriationCrumbs = (
  { m, appropriation }: { m: string; appropriation: { slug: string; name: string; year: number } },
  here?: string,
) => [
  { label: 'Anslag', href: paths.economy(m, 'anslag') },
  here
    ? {
        label: `${appropriation.name} ${appropriation.year}`,
        href: paths.economy(m, 'anslag', appropriation.slug),
      }
    : { label: `${appropriation.name} ${appropriation.year}` },
  ...(here ? [{ label: here }] : []),
]
