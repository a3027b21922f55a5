import { prefix, relative } from '@react-router/dev/routes'

const { index, route } = relative(import.meta.dirname)

export const outreachRoutes = prefix('tin-bai', [
  index('./pages/items.tsx'),
  route('moi', './pages/item-new.tsx'),
  route('goi-y', './pages/suggestions.tsx'),
  route('goi-y/:suggestionId', './pages/suggestion.tsx'),
  route('cong-khai', './pages/disclosures.tsx'),
  route('trang', './pages/site.tsx'),
  route(':itemId', './pages/item.tsx'),
  route(':itemId/sua', './pages/item-edit.tsx'),
  route(':itemId/dong-y/:consentId', './pages/consent-scan.ts'),
  route(':itemId/anh', './pages/item-picture.ts'),
])
