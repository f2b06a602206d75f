/**
 * The one Typst source: letterhead, typography and blocks. It is the same for every document; what a document says
 * comes as JSON in `sys.inputs.document`, whose strings Typst shows and never reads as source.
 * Running header, footer, crest and lines are decoration to a screen reader; everything else is tagged (ACC-11).
 */
export const template = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let accent = rgb(doc.letterhead.accent)
#let ink = rgb("#2b2a27")
#let soft = rgb("#5b5954")
#let rule = rgb("#cfcac1")
#let sans = ("Source Sans 3", "Source Serif 4")
#let serif = ("Source Serif 4", "Source Sans 3")
#let dense = doc.layout == "list"
#let size = if dense { 9.5pt } else { 11pt }

#set document(
  title: doc.title,
  author: if doc.author == none { () } else { doc.author },
  date: datetime(year: doc.day.at(0), month: doc.day.at(1), day: doc.day.at(2)),
)
#set text(font: serif, size: size, fill: ink, lang: "sv", region: "se", fallback: false, hyphenate: true,
  number-width: "proportional")
// Weighing a whole paragraph's lines against each other may take ten times as long, and ragged lines gain little.
#set par(leading: 0.72em, spacing: 1.15em, justify: false, linebreaks: "simple")
#set smartquote(enabled: false)

#let note(body) = text(font: sans, size: 8pt, fill: soft, hyphenate: false, body)
#set page(
  paper: "a4",
  flipped: doc.landscape,
  margin: if doc.landscape { (x: 20mm, top: 26mm, bottom: 24mm) } else {
    (x: 30mm, top: 30mm, bottom: 28mm)
  },
  header: context {
    let first = here().page() == 1
    let run = if first { () } else { (doc.kind, doc.number).filter(part => part != none) }
    set par(leading: 0.5em)
    grid(
      columns: (1fr, auto), column-gutter: 6mm,
      note(run.join([#h(0.6em)·#h(0.6em)])),
      note(counter(page).display("1 (1)", both: true)),
    )
    if not first { v(-0.55em); line(length: 100%, stroke: 0.5pt + rule) }
  },
  footer: context {
    set align(left)
    set par(leading: 0.5em)
    let lines = if here().page() == 1 { doc.letterhead.lines } else { () }
    if lines.len() > 0 or doc.footer != none {
      if lines.len() > 0 { line(length: 100%, stroke: 0.5pt + rule); v(-0.5em) }
      note(lines.join([#h(0.5em)·#h(0.5em)]))
      if doc.footer != none { if lines.len() > 0 { linebreak() }; note(doc.footer) }
    }
  },
  footer-descent: 8mm,
)

#let heads = (
  (size: if dense { 15pt } else { 19pt }, above: 0em, below: 0.85em),
  (size: if dense { 11.5pt } else { 13.5pt }, above: 1.7em, below: 0.7em),
  (size: if dense { 10pt } else { 11.5pt }, above: 1.5em, below: 0.65em),
  (size: if dense { 9.5pt } else { 10.5pt }, above: 1.4em, below: 0.6em),
)
#show heading: it => {
  let look = heads.at(calc.min(it.level, 4) - 1)
  set text(font: sans, weight: 600, size: look.size, hyphenate: true, costs: (hyphenation: 1000%))
  set par(leading: 0.42em, linebreaks: "optimized")
  block(above: look.above, below: look.below, sticky: true, breakable: false, it.body)
}
#show link: it => underline(offset: 0.18em, stroke: 0.5pt + soft, it)
#set list(indent: 0.2em, body-indent: 0.65em, marker: ([•], [–]))
#set enum(indent: 0.2em, body-indent: 0.65em)
#set terms(hanging-indent: 1.2em, separator: [#h(0.8em)])
#show figure: set block(above: 1.5em, below: 1.5em)
#show figure: set align(left)
#show figure.caption: it => block(below: 0.7em, sticky: true,
  text(font: sans, size: 9.5pt, weight: 600, it.body))
#show quote.where(block: true): it => block(
  above: 1.1em, below: 1.1em, inset: (left: 1em, y: 0.25em), stroke: (left: 1.2pt + accent), it.body)

#let words(parts) = {
  for part in parts {
    if part.kind == "text" { text(part.text) }
    else if part.kind == "strong" { strong(words(part.content)) }
    else if part.kind == "emphasis" { emph(words(part.content)) }
    else if part.kind == "link" { link(part.href, words(part.content)) }
    else if part.kind == "code" { text(font: sans, part.text) }
    else if part.kind == "break" { linebreak() }
  }
}

#let set-table(it) = {
  let places = it.columns.map(column => if column.align == "right" { right } else if column.align == "center" { center } else { left })
  let last = it.rows + if it.header { 1 } else { 0 }
  show table: set text(font: sans, size: if dense { 8.5pt } else { 9.25pt }, number-width: "tabular")
  show table: set par(leading: 0.5em, linebreaks: "optimized")
  let body = table(
    columns: it.widths.map(width => if width == 0 { auto } else { width * 1fr }),
    align: (x, y) => places.at(x) + if it.header and y == 0 { bottom } else { top },
    inset: (x, y) => (
      left: if x == 0 { 0pt } else { 4.5pt }, right: if x == places.len() - 1 { 0pt } else { 4.5pt },
      top: 4pt, bottom: 4.5pt),
    stroke: (x, y) => (
      bottom: if it.header and y == 0 { 0.9pt + ink } else if it.sum == none and y == last - 1 { 0.5pt + rule } else if y < last - 1 { 0.5pt + rule } else { none },
      top: if it.sum != none and y == last { 0.9pt + ink } else { none }),
    ..if it.header { (table.header(repeat: true, ..it.columns.map(column => strong(words(column.words)))),) },
    ..it.cells.map(words),
    ..if it.sum != none { (table.footer(repeat: false, ..it.sum.map(cell => strong(words(cell)))),) },
  )
  // A small table stays on one page; a long one runs on under its header.
  let whole = it.rows <= 12
  if it.caption == none { block(above: 1.4em, below: 1.4em, breakable: not whole, body) }
  else {
    show figure: set block(breakable: not whole)
    figure(kind: table, numbering: none, supplement: none, outlined: false,
      caption: figure.caption(position: top, words(it.caption)), body)
  }
}

#let show-blocks(blocks) = {
  for it in blocks {
    if it.kind == "heading" { heading(level: it.level, words(it.content)) }
    else if it.kind == "paragraph" { par(words(it.content)) }
    else if it.kind == "list" {
      let items = it.items.map(show-blocks)
      let spacing = if it.tight { 0.72em } else { 1.05em }
      if it.ordered { enum(start: it.start, tight: it.tight, spacing: spacing, ..items) }
      else { list(tight: it.tight, spacing: spacing, ..items) }
    }
    else if it.kind == "quote" { quote(block: true, show-blocks(it.blocks)) }
    else if it.kind == "definitions" {
      let term(item) = text(font: sans, weight: 600, words(item.term))
      if it.aligned {
        let width = 44mm
        terms(hanging-indent: width, separator: [],
          ..it.items.map(item => terms.item(box(width: width, term(item)), words(item.text))))
      } else { terms(..it.items.map(item => terms.item(term(item), words(item.text)))) }
    }
    else if it.kind == "table" { set-table(it) }
    else if it.kind == "page-break" { pagebreak(weak: true) }
    else if it.kind == "picture" {
      let drawn = image(bytes(it.svg), format: "svg", alt: it.text,
        width: if doc.landscape { 65% } else { 100% })
      if it.caption == none { block(above: 1.4em, below: 1.4em, drawn) }
      else {
        figure(kind: "picture", numbering: none, supplement: none, outlined: false,
          caption: figure.caption(position: top, words(it.caption)), drawn)
      }
    }
    else if it.kind == "decision" {
      if it.lead != none { block(sticky: true, par(words(it.lead))) }
      if it.form == "att" {
        for point in it.points {
          block(inset: (left: 1.9em), par(hanging-indent: 1.75em, first-line-indent: 0em, [att#h(0.45em)] + words(point)))
        }
      } else { enum(tight: false, spacing: 0.85em, ..it.points.map(words)) }
    }
  }
}

#let head = doc.letterhead
#let crest-width = 17mm
#block(below: 0pt, grid(
  columns: if head.crest == none { (1fr,) } else { (crest-width, 1fr) },
  align: horizon,
  ..if head.crest != none {
    (pdf.artifact(image(head.crest, height: 15mm, width: 13mm, fit: "contain")),)
  },
  {
    set par(leading: 0.5em, spacing: 0.55em)
    text(font: sans, size: 13pt, weight: 600, head.municipality)
    if head.body != none { linebreak(); text(font: sans, size: 10.5pt, fill: soft, head.body) }
  },
))
#v(4mm)
#line(length: 100%, stroke: 1.6pt + accent)
#v(if doc.recipients.len() > 0 { 5mm } else { 3mm })

#let label(it) = text(font: sans, size: 8pt, fill: soft, it)
#let meta-line(it) = {
  set par(leading: 0.45em, spacing: 0.4em)
  block(above: 0pt, below: 0pt, label(it.label) + linebreak() + text(font: sans, size: 9.5pt, it.value))
}
#if doc.recipients.len() > 0 {
  grid(
    columns: (1fr, 1fr), column-gutter: 8mm,
    grid(columns: (auto, 1fr), gutter: 4mm, ..doc.meta.map(meta-line)),
    {
      set text(font: sans, size: 10.5pt)
      set par(leading: 0.55em, spacing: 0.9em)
      for recipient in doc.recipients { par(words(recipient)) }
    },
  )
  v(7mm)
} else if doc.meta.len() > 0 {
  grid(
    columns: (auto,) * calc.min(doc.meta.len(), if doc.landscape { 5 } else { 3 }),
    column-gutter: 10mm, row-gutter: 4mm,
    ..doc.meta.map(meta-line))
  v(5mm)
}

#v(2mm)
#block(below: 0.9em, sticky: true, text(font: sans, size: 9.5pt, weight: 600, fill: soft, doc.kind))
#heading(level: 1, doc.title)
#show-blocks(doc.blocks)

#if doc.signatures.len() > 0 {
  v(9mm)
  block(breakable: false, grid(
    columns: (1fr, 1fr), column-gutter: 12mm, row-gutter: 12mm,
    ..doc.signatures.map(it => {
      set par(leading: 0.5em, spacing: 0.5em)
      if it.note == none { v(8mm); line(length: 100%, stroke: 0.5pt + ink); v(0.5mm) }
      text(font: sans, weight: 600, it.name)
      if it.role != none { linebreak(); text(font: sans, size: 9.5pt, it.role) }
      if it.note != none { linebreak(); text(font: sans, size: 9pt, fill: soft, it.note) }
    })))
}

#if doc.attachments.len() > 0 {
  heading(level: 2, if doc.attachments.len() == 1 [Bilaga] else [Bilagor])
  enum(tight: true, ..doc.attachments)
}
`
