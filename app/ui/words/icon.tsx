const shapes = {
  check: 'M3 8.5 6.5 12 13 4.5',
  warning: 'M8 2 14.5 13.5h-13ZM8 6.5v3.2M8 11.6v.1',
  danger: 'M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3ZM8 4.8v3.9M8 11v.1',
  info: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 7.3v4M8 4.8v.1',
  clock: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 4.6V8l2.4 1.6',
  circle: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z',
  half: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3ZM8 5.5v5M6.2 8H8',
  stop: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM4 12 12 4',
  lock: 'M3.5 7.2h9v6.6h-9ZM5.4 7.2V5a2.6 2.6 0 0 1 5.2 0v2.2',
  file: 'M3.5 1.8h6l3 3v9.4h-9ZM9.3 2v3h3',
  search: 'M7 2.3a4.7 4.7 0 1 1 0 9.4 4.7 4.7 0 0 1 0-9.4ZM10.5 10.5 14 14',
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  up: 'M8 13V3.5M4 7.2 8 3.2l4 4',
  down: 'M8 3v9.5M4 8.8l4 4 4-4',
} as const

/** The names of the small line pictures. */
export type IconName = keyof typeof shapes

/** A small line picture. It never stands alone: the word beside it carries the meaning, so it is hidden from readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  )
}
