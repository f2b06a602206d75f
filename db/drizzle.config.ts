import { defineConfig } from 'drizzle-kit'
import { dialect } from './dialect'

/** Generates migrations: once as is, once with DATABASE_URL=postgres://… for the other dialect. */
export default defineConfig({
  dialect: dialect === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema/index.ts',
  out: `./db/migrations/${dialect}`,
  casing: 'snake_case',
})
