import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readTemplates } from '~/server/memo-templates'
import { memoFieldKeys, memoKinds, memoStyles, resolveFields } from '~/domain/memos'
import { projectRoot } from '#tests/support/project-root'

const shipped = () => readTemplates({ root: projectRoot, overlay: undefined })

describe('templates that come with the portal (rules 10.2)', () => {
  it('are all usable', async () => {
    const { usable, faults } = await shipped()
    expect(faults).toEqual([])
    expect(usable.length).toBeGreaterThanOrEqual(8)
    expect(new Set(usable.map(({ template }) => template.kind))).toEqual(new Set(memoKinds))
    expect(new Set(usable.map(({ template }) => template.style))).toEqual(new Set(memoStyles))
  })

  it('guide every section, and name only fields that exist', async () => {
    for (const { template, guidance } of (await shipped()).usable) {
      expect(guidance.whole.length, template.slug).toBeGreaterThan(40)
      for (const section of template.sections) {
        expect(guidance.sections[section.key]?.length, `${template.slug} ${section.key}`).toBeGreaterThan(20)
        expect(resolveFields(section.start ?? '', {}).unknown, template.slug).toEqual([])
      }
    }
    expect(memoFieldKeys.length).toBeGreaterThan(10)
  })

  it.each([
    [
      'generic',
      ['beslut', 'sammanfattning', 'bakgrund', 'arendet', 'beredning', 'bedomning', 'ekonomi', 'barn'],
    ],
    ['stockholm', ['beslut', 'sammanfattning', 'bakgrund', 'arendet', 'beredning', 'synpunkter']],
    [
      'gothenburg',
      ['beslut', 'sammanfattning', 'ekonomisk', 'ekologisk', 'social', 'samverkan', 'bilagor', 'arendet'],
    ],
  ])('have the sections of the %s style in order', async (style, keys) => {
    const memo = (await shipped()).usable.find(
      ({ template }) => template.kind === 'memo' && template.style === style,
    )
    expect(memo?.template.sections.map(({ key }) => key).slice(0, keys.length)).toEqual(keys)
  })
})

describe('templates of an installation', () => {
  let overlay: string
  beforeEach(() => {
    overlay = mkdtempSync(path.join(tmpdir(), 'radslag-mallar-'))
    mkdirSync(path.join(overlay, 'mallar'))
  })
  afterEach(() => rmSync(overlay, { recursive: true }))

  const write = (name: string, frontMatter: string, body = '') =>
    writeFileSync(path.join(overlay, 'mallar', name), `---\n${frontMatter}\n---\n\n${body}\n`)
  const read = () => readTemplates({ root: projectRoot, overlay })
  const head = 'name: Vår mall\ndescription: Egen.\nkind: memo\nstyle: generic'
  const one = (more = '') => `sections:\n  - { key: a, heading: A, required: true, order: 1${more} }`

  it('replace those of the same name', async () => {
    write('missiv.mdx', `${head}\n${one()}`, 'Allmänt.\n\n## a\n\nOm A.')
    const { usable, faults } = await read()
    expect(faults).toEqual([])
    const ours = usable.find(({ template }) => template.slug === 'missiv')
    expect(ours?.template.name).toBe('Vår mall')
    expect(ours?.guidance).toEqual({ whole: '<p>Allmänt.</p>', sections: { a: '<p>Om A.</p>' } })
  })

  it.each([
    ['an unknown kind', `${head.replace('memo', 'roman')}\n${one()}`, '', 'kind'],
    ['no sections', head, '', 'sections'],
    [
      'a key twice',
      `${head}\n${one()}\n  - { key: a, heading: B, required: false, order: 2 }`,
      '',
      'nyckeln a',
    ],
    ['a misspelt word', `${head}\n${one(', desicion: true')}`, '', 'desicion'],
    ['guidance for no section', `${head}\n${one()}`, '## b\n\nText', '”b”'],
    ['money without financing', `${head}\ndecidesMoney: true\n${one()}`, '', 'financing'],
    ['an unknown kind of case', `${head}\ncases: [roman]\n${one()}`, '', 'roman'],
    ['a body that does not compile', `${head}\n${one()}`, 'Fältet {{titel}', 'parse'],
  ])('with %s are told of by file, and the others work', async (_, frontMatter, body, word) => {
    write('egen.mdx', frontMatter, body)
    const { usable, faults } = await read()
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.join('\n')).toContain('egen.mdx')
    expect(faults.join('\n')).toContain(word)
    expect(usable.some(({ template }) => template.slug === 'egen')).toBe(false)
    expect(usable.some(({ template }) => template.slug === 'missiv')).toBe(true)
  })
})
