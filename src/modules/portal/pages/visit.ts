import type { RouterContextProvider } from 'react-router'
import { appOf, type App } from '#platform/http/context.ts'

/** What a public page asks with: nobody in particular. */
export const visitOf = (context: Readonly<RouterContextProvider>): Pick<App, 'db' | 'now' | 'today'> => appOf(context)

/** Pages without a form may be kept by the browser and are asked for anew; they hold nothing of the visitor. */
export const freshHeaders = () => ({ 'cache-control': 'no-cache' })
