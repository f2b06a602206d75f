/**
 * Text with structure: what a memo, a letter, a list or a report consists of, and what Markdown written by a person
 * becomes. The same blocks are shown in pages, written as PDF and written as DOCX.
 */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; content: Inline[] }
  | { kind: 'emphasis'; content: Inline[] }
  /** `href` begins with `https:`, `http:` or `mailto:`; nothing else becomes a link. */
  | { kind: 'link'; href: string; content: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'break' }

export type HeadingLevel = 1 | 2 | 3 | 4

export type ColumnAlign = 'left' | 'center' | 'right'

/** Without a header in any column the table has no header row. */
export type Column = { header: Inline[]; align: ColumnAlign }

export type Heading = { kind: 'heading'; level: HeadingLevel; content: Inline[] }
export type Paragraph = { kind: 'paragraph'; content: Inline[] }
/** An ordered list counts from `start`. An item holds paragraphs, lists and the like, never a heading. */
export type List = { kind: 'list'; ordered: boolean; start?: number; items: Block[][] }
export type Table = {
  kind: 'table'
  caption?: Inline[]
  columns: Column[]
  rows: Inline[][][]
  /** The last row, set apart: totals. */
  sum?: Inline[][]
}
export type Quote = { kind: 'quote'; blocks: Block[] }
export type Definitions = { kind: 'definitions'; items: { term: Inline[]; text: Inline[] }[] }
export type PageBreak = { kind: 'page-break' }
/**
 * What is proposed or decided (rules 10.3). Form `att`: `lead` names the body ("Kommunfullmäktige beslutar") and the
 * points come without the word att, which is written before each. Form `numbered`: full sentences counted from one.
 */
export type Decision = { kind: 'decision'; form: 'att' | 'numbered'; lead?: Inline[]; points: Inline[][] }

/**
 * A drawing that the portal has made itself, as SVG text; never what somebody has sent. `text` says in words what it
 * shows. Pages have charts of their own, so there, and in Word, the words stand for it.
 */
export type Picture = { kind: 'picture'; svg: string; text: string; caption?: Inline[] }

export type Block = Heading | Paragraph | List | Table | Quote | Definitions | PageBreak | Decision | Picture

/** A plain string, or inlines where something is to stand out. */
export type Words = string | Inline[]

/** A string as inlines; each line break in it stays a line break. */
export const inlines = (words: Words): Inline[] =>
  typeof words === 'string'
    ? words
        .split('\n')
        .flatMap((line, at): Inline[] => [
          ...(at > 0 ? [{ kind: 'break' } as const] : []),
          ...(line === '' ? [] : [{ kind: 'text', text: line } as const]),
        ])
    : words

export const strong = (words: Words): Inline => ({ kind: 'strong', content: inlines(words) })
export const emphasis = (words: Words): Inline => ({ kind: 'emphasis', content: inlines(words) })

export const heading = (level: HeadingLevel, words: Words): Heading => ({
  kind: 'heading',
  level,
  content: inlines(words),
})

export const paragraph = (words: Words): Paragraph => ({ kind: 'paragraph', content: inlines(words) })

export const list = (items: readonly Words[], { ordered = false } = {}): List => ({
  kind: 'list',
  ordered,
  items: items.map((item) => [paragraph(item)]),
})

export const quote = (...blocks: Block[]): Quote => ({ kind: 'quote', blocks })

export const definitions = (items: readonly (readonly [term: Words, text: Words])[]): Definitions => ({
  kind: 'definitions',
  items: items.map(([term, text]) => ({ term: inlines(term), text: inlines(text) })),
})

export const decision = (form: Decision['form'], points: readonly Words[], lead?: Words): Decision => ({
  kind: 'decision',
  form,
  points: points.map(inlines),
  ...(lead === undefined ? {} : { lead: inlines(lead) }),
})

export const pageBreak: PageBreak = { kind: 'page-break' }

export const picture = (svg: string, text: string, caption?: Words): Picture => ({
  ...{ kind: 'picture', svg, text },
  ...(caption === undefined ? {} : { caption: inlines(caption) }),
})

/**
 * A table of words. A column is its header, or its header and where its cells stand.
 * @param rows each as long as `columns`
 */
export const table = (
  columns: readonly (Words | { header: Words; align: ColumnAlign })[],
  rows: readonly (readonly Words[])[],
  { caption, sum }: { caption?: Words; sum?: readonly Words[] } = {},
): Table => ({
  kind: 'table',
  columns: columns.map((column) =>
    typeof column === 'object' && 'header' in column
      ? { header: inlines(column.header), align: column.align }
      : { header: inlines(column), align: 'left' },
  ),
  rows: rows.map((row) => row.map(inlines)),
  ...(caption === undefined ? {} : { caption: inlines(caption) }),
  ...(sum === undefined ? {} : { sum: sum.map(inlines) }),
})

/** The words alone, for searching, counting and checking. */
export const plainText = (content: readonly Inline[]): string =>
  content
    .map((inline) => {
      if (inline.kind === 'break') return '\n'
      return 'content' in inline ? plainText(inline.content) : inline.text
    })
    .join('')
