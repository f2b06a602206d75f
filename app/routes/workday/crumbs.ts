import { paths } from '~/paths'

/** The way to a page of one's work. */
export const workCrumbs = (label: string) => ({
  breadcrumbs: (data: unknown) => {
    const { m } = data as { m: string }
    return [{ label: 'Min dag', href: paths.workday(m) }, { label }]
  },
})
