/** An e-mail address in the form it is kept and compared in, or null for what cannot be one. */
export function normalEmail(text: string): string | null {
  const email = text.normalize('NFC').trim().toLowerCase()
  return email.length <= 254 && /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;.]+$/.test(email)
    ? email
    : null
}
