import preview from './document-preview.css?url'

export { AttachmentList } from './attachment-list.tsx'
export { DocumentPreview } from './document-preview.tsx'
export { StageMark } from './stage-mark.tsx'

/** The style sheet of `DocumentPreview`, for the `links` of the page that shows it. */
export const documentPreviewCss = preview
