export {
  componentByCode,
  componentLeads,
  componentsOf,
  indicatorsOf,
  legalActsOf,
  occasionsOf,
  officialFormsOf,
  onlyProgrammeOn,
  programmeByCode,
  programmeById,
  programmesOn,
  standingOfficesAmong,
  standingOfficesOf,
  standingOfficeUnits,
  targetsOf,
  type Component,
  type Programme,
} from './queries.ts'
export { isStandingOffice } from './visibility.ts'
export { loadProgramme } from './commands/load-programme.ts'
