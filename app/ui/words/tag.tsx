import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

/** What a colour means. It is always joined by an icon and a word. */
export type Tone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger'

const iconOf: Record<Tone, IconName> = {
  neutral: 'circle',
  accent: 'half',
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'danger',
}

/** A quiet label for what kind of thing this is. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>
}

/** A status in icon and word; the colour only repeats what the word says. */
export function StatusBadge({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`status tone-${tone}`}>
      <Icon name={icon ?? iconOf[tone]} />
      {children}
    </span>
  )
}
