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

/** Larger than any phone makes; a small file that unfolds to more is meant to harm. */
const MOST_PIXELS = 64_000_000
const QUALITIES = [72, 60, 48, 38, 30]

// Only what phones make is opened: no vector pictures, no documents, none of the other readers of the library.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })
// A burst of pictures must not hold the memory of all before it, nor all processors.
sharp.cache(false)
sharp.concurrency(1)

/** Pictures unfolded at once: each may need some hundred megabytes. */
const AT_ONCE = 2

/** Makes a picture upright, small and clean. Throws Problem 400 on what is no JPEG, PNG or WebP picture, or is broken. */
export async function shrunk(bytes: Uint8Array, { side, maxBytes }: Frame): Promise<Shrunk> {
  try {
    const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS }).autoOrient().flatten({ background: '#fff' })
    return await inTurn(() => fitted(upright, side, maxBytes))
  } catch {
    throw new Problem('picture-unreadable', 400, {}, pictureTexts.unreadable)
  }
}

/** The best quality that fits; where none does, three quarters of the size. */
async function fitted(picture: Sharp, side: number, maxBytes: number): Promise<Shrunk> {
  const sized = picture.clone().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
  for (const quality of QUALITIES) {
    const { data, info } = await sized.clone().jpeg({ quality, mozjpeg: true }).toBuffer({ resolveWithObject: true })
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
