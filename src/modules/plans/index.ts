export { dutyState, isSettled, worstState, type DutyFacts, type DutyState } from './duty-state.ts'
export { isOpen, planState, type PlanState } from './plan-state.ts'
