import type { Command } from '#platform/command/command.ts'
import type { App } from '#platform/http/context.ts'
import type { Form } from '#platform/http/form.ts'
import { shrunk } from '#platform/picture/index.ts'
import { Secret } from '#platform/secret.ts'
import { recordConsent, withdrawConsent } from '../commands/consent.ts'
import { addConsentScan } from '../commands/consent-scan.ts'
import { publishItem, sendBackItem, submitItem, takeBackItem, withdrawItem } from '../commands/item-steps.ts'
import { dropPicture, setPicture } from '../commands/picture.ts'
import { outreachProblem } from '../problems.ts'
import { itemPath } from '../paths.ts'

type Wish = { command: Command; input: (form: Form) => unknown; done: () => string }

/** A public page with its picture stays below 30 KB. */
const PICTURE = { side: 480, maxBytes: 14_000 }

/** The acts of an item's page by the word that their form carries (`lam`). */
export function itemActs(app: App, itemId: string): Record<string, Wish> {
  const wish = (command: Command, input: (form: Form) => object | Promise<object> = () => ({})): Wish => ({
    command,
    input: async (form) => ({ itemId, ...(await input(form)) }),
    done: () => itemPath(itemId),
  })
  const noted = (form: Form) => ({ note: form.text('note') })
  return {
    submit: wish(submitItem),
    takeBack: wish(takeBackItem),
    publish: wish(publishItem),
    sendBack: wish(sendBackItem, noted),
    withdraw: wish(withdrawItem, noted),
    setPicture: wish(setPicture, (form) => pictureFrom(app, form)),
    dropPicture: wish(dropPicture),
    recordConsent: wish(recordConsent, (form) => ({
      personName: form.text('personName'),
      givenFor: form.text('givenFor') ?? null,
      story: form.has('story'),
      picture: form.has('picture'),
      givenOn: form.text('givenOn'),
      paper: form.text('paper'),
    })),
    addScan: wish(addConsentScan, scanFrom),
    withdrawConsent: wish(withdrawConsent, (form) => ({
      consentId: form.text('consentId'),
      withdrawnOn: form.text('withdrawnOn'),
    })),
  }
}

/** A paper that is photographed must stay readable. */
const SCAN = { side: 2000, maxBytes: 800_000 }

async function scanFrom(form: Form): Promise<object> {
  const file = form.file('scan')
  if (!file) throw outreachProblem('scanMissing', 400, 'scan')
  const { bytes } = await shrunk(new Uint8Array(await file.arrayBuffer()), SCAN)
  return { consentId: form.text('consentId'), scan: new Secret(bytes) }
}

/** The chosen picture, made small and clean, and staged. A missing one is for the act's schema to tell. */
async function pictureFrom({ files }: App, form: Form): Promise<object> {
  const file = form.file('picture')
  const alt = form.text('alt')
  if (!file) return { alt }
  const { bytes, width, height } = await shrunk(new Uint8Array(await file.arrayBuffer()), PICTURE)
  return { alt, width, height, file: await files.stage(bytes, file.name) }
}
