/** What the address of the public list asks for. What cannot be understood is not asked. */
export type ListFilter = {
  words: string
  topic: string
  place: string
  state: '' | 'open' | 'done'
  dot: { latitude: number; longitude: number } | null
}

/** The words of the states in the address. */
export const stateWords = { open: 'dang-giai-quyet', done: 'da-co-ket-qua', '': '' } as const

const states = ['open', 'done'] as const

export function filterOf(params: URLSearchParams): ListFilter {
  const text = (name: string) => (params.get(name) ?? '').normalize('NFC').replaceAll('\0', '').trim().slice(0, 100)
  return {
    words: text('q'),
    topic: text('linh-vuc'),
    place: text('dia-ban'),
    state: states.find((state) => stateWords[state] === text('tinh-trang')) ?? '',
    dot: dotOf(text('o')),
  }
}

function dotOf(text: string): ListFilter['dot'] {
  const match = /^(-?\d{1,2}(?:\.\d{1,2})?),(-?\d{1,3}(?:\.\d{1,2})?)$/.exec(text)
  return match && { latitude: Number(match[1]), longitude: Number(match[2]) }
}

/** The address of a page of the filtered list. */
export function listHref({ words, topic, place, state, dot }: ListFilter, page: number): string {
  const given: Record<string, string> = {
    q: words,
    'linh-vuc': topic,
    'dia-ban': place,
    'tinh-trang': stateWords[state],
    o: dot ? `${dot.latitude},${dot.longitude}` : '',
    trang: page > 1 ? String(page) : '',
  }
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''))
  return query.size > 0 ? `/phan-anh?${query}` : '/phan-anh'
}
