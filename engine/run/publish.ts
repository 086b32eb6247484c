/** Hands events to the reporters. One that throws is named in a warning and hears no more: it cannot stop a run. */
import type {Reporter, RunEvent} from '../contracts.ts'
import type {Inbox} from './inbox.ts'

export interface Publisher {
  publish(event: RunEvent): void
  end(): Promise<void>
}

export function createPublisher(reporters: readonly Reporter[], inbox: Inbox): Publisher {
  const listening = new Set(reporters)
  const detach = (reporter: Reporter, cause: unknown) => {
    listening.delete(reporter)
    const reason = cause instanceof Error ? cause.message : String(cause)
    const message = `the reporter "${reporter.name}" failed and was switched off: ${reason}`
    inbox.post({kind: 'warned', stepId: null, code: 'REPORTER_DETACHED', message})
  }
  return {
    publish(event) {
      for (const reporter of listening) {
        try {
          reporter.onEvent(event)
        } catch (cause) {
          detach(reporter, cause)
        }
      }
    },
    async end() {
      for (const reporter of listening) {
        try {
          await reporter.end()
        } catch (cause) {
          detach(reporter, cause)
        }
      }
    },
  }
}
