// The command line: one table of commands, each loaded only when it is called.
import { commandTexts as t } from './commands/texts.vi.ts'
import type { Command } from './commands/command.ts'

const COMMANDS: Record<string, { help: string; load: () => Promise<Command> }> = {
  'admin reset': { help: t.adminResetHelp, load: async () => (await import('./commands/admin-reset.ts')).adminReset },
  'catalogue load': {
    help: t.catalogueLoadHelp,
    load: async () => (await import('./commands/catalogue-load.ts')).catalogueLoad,
  },
  'plan read': { help: t.planReadHelp, load: async () => (await import('./commands/plan-read.ts')).planRead },
}

const USAGE_ERROR = 2

function usage(): string {
  const lines = Object.entries(COMMANDS).map(([name, { help }]) => `  chungtay ${name} ${help}`)
  return [t.usage, ...lines].join('\n')
}

async function run(args: readonly string[]): Promise<number> {
  const name = args.slice(0, 2).join(' ')
  const command = COMMANDS[name]
  if (command) return (await command.load())(args.slice(2))
  const asked = ['--help', '-h', 'help'].includes(args[0] ?? '')
  if (asked) process.stdout.write(`${usage()}\n`)
  else process.stderr.write(`${usage()}\n`)
  return asked ? 0 : USAGE_ERROR
}

process.exitCode = await run(process.argv.slice(2))
