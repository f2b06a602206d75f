import mammoth from 'mammoth'
import { asSuperscript, cleanText, hasWords } from './clean'
import { writeListLabels } from './docx-numbering'
import type { Extraction } from './extraction'
import { limits } from './limits'
import { openZip, type Zip, ZipError } from './zip'

/** The nodes of mammoth's document tree that carry text; the package has no types for them. */
type Node = {
  type: string
  children?: Node[]
  value?: string
  breakType?: string
  checked?: boolean
  verticalAlignment?: string
  noteType?: string
  noteId?: string
  body?: Node[]
  notes?: { resolve(reference: Node): Node | null }
}

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * Text of a Word file in reading order: a paragraph per line with its list number, headings set off by blank lines,
 * one line per table row with cells parted by tabs, notes last. `pages` is null, since Word decides page breaks
 * when it shows the document.
 */
export const readDocx = async (file: Uint8Array): Promise<Extraction> => {
  // Word wraps a document with a password in an OLE file.
  if (compoundFile.every((byte, index) => file[index] === byte)) return { ok: false, problem: 'encrypted' }
  const opened = openZip(file)
  if (!opened.ok) return opened
  try {
    const document = await readTree(opened.zip)
    const writer = new TextWriter(document)
    const text = cleanText(writer.write()).trim()
    if (!hasWords(text)) return { ok: false, problem: writer.images > 0 ? 'image-only' : 'empty' }
    return { ok: true, text: `${text}\n`, pages: null, pageStarts: [0] }
  } catch (error) {
    return { ok: false, problem: error instanceof ZipError ? error.problem : 'damaged' }
  }
}

const mainPart = 'word/document.xml'

/** mammoth reads through our own container, so that no part is unpacked beyond its limit. */
const readTree = async (zip: Zip): Promise<Node> => {
  const textOf = (name: string) => new TextDecoder().decode(zip.read(name, limits.xmlPartBytes))
  const optional = (name: string) => (zip.has(name) ? textOf(name) : '')
  const container = {
    exists: (name: string) => zip.has(name),
    read: async (name: string, encoding?: string) => {
      if (name === mainPart)
        return writeListLabels(textOf(name), optional('word/numbering.xml'), optional('word/styles.xml'))
      return encoding ? textOf(name) : zip.read(name, limits.xmlPartBytes)
    },
  }
  const tree: { root: Node } = { root: { type: 'document', children: [] } }
  // `file` is how mammoth hands an opened container on; its types list only paths and buffers.
  const input = { file: container } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
  await mammoth.convertToHtml(input, {
    includeEmbeddedStyleMap: false,
    transformDocument: (root: Node) => {
      tree.root = root
      return { ...root, children: [] }
    },
  })
  return tree.root
}

class TextWriter {
  images = 0
  private readonly notes: string[] = []

  constructor(private readonly document: Node) {}

  write(): string {
    const body = this.blocks(this.document.children ?? []).join('\n')
    return this.notes.length === 0 ? body : `${body}\n\n${this.notes.join('\n')}`
  }

  private blocks(nodes: Node[]): string[] {
    return nodes.flatMap((node) => {
      if (node.type === 'paragraph') return this.paragraph(node)
      if (node.type === 'table') return ['', ...this.rows(node), '']
      return node.children ? this.blocks(node.children) : []
    })
  }

  private paragraph(node: Node): string[] {
    const text = this.inline(node.children ?? []).trim()
    return [text, '']
  }

  private rows(table: Node): string[] {
    return (table.children ?? []).flatMap((row) => {
      const cells = (row.children ?? []).map((cell) =>
        this.blocks(cell.children ?? [])
          .map((line) => line.replace(/\s+/g, ' ').trim())
          .filter((line) => line !== '')
          .join(' '),
      )
      return cells.some((cell) => cell !== '') ? [cells.join('\t').trimEnd()] : []
    })
  }

  private inline(nodes: Node[]): string {
    return nodes.map((node) => this.piece(node)).join('')
  }

  private piece(node: Node): string {
    switch (node.type) {
      case 'text':
        return node.value ?? ''
      case 'tab':
        return '\t'
      case 'break':
        return node.breakType === 'line' ? '\n' : '\n\n'
      case 'checkbox':
        return node.checked ? '☒' : '☐'
      case 'image':
        this.images += 1
        return ''
      case 'noteReference':
        return this.note(node)
      case 'run': {
        const text = this.inline(node.children ?? [])
        return node.verticalAlignment === 'superscript' && /^\d{1,3}$/.test(text) ? asSuperscript(text) : text
      }
      default:
        return this.inline(node.children ?? [])
    }
  }

  private note(reference: Node): string {
    const note = this.document.notes?.resolve(reference)
    if (!note) return ''
    const mark = asSuperscript(String(this.notes.length + 1))
    this.notes.push(
      `${mark} ${this.blocks(note.body ?? [])
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim()}`,
    )
    return mark
  }
}
