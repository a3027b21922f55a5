import type { Refusal } from '#platform/http/act.ts'
import type { PetitionData } from '../../pages/work/petition-data.ts'

/** What a form of a petition gets back when its act was refused. */
export type Refused = Refusal | undefined

/** The refusal of one form among several of a page: of the act that it asked for. */
export const refusedOf = (refused: Refused, lam: string): Refused =>
  refused?.values['lam'] === lam ? refused : undefined

/** What the fields of one act's form get. */
export type Fields = { data: PetitionData; refused: Refused }
