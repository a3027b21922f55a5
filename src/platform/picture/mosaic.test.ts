import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { blurred, flatten, type Area } from './mosaic.ts'

/** A picture of chance: no two pixels are alike for long. */
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })
    .jpeg({ quality: 95 })
    .toBuffer()

const pixelsOf = async (bytes: Uint8Array) => sharp(bytes).raw().toBuffer({ resolveWithObject: true })

/** How far the pixels of a part differ from their neighbours to the right, on average. */
async function detail(bytes: Uint8Array, left: number, top: number, width: number, height: number): Promise<number> {
  const { data, info } = await pixelsOf(bytes)
  let sum = 0
  for (let y = top; y < top + height; y++)
    for (let x = left; x < left + width - 1; x++) {
      const at = (y * info.width + x) * info.channels
      sum += Math.abs(data[at]! - data[at + info.channels]!)
    }
  return sum / (width * height)
}

describe('an area of a picture becomes unrecognisable', () => {
  test('no detail is left in it, and around it all stays', async () => {
    const photo = await noise(320, 240)
    const made = await blurred(photo, [{ left: 0.25, top: 0.25, width: 0.25, height: 0.25 }])
    expect(await detail(photo, 84, 64, 72, 52)).toBeGreaterThan(20)
    expect(await detail(made, 84, 64, 72, 52)).toBeLessThan(2)
    expect(await detail(made, 200, 20, 80, 80)).toBeGreaterThan(20)
  })

  test('place, camera and size of the old file are gone', async () => {
    const exif = { IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '11/1 32/1 0/1' } }
    const photo = await sharp(await noise(64, 48))
      .withExifMerge(exif)
      .jpeg()
      .toBuffer()
    const { exif: left, width, height, format } = await sharp(await blurred(photo, [])).metadata()
    expect({ left, width, height, format }).toEqual({ left: undefined, width: 64, height: 48, format: 'jpeg' })
  })

  test('the whole picture, and a picture of one pixel', async () => {
    const all = [{ left: 0, top: 0, width: 1, height: 1 }]
    const made = await blurred(await noise(160, 120), all)
    expect(new Set((await pixelsOf(made)).data).size).toBeLessThan(200)
    await expect(blurred(await noise(1, 1), all)).resolves.toBeInstanceOf(Uint8Array)
  })

  test('thousands of areas are refused, and what is no picture', async () => {
    const many = Array.from({ length: 5000 }, () => ({ left: 0, top: 0, width: 0.1, height: 0.1 }))
    await expect(blurred(await noise(9, 9), many)).rejects.toMatchObject({ code: 'too-many-areas', status: 400 })
    await expect(blurred(Buffer.from('x'), [])).rejects.toMatchObject({ code: 'picture-unreadable' })
  })
})

describe('whatever area is asked for', () => {
  const share = fc.oneof(fc.double({ min: -2, max: 2, noNaN: false }), fc.constantFrom(0, 1, -1, Infinity, NaN, 1e9))
  const area = fc.record<Area>({ left: share, top: share, width: share, height: share })

  test('at most four by four colours stay in it, nothing outside changes, and it never fails', () => {
    fc.assert(
      fc.property(area, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (wish, width, height) => {
        const before = Uint8Array.from({ length: width * height }, (_, at) => (at * 37) % 251)
        const data = Uint8Array.from(before)
        flatten({ data, width, height, channels: 1 }, wish)
        const inside = (at: number) =>
          at % width >= Math.floor(wish.left * width) &&
          at % width < Math.ceil((wish.left + wish.width) * width) &&
          Math.floor(at / width) >= Math.floor(wish.top * height) &&
          Math.floor(at / width) < Math.ceil((wish.top + wish.height) * height)
        const touched = [...data.keys()].filter((at) => data[at] !== before[at])
        expect(touched.every(inside)).toBe(true)
        const isArea = Object.values(wish).every(Number.isFinite) && wish.width > 0 && wish.height > 0
        if (isArea) expect(new Set([...data.keys()].filter(inside).map((at) => data[at])).size).toBeLessThanOrEqual(16)
        else expect(touched).toEqual([])
      }),
    )
  })
})
