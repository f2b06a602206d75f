import { deflateRawSync } from 'node:zlib'
import {
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type ISectionOptions,
} from 'docx'
import { PDFDocument, type PDFPage, StandardFonts } from 'pdf-lib'

/** Files made for the tests of reading; everything in them is invented. */

export const bytesOf = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  new Uint8Array(Buffer.from(text, encoding))

export type Placed = { text: string; x: number; y: number; size?: number }

/** A PDF with text at given places, `y` counted from the top in points, drawn in the given order. */
export const makePdf = async (pages: Placed[][]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const placed of pages) {
    const page: PDFPage = pdf.addPage([595, 842])
    for (const { text, x, y, size = 11 } of placed) page.drawText(text, { x, y: 842 - y, size, font })
  }
  return pdf.save({ useObjectStreams: false })
}

/** Lines below each other, 14 points apart. */
export const column = (lines: string[], x = 70, y = 80, step = 14): Placed[] =>
  lines.map((text, index) => ({ text, x, y: y + index * step }))

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export const pngBytes = bytesOf(onePixel, 'base64')

export const makeImagePdf = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  const image = await pdf.embedPng(pngBytes)
  pdf.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
  return pdf.save()
}

export const makeBlankPdf = async (pages: number): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page++) pdf.addPage([200, 200])
  return pdf.save()
}

/** The least PDF that asks for a password: its key matches no empty password. */
export const encryptedPdf = (): Uint8Array => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const id = 'ab'.repeat(16)
  return bytesOf(
    `${text}xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<${id}> <${id}>] >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  )
}

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })

export const tableOf = (rows: string[][]) =>
  new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })) })

export const numbered = (text: string, level = 0, instance = 0) =>
  new Paragraph({ text, numbering: { reference: 'numrerad', level, instance } })

export const superscript = (text: string) => new TextRun({ text, superScript: true })

export const makeDocx = async (children: ISectionOptions['children']): Promise<Uint8Array> => {
  const levels = [
    { level: 0, format: LevelFormat.DECIMAL, text: '%1.', start: 1 },
    { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)', start: 1 },
  ]
  const document = new Document({
    numbering: { config: [{ reference: 'numrerad', levels }] },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

export type Part = { name: string; content: Uint8Array | string; statedSize?: number }

/** A zip container of our own, which may state a size that is not true. */
export const makeZip = (parts: Part[]): Uint8Array => {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, statedSize } of parts) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const title = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(statedSize ?? plain.length, 18)
    common.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, tail, title]))
    bodies.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...bodies, list, end]))
}

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

/** A Word container around a body of our own. */
export const docxParts = (body: string, more: Part[] = []): Part[] => [
  { name: '[Content_Types].xml', content: contentTypes },
  {
    name: 'word/document.xml',
    content: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  },
  ...more,
]
