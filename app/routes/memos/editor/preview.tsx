import { startTransition, useEffect, useRef, useState } from 'react'
import { type FieldValues, resolveFields } from '~/domain/memos/fields'
import type { Block } from '~/domain/shared/rich-text'
import { RichText } from '~/ui'
import type { Autosave } from './autosave'

const PAUSE_MS = 180

/** The part that reads Markdown comes when somebody wants to see a preview. */
const reading = async () => {
  const { sectionBlocks } = await import('~/domain/memos/blocks')
  return (text: string, values: FieldValues, decision: boolean) =>
    sectionBlocks(resolveFields(text, values).text, { decision })
}

/** A section as it will be read, following what is typed without holding it up. */
export function Preview({
  autosave,
  section,
  values,
  open,
}: {
  autosave: Autosave
  section: { key: string; heading: string; decision: boolean }
  values: FieldValues
  open: boolean
}) {
  const [blocks, setBlocks] = useState<Block[] | null>(null)
  const shown = useRef<string | null>(null)
  const { key, decision } = section
  useEffect(() => {
    if (!open) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const read = async () => {
      const blocksOf = await reading()
      const text = autosave.state(key)?.text ?? ''
      if (gone || text === shown.current) return
      shown.current = text
      const made = blocksOf(text, values, decision)
      startTransition(() => setBlocks(made))
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void read(), PAUSE_MS)
    }
    void read()
    const stop = autosave.subscribe(later)
    const watch = setInterval(() => {
      if (autosave.state(key)?.text !== shown.current) later()
    }, 400)
    return () => {
      gone = true
      stop()
      clearInterval(watch)
      clearTimeout(timer)
    }
  }, [autosave, key, values, decision, open])
  if (blocks === null) return <p className="note">Läser texten …</p>
  if (blocks.length === 0) return <p className="note">Inget att visa än.</p>
  return <RichText blocks={blocks} startLevel={3} />
}
