/** The outside of a command with secrets kept in: everything that it prints is masked. */
import type {Masker} from '../engine/mask.ts'
import type {Io, TextSink} from './io.ts'

export function maskedIo(io: Io, masker: Masker): Io {
  return {...io, stdout: maskedSink(io.stdout, masker), stderr: maskedSink(io.stderr, masker)}
}

function maskedSink(sink: TextSink, masker: Masker): TextSink {
  return {
    write: text => sink.write(masker.text(text)),
    get isTerminal() {
      return sink.isTerminal
    },
    get columns() {
      return sink.columns
    },
    get rows() {
      return sink.rows
    },
  }
}
