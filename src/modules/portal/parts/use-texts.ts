import { usePublicSite } from '#ui/public/index.ts'
import { textsOf } from '../languages.ts'

/** The words of the page being rendered, in its language. */
export const useTexts = () => textsOf(usePublicSite().language)
