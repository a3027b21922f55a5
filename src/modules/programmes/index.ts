export { withBeneath, type ComponentPlace } from './component-tree.ts'
export { programmeCatalogue, type ProgrammeCatalogue } from './catalogue.ts'
