import { relative } from '@react-router/dev/routes'

const { index, route } = relative(import.meta.dirname)

/** Pages in the public frame. */
export const portalRoutes = [
  index('./pages/home.tsx'),
  route('chinh-sach', './pages/policies.tsx'),
  route('chinh-sach/toi-co-the-duoc-ho-tro-gi', './pages/ask.tsx'),
  route('chinh-sach/:code', './pages/policy.tsx'),
  route('tin-tuc', './pages/news.tsx'),
  route('tin-tuc/:address', './pages/item.tsx'),
  route('guong-dien-hinh', './pages/role-models.tsx'),
  route('su-kien', './pages/events.tsx'),
  route('bieu-duong', './pages/honours.tsx'),
  route('ket-qua', './pages/results.tsx'),
  route('cong-khai', './pages/open.tsx'),
  route('gioi-thieu', './pages/suggest.tsx'),
  route('lien-he', './pages/contact.tsx'),
  route('tim-kiem', './pages/search.tsx'),
  route('quyen-rieng-tu', './pages/privacy.tsx'),
  route('tro-nang', './pages/access.tsx'),
  route('*', './pages/not-found.tsx'),
]

/** What is no page: files, feeds, and texts for machines. */
export const portalFileRoutes = [
  route('ngon-ngu', './pages/language.ts'),
  route('anh/:picture', './pages/picture.ts'),
  route('cong-khai/:documentId/:fileId', './pages/open-file.ts'),
  route('tin-tuc.rss', './pages/rss.ts'),
  route('tin-tuc.atom', './pages/atom.ts'),
  route('phan-anh.atom', './pages/petitions-atom.ts'),
  route('sitemap.xml', './pages/sitemap.ts'),
  route('robots.txt', './pages/robots.ts'),
  route('.well-known/security.txt', './pages/security.ts'),
]
