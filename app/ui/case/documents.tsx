import type { ReactNode } from 'react'
import { DateText } from '../words/amounts'
import { Icon } from '../words/icon'

/** A document as the register shows it. */
export interface DocumentLine {
  id: string
  number: number
  title: string
  /** Without an address only the line is public, not the document. */
  href?: string
  /** Format, pages, size: "PDF/A, 6 sidor". */
  format?: string
  /** Received, sent or drawn up; `dayText` where only a month or a year is known. */
  day?: string
  dayText?: string
  /** From whom it came or to whom it went. */
  party?: string
  direction?: 'received' | 'sent' | 'drawn-up'
  /** The ground for secrecy, when there is one: "OSL 21 kap. 1 §". */
  secrecy?: string
  version?: string
  extra?: ReactNode
}

const directionWord = { received: 'Inkom', sent: 'Skickades', 'drawn-up': 'Upprättades' } as const

/** Documents in register order. */
export function DocumentList({ documents }: { documents: readonly DocumentLine[] }) {
  return (
    <ol className="documents">
      {documents.map((line) => (
        <li key={line.id} value={line.number}>
          <span className="document-number" aria-hidden="true">
            {line.number}
          </span>
          <div className="document-body">
            {line.href ? (
              <a href={line.href}>{line.title}</a>
            ) : (
              <span className="document-title">{line.title}</span>
            )}
            <span className="document-facts">
              {[line.format, line.version, line.party].filter(Boolean).join(' · ')}
            </span>
            {line.secrecy && (
              <span className="document-secrecy">
                <Icon name="lock" />
                Sekretess, {line.secrecy}
              </span>
            )}
            {line.extra}
          </div>
          <span className="document-day">
            {line.direction && (line.day || line.dayText) && (
              <span className="document-direction">{directionWord[line.direction]} </span>
            )}
            {line.day ? <DateText value={line.day} short /> : line.dayText}
          </span>
        </li>
      ))}
    </ol>
  )
}
