/**
 * The floor for a scanner written in JavaScript: lists with git, reads every file, asks one regular expression.
 * bare-node.cjs PATTERN THREADS, in the folder to look in. Prints how many lines match.
 */
const {execFileSync} = require('node:child_process')
const {readFileSync} = require('node:fs')
const {Worker, isMainThread, parentPort, workerData} = require('node:worker_threads')

function count(pattern, paths) {
  const expression = new RegExp(pattern, 'g')
  let matches = 0
  for (const path of paths) matches += readFileSync(path, 'latin1').match(expression)?.length ?? 0
  return matches
}

if (isMainThread) {
  const [pattern, threads] = [process.argv[2], Number(process.argv[3])]
  const listed = execFileSync('git', ['ls-files', '-z'], {maxBuffer: 64 * 1024 * 1024, encoding: 'utf8'})
  const paths = listed.split('\0').filter(path => path !== '')
  if (threads === 1) process.stdout.write(`${count(pattern, paths)}\n`)
  else {
    let [matches, ended] = [0, 0]
    for (let thread = 0; thread < threads; thread++) {
      const own = paths.filter((_, index) => index % threads === thread)
      new Worker(__filename, {workerData: {pattern, paths: own}}).on('message', found => {
        matches += found
        if (++ended === threads) process.stdout.write(`${matches}\n`)
      })
    }
  }
} else parentPort.postMessage(count(workerData.pattern, workerData.paths))
