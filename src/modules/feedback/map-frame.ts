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

const WIDTH = 640
const MARGIN = 0.03
const LEAST_SPAN = 0.1
const [LEAST_RADIUS, MOST_RADIUS] = [12, 28]

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
