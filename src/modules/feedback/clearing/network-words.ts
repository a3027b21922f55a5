/** What follows the name of a network and is nobody's name there. */
export const networkWords: ReadonlySet<string> = new Set(
  'oa mini official messenger group page marketplace chat pay app store zalo facebook'.split(' '),
)
