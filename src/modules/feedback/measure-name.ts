import type { Channel } from './channel.ts'
import type { Kind } from './kind.ts'
import type { Dimension, MeasureLine } from './measure.ts'
import { measureTexts as t } from './measure-texts.vi.ts'
import { channelText, kindText } from './texts.vi.ts'

/** What a line of the numbers is called. */
export function lineName(dimension: Dimension, { key, label }: Pick<MeasureLine, 'key' | 'label'>): string {
  if (key === null) return t.unknown[dimension]
  const names: Record<Dimension, string | null> = {
    kind: kindText[key as Kind],
    channel: channelText[key as Channel],
    sex: t.sexText[key as 'female'],
    commune: label,
    topic: label,
  }
  return names[dimension] ?? key
}
