import { relative } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** What everybody may read of petitions: the list, its map and its figures. */
export const petitionListRoutes = [
  route('phan-anh', '../pages/listed.tsx'),
  route('phan-anh/ban-do', '../pages/listed-map.tsx'),
  route('phan-anh/so-lieu', '../pages/listed-numbers.tsx'),
  route('phan-anh/cong-khai/:id', '../pages/listed-one.tsx'),
]

/** Files of the public list. */
export const petitionFileRoutes = [route('phan-anh/cong-khai/:id/anh/:n', '../pages/listed-photo.ts')]
