import { createHash } from 'node:crypto'
import type { Actor } from '#platform/command/actor.ts'
import { perform } from '#platform/command/perform.ts'
import type { Command } from '#platform/command/command.ts'
import type { App } from '#platform/http/context.ts'
import type { Form } from '#platform/http/form.ts'
import { isId, newId } from '#platform/id.ts'

/** Who goes on by a tracking code: nobody by name, whoever is signed in on this browser. */
const senderOf = (code: string): Actor => ({
  kind: 'public',
  receiptKey: createHash('sha256').update(`code ${code}`).digest('base64url'),
})

/** Performs an act of a sender by the code. */
export function performBySender<R>(app: App, form: Form, code: string, command: Command<R>, input: object): Promise<R> {
  const given = form.text('_act')
  const actId = isId(given) ? given.toLowerCase() : newId()
  return perform(app.runtime, { actor: senderOf(code), actId, now: app.now, today: app.today }, command, {
    ...input,
    code,
  })
}
