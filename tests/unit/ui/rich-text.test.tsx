import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { blocksFromMarkdown } from '~/domain/shared/markdown'
import { decision, definitions, pageBreak, table } from '~/domain/shared/rich-text'
import { RichText } from '~/ui'

const shown = (blocks: Parameters<typeof RichText>[0]['blocks']) =>
  renderToStaticMarkup(<RichText blocks={blocks} />)

describe('structured text in a page', () => {
  it('shows Markdown as plain elements', () =>
    expect(
      shown(blocksFromMarkdown('# Bakgrund\n\nEn **motion** [här](https://a.se).\n\n1. ett\n2. två')),
    ).toBe(
      '<div class="rich-text"><h2>Bakgrund</h2><p>En <strong>motion</strong> <a href="https://a.se" rel="noreferrer nofollow">här</a>.</p><ol><li>ett</li><li>två</li></ol></div>',
    ))

  it('never lets typed HTML become elements', () =>
    expect(shown(blocksFromMarkdown('<img src=x onerror=alert(1)>'))).toContain('&lt;img src=x'))

  it('fits headings under those of the page (WCAG 1.3.1)', () =>
    expect(
      renderToStaticMarkup(<RichText blocks={blocksFromMarkdown('# Ett\n\n## Två')} startLevel={3} />),
    ).toMatch(/<h3>Ett<\/h3><h4>Två<\/h4>/))

  it('names and heads its tables (ACC-11)', () => {
    const markup = shown([
      table(['År', { header: 'Kr', align: 'right' }], [['2026', '1']], {
        caption: 'Kostnad',
        sum: ['Summa', '1'],
      }),
    ])
    expect(markup).toContain('<caption>Kostnad</caption>')
    expect(markup).toContain('<th scope="col" data-align="end">Kr</th>')
    expect(markup).toContain('<tfoot><tr><td>Summa</td>')
  })

  it('writes att before each point, or numbers them (10.3)', () => {
    expect(shown([decision('att', ['bifalla motionen'], 'Kommunfullmäktige beslutar')])).toContain(
      '<p>Kommunfullmäktige beslutar</p><p class="att">att bifalla motionen</p>',
    )
    expect(shown([decision('numbered', ['Motionen avslås.'])])).toContain(
      '<ol><li>Motionen avslås.</li></ol>',
    )
  })

  it('shows definitions and page breaks', () =>
    expect(shown([definitions([['Dnr', 'KS 2026-1']]), pageBreak])).toContain(
      '<dt>Dnr</dt><dd>KS 2026-1</dd>',
    ))
})
