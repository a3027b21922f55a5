/** Addresses of the public list. */
export const listedPaths = {
  list: '/phan-anh',
  map: '/phan-anh/ban-do',
  numbers: '/phan-anh/so-lieu',
  feed: '/phan-anh.atom',
  one: (id: string) => `/phan-anh/cong-khai/${id}`,
  photo: (id: string, n: number) => `/phan-anh/cong-khai/${id}/anh/${n}`,
  /** The list of one dot of the map. */
  dot: ({ latitude, longitude }: { latitude: number; longitude: number }) => `/phan-anh?o=${latitude},${longitude}`,
  place: (code: string) => `/phan-anh?dia-ban=${encodeURIComponent(code)}`,
}
