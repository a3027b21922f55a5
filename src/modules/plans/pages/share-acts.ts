import type { Command } from '#platform/command/command.ts'
import { stagedFilesFrom } from '#platform/http/staged.ts'
import type { App } from '#platform/http/context.ts'
import type { Form } from '#platform/http/form.ts'
import { assignDuty } from '../commands/assign-duty.ts'
import { contribute } from '../commands/contribute.ts'
import { decideExtension, proposeOnExtension, takeBackExtension } from '../commands/decide-extension.ts'
import { raiseDifficulty } from '../commands/difficulty.ts'
import { askExtension } from '../commands/extension.ts'
import { addProgress, reopenDone, reportDone } from '../commands/progress.ts'
import { dueOfValue } from '../due-text.ts'
import { COOPERATOR_ROWS } from '../parts/share-assignment.tsx'

type Wish = {
  command: Command<unknown>
  input: (form: Form, app: App) => unknown
  /** The part of the page that shows what was done. */
  anchor: string
}

const texts =
  (...names: string[]) =>
  (form: Form) =>
    Object.fromEntries(names.map((name) => [name, form.text(name)]))

/** The rows of cooperators as they stand on the form, empty ones too: a refusal marks the right field. */
const cooperators = (form: Form) =>
  Array.from({ length: COOPERATOR_ROWS }, (_none, i) => ({
    who: form.text(`cooperators.${i}.who`) ?? null,
    what: form.text(`cooperators.${i}.what`) ?? null,
    dueOn: form.text(`cooperators.${i}.dueOn`) ?? null,
  }))

const due = (form: Form) => {
  const chosen = form.text('due')
  return chosen === 'inner' ? { inner: true } : dueOfValue(chosen)
}

/** Every act of the page of a share by the name its form carries (`lam`). */
export const shareActs: Record<string, Wish> = {
  'phan-cong': {
    command: assignDuty,
    input: (form) => ({
      ...texts('instruction', 'officerId')(form),
      seenAssignmentId: form.text('seenAssignmentId') ?? null,
      dueOn: form.text('dueOn') ?? null,
      cooperators: cooperators(form),
    }),
    anchor: 'phan-cong',
  },
  'phoi-hop': { command: contribute, input: texts('cooperationId', 'note'), anchor: 'phan-cong' },
  'tien-do': {
    command: addProgress,
    input: async (form, app) => ({ note: form.text('note'), files: await stagedFilesFrom(app, form, 'files') }),
    anchor: 'tien-do',
  },
  'hoan-thanh': {
    command: reportDone,
    input: async (form, app) => ({
      ...texts('note', 'doneOn')(form),
      ...dueOfValue(form.text('due')),
      files: await stagedFilesFrom(app, form, 'files'),
    }),
    anchor: 'tien-do',
  },
  'mo-lai': { command: reopenDone, input: texts('completionId', 'reason'), anchor: 'tien-do' },
  'xin-gia-han': {
    command: askExtension,
    input: (form) => ({ ...texts('wantedOn', 'reason')(form), ...due(form), dayOffKept: form.has('dayOffKept') }),
    anchor: 'gia-han',
  },
  'rut-gia-han': { command: takeBackExtension, input: texts('extensionId'), anchor: 'gia-han' },
  'de-xuat': { command: proposeOnExtension, input: texts('extensionId', 'proposal', 'note'), anchor: 'gia-han' },
  'quyet-dinh': {
    command: decideExtension,
    input: texts('extensionId', 'decision', 'grantedUntil', 'documentNumber', 'documentDate', 'note'),
    anchor: 'gia-han',
  },
  'kho-khan': { command: raiseDifficulty, input: texts('title', 'description', 'proposal'), anchor: 'kho-khan' },
}
