/** What history says in Swedish, one sentence an event. */
export const eventText = {
  registered: (number: string) => `Ärendet registrerades som ${number}`,
  documentAdded: (number: string, title: string) => `Handling ${number} registrerades: ${title}`,
  documentReleased: (number: string) => `Handling ${number} publicerades på webben`,
  documentWithdrawn: (number: string) => `Handling ${number} togs bort från webben`,
} as const
