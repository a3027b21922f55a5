export { dutyState, isSettled, worstState, type DutyFacts, type DutyState } from './duty-state.ts'
export { mailText, shortText, type OwedLine, type ReminderWording } from './reminder-words.ts'
export { REMINDER_LETTER, reminderLetter, type LetterWording } from './output/reminder-letter.ts'
export { isOpen, planState, type PlanState } from './plan-state.ts'
