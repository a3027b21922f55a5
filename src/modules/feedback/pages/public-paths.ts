/** Addresses of the citizens' pages; a draft's key travels in the query. */
const withDraft = (path: string, key: string | null) => (key ? `${path}?nhap=${encodeURIComponent(key)}` : path)

export const paths = {
  what: (key: string | null) => withDraft('/phan-anh/gui', key),
  guidance: (key: string) => withDraft('/phan-anh/gui/huong-dan', key),
  where: (key: string) => withDraft('/phan-anh/gui/o-dau', key),
  who: (key: string) => withDraft('/phan-anh/gui/nguoi-gui', key),
  photo: (key: string, n: number) => withDraft(`/phan-anh/gui/anh/${n}`, key),
  lookUp: '/phan-anh/tra-cuu',
  tracking: (code: string) => `/phan-anh/${code}`,
  receipt: (code: string) => `/phan-anh/${code}/phieu`,
  ownData: (code: string) => `/phan-anh/${code}/du-lieu`,
  ownPhoto: (code: string, n: number) => `/phan-anh/${code}/du-lieu/anh/${n}`,
}
