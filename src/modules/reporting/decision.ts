/** What was decided on a part by its receiver, or said before the signature. */
export type DecisionKind = 'accepted' | 'sentBack' | 'precheck'

/** The last of them, as somebody is told whose page did not show it; `pending`: shown before the signature, not answered yet. */
export type LastDecision = {
  kind: DecisionKind
  text: string | null
  pending: boolean
  byId: string | null
  by: string | null
}
