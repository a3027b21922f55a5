/** A place of the workspace (WORKFLOW 19). */
export type Place = {
  href: string
  label: string
  key: string
  /** How it is called to who only looks things up there. */ readerLabel?: string
  /** The addresses that belong to it, where not those under `href`. */ under?: string
}

const menu: readonly { title: string | null; readerTitle?: string; places: readonly Place[] }[] = [
  {
    title: null,
    places: [
      { href: '/lam-viec', label: 'Việc của tôi', key: 'home' },
      { href: '/lam-viec/ke-hoach', label: 'Kế hoạch, nhiệm vụ', key: 'plans' },
      { href: '/lam-viec/kho-khan', label: 'Khó khăn, vướng mắc', key: 'difficulties' },
      { href: '/lam-viec/bao-cao', label: 'Báo cáo', key: 'reporting' },
      { href: '/lam-viec/van-ban', label: 'Văn bản, trình ký', key: 'documents' },
    ],
  },
  {
    title: 'Truyền thông',
    places: [
      { href: '/lam-viec/tin-bai', label: 'Tin, bài', key: 'items' },
      { href: '/lam-viec/phan-anh', label: 'Phản ánh, kiến nghị', key: 'feedback' },
    ],
  },
  {
    title: 'Quản trị',
    readerTitle: 'Tra cứu',
    places: [
      {
        href: '/lam-viec/danh-muc/nhan-su',
        under: '/lam-viec/danh-muc',
        label: 'Danh mục, phân quyền',
        readerLabel: 'Nhân sự, đơn vị',
        key: 'people',
      },
    ],
  },
]

/** The menu in its groups; a group's title is null for the first. Who is no administrator looks up people and units only. */
export const menuFor = (administers: boolean) =>
  menu.map(({ title, readerTitle, places }) => ({
    title: administers ? title : (readerTitle ?? title),
    places: places.map((place) => (administers ? place : { ...place, label: place.readerLabel ?? place.label })),
  }))
