#!/usr/bin/env node
'use strict'
const version = require('../package.json').version
if (process.argv.length === 3 && process.argv[2] === '--version') process.stdout.write(`${version}\n`)
else require('../dist/sortie.cjs').runProcess()
