/** utkast, granskas, publicerad, undantagen */
export const publicationStates = ['draft', 'in_review', 'published', 'exempted'] as const
export type PublicationState = (typeof publicationStates)[number]

/** Why a system is not described in public: sekretess, säkerhet, pågående upphandling. */
export const publicationExemptions = ['secrecy', 'security', 'procurement'] as const
export type PublicationExemption = (typeof publicationExemptions)[number]

/** inte påbörjad, pågår, uppfylld, ej tillämplig */
export const obligationStatuses = ['not_begun', 'under_way', 'met', 'not_applicable'] as const
export type ObligationStatus = (typeof obligationStatuses)[number]

export const incidentSeverities = ['minor', 'serious', 'critical'] as const
export type IncidentSeverity = (typeof incidentSeverities)[number]

/** What the linked case is to the system: it decided on its use, it bought it, or only has to do with it. */
export const linkKinds = ['use_decision', 'investment', 'related'] as const
export type LinkKind = (typeof linkKinds)[number]
