import { closeSync, openSync, readSync } from 'node:fs'

/**
 * A document made ready for packs: its pages and all that they need, serialised once, with the places of every object
 * number known, so that it goes into any pack by raising the numbers and without being read again.
 */

/** What stands in every pack under the same number. */
export const shared = { catalog: 1, pages: 2, font: 3, before: 4, after: 5, info: 6, outlines: 7 } as const
/** The first number that a fragment may take. */
export const firstFree = 8

/** Digits of an object number in a fragment: written with spaces in front, so that every number takes as much room. */
export const numberWidth = 8

export type FragmentPage = {
  /** Numbers within the fragment, from 0: the page, and the stream that is left for the stamp. */
  object: number
  stamp: number
  /** What is shown of the page, in points before it is turned: left, bottom, right, top. */
  box: [number, number, number, number]
  /** Clockwise, in degrees. */
  rotate: 0 | 90 | 180 | 270
}

export type FragmentHead = {
  pages: FragmentPage[]
  /** Where each object begins in the body; -1 for those that the pack writes itself. */
  objects: number[]
  /** Where the object numbers stand that are to be raised. */
  numbers: number[]
  /** Places for the object number of the page that a link of our own leads to, with that page of the pack. */
  leads: { at: number; page: number }[]
}

export type Fragment = { head: FragmentHead; body: Uint8Array }

/** One file: the length of the head, the head as JSON, the body. */
export function fragmentBytes({ head, body }: Fragment): Uint8Array {
  const json = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  return Buffer.concat([length, json, body])
}

export function readFragment(bytes: Uint8Array): Fragment {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = 4 + file.readUInt32LE(0)
  return {
    head: JSON.parse(file.toString('utf8', 4, end)) as FragmentHead,
    body: file.subarray(end),
  }
}

/** The head of a fragment that lies in a file, without its body. */
export function readHead(file: string): FragmentHead {
  const descriptor = openSync(file, 'r')
  try {
    const length = Buffer.alloc(4)
    readSync(descriptor, length, 0, 4, 0)
    const json = Buffer.alloc(length.readUInt32LE(0))
    readSync(descriptor, json, 0, json.length, 4)
    return JSON.parse(json.toString('utf8')) as FragmentHead
  } finally {
    closeSync(descriptor)
  }
}
