import type { Command } from '#platform/command/command.ts'
import type { App } from '#platform/http/context.ts'
import type { Form } from '#platform/http/form.ts'
import { shrunk } from '#platform/picture/index.ts'
import { recordConsent, withdrawConsent } from '../commands/consent.ts'
import { publishItem, sendBackItem, submitItem, takeBackItem, withdrawItem } from '../commands/item-steps.ts'
import { dropPicture, setPicture } from '../commands/picture.ts'
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
    withdrawConsent: wish(withdrawConsent, (form) => ({
      consentId: form.text('consentId'),
      withdrawnOn: form.text('withdrawnOn'),
    })),
  }
}

/** The chosen picture, made small and clean, and staged. A missing one is for the act's schema to tell. */
async function pictureFrom({ files }: App, form: Form): Promise<object> {
  const file = form.file('picture')
  const alt = form.text('alt')
  if (!file) return { alt }
  const { bytes, width, height } = await shrunk(new Uint8Array(await file.arrayBuffer()), PICTURE)
  return { alt, width, height, file: await files.stage(bytes, file.name) }
}
