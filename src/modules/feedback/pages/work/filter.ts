import { channels } from '../../channel.ts'
import { isId } from '#platform/id.ts'
import { isLocalDate } from '#platform/time/index.ts'
import { kinds } from '../../kind.ts'
import { countNamed, scores, sexes, UNKNOWN } from '../../measure.ts'
import type { Cell } from '../../queries/measured.ts'
import type { PetitionFilter } from '../../queries/petition-list.ts'
import { stateNamed } from '../../state.ts'

/** The filter that an address asks for; what it does not understand is no filter. */
export function filterOf(request: Request): PetitionFilter {
  const { text, id, day } = readers(request)
  return {
    state: stateNamed(text('tinh-trang')),
    kind: kinds.find((kind) => kind === text('loai')) ?? null,
    topic: text('linh-vuc')?.slice(0, 60) ?? null,
    place: id('dia-ban'),
    unit: id('don-vi'),
    channel: channels.find((channel) => channel === text('kenh')) ?? null,
    overdue: text('qua-han') === '1',
    from: day('tu-ngay'),
    until: day('den-ngay'),
    words: text('tim')?.replaceAll('\0', '').slice(0, 100) ?? null,
    ...cellOf(request),
  }
}

function cellOf(request: Request): Cell {
  const { text, id } = readers(request)
  return {
    counted: countNamed(text('so-lieu')),
    sex: sexes.find((sex) => sex === text('gioi-tinh')) ?? null,
    score: scores.find((score) => String(score) === text('diem')) ?? null,
    commune: text('xa') === UNKNOWN ? UNKNOWN : id('xa'),
  }
}

function readers(request: Request) {
  const { searchParams } = new URL(request.url)
  const text = (name: string) => searchParams.get(name)?.normalize('NFC').trim() || null
  const id = (name: string) => (isId(text(name) ?? '') ? text(name) : null)
  const day = (name: string) => (isLocalDate(text(name) ?? '') ? text(name) : null)
  return { text, id, day }
}

const NAMES: Record<keyof PetitionFilter, string> = {
  state: 'tinh-trang',
  kind: 'loai',
  topic: 'linh-vuc',
  place: 'dia-ban',
  unit: 'don-vi',
  channel: 'kenh',
  overdue: 'qua-han',
  from: 'tu-ngay',
  until: 'den-ngay',
  counted: 'so-lieu',
  sex: 'gioi-tinh',
  score: 'diem',
  commune: 'xa',
  words: 'tim',
}

/** The query of an address for a filter. */
export function addressOf(filter: Partial<PetitionFilter>): string {
  const set = Object.entries(filter).flatMap(([key, value]) =>
    value ? [[NAMES[key as keyof PetitionFilter], value === true ? '1' : String(value)]] : [],
  )
  return new URLSearchParams(set).toString()
}

export const isNarrowed = (filter: PetitionFilter): boolean => addressOf(filter) !== ''
