import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cleanText, hasWords } from './clean'
import type { Extraction, ExtractionProblem } from './extraction'
import { limits } from './limits'
import { pageText } from './pdf-columns'
import type { Fragment } from './pdf-lines'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type Page = Awaited<ReturnType<Awaited<ReturnType<Pdfjs['getDocument']>['promise']>['getPage']>>

let loaded: Promise<Pdfjs> | null = null

/** pdf.js takes a third of a second to load: only when the first PDF arrives, and once. */
const loadPdfjs = (): Promise<Pdfjs> => {
  loaded ??= import('pdfjs-dist/legacy/build/pdf.mjs')
  return loaded
}

const packageFolder = (): string => dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

const pageBreak = '\n\f\n'

/** Text of a PDF, page by page in reading order. A file cut short counts as damaged even where pages can be saved. */
export const readPdf = async (file: Uint8Array): Promise<Extraction> => {
  if (!hasEnd(file)) return { ok: false, problem: 'damaged' }
  const pdfjs = await loadPdfjs()
  const folder = packageFolder()
  const task = pdfjs.getDocument({
    // pdf.js takes over the buffer it is given.
    data: new Uint8Array(file),
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    if (document.numPages > limits.pages) return { ok: false, problem: 'too-many-pages' }
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(await readPage(page, pdfjs))
      page.cleanup()
    }
    return assemble(pages, file)
  } catch (error) {
    return { ok: false, problem: problemOf(error) }
  } finally {
    await task.destroy()
  }
}

const assemble = (pages: string[], file: Uint8Array): Extraction => {
  if (!pages.some(hasWords)) return { ok: false, problem: holdsImage(file) ? 'image-only' : 'empty' }
  const pageStarts: number[] = []
  let text = ''
  pages.forEach((page, index) => {
    if (index > 0) text += pageBreak
    pageStarts.push(text.length)
    text += page
  })
  return { ok: true, text: `${text}\n`, pages: pages.length, pageStarts }
}

const problemOf = (error: unknown): ExtractionProblem =>
  error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged'

/** Every whole PDF ends with the place of its table of objects (ISO 32000-1, 7.5.5); a few bytes may follow. */
const hasEnd = (file: Uint8Array): boolean => Buffer.from(file.subarray(-4096)).includes('startxref')

/** The dictionary of an image is never compressed or encrypted (ISO 32000-1, 7.5.7 and 7.6.1). */
const holdsImage = (file: Uint8Array): boolean =>
  /\/Subtype\s{0,20}\/Image\b/.test(Buffer.from(file.buffer, file.byteOffset, file.length).toString('latin1'))

const readPage = async (page: Page, pdfjs: Pdfjs): Promise<string> => {
  const content = await page.getTextContent()
  const { transform } = page.getViewport({ scale: 1 })
  const upright: Fragment[] = []
  const turned: string[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a, b, c, d, x, y] = pdfjs.Util.transform(transform, item.transform) as number[]
    if (a === undefined || b === undefined || x === undefined || y === undefined) continue
    const size = Math.hypot(c ?? 0, d ?? 0) || Math.hypot(a, b) || item.height
    if (Math.abs(b) > Math.abs(a)) turned.push(item.str)
    else upright.push({ text: item.str, left: x, right: x + item.width, base: y, size })
  }
  // Text set sideways, in a margin, belongs to no line of the page.
  const text = [pageText(withoutShadows(upright)), turned.join(' ')]
    .filter((part) => part !== '')
    .join('\n\n')
  return cleanText(text).trim()
}

/** Some programs draw bold text by drawing it twice, a fraction of a point apart. */
const withoutShadows = (fragments: Fragment[]): Fragment[] => {
  const seen = new Set<string>()
  return fragments.filter((piece) => {
    const key = `${Math.round(piece.left)}/${Math.round(piece.base)}/${piece.text}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
