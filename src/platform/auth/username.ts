/** A user name: small Latin letters and digits, joined by dots, dashes or low lines; 3 to 30 characters. */
export const USERNAME = /^(?=.{3,30}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/i

/** The form in which a user name is stored and looked up. */
export const cleanUsername = (typed: string): string => typed.normalize('NFC').trim().toLowerCase()
