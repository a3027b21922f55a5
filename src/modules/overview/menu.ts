/** A place of the workspace (WORKFLOW 19). */
export type Place = {
  href: string
  label: string
  key: string
  /** The addresses that belong to it, where not those under `href`. */ under?: string
}

/** The menu in its groups; a group's title is null for the first. Places appear when their slice is built. */
export const menu: readonly { title: string | null; places: readonly Place[] }[] = [
  {
    title: null,
    places: [
      { href: '/lam-viec', label: 'Việc của tôi', key: 'home' },
      { href: '/lam-viec/ke-hoach', label: 'Kế hoạch, nhiệm vụ', key: 'plans' },
      { href: '/lam-viec/kho-khan', label: 'Khó khăn, vướng mắc', key: 'difficulties' },
      { href: '/lam-viec/bao-cao', label: 'Báo cáo', key: 'reporting' },
      { href: '/lam-viec/van-ban', label: 'Văn bản, trình ký', key: 'documents' },
      { href: '/lam-viec/phan-anh', label: 'Phản ánh, kiến nghị', key: 'feedback' },
    ],
  },
  {
    title: 'Truyền thông',
    places: [{ href: '/lam-viec/tin-bai', label: 'Tin, bài', key: 'items' }],
  },
  {
    title: 'Quản trị',
    places: [
      { href: '/lam-viec/danh-muc/nhan-su', under: '/lam-viec/danh-muc', label: 'Danh mục, phân quyền', key: 'people' },
    ],
  },
]
