import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { uploadParts } from '~/server/uploads'
import { openIntake } from '~/use-cases/intake/open-intake'
import { openIntakes } from '#db/queries/intakes'
import { filesOfIntake } from '#db/repositories/intakes'
import * as t from '#db/schema'
import { arriving, municipalityWithClerk, type Place, reader } from './place'

let place: Place
beforeEach(async () => {
  place = await municipalityWithClerk()
})
afterEach(() => place.dispose())

const kept = () =>
  readdirSync(place.files, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

const open = (files: Record<string, string | Uint8Array>) =>
  openIntake(place.clerk, reader, { municipalityId: 'm', files: arriving(files) })

describe('taking in files', () => {
  it('reads what can be read, and keeps what cannot with the reason', async () => {
    const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100)])
    const opened = await open({ 'brev.txt': 'Hej.', 'karta.png': png, 'trasig.pdf': '%PDF-1.7\nnej' })
    if (!opened.ok) throw new Error(opened.refusal)
    const files = await filesOfIntake(place.database.read, opened.value.intakeId)
    expect(files.map(({ fileName, problem, proposal }) => [fileName, problem, proposal !== null])).toEqual([
      ['brev.txt', null, true],
      ['karta.png', 'not-readable', false],
      ['trasig.pdf', 'damaged', false],
    ])
    const stored = await place.database.read.select({ hash: t.files.hash }).from(t.files)
    expect(stored.map(({ hash }) => hash).sort()).toEqual(kept().sort())
    const owner = { municipalityId: 'm', accountId: 'clerk' }
    expect(await openIntakes(place.database.read, owner)).toMatchObject([
      { fileNames: ['brev.txt', 'karta.png', 'trasig.pdf'] },
    ])
    expect(await openIntakes(place.database.read, { ...owner, accountId: 'other' })).toEqual([])
  })

  it('refuses by name what is too large, empty or of another kind, and takes the rest', async () => {
    const opened = await open({
      'stor.txt': Buffer.alloc(50 * 1024 * 1024 + 1, 'a'),
      'tom.txt': '',
      'program.txt': '#!/bin/sh\nrm -rf /',
      'sida.html': '<!doctype html><script>1</script>',
      'brev.txt': 'Hej.',
    })
    expect(opened).toMatchObject({
      ok: true,
      value: {
        refused: [
          { fileName: 'stor.txt', refusal: 'file-too-large' },
          { fileName: 'tom.txt', refusal: 'file-empty' },
          { fileName: 'program.txt', refusal: 'file-type' },
          { fileName: 'sida.html', refusal: 'file-type' },
        ],
      },
    })
    expect(kept()).toHaveLength(1)
  })

  it('takes at most twenty files', async () => {
    const many = Object.fromEntries(Array.from({ length: 22 }, (_, n) => [`${n}.txt`, `Text ${n}`]))
    const opened = await open(many)
    expect(opened.ok && opened.value.refused).toEqual([
      { fileName: '20.txt', refusal: 'too-many-files' },
      { fileName: '21.txt', refusal: 'too-many-files' },
    ])
  })

  it('makes no intake when nothing is left, and one without files when none are sent', async () => {
    expect(await open({ 'tom.txt': '' })).toMatchObject({ refusal: 'all-files-refused' })
    expect(await open({})).toMatchObject({ refusal: 'no-files' })
    expect(await place.database.read.select().from(t.intakes)).toEqual([])
    const none = { municipalityId: 'm', files: null }
    expect(await openIntake(place.clerk, reader, none)).toMatchObject({ ok: true })
    const member = place.as(place.account('member'))
    expect(await openIntake(member, reader, none)).toMatchObject({ refusal: 'forbidden' })
  })

  it('leaves nothing behind when the sending is broken off', async () => {
    async function* broken() {
      yield Buffer.from('början')
      throw new Error('gone')
    }
    async function* files() {
      yield { fileName: 'brev.txt', content: broken() }
    }
    await expect(openIntake(place.clerk, reader, { municipalityId: 'm', files: files() })).rejects.toThrow(
      'gone',
    )
    expect(kept()).toEqual([])
    expect(existsSync(path.join(place.files, 'incoming'))).toBe(true)
  })
})

describe('a form with files', () => {
  const body = [
    '--gräns',
    'Content-Disposition: form-data; name="intent"',
    '',
    'x',
    '--gräns',
    'Content-Disposition: form-data; name="filer"; filename="å.txt"',
    'Content-Type: text/plain',
    '',
    'rad ett\r\n--gr\r\nrad två',
    '--gräns',
    'Content-Disposition: form-data; name="filer"; filename="b.txt"',
    '',
    'b'.repeat(300),
    '--gräns--',
    '',
  ]
    .join('\r\n')
    .replaceAll('gräns', 'grans')

  const request = (pieceBytes: number, text = body) => {
    const bytes = Buffer.from(text)
    return new Request('http://localhost/', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=grans' },
      body: new ReadableStream({
        start(controller) {
          for (let at = 0; at < bytes.length; at += pieceBytes)
            controller.enqueue(bytes.subarray(at, at + pieceBytes))
          controller.close()
        },
      }),
      duplex: 'half',
    } as RequestInit)
  }

  it.each([1, 2, 3, 7, 64, 100_000])('is taken apart the same in pieces of %i bytes', async (pieceBytes) => {
    const found = []
    for await (const { name, fileName, content } of uploadParts(request(pieceBytes))) {
      const chunks = []
      for await (const chunk of content) chunks.push(chunk)
      found.push([name, fileName, Buffer.concat(chunks).toString()])
    }
    expect(found).toEqual([
      ['intent', null, 'x'],
      ['filer', 'å.txt', 'rad ett\r\n--gr\r\nrad två'],
      ['filer', 'b.txt', 'b'.repeat(300)],
    ])
  })

  it('passes over what is not read', async () => {
    const names = []
    for await (const { name } of uploadParts(request(5))) names.push(name)
    expect(names).toEqual(['intent', 'filer', 'filer'])
  })

  it('tells when it was broken off', async () => {
    const all = async () => {
      for await (const _part of uploadParts(request(50, body.slice(0, -40)))) {
        // Only the ending matters here.
      }
    }
    await expect(all()).rejects.toThrow('broken off')
  })
})
