import { ToldPage } from '../parts/told-page.tsx'
import { useTexts } from '../parts/use-texts.ts'
import { freshHeaders } from './visit.ts'

export const headers = freshHeaders

export default function Privacy() {
  return <ToldPage texts={useTexts().privacy} />
}
