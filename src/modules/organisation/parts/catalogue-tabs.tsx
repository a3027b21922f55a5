import { unitTexts as t } from '../pages/unit-texts.vi.ts'

const tabs = [
  ['nhan-su', t.people],
  ['don-vi', t.title],
  ['lich', t.calendar],
] as const

/** The lists under "Danh mục, phân quyền". */
export const CatalogueTabs = ({ here }: { here: (typeof tabs)[number][0] }) => (
  <nav className="tabs" aria-label={t.tabs}>
    {tabs.map(([place, label]) => (
      <a key={place} href={`/lam-viec/danh-muc/${place}`} aria-current={place === here ? 'page' : undefined}>
        {label}
      </a>
    ))}
  </nav>
)
