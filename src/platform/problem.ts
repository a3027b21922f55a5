/** A refusal that a person can understand: `code` names it for programs, `status` is its HTTP status, `details` are what the text needs. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly details: Record<string, unknown>

  constructor(code: string, status: number, details: Record<string, unknown> = {}, message = code) {
    super(message)
    this.code = code
    this.status = status
    this.details = details
  }
}
