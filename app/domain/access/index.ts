export * from './actor'
export * from './permissions'
export * from './roles'
export * from './visibility'
