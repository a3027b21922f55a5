/** A point of the map: degrees, and how many petitions lie there. */
export type Dot = { latitude: number; longitude: number; total: number }

/** Where things stand in the drawing; x goes right, y goes down. */
export type Drawn = { x: number; y: number; r: number }

export type Frame = {
  width: number
  height: number
  place: (dot: Dot) => Drawn
  /** Lines of whole tenths of a degree that lie in the frame. */
  meridians: { x: number; degrees: number }[]
  parallels: { y: number; degrees: number }[]
}

/** As wide as a small phone, so that letters and dots keep their size there. */
const WIDTH = 340
/** So that no dot is cut at the frame. */
const MARGIN = 0.03
const LEAST_SPAN = 0.1
const [LEAST_RADIUS, MOST_RADIUS] = [13, 24]

/** The frame around some dots: a flat picture in which a kilometre is as long to the north as to the east. Needs one dot at least. */
export function frameOf(dots: readonly Dot[]): Frame {
  const [south, north] = spanOf(dots.map(({ latitude }) => latitude))
  const [west, east] = spanOf(dots.map(({ longitude }) => longitude))
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = WIDTH / ((east - west) * shrink)
  const height = Math.round((north - south) * scale)
  const x = (longitude: number) => round((longitude - west) * shrink * scale)
  const y = (latitude: number) => round((north - latitude) * scale)
  const most = Math.max(...dots.map(({ total }) => total))
  return {
    width: WIDTH,
    height,
    place: ({ latitude, longitude, total }) => ({ x: x(longitude), y: y(latitude), r: radius(total, most) }),
    meridians: tenthsIn(west, east).map((degrees) => ({ x: x(degrees), degrees })),
    parallels: tenthsIn(south, north).map((degrees) => ({ y: y(degrees), degrees })),
  }
}

/** The span of some degrees with a margin, and not too narrow. */
function spanOf(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const half = Math.max(most - least, LEAST_SPAN) / 2 + MARGIN
  const middle = (least + most) / 2
  return [middle - half, middle + half]
}

/** The area of a dot grows with its number. */
const radius = (total: number, most: number) =>
  round(LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt((total - 1) / Math.max(1, most - 1)))

function tenthsIn(from: number, until: number): number[] {
  const first = Math.ceil(from * 10)
  return Array.from({ length: Math.max(0, Math.floor(until * 10) - first + 1) }, (_, n) => (first + n) / 10)
}

const round = (value: number) => Math.round(value * 10) / 10

/** Where a dot's name stands in the drawing, and from where it is written. */
export type Named = { x: number; y: number; anchor: 'start' | 'middle' | 'end' }

const [NAME_WIDTH, NAME_HEIGHT] = [120, 20]

/** The place of a dot's name, below it; null where it would stand over another dot or that one's name. */
export function nameBeside(dot: Drawn, all: readonly Drawn[], width = WIDTH): Named | null {
  const near = (other: Drawn) =>
    other !== dot && Math.abs(other.x - dot.x) < NAME_WIDTH && Math.abs(other.y - dot.y) < NAME_HEIGHT + dot.r + other.r
  if (all.some(near)) return null
  const y = round(dot.y + dot.r + NAME_HEIGHT - 6)
  if (dot.x < NAME_WIDTH / 2) return { x: round(Math.max(4, dot.x - dot.r)), y, anchor: 'start' }
  if (dot.x > width - NAME_WIDTH / 2) return { x: round(Math.min(width - 4, dot.x + dot.r)), y, anchor: 'end' }
  return { x: dot.x, y, anchor: 'middle' }
}
