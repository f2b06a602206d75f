import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import {
  BarFill,
  DataTable,
  DeadlineChip,
  ErrorSummary,
  Highlight,
  MarkedText,
  Pagination,
  StackedBars,
  StepLine,
  TextField,
  currentItem,
} from '~/ui'
import { SampleRegister } from '~/ui/showcase/register'
import { Showcase } from '~/ui/showcase/showcase'

const html = renderToStaticMarkup

describe('the table', () => {
  const columns = [
    { key: 'a', label: 'Ärende', rowHeader: true, sortable: true, render: (row: string) => row },
    { key: 'b', label: 'Belopp', align: 'end' as const, render: () => '1', total: '2' },
  ]
  const rows = ['Ett', 'Två']
  const table = (sorted: 'ascending' | 'descending') =>
    html(
      <DataTable
        caption="Lista"
        columns={columns}
        rows={rows}
        rowKey={(row) => row}
        totalLabel="Summa"
        sort={{ key: 'a', direction: sorted, href: (key, direction) => `?s=${key}-${direction}` }}
      />,
    )

  it('has a caption, scopes and a totals row', () => {
    const markup = table('ascending')
    expect(markup).toContain('<caption>Lista</caption>')
    expect(markup.match(/scope="row"/g)).toHaveLength(3)
    expect(markup.match(/scope="col"/g)).toHaveLength(2)
    expect(markup).toMatch(/<tfoot>.*Summa.*2.*<\/tfoot>/)
  })

  it('says how it is sorted and offers the other way', () => {
    expect(table('ascending')).toMatch(/aria-sort="ascending"><a class="sort" href="\?s=a-descending"/)
    expect(table('descending')).toMatch(/aria-sort="descending"><a class="sort" href="\?s=a-ascending"/)
  })

  it('shows what to do instead of an empty table', () => {
    const markup = html(
      <DataTable
        caption="Lista"
        columns={columns}
        rows={[]}
        rowKey={(row) => row}
        empty={<p>Lägg till</p>}
      />,
    )
    expect(markup).toBe('<p>Lägg till</p>')
  })
})

describe('fields', () => {
  it('tie the control to hint, error and warning, and keep what was typed', () => {
    const markup = html(
      <TextField
        name="titel"
        label="Rubrik"
        hint="Kort"
        error={['Skriv en rubrik', 'För lång']}
        evidence={{ number: 2, href: '#passage-2', warning: 'Stämmer inte' }}
        defaultValue="Plattform"
      />,
    )
    expect(markup).toContain('aria-describedby="titel-hint titel-error titel-warning"')
    for (const part of ['hint', 'error', 'warning']) expect(markup).toContain(`id="titel-${part}"`)
    expect(markup).toContain('aria-invalid="true"')
    expect(markup).toContain('value="Plattform"')
    expect(markup).toContain('for="titel"')
    expect(markup).not.toContain('För lång')
  })

  it('say nothing of errors when there are none', () => {
    const markup = html(<TextField name="titel" label="Rubrik" error={[]} />)
    expect(markup).not.toMatch(/aria-invalid|aria-describedby|form-error/)
  })

  it('gather in a summary that leads to each', () => {
    expect(html(<ErrorSummary errors={[{ fieldId: 'titel', message: 'Skriv en rubrik' }]} />)).toContain(
      '<a href="#titel">Skriv en rubrik</a>',
    )
    expect(html(<ErrorSummary errors={[]} />)).toBe('')
  })
})

describe('the case', () => {
  it('marks the current step for those who hear it', () => {
    const markup = html(
      <StepLine
        steps={[
          { label: 'Behov', state: 'done' },
          { label: 'Beslut', state: 'current' },
        ]}
      />,
    )
    expect(markup.match(/aria-current="step"/g)).toHaveLength(1)
    expect(markup).toContain('Klart: </span>Behov')
  })

  it('tells why a day was moved, and only when it was', () => {
    const chip = (rawDay: string) =>
      html(
        <DeadlineChip
          day="2026-11-23"
          label="Svar"
          state="soon"
          reason={{ basis: '5 kap. 13 § KL', rawDay }}
        />,
      )
    expect(chip('2026-11-22')).toContain('22 november 2026</time>, som inte är en vardag')
    expect(chip('2026-11-23')).not.toContain('som inte är en vardag')
  })

  it('marks passages in reading order without overlap and with one id for each number', () => {
    const text = 'Anslå 2 300 000 kr'
    const passage = { number: 1, fieldId: 'belopp', fieldLabel: 'Belopp' }
    const markup = html(
      <MarkedText
        label="Text"
        text={text}
        passages={[
          { ...passage, start: 6, end: 15 },
          { ...passage, start: 8, end: 18, number: 2 },
          { ...passage, start: 0, end: 5 },
        ]}
      />,
    )
    expect(markup.match(/id="passage-1"/g)).toHaveLength(1)
    expect(markup.replace(/<sup>.*?<\/sup>/g, '').replace(/<[^>]+>/g, '')).toBe(text)
  })

  it('escapes what it highlights', () =>
    expect(html(<Highlight text="<b>a</b>" hits={[{ start: 3, end: 4 }]} />)).toBe(
      '&lt;b&gt;<mark>a</mark>&lt;/b&gt;',
    ))
})

describe('navigation', () => {
  const items = [
    { label: 'Översikt', href: '/k' },
    { label: 'Ärenden', href: '/k/arenden' },
  ]

  it('marks the nearest place above the address', () => {
    expect(currentItem(items, '/k/arenden/ks-2026-1')?.label).toBe('Ärenden')
    expect(currentItem(items, '/k')?.label).toBe('Översikt')
    expect(currentItem(items, '/kyrka')).toBeUndefined()
    const also = [...items, { label: 'Sammanträden', href: '/k/sammantraden', also: ['/k/sammantradesplan'] }]
    expect(currentItem(also, '/k/sammantradesplan/nytt')?.label).toBe('Sammanträden')
    expect(currentItem(also, '/k/sammantradesplaner')).toBeUndefined()
  })

  it('leaves paging out when there is one page', () => {
    expect(html(<Pagination />)).toBe('')
    expect(html(<Pagination nextHref="?efter=9" />)).toContain('rel="next"')
  })
})

describe('charts', () => {
  it('write the sum over each bar and an alternative in words', () => {
    const markup = html(
      <StackedBars
        label="Sjunker"
        bars={[{ label: 'År 1', parts: [400, 94] }]}
        format={(value) => `${value} kr`}
      />,
    )
    expect(markup).toContain('role="img" aria-label="Sjunker"')
    expect(markup).toContain('494 kr')
  })

  it('say how much room remains, or how much is missing', () => {
    const bar = (total: number) =>
      html(<BarFill label="Anslag" total={total} parts={[{ label: 'A', value: 70 }]} format={String} />)
    expect(bar(100)).toMatch(/Kvar<\/span><span class="figure">30</)
    expect(bar(50)).toMatch(/Över anslaget<\/span><span class="figure">20</)
    expect(bar(50)).toContain('class="limit"')
    expect(bar(100)).not.toContain('class="limit"')
  })
})

describe('the showcase', () => {
  const page = html(<Showcase />)

  it('carries no inline style, since the content security policy forbids it', () =>
    expect(page).not.toMatch(/\sstyle=/))

  it('has one first heading and no id twice', () => {
    expect(page.match(/<h1/g)).toHaveLength(1)
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('renders a list of two hundred', () =>
    expect(html(<SampleRegister count={200} />).match(/<tr>/g)).toHaveLength(202))
})
