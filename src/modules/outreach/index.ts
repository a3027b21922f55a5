export { itemKinds, isItemKind, type ItemKind } from './item.ts'
export { blocksOf, plainText } from './markup.ts'
export { publicItemPath } from './paths.ts'
export { possiblePolicies, type Answers, type Policy, type PolicySet, type Question } from './policy-set.ts'
