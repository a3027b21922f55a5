import { relative } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const reportingRoutes = [
  route('bao-cao', './pages/rounds.tsx'),
  route('bao-cao/mo', './pages/open-round.tsx'),
  route('bao-cao/:roundId', './pages/round.tsx'),
  route('bao-cao/:roundId/don-doc', './pages/urge.tsx'),
  route('bao-cao/:roundId/don-doc/:callId', './pages/urge-call.tsx'),
  route('bao-cao/:roundId/don-doc/:callId/cong-van.docx', './pages/urge-letter.ts'),
  route('bao-cao/:roundId/tong-hop/:level?', './pages/consolidations.tsx'),
  route('bao-cao/:roundId/tong-hop/:level/:unitId', './pages/consolidation.tsx'),
  route('bao-cao/:roundId/tong-hop/:level/:unitId/o/:cellId', './pages/consolidation-figure.tsx'),
  route('bao-cao/:roundId/tong-hop/:level/:unitId/ban/:version', './pages/consolidation-version.tsx'),
  route('bao-cao/:roundId/tong-hop/:level/:unitId/tai-ve', './pages/consolidation-download.ts'),
  route('bao-cao/:roundId/:unitId', './pages/report.tsx'),
  route('bao-cao/:roundId/:unitId/nhap', './pages/entry.tsx'),
  route('bao-cao/:roundId/:unitId/kiem-tra/:partId', './pages/check.tsx'),
  route('bao-cao/:roundId/:unitId/so-sanh', './pages/compare.tsx'),
  route('bao-cao/:roundId/:unitId/tep/:filingId/:fileId', './pages/file.ts'),
]
