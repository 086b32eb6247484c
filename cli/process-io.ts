/** The real outside of the command: this process, its streams and its signals. */
import {availableParallelism, userInfo} from 'node:os'
import {dirname} from 'node:path'
import type {Io, TextSink} from './io.ts'
import {main} from './main.ts'

/** Called by the file behind the `sortie` command. */
export async function runProcess(): Promise<void> {
  const io: Io = {
    cwd: process.cwd(),
    env: process.env,
    openStdin: () => ({isTerminal: process.stdin.isTTY, stream: process.stdin}),
    stdout: sinkFor(process.stdout),
    stderr: sinkFor(process.stderr),
    cores: availableParallelism(),
    ...userName(),
    home: dirname(__dirname),
    onSignal,
    onExit: call => void process.once('exit', call),
  }
  process.exitCode = await main(process.argv.slice(2), io)
}

/** A container may run under a number that no name belongs to. */
function userName(): {user?: string} {
  try {
    return {user: userInfo().username}
  } catch {
    return {}
  }
}

function sinkFor(stream: NodeJS.WriteStream): TextSink {
  // Whoever read this has gone (`sortie status | head`): no reason to fail, and nobody left to tell.
  stream.on('error', () => {})
  return {
    write: text => void stream.write(text),
    // A copy: the caller's buffer is used again. Called back also when nobody reads any more.
    writeBytes: bytes => new Promise(resolve => stream.write(Buffer.from(bytes), () => resolve())),
    isTerminal: stream.isTTY,
    // A terminal without a size says 0.
    get columns() {
      return stream.columns || 80
    },
    get rows() {
      return stream.rows || 24
    },
  }
}

function onSignal(call: (signal: 'SIGINT' | 'SIGTERM') => void): () => void {
  process.on('SIGINT', call)
  process.on('SIGTERM', call)
  return () => {
    process.off('SIGINT', call)
    process.off('SIGTERM', call)
  }
}
