import { formatCount } from '~/text/format'

type Part = { op: 'same' | 'added' | 'removed'; text: string }
type Passage = { kind: 'same'; paragraphs: string[] } | { kind: 'changed'; parts: Part[] }

/** Fewer unchanged paragraphs than this are not worth a fold. */
const FOLDED_FROM = 2

/** Two texts as one: what was added is underlined, what was removed is struck, what is the same is folded. */
export function Differences({ passages }: { passages: readonly Passage[] }) {
  return (
    <div className="paper paper-whole differences">
      {passages.map((passage, at) =>
        passage.kind === 'changed' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the passages of a comparison do not change
          <p className="paper-text difference" key={at}>
            {passage.parts.map((part, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do their parts
              <Words part={part} apart={passage.parts[nth - 1]?.op === 'removed'} key={nth} />
            ))}
          </p>
        ) : (
          <Unchanged
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={at}
            paragraphs={passage.paragraphs}
            before={at > 0}
            after={at < passages.length - 1}
          />
        ),
      )}
    </div>
  )
}

/** What was put in the stead of something stands a blank apart from it. */
function Words({ part: { op, text }, apart }: { part: Part; apart: boolean }) {
  if (op === 'same') return <>{text}</>
  const Mark = op === 'added' ? 'ins' : 'del'
  return (
    <>
      {op === 'added' && apart && ' '}
      <Mark>
        <span className="visually-hidden">{op === 'added' ? ' [tillagt: ' : ' [borttaget: '}</span>
        {text}
        <span className="visually-hidden">] </span>
      </Mark>
    </>
  )
}

/** The paragraphs next to a change are shown; the rest is a fold. */
function Unchanged({
  paragraphs,
  before,
  after,
}: {
  paragraphs: readonly string[]
  before: boolean
  after: boolean
}) {
  const head = before ? paragraphs.slice(0, 1) : []
  const tail = after ? paragraphs.slice(Math.max(head.length, paragraphs.length - 1)) : []
  const folded = paragraphs.slice(head.length, paragraphs.length - tail.length)
  const shown = (some: readonly string[], from: string) =>
    some.map((text, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text have an order and no other name
      <p className="paper-text" key={`${from}${at}`}>
        {text}
      </p>
    ))
  return (
    <>
      {shown(head, 'head')}
      {folded.length >= FOLDED_FROM ? (
        <details className="fold">
          <summary>{formatCount(folded.length, 'oförändrat stycke', 'oförändrade stycken')}</summary>
          {shown(folded, 'fold')}
        </details>
      ) : (
        shown(folded, 'fold')
      )}
      {shown(tail, 'tail')}
    </>
  )
}
