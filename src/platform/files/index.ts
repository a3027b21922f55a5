export { contentDisposition } from './file-name.ts'
export { endings, mediaTypeOf, type MediaType } from './media-type.ts'
export { stagedFile } from './staged.ts'
export { fileStore, MAX_FILE_MEGABYTES, type FileStore, type StagedFile } from './store.ts'
