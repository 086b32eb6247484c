/** One thing that `sortie doctor` looked at. schemas/output/doctor.schema.json */
export interface Check {
  readonly name: string
  /** `warn`: it works, but may not for long, or less well. `fail`: runs will not work. */
  readonly state: 'ok' | 'warn' | 'fail'
  readonly message: string
  /** null where nothing is to be mended. */
  readonly mend: string | null
}

export const ok = (name: string, message: string): Check => ({name, state: 'ok', message, mend: null})
export const warn = (name: string, message: string, mend: string): Check => ({name, state: 'warn', message, mend})
export const fail = (name: string, message: string, mend: string): Check => ({name, state: 'fail', message, mend})
