/** A forum as it is drawn. `level` puts it in its band; `steering` in the left column, otherwise in the right. */
export interface ModelForum {
  id: string
  name: string
  level: 'strategic' | 'tactical' | 'operational' | 'reference' | null
  steering: boolean
  /** Short lines under the name: who convenes, how often. */
  about: readonly string[]
  /** The level was read into the source: drawn with a dashed outline. */
  levelInterpreted: boolean
}

/** What flows between two forums. */
export interface ModelFlow {
  kind: 'escalation' | 'answer' | 'communication'
  from: string
  to: string
}

const levels = [
  ['strategic', 'Strategisk nivå'],
  ['tactical', 'Taktisk nivå'],
  ['operational', 'Operativ nivå'],
  ['reference', 'Referens'],
  [null, 'Nivå anges inte'],
] as const

type Size = {
  name: 'wide' | 'narrow'
  width: number
  margin: number
  column: number
  font: number
  small: number
}
const sizes: Size[] = [
  { name: 'wide', width: 760, margin: 44, column: 262, font: 16, small: 13.5 },
  { name: 'narrow', width: 360, margin: 15, column: 142, font: 13.5, small: 12 },
]

type Line = { text: string; strong: boolean }
type Box = {
  forum: ModelForum
  x: number
  y: number
  width: number
  height: number
  lines: Line[]
  left: boolean
}

/** Words in lines that fit; a word that is longer than a line stands alone. */
function wrap(text: string, width: number, size: number): string[] {
  const most = Math.max(8, Math.floor(width / (size * 0.5)))
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const round = (value: number) => Math.round(value * 10) / 10

function layOut(forums: readonly ModelForum[], size: Size) {
  const { width, margin, column, font, small } = size
  const boxes: Box[] = []
  const bands: { label: string; y: number; height: number }[] = []
  let y = 46
  for (const [level, label] of levels) {
    const here = forums.filter((forum) => forum.level === level)
    if (here.length === 0) continue
    const top = y
    const ends = [true, false].map((left) => {
      let at = top + font * 2.2
      for (const forum of here.filter(({ steering }) => steering === left)) {
        const inner = column - 16
        const lines = [
          ...wrap(forum.name, inner, font).map((text) => ({ text, strong: true })),
          ...forum.about.flatMap((text) =>
            wrap(text, inner, small).map((line) => ({ text: line, strong: false })),
          ),
        ]
        const height = 16 + lines.reduce((sum, { strong }) => sum + (strong ? font : small) * 1.28, 0)
        const x = left ? margin : width - margin - column
        boxes.push({ forum, x, y: at, width: column, height, lines, left })
        at += height + 22
      }
      return at
    })
    y = Math.max(...ends)
    bands.push({ label, y: top, height: y - top - 6 })
    y += 14
  }
  return { boxes, bands, height: y }
}

type Port = { y: number }

/** The lines of the flows: straight between neighbours of a column, otherwise through the gutter or the margin. */
function route(boxes: readonly Box[], flows: readonly ModelFlow[], size: Size) {
  const { width, margin, column } = size
  const of = (id: string) => boxes.find(({ forum }) => forum.id === id)
  const known = flows.flatMap((flow) => {
    const from = of(flow.from)
    const to = of(flow.to)
    return from && to ? [{ ...flow, from, to }] : []
  })
  const neighbours = (a: Box, b: Box) => {
    const col = boxes.filter(({ left }) => left === a.left).toSorted((p, q) => p.y - q.y)
    return a.left === b.left && Math.abs(col.indexOf(a) - col.indexOf(b)) === 1
  }
  const sideOf = (box: Box, other: Box) =>
    box.left === other.left ? (box.left ? 'outer-left' : 'outer-right') : 'gutter'
  const ends = known.flatMap((flow) =>
    neighbours(flow.from, flow.to)
      ? []
      : [
          { flow, box: flow.from, other: flow.to },
          { flow, box: flow.to, other: flow.from },
        ],
  )
  const port = (flow: (typeof known)[number], box: Box, other: Box): Port => {
    const side = sideOf(box, other)
    const all = ends
      .filter((end) => end.box === box && sideOf(end.box, end.other) === side)
      .toSorted((a, b) => a.other.y - b.other.y || a.flow.kind.localeCompare(b.flow.kind))
    const nth = all.findIndex((end) => end.flow === flow)
    return { y: round(box.y + (box.height * (nth + 1)) / (all.length + 1)) }
  }
  const gutter = known.filter(({ from, to }) => from.left !== to.left)
  const outer = known.filter(({ from, to }) => from.left === to.left && !neighbours(from, to))
  return known.map((flow, key) => {
    const { from, to, kind } = flow
    if (neighbours(from, to)) {
      const up = from.y > to.y
      const x = round(from.x + column * (kind === 'escalation' ? 0.76 : kind === 'answer' ? 0.86 : 0.66))
      const start = up ? from.y : from.y + from.height
      const end = up ? to.y + to.height : to.y
      return { key, kind, d: `M${x} ${round(start)}V${round(end)}` }
    }
    const a = port(flow, from, to).y
    const b = port(flow, to, from).y
    if (from.left !== to.left) {
      const room = width - 2 * margin - 2 * column
      const track = round(margin + column + (room * (gutter.indexOf(flow) + 1)) / (gutter.length + 1))
      const x1 = from.left ? from.x + column : from.x
      const x2 = to.left ? to.x + column : to.x
      return { key, kind, d: `M${x1} ${a}H${track}V${b}H${x2}` }
    }
    const nth = (margin * (outer.indexOf(flow) + 1)) / (outer.length + 2)
    const track = round(from.left ? margin - nth - 2 : width - margin + nth + 2)
    const edge = from.left ? from.x : from.x + column
    return { key, kind, d: `M${edge} ${a}H${track}V${b}H${edge}` }
  })
}

function Picture({
  forums,
  flows,
  size,
  label,
  frame,
}: {
  forums: readonly ModelForum[]
  flows: readonly ModelFlow[]
  size: Size
  label: string
  frame: string
}) {
  const { boxes, bands, height } = layOut(forums, size)
  const lines = route(boxes, flows, size)
  const { width, font, small, name } = size
  return (
    <svg
      className={`model-picture model-${name}`}
      viewBox={`0 0 ${width} ${Math.ceil(height)}`}
      role="img"
      aria-label={label}
    >
      <defs>
        {(['escalation', 'answer', 'communication'] as const).map((kind) => (
          <marker
            key={kind}
            id={`model-${name}-${kind}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path className={`model-head model-head-${kind}`} d="M0 0.5 7.5 4 0 7.5Z" />
          </marker>
        ))}
      </defs>
      <rect className="model-frame" x="0.5" y="0.5" width={width - 1} height="33" rx="3" />
      <text className="model-frame-text" x={width / 2} y="22" textAnchor="middle" fontSize={small}>
        {frame}
      </text>
      {bands.map((band) => (
        <g key={band.label}>
          <rect
            className="model-band"
            x="0"
            y={round(band.y)}
            width={width}
            height={round(band.height)}
            rx="3"
          />
          <text
            className="model-level"
            x={name === 'wide' ? 12 : 8}
            y={round(band.y + font * 1.45)}
            fontSize={small}
          >
            {band.label}
          </text>
        </g>
      ))}
      {lines.map(({ key, kind, d }) => (
        <path
          key={key}
          className={`model-flow model-flow-${kind}`}
          d={d}
          markerEnd={`url(#model-${name}-${kind})`}
        />
      ))}
      {boxes.map(({ forum, x, y, width: w, height: h, lines: words }) => {
        let at = y + 6
        return (
          <g key={forum.id}>
            <rect
              className={forum.levelInterpreted ? 'model-node model-node-read' : 'model-node'}
              x={x}
              y={round(y)}
              width={w}
              height={round(h)}
              rx="4"
            />
            {words.map(({ text, strong }, nth) => {
              at += (strong ? font : small) * 1.28
              return (
                <text
                  // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a box are never reordered
                  key={nth}
                  className={strong ? 'model-name' : 'model-about'}
                  x={x + 9}
                  y={round(at)}
                  fontSize={strong ? font : small}
                >
                  {text}
                </text>
              )
            })}
          </g>
        )
      })}
    </svg>
  )
}

/**
 * The model of forums as a picture: a band for each level, forums for steering to the left and for cooperation to the
 * right, escalations (whole lines) upwards, answers and decisions (dashed) downwards, and whom they are told to (dotted).
 * One drawing for wide pages and one for phones; the table beside it says the same in words.
 */
export function ForumModel({
  forums,
  flows,
  frame,
}: {
  forums: readonly ModelForum[]
  flows: readonly ModelFlow[]
  /** What stands above every forum. */
  frame: string
}) {
  const name = (id: string) => forums.find((forum) => forum.id === id)?.name ?? ''
  const escalations = flows
    .filter(({ kind }) => kind === 'escalation')
    .map(({ from, to }) => `${name(from)} eskalerar till ${name(to)}`)
  const label = `Modellen: ${forums.length} forum på ${new Set(forums.map(({ level }) => level)).size} nivåer. ${escalations.join('; ')}. Allt står också i tabellen.`
  return (
    <div className="model">
      {sizes.map((size) => (
        <Picture key={size.name} forums={forums} flows={flows} size={size} label={label} frame={frame} />
      ))}
      <ul className="model-legend">
        {(
          [
            ['escalation', 'Frågor eskaleras uppåt'],
            ['answer', 'Svar och beslut går tillbaka'],
            ['communication', 'Beslut och vägval meddelas'],
          ] as const
        ).map(([kind, words]) => (
          <li key={kind}>
            <svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">
              <path className={`model-flow model-flow-${kind}`} d="M1 5H26" />
              <path className={`model-head model-head-${kind}`} d="M26 1 34 5 26 9Z" />
            </svg>
            {words}
          </li>
        ))}
        {forums.some(({ levelInterpreted }) => levelInterpreted) && (
          <li>
            <svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true">
              <rect className="model-node model-node-read" x="1" y="1" width="32" height="12" rx="3" />
            </svg>
            Streckad ram: nivån är tolkad
          </li>
        )}
      </ul>
    </div>
  )
}
