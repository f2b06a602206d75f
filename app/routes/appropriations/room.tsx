import { formatKr } from '~/text/format'
import { Money } from '~/ui'

/** A room that is negative says so in words too. */
export function Room({ ore }: { ore: number }) {
  return ore < 0 ? (
    <span className="over figure">
      {formatKr(ore, { unit: false })}
      <span className="visually-hidden"> (överskridet)</span>
    </span>
  ) : (
    <Money ore={ore} bare />
  )
}
