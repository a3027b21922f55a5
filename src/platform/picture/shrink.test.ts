import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { shrunk } from './shrink.ts'

/** A noisy picture: the hardest to make small. */
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })

const frame = { side: 480, maxBytes: 14_000 }

describe('a picture becomes small, upright and clean', () => {
  test.each([
    ['a large one', 3000, 2000, 480, 320],
    ['an upright one', 800, 1600, 240, 480],
    ['a small one is not blown up', 200, 100, 200, 100],
    ['one line of pixels', 5000, 1, 480, 1],
  ])('%s', async (_name, width, height, wide, high) => {
    const flat = sharp({ create: { width, height, channels: 3, background: '#0b5c52' } })
    const made = await shrunk(await flat.jpeg().toBuffer(), frame)
    expect(made).toMatchObject({ width: wide, height: high })
    expect(made.bytes.byteLength).toBeLessThanOrEqual(frame.maxBytes)
  })

  test('what will not fit by quality loses size', async () => {
    const made = await shrunk(await noise(1200, 1200).jpeg({ quality: 95 }).toBuffer(), { side: 480, maxBytes: 3000 })
    expect(made.bytes.byteLength).toBeLessThanOrEqual(3000)
    expect(made.width).toBeLessThan(480)
  })

  test('place, camera and comments are gone, and it stands upright', async () => {
    const exif = {
      IFD0: { Make: 'Phone', Copyright: 'Nguyễn Văn A' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '11/1 32/1 0/1' },
    }
    const photo = await noise(400, 200).withMetadata({ orientation: 6 }).withExifMerge(exif).jpeg().toBuffer()
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const made = await shrunk(photo, frame)
    const { exif: left, iptc, xmp, icc, width, height } = await sharp(made.bytes).metadata()
    expect({ left, iptc, xmp, icc, width, height }).toEqual({ width: 200, height: 400 })
    expect(Buffer.from(made.bytes).includes('Phone')).toBe(false)
  })

  test('PNG with holes and WebP are taken too', async () => {
    const clear = sharp({ create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    const made = await shrunk(await clear.png().toBuffer(), frame)
    expect([...(await sharp(made.bytes).raw().toBuffer()).subarray(0, 3)].every((value) => value > 250)).toBe(true)
    await expect(shrunk(await noise(50, 50).webp().toBuffer(), frame)).resolves.toMatchObject({ width: 50 })
  })
})

const bomb = async () => {
  const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  png.writeUInt32BE(60_000, 16)
  png.writeUInt32BE(60_000, 20)
  return png
}

describe('what is no picture of a phone is refused', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'
  test.each([
    ['nothing', async () => Buffer.alloc(0)],
    ['text', async () => Buffer.from('xin chào')],
    ['a drawing that reads files', async () => Buffer.from(svg)],
    ['a picture cut in half', async () => (await noise(300, 300).jpeg().toBuffer()).subarray(0, 900)],
    ['GIF', () => noise(9, 9).gif().toBuffer()],
    ['TIFF', () => noise(9, 9).tiff().toBuffer()],
  ])('%s', async (_name, make) => {
    await expect(shrunk(await make(), frame)).rejects.toMatchObject({ code: 'picture-unreadable', status: 400 })
  })
})

describe('a very large picture', () => {
  const large = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#0b5c52' }, limitInputPixels: false })

  test('of a phone, 108 and 200 megapixels, is taken without unfolding it, upright', async () => {
    const before = process.memoryUsage.rss()
    for (const [width, height] of [
      [12_000, 9000],
      [16_320, 12_240],
    ] as const) {
      const photo = await large(width, height).withMetadata({ orientation: 6 }).jpeg({ quality: 30 }).toBuffer()
      expect(await shrunk(photo, { side: 1600, maxBytes: 400_000 })).toMatchObject({ width: 1200, height: 1600 })
    }
    expect(process.memoryUsage.rss() - before).toBeLessThan(600 * 1024 * 1024)
  }, 60_000)

  test.each<[string, () => Promise<Buffer>]>([
    ['a small file that says it is huge', bomb],
    ['a usual one beyond the largest phone', () => large(16_000, 14_000).jpeg({ quality: 20 }).toBuffer()],
    [
      'a progressive one, which is held whole',
      () => large(9000, 8000).jpeg({ quality: 20, progressive: true }).toBuffer(),
    ],
    ['PNG, which is held whole', () => large(9000, 8000).png().toBuffer()],
  ])(
    '%s is refused, and that is said',
    async (_name, make) => {
      await expect(shrunk(await make(), frame)).rejects.toMatchObject({ code: 'picture-too-large', status: 400 })
    },
    60_000,
  )
})

test('many at once are done one after another, the good and the bad', async () => {
  const good = await noise(300, 300).jpeg().toBuffer()
  const made = await Promise.allSettled(
    Array.from({ length: 12 }, (_, i) => shrunk(i % 3 === 0 ? Buffer.from('x') : good, frame)),
  )
  expect(made.map(({ status }) => status === 'fulfilled')).toEqual(Array.from({ length: 12 }, (_, i) => i % 3 !== 0))
})
