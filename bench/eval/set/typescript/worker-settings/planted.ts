export interface Settings {
  readonly retries?: number
  readonly queue?: string
  readonly pauseMs?: number
}

export interface WorkerOptions {
  readonly retries: number
  readonly queue: string
  readonly pauseMs: number
}

export function optionsFrom(settings: Settings): WorkerOptions {
  const retries = settings.retries || 3
  const queue = settings.queue ?? 'default'
  const pauseMs = settings.pauseMs ?? 1_000
  if (retries < 0 || pauseMs < 0) throw new RangeError('retries and pauses cannot be negative')
  return {retries, queue, pauseMs}
}
