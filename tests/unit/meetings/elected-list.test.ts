import { describe, expect, it } from 'vitest'
import { electedHead, electedRemarks, readElected } from '~/domain/meetings/elected-list'

const head = ['Namn', 'Parti', 'Uppdrag', 'Ordning', 'Valkrets']
const at = electedHead(head)
const read = (rows: string[][]) => {
  if (!at) throw new Error('no head')
  return readElected(rows, at, ['S', 'M', 'EXB'])
}

describe('the list of the elected (MAND-08)', () => {
  it('knows its columns by their words, in any order', () => {
    expect(electedHead(['Valkrets', 'Partibeteckning', 'Namn', 'Roll'])).toMatchObject({
      name: 2,
      party: 1,
      post: 3,
    })
    expect(electedHead(['Namn', 'Parti'])).toBeNull()
  })

  it('reads members and deputies, who get their order when none is given', () => {
    const { lines, faults } = read([
      ['Ada Berg', 's', 'Ledamot', '', 'Norra'],
      ['Bo Dal', 'S', 'ersättare', '', ''],
      ['Cia  Ek', 'S', 'Ersättare', '2', ''],
    ])
    expect(faults).toEqual([])
    expect(lines.map(({ name, party, post, order }) => [name, party, post, order])).toEqual([
      ['Ada Berg', 'S', 'member', null],
      ['Bo Dal', 'S', 'deputy', 1],
      ['Cia Ek', 'S', 'deputy', 2],
    ])
  })

  it('tells everything that is wrong, line by line', () => {
    const { faults } = read([
      ['', 'S', 'ledamot', '', ''],
      ['Ada Berg', 'XYZ', 'chef', '0', ''],
      ['Bo Dal 19121212-1212', 'M', 'ledamot', '', ''],
      ['Cia Ek', 'M', 'ersättare', '1', ''],
      ['Dan Al', 'M', 'ersättare', '1', ''],
      ['Cia Ek', 'M', 'ledamot', '', ''],
    ])
    expect(faults.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'name-missing'],
      [3, 'party-unknown'],
      [3, 'post-unknown'],
      [3, 'order-invalid'],
      [4, 'personal-number'],
      [6, 'order-twice'],
      [7, 'name-twice'],
    ])
  })

  it('says when the seats are not filled, or a party has too many deputies (QUO-06)', () => {
    const { lines } = read([
      ['Ada Berg', 'S', 'ledamot', '', ''],
      ['Bo Dal', 'S', 'ersättare', '', ''],
    ])
    expect(electedRemarks(lines, 3)).toEqual([
      { remark: 'seats-differ', elected: 1, seats: 3 },
      { remark: 'too-many-deputies', party: 'S', deputies: 1, most: 0 },
    ])
  })
})
