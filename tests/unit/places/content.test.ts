import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import routes from '~/routes'
import { projectRoot } from '#tests/support/project-root'

let overlay: string

beforeEach(async () => {
  overlay = await mkdtemp(path.join(tmpdir(), 'radslag-content-'))
  await mkdir(path.join(overlay, 'sidor'))
  await mkdir(path.join(overlay, 'guider'))
  vi.resetModules()
})
afterEach(() => rm(overlay, { recursive: true, force: true }))

const load = async (from: string | undefined) =>
  (await import('~/content/load')).loadContent({ root: projectRoot, overlay: from })

type Entry = { path?: string; children?: Entry[] }

/** The first part of every address in a municipality. */
const placesOf = (entries: readonly Entry[]): string[] =>
  entries
    .flatMap(({ path: own, children }) => (own === ':kommun' ? (children ?? []) : []))
    .map(({ path: own }) => own?.split('/')[0] ?? '')

const page = (title: string, body: string) => `---\ntitle: ${title}\ndescription: Kort\n---\n\n${body}\n`

describe('content', () => {
  it('compiles the portal’s own pages and guides', async () => {
    const { sidor, guider } = await load(undefined)
    expect(sidor.map(({ slug }) => slug)).toEqual([
      ...['om', 'tillganglighet', 'oppna-data', 'om-uppgifterna', 'personuppgifter', 'ordlista'],
    ])
    expect(guider.map(({ slug }) => slug)).toEqual([
      'registrera',
      'lasa-ett-arende',
      'fora-ett-arende-vidare',
      'skrivelser',
      'datum',
      'min-dag',
      'kalla-och-protokollfora',
      'leda-sammantradet',
      'anslag-och-laga-kraft',
      'forum-och-eskalering',
      'mandat-och-skifte',
      'begaran-om-handling',
      'las-in',
      'stalla-in-portalen',
      'rakna',
      'kalkyl',
      'anslag-och-utfall',
      'fora-ai-registret',
      'prislista',
      'digitaliseringsindexet',
      'folja-uppdrag',
      'samla-i-teman',
      'avskrivning',
      'svara-om-ai',
    ])
    // `/guider/x` must not read as `x` in a municipality called `guider`.
    const places = placesOf(routes as readonly Entry[])
    expect(guider.filter(({ slug }) => places.includes(slug))).toEqual([])
    expect(sidor.find(({ slug }) => slug === 'tillganglighet')?.html).toContain('delvis förenlig')
    for (const { html } of [...sidor, ...guider]) expect(html).not.toContain('<h1')
  })

  it('a file of the installation replaces the portal’s own, and a new one is added', async () => {
    await writeFile(
      path.join(overlay, 'sidor', 'om.mdx'),
      page('Vår portal', '<Notice tone="info">Hej</Notice>'),
    )
    await writeFile(path.join(overlay, 'guider', 'egen.mdx'), page('Egen', 'Text'))
    const { sidor, guider } = await load(overlay)
    const about = sidor.find(({ slug }) => slug === 'om')
    expect(about?.title).toBe('Vår portal')
    expect(about?.html).toContain('class="notice tone-info"')
    expect(sidor).toHaveLength(6)
    expect(guider.map(({ slug }) => slug)).toContain('egen')
  })

  it('names the file that cannot be used', async () => {
    await writeFile(path.join(overlay, 'guider', 'trasig.mdx'), page('Trasig', '<Notice'))
    await expect(load(overlay)).rejects.toThrow(/trasig\.mdx/)
  })
})
