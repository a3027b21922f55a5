import sharp from 'sharp'
import { Problem } from '../problem.ts'
import { pictureTexts } from './texts.vi.ts'

/** A part of a picture, as shares of its width and height from its upper left corner: 0 to 1. */
export type Area = { left: number; top: number; width: number; height: number }

type Pixels = { data: Uint8Array; width: number; height: number; channels: number }

/** The longer side of an area is cut into at most so many blocks: too few to know a face or read a plate by. */
const MOST_BLOCKS = 4
/** More than this is no work of a hand. */
export const MOST_AREAS = 200

/**
 * A copy of a picture in which nothing of the areas is left but the mean colour of a few blocks: a JPEG without metadata. Areas may
 * reach out of the picture. Throws Problem 400 for too many areas, or what is no picture.
 */
export async function blurred(bytes: Uint8Array, areas: readonly Area[]): Promise<Uint8Array> {
  if (areas.length > MOST_AREAS) throw new Problem('too-many-areas', 400, {}, pictureTexts.tooManyAreas)
  try {
    const { data, info } = await sharp(bytes)
      .removeAlpha()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = info
    const pixels = { data: new Uint8Array(data), width, height, channels }
    for (const area of areas) flatten(pixels, area)
    const made = sharp(pixels.data, { raw: { width, height, channels } }).jpeg({ quality: 72, mozjpeg: true })
    return new Uint8Array(await made.toBuffer())
  } catch {
    throw new Problem('picture-unreadable', 400, {}, pictureTexts.unreadable)
  }
}

/** Puts the mean colour of each block of an area in the place of its pixels. */
export function flatten(pixels: Pixels, area: Area): void {
  const [left, right] = within(area.left, area.width, pixels.width)
  const [top, bottom] = within(area.top, area.height, pixels.height)
  if (right <= left || bottom <= top) return
  const side = Math.max(1, Math.ceil(Math.max(right - left, bottom - top) / MOST_BLOCKS))
  for (let y = top; y < bottom; y += side)
    for (let x = left; x < right; x += side) fill(pixels, x, y, Math.min(x + side, right), Math.min(y + side, bottom))
}

/** A share of a side in whole pixels, outwards, within the picture; what is no number covers nothing. */
function within(from: number, length: number, side: number): [number, number] {
  const start = Math.floor(from * side)
  const end = Math.ceil((from + length) * side)
  if (!Number.isFinite(start) || !Number.isFinite(end) || length <= 0) return [0, 0]
  return [Math.max(0, start), Math.min(side, end)]
}

function fill({ data, width, channels }: Pixels, left: number, top: number, right: number, bottom: number): void {
  const count = (right - left) * (bottom - top)
  for (let channel = 0; channel < channels; channel++) {
    const places: number[] = []
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) places.push((y * width + x) * channels + channel)
    const mean = Math.round(places.reduce((sum, place) => sum + data[place]!, 0) / count)
    for (const place of places) data[place] = mean
  }
}
