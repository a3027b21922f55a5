import sharp, { type Sharp } from 'sharp'
import { Problem } from '../problem.ts'
import { pictureTexts } from './texts.vi.ts'

/** A JPEG with nothing in it but the picture: no place, no camera, no time. Sizes in pixels. */
export type Shrunk = { bytes: Uint8Array; width: number; height: number }

type Frame = {
  /** The longer side at most, in pixels. */
  side: number
  /** What the file may weigh; quality goes first, then size. */
  maxBytes: number
}

/**
 * What is opened, in pixels: a small file that unfolds to more is meant to harm. A usual JPEG is read at a part of its size at once, so
 * that the largest that phones make costs little memory; a progressive one, PNG and WebP are held whole.
 */
const MOST_PIXELS = { part: 220_000_000, whole: 64_000_000 }
const QUALITIES = [72, 60, 48, 38, 30]

// Only what phones make is opened: no vector pictures, no documents, none of the other readers of the library.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })
// A burst of pictures must not hold the memory of all before it, nor all processors.
sharp.cache(false)
sharp.concurrency(1)

/** Pictures unfolded at once: each may need some hundred megabytes. */
const AT_ONCE = 2

/**
 * Makes a picture upright, small and clean. Throws Problem 400 on what is no JPEG, PNG or WebP picture or is broken
 * (`picture-unreadable`), and on what is too large to be opened (`picture-too-large`).
 */
export async function shrunk(bytes: Uint8Array, { side, maxBytes }: Frame): Promise<Shrunk> {
  try {
    const limitInputPixels = await pixelsAllowed(bytes)
    const upright = sharp(bytes, { limitInputPixels }).autoOrient().flatten({ background: '#fff' })
    return await inTurn(async () => fitted(await sized(upright, side), side, maxBytes))
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('picture-unreadable', 400, {}, pictureTexts.unreadable)
  }
}

/** How many pixels a picture of its kind may have, read from its head; throws Problem 400 when it says that it has more. */
async function pixelsAllowed(bytes: Uint8Array): Promise<number> {
  const { format, isProgressive, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  const most = format === 'jpeg' && !isProgressive ? MOST_PIXELS.part : MOST_PIXELS.whole
  if (width * height > most) throw new Problem('picture-too-large', 400, {}, pictureTexts.tooManyPixels)
  return most
}

/** The picture at its largest size, unpacked once for all qualities that are tried. */
async function sized(picture: Sharp, side: number): Promise<Sharp> {
  const { data, info } = await within(picture, side).raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  return sharp(data, { raw: { width, height, channels } })
}

const within = (picture: Sharp, side: number) =>
  picture.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })

/** The best quality that fits; where none does, three quarters of the size. */
async function fitted(picture: Sharp, side: number, maxBytes: number): Promise<Shrunk> {
  const smaller = within(picture.clone(), side)
  for (const quality of QUALITIES) {
    const { data, info } = await smaller.clone().jpeg({ quality, mozjpeg: true }).toBuffer({ resolveWithObject: true })
    if (data.byteLength <= maxBytes || side < 32)
      return { bytes: new Uint8Array(data), width: info.width, height: info.height }
  }
  return fitted(picture, Math.floor(side * 0.75), maxBytes)
}

const waiting: (() => void)[] = []
let running = 0

/** Runs work when a place is free, in the order of asking. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1
  else await new Promise<void>((free) => waiting.push(free))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
