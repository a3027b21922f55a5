// A petition taken through the offices' hands, as many tests of feedback need it.
import {
  acceptPetition,
  approveAnswer,
  draftAnswer,
  routePetition,
  sendPetition,
} from '../../src/modules/feedback/server.ts'
import type { Actor } from '../../src/platform/command/actor.ts'
import type { Command } from '../../src/platform/command/command.ts'
import { newId } from '../../src/platform/id.ts'
import { Secret } from '../../src/platform/secret.ts'
import type { TestDatabase } from './database.ts'
import type { SampleDatabase } from './sample.ts'

/** The acts of citizens and offices on petitions, each done on the petition as it stands. */
export function handlingOf(base: TestDatabase, sample: SampleDatabase) {
  const versionOf = async (id: string) =>
    (await base.db.selectFrom('feedback.petition').select('version').where('id', '=', id).executeTakeFirstOrThrow())
      .version

  const does = async <R>(who: string, command: Command<R>, petitionId: string, input: object = {}) =>
    base.act(await sample.actor(who), command, { petitionId, seenVersion: await versionOf(petitionId), ...input })

  /** Sent by a citizen with a telephone, who agreed to be contacted. */
  async function send(more: object = {}, today = sample.today): Promise<string> {
    const citizen: Actor = { kind: 'public', receiptKey: newId() }
    const letter = {
      kind: 'reflection',
      topicCode: 'nuoc-sach-ve-sinh',
      body: 'Giếng khoan của ấp cạn nước, bà con phải mua nước uống.',
      placeId: await sample.unit('ubnd-xa-tra-vong'),
      contact: new Secret({ name: 'Trần Văn Gửi', phone: '0912345678' }),
      consents: ['handling', 'contact'],
      ...more,
    }
    return (await base.act(citizen, sendPetition, letter, { today })).petitionId
  }

  const accept = async (id: string) => does('hanh.ldtbxh', acceptPetition, id, { notice: 'Đã thụ lý.' })

  /** In the hands of the unit of farming. */
  async function routed(more: object = {}): Promise<string> {
    const id = await send(more)
    await accept(id)
    await does('hanh.ldtbxh', routePetition, id, { unitId: await sample.unit('phong-nnptnt-tan-bien') })
    return id
  }

  /** Drafted by the desk's officer, approved by its head. */
  async function answer(id: string, body = 'Máy bơm của ấp đã được thay.') {
    await does('hanh.ldtbxh', draftAnswer, id, { outcome: 'solved', body })
    return does('sang.ldtbxh', approveAnswer, id)
  }

  return { versionOf, does, send, accept, routed, answer }
}
