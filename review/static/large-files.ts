/** Files that make every later clone larger, for ever. */
import {formatBytes} from '../../engine/bytes.ts'
import {addedLines} from '../diff/file-diff.ts'
import type {ReviewedFile} from '../texts.ts'
import type {Remark} from './remark.ts'

const LARGE_BYTES = 1024 * 1024
const VERY_LARGE_BYTES = 10 * LARGE_BYTES

export function largeFileRemarks({diff, sizeBytes}: ReviewedFile): Remark[] {
  const isNew = diff.status === 'added' || diff.status === 'copied'
  if (!isNew || sizeBytes === null || sizeBytes <= LARGE_BYTES) return []
  const [first] = addedLines(diff)
  const name = diff.path.slice(diff.path.lastIndexOf('/') + 1)
  return [
    {
      rule: 'large-file',
      title: 'large file added',
      message: `it holds ${formatBytes(sizeBytes)}, which stay in the history for ever`,
      severity: sizeBytes > VERY_LARGE_BYTES ? 'medium' : 'low',
      category: 'performance',
      confidence: 0.8,
      path: diff.path,
      line: first?.newLine ?? 1,
      endLine: first?.newLine ?? 1,
      quote: first?.text.slice(0, 200) ?? name,
      recommendation: 'keep it elsewhere and fetch it, or use Git LFS',
      subject: name,
    },
  ]
}
