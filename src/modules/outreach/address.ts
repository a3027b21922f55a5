import { fold } from '#platform/text/index.ts'

const MOST = 60

/** The last part of an item's public address: its title in plain letters, and enough of its id to be alone. */
export function itemAddress(title: string, id: string): string {
  const words = fold(title)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
  let plain = ''
  for (const word of words) {
    if (plain.length + word.length > MOST) break
    plain = plain ? `${plain}-${word}` : word
  }
  return [plain, id.replaceAll('-', '').slice(-6)].filter(Boolean).join('-')
}
