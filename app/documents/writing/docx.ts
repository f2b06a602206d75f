import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { inlines } from '../../domain/shared/rich-text'
import { arranged } from './arrange'
import { bulletReference, docxBlocks, levels, mm, noBorders, runs } from './docx-blocks'
import { docxStyles } from './docx-styles'
import type { Letterhead, RenderDocx, Signature, WrittenDocument } from './model'
import { pictureSize } from './picture-size'

/** A4 in the long and the short direction, and the margins of the PDF. */
const page = { short: mm(210), long: mm(297), side: mm(30), wideSide: mm(20), top: mm(28), bottom: mm(26) }

/**
 * The document as an editable Word file with real styles, so that headings, lists and tables are what they look like
 * in Word and LibreOffice. A crest drawn as SVG is left out, since Word wants a picture beside it.
 */
export const renderDocx: RenderDocx = async (given) => {
  const document = arranged(given)
  const side = document.landscape ? page.wideSide : page.side
  const width = (document.landscape ? page.long : page.short) - 2 * side
  const { children, numberings } = docxBlocks(document.blocks, width)
  const signatures = document.signatures ?? []
  const attachments = document.attachments ?? []
  const file = new Document({
    title: document.title,
    creator: document.author ?? document.letterhead.municipality,
    styles: docxStyles(document.layout === 'list'),
    features: { updateFields: false },
    numbering: {
      config: [
        {
          reference: bulletReference,
          levels: levels((level) => ({ format: 'bullet', text: level % 2 === 0 ? '•' : '–' })),
        },
        ...[...numberings, { reference: 'attachments', start: 1 }].map(({ reference, start }) => ({
          reference,
          levels: levels((level) => ({ format: 'decimal', text: `%${level + 1}.` }), start),
        })),
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: page.short,
              height: page.long,
              orientation: document.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: side,
              right: side,
              header: mm(12),
              footer: mm(10),
            },
          },
        },
        headers: {
          first: new Header({ children: [running('', width)] }),
          default: new Header({
            children: [running([document.kind, document.number].filter(Boolean).join(' · '), width)],
          }),
        },
        footers: {
          first: footer([document.letterhead.lines.join(' · '), document.footer]),
          default: footer([document.footer]),
        },
        children: [
          ...letterhead(document.letterhead, width),
          ...facts(document, width),
          new Paragraph({ style: 'Kind', children: [new TextRun(document.kind)] }),
          new Paragraph({ style: 'Heading1', children: [new TextRun(document.title)] }),
          ...children,
          ...signatures.flatMap(signature),
          ...(attachments.length > 0
            ? [
                new Paragraph({
                  style: 'Heading2',
                  children: [new TextRun(attachments.length === 1 ? 'Bilaga' : 'Bilagor')],
                }),
              ]
            : []),
          ...attachments.map(
            (name) =>
              new Paragraph({
                numbering: { reference: 'attachments', level: 0 },
                contextualSpacing: true,
                children: [new TextRun(name)],
              }),
          ),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

/** What runs at the top of every page: what it is, and `1 (20)`. */
const running = (text: string, width: number) =>
  new Paragraph({
    style: 'Running',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [
      new TextRun({
        children: [text, new Tab(), PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'],
      }),
    ],
  })

const footer = (lines: (string | undefined)[]) =>
  new Footer({
    children: lines
      .filter((text) => text !== undefined && text !== '')
      .map((text) => new Paragraph({ style: 'Running', children: [new TextRun(text ?? '')] })),
  })

function letterhead({ municipality, body, crest, accent }: Letterhead, width: number): Table[] {
  const picture = crest && crest.type !== 'svg' ? crestRun(crest.type, crest.bytes) : null
  const crestWidth = mm(17)
  const names = new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: 'Sender',
        children: [new TextRun({ text: municipality, bold: true, size: 26 })],
      }),
      ...(body ? [new Paragraph({ style: 'Sender', children: [new TextRun(body)] })] : []),
    ],
  })
  const cells = picture
    ? [new TableCell({ children: [new Paragraph({ style: 'Sender', children: [picture] })] }), names]
    : [names]
  const bottom = { style: 'single' as const, size: 12, color: accent.replace('#', '') }
  return [
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: picture ? [crestWidth, width - crestWidth] : [width],
      borders: { ...noBorders, bottom },
      margins: { left: 0, right: 0, bottom: mm(3) },
      rows: [new TableRow({ children: cells })],
    }),
  ]
}

/** At most 13 by 15 millimetres, in its own proportions. Pictures are measured in pixels of 1/96 inch. */
function crestRun(type: 'png' | 'jpeg', bytes: Uint8Array): ImageRun | null {
  const size = pictureSize(bytes)
  if (!size || size.width === 0 || size.height === 0) return null
  const scale = Math.min(((13 / 25.4) * 96) / size.width, ((15 / 25.4) * 96) / size.height)
  return new ImageRun({
    type: type === 'jpeg' ? 'jpg' : 'png',
    data: bytes,
    transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
    altText: { name: 'Vapen', description: 'Kommunens vapen', title: 'Vapen' },
  })
}

/** Date, number and the like in columns of three; in a letter the recipients stand to the right of them. */
function facts({ meta, recipients = [] }: WrittenDocument, width: number): (Table | Paragraph)[] {
  const space = new Paragraph({ style: 'AfterTable' })
  const lines = meta.map(({ label, value }) => [
    new Paragraph({ style: 'FactLabel', children: [new TextRun(label)] }),
    new Paragraph({ style: 'Fact', children: [new TextRun(value)] }),
  ])
  const addressed = recipients.map(
    (recipient) => new Paragraph({ style: 'Recipient', children: runs(inlines(recipient)) }),
  )
  const rows = addressed.length > 0 ? [[lines.flat(), addressed]] : inThrees(lines)
  if (lines.length + addressed.length === 0) return [space]
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, () => Math.floor(width / columns))
  const cellOf = (children: Paragraph[], at: number) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: children.length > 0 ? children : [new Paragraph({ style: 'Fact' })],
    })
  return [
    space,
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      borders: noBorders,
      margins: { left: 0, right: mm(4), bottom: mm(2) },
      rows: rows.map((row) => new TableRow({ children: widths.map((_, at) => cellOf(row[at] ?? [], at)) })),
    }),
    space,
  ]
}

const inThrees = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / 3) }, (_, row) => items.slice(row * 3, row * 3 + 3))

const signature = ({ name, role, note }: Signature): Paragraph[] => [
  new Paragraph({
    style: 'Signature',
    keepNext: true,
    alignment: AlignmentType.LEFT,
    children: [new TextRun({ text: name, bold: true })],
  }),
  ...[role, note].flatMap((text) =>
    text
      ? [new Paragraph({ style: 'Fact', keepNext: text === role && !!note, children: [new TextRun(text)] })]
      : [],
  ),
]
