import type { PriceState } from '~/domain/finance/price-version'
import { paths } from '~/paths'
import { priceStateLabel } from '~/text/economy/price-list'
import { LinkButton, Notice, PageHeading } from '~/ui'
import { Saved } from '../../account/form-view'

/** What the heading of a page of a version needs. */
export type VersionFacts = { m: string; number: number; year: number; state: PriceState; example: boolean }

/** The top of a page of a version: which year and state it has, and whether its figures are examples. */
export function VersionHeading({
  version: { year, state, example },
  title,
  lede,
  edit,
  saved = false,
}: {
  version: VersionFacts
  title: string
  lede?: string
  /** Where the page is changed, for who may. */
  edit?: string | undefined
  saved?: boolean
}) {
  return (
    <>
      <PageHeading
        title={title}
        kind="Prismodell"
        facts={[`Prisår ${year}`, priceStateLabel[state]]}
        lede={lede}
        actions={edit && <LinkButton href={edit}>Ändra</LinkButton>}
      />
      <Saved show={saved} />
      {example && (
        <Notice tone="info" title="Exempel">
          Volymer, årsarbetare och belopp är exempel. De är inte kommunens.
        </Notice>
      )}
    </>
  )
}

/** A page of a version, for its heading and its links. */
export const versionFacts = (
  m: string,
  { number, year, state, example }: { number: number; year: number; state: PriceState; example: boolean },
): VersionFacts => ({ m, number, year, state, example })

export const versionPath = ({ m, number }: { m: string; number: number }, ...what: string[]): string =>
  paths.economy(m, 'prismodell', String(number), ...what)
