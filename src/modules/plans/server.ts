export { addDeadline, correctDeadline } from './commands/correct-deadline.ts'
export { addDuty } from './commands/add-duty.ts'
export { answerRemark } from './commands/answer-remark.ts'
export {
  askConfirmation,
  reopenBreakdown,
  sendBackBreakdown,
  takeBackConfirmation,
} from './commands/ask-confirmation.ts'
export { confirmBreakdown } from './commands/confirm-breakdown.ts'
export { correctDuty } from './commands/correct-duty.ts'
export { correctFacts } from './commands/correct-facts.ts'
export { correctObligation } from './commands/correct-obligation.ts'
export { dropDeadline, dropDuty, dropObligation, restoreDropped } from './commands/drop.ts'
export { importPlan } from './commands/import-plan.ts'
export { mergeDuty } from './commands/merge-duty.ts'
export { readAgain } from './commands/read-again.ts'
export { splitDuty } from './commands/split-duty.ts'
export { dutiesOf, type Duty, type ReportObligation } from './queries/breakdown.ts'
export { dutiesForUnit, reportObligationsOf } from './queries/doors.ts'
export { planById, plansSeen, type Plan } from './queries/plans.ts'
export { planTodos } from './queries/todos.ts'
