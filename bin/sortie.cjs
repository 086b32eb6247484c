#!/usr/bin/env node
'use strict'
if (process.argv.length === 3 && process.argv[2] === '--version') {
  process.stdout.write(`${require('../package.json').version}\n`)
} else {
  if (process.argv.some(word => word === 'run' || word === 'resume' || word === 'retry')) {
    require('./early-signals.cjs').endOnSignals()
  }
  require('./load-bundle.cjs').loadBundle().bundle.runProcess()
}
