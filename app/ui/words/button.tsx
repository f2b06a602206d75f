import type { ButtonHTMLAttributes, ReactNode } from 'react'

/** One primary action per page; the rest are secondary or quiet. `danger` is for what cannot be undone. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

const dressOf = {
  primary: {},
  secondary: { 'data-variant': 'secondary' },
  quiet: { 'data-variant': 'tertiary' },
  danger: { 'data-color': 'danger' },
} as const

/** A button that sends its form unless `type` says otherwise. `wide` fills the column it stands in. */
export function Button({
  variant = 'primary',
  wide = false,
  type = 'submit',
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { variant?: ButtonVariant; wide?: boolean }) {
  return (
    <button
      {...rest}
      {...dressOf[variant]}
      type={type}
      className={className ? `ds-button ${className}` : 'ds-button'}
      data-fullwidth={wide || undefined}
    />
  )
}

/** A link that looks like a button, for going somewhere (a button does something). */
export function LinkButton({
  href,
  variant = 'primary',
  wide = false,
  download,
  children,
}: {
  href: string
  variant?: ButtonVariant
  wide?: boolean
  download?: boolean
  children: ReactNode
}) {
  return (
    <a
      {...dressOf[variant]}
      className="ds-button"
      href={href}
      data-fullwidth={wide || undefined}
      download={download}
    >
      {children}
    </a>
  )
}

/** Buttons and links that belong together, in a row that wraps. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>
}

/** A blocked action: what it would be, and in words why it is not possible now. */
export function BlockedAction({ label, reason }: { label: string; reason: string }) {
  return (
    <p className="blocked">
      <span className="blocked-label">{label}</span>
      <span className="blocked-reason">{reason}</span>
    </p>
  )
}
