import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

/** How serious a notice is. */
export type NoticeTone = 'info' | 'success' | 'warning' | 'danger'

const face: Record<NoticeTone, { icon: IconName; word: string }> = {
  info: { icon: 'info', word: 'Information' },
  success: { icon: 'check', word: 'Klart' },
  warning: { icon: 'warning', word: 'Kontrollera' },
  danger: { icon: 'danger', word: 'Fel' },
}

/**
 * A boxed message with icon and word.
 * @param title replaces the standing word (Information, Klart, Kontrollera, Fel)
 * @param live announces the message when it turns up after something the person did
 */
export function Notice({
  tone,
  title,
  live = false,
  children,
}: {
  tone: NoticeTone
  title?: string
  live?: boolean
  children: ReactNode
}) {
  return (
    <div className={`notice tone-${tone}`} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <Icon name={face[tone].icon} />
      <div>
        <strong className="notice-title">{title ?? face[tone].word}</strong>
        <div className="notice-text">{children}</div>
      </div>
    </div>
  )
}
