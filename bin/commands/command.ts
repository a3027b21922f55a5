/** One command: takes its own arguments, prints, and gives the exit code (0 done, 1 failed, 2 refused or wrongly called). */
export type Command = (args: readonly string[]) => Promise<number>
