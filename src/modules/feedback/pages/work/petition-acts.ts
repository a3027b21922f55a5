import type { Command } from '#platform/command/command.ts'
import type { Form } from '#platform/http/form.ts'
import { draftAnswer, returnAnswer } from '../../commands/answer-petition.ts'
import { approveAnswer } from '../../commands/approve-answer.ts'
import { acceptPetition, directPetition, refusePetition } from '../../commands/decide-petition.ts'
import { extendResult } from '../../commands/extend-result.ts'
import { handOverPetition } from '../../commands/hand-over-petition.ts'
import { lookAtContact } from '../../commands/look.ts'
import { noteDelivery } from '../../commands/note-delivery.ts'
import { readMessages } from '../../commands/read-messages.ts'
import { addReader } from '../../commands/readers.ts'
import { assignOfficer, contributePart, givePart, routePetition } from '../../commands/route-petition.ts'
import { mergePetition, unmergePetition } from '../../commands/merge-petition.ts'
import { openDifficulty } from '../../commands/open-difficulty.ts'
import { proposeItem } from '../../commands/propose-item.ts'
import { sortPetition } from '../../commands/sort-petition.ts'
import { splitPetition } from '../../commands/split-petition.ts'
import { saveTemplate } from '../../commands/templates.ts'
import { addNote, askSender } from '../../commands/talk.ts'

type Wish = { command: Command<unknown>; input: (form: Form) => object }

const texts =
  (...names: string[]) =>
  (form: Form) => ({
    seenVersion: Number(form.text('seenVersion')),
    ...Object.fromEntries(names.map((name) => [name, form.text(name)])),
  })

const came = (form: Form) => ({
  n: Number(form.text('n')),
  came: form.has('failed')
    ? { how: 'failed', failure: form.text('proof') }
    : { how: 'arrived', proof: form.text('proof') },
})

/** Every act of the page of a petition by the word that its form carries (`lam`). */
export const petitionActs: Record<string, Wish> = {
  'phan-loai': { command: sortPetition, input: texts('kind', 'complaintAbout', 'topicCode', 'placeId') },
  'thu-ly': { command: acceptPetition, input: texts('notice') },
  'khong-thu-ly': { command: refusePetition, input: texts('as', 'reason') },
  'huong-dan': { command: directPetition, input: texts('letter') },
  chuyen: { command: routePetition, input: texts('unitId', 'note') },
  'phoi-hop': { command: givePart, input: texts('unitId', 'request', 'dueOn') },
  'gui-phan': {
    command: contributePart,
    input: (form) => ({ ...texts('contribution')(form), n: Number(form.text('n')) }),
  },
  'phan-cong': { command: assignOfficer, input: texts('officerId') },
  'hoi-them': { command: askSender, input: texts('question') },
  'gia-han': { command: extendResult, input: texts('newDueOn', 'reason') },
  'lien-thong': { command: handOverPetition, input: texts('system', 'number', 'direction', 'reason') },
  soan: { command: draftAnswer, input: texts('outcome', 'body', 'documentNumber') },
  'dong-y': { command: approveAnswer, input: texts() },
  'tra-lai': { command: returnAnswer, input: texts('reason') },
  'luu-mau': {
    command: saveTemplate,
    input: (form) => ({
      answerN: Number(form.text('answerN')),
      title: form.text('title'),
      body: form.text('body'),
      cleared: form.has('cleared'),
    }),
  },
  'bao-tra-loi': { command: noteDelivery, input: came },
  tach: { command: splitPetition, input: texts('kind', 'complaintAbout', 'topicCode', 'part', 'rest') },
  gop: { command: mergePetition, input: texts('intoId', 'intoCode') },
  'go-gop': { command: unmergePetition, input: texts() },
  'tin-giai-dap': {
    command: proposeItem,
    input: (form) => texts('title', 'summary', 'body', 'basis')(form),
  },
  'kho-khan': { command: openDifficulty, input: texts('share', 'title', 'description', 'proposal') },
  'da-xem-tin': { command: readMessages, input: texts() },
  'ghi-chu': { command: addNote, input: texts('text') },
  'xem-lien-he': { command: lookAtContact, input: texts('purpose') },
  'them-nguoi': { command: addReader, input: texts('personId') },
}
