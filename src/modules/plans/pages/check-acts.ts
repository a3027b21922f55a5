import type { Command } from '#platform/command/command.ts'
import type { Form } from '#platform/http/form.ts'
import { answerRemark } from '../commands/answer-remark.ts'
import {
  askConfirmation,
  giveUpAmendment,
  reopenBreakdown,
  sendBackBreakdown,
  takeBackConfirmation,
} from '../commands/ask-confirmation.ts'
import { addDuty } from '../commands/add-duty.ts'
import { checkDate } from '../commands/check-date.ts'
import { confirmBreakdown } from '../commands/confirm-breakdown.ts'
import { addDeadline, correctDeadline } from '../commands/correct-deadline.ts'
import { correctDuty } from '../commands/correct-duty.ts'
import { correctFacts } from '../commands/correct-facts.ts'
import { correctObligation } from '../commands/correct-obligation.ts'
import { dropDeadline, dropDuty, dropObligation, restoreDropped } from '../commands/drop.ts'
import { mergeDuty } from '../commands/merge-duty.ts'
import { addObligation, setReportDeadline } from '../commands/report-deadline.ts'
import { splitDuty } from '../commands/split-duty.ts'
import { checkPath, planPath } from '../paths.ts'

type Wish = {
  command: Command<unknown>
  input: (form: Form) => Record<string, unknown>
  /** Where the screen goes on when it is done. */
  to: (planId: string, form: Form) => string
}

const whole = (form: Form, name: string): number | undefined => {
  const text = form.text(name)
  return text === undefined ? undefined : Number(text)
}

const duty = (form: Form) => ({ dutyId: form.text('dutyId'), seenVersion: whole(form, 'seenVersion') })
const owners = (form: Form) => ({
  text: form.text('text') ?? '',
  request: form.has('request'),
  lead: form.text('lead') ?? '',
  cooperate: form.text('cooperate') ?? '',
  perform: form.text('perform') ?? '',
})
const limit = (form: Form) => ({
  ...texts('kind', 'day', 'time', 'bound')(form),
  when: form.text('when') ?? '',
})
const ofDuty = (form: Form) => ({ ...limit(form), what: form.text('what') ?? '' })
const texts =
  (...names: string[]) =>
  (form: Form) =>
    Object.fromEntries(names.map((name) => [name, form.text(name)]))

/** Back to a place on the screen; after an edit, to what was edited. */
const at =
  (anchor: string) =>
  (planId: string): string =>
    checkPath(planId, anchor)

const toDeadline = (planId: string, form: Form) => checkPath(planId, `han-${form.text('deadlineId') ?? ''}`)

const toEdited = (planId: string, form: Form) => checkPath(planId, form.text('muc') ?? 'nhiem-vu')

/** Every act of the checking screen by the name its form carries (`lam`). */
export const checkActs: Record<string, Wish> = {
  'sua-nhiem-vu': { command: correctDuty, input: (form) => ({ ...duty(form), ...owners(form) }), to: toEdited },
  'them-nhiem-vu': {
    command: addDuty,
    input: (form) => ({ ...owners(form), deadlineId: form.text('deadlineId') }),
    to: at('nhiem-vu'),
  },
  tach: {
    command: splitDuty,
    input: (form) => ({ ...duty(form), parts: form.text('parts') ?? '' }),
    to: toEdited,
  },
  gop: { command: mergeDuty, input: (form) => ({ ...duty(form), into: whole(form, 'into') }), to: at('nhiem-vu') },
  'them-han': { command: addDeadline, input: (form) => ({ ...duty(form), ...ofDuty(form) }), to: toEdited },
  'bo-nhiem-vu': {
    command: dropDuty,
    input: (form) => ({ ...duty(form), reason: form.text('reason') ?? '' }),
    to: at('da-bo'),
  },
  'sua-han': {
    command: correctDeadline,
    input: (form) => ({
      ...{ deadlineId: form.text('deadlineId'), seenVersion: whole(form, 'seenVersion'), duty: whole(form, 'duty') },
      ...ofDuty(form),
    }),
    to: toDeadline,
  },
  'giu-han': {
    command: checkDate,
    input: (form) => ({ deadlineId: form.text('deadlineId'), seenVersion: whole(form, 'seenVersion') }),
    to: toDeadline,
  },
  'bo-han': {
    command: dropDeadline,
    input: (form) => ({ seenVersion: whole(form, 'seenVersion'), ...texts('deadlineId', 'reason')(form) }),
    to: at('da-bo'),
  },
  'sua-bao-cao': {
    command: correctObligation,
    input: (form) => ({
      seenVersion: whole(form, 'seenVersion'),
      ...texts('obligationId', 'from', 'to', 'what')(form),
    }),
    to: at('bao-cao'),
  },
  'them-bao-cao': {
    command: addObligation,
    input: (form) => ({ ...texts('from', 'to')(form), what: form.text('what') ?? '', ...limit(form) }),
    to: at('bao-cao'),
  },
  'han-bao-cao': {
    command: setReportDeadline,
    input: (form) => ({
      seenVersion: whole(form, 'seenVersion'),
      ...texts('obligationId', 'deadlineId')(form),
      ...limit(form),
    }),
    to: (planId, form) => checkPath(planId, `bc-${form.text('obligationId') ?? ''}`),
  },
  'bo-bao-cao': {
    command: dropObligation,
    input: (form) => ({ seenVersion: whole(form, 'seenVersion'), ...texts('obligationId', 'reason')(form) }),
    to: at('da-bo'),
  },
  'lay-lai': { command: restoreDropped, input: texts('thingId'), to: at('nhiem-vu') },
  'tra-loi': {
    command: answerRemark,
    input: texts('remarkId', 'answer', 'note'),
    to: (planId, form) => checkPath(planId, `ly-${form.text('remarkId') ?? ''}`),
  },
  'sua-van-ban': {
    command: correctFacts,
    input: (form) => ({
      seenVersion: whole(form, 'seenVersion'),
      ...texts('title', 'number', 'issueDate', 'issuePlace', 'signer', 'signerPosition')(form),
    }),
    to: at('van-ban-so'),
  },
  'de-nghi': {
    command: askConfirmation,
    input: (form) => ({ seenVersion: whole(form, 'seenVersion'), note: form.text('note') }),
    to: at('xac-nhan'),
  },
  rut: { command: takeBackConfirmation, input: () => ({}), to: at('xac-nhan') },
  'tra-lai': { command: sendBackBreakdown, input: texts('reason'), to: at('xac-nhan') },
  'xac-nhan': { command: confirmBreakdown, input: texts('requestId'), to: planPath },
  'bo-ban-dieu-chinh': {
    command: giveUpAmendment,
    input: (form) => ({ seenVersion: whole(form, 'seenVersion') }),
    to: planPath,
  },
  'mo-lai': { command: reopenBreakdown, input: texts('reason'), to: at('xac-nhan') },
}
