/** `radslag demo`: fills an empty database with the demonstration. */
import { fillDemonstration } from '#db/demo/fill'
import { migrate } from '#db/migrate'
import { backUpBeforeMigrating } from '~/server/prepare'
import { operator, Refusal, withApplication } from '../with-application'

/** Tells the exit code; a database that has a municipality is refused. */
export const runDemo = (args: string[]): Promise<number> =>
  withApplication(
    args,
    [],
    async (_given, application) => {
      await backUpBeforeMigrating(application)
      await migrate(application.database, application.root, new Date().toISOString())
      const filled = await fillDemonstration(operator(application), application.root)
      if (!filled.ok)
        throw new Refusal(
          'NOT_EMPTY',
          'Databasen har redan innehåll. Demonstrationen läggs bara i en tom databas.',
        )
      const { cases } = filled.value
      const numbers = cases.map(({ municipality, number }) => `  ${number} (${municipality})`)
      return { text: ['Demonstrationen är på plats:', ...numbers].join('\n'), cases }
    },
    { migrated: false },
  )
