import type { StagedFile } from '../files/index.ts'
import { Problem } from '../problem.ts'
import type { App } from './context.ts'
import type { Form } from './form.ts'

/** Stages the file of a form's field for the input of an act; undefined where none was chosen. A refusal marks the field. */
export async function stagedFrom({ files }: App, form: Form, field: string): Promise<StagedFile | undefined> {
  const file = form.file(field)
  return file && stageFor(files, file, field)
}

/** Stages all files chosen in a field. */
export async function stagedFilesFrom({ files }: App, form: Form, field: string): Promise<StagedFile[]> {
  const staged: StagedFile[] = []
  for (const file of form.files(field)) staged.push(await stageFor(files, file, field))
  return staged
}

async function stageFor(files: App['files'], file: File, field: string): Promise<StagedFile> {
  try {
    return await files.stage(file)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(error.code, error.status, { errors: { [field]: error.message } }, error.message)
  }
}
