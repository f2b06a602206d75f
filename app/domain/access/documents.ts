import { maySee, maySeeProtected, type Scope, type Shown } from './visibility'

/** A document as far as visibility is concerned, with the matter it belongs to. */
export type ShownDocument = { released: boolean; secret: boolean; matter: Shown }

/**
 * May the reader open the file and its text? Outsiders need a published case and a release of its own (WEB-03);
 * those who see the unpublished case see its files, but what is secret only with the right to protected fields.
 */
export function maySeeFile(scope: Scope, { released, secret, matter }: ShownDocument): boolean {
  if (maySeeProtected(scope, matter)) return true
  if (secret || matter.secret) return false
  if (maySee(scope, { ...matter, published: false })) return true
  return matter.published && released
}
