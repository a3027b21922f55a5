export * from './dates.ts'
export * from './fold.ts'
export * from './numbers.ts'
export * from './xml.ts'
