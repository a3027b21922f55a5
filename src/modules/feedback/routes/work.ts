import { join } from 'node:path'
import { prefix, relative } from '@react-router/dev/routes'

const { index, route } = relative(join(import.meta.dirname, '..', 'pages', 'work'))

/** The offices' pages, under /lam-viec. */
export const feedbackRoutes = prefix('phan-anh', [
  index('./petitions.tsx'),
  route('nhap-thay', './enter.tsx'),
  route('nhom', './clusters.tsx'),
  route('mau', './templates.tsx'),
  route('to-cao', './denunciations.tsx'),
  route('bang.xlsx', './petitions-xlsx.ts'),
  route('so-lieu', './measures.tsx'),
  route('so-lieu/bang.xlsx', './measures-xlsx.ts'),
  route('phieu-hom-thu', './slips.tsx'),
  route('phieu-hom-thu/:sheetId', './slip-sheet.tsx'),
  route('cong-khai', './clearing-queue.tsx'),
  route(':petitionId', './petition.tsx'),
  route(':petitionId/van-ban-huong-dan.docx', './guidance-file.ts'),
  route(':petitionId/phieu', './receipt.tsx'),
  route(':petitionId/anh/:n', './petition-photo.ts'),
  route(':petitionId/cong-khai', './clearing.tsx'),
  route(':petitionId/cong-khai/anh/:n', './blur-photo.tsx'),
  route(':petitionId/cong-khai/anh/:n/che', './blurred-photo.ts'),
])
