export {
  componentByCode,
  componentLeads,
  componentsOf,
  indicatorsOf,
  legalActsOf,
  occasionsOf,
  officialFormsOf,
  programmeByCode,
  programmeById,
  programmesOn,
  standingOfficesAmong,
  standingOfficeUnits,
  targetsOf,
  type Component,
  type Programme,
} from './queries.ts'
export { loadProgramme } from './commands/load-programme.ts'
