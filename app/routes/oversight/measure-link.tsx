import type { Measured, MeasureKey } from '~/domain/oversight/measures'
import { paths } from '~/paths'
import { measureText } from '~/text/oversight/measures'

/** A number as the way to the list that it counts. */
export function MeasureLink({
  m,
  measured: { key, count, of },
  board,
}: {
  m: string
  measured: Measured
  board?: string
}) {
  return (
    <a
      href={measureAddress(m, key, board)}
      aria-label={`${measureText[key].label}: ${of === null ? count : `${count} av ${of}`}`}
    >
      {of === null ? count : `${count} av ${of}`}
    </a>
  )
}

export const measureAddress = (m: string, key: MeasureKey, board?: string): string =>
  paths.oversight(m, 'lista', key) + (board === undefined ? '' : `?${new URLSearchParams({ namnd: board })}`)
