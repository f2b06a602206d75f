import { describe, expect, test } from 'vitest'
import { identifyFile } from '~/documents/reading'
import { bytesOf, docxParts, encryptedPdf, makeBlankPdf, makeDocx, makeZip, pngBytes } from './files'

const kindOf = (bytes: Uint8Array, name: string) => identifyFile(bytes, name).kind

const office = (part: string) =>
  makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: part, content: '<x/>' },
  ])

/** An OLE file with one directory sector: the header points at sector 0. */
const ole = (stream: string): Uint8Array => {
  const file = Buffer.alloc(1536)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(0, 48)
  file.writeUInt32LE(1, 76)
  file.write(stream, 512, 'utf16le')
  file.writeUInt16LE((stream.length + 1) * 2, 512 + 64)
  file.fill(0xff, 1024)
  file.writeUInt32LE(0xfffffffe, 1024)
  return new Uint8Array(file)
}

describe('kinds are judged by content', () => {
  test('a PDF is a PDF whatever it is called', async () => {
    const pdf = await makeBlankPdf(1)
    expect(identifyFile(pdf, 'motion.docx')).toEqual({
      kind: 'pdf',
      mime: 'application/pdf',
      readable: true,
      storable: true,
    })
    expect(kindOf(encryptedPdf(), 'x.txt')).toBe('pdf')
  })

  test('Office containers are told apart by their main part', async () => {
    expect(kindOf(await makeDocx([]), 'skrivelse.pdf')).toBe('docx')
    expect(identifyFile(office('xl/workbook.xml'), 'a.docx')).toMatchObject({ kind: 'xlsx', readable: false })
    expect(kindOf(office('ppt/presentation.xml'), 'a.docx')).toBe('pptx')
  })

  test('the beginning of a Word file is enough when its parts come first', () => {
    const whole = makeZip(docxParts('<w:p/>'))
    expect(kindOf(whole.subarray(0, whole.length - 60), 'a.docx')).toBe('docx')
  })

  test('OpenDocument is told by its stored media type', () => {
    const start = (mime: string) => {
      const header = Buffer.alloc(30)
      header.write('PK\x03\x04', 0, 'latin1')
      header.writeUInt16LE(8, 26)
      return new Uint8Array(Buffer.concat([header, Buffer.from(`mimetype${mime}PK`)]))
    }
    expect(kindOf(start('application/vnd.oasis.opendocument.text'), 'a.zip')).toBe('odt')
    expect(kindOf(start('application/vnd.oasis.opendocument.spreadsheet'), 'a')).toBe('ods')
    expect(kindOf(start('application/epub+zip'), 'a.odt')).toBe('refused')
  })

  test('older Office files and Outlook messages', () => {
    expect(kindOf(ole('WordDocument'), 'a.xls')).toBe('doc')
    expect(kindOf(ole('Workbook'), 'a')).toBe('xls')
    expect(kindOf(ole('__properties_version1.0'), 'a.doc')).toBe('msg')
    expect(kindOf(ole('Something else'), 'a.doc')).toBe('refused')
    expect(kindOf(ole('EncryptedPackage'), 'hemlig.docx')).toBe('docx')
  })

  test('images', () => {
    expect(kindOf(pngBytes, 'a.txt')).toBe('png')
    expect(kindOf(bytesOf('ffd8ffe000104a46', 'hex'), 'a')).toBe('jpeg')
    expect(kindOf(bytesOf('GIF89a....'), 'a')).toBe('gif')
    expect(kindOf(bytesOf('RIFF\0\0\0\0WEBPVP8 ', 'latin1'), 'a')).toBe('webp')
    expect(kindOf(bytesOf('II*\0\b\0\0\0', 'latin1'), 'a')).toBe('tiff')
    expect(kindOf(bytesOf('MM\0*\0\0\0\b', 'latin1'), 'a')).toBe('tiff')
  })

  test('text in the encodings of Swedish offices', () => {
    expect(kindOf(bytesOf('Åtgärd på räls'), 'a.txt')).toBe('txt')
    expect(kindOf(bytesOf('Åtgärd på räls', 'latin1'), 'a.txt')).toBe('txt')
    expect(kindOf(bytesOf('\ufeffÅtgärd', 'utf16le'), 'a.txt')).toBe('txt')
    expect(kindOf(bytesOf('Åtgärd utan märke först', 'utf16le'), 'a.txt')).toBe('txt')
    expect(kindOf(bytesOf('# Rubrik'), 'a.md')).toBe('md')
    expect(kindOf(bytesOf('År;Belopp\n1;2'), 'a.csv')).toBe('csv')
    expect(kindOf(bytesOf('{\\rtf1\\ansi'), 'a.doc')).toBe('rtf')
    expect(kindOf(bytesOf('Bara text'), 'a.pdf')).toBe('txt')
  })

  test('a character cut off at the end of the head is no reason to doubt the encoding', () => {
    const cut = bytesOf('en räksmörgå').subarray(0, -1)
    expect(kindOf(cut, 'a.txt')).toBe('txt')
  })

  test('e-mail is known by its headers, a Swedish memo is not e-mail', () => {
    const mail = 'Received: from x\r\nFrom: a@b.se\r\nTo: c@d.se\r\nSubject: Hej\r\n\r\nText'
    expect(identifyFile(bytesOf(mail), 'a.txt')).toMatchObject({
      kind: 'eml',
      readable: false,
      storable: true,
    })
    expect(kindOf(bytesOf('Från: Eva\nDatum: i dag\n\nText'), 'a.txt')).toBe('txt')
  })
})

describe('what is not on the list is refused', () => {
  const refusals: [string, Uint8Array, string][] = [
    ['a program', bytesOf('MZ\x90\0\x03\0\0\0', 'latin1'), 'a.pdf'],
    ['a Linux program', bytesOf('\x7fELF\x02\x01\x01\0\0', 'latin1'), 'a.txt'],
    ['a web page called text', bytesOf('\n  <!DOCTYPE html><p>hej'), 'a.txt'],
    ['mark-up without a declaration', bytesOf('<div onclick=x>'), 'a.md'],
    ['a drawing that can carry script', bytesOf('<svg xmlns="x">'), 'a.png'],
    ['XML', bytesOf('<?xml version="1.0"?><a/>'), 'a.txt'],
    ['a web page in UTF-16', bytesOf('\ufeff<html>', 'utf16le'), 'a.txt'],
    ['a shell script', bytesOf('#!/bin/sh\nrm'), 'a.txt'],
    ['JavaScript called text', bytesOf('const x = 1\nfetch("/")'), 'a.txt'],
    ['a script by its name', bytesOf('hej'), 'a.js'],
    ['any other zip', makeZip([{ name: 'a.txt', content: 'hej' }]), 'a.docx'],
    [
      'a Word file with macros',
      makeZip(docxParts('', [{ name: 'word/vbaProject.bin', content: 'x' }])),
      'a.docx',
    ],
    ['unknown binary data', new Uint8Array([1, 2, 3, 0, 255, 7]), 'a.bin'],
    ['a PDF behind a web page', bytesOf('<html>%PDF-1.4'), 'a.pdf'],
  ]
  test.each(refusals)('%s', (_, bytes, name) => {
    expect(identifyFile(bytes, name)).toEqual({
      kind: 'refused',
      mime: 'application/octet-stream',
      readable: false,
      storable: false,
    })
  })

  test('text that only begins with a bracket is kept', () => {
    expect(kindOf(bytesOf('<anna@kommun.se> skrev:'), 'a.txt')).toBe('txt')
  })
})
