/** What JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined }

const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 cannot hold is removed here
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')

/**
 * The same data as XML 1.0: a key is an element, what is null is left out, and each thing in a list is an element of
 * its own inside the list's.
 * @param itemName what one thing of a list is called, by the list's name
 */
export function xmlOf(
  root: string,
  data: Json,
  { namespace, itemName }: { namespace: string; itemName: (list: string) => string },
): string {
  const element = (name: string, value: Json, depth: number, attributes = ''): string => {
    const indent = '  '.repeat(depth)
    if (value === null) return ''
    if (typeof value !== 'object')
      return `${indent}<${name}${attributes}>${escaped(String(value))}</${name}>\n`
    const children = Array.isArray(value)
      ? value.map((item) => element(itemName(name), item, depth + 1))
      : Object.entries(value).map(([key, child]) =>
          child === undefined ? '' : element(elementName(key), child, depth + 1),
        )
    return `${indent}<${name}${attributes}>\n${children.join('')}${indent}</${name}>\n`
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, data, 0, ` xmlns="${namespace}"`)}`
}

/** Keys are names of ours; one that no element may be called is written with underscores. */
const elementName = (key: string): string =>
  /^[A-Za-z_][\w.-]*$/.test(key) ? key : `_${key.replace(/[^\w.-]/g, '_')}`
