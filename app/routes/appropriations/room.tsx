import { formatKr } from '~/text/format'
import { Money } from '~/ui'

/** A room; one that is negative says so in words too. */
export function Room({ ore, unit = false }: { ore: number; unit?: boolean }) {
  return ore < 0 ? (
    <span className="over figure">
      {formatKr(ore, { unit })}
      <span className="visually-hidden"> (överskridet)</span>
    </span>
  ) : (
    <Money ore={ore} bare={!unit} />
  )
}
