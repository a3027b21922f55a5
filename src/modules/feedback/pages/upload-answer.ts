import { Problem } from '#platform/problem.ts'

/** Answers a refusal with its status and its sentence, for the script that sends photos. */
export async function toldPlainly(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return new Response(error.message, {
      status: error.status,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
}
