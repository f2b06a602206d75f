import type { ReactNode } from 'react'
import { Section } from '~/ui'
import type { AreaPage } from './area'
import type { AreaPart } from './area-columns'
import { RowForm, type RowsState, RowTable } from './rows'
import { versionPath } from './version-heading'

/** A part of an area: as it is, or as a form for who is changing it. */
export function AreaSection({
  part,
  page,
  state,
  editing,
  title,
  intro,
  children,
}: {
  part: AreaPart
  page: AreaPage
  state: RowsState | undefined
  editing: boolean
  title: string
  intro: string
  children: ReactNode
}) {
  const here = versionPath(page, 'omraden', page.area.code)
  return (
    <Section
      id={part}
      title={title}
      intro={intro}
      links={
        page.open &&
        !editing && (
          <a href={`${here}?andra=${part}#${part}`}>
            Ändra<span className="visually-hidden"> {title.toLowerCase()}</span>
          </a>
        )
      }
    >
      {editing ? (
        <RowForm intent={part} revision={page.revision} back={`${here}#${part}`} state={state}>
          <RowTable
            group={part}
            caption={title}
            columns={page.columns[part]}
            rows={page.rows[part]}
            stacked={part === 'changes'}
            state={state?.intent === part ? state : undefined}
          />
        </RowForm>
      ) : (
        children
      )}
    </Section>
  )
}
