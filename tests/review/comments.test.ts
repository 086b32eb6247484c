import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../../engine/contracts.ts'
import {githubComments} from '../../review/comments/github.ts'
import {gitlabComments} from '../../review/comments/gitlab.ts'
import {placed} from '../../review/comments/places.ts'
import {commentText, listedText} from '../../review/comments/text.ts'
import {parseDiff} from '../../review/diff/parse.ts'

const golden = (name: string) => join(import.meta.dirname, 'golden', name)

const diff = parseDiff(
  `diff --git a/src/old.ts b/src/new.ts
similarity index 90%
rename from src/old.ts
rename to src/new.ts
--- a/src/old.ts
+++ b/src/new.ts
@@ -1,4 +1,5 @@
 one
-two
+zwei
+drei
 three
 four
@@ -20,2 +21,3 @@
 twenty
+more
 twenty-one
`,
  'test',
)

const finding = (start_line: number, end_line = start_line, more: Partial<Finding> = {}): Finding => ({
  id: '1',
  rule: 'review/x',
  title: 'a title',
  message: 'a message',
  severity: 'high',
  category: 'bug',
  confidence: 1,
  path: 'src/new.ts',
  start_line,
  end_line,
  quote: 'x',
  recommendation: 'do this',
  source_step: 'review',
  ...more,
})

const around = {summary: '1 file changed.', prefix: 'app/', head: 'aaa', base: 'bbb'}
const findings = [
  finding(2),
  finding(2, 3, {recommendation: null}),
  finding(4),
  finding(3, 22),
  finding(12),
  finding(1, 1, {path: 'other.ts'}),
]

describe('where a comment stands', () => {
  test('on lines that the diff shows, within one hunk; all else is about the whole', () => {
    const {inline, outside} = placed(findings, diff)
    expect(inline.map(({first, last}) => [first.newLine, last.newLine])).toEqual([
      [2, 2],
      [2, 3],
      [4, 4],
      [3, 3],
    ])
    expect(outside.map(({path, start_line}) => [path, start_line])).toEqual([
      ['src/new.ts', 12],
      ['other.ts', 1],
    ])
  })

  test('as GitHub takes them', async () => {
    const comments = githubComments(placed(findings, diff), around)
    await expect(`${JSON.stringify(comments, null, 2)}\n`).toMatchFileSnapshot(golden('github.json'))
  })

  test('as GitLab takes them: a line that stays has both numbers, and a renamed file both names', async () => {
    const comments = gitlabComments(placed(findings, diff), around)
    await expect(`${JSON.stringify(comments, null, 2)}\n`).toMatchFileSnapshot(golden('gitlab.json'))
  })

  test('without commits they name none', () => {
    const bare = {...around, head: null, base: null}
    expect(
      JSON.stringify([githubComments(placed(findings, diff), bare), gitlabComments(placed(findings, diff), bare)]),
    ).not.toMatch(/commit_id|_sha/)
  })
})

describe('what a comment says', () => {
  test('commands nobody', () => {
    expect(commentText(finding(1, 1, {message: '/close', title: '- x'}))).toBe(
      '**high**: \\- x\n\n\\/close\n\ndo this\n\n`review/x`',
    )
  })

  test('is data: it formats nothing, calls nobody, hides nothing, and stays on its line', () => {
    const hostile = finding(1, 1, {
      title: '@all **bold** <img src=x>',
      message: 'a\n# heading\n/close\n`code` [link](x) \u202e\u001b[31m',
      recommendation: '![x](y) ~~z~~ | #12',
      rule: 'a`b\nc',
      path: 'a`\n@you.ts',
    })
    expect(commentText(hostile)).toBe(
      '**high**: @\u200ball \\*\\*bold\\*\\* &lt;img src=x&gt;\n\na \\# heading /close \\`code\\` \\[link\\](x) \\[31m\n\n\\!\\[x\\](y) \\~\\~z\\~\\~ \\| \\#12\n\n`abc`',
    )
    expect(listedText(hostile)).toBe(
      '- **high** a\\` @\u200byou.ts:1: @\u200ball \\*\\*bold\\*\\* &lt;img src=x&gt;: a \\# heading /close \\`code\\` \\[link\\](x) \\[31m',
    )
  })
})
