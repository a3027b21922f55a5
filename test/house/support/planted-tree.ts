// A throw-away copy of the tree in which laws are broken on purpose; the packages are linked.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

const COPIED = [
  'src',
  'package.json',
  'tsconfig.json',
  '.dependency-cruiser.mjs',
  '.oxlintrc.json',
  'vite.config.ts',
  'react-router.config.ts',
]

export type PlantedTree = { dir: string; plant: (file: string, text: string) => void; remove: () => void }

/** Copies the sources and settings; `plant` writes (or overwrites) a file of the copy. */
export function plantedTree(): PlantedTree {
  const dir = mkdtempSync(join(tmpdir(), 'chung-tay-planted-'))
  for (const name of COPIED) cpSync(join(root, name), join(dir, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'))
  return {
    dir,
    plant(file, text) {
      mkdirSync(dirname(join(dir, file)), { recursive: true })
      writeFileSync(join(dir, file), text)
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}
