import type { ReactNode } from 'react'

/** Fields side by side where there is room for it. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="form-row">{children}</div>
}

/** A read value in a proposal that is shown as text, tied to its passage like a field. */
export function ReadValue({
  id,
  label,
  evidence,
  children,
}: {
  id: string
  label: string
  evidence?: { number: number; href: string }
  children: ReactNode
}) {
  return (
    <div className="form-field" id={id} tabIndex={-1}>
      {evidence && (
        <a className="evidence" href={evidence.href}>
          <span className="visually-hidden">Visa stället i handlingen, </span>
          {evidence.number}
        </a>
      )}
      <p className="form-label">{label}</p>
      <div className="read-value">{children}</div>
    </div>
  )
}

/** A document on one side and the proposed registration on the other; one after the other on a phone. */
export function Proposal({ document, children }: { document: ReactNode; children: ReactNode }) {
  return (
    <div className="proposal">
      <div className="proposal-document">{document}</div>
      <div className="proposal-fields">{children}</div>
    </div>
  )
}
