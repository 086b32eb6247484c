/** The words that commands take. */

/** What `graph` draws in. */
export const graphFormats = ['text', 'mermaid', 'dot'] as const

/** What `task` does. */
export const taskActions = ['list', 'show', 'add', 'start', 'done', 'move', 'export'] as const

/** What `scan` looks for. */
export const scanWords = [
  'all',
  'secrets',
  'todos',
  'metrics',
  'files',
  'tree',
  'deps',
  'health',
  'standardization',
] as const

/** What `report` tells of. */
export const reportWords = ['all', 'todos', 'files', 'health', 'standardization'] as const

/** What `review` looks at. */
export const reviewWords = ['diff', 'files', 'pr'] as const

/** What `analyze` looks at. */
export const analyzeWords = ['repo', 'file', 'quick'] as const

/** What `costs` groups by. */
export const costGroups = ['day', 'model', 'mission', 'step', 'repository'] as const

/** What `docs` writes. */
export const docsWords = ['module', 'readme'] as const

/** What `completion` writes scripts for. */
export const shells = ['bash', 'zsh', 'fish'] as const

/** What `baseline` does. */
export const baselineActions = ['show', 'write', 'prune'] as const

/** What `cache` does. */
export const cacheActions = ['stats', 'hot', 'prune', 'clear'] as const

/** What `llm` does. */
export const llmActions = ['list', 'start', 'test', 'bench'] as const
