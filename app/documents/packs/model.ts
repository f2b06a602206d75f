/** A bookmark with the page of the pack that it leads to, from 1. */
export type Bookmark = { title: string; page: number; children: Bookmark[] }

/** One document's place in a pack. */
export type PackPart = {
  /** Where the fragment lies. */
  fragment: string
  /** What is stamped at the left of every page; `{sida}` becomes "3 (12)", the page of the document. Null for none. */
  label: string | null
}

export type PackPlan = {
  title: string
  /** Who stands as author in the properties: the municipality. */
  author: string
  /** UTC instant. */
  at: string
  parts: PackPart[]
  bookmarks: Bookmark[]
}

/** What a file is made into a fragment from. */
export type PartSource = { file: string; kind: 'pdf' | 'png' | 'jpeg'; leads?: boolean }
