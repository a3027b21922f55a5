// What happens once between the schema and the first page: the sample on an empty database, and the words at start.
import { isEmpty, loadSample } from './sample.ts'
import { openProcess, type Settings } from './process.ts'

/** Loads the wanted sample if the database is empty. */
export async function prepare(settings: Settings): Promise<void> {
  const house = await openProcess(settings)
  try {
    if (settings.env.sample !== 'none' && (await isEmpty(house.runtime)))
      await loadSample(house.runtime, settings.root, settings.env.sample)
  } finally {
    await house.close()
  }
}

/** Prints where the pages are. */
export function announce({ env }: Settings, port: number): void {
  const address = env.behindAppUrl ? env.appUrl : env.appUrl.replace(/:\d+$/, `:${port}`)
  console.log(`\nChung Tay: ${address}\nDữ liệu:   ${env.dataDir}`)
}
