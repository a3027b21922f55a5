export * from './deadline.ts'
export * from './local-date.ts'
export * from './texts.vi.ts'
export * from './working-days.ts'
