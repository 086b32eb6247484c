/** Colours, by what they mean. Text is painted last: whatever measures or cuts it sees it plain. */

export type Tone = 'good' | 'bad' | 'caution' | 'faint' | 'strong'

/** The text in the tone; as it came where the tone is null. */
export type Paint = (tone: Tone | null, text: string) => string

/** For files, pipes and whoever asked for no colour. */
export const unpainted: Paint = (_tone, text) => text

/** Parameters of SGR, the escape sequence for colours. Each is of the first eight, which every theme sets readably. */
const parameters: {readonly [tone in Tone]: number} = {good: 32, bad: 31, caution: 33, faint: 2, strong: 1}

export const painted: Paint = (tone, text) =>
  tone === null || text === '' ? text : `\u001b[${parameters[tone]}m${text}\u001b[0m`
