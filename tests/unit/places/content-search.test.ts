import { describe, expect, it } from 'vitest'
import type { Content } from '~/content/load'
import { cutAtLive } from '~/content/live/place'
import { searchContent } from '~/content/search'

const page = (slug: string, title: string, html: string) => ({ slug, title, description: '', order: 1, html })

const content: Content = {
  sidor: [
    page(
      'ordlista',
      'Ordlista',
      '<h3 id="laga-kraft">Laga kraft</h3><p>om avskrivning</p><h3>Mål &amp; medel</h3>',
    ),
    page('om', 'Om', '<p>avskrivning</p>'),
  ],
  guider: [
    page('rakna', 'Räkna', '<p>Vad en <strong>avskrivning</strong> är</p>'),
    page('datum', 'Datum', '<p>Dagar</p>'),
  ],
}

describe('what the search finds in the content', () => {
  it('guides by their text, words of the word list by the word only', () => {
    expect(searchContent(content, 'avskrivningar')).toEqual([
      { kind: 'guide', title: 'Räkna', href: '/guider/rakna' },
    ])
    expect(searchContent(content, 'laga')).toEqual([
      { kind: 'word', title: 'Laga kraft', href: '/ordlista#laga-kraft' },
    ])
    expect(searchContent(content, 'medel')).toEqual([
      { kind: 'word', title: 'Mål & medel', href: '/ordlista#mal-medel' },
    ])
  })

  it('nothing for what is not there, for tags, or for no word', () => {
    for (const query of ['ordlistan saknar', 'strong', ' ', '…'])
      expect(searchContent(content, query)).toEqual([])
  })
})

it('a page is cut at its live components, and at nothing else', () => {
  expect(cutAtLive('<p>a</p><div data-live="DepreciationTable"></div><p>b</p>')).toEqual([
    ...['<p>a</p>', 'DepreciationTable', '<p>b</p>'],
  ])
  expect(cutAtLive('<div data-live="Annat"></div>')).toHaveLength(1)
})
