/** The repository that the missions of the corpus work on: small, with everything they look for. */
import type {TestWorkspace} from '../workspace.ts'
import {createWorkspace} from '../workspace.ts'

const files: {readonly [path: string]: string} = {
  'README.md': '# Shop\n\nSells things.\n\n## Docs\n',
  'CHANGELOG.md': '# Changes\n\n## 1.2.0\n\n- carts\n',
  'package.json': '{\n  "name": "shop",\n  "version": "1.2.0",\n  "license": "MIT"\n}\n',
  '.gitignore': 'dist/\nreports/\nout/\n.sortie/\n',
  'config/app.json': '{\n  "port": 8000,\n  "password": "none"\n}\n',
  'data/orders.csv': 'id,item,price\n1,apple,3\n2,pear,4\n3,apple,3\n',
  'docs/guide.md': '# Guide\n\nHow too use the shop.\n\n## Carts\n\nA cart holds items.\n',
  'scripts/check.sh': '#!/bin/sh\necho "checked $1 in $MODE mode"\n',
  'src/index.js': "const {total} = require('./cart')\nconsole.log(total([3, 4]))\n",
  'src/cart.js':
    "const {round} = require('./price')\n// TODO: discounts\nfunction total(prices) {\n  return round(prices.reduce((a, b) => a + b, 0))\n}\nexports.total = total\n",
  'src/price.js': 'function round(price) {\n  return Math.round(price * 100) / 100\n}\nexports.round = round\n',
  'test/cart.test.js':
    "const test = require('node:test')\nconst assert = require('node:assert')\nconst {round} = require('../src/price')\ntest('rounds', () => assert.equal(round(1.234), 1.23))\n",
}

export function createProject(): TestWorkspace {
  const workspace = createWorkspace(files)
  workspace.git('init', '-q', '-b', 'main')
  workspace.git('add', '.')
  workspace.git('update-index', '--chmod=+x', 'scripts/check.sh')
  workspace.git('checkout-index', '-f', 'scripts/check.sh')
  workspace.git('commit', '-qm', 'Open the shop')
  workspace.put('docs/guide.md', `${files['docs/guide.md']}\n## Prices\n`)
  workspace.git('commit', '-qam', 'Write on prices')
  return workspace
}
