export * from './proposed-registration'
export { readDocument } from './read-document'
