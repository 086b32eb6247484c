/** Text that was never meant as an expression of here. */

/** `${{` is written `${{ '${{' }}`. */
export function escaped(text: string): string {
  return text.replaceAll('${{', "${{ '${{' }}")
}
