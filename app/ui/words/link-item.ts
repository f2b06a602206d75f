/** A word and where it leads. */
export interface LinkItem {
  label: string
  href: string
  /** Other places that belong to it, for marking it as where we are. */
  also?: readonly string[]
  /** How many things wait there, with what they are: "3 olästa". */
  waiting?: { count: number; text: string }
}

/** Joins class names, leaving out what does not apply. */
export const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ')
