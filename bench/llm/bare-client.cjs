// The least that a Node program can do: reads each file, asks about it over kept connections, and parses the answer.
// bare-client.cjs URL PARALLEL FOLDER PATHS_FILE
const http = require('node:http')
const {readFileSync} = require('node:fs')
const {join} = require('node:path')

const [url, parallel, folder, pathsFile] = process.argv.slice(2)
const agent = new http.Agent({keepAlive: true, maxSockets: Number(parallel)})
const paths = JSON.parse(readFileSync(pathsFile, 'utf8'))
const system = 'Judge the file. '.repeat(300)

function ask(path) {
  const text = readFileSync(join(folder, path), 'utf8')
  const shown = text
    .split('\n')
    .map((line, index) => `${index + 1}| ${line}`)
    .join('\n')
  const messages = [
    {role: 'system', content: system},
    {role: 'user', content: shown},
  ]
  const body = JSON.stringify({model: 'bench-1', messages})
  return new Promise((resolve, reject) => {
    const headers = {'content-type': 'application/json', 'content-length': Buffer.byteLength(body)}
    const request = http.request(`${url}/chat/completions`, {method: 'POST', agent, headers}, response => {
      const pieces = []
      response.on('data', piece => pieces.push(piece))
      response.on('end', () => {
        const answer = JSON.parse(Buffer.concat(pieces).toString('utf8'))
        resolve(JSON.parse(answer.choices[0].message.content).findings.length)
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

async function main() {
  const queue = paths.values()
  let findings = 0
  const worker = async () => {
    for (const path of queue) {
      const found = await ask(path)
      findings += found
    }
  }
  await Promise.all(Array.from({length: Number(parallel)}, worker))
  agent.destroy()
  process.stdout.write(`${paths.length} files, ${findings} findings\n`)
}

void main()
