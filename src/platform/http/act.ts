import { data, redirect, type RouterContextProvider } from 'react-router'
import { ZodError } from 'zod'
import type { Actor } from '../command/actor.ts'
import type { Command } from '../command/command.ts'
import { perform } from '../command/perform.ts'
import { isId, newId } from '../id.ts'
import { Problem } from '../problem.ts'
import { appOf } from './context.ts'
import { Form } from './form.ts'
import { fieldErrors } from './field-errors.ts'
import { keepForm } from './kept-form.ts'

/** What a page shows above and in its form when an act was refused. */
export type Refusal = {
  errors: Record<string, string>
  problem: string | null
  details: Record<string, unknown>
  values: Record<string, string>
}

type Args = { request: Request; context: Readonly<RouterContextProvider> }

type Asked<R> = {
  command: Command<R>
  /** From the posted form to the act's input (a promise of it where files are staged); the command's schema checks it. */
  input: (form: Form) => unknown
  /** The page's own loader, or what else throws 404 and 403: asked when the input is wrong, before its fields are spoken of. */
  gate?: () => unknown
  /** For open pages: who acts when nobody is signed in. */
  openActor?: (form: Form) => Actor
}

type Wish<R> = Asked<R> & {
  /** Where to go when done; `?xong=` on it says what was done. */
  done: (result: R, form: Form) => string
}

/** Performs the act that a page's form asks for: 303 when done, else the refusal with the form's values (400, 409 …). */
export async function act<R>(args: Args, wish: Wish<R>) {
  const form = await Form.of(args.request)
  return actWith(args, form, wish)
}

/** As `act`, for an action that reads the form itself to tell several acts apart (`form.asked([…])`). */
export function actWith<R>(args: Args, form: Form, wish: Wish<R>) {
  return attempt(form, async () => redirect(wish.done(await performed(args, form, wish), form), 303))
}

/** As `actWith`, for an act whose answer is shown once on the page itself (a one-time password) and must not go into an address. */
export function actShowing<R, View>(args: Args, form: Form, wish: Asked<R> & { show: (result: R) => View }) {
  return attempt(form, async () => wish.show(await performed(args, form, wish)))
}

async function performed<R>({ request, context }: Args, form: Form, wish: Asked<R>): Promise<R> {
  const app = appOf(context)
  const actor = app.actor ?? wish.openActor?.(form)
  if (!actor) throw await keepForm(app, request, form)
  const given = form.text('_act')
  const actId = isId(given) ? given.toLowerCase() : newId()
  try {
    const input = await wish.input(form)
    return await perform(app.runtime, { actor, actId, now: app.now, today: app.today }, wish.command, input)
  } catch (error) {
    if (wish.gate && isWrongInput(error)) await wish.gate()
    throw error
  }
}

const isWrongInput = (error: unknown): boolean =>
  error instanceof ZodError || (error instanceof Problem && error.status === 400)

/** For forms that are no act of a slice (the person's own account): runs `work`, and tells its refusal on the form. */
export async function attempt<T>(form: Form, work: () => Promise<T>) {
  try {
    return await work()
  } catch (error) {
    return refuse(error, form)
  }
}

/** 404 and 403 leave the page; all else is told on the form, which keeps what was typed. */
export function refuse(error: unknown, form: Form) {
  const values = form.values()
  if (error instanceof ZodError)
    return data<Refusal>({ errors: fieldErrors(error), problem: null, details: {}, values }, { status: 400 })
  if (!(error instanceof Problem)) throw error
  if (error.status === 404 || error.status === 403) throw data({ code: error.code }, { status: error.status })
  const errors = (error.details['errors'] ?? {}) as Record<string, string>
  return data<Refusal>({ errors, problem: error.message, details: error.details, values }, { status: error.status })
}
