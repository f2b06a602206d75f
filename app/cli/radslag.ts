/** The `radslag` command: one line per verb, each loaded only when it is asked for. */
import { answerJson, FAULT } from './answer-json'

interface Verb {
  /** How it is called, as the list of verbs shows it. */
  usage: string
  /** Given the arguments after the verb; tells the exit code. */
  run: (args: string[]) => Promise<number>
}

const verbs: Record<string, Verb> = {
  read: {
    usage: 'read FIL…               läs handlingar (.txt .md .pdf .docx) och föreslå registrering',
    run: async (args) => (await import('./verbs/read')).readFiles(args),
  },
  finance: {
    usage: 'finance [FIL]           räkna ekonomi; JSON in, JSON ut',
    run: async (args) => answerJson(args, (await import('./verbs/finance')).answerFinance),
  },
  calendar: {
    usage: 'calendar [FIL]          räkna datum och frister; JSON in, JSON ut',
    run: async (args) => answerJson(args, (await import('./verbs/calendar')).answerCalendar),
  },
  index: {
    usage: 'index [FIL]             räkna digitaliseringsindex; JSON in, JSON ut',
    run: async (args) => answerJson(args, (await import('./verbs/governance-index')).answerIndex),
  },
  'ai-act': {
    usage: 'ai-act [FIL]            bedöm ett system mot AI-förordningen; JSON in, JSON ut',
    run: async (args) => answerJson(args, (await import('./verbs/ai-act')).answerAiAct),
  },
  number: {
    usage: 'number [FIL]            tolka diarienummer; JSON in, JSON ut',
    run: async (args) => {
      const { answerNumber } = await import('./verbs/number')
      const currentYear = new Date().getFullYear()
      return answerJson(args, (input) => answerNumber(input, currentYear))
    },
  },
  'user add': {
    usage:
      'user add …              --municipality NAMN --email ADRESS --name NAMN --role ROLL [--password-stdin]',
    run: async (args) => (await import('./verbs/user')).addUser(args),
  },
  'user password': {
    usage: 'user password …         --email ADRESS [--password-stdin]: nytt lösenord eller engångslänk',
    run: async (args) => (await import('./verbs/user')).setUserPassword(args),
  },
  migrate: {
    usage: 'migrate                 uppdatera databasen, efter en kopia av den',
    run: async (args) => (await import('./verbs/migrate')).runMigrations(args),
  },
  demo: {
    usage: 'demo                    fyll en tom databas med demonstrationen',
    run: async (args) => (await import('./verbs/demo')).runDemo(args),
  },
  backup: {
    usage: 'backup FIL              kopiera databas och filer, även under drift',
    run: async (args) => (await import('./verbs/backup')).writeBackup(args),
  },
  restore: {
    usage: 'restore FIL             lägg tillbaka en kopia i en tom DATA_DIR',
    run: async (args) => (await import('./verbs/restore')).restoreBackup(args),
  },
  'audit verify': {
    usage: 'audit verify            kontrollera att loggen är hel',
    run: async (args) => (await import('./verbs/audit')).verifyAudits(args),
  },
}

const usage = () =>
  ['Användning: radslag VERB', ...Object.values(verbs).map((verb) => `  radslag ${verb.usage}`), ''].join(
    '\n',
  )

/** Runs the verb of one or two words that the arguments begin with, and tells the exit code. */
export async function main(args: string[]): Promise<number> {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ')
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
    if (!verb || args.length < words) continue
    try {
      return await verb.run(args.slice(words))
    } catch (fault) {
      process.stderr.write(`radslag ${name}: ${fault instanceof Error ? fault.message : String(fault)}\n`)
      return FAULT
    }
  }
  process.stderr.write(usage())
  return FAULT
}
