/** ReportPort: what the `report` step renders through. */
import type {ReportDocument, ReportFormat, ReportPort} from '../engine/contracts.ts'
import {renderAnnotations} from './annotations.ts'
import {renderCsv} from './csv.ts'
import {renderGitlab} from './gitlab.ts'
import {renderHtml} from './html.ts'
import {renderJson} from './json.ts'
import {renderJunit} from './junit-findings.ts'
import {renderMarkdown} from './markdown.ts'
import {renderSarif} from './sarif.ts'

const renderers: {readonly [format in ReportFormat]: (document: ReportDocument) => string} = {
  markdown: renderMarkdown,
  html: renderHtml,
  json: renderJson,
  sarif: renderSarif,
  junit: renderJunit,
  github: renderAnnotations,
  gitlab: renderGitlab,
  csv: renderCsv,
}

export function createReportPort(): ReportPort {
  return {render: (format, document) => renderers[format](document)}
}
