/** What a case's history says of the work with its documents. */
export const documentEventText = {
  version: (reference: string, version: number, note: string | null) =>
    `Version ${version} av handling ${reference} lades till${note ? `: ${note}` : ''}`,
  checkedOut: (reference: string) => `Handling ${reference} checkades ut`,
  cancelled: (reference: string) => `Utcheckningen av handling ${reference} avbröts`,
  takenOver: (reference: string, from: string, reason: string) =>
    `Handling ${reference} togs över från ${from}: ${reason}`,
  finished: (reference: string) => `Handling ${reference} färdigställdes`,
} as const

/** What lands on the desk of whoever had the document. */
export const takenOverNotice = (by: string, reference: string, reason: string): string =>
  `${by} tog över handling ${reference} som du hade utcheckad. Skäl: ${reason}`

/** What lands on the registrars' desk when someone misses a document. */
export const missingNotice = (number: string, what: string, contact: string | null): string =>
  `Någon saknar en handling i ${number}: ${what}${contact ? ` (svara till ${contact})` : ''}`
