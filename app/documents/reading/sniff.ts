import { allowed, type DocumentKind, type FileKind, refused } from './kinds'
import { identifyText } from './sniff-text'
import { zipNames } from './zip'

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(to, bytes.length) - from)).toString(
    'latin1',
  )

const signatures: [DocumentKind, (start: string) => boolean][] = [
  ['pdf', (start) => /^(?:\xef\xbb\xbf)?\s{0,20}%PDF-\d/.test(start)],
  ['rtf', (start) => start.startsWith('{\\rtf')],
  ['png', (start) => start.startsWith('\x89PNG\r\n\x1a\n')],
  ['jpeg', (start) => start.startsWith('\xff\xd8\xff')],
  ['gif', (start) => /^GIF8[79]a/.test(start)],
  ['webp', (start) => start.startsWith('RIFF') && start.startsWith('WEBP', 8)],
  ['tiff', (start) => start.startsWith('II*\0') || start.startsWith('MM\0*')],
]

const endingOf = (name: string): string => /\.([^./\\\s]{1,20})\s*$/.exec(name)?.[1]?.toLowerCase() ?? ''

/**
 * Judges a file by its content; the name decides only between kinds of text, which content cannot tell apart.
 * `head` is the file itself, or its beginning (64 kB is enough for most, but a zip or OLE container is judged
 * surely only when it is whole). What is not recognised is refused: programs, web pages, archives, macros.
 */
export const identifyFile = (head: Uint8Array, name: string): FileKind => {
  const start = ascii(head, 0, 64)
  const known = signatures.find(([, matches]) => matches(start))
  if (known) return allowed(known[0])
  const ending = endingOf(name)
  if (start.startsWith('PK\x03\x04')) return identifyZip(head)
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return identifyOle(head, ending)
  return identifyText(head, ending)
}

const openDocumentKinds: Record<string, DocumentKind> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
}

const identifyZip = (bytes: Uint8Array): FileKind => {
  const firstName = ascii(bytes, 30, 38)
  if (firstName === 'mimetype') {
    const declared = /^[a-z.\-/]+/.exec(ascii(bytes, 38, 120))?.[0] ?? ''
    const kind = openDocumentKinds[declared]
    return kind ? allowed(kind) : refused
  }
  const names = zipNames(bytes) ?? localNames(bytes)
  if (names.some((name) => /vbaProject\.bin$/i.test(name)) || !names.includes('[Content_Types].xml'))
    return refused
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return allowed('docx')
  if (names.some((name) => /^xl\/workbook\d*\.xml$/.test(name))) return allowed('xlsx')
  if (names.some((name) => /^ppt\/presentation\d*\.xml$/.test(name))) return allowed('pptx')
  return refused
}

/** Names of the parts whose own header lies in the bytes at hand, when the directory at the end is missing. */
const localNames = (bytes: Uint8Array): string[] => {
  const text = ascii(bytes, 0, bytes.length)
  const names: string[] = []
  for (let at = text.indexOf('PK\x03\x04'); at >= 0; at = text.indexOf('PK\x03\x04', at + 4)) {
    const length = text.charCodeAt(at + 26) + 256 * text.charCodeAt(at + 27)
    names.push(text.slice(at + 30, at + 30 + (length || 0)))
  }
  return names
}

/** Streams that tell what an OLE compound file is, with the kind, in the order they are asked for. */
const oleStreams: [string, DocumentKind][] = [
  ['__properties_version1.0', 'msg'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
]

const identifyOle = (bytes: Uint8Array, ending: string): FileKind => {
  const names = oleNames(bytes)
  const known = (kind: string): kind is 'doc' | 'xls' | 'msg' => ['doc', 'xls', 'msg'].includes(kind)
  if (names === null) return known(ending) ? allowed(ending) : refused
  // A Word or Excel file with a password is an OLE file around the encrypted zip.
  if (names.includes('EncryptedPackage'))
    return allowed(ending === 'xlsx' || ending === 'pptx' || ending === 'ods' ? ending : 'docx')
  const kind = oleStreams.find(([stream]) => names.includes(stream))?.[1]
  return kind ? allowed(kind) : refused
}

/** Names in the first sector of the directory (MS-CFB 2.6), or null when it lies outside the bytes at hand. */
const oleNames = (bytes: Uint8Array): string[] | null => {
  if (bytes.length < 512) return []
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorBytes = 2 ** Math.min(data.getUint16(30, true), 12)
  const from = (data.getUint32(48, true) + 1) * sectorBytes
  if (from + 128 > bytes.length) return null
  const names: string[] = []
  const fat = new OleTable(data, sectorBytes)
  for (let at: number | null = from, sectors = 0; at !== null && sectors < 64; at = fat.next(at), sectors++)
    for (let entry = at; entry + 128 <= Math.min(at + sectorBytes, bytes.length); entry += 128) {
      const length = Math.min(data.getUint16(entry + 64, true), 64)
      const name = new TextDecoder('utf-16le').decode(bytes.subarray(entry, entry + Math.max(0, length - 2)))
      if (name) names.push(name)
    }
  return names
}

/** Follows the chain of directory sectors; the first 109 table sectors are listed in the header (MS-CFB 2.2). */
class OleTable {
  constructor(
    private readonly data: DataView,
    private readonly sectorBytes: number,
  ) {}

  /** The offset of the sector after the one at `offset`, or null at the end or outside the bytes at hand. */
  next(offset: number): number | null {
    const sector = offset / this.sectorBytes - 1
    const perSector = this.sectorBytes / 4
    const table = Math.floor(sector / perSector)
    if (table >= 109) return null
    const tableSector = this.data.getUint32(76 + 4 * table, true)
    const at = (tableSector + 1) * this.sectorBytes + 4 * (sector % perSector)
    if (at + 4 > this.data.byteLength) return null
    const following = this.data.getUint32(at, true)
    const result = (following + 1) * this.sectorBytes
    return following < 0xfffffffa && result + 128 <= this.data.byteLength ? result : null
  }
}
