/** Where the public pages stand. */
export const paths = {
  home: '/',
  policies: '/chinh-sach',
  ask: '/chinh-sach/toi-co-the-duoc-ho-tro-gi',
  news: '/tin-tuc',
  roleModels: '/guong-dien-hinh',
  events: '/su-kien',
  honours: '/bieu-duong',
  results: '/ket-qua',
  open: '/cong-khai',
  suggest: '/gioi-thieu',
  contact: '/lien-he',
  privacy: '/quyen-rieng-tu',
  access: '/tro-nang',
  send: '/phan-anh/gui',
  follow: '/phan-anh',
  rss: '/tin-tuc.rss',
  atom: '/tin-tuc.atom',
} as const

export const policyPath = (code: string) => `${paths.policies}/${code}`
export const picturePath = (id: string) => `/anh/${id}.jpg`
export const openFilePath = (documentId: string, fileId: string) => `${paths.open}/${documentId}/${fileId}`

/** Pages that are always there, for the map of the site. */
export const standingPaths: readonly string[] = [
  paths.home,
  paths.policies,
  paths.ask,
  paths.news,
  paths.roleModels,
  paths.events,
  paths.honours,
  paths.results,
  paths.open,
  paths.suggest,
  paths.contact,
  paths.privacy,
  paths.access,
  paths.send,
  paths.follow,
]
