import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { inflateRawSync } from 'node:zlib'

type StructNode = { role?: string; children?: StructNode[]; type?: string; id?: string; alt?: string }

/** What a PDF says of itself, its text page by page, and its structure tree. */
export async function readPdf(file: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
  try {
    const { info, metadata } = await pdf.getMetadata()
    const pages: string[] = []
    const roles: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
      const tree = (await page.getStructTree()) as StructNode | null
      if (tree) roles.push(...rolesOf(tree))
    }
    const outline = (await pdf.getOutline()) ?? []
    return {
      info: info as Record<string, unknown>,
      xmp: metadata?.getRaw() as string | undefined,
      isMarked: (await pdf.getMarkInfo())?.Marked === true,
      language: (info as { Language?: string | null }).Language ?? null,
      outline: outline.map(({ title }) => title),
      pages,
      roles,
    }
  } finally {
    await pdf.destroy()
  }
}

const rolesOf = (node: StructNode): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap(rolesOf),
]

/** The parts of a ZIP by name. */
export function zipFiles(file: Uint8Array): Record<string, Buffer> {
  const bytes = Buffer.from(file)
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const parts: Record<string, Buffer> = {}
  for (let entry = 0, at = bytes.readUInt32LE(end + 16); entry < bytes.readUInt16LE(end + 10); entry++) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = bytes.subarray(from, from + size)
    parts[name] = method === 8 ? inflateRawSync(content) : content
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

/** The same as text. */
export const zipParts = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(zipFiles(file)).map(([name, part]) => [name, part.toString('utf8')]))
