/** The document that an address names, or null when it names none. */
export function documentPlace(
  municipalityId: string,
  params: { nummer?: string; nr?: string },
): { municipalityId: string; slug: string; number: number } | null {
  return /^\d{1,6}$/.test(params.nr ?? '')
    ? { municipalityId, slug: params.nummer ?? '', number: Number(params.nr) }
    : null
}
