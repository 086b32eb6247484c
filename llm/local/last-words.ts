/** What a program said last, and what that means: its end is explained with it. */
import {StringDecoder} from 'node:string_decoder'

const KEEP_CHARACTERS = 16_384
const SHOWN_LINES = 20

export interface LastWords {
  push(bytes: Uint8Array): void
  /** Whole lines, oldest first, at most twenty. */
  lines(): readonly string[]
}

/** `hidden` is replaced wherever it stands. */
export function createLastWords(hidden: string): LastWords {
  const decoder = new StringDecoder('utf8')
  let kept = ''
  return {
    push(bytes) {
      kept = (kept + decoder.write(bytes)).slice(-KEEP_CHARACTERS)
    },
    lines: () =>
      kept
        .replaceAll(hidden, '***')
        .split(/\r?\n/)
        .map(line => line.trimEnd())
        .filter(line => line !== '')
        .slice(-SHOWN_LINES),
  }
}

/** The lines that tell most, at most three: those that speak of a fault, else the last ones. */
export function tellingLines(lines: readonly string[]): readonly string[] {
  const faults = lines.filter(line =>
    /error|fail|could ?n[o']t|cannot|unable|invalid|unknown|abort|out of memory/i.test(line),
  )
  return (faults.length > 0 ? faults : lines).slice(-3)
}

export const saysPortTaken = (lines: readonly string[]): boolean =>
  lines.some(line => /couldn't bind|could not bind|failed to bind|address already in use/i.test(line))

/** What to do about it; null where the lines are of no known kind. */
export function mendFor(lines: readonly string[]): string | null {
  const text = lines.join('\n')
  if (/out of memory|failed to allocate|cannot allocate|alloc_buffer|vk::DeviceMemory/i.test(text)) {
    return 'memory is short: take a smaller --context, fewer layers with --ngl, or a smaller model'
  }
  if (/invalid argument|unknown argument|error while handling argument|unrecognized/i.test(text)) {
    return 'this llama-server does not know an argument: update llama.cpp, or leave out what was given with --server-arg'
  }
  if (/unknown model architecture/i.test(text)) return 'the model is newer than this llama-server: update llama.cpp'
  if (/failed to load model|error loading model|gguf|invalid magic|tensor/i.test(text)) {
    return 'the file may be damaged: fetch it again; `sortie llm list` shows what is known of it'
  }
  return null
}
