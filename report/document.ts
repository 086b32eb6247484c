/** ReportPort: what the `report` step renders through. */
import {type ReportDocument, type ReportFormat, type ReportPort, unreachable} from '../engine/contracts.ts'
import {renderJson} from './json.ts'
import {renderMarkdown} from './markdown.ts'

export function createReportPort(): ReportPort {
  return {render}
}

function render(format: ReportFormat, document: ReportDocument): string {
  switch (format) {
    case 'markdown':
      return renderMarkdown(document)
    case 'json':
      return renderJson(document)
    default:
      return unreachable(format)
  }
}
