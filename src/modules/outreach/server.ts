export { loadItems } from './commands/load-items.ts'
export { loadPolicies } from './commands/load-policies.ts'
export { sendSuggestion } from './commands/suggestion.ts'
export { disclosedDocument, disclosedDocuments } from './queries/disclosed.ts'
export { itemHits } from './queries/found.ts'
export { policySetsOn } from './queries/policies.ts'
export {
  publishedAddresses,
  publishedEvents,
  publishedItem,
  publishedItems,
  publishedPicture,
  type PublishedItem,
} from './queries/published.ts'
export { draftItem } from './commands/write-item.ts'
export { itemStates, type ItemStanding } from './queries/item-states.ts'
export { publicPlaces, publicSite, type SiteFacts } from './queries/site.ts'
export { outreachTodos } from './queries/todos.ts'
