/** The library's lexer, with offsets in place of lines and columns. */
import {Lexer} from '@actions/expressions'
import {type Token, TokenType} from '@actions/expressions/lexer'

export type Lexed = {readonly tokens: readonly Token[]} | {readonly unreadableAt: number}

/** Each token's range is `{line: 0, column: offset}`, from which the parser takes the place of its errors. */
export function lex(text: string): Lexed {
  try {
    return {tokens: placed(new Lexer(text).lex().tokens, text)}
  } catch (cause) {
    return {unreadableAt: placeIn(cause, text)}
  }
}

export function startOf(token: Token): number {
  return token.range.start.column
}

export function endOf(token: Token): number {
  return token.range.end.column
}

// The library counts columns anew on each line, but not after a line feed inside a string. Between two tokens there is
// nothing but white space, so the lexemes alone give the offsets.
function placed(tokens: readonly Token[], text: string): Token[] {
  let end = 0
  return tokens.map(token => {
    let start = end
    while (start < text.length && text[start]?.trim() === '') start++
    end = start + token.lexeme.length
    const range = {start: {line: 0, column: start}, end: {line: 0, column: end}}
    // The library undoubles only the first '' of a string.
    return token.type === TokenType.STRING
      ? {...token, range, value: token.lexeme.slice(1, -1).replaceAll("''", "'")}
      : {...token, range}
  })
}

/** The lexer's message ends with the place, counted from 1, and the whole text. */
function placeIn(cause: unknown, text: string): number {
  const message = cause instanceof Error ? cause.message : ''
  const place = /(\d+)$/.exec(message.slice(0, -` within expression: ${text}`.length))
  return place === null ? 0 : Number(place[1]) - 1
}
