#!/usr/bin/env node
'use strict'
if (process.argv.length === 3 && process.argv[2] === '--version') {
  process.stdout.write(`${require('../package.json').version}\n`)
} else {
  require('./load-bundle.cjs').loadBundle().bundle.runProcess()
}
