/** The engine is chosen once, at load: PostgreSQL when DATABASE_URL names one, otherwise the embedded SQLite. */
export type Dialect = 'sqlite' | 'postgres'

export const dialect: Dialect = /^postgres(ql)?:\/\//.test(process.env.DATABASE_URL ?? '')
  ? 'postgres'
  : 'sqlite'
