'use strict'
/**
 * A signal before a run has begun, or after it has ended, ends the command with the status that an interrupted run has:
 * whoever looks at the status need not know how far it had come. While a run listens for itself, it decides.
 */
const statusOf = {SIGINT: 130, SIGTERM: 143}

function endOnSignals() {
  for (const [signal, status] of Object.entries(statusOf)) {
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(status)
    })
  }
}

module.exports = {endOnSignals}
