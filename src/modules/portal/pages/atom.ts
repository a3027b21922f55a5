import { atom } from '../feeds.ts'
import { paths } from '../paths.ts'
import { feedOf, textResponse } from './feed.ts'
import type { Route } from './+types/atom.ts'

/** The newest items as Atom. */
export const loader = async ({ context }: Route.LoaderArgs) =>
  textResponse(atom(await feedOf(context, paths.atom)), 'application/atom+xml')
