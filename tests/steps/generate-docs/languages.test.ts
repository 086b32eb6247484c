/** What a page says of the same small module in eight languages, with the doc comments that each of them is used to. */
import {describe, expect, test} from 'vitest'
import {createSignatures} from '../../../scan/metrics/signatures-inspector.ts'
import {moduleDoc} from '../../../steps/generate-docs/module-doc.ts'
import {modulePage, WITHOUT_MODEL} from '../../../steps/generate-docs/module-page.ts'

const inspector = createSignatures()

function docOf(path: string, source: string) {
  const facts = inspector.inspect(
    {path, bytes: Buffer.from(source), nature: 'text', latin1: source, text: () => source},
    {},
  )
  if (facts?.kind !== 'analysed') throw new Error(`"${path}" was not analysed`)
  return moduleDoc(path, facts)
}

const modules: {readonly [path: string]: string} = {
  'src/text.ts': `/** Works on text. */
/**
 * Repeats a text.
 * @param text - what is repeated
 * @param times how often
 * @returns the long text
 * @throws {RangeError} when it is too long
 * @example
 * repeat('a', 2)
 */
export function repeat(text: string, times = 2): string { return text }
`,
  'src/text.js': `/**
 * Repeats a text.
 * @param {string} text what is repeated
 * @param {number} [times=2] how often
 * @return {string} the long text
 * @throws {RangeError} when it is too long
 * @example
 * repeat('a', 2)
 */
exports.repeat = function repeat(text, times = 2) {}
`,
  'src/text.py': `"""Works on text."""
def repeat(text: str, times: int = 2) -> str:
    """Repeats a text.

    Args:
        text: what is repeated
        times (int): how often

    Returns:
        the long text

    Raises:
        RangeError: when it is too long

    Example:
        repeat('a', 2)
    """
`,
  'src/text.rs': `//! Works on text.
/// Repeats a text.
///
/// # Arguments
///
/// * \`text\` - what is repeated
/// * \`times\` - how often
///
/// # Returns
///
/// the long text
///
/// # Panics
///
/// when it is too long
///
/// # Examples
///
/// \`\`\`
/// # use text::repeat;
/// repeat('a', 2)
/// \`\`\`
pub fn repeat(text: &str, times: usize) -> String { text.into() }
`,
  'src/text.go': `// Package text works on text.
package text

// Repeat repeats a text.
//
//	Repeat("a", 2)
func Repeat(text string, times int) string { return text }
`,
  'src/Text.java': `package text;
public class Text {
  /**
   * Repeats a text.
   * <p>Twice, mostly.
   * @param text what is repeated
   * @param times how often
   * @return the long text
   * @throws RangeError when it is too long
   */
  public String repeat(String text, int times) { return text; }
}
`,
  'src/text.c': `/* Works on text. */
#include <string.h>
/**
 * \\brief Repeats a text.
 * \\param text what is repeated
 * \\param times how often
 * \\return the long text
 */
char *repeat(const char *text, int times) { return 0; }
`,
  'src/text.cpp': `/// Repeats a text.
/// @param text what is repeated
/// @param times how often
/// @return the long text
std::string repeat(const std::string &text, int times = 2) { return text; }
`,
}

describe.each(Object.entries(modules))('%s', (path, source) => {
  const doc = docOf(path, source)
  const entry = doc.entries.find(({name}) => /repeat$/i.test(name))

  test('has the function with its description', () => {
    expect(entry?.description).toMatch(/^Repeat(?: r|s)\w* a text\./)
    expect(entry?.code).toMatch(/repeat/i)
    expect(entry?.parameters.map(({name}) => name)).toEqual(['text', 'times'])
  })

  test('says what its parameters and its result are, where the comment does', () => {
    if (path.endsWith('.go')) return
    expect(entry?.parameters.map(({description}) => description)).toEqual(['what is repeated', 'how often'])
    expect(entry?.returns?.description).toBe('the long text')
  })

  test('shows types as they are written', () => {
    const types = [...(entry?.parameters ?? []), entry?.returns].map(one => one?.type)
    expect(types).toEqual(typesOf[path])
  })

  test('stands on a page that says where it comes from', () => {
    const page = modulePage(doc)
    expect(page).toMatch(/^# Module: [Tt]ext\n/)
    expect(page).toContain(WITHOUT_MODEL)
    expect(page).toMatch(/\n## Functions\n\n### [\w.]*[Rr]epeat\n\n```\w+\n/)
  })
})

const typesOf: {readonly [path: string]: readonly (string | null)[]} = {
  'src/text.ts': ['string', null, 'string'],
  'src/text.js': ['string', 'number', 'string'],
  'src/text.py': ['str', 'int', 'str'],
  'src/text.rs': ['&str', 'usize', 'String'],
  'src/text.go': ['string', 'int', 'string'],
  'src/Text.java': ['String', 'int', 'String'],
  'src/text.c': ['const char *', 'int', 'char *'],
  'src/text.cpp': ['const std::string &', 'int', 'std::string'],
}

test('examples, failures and what the module says are on the page', () => {
  const page = modulePage(docOf('src/text.rs', modules['src/text.rs'] ?? ''))
  expect(page).toBe(`# Module: text

> ${WITHOUT_MODEL}

File: \`src/text.rs\` (Rust)

Works on text.

## Functions

### repeat

\`\`\`rust
pub fn repeat(text: &str, times: usize) -> String
\`\`\`

Repeats a text.

**Parameters**

- \`text\` (\`&str\`): what is repeated
- \`times\` (\`usize\`): how often

**Returns**

\`String\`: the long text

**Fails with**

- when it is too long

**Examples**

\`\`\`rust
repeat('a', 2)
\`\`\`
`)
})

test('NumPy and reStructuredText are read as well', () => {
  const numpy =
    'def f(a, b):\n    """Adds.\n\n    Parameters\n    ----------\n    a : int\n        the first\n    b\n        the second\n\n    Returns\n    -------\n    int\n        the sum\n    """\n'
  const sphinx =
    'def f(a, b):\n    """Adds.\n\n    :param int a: the first\n    :param b: the second\n    :returns: the sum\n    :raises ValueError: never\n    """\n'
  for (const source of [numpy, sphinx]) {
    const [entry] = docOf('a.py', source).entries
    expect(entry?.description).toBe('Adds.')
    expect(entry?.parameters.map(({description}) => description)).toEqual(['the first', 'the second'])
    expect(entry?.returns?.description).toMatch(/the sum$/)
  }
})

test('a file without anything says so', () => {
  expect(modulePage(docOf('a.py', ''))).toContain('There are no functions and no types in it.')
  expect(modulePage(docOf('a.ts', 'export function a( {\n'))).toMatch(
    /Its syntax could not be read in .*: something may be missing/,
  )
})

test('files that stand for their folder are called like it', () => {
  const names = ['src/shop/index.ts', 'shop/__init__.py', 'src/shop/mod.rs', 'index.js'].map(
    path => docOf(path, '').name,
  )
  expect(names).toEqual(['shop', 'shop', 'shop', 'index'])
})
