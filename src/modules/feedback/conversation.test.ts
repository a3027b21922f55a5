import { describe, expect, test } from 'vitest'
import { goesTo, type Talk } from './conversation.ts'

const TODAY = '2023-06-26'
const DAYS = 30

type Named = Talk & { name: string }
const talk = (name: string, state: Talk['state'], more: Partial<Talk> = {}): Named => ({
  ...{ name, state, walled: false, since: '2023-06-20', movedAt: new Date('2023-06-20T01:00:00Z') },
  ...more,
})
const later = { movedAt: new Date('2023-06-25T01:00:00Z') }
const walled = { walled: true }

describe('where a message of a sender goes', () => {
  test.each<[string, Named[], string | null]>([
    ['who never wrote: to a new one', [], null],
    ['one that was received', [talk('a', 'received')], 'a message'],
    ['one that is worked on', [talk('a', 'handling')], 'a message'],
    ['one taken up again', [talk('a', 'reopened')], 'a message'],
    ['one merged into another, however long ago', [talk('a', 'merged', { since: '2022-01-01' })], 'a message'],
    ['the question that waits, whatever else is open', [talk('a', 'waiting'), talk('b', 'handling', later)], 'a reply'],
    ['the question asked last', [talk('a', 'waiting'), talk('b', 'waiting', later)], 'b reply'],
    ['the open one that moved last', [talk('a', 'handling', later), talk('b', 'handling')], 'a message'],
    ['an open one before an ended one', [talk('a', 'handling'), talk('b', 'answered', later)], 'a message'],
    ['an answered one', [talk('a', 'answered')], 'a after'],
    ['one that was solved', [talk('a', 'solved')], 'a after'],
    ['one that was refused', [talk('a', 'refused')], 'a after'],
    ['one that went elsewhere', [talk('a', 'forwarded')], 'a after'],
    ['one that was directed', [talk('a', 'directed')], 'a after'],
    ['an ended one on the last day', [talk('a', 'answered', { since: '2023-05-27' })], 'a after'],
    ['an ended one a day later: to a new one', [talk('a', 'answered', { since: '2023-05-26' })], null],
    ['an erased one: to a new one', [talk('a', 'erased')], null],
    ['behind the wall before what is open', [talk('a', 'handling', later), talk('b', 'received', walled)], 'b message'],
    ['behind the wall after it was directed', [talk('a', 'handling', later), talk('b', 'directed', walled)], 'b after'],
    ['a question before the wall', [talk('a', 'waiting'), talk('b', 'received', { ...walled, ...later })], 'a reply'],
    [
      'what is open once the wall is long ago',
      [talk('a', 'handling'), talk('b', 'directed', { ...walled, since: '2023-01-02' })],
      'a message',
    ],
  ])('%s', (_case, talks, wanted) => {
    const going = goesTo(talks, TODAY, DAYS)
    expect(going && `${going.to.name} ${going.went}`).toBe(wanted)
    expect(goesTo(talks.toReversed(), TODAY, DAYS)).toEqual(going)
  })

  test('without a rule nothing that ended goes on', () => {
    expect(goesTo([talk('a', 'answered', { since: TODAY })], TODAY, -1)).toBeNull()
    expect(goesTo([talk('a', 'handling')], TODAY, -1)).not.toBeNull()
  })
})
