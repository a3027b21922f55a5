import { Problem } from '#platform/problem.ts'
import { problemTexts as t } from './texts.vi.ts'

const onField = (code: string, field: string, text: string) =>
  new Problem(code, 400, { errors: { [field]: text } }, text)

export const unknownTopic = () => onField('unknown-topic', 'topicCode', t.unknownTopic)
export const unknownPlace = () => onField('unknown-place', 'placeId', t.unknownPlace)
export const complaintWithoutSubject = () => onField('complaint-subject', 'complaintAbout', t.complaintSubject)

export const noDesk = () => new Problem('no-desk', 409, {}, t.noDesk)

/** The same message of a channel came a second time; `petitionId` and `code` are those of the first. */
export const cameAlready = (petitionId: string, code: string) =>
  new Problem('came-already', 409, { petitionId, code }, t.cameAlready(code))
