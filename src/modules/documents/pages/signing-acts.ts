import type { Command } from '#platform/command/command.ts'
import type { App } from '#platform/http/context.ts'
import type { Form } from '#platform/http/form.ts'
import { stagedFrom } from '#platform/http/staged.ts'
import { addSignedPaper, withdrawSignedPaper } from '../commands/add-signed-paper.ts'
import { checkSigning } from '../commands/check-signing.ts'
import { enterNumber } from '../commands/enter-number.ts'
import { returnSigning } from '../commands/return-signing.ts'
import { sign } from '../commands/sign.ts'
import { withdrawSigning } from '../commands/withdraw-signing.ts'

type Wish = { command: Command; input: (form: Form) => unknown; done: () => string }

/** The acts of a signing's page by the word that their form carries (`lam`). */
export function signingActs(app: App, id: string): Record<string, Wish> {
  const wish = (command: Command, input: (form: Form) => object | Promise<object>): Wish => ({
    command,
    input: async (form) => ({ id, ...(await input(form)) }),
    done: () => `/lam-viec/van-ban/${id}`,
  })
  const check = (kind: string) => wish(checkSigning, (form) => ({ kind, note: form.text('note') }))
  return {
    'content-checked': check('content-checked'),
    'form-checked': check('form-checked'),
    signed: wish(sign, async (form) => ({
      signedOn: form.text('signedOn'),
      signedPaper: await stagedFrom(app, form, 'signedPaper'),
    })),
    numbered: wish(enterNumber, async (form) => ({
      number: numberOf(form.text('number')),
      issuedOn: form.text('issuedOn'),
      directive: form.has('directive'),
      signedPaper: await stagedFrom(app, form, 'signedPaper'),
    })),
    returned: wish(returnSigning, (form) => ({ reason: form.text('reason') })),
    withdrawn: wish(withdrawSigning, (form) => ({ note: form.text('note') })),
    paper: wish(addSignedPaper, async (form) => ({ signedPaper: await stagedFrom(app, form, 'signedPaper') })),
    'paper-withdrawn': wish(withdrawSignedPaper, (form) => ({ attachmentId: form.text('attachmentId') })),
  }
}

/** Blank takes the next number; leading zeros are as on paper. */
const numberOf = (text: string | undefined) =>
  text === undefined ? null : /^\d{1,6}$/.test(text) ? Number(text) : text
