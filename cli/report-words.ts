/** Words that flags of reports take. */
import type {ReportFormat, Severity} from '../engine/contracts.ts'

export const reportFormats = [
  'markdown',
  'html',
  'json',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'csv',
] as const satisfies readonly ReportFormat[]

export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const satisfies readonly Severity[]
