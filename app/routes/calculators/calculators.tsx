import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { PageHeading } from '~/ui'
import { calculators, exampleQuery, held } from '~/use-cases/economy/calculators'
import { shortId } from './address'
import type { FrameHandle } from '../municipality/frame'

export const loader = () =>
  calculators.map(({ slug, title, lede, examples }) => ({
    slug,
    title,
    lede,
    examples: examples.map((each) => ({ id: each.id, title: held(each.title), query: exampleQuery(each) })),
  }))

export const meta: MetaFunction = () => [
  { title: 'Räkna – Rådslag' },
  {
    name: 'description',
    content:
      'Kapitalkostnad, anslag, nytta och internpriser för kommuner, räknade till öret och med varje steg visat.',
  },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Räkna' }] }

/** Every calculator with its worked examples. */
export default function Calculators() {
  const list = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Räkna"
        lede="Kapitalkostnad, anslag, nytta och internpriser, räknade till öret. Varje belopp visar hur det räknades. Inget sparas."
      />
      <div className="calculator-list">
        {list.map(({ slug, title, lede, examples }) => (
          <section key={slug}>
            <h2>
              <a href={paths.calculator(slug)}>{title}</a>
            </h2>
            <p>{lede}</p>
            <ul>
              {examples.map((each) => (
                <li key={each.id}>
                  <a href={`${paths.calculator(slug)}${each.query}`}>{each.title}</a>{' '}
                  <span className="note">{shortId(each.id)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
