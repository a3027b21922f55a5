import { mayWriteItems } from '#modules/outreach/index.ts'
import type { Actor } from '#platform/command/actor.ts'
import { isAnsweredHere } from '../kind.ts'
import { isDone, type State } from '../state.ts'
import { approves, assigns, decides, directs, drafts, handles, looks, moderates, type Handled } from './policy.ts'

/** What a page of a petition knows of it. */
export type Standing = Handled & {
  state: State
  /** The sender was told whether and by whom it is handled. */ noticeGiven: boolean
  topicId: string | null
  resultDueOn: string | null
  /** The sender wrote something besides that was not read yet. */ newMessage: boolean
  previousOfficerId: string | null
  draftedBy: string | null
}

/** The acts of the page of a petition, by the word that its form carries. */
export type ActKey =
  | 'phan-loai'
  | 'thu-ly'
  | 'khong-thu-ly'
  | 'huong-dan'
  | 'chuyen'
  | 'phoi-hop'
  | 'phan-cong'
  | 'hoi-them'
  | 'gia-han'
  | 'lien-thong'
  | 'tach'
  | 'gop'
  | 'go-gop'
  | 'soan'
  | 'duyet'
  | 'ghi-chu'
  | 'da-xem-tin'
  | 'kho-khan'
  | 'cong-khai'
  | 'tin-giai-dap'

type Rule = (actor: Actor, petition: Standing) => boolean

const open = ({ state }: Standing) => !isDone(state)
const lives = ({ state }: Standing) => state !== 'erased'
const here = ({ kind }: Standing) => isAnsweredHere(kind)

/** When which act is offered; whether it is allowed is asked again when it is done. */
const RULES: Record<ActKey, Rule> = {
  'phan-loai': (actor, it) => open(it) && Boolean(handles(actor, it)),
  'thu-ly': (actor, it) => open(it) && !it.noticeGiven && here(it) && Boolean(handles(actor, it)),
  'huong-dan': (actor, it) => open(it) && !here(it) && Boolean(directs(actor, it)),
  soan: (actor, it) => open(it) && here(it) && it.topicId !== null && Boolean(drafts(actor, it)),
  duyet: (actor, it) => open(it) && it.draftedBy !== null && Boolean(approves(actor, it)),
  chuyen: (actor, it) => open(it) && here(it) && Boolean(handles(actor, it)),
  'phan-cong': (actor, it) => open(it) && here(it) && Boolean(assigns(actor, it)),
  'phoi-hop': (actor, it) => open(it) && here(it) && Boolean(handles(actor, it)),
  'hoi-them': (actor, it) => open(it) && it.state !== 'waiting' && here(it) && Boolean(handles(actor, it)),
  'gia-han': (actor, it) =>
    open(it) && it.noticeGiven && it.resultDueOn !== null && here(it) && Boolean(decides(actor, it)),
  'khong-thu-ly': (actor, it) => open(it) && here(it) && Boolean(handles(actor, it)),
  'lien-thong': (actor, it) => open(it) && here(it) && Boolean(handles(actor, it)),
  tach: (actor, it) => open(it) && Boolean(handles(actor, it)),
  gop: (actor, it) => open(it) && here(it) && Boolean(handles(actor, it)),
  'go-gop': (actor, it) => it.state === 'merged' && Boolean(handles(actor, it)),
  'kho-khan': (actor, it) => lives(it) && here(it) && Boolean(handles(actor, it)),
  'tin-giai-dap': (actor, it) =>
    open(it) && here(it) && Boolean(handles(actor, it)) && Boolean(mayWriteItems(actor, { unitId: it.deskId })),
  'cong-khai': (actor, it) => lives(it) && here(it) && Boolean(moderates(actor, it)),
  'ghi-chu': (actor, it) => Boolean(handles(actor, it)),
  'da-xem-tin': (actor, it) => it.newMessage && Boolean(looks(actor, it)),
}

/** The acts that a page offers to the actor now, in the order of the work. */
export const actsNow = (actor: Actor, petition: Standing): ActKey[] =>
  (Object.keys(RULES) as ActKey[]).filter((key) => RULES[key](actor, petition))
