import { z } from 'zod'
import { stagedFile } from '#platform/files/index.ts'
import { attachFile, withdrawAttachment } from '#modules/documents/server.ts'
import { isOpen } from '../item.ts'
import { loadItem, type LoadedItem } from '../loading/item.ts'
import { pictureOf } from '../picture.ts'
import { mayWrite } from '../policy.ts'
import { outreachProblem } from '../problems.ts'
import { command, type At } from './define.ts'

/** Gives an open item its picture (shrunk before), in place of the one before, with what it shows in words. */
export const setPicture = command({
  name: 'outreach.set-picture',
  input: z.object({
    itemId: z.uuid(),
    file: stagedFile,
    alt: z.string().min(1).max(300),
    width: z.int().min(1),
    height: z.int().min(1),
  }),
  load: loadItem,
  allow: mayWrite,
  async run(at, item, { file, alt, width, height }) {
    await remove(at, item)
    const { id } = await at.call(attachFile, { subject: pictureOf(item.id), file })
    await at.write
      .insertInto('outreach.picture')
      .values({ item_id: item.id, attachment_id: id, alt, width, height })
      .execute()
    at.changed('item', item.id, null, { alt })
    return { itemId: item.id }
  },
})

/** Takes the picture off an open item. */
export const dropPicture = command({
  name: 'outreach.drop-picture',
  input: z.object({ itemId: z.uuid() }),
  load: loadItem,
  allow: mayWrite,
  async run(at, item) {
    await remove(at, item)
    return { itemId: item.id }
  },
})

async function remove(at: At, item: LoadedItem): Promise<void> {
  if (!isOpen(item.state)) throw outreachProblem('notOpen', 409)
  if (!item.pictureId) return
  await at.write.deleteFrom('outreach.picture').where('item_id', '=', item.id).execute()
  await at.call(withdrawAttachment, { subject: pictureOf(item.id), id: item.pictureId })
}
