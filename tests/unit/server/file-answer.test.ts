import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { contentDisposition, fileAnswer } from '~/server/file-answer'

describe('a file as an answer', () => {
  it('names the file in å, ä and ö, and plainly for old clients (RFC 6266)', () =>
    expect(contentDisposition('attachment', 'Tjänsteskrivelse ”§ 5” (KS).pdf')).toBe(
      `attachment; filename="Tjansteskrivelse __ 5_ (KS).pdf"; filename*=UTF-8''Tj%C3%A4nsteskrivelse%20%E2%80%9D%C2%A7%205%E2%80%9D%20%28KS%29.pdf`,
    ))

  it('lets no name break out of its header', () => {
    const header = contentDisposition('inline', 'a"\r\nSet-Cookie: x=1;../../b\\c\ud800.pdf')
    expect(header).toMatch(/^[\x20-\x7e]+$/)
    expect(header).not.toContain('/')
    expect(header.split('"')).toHaveLength(3)
  })

  it('says its type and length, and is not kept by caches unless it is public', async () => {
    const answer = fileAnswer(new Uint8Array([1, 2, 3]), { name: 'a.pdf', type: 'pdf' })
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`,
      'content-length': '3',
      'cache-control': 'private, no-store, no-transform',
    })
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]))
    expect(
      fileAnswer(new Uint8Array(), { name: 'a.ics', type: 'ics', isPublic: true }).headers.get(
        'cache-control',
      ),
    ).toContain('public')
  })

  it('streams what is not known beforehand', async () => {
    const answer = fileAnswer(Readable.from([Buffer.from('ett '), Buffer.from('två')]), {
      name: 'a.csv',
      type: 'csv',
    })
    expect(answer.headers.has('content-length')).toBe(false)
    expect(await answer.text()).toBe('ett två')
  })
})
