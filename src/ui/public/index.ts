export { default as readAloud } from './read-aloud.js?url'
export { PublicFrame, type FrameTexts } from './frame.tsx'
export { PublicPage } from './page.tsx'
export { usePublicSite, type PublicLink, type PublicSite } from './site.ts'
