import { expect, test } from 'vitest'
import { nextOf, type Facts } from './next.ts'

const facts = (more: Partial<Facts>): Facts => ({
  kind: 'reflection',
  state: 'received',
  noticeGiven: false,
  hasTopic: true,
  draftWaits: false,
  deliveryWaits: false,
  noticeDueOn: '2023-07-10',
  resultDueOn: '2023-07-17',
  ...more,
})

test.each([
  ['without a topic it is sorted', { hasTopic: false, resultDueOn: null }, 'sort', 'desk', '2023-07-10'],
  ['with one the sender is told', {}, 'notify', 'desk', '2023-07-10'],
  ['a complaint is directed', { kind: 'complaint' }, 'direct', 'desk', '2023-07-10'],
  ['a denunciation is directed', { kind: 'denunciation', hasTopic: false }, 'direct', 'desk', '2023-07-10'],
  ['told, it is answered', { state: 'handling', noticeGiven: true }, 'answer', 'unit', '2023-07-17'],
  [
    'a draft waits for the leader',
    { state: 'handling', noticeGiven: true, draftWaits: true },
    'approve',
    'head',
    '2023-07-17',
  ],
  ['a draft waits for the leader before the sender was told', { draftWaits: true }, 'approve', 'head', '2023-07-10'],
  ['asked, the sender is waited for', { state: 'waiting', noticeGiven: true }, 'reply', 'sender', '2023-07-17'],
  [
    'answered, but nobody was reached',
    { state: 'answered', noticeGiven: true, deliveryWaits: true },
    'deliver',
    'desk',
    null,
  ],
  ['answered', { state: 'answered', noticeGiven: true }, 'none', null, null],
  ['not solved, it is answered again', { state: 'reopened', noticeGiven: true }, 'answer', 'unit', '2023-07-17'],
  ['directed, nothing is owed', { kind: 'denunciation', state: 'directed', noticeGiven: true }, 'none', null, null],
  ['merged, its main one is answered', { state: 'merged' }, 'none', null, null],
] as const)('%s', (_what, more, next, doer, due) => {
  expect(nextOf(facts(more))).toEqual({ next, doer, due })
})
