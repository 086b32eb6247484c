/** Questions to a model, and agents as far as they are questions. */
import type {Json, JsonObject} from '../../engine/contracts.ts'
import {isJsonObject} from '../../engine/json.ts'
import {carryText} from './carry-texts.ts'
import {type Carrier, nothing, type Params, typeStep} from './step.ts'
import {limitsOf} from './surroundings.ts'

const answer = 'outputs.text'

export const llm: Carrier = params => {
  const {fields, texts} = params
  const messages = messagesIn(fields.json('messages'))
  const prompt =
    fields.text('prompt', 'message', 'question', 'user_prompt', 'instruction', 'input', 'text') ?? messages.user
  const system = fields.text('system', 'system_prompt', 'system_message') ?? messages.system
  const settings = modelSettings(params)
  const keys = limitsOf(params)
  if (prompt === undefined || prompt.trim() === '') return nothing('it asks nothing')
  const asked = {prompt: carryText(prompt, texts), ...(system !== undefined && {system: carryText(system, texts)})}
  return typeStep('llm', {...asked, ...settings}, {result: answer, ...keys})
}

/** Tools that change something or run something: without them the step would say it did what it did not. */
const acting = /write|edit|create|delete|append|move|replace|shell|bash|exec|run|command|git|commit|code/i

/** An agent becomes one question. One that was to act by itself has no step type here. */
export const agent: Carrier = params => {
  const {fields, texts, note} = params
  const objective = fields.text('objective', 'task', 'goal', 'prompt', 'instructions', 'instruction', 'message')
  const system = fields.text('system', 'system_prompt', 'role', 'backstory', 'persona')
  const tools = fields.take('tools', 'available_tools', 'allowed_tools')
  const names = tools?.kind === 'list' ? tools.items.map(item => (item.kind === 'scalar' ? item.written : '?')) : []
  // How often it may go round: one question has one answer.
  fields.drop('max_iterations', 'max_steps', 'max_turns', 'name', 'agent', 'agent_type')
  const settings = modelSettings(params)
  const keys = limitsOf(params)
  if (objective === undefined) return nothing('the agent has no objective')
  const own = names.filter(name => acting.test(name))
  if (own.length > 0)
    return nothing(`it is an agent that acts by itself (${own.join(', ')}), and a step asks a model once`)
  if (names.length > 0) {
    const message = `the model is asked once and cannot look around with ${names.join(', ')}: put what it needs in the prompt`
    note(message, tools)
  }
  const asked = {prompt: carryText(objective, texts), ...(system !== undefined && {system: carryText(system, texts)})}
  return typeStep('llm', {...asked, ...settings}, {result: answer, ...keys})
}

/** OpenAI-compatible servers, with the variable that holds their key; null for one that needs none. */
const providers: ReadonlyMap<string, {readonly url: string; readonly key: string | null}> = new Map([
  ['xai', {url: 'https://api.x.ai/v1', key: 'XAI_API_KEY'}],
  ['grok', {url: 'https://api.x.ai/v1', key: 'XAI_API_KEY'}],
  ['openrouter', {url: 'https://openrouter.ai/api/v1', key: 'OPENROUTER_API_KEY'}],
  ['groq', {url: 'https://api.groq.com/openai/v1', key: 'GROQ_API_KEY'}],
  ['deepseek', {url: 'https://api.deepseek.com/v1', key: 'DEEPSEEK_API_KEY'}],
  ['mistral', {url: 'https://api.mistral.ai/v1', key: 'MISTRAL_API_KEY'}],
  ['ollama', {url: 'http://127.0.0.1:11434/v1', key: null}],
  ['llama', {url: 'http://127.0.0.1:8080/v1', key: null}],
  ['local', {url: 'http://127.0.0.1:8080/v1', key: null}],
])

function modelSettings({fields, note}: Params): JsonObject {
  const model = fields.text('model', 'model_name')
  const maxTokens = fields.json('max_output_tokens', 'max_tokens', 'max_completion_tokens')
  const temperature = fields.json('temperature')
  const provider = fields.text('provider', 'llm_provider')
  const known = providers.get(provider?.toLowerCase() ?? '')
  const url = fields.text('base_url', 'api_base', 'endpoint', 'url') ?? known?.url
  const keyName = fields.text('api_key_env', 'api_key_variable') ?? known?.key
  if (fields.take('api_key', 'key') !== undefined) {
    note('a key is not copied: name the environment variable that holds it with `api_key_env`')
  }
  if (provider !== undefined && known === undefined && provider !== 'openai') {
    note(`the provider "${provider}" is not known: name its address with \`base_url\``)
  }
  return {
    ...(model !== undefined && {model}),
    ...(url !== undefined && {base_url: url}),
    ...(typeof keyName === 'string' && {api_key_env: keyName}),
    ...(typeof maxTokens === 'number' && {max_output_tokens: maxTokens}),
    ...(typeof temperature === 'number' && {temperature}),
  }
}

function messagesIn(value: Json | undefined): {readonly system?: string; readonly user?: string} {
  if (!Array.isArray(value)) return {}
  const said = (role: (name: string) => boolean): string[] =>
    value.flatMap((message: Json) => {
      if (!isJsonObject(message)) return []
      const {role: by, content} = message
      return typeof content === 'string' && role(typeof by === 'string' ? by : '') ? [content] : []
    })
  const system = said(role => role === 'system').join('\n\n')
  const user = said(role => role !== 'system').join('\n\n')
  return {...(system !== '' && {system}), ...(user !== '' && {user})}
}
