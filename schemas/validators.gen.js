/* Written by `npm run generate`; changes are lost. */
import ucs2lengthModule from 'ajv/dist/runtime/ucs2length.js'
import equalModule from 'ajv/dist/runtime/equal.js'

export const envelope = validate10;
const schema11 = {"title":"Mission","description":"What to do in a repository: steps, and what each waits for.","type":"object","additionalProperties":false,"required":["version","name","steps"],"properties":{"version":{"description":"The version of the mission format.","enum":["1.0","1",1],"errorMessage":"must be \"1.0\""},"name":{"description":"The mission's name in progress, reports and the list of runs.","$ref":"#/definitions/label"},"description":{"description":"What the mission is for, in the words of its authors.","type":"string"},"inputs":{"title":"InputDeclarations","description":"Values that whoever runs the mission gives with `--input name=value`; expressions read them as `inputs.name`.","type":"object","propertyNames":{"description":"The name of an input.","pattern":"^[A-Za-z_][A-Za-z0-9_-]*$","errorMessage":"is not a name for an input: a letter, then letters, digits, \"_\" or \"-\""},"additionalProperties":{"$ref":"#/definitions/input"}},"vars":{"title":"Vars","description":"Constants by name; expressions read them as `vars.name`.","type":"object","propertyNames":{"description":"The name of a constant.","pattern":"^[A-Za-z_][A-Za-z0-9_-]*$","errorMessage":"is not a name for a constant: a letter, then letters, digits, \"_\" or \"-\""},"additionalProperties":true},"env":{"description":"Environment variables for every step.","$ref":"#/definitions/environment"},"env_file":{"description":"A file of `NAME=value` lines that adds to the environment of every step, relative to the workspace.","$ref":"#/definitions/workspacePath"},"secrets":{"title":"Secrets","description":"Names of environment variables whose values are masked wherever they would be shown or written down.","type":"array","uniqueItems":true,"items":{"$ref":"#/definitions/secretName"}},"concurrency":{"title":"Concurrency","description":"At most one run of a group at a time in one state directory, whatever missions they are of.","type":"object","additionalProperties":false,"required":["group"],"properties":{"group":{"description":"The name of the group; it may hold expressions over `inputs`, `vars`, `env` and `mission`.","$ref":"#/definitions/label"},"cancel_in_progress":{"description":"`true`: a run of the group that is under way is ended, as by `sortie cancel`, and this one goes on.","type":"boolean","default":false}}},"defaults":{"title":"MissionDefaults","description":"What holds for every step that says nothing itself.","type":"object","additionalProperties":false,"properties":{"timeout":{"description":"Time limit of each attempt.","$ref":"#/definitions/timeout"},"retry":{"description":"How often a failed step is tried again.","$ref":"#/definitions/retry"},"shell":{"description":"The shell that reads `run` text.","$ref":"#/definitions/shell"}}},"config":{"title":"MissionConfig","description":"How the mission as a whole is run.","type":"object","additionalProperties":false,"properties":{"max_parallel":{"description":"The most steps that run at one time; the number of cores when absent.","type":"integer","minimum":1,"maximum":1000},"max_items":{"description":"The most items that a step with `foreach` or `matrix` may have; 10,000 when absent.","$ref":"#/definitions/itemLimit"},"fail_fast":{"description":"After the first failure that matters: `false` goes on, `true` starts nothing new, `kill` also ends what runs.","enum":[false,true,"kill"],"default":false},"timeout":{"description":"Time limit of the run as a whole: at it, what runs is ended and the rest is skipped.","$ref":"#/definitions/duration"},"resource_limits":{"title":"ResourceLimits","description":"What the processes of each step may use together, where the step's own `resources` say nothing.","type":"object","additionalProperties":false,"properties":{"max_memory_mb":{"description":"The most memory at one time, in MB of 1,048,576 bytes.","type":"number","minimum":1,"maximum":1000000000},"max_cpu_percent":{"description":"The most processor time, averaged over six samples; 100 is all cores of the host.","type":"number","minimum":0.01,"maximum":100},"max_disk_io_mb_per_sec":{"description":"The most read from and written to disks in a second, averaged over six samples, in MB of 1,048,576 bytes.","type":"number","minimum":0.001,"maximum":1000000000}}},"monitoring":{"title":"Monitoring","description":"How limits on resources are watched.","type":"object","additionalProperties":false,"properties":{"check_interval_seconds":{"description":"Seconds between two looks; memory that grows towards its limit is looked at every quarter of a second.","type":"number","minimum":0.1,"maximum":3600,"default":5},"warn_threshold_percent":{"description":"The share of a limit from which on a step is warned of.","type":"number","minimum":1,"maximum":100,"default":80},"kill_on_exceed":{"description":"A step beyond a limit is ended; `false`: it is warned of and goes on.","type":"boolean","default":true}}},"execution_strategy":{"title":"ExecutionStrategy","description":"What is looked at before the run: how much the steps have to work through, and how long they took before.","type":"object","additionalProperties":false,"properties":{"estimate":{"description":"Measures the steps' working directories and counts the files they name.","type":"boolean","default":true},"warn_above_files":{"description":"A step that works on more files than this is warned of.","type":"integer","minimum":1,"maximum":1000000,"default":10000},"warn_above_size":{"description":"A step whose working directory is larger than this is warned of; 1GB when absent.","$ref":"#/definitions/size"}}},"llm":{"description":"Which model steps ask that do not say, and how.","$ref":"#/definitions/llmConfig"},"budget_usd":{"description":"The most that the models of a run may cost, in dollars; 3.00 when absent. A run that reaches it stops, and can be resumed.","$ref":"#/definitions/dollars"}}},"outputs":{"title":"OutputDeclarations","description":"What the mission brings when it has ended, by name: shown by `sortie status --json`, and the outputs of a step that runs it.","type":"object","minProperties":1,"propertyNames":{"description":"The name of an output.","pattern":"^[A-Za-z_][A-Za-z0-9_-]*$","errorMessage":"is not a name for an output: a letter, then letters, digits, \"_\" or \"-\""},"additionalProperties":{"$ref":"#/definitions/output"}},"steps":{"description":"The steps. Their order breaks ties only; `depends_on` says what waits for what.","type":"array","minItems":1},"on_success":{"type":"array"},"on_failure":{"type":"array"},"on_cancel":{"type":"array"},"finally":{"type":"array"}},"definitions":{"output":{"title":"Output","description":"A value that the mission brings.","type":"object","additionalProperties":false,"required":["value"],"properties":{"value":{"description":"The value, as a rule an expression such as `${{ steps.build.outputs.version }}`, which keeps its type.","type":["string","number","boolean"]},"description":{"description":"What the value is, in one sentence.","type":"string"}}},"dollars":{"title":"Dollars","description":"An amount of money, in dollars. 0 for nothing at all.","type":"number","minimum":0,"maximum":1000000},"llmConfig":{"title":"LlmConfig","description":"Which model steps ask that do not say, and how.","type":"object","additionalProperties":false,"properties":{"provider":{"description":"Whose server is asked; it says where it listens, which variable holds the key, and what is known of prices.","enum":["openai","xai","openrouter","ollama","llama-server","custom"]},"base_url":{"description":"Where an OpenAI-compatible server listens, up to `/chat/completions`.","type":"string","pattern":"^(https?://[^\\s/]|.*\\$\\{\\{)","errorMessage":"must be an address such as https://api.openai.com/v1"},"model":{"description":"The model, by the name that the server has for it.","$ref":"#/definitions/label"},"api_key_env":{"description":"The environment variable that holds the key; it is a secret of the steps that ask, whether the mission declares it or not.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of an environment variable"},"max_output_tokens":{"description":"The most tokens an answer may have; one that is cut off there fails.","type":"integer","minimum":1,"maximum":10000000},"max_parallel":{"description":"The most calls at one time to one model at one address.","type":"integer","minimum":1,"maximum":1000},"requests_per_minute":{"description":"The most requests in a minute.","type":"integer","minimum":1,"maximum":1000000},"tokens_per_minute":{"description":"The most tokens of questions in a minute.","type":"integer","minimum":1,"maximum":1000000000},"timeout":{"description":"Limit of one call; 180s when absent.","$ref":"#/definitions/duration"},"max_attempts":{"description":"How often a call is made at most that a passing fault ends: too many requests, a server that is down, a connection that breaks.","type":"integer","minimum":1,"maximum":8,"default":3},"temperature":{"description":"How freely the model chooses its words: 0 for the likeliest.","type":"number","minimum":0,"maximum":2},"top_p":{"description":"Only the likeliest words that together have this probability are chosen from.","type":"number","minimum":0,"maximum":1},"top_k":{"description":"Only so many of the likeliest words are chosen from; not every server knows it.","type":"integer","minimum":0,"maximum":10000},"min_p":{"description":"Only words that have at least this share of the likeliest one; not every server knows it.","type":"number","minimum":0,"maximum":1},"frequency_penalty":{"description":"How much a word loses with each time that it was said.","type":"number","minimum":-2,"maximum":2},"presence_penalty":{"description":"How much a word loses once it was said.","type":"number","minimum":-2,"maximum":2},"repeat_penalty":{"description":"As a llama-server has it: 1 for none.","type":"number","minimum":0,"maximum":10},"seed":{"description":"The same answer again, as far as the server can.","type":"integer","minimum":0,"maximum":4294967295},"mirostat":{"description":"Version of the sampler that keeps the surprise even: 0 for none; of a llama-server.","type":"integer","minimum":0,"maximum":2},"mirostat_tau":{"description":"The surprise that mirostat aims at.","type":"number","minimum":0,"maximum":100},"mirostat_eta":{"description":"How fast mirostat learns.","type":"number","minimum":0,"maximum":100},"reasoning_effort":{"description":"How long a model that thinks first may think, in the words of its provider: `low`, `medium`, `high`.","type":"string","pattern":"^[a-z]{1,20}$","errorMessage":"must be a word such as low, medium or high"},"prices":{"title":"LlmPriceList","description":"What the model costs, in dollars for a million tokens; above what Sortie knows itself.","type":"object","additionalProperties":false,"required":["input_per_million","output_per_million"],"properties":{"input_per_million":{"description":"What a million tokens of questions cost.","type":"number","minimum":0,"maximum":1000000},"cached_input_per_million":{"description":"What a million of them cost that the server had read before; as `input_per_million` when absent.","type":"number","minimum":0,"maximum":1000000},"output_per_million":{"description":"What a million tokens of answers cost.","type":"number","minimum":0,"maximum":1000000}}},"cache":{"title":"LlmCache","description":"How answers are kept, so that an equal question is not asked again.","type":"object","additionalProperties":false,"properties":{"ttl":{"description":"How long an answer holds; 168h when absent, 0 for not at all.","$ref":"#/definitions/pause"}}},"server":{"title":"LlmServer","description":"A llama-server that the run starts for itself, and ends with it.","type":"object","additionalProperties":false,"properties":{"program":{"description":"The program, in configuration files: a path, relative to the workspace, or a name on PATH; `llama-server` when absent.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a path or the name of a program","examples":["/opt/llama.cpp/bin/llama-server"]},"model":{"description":"The file of the model, ending with `.gguf`.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a path"},"args":{"description":"Further arguments for it.","type":"array","items":{"description":"One argument.","type":"string"}}}}}},"pause":{"title":"Pause","description":"A length of time that may be nothing: text such as `500ms`, `2s`, `0s`, or a number of seconds.","type":["string","number"],"pattern":"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0,"maximum":1000000000,"errorMessage":"must be a duration such as 0s, 500ms or 2s"},"duration":{"title":"Duration","description":"A length of time: text such as `500ms`, `30s`, `5m`, `1h30m`, or a number of seconds. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0.001,"maximum":1000000000,"errorMessage":"must be a duration such as 30s, 5m or 1h30m"},"label":{"title":"Label","description":"One line of text for people.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$","maxLength":1000,"errorMessage":"must be one line of text"},"size":{"title":"Size","description":"An amount of memory or disk: text such as `512MB` or `1.5GB` (powers of 1,024), or a number of bytes. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$","minimum":1,"maximum":1000000000000000,"errorMessage":"must be a size such as 512MB or 1GB"},"itemLimit":{"title":"ItemLimit","description":"The most items that a step may have.","type":"integer","minimum":1,"maximum":100000},"shell":{"title":"Shell","description":"The shell that reads `run` text: `bash`, `sh`, `pwsh`, or the name of another program.","type":"string","pattern":"^[^\\s\\u0000-\\u001f\\u007f]+$","examples":["bash","sh","pwsh"],"errorMessage":"must be the name of a shell such as bash, sh or pwsh"},"retry":{"title":"Retry","description":"How often a failed step is tried again: a number of further tries, or the details.","type":["integer","object"],"minimum":0,"maximum":1000,"additionalProperties":false,"required":["max_attempts"],"properties":{"max_attempts":{"description":"All tries together, the first one included.","type":"integer","minimum":1,"maximum":1000},"delay":{"description":"Wait before the second try; one second when absent.","$ref":"#/definitions/pause"},"backoff":{"description":"Each further wait is this many times the one before.","type":"number","minimum":1,"maximum":100,"default":2},"jitter":{"description":"Adds up to half of the wait, so that parallel steps do not come back together.","type":"boolean","default":false},"on":{"description":"What is tried again; a step that reached its time limit only when `timeout` is listed.","type":"array","minItems":1,"uniqueItems":true,"default":["error"],"items":{"title":"RetryCause","description":"A way for a step to fail.","enum":["error","timeout","command_not_found"]}}}},"timeout":{"title":"Timeout","description":"Time limit of each attempt: a duration, `auto` for one that adapts, or the details. More than nothing.","type":["string","number","object"],"pattern":"^(?:auto|(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?)$","minimum":0.001,"maximum":1000000000,"errorMessage":"must be a duration such as 30s, 5m or 1h30m","additionalProperties":false,"anyOf":[{"required":["limit"]},{"required":["allow_partial"]},{"required":["strategy"]},{"required":["base"]},{"required":["max"]},{"required":["size_factor"]}],"properties":{"strategy":{"description":"`fixed`: `limit`. `adaptive`: between `base` and `max`, by what the command is, the size of its directory and how long it took before. Adaptive where `base`, `max` or `size_factor` is given.","enum":["adaptive","fixed"]},"limit":{"description":"A fixed limit; where the strategy is adaptive, the most it may come to.","$ref":"#/definitions/duration"},"base":{"description":"The least that an adaptive limit comes to; ten minutes when absent.","$ref":"#/definitions/duration"},"max":{"description":"The most that an adaptive limit comes to; one hour when absent.","$ref":"#/definitions/duration"},"size_factor":{"description":"For grep, rg, find and scans: so many times the base for each megabyte (1,048,576 bytes) of the directory.","type":"number","minimum":0.001,"maximum":1000000,"default":1},"allow_partial":{"description":"At the limit, what was captured until then counts as a success in part.","type":"boolean","default":false}}},"secretName":{"title":"SecretName","description":"The name of a secret: letters, digits and \"_\".","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","maxLength":200,"errorMessage":"must be the name of an environment variable, such as API_KEY"},"workspacePath":{"title":"WorkspacePath","description":"A path relative to the workspace that does not leave it: no leading `/`, no `..`.","type":"string","pattern":"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a path inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"},"environment":{"title":"Environment","description":"Environment variables by name. Numbers and true/false are passed on as they are written.","type":"object","propertyNames":{"description":"The name of a variable.","pattern":"^[^=\\s\\u0000-\\u001f\\u007f]+$","errorMessage":"is not a name for an environment variable"},"additionalProperties":{"description":"The value of the variable.","type":["string","number","boolean"],"pattern":"^[^\\u0000]*$","patternErrorMessage":"must not hold a NUL character"}},"input":{"title":"Input","description":"A value that the mission is given.","type":"object","additionalProperties":false,"properties":{"type":{"description":"What kind of value it is.","enum":["string","number","boolean","choice"],"default":"string"},"description":{"description":"What the value is for, in one sentence; shown where it is asked for.","type":"string"},"default":{"description":"The value when none is given.","type":["string","number","boolean"]},"required":{"description":"Without a value the mission does not run.","type":"boolean","default":false},"options":{"description":"The values that a `choice` may have.","type":"array","minItems":1,"uniqueItems":true,"items":{"description":"A value.","type":"string"}}}}}};
const schema12 = {"title":"Label","description":"One line of text for people.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$","maxLength":1000,"errorMessage":"must be one line of text"};
const schema13 = {"title":"Input","description":"A value that the mission is given.","type":"object","additionalProperties":false,"properties":{"type":{"description":"What kind of value it is.","enum":["string","number","boolean","choice"],"default":"string"},"description":{"description":"What the value is for, in one sentence; shown where it is asked for.","type":"string"},"default":{"description":"The value when none is given.","type":["string","number","boolean"]},"required":{"description":"Without a value the mission does not run.","type":"boolean","default":false},"options":{"description":"The values that a `choice` may have.","type":"array","minItems":1,"uniqueItems":true,"items":{"description":"A value.","type":"string"}}}};
const schema14 = {"title":"Environment","description":"Environment variables by name. Numbers and true/false are passed on as they are written.","type":"object","propertyNames":{"description":"The name of a variable.","pattern":"^[^=\\s\\u0000-\\u001f\\u007f]+$","errorMessage":"is not a name for an environment variable"},"additionalProperties":{"description":"The value of the variable.","type":["string","number","boolean"],"pattern":"^[^\\u0000]*$","patternErrorMessage":"must not hold a NUL character"}};
const schema15 = {"title":"WorkspacePath","description":"A path relative to the workspace that does not leave it: no leading `/`, no `..`.","type":"string","pattern":"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a path inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"};
const schema16 = {"title":"SecretName","description":"The name of a secret: letters, digits and \"_\".","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","maxLength":200,"errorMessage":"must be the name of an environment variable, such as API_KEY"};
const schema24 = {"title":"Shell","description":"The shell that reads `run` text: `bash`, `sh`, `pwsh`, or the name of another program.","type":"string","pattern":"^[^\\s\\u0000-\\u001f\\u007f]+$","examples":["bash","sh","pwsh"],"errorMessage":"must be the name of a shell such as bash, sh or pwsh"};
const schema25 = {"title":"ItemLimit","description":"The most items that a step may have.","type":"integer","minimum":1,"maximum":100000};
const schema19 = {"title":"Duration","description":"A length of time: text such as `500ms`, `30s`, `5m`, `1h30m`, or a number of seconds. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0.001,"maximum":1000000000,"errorMessage":"must be a duration such as 30s, 5m or 1h30m"};
const schema27 = {"title":"Size","description":"An amount of memory or disk: text such as `512MB` or `1.5GB` (powers of 1,024), or a number of bytes. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$","minimum":1,"maximum":1000000000000000,"errorMessage":"must be a size such as 512MB or 1GB"};
const schema32 = {"title":"Dollars","description":"An amount of money, in dollars. 0 for nothing at all.","type":"number","minimum":0,"maximum":1000000};
const schema33 = {"title":"Output","description":"A value that the mission brings.","type":"object","additionalProperties":false,"required":["value"],"properties":{"value":{"description":"The value, as a rule an expression such as `${{ steps.build.outputs.version }}`, which keeps its type.","type":["string","number","boolean"]},"description":{"description":"What the value is, in one sentence.","type":"string"}}};
const func2 = Object.prototype.hasOwnProperty;
const func3 = (ucs2lengthModule.default ?? ucs2lengthModule);
const func0 = (equalModule.default ?? equalModule);
const pattern0 = new RegExp("^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$", "u");
const pattern1 = new RegExp("^[A-Za-z_][A-Za-z0-9_-]*$", "u");
const pattern3 = new RegExp("^[^=\\s\\u0000-\\u001f\\u007f]+$", "u");
const pattern4 = new RegExp("^[^\\u0000]*$", "u");
const pattern5 = new RegExp("^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$", "u");
const pattern6 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern13 = new RegExp("^[^\\s\\u0000-\\u001f\\u007f]+$", "u");
const pattern9 = new RegExp("^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$", "u");
const pattern15 = new RegExp("^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$", "u");
const schema18 = {"title":"Timeout","description":"Time limit of each attempt: a duration, `auto` for one that adapts, or the details. More than nothing.","type":["string","number","object"],"pattern":"^(?:auto|(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?)$","minimum":0.001,"maximum":1000000000,"errorMessage":"must be a duration such as 30s, 5m or 1h30m","additionalProperties":false,"anyOf":[{"required":["limit"]},{"required":["allow_partial"]},{"required":["strategy"]},{"required":["base"]},{"required":["max"]},{"required":["size_factor"]}],"properties":{"strategy":{"description":"`fixed`: `limit`. `adaptive`: between `base` and `max`, by what the command is, the size of its directory and how long it took before. Adaptive where `base`, `max` or `size_factor` is given.","enum":["adaptive","fixed"]},"limit":{"description":"A fixed limit; where the strategy is adaptive, the most it may come to.","$ref":"#/definitions/duration"},"base":{"description":"The least that an adaptive limit comes to; ten minutes when absent.","$ref":"#/definitions/duration"},"max":{"description":"The most that an adaptive limit comes to; one hour when absent.","$ref":"#/definitions/duration"},"size_factor":{"description":"For grep, rg, find and scans: so many times the base for each megabyte (1,048,576 bytes) of the directory.","type":"number","minimum":0.001,"maximum":1000000,"default":1},"allow_partial":{"description":"At the limit, what was captured until then counts as a success in part.","type":"boolean","default":false}}};
const pattern8 = new RegExp("^(?:auto|(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?)$", "u");

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema18.type},message:"must be string,number,object",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.limit === undefined){
const err1 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "limit"},message:"must have required property '"+"limit"+"'",schema:schema18.anyOf[0].required,parentSchema:schema18.anyOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.allow_partial === undefined){
const err2 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "allow_partial"},message:"must have required property '"+"allow_partial"+"'",schema:schema18.anyOf[1].required,parentSchema:schema18.anyOf[1],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.strategy === undefined){
const err3 = {instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty: "strategy"},message:"must have required property '"+"strategy"+"'",schema:schema18.anyOf[2].required,parentSchema:schema18.anyOf[2],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.base === undefined){
const err4 = {instancePath,schemaPath:"#/anyOf/3/required",keyword:"required",params:{missingProperty: "base"},message:"must have required property '"+"base"+"'",schema:schema18.anyOf[3].required,parentSchema:schema18.anyOf[3],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.max === undefined){
const err5 = {instancePath,schemaPath:"#/anyOf/4/required",keyword:"required",params:{missingProperty: "max"},message:"must have required property '"+"max"+"'",schema:schema18.anyOf[4].required,parentSchema:schema18.anyOf[4],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.size_factor === undefined){
const err6 = {instancePath,schemaPath:"#/anyOf/5/required",keyword:"required",params:{missingProperty: "size_factor"},message:"must have required property '"+"size_factor"+"'",schema:schema18.anyOf[5].required,parentSchema:schema18.anyOf[5],data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid0 = valid0 || _valid0;
}
}
}
}
}
if(!valid0){
const err7 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema18.anyOf,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if((typeof data == "number") && (isFinite(data))){
if(data > 1000000000 || isNaN(data)){
const err8 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data < 0.001 || isNaN(data)){
const err9 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(typeof data === "string"){
if(!pattern8.test(data)){
const err10 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:auto|(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?)$"},message:"must match pattern \""+"^(?:auto|(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?)$"+"\"",schema:"^(?:auto|(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?)$",parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "strategy") || (key0 === "limit")) || (key0 === "base")) || (key0 === "max")) || (key0 === "size_factor")) || (key0 === "allow_partial"))){
const err11 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.strategy !== undefined){
let data0 = data.strategy;
if(!((data0 === "adaptive") || (data0 === "fixed"))){
const err12 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema18.properties.strategy.enum},message:"must be equal to one of the allowed values",schema:schema18.properties.strategy.enum,parentSchema:schema18.properties.strategy,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.limit !== undefined){
let data1 = data.limit;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err13 = {instancePath:instancePath+"/limit",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: schema19.type},message:"must be string,number",schema:schema19.type,parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000000 || isNaN(data1)){
const err14 = {instancePath:instancePath+"/limit",schemaPath:"#/definitions/duration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data1 < 0.001 || isNaN(data1)){
const err15 = {instancePath:instancePath+"/limit",schemaPath:"#/definitions/duration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern9.test(data1)){
const err16 = {instancePath:instancePath+"/limit",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.base !== undefined){
let data2 = data.base;
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))){
const err17 = {instancePath:instancePath+"/base",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: schema19.type},message:"must be string,number",schema:schema19.type,parentSchema:schema19,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000000000 || isNaN(data2)){
const err18 = {instancePath:instancePath+"/base",schemaPath:"#/definitions/duration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema19,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data2 < 0.001 || isNaN(data2)){
const err19 = {instancePath:instancePath+"/base",schemaPath:"#/definitions/duration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema19,data:data2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern9.test(data2)){
const err20 = {instancePath:instancePath+"/base",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema19,data:data2};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.max !== undefined){
let data3 = data.max;
if((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))){
const err21 = {instancePath:instancePath+"/max",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: schema19.type},message:"must be string,number",schema:schema19.type,parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000000000 || isNaN(data3)){
const err22 = {instancePath:instancePath+"/max",schemaPath:"#/definitions/duration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data3 < 0.001 || isNaN(data3)){
const err23 = {instancePath:instancePath+"/max",schemaPath:"#/definitions/duration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(typeof data3 === "string"){
if(!pattern9.test(data3)){
const err24 = {instancePath:instancePath+"/max",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data.size_factor !== undefined){
let data4 = data.size_factor;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000000 || isNaN(data4)){
const err25 = {instancePath:instancePath+"/size_factor",schemaPath:"#/properties/size_factor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema18.properties.size_factor,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data4 < 0.001 || isNaN(data4)){
const err26 = {instancePath:instancePath+"/size_factor",schemaPath:"#/properties/size_factor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema18.properties.size_factor,data:data4};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/size_factor",schemaPath:"#/properties/size_factor/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema18.properties.size_factor.type,parentSchema:schema18.properties.size_factor,data:data4};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.allow_partial !== undefined){
let data5 = data.allow_partial;
if(typeof data5 !== "boolean"){
const err28 = {instancePath:instancePath+"/allow_partial",schemaPath:"#/properties/allow_partial/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema18.properties.allow_partial.type,parentSchema:schema18.properties.allow_partial,data:data5};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
validate11.errors = vErrors;
return errors === 0;
}

const schema22 = {"title":"Retry","description":"How often a failed step is tried again: a number of further tries, or the details.","type":["integer","object"],"minimum":0,"maximum":1000,"additionalProperties":false,"required":["max_attempts"],"properties":{"max_attempts":{"description":"All tries together, the first one included.","type":"integer","minimum":1,"maximum":1000},"delay":{"description":"Wait before the second try; one second when absent.","$ref":"#/definitions/pause"},"backoff":{"description":"Each further wait is this many times the one before.","type":"number","minimum":1,"maximum":100,"default":2},"jitter":{"description":"Adds up to half of the wait, so that parallel steps do not come back together.","type":"boolean","default":false},"on":{"description":"What is tried again; a step that reached its time limit only when `timeout` is listed.","type":"array","minItems":1,"uniqueItems":true,"default":["error"],"items":{"title":"RetryCause","description":"A way for a step to fail.","enum":["error","timeout","command_not_found"]}}}};
const schema23 = {"title":"Pause","description":"A length of time that may be nothing: text such as `500ms`, `2s`, `0s`, or a number of seconds.","type":["string","number"],"pattern":"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0,"maximum":1000000000,"errorMessage":"must be a duration such as 0s, 500ms or 2s"};
const pattern12 = new RegExp("^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$", "u");

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))) && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema22.type},message:"must be integer,object",schema:schema22.type,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 1000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.max_attempts === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "max_attempts"},message:"must have required property '"+"max_attempts"+"'",schema:schema22.required,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "max_attempts") || (key0 === "delay")) || (key0 === "backoff")) || (key0 === "jitter")) || (key0 === "on"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.max_attempts !== undefined){
let data0 = data.max_attempts;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err5 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema22.properties.max_attempts.type,parentSchema:schema22.properties.max_attempts,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000 || isNaN(data0)){
const err6 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema22.properties.max_attempts,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err7 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema22.properties.max_attempts,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.delay !== undefined){
let data1 = data.delay;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err8 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/type",keyword:"type",params:{type: schema23.type},message:"must be string,number",schema:schema23.type,parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000000 || isNaN(data1)){
const err9 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern12.test(data1)){
const err11 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/pattern",keyword:"pattern",params:{pattern: "^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.backoff !== undefined){
let data2 = data.backoff;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
const err12 = {instancePath:instancePath+"/backoff",schemaPath:"#/properties/backoff/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema22.properties.backoff,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err13 = {instancePath:instancePath+"/backoff",schemaPath:"#/properties/backoff/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema22.properties.backoff,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/backoff",schemaPath:"#/properties/backoff/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema22.properties.backoff.type,parentSchema:schema22.properties.backoff,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.jitter !== undefined){
let data3 = data.jitter;
if(typeof data3 !== "boolean"){
const err15 = {instancePath:instancePath+"/jitter",schemaPath:"#/properties/jitter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.jitter.type,parentSchema:schema22.properties.jitter,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.on !== undefined){
let data4 = data.on;
if(Array.isArray(data4)){
if(data4.length < 1){
const err16 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema22.properties.on,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(!(((data5 === "error") || (data5 === "timeout")) || (data5 === "command_not_found"))){
const err17 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/properties/on/items/enum",keyword:"enum",params:{allowedValues: schema22.properties.on.items.enum},message:"must be equal to one of the allowed values",schema:schema22.properties.on.items.enum,parentSchema:schema22.properties.on.items,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
let i1 = data4.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data4[i1], data4[j0])){
const err18 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema22.properties.on,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema22.properties.on.type,parentSchema:schema22.properties.on,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
validate13.errors = vErrors;
return errors === 0;
}

const schema28 = {"title":"LlmConfig","description":"Which model steps ask that do not say, and how.","type":"object","additionalProperties":false,"properties":{"provider":{"description":"Whose server is asked; it says where it listens, which variable holds the key, and what is known of prices.","enum":["openai","xai","openrouter","ollama","llama-server","custom"]},"base_url":{"description":"Where an OpenAI-compatible server listens, up to `/chat/completions`.","type":"string","pattern":"^(https?://[^\\s/]|.*\\$\\{\\{)","errorMessage":"must be an address such as https://api.openai.com/v1"},"model":{"description":"The model, by the name that the server has for it.","$ref":"#/definitions/label"},"api_key_env":{"description":"The environment variable that holds the key; it is a secret of the steps that ask, whether the mission declares it or not.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of an environment variable"},"max_output_tokens":{"description":"The most tokens an answer may have; one that is cut off there fails.","type":"integer","minimum":1,"maximum":10000000},"max_parallel":{"description":"The most calls at one time to one model at one address.","type":"integer","minimum":1,"maximum":1000},"requests_per_minute":{"description":"The most requests in a minute.","type":"integer","minimum":1,"maximum":1000000},"tokens_per_minute":{"description":"The most tokens of questions in a minute.","type":"integer","minimum":1,"maximum":1000000000},"timeout":{"description":"Limit of one call; 180s when absent.","$ref":"#/definitions/duration"},"max_attempts":{"description":"How often a call is made at most that a passing fault ends: too many requests, a server that is down, a connection that breaks.","type":"integer","minimum":1,"maximum":8,"default":3},"temperature":{"description":"How freely the model chooses its words: 0 for the likeliest.","type":"number","minimum":0,"maximum":2},"top_p":{"description":"Only the likeliest words that together have this probability are chosen from.","type":"number","minimum":0,"maximum":1},"top_k":{"description":"Only so many of the likeliest words are chosen from; not every server knows it.","type":"integer","minimum":0,"maximum":10000},"min_p":{"description":"Only words that have at least this share of the likeliest one; not every server knows it.","type":"number","minimum":0,"maximum":1},"frequency_penalty":{"description":"How much a word loses with each time that it was said.","type":"number","minimum":-2,"maximum":2},"presence_penalty":{"description":"How much a word loses once it was said.","type":"number","minimum":-2,"maximum":2},"repeat_penalty":{"description":"As a llama-server has it: 1 for none.","type":"number","minimum":0,"maximum":10},"seed":{"description":"The same answer again, as far as the server can.","type":"integer","minimum":0,"maximum":4294967295},"mirostat":{"description":"Version of the sampler that keeps the surprise even: 0 for none; of a llama-server.","type":"integer","minimum":0,"maximum":2},"mirostat_tau":{"description":"The surprise that mirostat aims at.","type":"number","minimum":0,"maximum":100},"mirostat_eta":{"description":"How fast mirostat learns.","type":"number","minimum":0,"maximum":100},"reasoning_effort":{"description":"How long a model that thinks first may think, in the words of its provider: `low`, `medium`, `high`.","type":"string","pattern":"^[a-z]{1,20}$","errorMessage":"must be a word such as low, medium or high"},"prices":{"title":"LlmPriceList","description":"What the model costs, in dollars for a million tokens; above what Sortie knows itself.","type":"object","additionalProperties":false,"required":["input_per_million","output_per_million"],"properties":{"input_per_million":{"description":"What a million tokens of questions cost.","type":"number","minimum":0,"maximum":1000000},"cached_input_per_million":{"description":"What a million of them cost that the server had read before; as `input_per_million` when absent.","type":"number","minimum":0,"maximum":1000000},"output_per_million":{"description":"What a million tokens of answers cost.","type":"number","minimum":0,"maximum":1000000}}},"cache":{"title":"LlmCache","description":"How answers are kept, so that an equal question is not asked again.","type":"object","additionalProperties":false,"properties":{"ttl":{"description":"How long an answer holds; 168h when absent, 0 for not at all.","$ref":"#/definitions/pause"}}},"server":{"title":"LlmServer","description":"A llama-server that the run starts for itself, and ends with it.","type":"object","additionalProperties":false,"properties":{"program":{"description":"The program, in configuration files: a path, relative to the workspace, or a name on PATH; `llama-server` when absent.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a path or the name of a program","examples":["/opt/llama.cpp/bin/llama-server"]},"model":{"description":"The file of the model, ending with `.gguf`.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a path"},"args":{"description":"Further arguments for it.","type":"array","items":{"description":"One argument.","type":"string"}}}}}};
const pattern16 = new RegExp("^(https?://[^\\s/]|.*\\$\\{\\{)", "u");
const pattern20 = new RegExp("^[a-z]{1,20}$", "u");
const pattern22 = new RegExp("^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$", "u");

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema28.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(!((((((data0 === "openai") || (data0 === "xai")) || (data0 === "openrouter")) || (data0 === "ollama")) || (data0 === "llama-server")) || (data0 === "custom"))){
const err1 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/enum",keyword:"enum",params:{allowedValues: schema28.properties.provider.enum},message:"must be equal to one of the allowed values",schema:schema28.properties.provider.enum,parentSchema:schema28.properties.provider,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.base_url !== undefined){
let data1 = data.base_url;
if(typeof data1 === "string"){
if(!pattern16.test(data1)){
const err2 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/pattern",keyword:"pattern",params:{pattern: "^(https?://[^\\s/]|.*\\$\\{\\{)"},message:"must match pattern \""+"^(https?://[^\\s/]|.*\\$\\{\\{)"+"\"",schema:"^(https?://[^\\s/]|.*\\$\\{\\{)",parentSchema:schema28.properties.base_url,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.base_url.type,parentSchema:schema28.properties.base_url,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.model !== undefined){
let data2 = data.model;
if(typeof data2 === "string"){
if(func3(data2) > 1000){
const err4 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema12,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern0.test(data2)){
const err5 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$",parentSchema:schema12,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.api_key_env !== undefined){
let data3 = data.api_key_env;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err7 = {instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema28.properties.api_key_env,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.api_key_env.type,parentSchema:schema28.properties.api_key_env,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.max_output_tokens !== undefined){
let data4 = data.max_output_tokens;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema28.properties.max_output_tokens.type,parentSchema:schema28.properties.max_output_tokens,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 10000000 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000},message:"must be <= 10000000",schema:10000000,parentSchema:schema28.properties.max_output_tokens,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema28.properties.max_output_tokens,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.max_parallel !== undefined){
let data5 = data.max_parallel;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema28.properties.max_parallel.type,parentSchema:schema28.properties.max_parallel,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema28.properties.max_parallel,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema28.properties.max_parallel,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.requests_per_minute !== undefined){
let data6 = data.requests_per_minute;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err15 = {instancePath:instancePath+"/requests_per_minute",schemaPath:"#/properties/requests_per_minute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema28.properties.requests_per_minute.type,parentSchema:schema28.properties.requests_per_minute,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000000 || isNaN(data6)){
const err16 = {instancePath:instancePath+"/requests_per_minute",schemaPath:"#/properties/requests_per_minute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema28.properties.requests_per_minute,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/requests_per_minute",schemaPath:"#/properties/requests_per_minute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema28.properties.requests_per_minute,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.tokens_per_minute !== undefined){
let data7 = data.tokens_per_minute;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err18 = {instancePath:instancePath+"/tokens_per_minute",schemaPath:"#/properties/tokens_per_minute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema28.properties.tokens_per_minute.type,parentSchema:schema28.properties.tokens_per_minute,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000000000 || isNaN(data7)){
const err19 = {instancePath:instancePath+"/tokens_per_minute",schemaPath:"#/properties/tokens_per_minute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema28.properties.tokens_per_minute,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err20 = {instancePath:instancePath+"/tokens_per_minute",schemaPath:"#/properties/tokens_per_minute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema28.properties.tokens_per_minute,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.timeout !== undefined){
let data8 = data.timeout;
if((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))){
const err21 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: schema19.type},message:"must be string,number",schema:schema19.type,parentSchema:schema19,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1000000000 || isNaN(data8)){
const err22 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema19,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data8 < 0.001 || isNaN(data8)){
const err23 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema19,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(typeof data8 === "string"){
if(!pattern9.test(data8)){
const err24 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema19,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data.max_attempts !== undefined){
let data9 = data.max_attempts;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err25 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema28.properties.max_attempts.type,parentSchema:schema28.properties.max_attempts,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 8 || isNaN(data9)){
const err26 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8",schema:8,parentSchema:schema28.properties.max_attempts,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err27 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema28.properties.max_attempts,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data.temperature !== undefined){
let data10 = data.temperature;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 2 || isNaN(data10)){
const err28 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema28.properties.temperature,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err29 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema28.properties.temperature,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema28.properties.temperature.type,parentSchema:schema28.properties.temperature,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.top_p !== undefined){
let data11 = data.top_p;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1 || isNaN(data11)){
const err31 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema28.properties.top_p,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err32 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema28.properties.top_p,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema28.properties.top_p.type,parentSchema:schema28.properties.top_p,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.top_k !== undefined){
let data12 = data.top_k;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err34 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema28.properties.top_k.type,parentSchema:schema28.properties.top_k,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 10000 || isNaN(data12)){
const err35 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema28.properties.top_k,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err36 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema28.properties.top_k,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data.min_p !== undefined){
let data13 = data.min_p;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1 || isNaN(data13)){
const err37 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema28.properties.min_p,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err38 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema28.properties.min_p,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema28.properties.min_p.type,parentSchema:schema28.properties.min_p,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.frequency_penalty !== undefined){
let data14 = data.frequency_penalty;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 2 || isNaN(data14)){
const err40 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema28.properties.frequency_penalty,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data14 < -2 || isNaN(data14)){
const err41 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2",schema:-2,parentSchema:schema28.properties.frequency_penalty,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema28.properties.frequency_penalty.type,parentSchema:schema28.properties.frequency_penalty,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.presence_penalty !== undefined){
let data15 = data.presence_penalty;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 2 || isNaN(data15)){
const err43 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema28.properties.presence_penalty,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data15 < -2 || isNaN(data15)){
const err44 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2",schema:-2,parentSchema:schema28.properties.presence_penalty,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema28.properties.presence_penalty.type,parentSchema:schema28.properties.presence_penalty,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.repeat_penalty !== undefined){
let data16 = data.repeat_penalty;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 10 || isNaN(data16)){
const err46 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10",schema:10,parentSchema:schema28.properties.repeat_penalty,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err47 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema28.properties.repeat_penalty,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema28.properties.repeat_penalty.type,parentSchema:schema28.properties.repeat_penalty,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.seed !== undefined){
let data17 = data.seed;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err49 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema28.properties.seed.type,parentSchema:schema28.properties.seed,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 4294967295 || isNaN(data17)){
const err50 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295",schema:4294967295,parentSchema:schema28.properties.seed,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err51 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema28.properties.seed,data:data17};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data.mirostat !== undefined){
let data18 = data.mirostat;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err52 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema28.properties.mirostat.type,parentSchema:schema28.properties.mirostat,data:data18};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 2 || isNaN(data18)){
const err53 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema28.properties.mirostat,data:data18};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err54 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema28.properties.mirostat,data:data18};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
if(data.mirostat_tau !== undefined){
let data19 = data.mirostat_tau;
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 100 || isNaN(data19)){
const err55 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema28.properties.mirostat_tau,data:data19};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err56 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema28.properties.mirostat_tau,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema28.properties.mirostat_tau.type,parentSchema:schema28.properties.mirostat_tau,data:data19};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.mirostat_eta !== undefined){
let data20 = data.mirostat_eta;
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 100 || isNaN(data20)){
const err58 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema28.properties.mirostat_eta,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err59 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema28.properties.mirostat_eta,data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema28.properties.mirostat_eta.type,parentSchema:schema28.properties.mirostat_eta,data:data20};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.reasoning_effort !== undefined){
let data21 = data.reasoning_effort;
if(typeof data21 === "string"){
if(!pattern20.test(data21)){
const err61 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/pattern",keyword:"pattern",params:{pattern: "^[a-z]{1,20}$"},message:"must match pattern \""+"^[a-z]{1,20}$"+"\"",schema:"^[a-z]{1,20}$",parentSchema:schema28.properties.reasoning_effort,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.reasoning_effort.type,parentSchema:schema28.properties.reasoning_effort,data:data21};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.prices !== undefined){
let data22 = data.prices;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.input_per_million === undefined){
const err63 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/required",keyword:"required",params:{missingProperty: "input_per_million"},message:"must have required property '"+"input_per_million"+"'",schema:schema28.properties.prices.required,parentSchema:schema28.properties.prices,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data22.output_per_million === undefined){
const err64 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/required",keyword:"required",params:{missingProperty: "output_per_million"},message:"must have required property '"+"output_per_million"+"'",schema:schema28.properties.prices.required,parentSchema:schema28.properties.prices,data:data22};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key1 in data22){
if(!(((key1 === "input_per_million") || (key1 === "cached_input_per_million")) || (key1 === "output_per_million"))){
const err65 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema28.properties.prices,data:data22};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data22.input_per_million !== undefined){
let data23 = data22.input_per_million;
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 1000000 || isNaN(data23)){
const err66 = {instancePath:instancePath+"/prices/input_per_million",schemaPath:"#/properties/prices/properties/input_per_million/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema28.properties.prices.properties.input_per_million,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data23 < 0 || isNaN(data23)){
const err67 = {instancePath:instancePath+"/prices/input_per_million",schemaPath:"#/properties/prices/properties/input_per_million/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema28.properties.prices.properties.input_per_million,data:data23};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/prices/input_per_million",schemaPath:"#/properties/prices/properties/input_per_million/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema28.properties.prices.properties.input_per_million.type,parentSchema:schema28.properties.prices.properties.input_per_million,data:data23};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data22.cached_input_per_million !== undefined){
let data24 = data22.cached_input_per_million;
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 1000000 || isNaN(data24)){
const err69 = {instancePath:instancePath+"/prices/cached_input_per_million",schemaPath:"#/properties/prices/properties/cached_input_per_million/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema28.properties.prices.properties.cached_input_per_million,data:data24};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err70 = {instancePath:instancePath+"/prices/cached_input_per_million",schemaPath:"#/properties/prices/properties/cached_input_per_million/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema28.properties.prices.properties.cached_input_per_million,data:data24};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/prices/cached_input_per_million",schemaPath:"#/properties/prices/properties/cached_input_per_million/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema28.properties.prices.properties.cached_input_per_million.type,parentSchema:schema28.properties.prices.properties.cached_input_per_million,data:data24};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data22.output_per_million !== undefined){
let data25 = data22.output_per_million;
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 1000000 || isNaN(data25)){
const err72 = {instancePath:instancePath+"/prices/output_per_million",schemaPath:"#/properties/prices/properties/output_per_million/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema28.properties.prices.properties.output_per_million,data:data25};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data25 < 0 || isNaN(data25)){
const err73 = {instancePath:instancePath+"/prices/output_per_million",schemaPath:"#/properties/prices/properties/output_per_million/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema28.properties.prices.properties.output_per_million,data:data25};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/prices/output_per_million",schemaPath:"#/properties/prices/properties/output_per_million/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema28.properties.prices.properties.output_per_million.type,parentSchema:schema28.properties.prices.properties.output_per_million,data:data25};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.properties.prices.type,parentSchema:schema28.properties.prices,data:data22};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.cache !== undefined){
let data26 = data.cache;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key2 in data26){
if(!(key2 === "ttl")){
const err76 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema28.properties.cache,data:data26};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data26.ttl !== undefined){
let data27 = data26.ttl;
if((typeof data27 !== "string") && (!((typeof data27 == "number") && (isFinite(data27))))){
const err77 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/type",keyword:"type",params:{type: schema23.type},message:"must be string,number",schema:schema23.type,parentSchema:schema23,data:data27};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 1000000000 || isNaN(data27)){
const err78 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema23,data:data27};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data27 < 0 || isNaN(data27)){
const err79 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema23,data:data27};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(typeof data27 === "string"){
if(!pattern12.test(data27)){
const err80 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/pattern",keyword:"pattern",params:{pattern: "^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema23,data:data27};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
}
else {
const err81 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.properties.cache.type,parentSchema:schema28.properties.cache,data:data26};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.server !== undefined){
let data28 = data.server;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key3 in data28){
if(!(((key3 === "program") || (key3 === "model")) || (key3 === "args"))){
const err82 = {instancePath:instancePath+"/server",schemaPath:"#/properties/server/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema28.properties.server,data:data28};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data28.program !== undefined){
let data29 = data28.program;
if(typeof data29 === "string"){
if(!pattern22.test(data29)){
const err83 = {instancePath:instancePath+"/server/program",schemaPath:"#/properties/server/properties/program/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema28.properties.server.properties.program,data:data29};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/server/program",schemaPath:"#/properties/server/properties/program/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.server.properties.program.type,parentSchema:schema28.properties.server.properties.program,data:data29};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data28.model !== undefined){
let data30 = data28.model;
if(typeof data30 === "string"){
if(!pattern22.test(data30)){
const err85 = {instancePath:instancePath+"/server/model",schemaPath:"#/properties/server/properties/model/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema28.properties.server.properties.model,data:data30};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/server/model",schemaPath:"#/properties/server/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.server.properties.model.type,parentSchema:schema28.properties.server.properties.model,data:data30};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data28.args !== undefined){
let data31 = data28.args;
if(Array.isArray(data31)){
const len0 = data31.length;
for(let i0=0; i0<len0; i0++){
let data32 = data31[i0];
if(typeof data32 !== "string"){
const err87 = {instancePath:instancePath+"/server/args/" + i0,schemaPath:"#/properties/server/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.server.properties.args.items.type,parentSchema:schema28.properties.server.properties.args.items,data:data32};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/server/args",schemaPath:"#/properties/server/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.server.properties.args.type,parentSchema:schema28.properties.server.properties.args,data:data31};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/server",schemaPath:"#/properties/server/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.properties.server.type,parentSchema:schema28.properties.server,data:data28};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.type,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.steps === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},message:"must have required property '"+"steps"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(!(((data0 === "1.0") || (data0 === "1")) || (data0 === 1))){
const err4 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/enum",keyword:"enum",params:{allowedValues: schema11.properties.version.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.version.enum,parentSchema:schema11.properties.version,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func3(data1) > 1000){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/label/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern0.test(data1)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/label/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$",parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.description !== undefined){
let data2 = data.description;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.description.type,parentSchema:schema11.properties.description,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.inputs !== undefined){
let data3 = data.inputs;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
const _errs10 = errors;
if(typeof key1 === "string"){
if(!pattern1.test(key1)){
const err9 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_-]*$",parentSchema:schema11.properties.inputs.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var valid2 = _errs10 === errors;
if(!valid2){
const err10 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema11.properties.inputs.propertyNames,parentSchema:schema11.properties.inputs,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
for(const key2 in data3){
let data4 = data3[key2];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key3 in data4){
if(!(((((key3 === "type") || (key3 === "description")) || (key3 === "default")) || (key3 === "required")) || (key3 === "options"))){
const err11 = {instancePath:instancePath+"/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.type !== undefined){
let data5 = data4.type;
if(!((((data5 === "string") || (data5 === "number")) || (data5 === "boolean")) || (data5 === "choice"))){
const err12 = {instancePath:instancePath+"/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/definitions/input/properties/type/enum",keyword:"enum",params:{allowedValues: schema13.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema13.properties.type.enum,parentSchema:schema13.properties.type,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.description !== undefined){
let data6 = data4.description;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/definitions/input/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.description.type,parentSchema:schema13.properties.description,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.default !== undefined){
let data7 = data4.default;
if(((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")){
const err14 = {instancePath:instancePath+"/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/default",schemaPath:"#/definitions/input/properties/default/type",keyword:"type",params:{type: schema13.properties.default.type},message:"must be string,number,boolean",schema:schema13.properties.default.type,parentSchema:schema13.properties.default,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.required !== undefined){
let data8 = data4.required;
if(typeof data8 !== "boolean"){
const err15 = {instancePath:instancePath+"/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/required",schemaPath:"#/definitions/input/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema13.properties.required.type,parentSchema:schema13.properties.required,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.options !== undefined){
let data9 = data4.options;
if(Array.isArray(data9)){
if(data9.length < 1){
const err16 = {instancePath:instancePath+"/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/definitions/input/properties/options/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema13.properties.options,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(typeof data10 !== "string"){
const err17 = {instancePath:instancePath+"/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/" + i0,schemaPath:"#/definitions/input/properties/options/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.options.items.type,parentSchema:schema13.properties.options.items,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
let i1 = data9.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data9[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err18 = {instancePath:instancePath+"/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/definitions/input/properties/options/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema13.properties.options,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err19 = {instancePath:instancePath+"/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/definitions/input/properties/options/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.options.type,parentSchema:schema13.properties.options,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/input/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.inputs.type,parentSchema:schema11.properties.inputs,data:data3};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.vars !== undefined){
let data11 = data.vars;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key4 in data11){
const _errs29 = errors;
if(typeof key4 === "string"){
if(!pattern1.test(key4)){
const err22 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_-]*$",parentSchema:schema11.properties.vars.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var valid9 = _errs29 === errors;
if(!valid9){
const err23 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid",schema:schema11.properties.vars.propertyNames,parentSchema:schema11.properties.vars,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.vars.type,parentSchema:schema11.properties.vars,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.env !== undefined){
let data12 = data.env;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key5 in data12){
const _errs34 = errors;
if(typeof key5 === "string"){
if(!pattern3.test(key5)){
const err25 = {instancePath:instancePath+"/env",schemaPath:"#/definitions/environment/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[^=\\s\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^[^=\\s\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^[^=\\s\\u0000-\\u001f\\u007f]+$",parentSchema:schema14.propertyNames,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var valid11 = _errs34 === errors;
if(!valid11){
const err26 = {instancePath:instancePath+"/env",schemaPath:"#/definitions/environment/propertyNames",keyword:"propertyNames",params:{propertyName: key5},message:"property name must be valid",schema:schema14.propertyNames,parentSchema:schema14,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
for(const key6 in data12){
let data13 = data12[key6];
if(((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))) && (typeof data13 !== "boolean")){
const err27 = {instancePath:instancePath+"/env/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/environment/additionalProperties/type",keyword:"type",params:{type: schema14.additionalProperties.type},message:"must be string,number,boolean",schema:schema14.additionalProperties.type,parentSchema:schema14.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
const err28 = {instancePath:instancePath+"/env/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/environment/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"},message:"must match pattern \""+"^[^\\u0000]*$"+"\"",schema:"^[^\\u0000]*$",parentSchema:schema14.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
else {
const err29 = {instancePath:instancePath+"/env",schemaPath:"#/definitions/environment/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.type,parentSchema:schema14,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.env_file !== undefined){
let data14 = data.env_file;
if(typeof data14 === "string"){
if(func3(data14) > 4096){
const err30 = {instancePath:instancePath+"/env_file",schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!pattern5.test(data14)){
const err31 = {instancePath:instancePath+"/env_file",schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/env_file",schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.secrets !== undefined){
let data15 = data.secrets;
if(Array.isArray(data15)){
const len1 = data15.length;
for(let i2=0; i2<len1; i2++){
let data16 = data15[i2];
if(typeof data16 === "string"){
if(func3(data16) > 200){
const err33 = {instancePath:instancePath+"/secrets/" + i2,schemaPath:"#/definitions/secretName/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema16,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern6.test(data16)){
const err34 = {instancePath:instancePath+"/secrets/" + i2,schemaPath:"#/definitions/secretName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema16,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/secrets/" + i2,schemaPath:"#/definitions/secretName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.type,parentSchema:schema16,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
let i3 = data15.length;
let j1;
if(i3 > 1){
outer0:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data15[i3], data15[j1])){
const err36 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema11.properties.secrets,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err37 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.secrets.type,parentSchema:schema11.properties.secrets,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.concurrency !== undefined){
let data17 = data.concurrency;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.group === undefined){
const err38 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/required",keyword:"required",params:{missingProperty: "group"},message:"must have required property '"+"group"+"'",schema:schema11.properties.concurrency.required,parentSchema:schema11.properties.concurrency,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key7 in data17){
if(!((key7 === "group") || (key7 === "cancel_in_progress"))){
const err39 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.concurrency,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data17.group !== undefined){
let data18 = data17.group;
if(typeof data18 === "string"){
if(func3(data18) > 1000){
const err40 = {instancePath:instancePath+"/concurrency/group",schemaPath:"#/definitions/label/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema12,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!pattern0.test(data18)){
const err41 = {instancePath:instancePath+"/concurrency/group",schemaPath:"#/definitions/label/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$",parentSchema:schema12,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/concurrency/group",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data17.cancel_in_progress !== undefined){
let data19 = data17.cancel_in_progress;
if(typeof data19 !== "boolean"){
const err43 = {instancePath:instancePath+"/concurrency/cancel_in_progress",schemaPath:"#/properties/concurrency/properties/cancel_in_progress/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.concurrency.properties.cancel_in_progress.type,parentSchema:schema11.properties.concurrency.properties.cancel_in_progress,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.concurrency.type,parentSchema:schema11.properties.concurrency,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.defaults !== undefined){
let data20 = data.defaults;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key8 in data20){
if(!(((key8 === "timeout") || (key8 === "retry")) || (key8 === "shell"))){
const err45 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.defaults,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data20.timeout !== undefined){
if(!(validate11(data20.timeout, {instancePath:instancePath+"/defaults/timeout",parentData:data20,parentDataProperty:"timeout",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data20.retry !== undefined){
if(!(validate13(data20.retry, {instancePath:instancePath+"/defaults/retry",parentData:data20,parentDataProperty:"retry",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
if(data20.shell !== undefined){
let data23 = data20.shell;
if(typeof data23 === "string"){
if(!pattern13.test(data23)){
const err46 = {instancePath:instancePath+"/defaults/shell",schemaPath:"#/definitions/shell/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^[^\\s\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^[^\\s\\u0000-\\u001f\\u007f]+$",parentSchema:schema24,data:data23};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/defaults/shell",schemaPath:"#/definitions/shell/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.defaults.type,parentSchema:schema11.properties.defaults,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.config !== undefined){
let data24 = data.config;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key9 in data24){
if(!(func2.call(schema11.properties.config.properties, key9))){
const err49 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.config,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data24.max_parallel !== undefined){
let data25 = data24.max_parallel;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err50 = {instancePath:instancePath+"/config/max_parallel",schemaPath:"#/properties/config/properties/max_parallel/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.config.properties.max_parallel.type,parentSchema:schema11.properties.config.properties.max_parallel,data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 1000 || isNaN(data25)){
const err51 = {instancePath:instancePath+"/config/max_parallel",schemaPath:"#/properties/config/properties/max_parallel/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema11.properties.config.properties.max_parallel,data:data25};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data25 < 1 || isNaN(data25)){
const err52 = {instancePath:instancePath+"/config/max_parallel",schemaPath:"#/properties/config/properties/max_parallel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema11.properties.config.properties.max_parallel,data:data25};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
if(data24.max_items !== undefined){
let data26 = data24.max_items;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err53 = {instancePath:instancePath+"/config/max_items",schemaPath:"#/definitions/itemLimit/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema25.type,parentSchema:schema25,data:data26};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 100000 || isNaN(data26)){
const err54 = {instancePath:instancePath+"/config/max_items",schemaPath:"#/definitions/itemLimit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema25,data:data26};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data26 < 1 || isNaN(data26)){
const err55 = {instancePath:instancePath+"/config/max_items",schemaPath:"#/definitions/itemLimit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema25,data:data26};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data24.fail_fast !== undefined){
let data27 = data24.fail_fast;
if(!(((data27 === false) || (data27 === true)) || (data27 === "kill"))){
const err56 = {instancePath:instancePath+"/config/fail_fast",schemaPath:"#/properties/config/properties/fail_fast/enum",keyword:"enum",params:{allowedValues: schema11.properties.config.properties.fail_fast.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.config.properties.fail_fast.enum,parentSchema:schema11.properties.config.properties.fail_fast,data:data27};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data24.timeout !== undefined){
let data28 = data24.timeout;
if((typeof data28 !== "string") && (!((typeof data28 == "number") && (isFinite(data28))))){
const err57 = {instancePath:instancePath+"/config/timeout",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: schema19.type},message:"must be string,number",schema:schema19.type,parentSchema:schema19,data:data28};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 1000000000 || isNaN(data28)){
const err58 = {instancePath:instancePath+"/config/timeout",schemaPath:"#/definitions/duration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema19,data:data28};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data28 < 0.001 || isNaN(data28)){
const err59 = {instancePath:instancePath+"/config/timeout",schemaPath:"#/definitions/duration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema19,data:data28};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(typeof data28 === "string"){
if(!pattern9.test(data28)){
const err60 = {instancePath:instancePath+"/config/timeout",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema19,data:data28};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
if(data24.resource_limits !== undefined){
let data29 = data24.resource_limits;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key10 in data29){
if(!(((key10 === "max_memory_mb") || (key10 === "max_cpu_percent")) || (key10 === "max_disk_io_mb_per_sec"))){
const err61 = {instancePath:instancePath+"/config/resource_limits",schemaPath:"#/properties/config/properties/resource_limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.config.properties.resource_limits,data:data29};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data29.max_memory_mb !== undefined){
let data30 = data29.max_memory_mb;
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 1000000000 || isNaN(data30)){
const err62 = {instancePath:instancePath+"/config/resource_limits/max_memory_mb",schemaPath:"#/properties/config/properties/resource_limits/properties/max_memory_mb/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema11.properties.config.properties.resource_limits.properties.max_memory_mb,data:data30};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data30 < 1 || isNaN(data30)){
const err63 = {instancePath:instancePath+"/config/resource_limits/max_memory_mb",schemaPath:"#/properties/config/properties/resource_limits/properties/max_memory_mb/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema11.properties.config.properties.resource_limits.properties.max_memory_mb,data:data30};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/config/resource_limits/max_memory_mb",schemaPath:"#/properties/config/properties/resource_limits/properties/max_memory_mb/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema11.properties.config.properties.resource_limits.properties.max_memory_mb.type,parentSchema:schema11.properties.config.properties.resource_limits.properties.max_memory_mb,data:data30};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data29.max_cpu_percent !== undefined){
let data31 = data29.max_cpu_percent;
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 100 || isNaN(data31)){
const err65 = {instancePath:instancePath+"/config/resource_limits/max_cpu_percent",schemaPath:"#/properties/config/properties/resource_limits/properties/max_cpu_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema11.properties.config.properties.resource_limits.properties.max_cpu_percent,data:data31};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data31 < 0.01 || isNaN(data31)){
const err66 = {instancePath:instancePath+"/config/resource_limits/max_cpu_percent",schemaPath:"#/properties/config/properties/resource_limits/properties/max_cpu_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01},message:"must be >= 0.01",schema:0.01,parentSchema:schema11.properties.config.properties.resource_limits.properties.max_cpu_percent,data:data31};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/config/resource_limits/max_cpu_percent",schemaPath:"#/properties/config/properties/resource_limits/properties/max_cpu_percent/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema11.properties.config.properties.resource_limits.properties.max_cpu_percent.type,parentSchema:schema11.properties.config.properties.resource_limits.properties.max_cpu_percent,data:data31};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data29.max_disk_io_mb_per_sec !== undefined){
let data32 = data29.max_disk_io_mb_per_sec;
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 1000000000 || isNaN(data32)){
const err68 = {instancePath:instancePath+"/config/resource_limits/max_disk_io_mb_per_sec",schemaPath:"#/properties/config/properties/resource_limits/properties/max_disk_io_mb_per_sec/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema11.properties.config.properties.resource_limits.properties.max_disk_io_mb_per_sec,data:data32};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data32 < 0.001 || isNaN(data32)){
const err69 = {instancePath:instancePath+"/config/resource_limits/max_disk_io_mb_per_sec",schemaPath:"#/properties/config/properties/resource_limits/properties/max_disk_io_mb_per_sec/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema11.properties.config.properties.resource_limits.properties.max_disk_io_mb_per_sec,data:data32};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/config/resource_limits/max_disk_io_mb_per_sec",schemaPath:"#/properties/config/properties/resource_limits/properties/max_disk_io_mb_per_sec/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema11.properties.config.properties.resource_limits.properties.max_disk_io_mb_per_sec.type,parentSchema:schema11.properties.config.properties.resource_limits.properties.max_disk_io_mb_per_sec,data:data32};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/config/resource_limits",schemaPath:"#/properties/config/properties/resource_limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.config.properties.resource_limits.type,parentSchema:schema11.properties.config.properties.resource_limits,data:data29};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data24.monitoring !== undefined){
let data33 = data24.monitoring;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key11 in data33){
if(!(((key11 === "check_interval_seconds") || (key11 === "warn_threshold_percent")) || (key11 === "kill_on_exceed"))){
const err72 = {instancePath:instancePath+"/config/monitoring",schemaPath:"#/properties/config/properties/monitoring/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.config.properties.monitoring,data:data33};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data33.check_interval_seconds !== undefined){
let data34 = data33.check_interval_seconds;
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 3600 || isNaN(data34)){
const err73 = {instancePath:instancePath+"/config/monitoring/check_interval_seconds",schemaPath:"#/properties/config/properties/monitoring/properties/check_interval_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600",schema:3600,parentSchema:schema11.properties.config.properties.monitoring.properties.check_interval_seconds,data:data34};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data34 < 0.1 || isNaN(data34)){
const err74 = {instancePath:instancePath+"/config/monitoring/check_interval_seconds",schemaPath:"#/properties/config/properties/monitoring/properties/check_interval_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1},message:"must be >= 0.1",schema:0.1,parentSchema:schema11.properties.config.properties.monitoring.properties.check_interval_seconds,data:data34};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/config/monitoring/check_interval_seconds",schemaPath:"#/properties/config/properties/monitoring/properties/check_interval_seconds/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema11.properties.config.properties.monitoring.properties.check_interval_seconds.type,parentSchema:schema11.properties.config.properties.monitoring.properties.check_interval_seconds,data:data34};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data33.warn_threshold_percent !== undefined){
let data35 = data33.warn_threshold_percent;
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 100 || isNaN(data35)){
const err76 = {instancePath:instancePath+"/config/monitoring/warn_threshold_percent",schemaPath:"#/properties/config/properties/monitoring/properties/warn_threshold_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema11.properties.config.properties.monitoring.properties.warn_threshold_percent,data:data35};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data35 < 1 || isNaN(data35)){
const err77 = {instancePath:instancePath+"/config/monitoring/warn_threshold_percent",schemaPath:"#/properties/config/properties/monitoring/properties/warn_threshold_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema11.properties.config.properties.monitoring.properties.warn_threshold_percent,data:data35};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/config/monitoring/warn_threshold_percent",schemaPath:"#/properties/config/properties/monitoring/properties/warn_threshold_percent/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema11.properties.config.properties.monitoring.properties.warn_threshold_percent.type,parentSchema:schema11.properties.config.properties.monitoring.properties.warn_threshold_percent,data:data35};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data33.kill_on_exceed !== undefined){
let data36 = data33.kill_on_exceed;
if(typeof data36 !== "boolean"){
const err79 = {instancePath:instancePath+"/config/monitoring/kill_on_exceed",schemaPath:"#/properties/config/properties/monitoring/properties/kill_on_exceed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.config.properties.monitoring.properties.kill_on_exceed.type,parentSchema:schema11.properties.config.properties.monitoring.properties.kill_on_exceed,data:data36};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/config/monitoring",schemaPath:"#/properties/config/properties/monitoring/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.config.properties.monitoring.type,parentSchema:schema11.properties.config.properties.monitoring,data:data33};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data24.execution_strategy !== undefined){
let data37 = data24.execution_strategy;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key12 in data37){
if(!(((key12 === "estimate") || (key12 === "warn_above_files")) || (key12 === "warn_above_size"))){
const err81 = {instancePath:instancePath+"/config/execution_strategy",schemaPath:"#/properties/config/properties/execution_strategy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.config.properties.execution_strategy,data:data37};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data37.estimate !== undefined){
let data38 = data37.estimate;
if(typeof data38 !== "boolean"){
const err82 = {instancePath:instancePath+"/config/execution_strategy/estimate",schemaPath:"#/properties/config/properties/execution_strategy/properties/estimate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.config.properties.execution_strategy.properties.estimate.type,parentSchema:schema11.properties.config.properties.execution_strategy.properties.estimate,data:data38};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data37.warn_above_files !== undefined){
let data39 = data37.warn_above_files;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err83 = {instancePath:instancePath+"/config/execution_strategy/warn_above_files",schemaPath:"#/properties/config/properties/execution_strategy/properties/warn_above_files/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.config.properties.execution_strategy.properties.warn_above_files.type,parentSchema:schema11.properties.config.properties.execution_strategy.properties.warn_above_files,data:data39};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 1000000 || isNaN(data39)){
const err84 = {instancePath:instancePath+"/config/execution_strategy/warn_above_files",schemaPath:"#/properties/config/properties/execution_strategy/properties/warn_above_files/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema11.properties.config.properties.execution_strategy.properties.warn_above_files,data:data39};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data39 < 1 || isNaN(data39)){
const err85 = {instancePath:instancePath+"/config/execution_strategy/warn_above_files",schemaPath:"#/properties/config/properties/execution_strategy/properties/warn_above_files/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema11.properties.config.properties.execution_strategy.properties.warn_above_files,data:data39};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
if(data37.warn_above_size !== undefined){
let data40 = data37.warn_above_size;
if((typeof data40 !== "string") && (!((typeof data40 == "number") && (isFinite(data40))))){
const err86 = {instancePath:instancePath+"/config/execution_strategy/warn_above_size",schemaPath:"#/definitions/size/type",keyword:"type",params:{type: schema27.type},message:"must be string,number",schema:schema27.type,parentSchema:schema27,data:data40};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 1000000000000000 || isNaN(data40)){
const err87 = {instancePath:instancePath+"/config/execution_strategy/warn_above_size",schemaPath:"#/definitions/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000000000},message:"must be <= 1000000000000000",schema:1000000000000000,parentSchema:schema27,data:data40};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data40 < 1 || isNaN(data40)){
const err88 = {instancePath:instancePath+"/config/execution_strategy/warn_above_size",schemaPath:"#/definitions/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema27,data:data40};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(typeof data40 === "string"){
if(!pattern15.test(data40)){
const err89 = {instancePath:instancePath+"/config/execution_strategy/warn_above_size",schemaPath:"#/definitions/size/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$"},message:"must match pattern \""+"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$"+"\"",schema:"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$",parentSchema:schema27,data:data40};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
}
else {
const err90 = {instancePath:instancePath+"/config/execution_strategy",schemaPath:"#/properties/config/properties/execution_strategy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.config.properties.execution_strategy.type,parentSchema:schema11.properties.config.properties.execution_strategy,data:data37};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data24.llm !== undefined){
if(!(validate15(data24.llm, {instancePath:instancePath+"/config/llm",parentData:data24,parentDataProperty:"llm",rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
if(data24.budget_usd !== undefined){
let data42 = data24.budget_usd;
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 1000000 || isNaN(data42)){
const err91 = {instancePath:instancePath+"/config/budget_usd",schemaPath:"#/definitions/dollars/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema32,data:data42};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data42 < 0 || isNaN(data42)){
const err92 = {instancePath:instancePath+"/config/budget_usd",schemaPath:"#/definitions/dollars/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32,data:data42};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/config/budget_usd",schemaPath:"#/definitions/dollars/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.type,parentSchema:schema32,data:data42};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.config.type,parentSchema:schema11.properties.config,data:data24};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.outputs !== undefined){
let data43 = data.outputs;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
if(Object.keys(data43).length < 1){
const err95 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema11.properties.outputs,data:data43};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
for(const key13 in data43){
const _errs108 = errors;
if(typeof key13 === "string"){
if(!pattern1.test(key13)){
const err96 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_-]*$",parentSchema:schema11.properties.outputs.propertyNames,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
var valid30 = _errs108 === errors;
if(!valid30){
const err97 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/propertyNames",keyword:"propertyNames",params:{propertyName: key13},message:"property name must be valid",schema:schema11.properties.outputs.propertyNames,parentSchema:schema11.properties.outputs,data:data43};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
for(const key14 in data43){
let data44 = data43[key14];
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.value === undefined){
const err98 = {instancePath:instancePath+"/outputs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/output/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema33.required,parentSchema:schema33,data:data44};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
for(const key15 in data44){
if(!((key15 === "value") || (key15 === "description"))){
const err99 = {instancePath:instancePath+"/outputs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/output/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data:data44};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data44.value !== undefined){
let data45 = data44.value;
if(((typeof data45 !== "string") && (!((typeof data45 == "number") && (isFinite(data45))))) && (typeof data45 !== "boolean")){
const err100 = {instancePath:instancePath+"/outputs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/value",schemaPath:"#/definitions/output/properties/value/type",keyword:"type",params:{type: schema33.properties.value.type},message:"must be string,number,boolean",schema:schema33.properties.value.type,parentSchema:schema33.properties.value,data:data45};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data44.description !== undefined){
let data46 = data44.description;
if(typeof data46 !== "string"){
const err101 = {instancePath:instancePath+"/outputs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/definitions/output/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.description.type,parentSchema:schema33.properties.description,data:data46};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath:instancePath+"/outputs/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/output/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data:data44};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.outputs.type,parentSchema:schema11.properties.outputs,data:data43};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data.steps !== undefined){
let data47 = data.steps;
if(Array.isArray(data47)){
if(data47.length < 1){
const err104 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.steps,data:data47};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.steps.type,parentSchema:schema11.properties.steps,data:data47};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data.on_success !== undefined){
let data48 = data.on_success;
if(!(Array.isArray(data48))){
const err106 = {instancePath:instancePath+"/on_success",schemaPath:"#/properties/on_success/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.on_success.type,parentSchema:schema11.properties.on_success,data:data48};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.on_failure !== undefined){
let data49 = data.on_failure;
if(!(Array.isArray(data49))){
const err107 = {instancePath:instancePath+"/on_failure",schemaPath:"#/properties/on_failure/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.on_failure.type,parentSchema:schema11.properties.on_failure,data:data49};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data.on_cancel !== undefined){
let data50 = data.on_cancel;
if(!(Array.isArray(data50))){
const err108 = {instancePath:instancePath+"/on_cancel",schemaPath:"#/properties/on_cancel/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.on_cancel.type,parentSchema:schema11.properties.on_cancel,data:data50};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data.finally !== undefined){
let data51 = data.finally;
if(!(Array.isArray(data51))){
const err109 = {instancePath:instancePath+"/finally",schemaPath:"#/properties/finally/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.finally.type,parentSchema:schema11.properties.finally,data:data51};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const step = validate17;
const schema34 = {"title":"Step","description":"One piece of work: a `type` with its parameters, or `run` text for a shell.","type":"object","additionalProperties":false,"anyOf":[{"required":["type"]},{"required":["run"]}],"properties":{"id":{"description":"Names the step for `depends_on`; made from `name` when absent.","$ref":"#/definitions/stepId"},"name":{"description":"What people read in progress and reports; the id when absent.","$ref":"#/definitions/label"},"type":{"description":"What the step does; `sortie steps` lists every type.","type":"string"},"run":{"description":"Shell text: short for `type: command` with this as its `run` parameter.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000]+$","errorMessage":"must be text for a shell"},"with":{"description":"The parameters of the step's type.","type":"object","additionalProperties":true},"depends_on":{"title":"Dependencies","description":"The steps that must have ended before this one starts: an id, a list of them, or a mapping of each to what its failure means.","type":["string","array","object"],"minLength":1,"items":{"title":"Dependency","description":"The id of a step, or a mapping that names it.","type":["string","object"],"minLength":1,"additionalProperties":false,"required":["step"],"properties":{"step":{"description":"The id of the step to wait for.","type":"string","minLength":1},"required":{"description":"`false`: the step also runs when this one did not succeed.","type":"boolean","default":true},"on_failure":{"description":"What happens when this one did not succeed; `warn` where it is not required.","$ref":"#/definitions/failureAnswer"},"default":{"description":"The output to go on with; implies `on_failure: default`."},"alternative":{"description":"The id of a step to run in its place; implies `on_failure: alternative`.","type":"string","minLength":1}}},"additionalProperties":{"title":"DependencyAnswer","description":"What the failure of this dependency means for the step.","type":["object","null"],"additionalProperties":false,"properties":{"required":{"description":"`false`: the step also runs when this one did not succeed.","type":"boolean","default":true},"on_failure":{"description":"What happens when this one did not succeed; `warn` where it is not required.","$ref":"#/definitions/failureAnswer"},"default":{"description":"The output to go on with; implies `on_failure: default`."},"alternative":{"description":"The id of a step to run in its place; implies `on_failure: alternative`.","type":"string","minLength":1}}}},"depends_strategy":{"description":"Which ends of its dependencies let the step start: `all` succeeded, `any` of them did, `best_effort` however they ended, `conditional` as `depends_on` says for each.","enum":["all","any","best_effort","conditional"],"default":"all"},"if":{"description":"One expression, bare or wholly inside `${{ }}`: the step runs only where it holds. `success()` is implied unless a status function is used.","type":["string","boolean"],"errorMessage":"must be one expression"},"env":{"description":"Environment variables for this step, over those of the mission.","$ref":"#/definitions/environment"},"working_directory":{"description":"Where the step's programs start, relative to the workspace.","$ref":"#/definitions/workspacePath"},"shell":{"description":"The shell that reads `run` text.","$ref":"#/definitions/shell"},"timeout":{"description":"Time limit of each attempt.","$ref":"#/definitions/timeout"},"retry":{"description":"How often the step is tried again when it fails.","$ref":"#/definitions/retry"},"repeat":{"description":"Runs a command several times.","$ref":"#/definitions/repeat"},"foreach":{"description":"Works the step once for each of these items; expressions read the item as `item`.","$ref":"#/definitions/foreach"},"matrix":{"description":"Works the step once for each combination; expressions read it as `matrix`.","$ref":"#/definitions/matrix"},"platforms":{"description":"The platforms that the step is for; on others it is skipped.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"PlatformName","description":"A platform; `unix` is Linux and macOS.","enum":["linux","macos","windows","unix"]},"examples":[["linux","macos"]]},"resume":{"description":"After a crash or an interrupt: `again` runs the step again, `never` counts it as failed.","enum":["again","never"],"default":"again"},"resources":{"description":"What the step's processes may use together, over `config.resource_limits`.","$ref":"#/definitions/resources"},"working_directory_size_limit":{"description":"The step fails before it starts where its working directory holds more than this.","$ref":"#/definitions/size"},"cache":{"description":"Spares the step where nothing that it depends on has changed since it last succeeded.","$ref":"#/definitions/cache"},"continue_on_error":{"description":"A failure of this step does not fail the run.","type":"boolean","default":false}},"definitions":{"cache":{"title":"Cache","description":"Keeps what the step brings, and does not run it again while nothing that it depends on has changed: its command, its environment, its programs, and the files it reads. `true`: all files of the workspace. A list: its `inputs`.","type":["boolean","array","object"],"minItems":1,"items":{"$ref":"#/definitions/workspaceGlob"},"additionalProperties":false,"examples":[true,["src/**","package-lock.json"],{"inputs":["src/**"],"outputs":["dist/**"]}],"properties":{"key":{"description":"Text that counts as well, such as `${{ hashFiles('package-lock.json') }}` or the version of a tool. With a key and no `inputs`, no files count.","type":"string","pattern":"\\S","errorMessage":"must be text"},"ttl":{"description":"How long a result holds; until something changes when absent.","$ref":"#/definitions/duration"},"inputs":{"description":"The files that the step reads, as git sees them; where git knows none for a pattern, those on disk. All files of the workspace without `inputs` and `key`.","type":"array","minItems":1,"items":{"$ref":"#/definitions/workspaceGlob"}},"outputs":{"description":"The files that the step makes: where one of them is gone or differs, the step runs again.","type":"array","minItems":1,"items":{"$ref":"#/definitions/workspaceGlob"}}}},"workspaceGlob":{"title":"WorkspaceGlob","description":"A pattern for files of the workspace, or a path; one that begins with `!` takes away what it matches. It does not leave the workspace: no leading `/`, no `..`.","type":"string","pattern":"^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a pattern for files inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"},"duration":{"title":"Duration","description":"A length of time: text such as `500ms`, `30s`, `5m`, `1h30m`, or a number of seconds. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0.001,"maximum":1000000000,"errorMessage":"must be a duration such as 30s, 5m or 1h30m"},"size":{"title":"Size","description":"An amount of memory or disk: text such as `512MB` or `1.5GB` (powers of 1,024), or a number of bytes. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$","minimum":1,"maximum":1000000000000000,"errorMessage":"must be a size such as 512MB or 1GB"},"resources":{"title":"Resources","description":"What the step's processes may use, all of them together.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"memory":{"description":"The most memory at one time.","$ref":"#/definitions/size"},"cpu":{"description":"The most processor time, averaged over six samples; 100 % is all cores of the host.","$ref":"#/definitions/percent"},"disk_io":{"description":"The most bytes read from and written to disks in a second, averaged over six samples.","$ref":"#/definitions/rate"},"on_exceed":{"description":"What happens beyond a limit: `kill` ends the step, `warn` says so and lets it go on. As `config.monitoring` says when absent.","enum":["warn","kill"]}}},"rate":{"title":"Rate","description":"An amount per second: text such as `100MB/s` (powers of 1,024), or a number of bytes. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)(?:/s)?$","minimum":1,"maximum":1000000000000000,"errorMessage":"must be an amount per second such as 100MB/s"},"percent":{"title":"Percent","description":"A share: text such as `75%`, or a number from more than 0 to 100.","type":["string","number"],"pattern":"^(?:100(?:\\.0{1,2})?|(?=.*[1-9])\\d{1,2}(?:\\.\\d{1,2})?) ?%$","minimum":0.01,"maximum":100,"errorMessage":"must be a percentage such as 75%"},"matrix":{"title":"MatrixAxes","description":"Axes by name, each a list of values: the step is worked for every combination. Or one expression that gives them.","type":["object","string"],"minLength":1,"additionalProperties":{"description":"The values of an axis, or one expression that gives them.","type":["array","string"],"errorMessage":"must be a list of values, or one expression"},"examples":[{"os":["linux","macos"],"node":[20,22],"exclude":[{"os":"macos","node":20}]}],"properties":{"include":{"description":"Mappings that are added to the combinations they contradict in no axis, or are combinations of their own.","type":["array","string"],"items":{"description":"What is added.","type":"object","additionalProperties":true},"errorMessage":"must be a list of mappings, or one expression"},"exclude":{"description":"Combinations that are left out: those that agree with a mapping in everything it says.","type":["array","string"],"items":{"description":"What is left out.","type":"object","additionalProperties":true},"errorMessage":"must be a list of mappings, or one expression"},"values":{"description":"One expression that gives all axes, `include` and `exclude`.","type":"string","minLength":1},"max_parallel":{"description":"The most items at one time, within what `-j` allows for the run.","type":"integer","minimum":1,"maximum":1000},"fail_fast":{"description":"After the first item that failed, no further one is started.","type":"boolean","default":false},"max_items":{"description":"The most items; more are refused. As `config.max_items` says when absent.","$ref":"#/definitions/itemLimit"},"timeout":{"description":"Time limit of each item. The `timeout` of the step is that of all items together.","$ref":"#/definitions/timeout"}}},"timeout":{"title":"Timeout","description":"Time limit of each attempt: a duration, `auto` for one that adapts, or the details. More than nothing.","type":["string","number","object"],"pattern":"^(?:auto|(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?)$","minimum":0.001,"maximum":1000000000,"errorMessage":"must be a duration such as 30s, 5m or 1h30m","additionalProperties":false,"anyOf":[{"required":["limit"]},{"required":["allow_partial"]},{"required":["strategy"]},{"required":["base"]},{"required":["max"]},{"required":["size_factor"]}],"properties":{"strategy":{"description":"`fixed`: `limit`. `adaptive`: between `base` and `max`, by what the command is, the size of its directory and how long it took before. Adaptive where `base`, `max` or `size_factor` is given.","enum":["adaptive","fixed"]},"limit":{"description":"A fixed limit; where the strategy is adaptive, the most it may come to.","$ref":"#/definitions/duration"},"base":{"description":"The least that an adaptive limit comes to; ten minutes when absent.","$ref":"#/definitions/duration"},"max":{"description":"The most that an adaptive limit comes to; one hour when absent.","$ref":"#/definitions/duration"},"size_factor":{"description":"For grep, rg, find and scans: so many times the base for each megabyte (1,048,576 bytes) of the directory.","type":"number","minimum":0.001,"maximum":1000000,"default":1},"allow_partial":{"description":"At the limit, what was captured until then counts as a success in part.","type":"boolean","default":false}}},"itemLimit":{"title":"ItemLimit","description":"The most items that a step may have.","type":"integer","minimum":1,"maximum":100000},"foreach":{"title":"Foreach","description":"The items that a step is worked for: a list, one expression that gives a list or a map, a glob, or the details.","type":["array","string","object"],"minLength":1,"additionalProperties":false,"anyOf":[{"required":["items"]},{"required":["glob"]}],"dependencies":{"glob":{"not":{"required":["glob","items"]}}},"errorMessage":"must be a list, an expression, a glob, or a mapping with \"items\" or \"glob\"","examples":[["api","web"],"src/**/*.ts","${{ fromJSON(steps.list.outputs.stdout) }}",{"glob":"src/**/*.ts","as":"file","max_parallel":4}],"properties":{"items":{"description":"A list, a map whose items are `{key, value}`, one expression that gives either, or a glob.","type":["array","object","string"],"minLength":1,"additionalProperties":true,"errorMessage":"must be a list, a map, an expression or a glob"},"glob":{"description":"Files of the workspace; `!` before a glob leaves out what it matches.","type":["string","array"],"minLength":1,"minItems":1,"items":{"description":"A glob.","$ref":"#/definitions/workspaceGlob"},"pattern":"^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a glob inside the workspace, such as src/**/*.ts","errorCode":"MISSION_PATH_OUTSIDE","examples":["src/**/*.ts",["src/**/*.ts","!**/*.test.ts"]]},"as":{"description":"What expressions call the item, in place of `item`.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","maxLength":100,"default":"item","errorMessage":"must be a name: a letter or \"_\", then letters, digits or \"_\""},"max_parallel":{"description":"The most items at one time, within what `-j` allows for the run.","type":"integer","minimum":1,"maximum":1000},"fail_fast":{"description":"After the first item that failed, no further one is started.","type":"boolean","default":false},"max_items":{"description":"The most items; more are refused. As `config.max_items` says when absent.","$ref":"#/definitions/itemLimit"},"timeout":{"description":"Time limit of each item. The `timeout` of the step is that of all items together.","$ref":"#/definitions/timeout"}}},"repeat":{"title":"Repeat","description":"Runs a command several times. Every round must succeed; with `until`, the first round for which it holds ends the step, and nothing else is asked of the rounds.","type":"object","additionalProperties":false,"anyOf":[{"required":["count"]},{"required":["timeout"]}],"examples":[{"count":30,"delay":"2s","until":"outputs.exit_code == 0"}],"properties":{"count":{"description":"The most rounds.","type":"integer","minimum":1,"maximum":100000},"delay":{"description":"Wait between two rounds; one second when absent.","$ref":"#/definitions/pause"},"until":{"description":"One expression, judged after each round; `outputs` are those of the round.","type":"string","pattern":"\\S","errorMessage":"must be one expression"},"timeout":{"description":"After this time no further round begins; the `timeout` of the step ends one that runs.","$ref":"#/definitions/duration"}}},"pause":{"title":"Pause","description":"A length of time that may be nothing: text such as `500ms`, `2s`, `0s`, or a number of seconds.","type":["string","number"],"pattern":"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0,"maximum":1000000000,"errorMessage":"must be a duration such as 0s, 500ms or 2s"},"retry":{"title":"Retry","description":"How often a failed step is tried again: a number of further tries, or the details.","type":["integer","object"],"minimum":0,"maximum":1000,"additionalProperties":false,"required":["max_attempts"],"properties":{"max_attempts":{"description":"All tries together, the first one included.","type":"integer","minimum":1,"maximum":1000},"delay":{"description":"Wait before the second try; one second when absent.","$ref":"#/definitions/pause"},"backoff":{"description":"Each further wait is this many times the one before.","type":"number","minimum":1,"maximum":100,"default":2},"jitter":{"description":"Adds up to half of the wait, so that parallel steps do not come back together.","type":"boolean","default":false},"on":{"description":"What is tried again; a step that reached its time limit only when `timeout` is listed.","type":"array","minItems":1,"uniqueItems":true,"default":["error"],"items":{"title":"RetryCause","description":"A way for a step to fail.","enum":["error","timeout","command_not_found"]}}}},"shell":{"title":"Shell","description":"The shell that reads `run` text: `bash`, `sh`, `pwsh`, or the name of another program.","type":"string","pattern":"^[^\\s\\u0000-\\u001f\\u007f]+$","examples":["bash","sh","pwsh"],"errorMessage":"must be the name of a shell such as bash, sh or pwsh"},"workspacePath":{"title":"WorkspacePath","description":"A path relative to the workspace that does not leave it: no leading `/`, no `..`.","type":"string","pattern":"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a path inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"},"environment":{"title":"Environment","description":"Environment variables by name. Numbers and true/false are passed on as they are written.","type":"object","propertyNames":{"description":"The name of a variable.","pattern":"^[^=\\s\\u0000-\\u001f\\u007f]+$","errorMessage":"is not a name for an environment variable"},"additionalProperties":{"description":"The value of the variable.","type":["string","number","boolean"],"pattern":"^[^\\u0000]*$","patternErrorMessage":"must not hold a NUL character"}},"failureAnswer":{"title":"FailureAnswer","description":"What a step does when a dependency of it did not succeed: `fail` blocks it, `skip` skips it, `warn` goes on without, `default` goes on with the value given, `alternative` runs another step in its place.","enum":["fail","skip","warn","default","alternative"]},"label":{"title":"Label","description":"One line of text for people.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$","maxLength":1000,"errorMessage":"must be one line of text"},"stepId":{"title":"StepId","description":"Names one step within its mission: a letter, then letters, digits, \"_\" and \"-\".","type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","maxLength":200,"errorMessage":"must be an id: a letter, then letters, digits, \"_\" or \"-\""}}};
const schema35 = {"title":"StepId","description":"Names one step within its mission: a letter, then letters, digits, \"_\" and \"-\".","type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","maxLength":200,"errorMessage":"must be an id: a letter, then letters, digits, \"_\" or \"-\""};
const schema37 = {"title":"FailureAnswer","description":"What a step does when a dependency of it did not succeed: `fail` blocks it, `skip` skips it, `warn` goes on without, `default` goes on with the value given, `alternative` runs another step in its place.","enum":["fail","skip","warn","default","alternative"]};
const pattern25 = new RegExp("^[A-Za-z][A-Za-z0-9_-]*$", "u");
const pattern27 = new RegExp("^(?=\\s*\\S)[^\\u0000]+$", "u");

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema18.type},message:"must be string,number,object",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.limit === undefined){
const err1 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "limit"},message:"must have required property '"+"limit"+"'",schema:schema18.anyOf[0].required,parentSchema:schema18.anyOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.allow_partial === undefined){
const err2 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "allow_partial"},message:"must have required property '"+"allow_partial"+"'",schema:schema18.anyOf[1].required,parentSchema:schema18.anyOf[1],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.strategy === undefined){
const err3 = {instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty: "strategy"},message:"must have required property '"+"strategy"+"'",schema:schema18.anyOf[2].required,parentSchema:schema18.anyOf[2],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.base === undefined){
const err4 = {instancePath,schemaPath:"#/anyOf/3/required",keyword:"required",params:{missingProperty: "base"},message:"must have required property '"+"base"+"'",schema:schema18.anyOf[3].required,parentSchema:schema18.anyOf[3],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.max === undefined){
const err5 = {instancePath,schemaPath:"#/anyOf/4/required",keyword:"required",params:{missingProperty: "max"},message:"must have required property '"+"max"+"'",schema:schema18.anyOf[4].required,parentSchema:schema18.anyOf[4],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.size_factor === undefined){
const err6 = {instancePath,schemaPath:"#/anyOf/5/required",keyword:"required",params:{missingProperty: "size_factor"},message:"must have required property '"+"size_factor"+"'",schema:schema18.anyOf[5].required,parentSchema:schema18.anyOf[5],data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid0 = valid0 || _valid0;
}
}
}
}
}
if(!valid0){
const err7 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema18.anyOf,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if((typeof data == "number") && (isFinite(data))){
if(data > 1000000000 || isNaN(data)){
const err8 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data < 0.001 || isNaN(data)){
const err9 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(typeof data === "string"){
if(!pattern8.test(data)){
const err10 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:auto|(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?)$"},message:"must match pattern \""+"^(?:auto|(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?)$"+"\"",schema:"^(?:auto|(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?)$",parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "strategy") || (key0 === "limit")) || (key0 === "base")) || (key0 === "max")) || (key0 === "size_factor")) || (key0 === "allow_partial"))){
const err11 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.strategy !== undefined){
let data0 = data.strategy;
if(!((data0 === "adaptive") || (data0 === "fixed"))){
const err12 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema18.properties.strategy.enum},message:"must be equal to one of the allowed values",schema:schema18.properties.strategy.enum,parentSchema:schema18.properties.strategy,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.limit !== undefined){
let data1 = data.limit;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err13 = {instancePath:instancePath+"/limit",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: schema19.type},message:"must be string,number",schema:schema19.type,parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000000 || isNaN(data1)){
const err14 = {instancePath:instancePath+"/limit",schemaPath:"#/definitions/duration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data1 < 0.001 || isNaN(data1)){
const err15 = {instancePath:instancePath+"/limit",schemaPath:"#/definitions/duration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern9.test(data1)){
const err16 = {instancePath:instancePath+"/limit",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.base !== undefined){
let data2 = data.base;
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))){
const err17 = {instancePath:instancePath+"/base",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: schema19.type},message:"must be string,number",schema:schema19.type,parentSchema:schema19,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000000000 || isNaN(data2)){
const err18 = {instancePath:instancePath+"/base",schemaPath:"#/definitions/duration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema19,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data2 < 0.001 || isNaN(data2)){
const err19 = {instancePath:instancePath+"/base",schemaPath:"#/definitions/duration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema19,data:data2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern9.test(data2)){
const err20 = {instancePath:instancePath+"/base",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema19,data:data2};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.max !== undefined){
let data3 = data.max;
if((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))){
const err21 = {instancePath:instancePath+"/max",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: schema19.type},message:"must be string,number",schema:schema19.type,parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000000000 || isNaN(data3)){
const err22 = {instancePath:instancePath+"/max",schemaPath:"#/definitions/duration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data3 < 0.001 || isNaN(data3)){
const err23 = {instancePath:instancePath+"/max",schemaPath:"#/definitions/duration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(typeof data3 === "string"){
if(!pattern9.test(data3)){
const err24 = {instancePath:instancePath+"/max",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data.size_factor !== undefined){
let data4 = data.size_factor;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000000 || isNaN(data4)){
const err25 = {instancePath:instancePath+"/size_factor",schemaPath:"#/properties/size_factor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema18.properties.size_factor,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data4 < 0.001 || isNaN(data4)){
const err26 = {instancePath:instancePath+"/size_factor",schemaPath:"#/properties/size_factor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema18.properties.size_factor,data:data4};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/size_factor",schemaPath:"#/properties/size_factor/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema18.properties.size_factor.type,parentSchema:schema18.properties.size_factor,data:data4};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.allow_partial !== undefined){
let data5 = data.allow_partial;
if(typeof data5 !== "boolean"){
const err28 = {instancePath:instancePath+"/allow_partial",schemaPath:"#/properties/allow_partial/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema18.properties.allow_partial.type,parentSchema:schema18.properties.allow_partial,data:data5};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
validate18.errors = vErrors;
return errors === 0;
}


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))) && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema22.type},message:"must be integer,object",schema:schema22.type,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 1000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.max_attempts === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "max_attempts"},message:"must have required property '"+"max_attempts"+"'",schema:schema22.required,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "max_attempts") || (key0 === "delay")) || (key0 === "backoff")) || (key0 === "jitter")) || (key0 === "on"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.max_attempts !== undefined){
let data0 = data.max_attempts;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err5 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema22.properties.max_attempts.type,parentSchema:schema22.properties.max_attempts,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000 || isNaN(data0)){
const err6 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema22.properties.max_attempts,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err7 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema22.properties.max_attempts,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.delay !== undefined){
let data1 = data.delay;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err8 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/type",keyword:"type",params:{type: schema23.type},message:"must be string,number",schema:schema23.type,parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000000 || isNaN(data1)){
const err9 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern12.test(data1)){
const err11 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/pattern",keyword:"pattern",params:{pattern: "^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.backoff !== undefined){
let data2 = data.backoff;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
const err12 = {instancePath:instancePath+"/backoff",schemaPath:"#/properties/backoff/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema22.properties.backoff,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err13 = {instancePath:instancePath+"/backoff",schemaPath:"#/properties/backoff/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema22.properties.backoff,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/backoff",schemaPath:"#/properties/backoff/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema22.properties.backoff.type,parentSchema:schema22.properties.backoff,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.jitter !== undefined){
let data3 = data.jitter;
if(typeof data3 !== "boolean"){
const err15 = {instancePath:instancePath+"/jitter",schemaPath:"#/properties/jitter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.jitter.type,parentSchema:schema22.properties.jitter,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.on !== undefined){
let data4 = data.on;
if(Array.isArray(data4)){
if(data4.length < 1){
const err16 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema22.properties.on,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(!(((data5 === "error") || (data5 === "timeout")) || (data5 === "command_not_found"))){
const err17 = {instancePath:instancePath+"/on/" + i0,schemaPath:"#/properties/on/items/enum",keyword:"enum",params:{allowedValues: schema22.properties.on.items.enum},message:"must be equal to one of the allowed values",schema:schema22.properties.on.items.enum,parentSchema:schema22.properties.on.items,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
let i1 = data4.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data4[i1], data4[j0])){
const err18 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema22.properties.on,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema22.properties.on.type,parentSchema:schema22.properties.on,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
validate20.errors = vErrors;
return errors === 0;
}

const schema48 = {"title":"Repeat","description":"Runs a command several times. Every round must succeed; with `until`, the first round for which it holds ends the step, and nothing else is asked of the rounds.","type":"object","additionalProperties":false,"anyOf":[{"required":["count"]},{"required":["timeout"]}],"examples":[{"count":30,"delay":"2s","until":"outputs.exit_code == 0"}],"properties":{"count":{"description":"The most rounds.","type":"integer","minimum":1,"maximum":100000},"delay":{"description":"Wait between two rounds; one second when absent.","$ref":"#/definitions/pause"},"until":{"description":"One expression, judged after each round; `outputs` are those of the round.","type":"string","pattern":"\\S","errorMessage":"must be one expression"},"timeout":{"description":"After this time no further round begins; the `timeout` of the step ends one that runs.","$ref":"#/definitions/duration"}}};
const pattern38 = new RegExp("\\S", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.count === undefined){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'",schema:schema48.anyOf[0].required,parentSchema:schema48.anyOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.timeout === undefined){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "timeout"},message:"must have required property '"+"timeout"+"'",schema:schema48.anyOf[1].required,parentSchema:schema48.anyOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema48.anyOf,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "count") || (key0 === "delay")) || (key0 === "until")) || (key0 === "timeout"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.count !== undefined){
let data0 = data.count;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err4 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema48.properties.count.type,parentSchema:schema48.properties.count,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100000 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema48.properties.count,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err6 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema48.properties.count,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.delay !== undefined){
let data1 = data.delay;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err7 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/type",keyword:"type",params:{type: schema23.type},message:"must be string,number",schema:schema23.type,parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000000 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err9 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern12.test(data1)){
const err10 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/pattern",keyword:"pattern",params:{pattern: "^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.until !== undefined){
let data2 = data.until;
if(typeof data2 === "string"){
if(!pattern38.test(data2)){
const err11 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema48.properties.until,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.until.type,parentSchema:schema48.properties.until,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.timeout !== undefined){
let data3 = data.timeout;
if((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))){
const err13 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: schema19.type},message:"must be string,number",schema:schema19.type,parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000000000 || isNaN(data3)){
const err14 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data3 < 0.001 || isNaN(data3)){
const err15 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(typeof data3 === "string"){
if(!pattern9.test(data3)){
const err16 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema51 = {"title":"Foreach","description":"The items that a step is worked for: a list, one expression that gives a list or a map, a glob, or the details.","type":["array","string","object"],"minLength":1,"additionalProperties":false,"anyOf":[{"required":["items"]},{"required":["glob"]}],"dependencies":{"glob":{"not":{"required":["glob","items"]}}},"errorMessage":"must be a list, an expression, a glob, or a mapping with \"items\" or \"glob\"","examples":[["api","web"],"src/**/*.ts","${{ fromJSON(steps.list.outputs.stdout) }}",{"glob":"src/**/*.ts","as":"file","max_parallel":4}],"properties":{"items":{"description":"A list, a map whose items are `{key, value}`, one expression that gives either, or a glob.","type":["array","object","string"],"minLength":1,"additionalProperties":true,"errorMessage":"must be a list, a map, an expression or a glob"},"glob":{"description":"Files of the workspace; `!` before a glob leaves out what it matches.","type":["string","array"],"minLength":1,"minItems":1,"items":{"description":"A glob.","$ref":"#/definitions/workspaceGlob"},"pattern":"^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a glob inside the workspace, such as src/**/*.ts","errorCode":"MISSION_PATH_OUTSIDE","examples":["src/**/*.ts",["src/**/*.ts","!**/*.test.ts"]]},"as":{"description":"What expressions call the item, in place of `item`.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","maxLength":100,"default":"item","errorMessage":"must be a name: a letter or \"_\", then letters, digits or \"_\""},"max_parallel":{"description":"The most items at one time, within what `-j` allows for the run.","type":"integer","minimum":1,"maximum":1000},"fail_fast":{"description":"After the first item that failed, no further one is started.","type":"boolean","default":false},"max_items":{"description":"The most items; more are refused. As `config.max_items` says when absent.","$ref":"#/definitions/itemLimit"},"timeout":{"description":"Time limit of each item. The `timeout` of the step is that of all items together.","$ref":"#/definitions/timeout"}}};
const schema52 = {"title":"WorkspaceGlob","description":"A pattern for files of the workspace, or a path; one that begins with `!` takes away what it matches. It does not leave the workspace: no leading `/`, no `..`.","type":"string","pattern":"^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a pattern for files inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"};
const pattern40 = new RegExp("^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!data || typeof data != "object") && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema51.type},message:"must be array,string,object",schema:schema51.type,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items === undefined){
const err1 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'",schema:schema51.anyOf[0].required,parentSchema:schema51.anyOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.glob === undefined){
const err2 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "glob"},message:"must have required property '"+"glob"+"'",schema:schema51.anyOf[1].required,parentSchema:schema51.anyOf[1],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema51.anyOf,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(typeof data === "string"){
if(func3(data) < 1){
const err4 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "items") || (key0 === "glob")) || (key0 === "as")) || (key0 === "max_parallel")) || (key0 === "fail_fast")) || (key0 === "max_items")) || (key0 === "timeout"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.glob !== undefined){
const _errs6 = errors;
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.glob === undefined) && (missing0 = "glob")) || ((data.items === undefined) && (missing0 = "items"))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var valid2 = _errs7 === errors;
if(valid2){
const err7 = {instancePath,schemaPath:"#/dependencies/glob/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema51.dependencies.glob.not,parentSchema:schema51.dependencies.glob,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
}
if(data.items !== undefined){
let data0 = data.items;
if((!data0 || typeof data0 != "object") && (typeof data0 !== "string")){
const err8 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: schema51.properties.items.type},message:"must be array,object,string",schema:schema51.properties.items.type,parentSchema:schema51.properties.items,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err9 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51.properties.items,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.glob !== undefined){
let data1 = data.glob;
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
const err10 = {instancePath:instancePath+"/glob",schemaPath:"#/properties/glob/type",keyword:"type",params:{type: schema51.properties.glob.type},message:"must be string,array",schema:schema51.properties.glob.type,parentSchema:schema51.properties.glob,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err11 = {instancePath:instancePath+"/glob",schemaPath:"#/properties/glob/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51.properties.glob,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern40.test(data1)){
const err12 = {instancePath:instancePath+"/glob",schemaPath:"#/properties/glob/pattern",keyword:"pattern",params:{pattern: "^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema51.properties.glob,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(Array.isArray(data1)){
if(data1.length < 1){
const err13 = {instancePath:instancePath+"/glob",schemaPath:"#/properties/glob/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema51.properties.glob,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func3(data2) > 4096){
const err14 = {instancePath:instancePath+"/glob/" + i0,schemaPath:"#/definitions/workspaceGlob/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema52,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern40.test(data2)){
const err15 = {instancePath:instancePath+"/glob/" + i0,schemaPath:"#/definitions/workspaceGlob/pattern",keyword:"pattern",params:{pattern: "^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema52,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/glob/" + i0,schemaPath:"#/definitions/workspaceGlob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.type,parentSchema:schema52,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
if(data.as !== undefined){
let data3 = data.as;
if(typeof data3 === "string"){
if(func3(data3) > 100){
const err17 = {instancePath:instancePath+"/as",schemaPath:"#/properties/as/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema51.properties.as,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern6.test(data3)){
const err18 = {instancePath:instancePath+"/as",schemaPath:"#/properties/as/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema51.properties.as,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/as",schemaPath:"#/properties/as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.as.type,parentSchema:schema51.properties.as,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.max_parallel !== undefined){
let data4 = data.max_parallel;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err20 = {instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema51.properties.max_parallel.type,parentSchema:schema51.properties.max_parallel,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000 || isNaN(data4)){
const err21 = {instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema51.properties.max_parallel,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err22 = {instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema51.properties.max_parallel,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data.fail_fast !== undefined){
let data5 = data.fail_fast;
if(typeof data5 !== "boolean"){
const err23 = {instancePath:instancePath+"/fail_fast",schemaPath:"#/properties/fail_fast/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema51.properties.fail_fast.type,parentSchema:schema51.properties.fail_fast,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.max_items !== undefined){
let data6 = data.max_items;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err24 = {instancePath:instancePath+"/max_items",schemaPath:"#/definitions/itemLimit/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema25.type,parentSchema:schema25,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 100000 || isNaN(data6)){
const err25 = {instancePath:instancePath+"/max_items",schemaPath:"#/definitions/itemLimit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema25,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err26 = {instancePath:instancePath+"/max_items",schemaPath:"#/definitions/itemLimit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema25,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data.timeout !== undefined){
if(!(validate18(data.timeout, {instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"timeout",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
}
validate24.errors = vErrors;
return errors === 0;
}

const schema54 = {"title":"MatrixAxes","description":"Axes by name, each a list of values: the step is worked for every combination. Or one expression that gives them.","type":["object","string"],"minLength":1,"additionalProperties":{"description":"The values of an axis, or one expression that gives them.","type":["array","string"],"errorMessage":"must be a list of values, or one expression"},"examples":[{"os":["linux","macos"],"node":[20,22],"exclude":[{"os":"macos","node":20}]}],"properties":{"include":{"description":"Mappings that are added to the combinations they contradict in no axis, or are combinations of their own.","type":["array","string"],"items":{"description":"What is added.","type":"object","additionalProperties":true},"errorMessage":"must be a list of mappings, or one expression"},"exclude":{"description":"Combinations that are left out: those that agree with a mapping in everything it says.","type":["array","string"],"items":{"description":"What is left out.","type":"object","additionalProperties":true},"errorMessage":"must be a list of mappings, or one expression"},"values":{"description":"One expression that gives all axes, `include` and `exclude`.","type":"string","minLength":1},"max_parallel":{"description":"The most items at one time, within what `-j` allows for the run.","type":"integer","minimum":1,"maximum":1000},"fail_fast":{"description":"After the first item that failed, no further one is started.","type":"boolean","default":false},"max_items":{"description":"The most items; more are refused. As `config.max_items` says when absent.","$ref":"#/definitions/itemLimit"},"timeout":{"description":"Time limit of each item. The `timeout` of the step is that of all items together.","$ref":"#/definitions/timeout"}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema54.type},message:"must be object,string",schema:schema54.type,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func3(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "include") || (key0 === "exclude")) || (key0 === "values")) || (key0 === "max_parallel")) || (key0 === "fail_fast")) || (key0 === "max_items")) || (key0 === "timeout"))){
let data0 = data[key0];
if((!(Array.isArray(data0))) && (typeof data0 !== "string")){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema54.additionalProperties.type},message:"must be array,string",schema:schema54.additionalProperties.type,parentSchema:schema54.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.include !== undefined){
let data1 = data.include;
if((!(Array.isArray(data1))) && (typeof data1 !== "string")){
const err3 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: schema54.properties.include.type},message:"must be array,string",schema:schema54.properties.include.type,parentSchema:schema54.properties.include,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err4 = {instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.properties.include.items.type,parentSchema:schema54.properties.include.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
if(data.exclude !== undefined){
let data3 = data.exclude;
if((!(Array.isArray(data3))) && (typeof data3 !== "string")){
const err5 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: schema54.properties.exclude.type},message:"must be array,string",schema:schema54.properties.exclude.type,parentSchema:schema54.properties.exclude,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err6 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.properties.exclude.items.type,parentSchema:schema54.properties.exclude.items,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
if(data.values !== undefined){
let data5 = data.values;
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err7 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.values,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.values.type,parentSchema:schema54.properties.values,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.max_parallel !== undefined){
let data6 = data.max_parallel;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err9 = {instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema54.properties.max_parallel.type,parentSchema:schema54.properties.max_parallel,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000 || isNaN(data6)){
const err10 = {instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema54.properties.max_parallel,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err11 = {instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema54.properties.max_parallel,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.fail_fast !== undefined){
let data7 = data.fail_fast;
if(typeof data7 !== "boolean"){
const err12 = {instancePath:instancePath+"/fail_fast",schemaPath:"#/properties/fail_fast/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.properties.fail_fast.type,parentSchema:schema54.properties.fail_fast,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.max_items !== undefined){
let data8 = data.max_items;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err13 = {instancePath:instancePath+"/max_items",schemaPath:"#/definitions/itemLimit/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema25.type,parentSchema:schema25,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 100000 || isNaN(data8)){
const err14 = {instancePath:instancePath+"/max_items",schemaPath:"#/definitions/itemLimit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema25,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err15 = {instancePath:instancePath+"/max_items",schemaPath:"#/definitions/itemLimit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema25,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.timeout !== undefined){
if(!(validate18(data.timeout, {instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"timeout",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
}
validate27.errors = vErrors;
return errors === 0;
}

const schema56 = {"title":"Resources","description":"What the step's processes may use, all of them together.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"memory":{"description":"The most memory at one time.","$ref":"#/definitions/size"},"cpu":{"description":"The most processor time, averaged over six samples; 100 % is all cores of the host.","$ref":"#/definitions/percent"},"disk_io":{"description":"The most bytes read from and written to disks in a second, averaged over six samples.","$ref":"#/definitions/rate"},"on_exceed":{"description":"What happens beyond a limit: `kill` ends the step, `warn` says so and lets it go on. As `config.monitoring` says when absent.","enum":["warn","kill"]}}};
const schema58 = {"title":"Percent","description":"A share: text such as `75%`, or a number from more than 0 to 100.","type":["string","number"],"pattern":"^(?:100(?:\\.0{1,2})?|(?=.*[1-9])\\d{1,2}(?:\\.\\d{1,2})?) ?%$","minimum":0.01,"maximum":100,"errorMessage":"must be a percentage such as 75%"};
const schema59 = {"title":"Rate","description":"An amount per second: text such as `100MB/s` (powers of 1,024), or a number of bytes. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)(?:/s)?$","minimum":1,"maximum":1000000000000000,"errorMessage":"must be an amount per second such as 100MB/s"};
const pattern44 = new RegExp("^(?:100(?:\\.0{1,2})?|(?=.*[1-9])\\d{1,2}(?:\\.\\d{1,2})?) ?%$", "u");
const pattern45 = new RegExp("^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)(?:/s)?$", "u");

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "memory") || (key0 === "cpu")) || (key0 === "disk_io")) || (key0 === "on_exceed"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.memory !== undefined){
let data0 = data.memory;
if((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))){
const err2 = {instancePath:instancePath+"/memory",schemaPath:"#/definitions/size/type",keyword:"type",params:{type: schema27.type},message:"must be string,number",schema:schema27.type,parentSchema:schema27,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000000000000 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/memory",schemaPath:"#/definitions/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000000000},message:"must be <= 1000000000000000",schema:1000000000000000,parentSchema:schema27,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/memory",schemaPath:"#/definitions/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema27,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(typeof data0 === "string"){
if(!pattern15.test(data0)){
const err5 = {instancePath:instancePath+"/memory",schemaPath:"#/definitions/size/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$"},message:"must match pattern \""+"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$"+"\"",schema:"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$",parentSchema:schema27,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.cpu !== undefined){
let data1 = data.cpu;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err6 = {instancePath:instancePath+"/cpu",schemaPath:"#/definitions/percent/type",keyword:"type",params:{type: schema58.type},message:"must be string,number",schema:schema58.type,parentSchema:schema58,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 100 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/cpu",schemaPath:"#/definitions/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema58,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 < 0.01 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/cpu",schemaPath:"#/definitions/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01},message:"must be >= 0.01",schema:0.01,parentSchema:schema58,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern44.test(data1)){
const err9 = {instancePath:instancePath+"/cpu",schemaPath:"#/definitions/percent/pattern",keyword:"pattern",params:{pattern: "^(?:100(?:\\.0{1,2})?|(?=.*[1-9])\\d{1,2}(?:\\.\\d{1,2})?) ?%$"},message:"must match pattern \""+"^(?:100(?:\\.0{1,2})?|(?=.*[1-9])\\d{1,2}(?:\\.\\d{1,2})?) ?%$"+"\"",schema:"^(?:100(?:\\.0{1,2})?|(?=.*[1-9])\\d{1,2}(?:\\.\\d{1,2})?) ?%$",parentSchema:schema58,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.disk_io !== undefined){
let data2 = data.disk_io;
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))){
const err10 = {instancePath:instancePath+"/disk_io",schemaPath:"#/definitions/rate/type",keyword:"type",params:{type: schema59.type},message:"must be string,number",schema:schema59.type,parentSchema:schema59,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000000000000000 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/disk_io",schemaPath:"#/definitions/rate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000000000},message:"must be <= 1000000000000000",schema:1000000000000000,parentSchema:schema59,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err12 = {instancePath:instancePath+"/disk_io",schemaPath:"#/definitions/rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema59,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern45.test(data2)){
const err13 = {instancePath:instancePath+"/disk_io",schemaPath:"#/definitions/rate/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)(?:/s)?$"},message:"must match pattern \""+"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)(?:/s)?$"+"\"",schema:"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)(?:/s)?$",parentSchema:schema59,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.on_exceed !== undefined){
let data3 = data.on_exceed;
if(!((data3 === "warn") || (data3 === "kill"))){
const err14 = {instancePath:instancePath+"/on_exceed",schemaPath:"#/properties/on_exceed/enum",keyword:"enum",params:{allowedValues: schema56.properties.on_exceed.enum},message:"must be equal to one of the allowed values",schema:schema56.properties.on_exceed.enum,parentSchema:schema56.properties.on_exceed,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.type,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

const schema61 = {"title":"Cache","description":"Keeps what the step brings, and does not run it again while nothing that it depends on has changed: its command, its environment, its programs, and the files it reads. `true`: all files of the workspace. A list: its `inputs`.","type":["boolean","array","object"],"minItems":1,"items":{"$ref":"#/definitions/workspaceGlob"},"additionalProperties":false,"examples":[true,["src/**","package-lock.json"],{"inputs":["src/**"],"outputs":["dist/**"]}],"properties":{"key":{"description":"Text that counts as well, such as `${{ hashFiles('package-lock.json') }}` or the version of a tool. With a key and no `inputs`, no files count.","type":"string","pattern":"\\S","errorMessage":"must be text"},"ttl":{"description":"How long a result holds; until something changes when absent.","$ref":"#/definitions/duration"},"inputs":{"description":"The files that the step reads, as git sees them; where git knows none for a pattern, those on disk. All files of the workspace without `inputs` and `key`.","type":"array","minItems":1,"items":{"$ref":"#/definitions/workspaceGlob"}},"outputs":{"description":"The files that the step makes: where one of them is gone or differs, the step runs again.","type":"array","minItems":1,"items":{"$ref":"#/definitions/workspaceGlob"}}}};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!data || typeof data != "object") && (typeof data !== "boolean")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema61.type},message:"must be boolean,array,object",schema:schema61.type,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func3(data0) > 4096){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/workspaceGlob/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema52,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern40.test(data0)){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/workspaceGlob/pattern",keyword:"pattern",params:{pattern: "^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema52,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/workspaceGlob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.type,parentSchema:schema52,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "key") || (key0 === "ttl")) || (key0 === "inputs")) || (key0 === "outputs"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.key !== undefined){
let data1 = data.key;
if(typeof data1 === "string"){
if(!pattern38.test(data1)){
const err6 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema61.properties.key,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.key.type,parentSchema:schema61.properties.key,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ttl !== undefined){
let data2 = data.ttl;
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))){
const err8 = {instancePath:instancePath+"/ttl",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: schema19.type},message:"must be string,number",schema:schema19.type,parentSchema:schema19,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000000000 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/ttl",schemaPath:"#/definitions/duration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema19,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 0.001 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/ttl",schemaPath:"#/definitions/duration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema19,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern9.test(data2)){
const err11 = {instancePath:instancePath+"/ttl",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema19,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.inputs !== undefined){
let data3 = data.inputs;
if(Array.isArray(data3)){
if(data3.length < 1){
const err12 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema61.properties.inputs,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(func3(data4) > 4096){
const err13 = {instancePath:instancePath+"/inputs/" + i1,schemaPath:"#/definitions/workspaceGlob/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema52,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern40.test(data4)){
const err14 = {instancePath:instancePath+"/inputs/" + i1,schemaPath:"#/definitions/workspaceGlob/pattern",keyword:"pattern",params:{pattern: "^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema52,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/inputs/" + i1,schemaPath:"#/definitions/workspaceGlob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.type,parentSchema:schema52,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema61.properties.inputs.type,parentSchema:schema61.properties.inputs,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.outputs !== undefined){
let data5 = data.outputs;
if(Array.isArray(data5)){
if(data5.length < 1){
const err17 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema61.properties.outputs,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(typeof data6 === "string"){
if(func3(data6) > 4096){
const err18 = {instancePath:instancePath+"/outputs/" + i2,schemaPath:"#/definitions/workspaceGlob/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema52,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern40.test(data6)){
const err19 = {instancePath:instancePath+"/outputs/" + i2,schemaPath:"#/definitions/workspaceGlob/pattern",keyword:"pattern",params:{pattern: "^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^!?(?![!/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema52,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/outputs/" + i2,schemaPath:"#/definitions/workspaceGlob/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.type,parentSchema:schema52,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema61.properties.outputs.type,parentSchema:schema61.properties.outputs,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
validate32.errors = vErrors;
return errors === 0;
}


function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema34.anyOf[0].required,parentSchema:schema34.anyOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.run === undefined){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "run"},message:"must have required property '"+"run"+"'",schema:schema34.anyOf[1].required,parentSchema:schema34.anyOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema34.anyOf,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema34.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func3(data0) > 200){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern25.test(data0)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]*$",parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func3(data1) > 1000){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/label/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern0.test(data1)){
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/label/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$",parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.type !== undefined){
let data2 = data.type;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.type.type,parentSchema:schema34.properties.type,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.run !== undefined){
let data3 = data.run;
if(typeof data3 === "string"){
if(!pattern27.test(data3)){
const err11 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000]+$",parentSchema:schema34.properties.run,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.run.type,parentSchema:schema34.properties.run,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.with !== undefined){
let data4 = data.with;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err13 = {instancePath:instancePath+"/with",schemaPath:"#/properties/with/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.with.type,parentSchema:schema34.properties.with,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.depends_on !== undefined){
let data5 = data.depends_on;
if((!data5 || typeof data5 != "object") && (typeof data5 !== "string")){
const err14 = {instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: schema34.properties.depends_on.type},message:"must be string,array,object",schema:schema34.properties.depends_on.type,parentSchema:schema34.properties.depends_on,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err15 = {instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.depends_on,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if((typeof data6 !== "string") && (!(data6 && typeof data6 == "object" && !Array.isArray(data6)))){
const err16 = {instancePath:instancePath+"/depends_on/" + i0,schemaPath:"#/properties/depends_on/items/type",keyword:"type",params:{type: schema34.properties.depends_on.items.type},message:"must be string,object",schema:schema34.properties.depends_on.items.type,parentSchema:schema34.properties.depends_on.items,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err17 = {instancePath:instancePath+"/depends_on/" + i0,schemaPath:"#/properties/depends_on/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.depends_on.items,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.step === undefined){
const err18 = {instancePath:instancePath+"/depends_on/" + i0,schemaPath:"#/properties/depends_on/items/required",keyword:"required",params:{missingProperty: "step"},message:"must have required property '"+"step"+"'",schema:schema34.properties.depends_on.items.required,parentSchema:schema34.properties.depends_on.items,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data6){
if(!(((((key1 === "step") || (key1 === "required")) || (key1 === "on_failure")) || (key1 === "default")) || (key1 === "alternative"))){
const err19 = {instancePath:instancePath+"/depends_on/" + i0,schemaPath:"#/properties/depends_on/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.depends_on.items,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.step !== undefined){
let data7 = data6.step;
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err20 = {instancePath:instancePath+"/depends_on/" + i0+"/step",schemaPath:"#/properties/depends_on/items/properties/step/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.depends_on.items.properties.step,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/depends_on/" + i0+"/step",schemaPath:"#/properties/depends_on/items/properties/step/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.depends_on.items.properties.step.type,parentSchema:schema34.properties.depends_on.items.properties.step,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.required !== undefined){
let data8 = data6.required;
if(typeof data8 !== "boolean"){
const err22 = {instancePath:instancePath+"/depends_on/" + i0+"/required",schemaPath:"#/properties/depends_on/items/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.properties.depends_on.items.properties.required.type,parentSchema:schema34.properties.depends_on.items.properties.required,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.on_failure !== undefined){
let data9 = data6.on_failure;
if(!(((((data9 === "fail") || (data9 === "skip")) || (data9 === "warn")) || (data9 === "default")) || (data9 === "alternative"))){
const err23 = {instancePath:instancePath+"/depends_on/" + i0+"/on_failure",schemaPath:"#/definitions/failureAnswer/enum",keyword:"enum",params:{allowedValues: schema37.enum},message:"must be equal to one of the allowed values",schema:schema37.enum,parentSchema:schema37,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.alternative !== undefined){
let data10 = data6.alternative;
if(typeof data10 === "string"){
if(func3(data10) < 1){
const err24 = {instancePath:instancePath+"/depends_on/" + i0+"/alternative",schemaPath:"#/properties/depends_on/items/properties/alternative/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.depends_on.items.properties.alternative,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/depends_on/" + i0+"/alternative",schemaPath:"#/properties/depends_on/items/properties/alternative/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.depends_on.items.properties.alternative.type,parentSchema:schema34.properties.depends_on.items.properties.alternative,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data11 = data5[key2];
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
const err26 = {instancePath:instancePath+"/depends_on/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/depends_on/additionalProperties/type",keyword:"type",params:{type: schema34.properties.depends_on.additionalProperties.type},message:"must be object,null",schema:schema34.properties.depends_on.additionalProperties.type,parentSchema:schema34.properties.depends_on.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
if(!((((key3 === "required") || (key3 === "on_failure")) || (key3 === "default")) || (key3 === "alternative"))){
const err27 = {instancePath:instancePath+"/depends_on/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/depends_on/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.depends_on.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data11.required !== undefined){
let data12 = data11.required;
if(typeof data12 !== "boolean"){
const err28 = {instancePath:instancePath+"/depends_on/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/required",schemaPath:"#/properties/depends_on/additionalProperties/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.properties.depends_on.additionalProperties.properties.required.type,parentSchema:schema34.properties.depends_on.additionalProperties.properties.required,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data11.on_failure !== undefined){
let data13 = data11.on_failure;
if(!(((((data13 === "fail") || (data13 === "skip")) || (data13 === "warn")) || (data13 === "default")) || (data13 === "alternative"))){
const err29 = {instancePath:instancePath+"/depends_on/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/on_failure",schemaPath:"#/definitions/failureAnswer/enum",keyword:"enum",params:{allowedValues: schema37.enum},message:"must be equal to one of the allowed values",schema:schema37.enum,parentSchema:schema37,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data11.alternative !== undefined){
let data14 = data11.alternative;
if(typeof data14 === "string"){
if(func3(data14) < 1){
const err30 = {instancePath:instancePath+"/depends_on/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/alternative",schemaPath:"#/properties/depends_on/additionalProperties/properties/alternative/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.depends_on.additionalProperties.properties.alternative,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/depends_on/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/alternative",schemaPath:"#/properties/depends_on/additionalProperties/properties/alternative/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.depends_on.additionalProperties.properties.alternative.type,parentSchema:schema34.properties.depends_on.additionalProperties.properties.alternative,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
}
}
if(data.depends_strategy !== undefined){
let data15 = data.depends_strategy;
if(!((((data15 === "all") || (data15 === "any")) || (data15 === "best_effort")) || (data15 === "conditional"))){
const err32 = {instancePath:instancePath+"/depends_strategy",schemaPath:"#/properties/depends_strategy/enum",keyword:"enum",params:{allowedValues: schema34.properties.depends_strategy.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.depends_strategy.enum,parentSchema:schema34.properties.depends_strategy,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.if !== undefined){
let data16 = data.if;
if((typeof data16 !== "string") && (typeof data16 !== "boolean")){
const err33 = {instancePath:instancePath+"/if",schemaPath:"#/properties/if/type",keyword:"type",params:{type: schema34.properties.if.type},message:"must be string,boolean",schema:schema34.properties.if.type,parentSchema:schema34.properties.if,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.env !== undefined){
let data17 = data.env;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key4 in data17){
const _errs47 = errors;
if(typeof key4 === "string"){
if(!pattern3.test(key4)){
const err34 = {instancePath:instancePath+"/env",schemaPath:"#/definitions/environment/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[^=\\s\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^[^=\\s\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^[^=\\s\\u0000-\\u001f\\u007f]+$",parentSchema:schema14.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
var valid12 = _errs47 === errors;
if(!valid12){
const err35 = {instancePath:instancePath+"/env",schemaPath:"#/definitions/environment/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid",schema:schema14.propertyNames,parentSchema:schema14,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
for(const key5 in data17){
let data18 = data17[key5];
if(((typeof data18 !== "string") && (!((typeof data18 == "number") && (isFinite(data18))))) && (typeof data18 !== "boolean")){
const err36 = {instancePath:instancePath+"/env/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/environment/additionalProperties/type",keyword:"type",params:{type: schema14.additionalProperties.type},message:"must be string,number,boolean",schema:schema14.additionalProperties.type,parentSchema:schema14.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data18 === "string"){
if(!pattern4.test(data18)){
const err37 = {instancePath:instancePath+"/env/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/environment/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"},message:"must match pattern \""+"^[^\\u0000]*$"+"\"",schema:"^[^\\u0000]*$",parentSchema:schema14.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
}
else {
const err38 = {instancePath:instancePath+"/env",schemaPath:"#/definitions/environment/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.type,parentSchema:schema14,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.working_directory !== undefined){
let data19 = data.working_directory;
if(typeof data19 === "string"){
if(func3(data19) > 4096){
const err39 = {instancePath:instancePath+"/working_directory",schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern5.test(data19)){
const err40 = {instancePath:instancePath+"/working_directory",schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/working_directory",schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.shell !== undefined){
let data20 = data.shell;
if(typeof data20 === "string"){
if(!pattern13.test(data20)){
const err42 = {instancePath:instancePath+"/shell",schemaPath:"#/definitions/shell/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^[^\\s\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^[^\\s\\u0000-\\u001f\\u007f]+$",parentSchema:schema24,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/shell",schemaPath:"#/definitions/shell/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.timeout !== undefined){
if(!(validate18(data.timeout, {instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"timeout",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
if(data.retry !== undefined){
if(!(validate20(data.retry, {instancePath:instancePath+"/retry",parentData:data,parentDataProperty:"retry",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
if(data.repeat !== undefined){
if(!(validate22(data.repeat, {instancePath:instancePath+"/repeat",parentData:data,parentDataProperty:"repeat",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.foreach !== undefined){
if(!(validate24(data.foreach, {instancePath:instancePath+"/foreach",parentData:data,parentDataProperty:"foreach",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.matrix !== undefined){
if(!(validate27(data.matrix, {instancePath:instancePath+"/matrix",parentData:data,parentDataProperty:"matrix",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.platforms !== undefined){
let data26 = data.platforms;
if(Array.isArray(data26)){
if(data26.length < 1){
const err44 = {instancePath:instancePath+"/platforms",schemaPath:"#/properties/platforms/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.platforms,data:data26};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
const len1 = data26.length;
for(let i1=0; i1<len1; i1++){
let data27 = data26[i1];
if(!((((data27 === "linux") || (data27 === "macos")) || (data27 === "windows")) || (data27 === "unix"))){
const err45 = {instancePath:instancePath+"/platforms/" + i1,schemaPath:"#/properties/platforms/items/enum",keyword:"enum",params:{allowedValues: schema34.properties.platforms.items.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.platforms.items.enum,parentSchema:schema34.properties.platforms.items,data:data27};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
let i2 = data26.length;
let j0;
if(i2 > 1){
outer0:
for(;i2--;){
for(j0 = i2; j0--;){
if(func0(data26[i2], data26[j0])){
const err46 = {instancePath:instancePath+"/platforms",schemaPath:"#/properties/platforms/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema34.properties.platforms,data:data26};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err47 = {instancePath:instancePath+"/platforms",schemaPath:"#/properties/platforms/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.platforms.type,parentSchema:schema34.properties.platforms,data:data26};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.resume !== undefined){
let data28 = data.resume;
if(!((data28 === "again") || (data28 === "never"))){
const err48 = {instancePath:instancePath+"/resume",schemaPath:"#/properties/resume/enum",keyword:"enum",params:{allowedValues: schema34.properties.resume.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.resume.enum,parentSchema:schema34.properties.resume,data:data28};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.resources !== undefined){
if(!(validate30(data.resources, {instancePath:instancePath+"/resources",parentData:data,parentDataProperty:"resources",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data.working_directory_size_limit !== undefined){
let data30 = data.working_directory_size_limit;
if((typeof data30 !== "string") && (!((typeof data30 == "number") && (isFinite(data30))))){
const err49 = {instancePath:instancePath+"/working_directory_size_limit",schemaPath:"#/definitions/size/type",keyword:"type",params:{type: schema27.type},message:"must be string,number",schema:schema27.type,parentSchema:schema27,data:data30};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 1000000000000000 || isNaN(data30)){
const err50 = {instancePath:instancePath+"/working_directory_size_limit",schemaPath:"#/definitions/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000000000},message:"must be <= 1000000000000000",schema:1000000000000000,parentSchema:schema27,data:data30};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data30 < 1 || isNaN(data30)){
const err51 = {instancePath:instancePath+"/working_directory_size_limit",schemaPath:"#/definitions/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema27,data:data30};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(typeof data30 === "string"){
if(!pattern15.test(data30)){
const err52 = {instancePath:instancePath+"/working_directory_size_limit",schemaPath:"#/definitions/size/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$"},message:"must match pattern \""+"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$"+"\"",schema:"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$",parentSchema:schema27,data:data30};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
if(data.cache !== undefined){
if(!(validate32(data.cache, {instancePath:instancePath+"/cache",parentData:data,parentDataProperty:"cache",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.continue_on_error !== undefined){
let data32 = data.continue_on_error;
if(typeof data32 !== "boolean"){
const err53 = {instancePath:instancePath+"/continue_on_error",schemaPath:"#/properties/continue_on_error/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.properties.continue_on_error.type,parentSchema:schema34.properties.continue_on_error,data:data32};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

export const step_approval = validate34;
const schema66 = {"title":"ApprovalParams","description":"Parameters of an `approval` step, which waits until a person agrees: on the terminal of the run, or with `sortie approve`.","type":"object","additionalProperties":false,"examples":[{"message":"Deploy to production?","timeout":"24h"}],"properties":{"message":{"description":"The question, to be answered with yes or no; `may the run go on?` when absent.","type":"string","pattern":"\\S","errorMessage":"must be a question"},"timeout":{"description":"How long the answer may take, counted from the question on, also while no process drives the run; for ever when absent.","$ref":"#/definitions/duration"},"on_timeout":{"description":"What it means when nobody answers in time: `fail`, or what an answer would: `approve` or `deny`.","enum":["fail","approve","deny"],"default":"fail"}},"definitions":{"duration":{"title":"Duration","description":"A length of time: text such as `500ms`, `30s`, `5m`, `1h30m`, or a number of seconds. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0.001,"maximum":1000000000,"errorMessage":"must be a duration such as 30s, 5m or 1h30m"}}};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "message") || (key0 === "timeout")) || (key0 === "on_timeout"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.message !== undefined){
let data0 = data.message;
if(typeof data0 === "string"){
if(!pattern38.test(data0)){
const err1 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema66.properties.message,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.message.type,parentSchema:schema66.properties.message,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.timeout !== undefined){
let data1 = data.timeout;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err3 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: schema19.type},message:"must be string,number",schema:schema19.type,parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000000 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 0.001 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern9.test(data1)){
const err6 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.on_timeout !== undefined){
let data2 = data.on_timeout;
if(!(((data2 === "fail") || (data2 === "approve")) || (data2 === "deny"))){
const err7 = {instancePath:instancePath+"/on_timeout",schemaPath:"#/properties/on_timeout/enum",keyword:"enum",params:{allowedValues: schema66.properties.on_timeout.enum},message:"must be equal to one of the allowed values",schema:schema66.properties.on_timeout.enum,parentSchema:schema66.properties.on_timeout,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.type,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}

export const step_command = validate35;
const schema68 = {"title":"CommandParams","description":"Parameters of a `command` step: a program (`command`, `args`) or text for a shell (`run`), one of the two, or one for each platform.","type":"object","additionalProperties":false,"examples":[{"command":"npm","args":["test"],"kill_grace":"10s"}],"anyOf":[{"required":["command"]},{"required":["run"]},{"required":["platform_commands"]}],"not":{"required":["command","run"]},"properties":{"command":{"description":"The program to start, without a shell: its name on PATH, or its path.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000]+$","errorMessage":"must name a program"},"args":{"description":"What the program is given, each item as one argument, as it stands.","type":"array","items":{"description":"One argument.","type":"string","pattern":"^[^\\u0000]*$","patternErrorMessage":"must not hold a NUL character"}},"run":{"description":"Text for a shell.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000]+$","errorMessage":"must be text for a shell"},"shell":{"description":"The shell that reads `run`.","$ref":"#/definitions/shell"},"stdin":{"description":"What the program reads on its standard input.","type":"string"},"success_exit_codes":{"description":"The exit codes that mean success.","type":"array","minItems":1,"uniqueItems":true,"default":[0],"items":{"description":"An exit code.","type":"integer","minimum":0,"maximum":4294967295}},"platform_commands":{"title":"PlatformCommands","description":"What runs on each platform. The closest one counts: the platform's own, then `unix` for Linux and macOS, then `cross`, then the `command` or `run` beside it.","type":"object","additionalProperties":false,"anyOf":[{"required":["linux"]},{"required":["macos"]},{"required":["unix"]},{"required":["windows"]},{"required":["cross"]}],"examples":[{"unix":"ls -la","windows":"Get-ChildItem -Force"}],"properties":{"linux":{"description":"On Linux.","$ref":"#/definitions/programOrText"},"macos":{"description":"On macOS.","$ref":"#/definitions/programOrText"},"unix":{"description":"On Linux and macOS.","$ref":"#/definitions/programOrText"},"windows":{"description":"On Windows; text is for PowerShell, unless a `shell` stands beside it.","$ref":"#/definitions/programOrText"},"cross":{"description":"Everywhere else.","$ref":"#/definitions/programOrText"}}},"fallback_command":{"description":"What runs where the platform has no command, and where the program is not on PATH.","$ref":"#/definitions/programOrText"},"detect_platform":{"description":"On Windows, turns a Unix command that is known (`ls`, `find`, `grep`, `cat` and others) into PowerShell, with a warning.","type":"boolean","default":false},"files":{"description":"Globs from the workspace, `!` before one to leave out. The files they name take the place of the argument `{files}`, or stand after the others; in `run` they are `\"$@\"`. Where there are none, nothing is run.","type":"array","minItems":1,"items":{"description":"A glob.","type":"string","pattern":"^(?=!?[^!])[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a glob such as src/**/*.ts"},"examples":[["src/**/*.ts","!**/*.test.ts"]]},"chunk":{"title":"Chunk","description":"Splits `files` over several calls, one after the other: `true` for at most 100 files in each. Without it a call takes as many as the system allows.","type":["boolean","object"],"additionalProperties":false,"examples":[{"max_files":100}],"properties":{"enabled":{"description":"`false` leaves the files together.","type":"boolean","default":true},"max_files":{"description":"The most files in one call.","type":"integer","minimum":1,"maximum":100000,"default":100}}},"repeat":{"description":"Runs it several times; usually written beside `with`.","$ref":"#/definitions/repeat"},"expect":{"title":"Expect","description":"What must be printed for the step to succeed.","type":"object","additionalProperties":false,"required":["status_codes"],"examples":[{"status_codes":[200,401]}],"properties":{"status_codes":{"description":"The last line of standard output must be one of these, as `curl -w '%{http_code}'` prints it.","type":"array","minItems":1,"uniqueItems":true,"items":{"description":"A status code of HTTP; 0 is what curl prints without an answer.","type":"integer","minimum":0,"maximum":999}}}},"output_format":{"title":"OutputFormat","description":"What standard output is: `json` and `lines` give `outputs.parsed`, the value or the list of lines.","enum":["text","json","lines"],"default":"text"},"kill_grace":{"description":"Time between asking the program to end and ending it by force; five seconds when absent.","$ref":"#/definitions/pause"}},"dependencies":{"args":["command"],"shell":{"anyOf":[{"required":["run"]},{"required":["platform_commands"]}]},"chunk":["files"]},"definitions":{"pause":{"title":"Pause","description":"A length of time that may be nothing: text such as `500ms`, `2s`, `0s`, or a number of seconds.","type":["string","number"],"pattern":"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0,"maximum":1000000000,"errorMessage":"must be a duration such as 0s, 500ms or 2s"},"repeat":{"title":"Repeat","description":"Runs a command several times. Every round must succeed; with `until`, the first round for which it holds ends the step, and nothing else is asked of the rounds.","type":"object","additionalProperties":false,"anyOf":[{"required":["count"]},{"required":["timeout"]}],"examples":[{"count":30,"delay":"2s","until":"outputs.exit_code == 0"}],"properties":{"count":{"description":"The most rounds.","type":"integer","minimum":1,"maximum":100000},"delay":{"description":"Wait between two rounds; one second when absent.","$ref":"#/definitions/pause"},"until":{"description":"One expression, judged after each round; `outputs` are those of the round.","type":"string","pattern":"\\S","errorMessage":"must be one expression"},"timeout":{"description":"After this time no further round begins; the `timeout` of the step ends one that runs.","$ref":"#/definitions/duration"}}},"duration":{"title":"Duration","description":"A length of time: text such as `500ms`, `30s`, `5m`, `1h30m`, or a number of seconds. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0.001,"maximum":1000000000,"errorMessage":"must be a duration such as 30s, 5m or 1h30m"},"programOrText":{"title":"ProgramOrText","description":"Text for a shell, or a mapping: `command` with `args`, or `run` with `shell`.","type":["string","object"],"pattern":"^(?=\\s*\\S)[^\\u0000]+$","errorMessage":"must be text for a shell, or a mapping with \"command\" or \"run\"","additionalProperties":false,"anyOf":[{"required":["command"]},{"required":["run"]}],"dependencies":{"args":["command"],"shell":["run"],"run":{"not":{"required":["command","run"]}}},"examples":["ls -la",{"command":"ls","args":["-la"]}],"properties":{"command":{"description":"The program to start, without a shell.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000]+$","errorMessage":"must name a program"},"args":{"description":"What the program is given.","type":"array","items":{"description":"One argument.","type":"string","pattern":"^[^\\u0000]*$","patternErrorMessage":"must not hold a NUL character"}},"run":{"description":"Text for a shell.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000]+$","errorMessage":"must be text for a shell"},"shell":{"description":"The shell that reads `run`.","$ref":"#/definitions/shell"}}},"shell":{"title":"Shell","description":"The shell that reads `run` text: `bash`, `sh`, `pwsh`, or the name of another program.","type":"string","pattern":"^[^\\s\\u0000-\\u001f\\u007f]+$","examples":["bash","sh","pwsh"],"errorMessage":"must be the name of a shell such as bash, sh or pwsh"}}};
const pattern63 = new RegExp("^(?=!?[^!])[^\\u0000-\\u001f\\u007f]+$", "u");
const schema70 = {"title":"ProgramOrText","description":"Text for a shell, or a mapping: `command` with `args`, or `run` with `shell`.","type":["string","object"],"pattern":"^(?=\\s*\\S)[^\\u0000]+$","errorMessage":"must be text for a shell, or a mapping with \"command\" or \"run\"","additionalProperties":false,"anyOf":[{"required":["command"]},{"required":["run"]}],"dependencies":{"args":["command"],"shell":["run"],"run":{"not":{"required":["command","run"]}}},"examples":["ls -la",{"command":"ls","args":["-la"]}],"properties":{"command":{"description":"The program to start, without a shell.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000]+$","errorMessage":"must name a program"},"args":{"description":"What the program is given.","type":"array","items":{"description":"One argument.","type":"string","pattern":"^[^\\u0000]*$","patternErrorMessage":"must not hold a NUL character"}},"run":{"description":"Text for a shell.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000]+$","errorMessage":"must be text for a shell"},"shell":{"description":"The shell that reads `run`.","$ref":"#/definitions/shell"}}};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema70.type},message:"must be string,object",schema:schema70.type,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err1 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema70.anyOf[0].required,parentSchema:schema70.anyOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.run === undefined){
const err2 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "run"},message:"must have required property '"+"run"+"'",schema:schema70.anyOf[1].required,parentSchema:schema70.anyOf[1],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema70.anyOf,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(typeof data === "string"){
if(!pattern27.test(data)){
const err4 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000]+$",parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "command") || (key0 === "args")) || (key0 === "run")) || (key0 === "shell"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.args !== undefined){
if(data.command === undefined){
const err6 = {instancePath,schemaPath:"#/dependencies",keyword:"dependencies",params:{property: "args",
    missingProperty: "command",
    depsCount: 1,
    deps: "command"},message:"must have property command when property args is present",schema:schema70.dependencies,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.shell !== undefined){
if(data.run === undefined){
const err7 = {instancePath,schemaPath:"#/dependencies",keyword:"dependencies",params:{property: "shell",
    missingProperty: "run",
    depsCount: 1,
    deps: "run"},message:"must have property run when property shell is present",schema:schema70.dependencies,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.run !== undefined){
const _errs6 = errors;
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.command === undefined) && (missing1 = "command")) || ((data.run === undefined) && (missing1 = "run"))){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var valid2 = _errs7 === errors;
if(valid2){
const err9 = {instancePath,schemaPath:"#/dependencies/run/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema70.dependencies.run.not,parentSchema:schema70.dependencies.run,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 === "string"){
if(!pattern27.test(data0)){
const err10 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000]+$",parentSchema:schema70.properties.command,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.command.type,parentSchema:schema70.properties.command,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.args !== undefined){
let data1 = data.args;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err12 = {instancePath:instancePath+"/args/" + i0,schemaPath:"#/properties/args/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"},message:"must match pattern \""+"^[^\\u0000]*$"+"\"",schema:"^[^\\u0000]*$",parentSchema:schema70.properties.args.items,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/args/" + i0,schemaPath:"#/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.args.items.type,parentSchema:schema70.properties.args.items,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema70.properties.args.type,parentSchema:schema70.properties.args,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.run !== undefined){
let data3 = data.run;
if(typeof data3 === "string"){
if(!pattern27.test(data3)){
const err15 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000]+$",parentSchema:schema70.properties.run,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.run.type,parentSchema:schema70.properties.run,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.shell !== undefined){
let data4 = data.shell;
if(typeof data4 === "string"){
if(!pattern13.test(data4)){
const err17 = {instancePath:instancePath+"/shell",schemaPath:"#/definitions/shell/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^[^\\s\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^[^\\s\\u0000-\\u001f\\u007f]+$",parentSchema:schema24,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/shell",schemaPath:"#/definitions/shell/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
validate36.errors = vErrors;
return errors === 0;
}


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.count === undefined){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'",schema:schema48.anyOf[0].required,parentSchema:schema48.anyOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.timeout === undefined){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "timeout"},message:"must have required property '"+"timeout"+"'",schema:schema48.anyOf[1].required,parentSchema:schema48.anyOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema48.anyOf,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "count") || (key0 === "delay")) || (key0 === "until")) || (key0 === "timeout"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.count !== undefined){
let data0 = data.count;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err4 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema48.properties.count.type,parentSchema:schema48.properties.count,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100000 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema48.properties.count,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err6 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema48.properties.count,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.delay !== undefined){
let data1 = data.delay;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err7 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/type",keyword:"type",params:{type: schema23.type},message:"must be string,number",schema:schema23.type,parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000000 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err9 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern12.test(data1)){
const err10 = {instancePath:instancePath+"/delay",schemaPath:"#/definitions/pause/pattern",keyword:"pattern",params:{pattern: "^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema23,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.until !== undefined){
let data2 = data.until;
if(typeof data2 === "string"){
if(!pattern38.test(data2)){
const err11 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema48.properties.until,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.until.type,parentSchema:schema48.properties.until,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.timeout !== undefined){
let data3 = data.timeout;
if((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))){
const err13 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: schema19.type},message:"must be string,number",schema:schema19.type,parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000000000 || isNaN(data3)){
const err14 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data3 < 0.001 || isNaN(data3)){
const err15 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(typeof data3 === "string"){
if(!pattern9.test(data3)){
const err16 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.command === undefined) && (missing0 = "command")) || ((data.run === undefined) && (missing0 = "run"))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid0 = _errs2 === errors;
if(valid0){
const err1 = {instancePath,schemaPath:"#/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema68.not,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err2 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema68.anyOf[0].required,parentSchema:schema68.anyOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.run === undefined){
const err3 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "run"},message:"must have required property '"+"run"+"'",schema:schema68.anyOf[1].required,parentSchema:schema68.anyOf[1],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.platform_commands === undefined){
const err4 = {instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty: "platform_commands"},message:"must have required property '"+"platform_commands"+"'",schema:schema68.anyOf[2].required,parentSchema:schema68.anyOf[2],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema68.anyOf,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema68.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.args !== undefined){
if(data.command === undefined){
const err7 = {instancePath,schemaPath:"#/dependencies",keyword:"dependencies",params:{property: "args",
    missingProperty: "command",
    depsCount: 1,
    deps: "command"},message:"must have property command when property args is present",schema:schema68.dependencies,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.chunk !== undefined){
if(data.files === undefined){
const err8 = {instancePath,schemaPath:"#/dependencies",keyword:"dependencies",params:{property: "chunk",
    missingProperty: "files",
    depsCount: 1,
    deps: "files"},message:"must have property files when property chunk is present",schema:schema68.dependencies,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.shell !== undefined){
const _errs9 = errors;
let valid3 = false;
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.run === undefined){
const err9 = {instancePath,schemaPath:"#/dependencies/shell/anyOf/0/required",keyword:"required",params:{missingProperty: "run"},message:"must have required property '"+"run"+"'",schema:schema68.dependencies.shell.anyOf[0].required,parentSchema:schema68.dependencies.shell.anyOf[0],data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.platform_commands === undefined){
const err10 = {instancePath,schemaPath:"#/dependencies/shell/anyOf/1/required",keyword:"required",params:{missingProperty: "platform_commands"},message:"must have required property '"+"platform_commands"+"'",schema:schema68.dependencies.shell.anyOf[1].required,parentSchema:schema68.dependencies.shell.anyOf[1],data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid1 = _errs11 === errors;
valid3 = valid3 || _valid1;
}
if(!valid3){
const err11 = {instancePath,schemaPath:"#/dependencies/shell/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema68.dependencies.shell.anyOf,parentSchema:schema68.dependencies.shell,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 === "string"){
if(!pattern27.test(data0)){
const err12 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000]+$",parentSchema:schema68.properties.command,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.command.type,parentSchema:schema68.properties.command,data:data0};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.args !== undefined){
let data1 = data.args;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err14 = {instancePath:instancePath+"/args/" + i0,schemaPath:"#/properties/args/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]*$"},message:"must match pattern \""+"^[^\\u0000]*$"+"\"",schema:"^[^\\u0000]*$",parentSchema:schema68.properties.args.items,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/args/" + i0,schemaPath:"#/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.args.items.type,parentSchema:schema68.properties.args.items,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.args.type,parentSchema:schema68.properties.args,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.run !== undefined){
let data3 = data.run;
if(typeof data3 === "string"){
if(!pattern27.test(data3)){
const err17 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000]+$",parentSchema:schema68.properties.run,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.run.type,parentSchema:schema68.properties.run,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.shell !== undefined){
let data4 = data.shell;
if(typeof data4 === "string"){
if(!pattern13.test(data4)){
const err19 = {instancePath:instancePath+"/shell",schemaPath:"#/definitions/shell/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^[^\\s\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^[^\\s\\u0000-\\u001f\\u007f]+$",parentSchema:schema24,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/shell",schemaPath:"#/definitions/shell/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.type,parentSchema:schema24,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.stdin !== undefined){
let data5 = data.stdin;
if(typeof data5 !== "string"){
const err21 = {instancePath:instancePath+"/stdin",schemaPath:"#/properties/stdin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.stdin.type,parentSchema:schema68.properties.stdin,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.success_exit_codes !== undefined){
let data6 = data.success_exit_codes;
if(Array.isArray(data6)){
if(data6.length < 1){
const err22 = {instancePath:instancePath+"/success_exit_codes",schemaPath:"#/properties/success_exit_codes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema68.properties.success_exit_codes,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err23 = {instancePath:instancePath+"/success_exit_codes/" + i1,schemaPath:"#/properties/success_exit_codes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema68.properties.success_exit_codes.items.type,parentSchema:schema68.properties.success_exit_codes.items,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 4294967295 || isNaN(data7)){
const err24 = {instancePath:instancePath+"/success_exit_codes/" + i1,schemaPath:"#/properties/success_exit_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295",schema:4294967295,parentSchema:schema68.properties.success_exit_codes.items,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/success_exit_codes/" + i1,schemaPath:"#/properties/success_exit_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema68.properties.success_exit_codes.items,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
let i2 = data6.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data6[i2];
if(!(((typeof item0 == "number") && (!(item0 % 1) && !isNaN(item0))) && (isFinite(item0)))){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err26 = {instancePath:instancePath+"/success_exit_codes",schemaPath:"#/properties/success_exit_codes/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema68.properties.success_exit_codes,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err27 = {instancePath:instancePath+"/success_exit_codes",schemaPath:"#/properties/success_exit_codes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.success_exit_codes.type,parentSchema:schema68.properties.success_exit_codes,data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.platform_commands !== undefined){
let data8 = data.platform_commands;
const _errs31 = errors;
let valid11 = false;
const _errs32 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.linux === undefined){
const err28 = {instancePath:instancePath+"/platform_commands",schemaPath:"#/properties/platform_commands/anyOf/0/required",keyword:"required",params:{missingProperty: "linux"},message:"must have required property '"+"linux"+"'",schema:schema68.properties.platform_commands.anyOf[0].required,parentSchema:schema68.properties.platform_commands.anyOf[0],data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
var _valid2 = _errs32 === errors;
valid11 = valid11 || _valid2;
if(!valid11){
const _errs33 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.macos === undefined){
const err29 = {instancePath:instancePath+"/platform_commands",schemaPath:"#/properties/platform_commands/anyOf/1/required",keyword:"required",params:{missingProperty: "macos"},message:"must have required property '"+"macos"+"'",schema:schema68.properties.platform_commands.anyOf[1].required,parentSchema:schema68.properties.platform_commands.anyOf[1],data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
var _valid2 = _errs33 === errors;
valid11 = valid11 || _valid2;
if(!valid11){
const _errs34 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.unix === undefined){
const err30 = {instancePath:instancePath+"/platform_commands",schemaPath:"#/properties/platform_commands/anyOf/2/required",keyword:"required",params:{missingProperty: "unix"},message:"must have required property '"+"unix"+"'",schema:schema68.properties.platform_commands.anyOf[2].required,parentSchema:schema68.properties.platform_commands.anyOf[2],data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var _valid2 = _errs34 === errors;
valid11 = valid11 || _valid2;
if(!valid11){
const _errs35 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.windows === undefined){
const err31 = {instancePath:instancePath+"/platform_commands",schemaPath:"#/properties/platform_commands/anyOf/3/required",keyword:"required",params:{missingProperty: "windows"},message:"must have required property '"+"windows"+"'",schema:schema68.properties.platform_commands.anyOf[3].required,parentSchema:schema68.properties.platform_commands.anyOf[3],data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
var _valid2 = _errs35 === errors;
valid11 = valid11 || _valid2;
if(!valid11){
const _errs36 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.cross === undefined){
const err32 = {instancePath:instancePath+"/platform_commands",schemaPath:"#/properties/platform_commands/anyOf/4/required",keyword:"required",params:{missingProperty: "cross"},message:"must have required property '"+"cross"+"'",schema:schema68.properties.platform_commands.anyOf[4].required,parentSchema:schema68.properties.platform_commands.anyOf[4],data:data8};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var _valid2 = _errs36 === errors;
valid11 = valid11 || _valid2;
}
}
}
}
if(!valid11){
const err33 = {instancePath:instancePath+"/platform_commands",schemaPath:"#/properties/platform_commands/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema68.properties.platform_commands.anyOf,parentSchema:schema68.properties.platform_commands,data:data8};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
if(!(((((key1 === "linux") || (key1 === "macos")) || (key1 === "unix")) || (key1 === "windows")) || (key1 === "cross"))){
const err34 = {instancePath:instancePath+"/platform_commands",schemaPath:"#/properties/platform_commands/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.platform_commands,data:data8};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data8.linux !== undefined){
if(!(validate36(data8.linux, {instancePath:instancePath+"/platform_commands/linux",parentData:data8,parentDataProperty:"linux",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data8.macos !== undefined){
if(!(validate36(data8.macos, {instancePath:instancePath+"/platform_commands/macos",parentData:data8,parentDataProperty:"macos",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data8.unix !== undefined){
if(!(validate36(data8.unix, {instancePath:instancePath+"/platform_commands/unix",parentData:data8,parentDataProperty:"unix",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data8.windows !== undefined){
if(!(validate36(data8.windows, {instancePath:instancePath+"/platform_commands/windows",parentData:data8,parentDataProperty:"windows",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data8.cross !== undefined){
if(!(validate36(data8.cross, {instancePath:instancePath+"/platform_commands/cross",parentData:data8,parentDataProperty:"cross",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/platform_commands",schemaPath:"#/properties/platform_commands/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.platform_commands.type,parentSchema:schema68.properties.platform_commands,data:data8};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.fallback_command !== undefined){
if(!(validate36(data.fallback_command, {instancePath:instancePath+"/fallback_command",parentData:data,parentDataProperty:"fallback_command",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.detect_platform !== undefined){
let data15 = data.detect_platform;
if(typeof data15 !== "boolean"){
const err36 = {instancePath:instancePath+"/detect_platform",schemaPath:"#/properties/detect_platform/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema68.properties.detect_platform.type,parentSchema:schema68.properties.detect_platform,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.files !== undefined){
let data16 = data.files;
if(Array.isArray(data16)){
if(data16.length < 1){
const err37 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema68.properties.files,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len2 = data16.length;
for(let i3=0; i3<len2; i3++){
let data17 = data16[i3];
if(typeof data17 === "string"){
if(!pattern63.test(data17)){
const err38 = {instancePath:instancePath+"/files/" + i3,schemaPath:"#/properties/files/items/pattern",keyword:"pattern",params:{pattern: "^(?=!?[^!])[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?=!?[^!])[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?=!?[^!])[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema68.properties.files.items,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/files/" + i3,schemaPath:"#/properties/files/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.files.items.type,parentSchema:schema68.properties.files.items,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.files.type,parentSchema:schema68.properties.files,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.chunk !== undefined){
let data18 = data.chunk;
if((typeof data18 !== "boolean") && (!(data18 && typeof data18 == "object" && !Array.isArray(data18)))){
const err41 = {instancePath:instancePath+"/chunk",schemaPath:"#/properties/chunk/type",keyword:"type",params:{type: schema68.properties.chunk.type},message:"must be boolean,object",schema:schema68.properties.chunk.type,parentSchema:schema68.properties.chunk,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key2 in data18){
if(!((key2 === "enabled") || (key2 === "max_files"))){
const err42 = {instancePath:instancePath+"/chunk",schemaPath:"#/properties/chunk/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.chunk,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data18.enabled !== undefined){
let data19 = data18.enabled;
if(typeof data19 !== "boolean"){
const err43 = {instancePath:instancePath+"/chunk/enabled",schemaPath:"#/properties/chunk/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema68.properties.chunk.properties.enabled.type,parentSchema:schema68.properties.chunk.properties.enabled,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data18.max_files !== undefined){
let data20 = data18.max_files;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err44 = {instancePath:instancePath+"/chunk/max_files",schemaPath:"#/properties/chunk/properties/max_files/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema68.properties.chunk.properties.max_files.type,parentSchema:schema68.properties.chunk.properties.max_files,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 100000 || isNaN(data20)){
const err45 = {instancePath:instancePath+"/chunk/max_files",schemaPath:"#/properties/chunk/properties/max_files/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema68.properties.chunk.properties.max_files,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err46 = {instancePath:instancePath+"/chunk/max_files",schemaPath:"#/properties/chunk/properties/max_files/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema68.properties.chunk.properties.max_files,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
}
}
if(data.repeat !== undefined){
if(!(validate43(data.repeat, {instancePath:instancePath+"/repeat",parentData:data,parentDataProperty:"repeat",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.expect !== undefined){
let data22 = data.expect;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.status_codes === undefined){
const err47 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/required",keyword:"required",params:{missingProperty: "status_codes"},message:"must have required property '"+"status_codes"+"'",schema:schema68.properties.expect.required,parentSchema:schema68.properties.expect,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key3 in data22){
if(!(key3 === "status_codes")){
const err48 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.expect,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data22.status_codes !== undefined){
let data23 = data22.status_codes;
if(Array.isArray(data23)){
if(data23.length < 1){
const err49 = {instancePath:instancePath+"/expect/status_codes",schemaPath:"#/properties/expect/properties/status_codes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema68.properties.expect.properties.status_codes,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
const len3 = data23.length;
for(let i4=0; i4<len3; i4++){
let data24 = data23[i4];
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err50 = {instancePath:instancePath+"/expect/status_codes/" + i4,schemaPath:"#/properties/expect/properties/status_codes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema68.properties.expect.properties.status_codes.items.type,parentSchema:schema68.properties.expect.properties.status_codes.items,data:data24};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 999 || isNaN(data24)){
const err51 = {instancePath:instancePath+"/expect/status_codes/" + i4,schemaPath:"#/properties/expect/properties/status_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999",schema:999,parentSchema:schema68.properties.expect.properties.status_codes.items,data:data24};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err52 = {instancePath:instancePath+"/expect/status_codes/" + i4,schemaPath:"#/properties/expect/properties/status_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema68.properties.expect.properties.status_codes.items,data:data24};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
let i5 = data23.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data23[i5];
if(!(((typeof item1 == "number") && (!(item1 % 1) && !isNaN(item1))) && (isFinite(item1)))){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err53 = {instancePath:instancePath+"/expect/status_codes",schemaPath:"#/properties/expect/properties/status_codes/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i5+" are identical)",schema:true,parentSchema:schema68.properties.expect.properties.status_codes,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
break;
}
indices1[item1] = i5;
}
}
}
else {
const err54 = {instancePath:instancePath+"/expect/status_codes",schemaPath:"#/properties/expect/properties/status_codes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.expect.properties.status_codes.type,parentSchema:schema68.properties.expect.properties.status_codes,data:data23};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.expect.type,parentSchema:schema68.properties.expect,data:data22};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.output_format !== undefined){
let data25 = data.output_format;
if(!(((data25 === "text") || (data25 === "json")) || (data25 === "lines"))){
const err56 = {instancePath:instancePath+"/output_format",schemaPath:"#/properties/output_format/enum",keyword:"enum",params:{allowedValues: schema68.properties.output_format.enum},message:"must be equal to one of the allowed values",schema:schema68.properties.output_format.enum,parentSchema:schema68.properties.output_format,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.kill_grace !== undefined){
let data26 = data.kill_grace;
if((typeof data26 !== "string") && (!((typeof data26 == "number") && (isFinite(data26))))){
const err57 = {instancePath:instancePath+"/kill_grace",schemaPath:"#/definitions/pause/type",keyword:"type",params:{type: schema23.type},message:"must be string,number",schema:schema23.type,parentSchema:schema23,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1000000000 || isNaN(data26)){
const err58 = {instancePath:instancePath+"/kill_grace",schemaPath:"#/definitions/pause/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema23,data:data26};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data26 < 0 || isNaN(data26)){
const err59 = {instancePath:instancePath+"/kill_grace",schemaPath:"#/definitions/pause/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema23,data:data26};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(typeof data26 === "string"){
if(!pattern12.test(data26)){
const err60 = {instancePath:instancePath+"/kill_grace",schemaPath:"#/definitions/pause/pattern",keyword:"pattern",params:{pattern: "^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema23,data:data26};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
}
else {
const err61 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.type,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}

export const step_create_file = validate45;
const schema76 = {"title":"CreateFileParams","description":"Parameters of a `create_file` step, which writes one file of the workspace.","type":"object","additionalProperties":false,"examples":[{"path":"docs/status.md","content":"All is well.\n"}],"required":["path","content"],"properties":{"path":{"description":"The file to write; folders that are missing are made.","$ref":"#/definitions/writablePath"},"content":{"description":"The text of the file, as it stands.","type":"string"},"append":{"description":"Adds to the end of a file that is there, instead of replacing it.","type":"boolean","default":false},"executable":{"description":"Makes the file a program: whoever may read it may also run it.","type":"boolean","default":false}},"definitions":{"writablePath":{"title":"WritablePath","description":"A path that a step writes to: inside the workspace, and neither in git's own folder nor in Sortie's state.","type":"string","allOf":[{"$ref":"#/definitions/workspacePath"},{"type":"string","pattern":"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))","errorMessage":"must not lie in git's own folder, nor in Sortie's state, where only `.sortie/state/reports` is open","errorCode":"MISSION_PATH_OUTSIDE"}]},"workspacePath":{"title":"WorkspacePath","description":"A path relative to the workspace that does not leave it: no leading `/`, no `..`.","type":"string","pattern":"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a path inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"}}};
const schema77 = {"title":"WritablePath","description":"A path that a step writes to: inside the workspace, and neither in git's own folder nor in Sortie's state.","type":"string","allOf":[{"$ref":"#/definitions/workspacePath"},{"type":"string","pattern":"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))","errorMessage":"must not lie in git's own folder, nor in Sortie's state, where only `.sortie/state/reports` is open","errorCode":"MISSION_PATH_OUTSIDE"}]};
const pattern69 = new RegExp("^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))", "u");

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.type,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func3(data) > 4096){
const err1 = {instancePath,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data === "string"){
if(!pattern69.test(data)){
const err4 = {instancePath,schemaPath:"#/allOf/1/pattern",keyword:"pattern",params:{pattern: "^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))"},message:"must match pattern \""+"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))"+"\"",schema:"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))",parentSchema:schema77.allOf[1],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.allOf[1].type,parentSchema:schema77.allOf[1],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}


function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.content === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'",schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "path") || (key0 === "content")) || (key0 === "append")) || (key0 === "executable"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.path !== undefined){
if(!(validate46(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
if(data.content !== undefined){
let data1 = data.content;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema76.properties.content.type,parentSchema:schema76.properties.content,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.append !== undefined){
let data2 = data.append;
if(typeof data2 !== "boolean"){
const err4 = {instancePath:instancePath+"/append",schemaPath:"#/properties/append/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema76.properties.append.type,parentSchema:schema76.properties.append,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.executable !== undefined){
let data3 = data.executable;
if(typeof data3 !== "boolean"){
const err5 = {instancePath:instancePath+"/executable",schemaPath:"#/properties/executable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema76.properties.executable.type,parentSchema:schema76.properties.executable,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema76.type,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}

export const step_edit_file = validate48;
const schema79 = {"title":"EditFileParams","description":"Parameters of an `edit_file` step, which changes one text file of the workspace: all of its edits are made, or none.","type":"object","additionalProperties":false,"examples":[{"path":"src/version.ts","replace":{"old":"'1.0.0'","new":"'1.1.0'"}}],"required":["path"],"anyOf":[{"required":["replace"]},{"required":["append"]}],"properties":{"path":{"description":"The file to change; it must be there, as UTF-8 text.","$ref":"#/definitions/writablePath"},"replace":{"title":"Replacements","description":"What takes the place of what: a mapping, or a list of them, of which each sees what the ones before it have made.","type":["object","array"],"tsType":"Replacement | Replacement[]","minItems":1,"items":{"$ref":"#/definitions/replacement"},"additionalProperties":false,"required":["old","new"],"not":{"type":"object","required":["count","all"]},"properties":{"old":{"description":"The text as it stands in the file, exactly; a line break in it also matches CRLF.","$ref":"#/definitions/oldText"},"new":{"description":"The text in its place; its line breaks become those of the file.","type":"string"},"count":{"description":"How often `old` must stand in the file; all of them are replaced. Once when absent.","type":"integer","minimum":1,"maximum":1000000},"all":{"description":"Replaces `old` wherever it stands, at least once.","type":"boolean","default":false},"if_missing":{"description":"What happens where `old` is not in the file: `fail`, or `ignore`, which leaves that edit out.","enum":["fail","ignore"],"default":"fail"}}},"append":{"description":"Text for the end of the file, after all replacements; it begins on a line of its own.","type":"string","minLength":1}},"definitions":{"oldText":{"title":"OldText","description":"Text that is looked for.","type":"string","minLength":1},"replacement":{"title":"Replacement","description":"A text of a file, and what takes its place.","type":"object","additionalProperties":false,"required":["old","new"],"not":{"type":"object","required":["count","all"]},"properties":{"old":{"description":"The text as it stands in the file.","$ref":"#/definitions/oldText"},"new":{"description":"The text in its place.","type":"string"},"count":{"description":"How often `old` must stand in the file.","type":"integer","minimum":1,"maximum":1000000},"all":{"description":"Replaces `old` wherever it stands.","type":"boolean","default":false},"if_missing":{"description":"What happens where `old` is not in the file.","enum":["fail","ignore"],"default":"fail"}}},"writablePath":{"title":"WritablePath","description":"A path that a step writes to: inside the workspace, and neither in git's own folder nor in Sortie's state.","type":"string","allOf":[{"$ref":"#/definitions/workspacePath"},{"type":"string","pattern":"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))","errorMessage":"must not lie in git's own folder, nor in Sortie's state, where only `.sortie/state/reports` is open","errorCode":"MISSION_PATH_OUTSIDE"}]},"workspacePath":{"title":"WorkspacePath","description":"A path relative to the workspace that does not leave it: no leading `/`, no `..`.","type":"string","pattern":"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a path inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"}}};
const schema83 = {"title":"OldText","description":"Text that is looked for.","type":"string","minLength":1};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.type,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func3(data) > 4096){
const err1 = {instancePath,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data === "string"){
if(!pattern69.test(data)){
const err4 = {instancePath,schemaPath:"#/allOf/1/pattern",keyword:"pattern",params:{pattern: "^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))"},message:"must match pattern \""+"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))"+"\"",schema:"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))",parentSchema:schema77.allOf[1],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.allOf[1].type,parentSchema:schema77.allOf[1],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}

const schema82 = {"title":"Replacement","description":"A text of a file, and what takes its place.","type":"object","additionalProperties":false,"required":["old","new"],"not":{"type":"object","required":["count","all"]},"properties":{"old":{"description":"The text as it stands in the file.","$ref":"#/definitions/oldText"},"new":{"description":"The text in its place.","type":"string"},"count":{"description":"How often `old` must stand in the file.","type":"integer","minimum":1,"maximum":1000000},"all":{"description":"Replaces `old` wherever it stands.","type":"boolean","default":false},"if_missing":{"description":"What happens where `old` is not in the file.","enum":["fail","ignore"],"default":"fail"}}};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.count === undefined) && (missing0 = "count")) || ((data.all === undefined) && (missing0 = "all"))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var valid0 = _errs2 === errors;
if(valid0){
const err2 = {instancePath,schemaPath:"#/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema82.not,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.old === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "old"},message:"must have required property '"+"old"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.new === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "new"},message:"must have required property '"+"new"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "old") || (key0 === "new")) || (key0 === "count")) || (key0 === "all")) || (key0 === "if_missing"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.old !== undefined){
let data0 = data.old;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err6 = {instancePath:instancePath+"/old",schemaPath:"#/definitions/oldText/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema83,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/old",schemaPath:"#/definitions/oldText/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.type,parentSchema:schema83,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.new !== undefined){
let data1 = data.new;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/new",schemaPath:"#/properties/new/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema82.properties.new.type,parentSchema:schema82.properties.new,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.count !== undefined){
let data2 = data.count;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema82.properties.count.type,parentSchema:schema82.properties.count,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000000 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema82.properties.count,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema82.properties.count,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.all !== undefined){
let data3 = data.all;
if(typeof data3 !== "boolean"){
const err12 = {instancePath:instancePath+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema82.properties.all.type,parentSchema:schema82.properties.all,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.if_missing !== undefined){
let data4 = data.if_missing;
if(!((data4 === "fail") || (data4 === "ignore"))){
const err13 = {instancePath:instancePath+"/if_missing",schemaPath:"#/properties/if_missing/enum",keyword:"enum",params:{allowedValues: schema82.properties.if_missing.enum},message:"must be equal to one of the allowed values",schema:schema82.properties.if_missing.enum,parentSchema:schema82.properties.if_missing,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema82.type,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.replace === undefined){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "replace"},message:"must have required property '"+"replace"+"'",schema:schema79.anyOf[0].required,parentSchema:schema79.anyOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.append === undefined){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "append"},message:"must have required property '"+"append"+"'",schema:schema79.anyOf[1].required,parentSchema:schema79.anyOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema79.anyOf,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "path") || (key0 === "replace")) || (key0 === "append"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.path !== undefined){
if(!(validate49(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data.replace !== undefined){
let data1 = data.replace;
if(!data1 || typeof data1 != "object"){
const err5 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/type",keyword:"type",params:{type: schema79.properties.replace.type},message:"must be object,array",schema:schema79.properties.replace.type,parentSchema:schema79.properties.replace,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing0;
if(((data1.count === undefined) && (missing0 = "count")) || ((data1.all === undefined) && (missing0 = "all"))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid2 = _errs9 === errors;
if(valid2){
const err8 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema79.properties.replace.not,parentSchema:schema79.properties.replace,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
if(Array.isArray(data1)){
if(data1.length < 1){
const err9 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema79.properties.replace,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate51(data1[i0], {instancePath:instancePath+"/replace/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.old === undefined){
const err10 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/required",keyword:"required",params:{missingProperty: "old"},message:"must have required property '"+"old"+"'",schema:schema79.properties.replace.required,parentSchema:schema79.properties.replace,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1.new === undefined){
const err11 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/required",keyword:"required",params:{missingProperty: "new"},message:"must have required property '"+"new"+"'",schema:schema79.properties.replace.required,parentSchema:schema79.properties.replace,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data1){
if(!(((((key1 === "old") || (key1 === "new")) || (key1 === "count")) || (key1 === "all")) || (key1 === "if_missing"))){
const err12 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema79.properties.replace,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.old !== undefined){
let data3 = data1.old;
if(typeof data3 === "string"){
if(func3(data3) < 1){
const err13 = {instancePath:instancePath+"/replace/old",schemaPath:"#/definitions/oldText/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema83,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/replace/old",schemaPath:"#/definitions/oldText/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.type,parentSchema:schema83,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.new !== undefined){
let data4 = data1.new;
if(typeof data4 !== "string"){
const err15 = {instancePath:instancePath+"/replace/new",schemaPath:"#/properties/replace/properties/new/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema79.properties.replace.properties.new.type,parentSchema:schema79.properties.replace.properties.new,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.count !== undefined){
let data5 = data1.count;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err16 = {instancePath:instancePath+"/replace/count",schemaPath:"#/properties/replace/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema79.properties.replace.properties.count.type,parentSchema:schema79.properties.replace.properties.count,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000000 || isNaN(data5)){
const err17 = {instancePath:instancePath+"/replace/count",schemaPath:"#/properties/replace/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema79.properties.replace.properties.count,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err18 = {instancePath:instancePath+"/replace/count",schemaPath:"#/properties/replace/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema79.properties.replace.properties.count,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data1.all !== undefined){
let data6 = data1.all;
if(typeof data6 !== "boolean"){
const err19 = {instancePath:instancePath+"/replace/all",schemaPath:"#/properties/replace/properties/all/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema79.properties.replace.properties.all.type,parentSchema:schema79.properties.replace.properties.all,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.if_missing !== undefined){
let data7 = data1.if_missing;
if(!((data7 === "fail") || (data7 === "ignore"))){
const err20 = {instancePath:instancePath+"/replace/if_missing",schemaPath:"#/properties/replace/properties/if_missing/enum",keyword:"enum",params:{allowedValues: schema79.properties.replace.properties.if_missing.enum},message:"must be equal to one of the allowed values",schema:schema79.properties.replace.properties.if_missing.enum,parentSchema:schema79.properties.replace.properties.if_missing,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
if(data.append !== undefined){
let data8 = data.append;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err21 = {instancePath:instancePath+"/append",schemaPath:"#/properties/append/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema79.properties.append,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/append",schemaPath:"#/properties/append/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema79.properties.append.type,parentSchema:schema79.properties.append,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema79.type,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

export const step_generate_docs = validate53;
const schema85 = {"title":"GenerateDocsParams","description":"Parameters of a `generate-docs` step, which writes documentation from the source code.","type":"object","additionalProperties":false,"examples":[{"target":"module","files":["src/**/*.ts"],"output":"docs/api/","model":"none"},{"target":"readme","output":"README.md","check":true}],"required":["target"],"properties":{"target":{"description":"What is written: a page for each source file, or the README of a folder.","enum":["module","readme"]},"files":{"description":"For `module`: only files that match one of these patterns.","type":"array","items":{"$ref":"#/definitions/workspacePath"}},"paths":{"description":"For `module`: folders or files to document; the whole workspace when absent.","type":"array","items":{"$ref":"#/definitions/workspacePath"}},"exclude":{"description":"For `module`: no files that match one of these patterns.","type":"array","items":{"$ref":"#/definitions/workspacePath"}},"folder":{"description":"For `readme`: the folder with the manifest.","default":".","$ref":"#/definitions/workspacePath"},"output":{"description":"Where it is written: a file such as `docs/api.md`, or a folder, which gets one page for each source file. It is printed when absent.","$ref":"#/definitions/workspacePath"},"check":{"description":"Write nothing, and fail where what stands in `output` is not what would be generated. Asks no model.","type":"boolean","default":false},"force":{"description":"Write over a file without markers, and over what people changed between them.","type":"boolean","default":false},"max_file_bytes":{"description":"A model is asked about a larger file by its signatures and comments alone.","type":"integer","minimum":1,"maximum":16777216,"default":102400},"provider":{"description":"Whose server is asked; it says where it listens, which variable holds the key, and what is known of prices.","enum":["openai","xai","openrouter","ollama","llama-server","custom"]},"base_url":{"description":"Where an OpenAI-compatible server listens, up to `/chat/completions`; that of the provider when absent.","type":"string","pattern":"^(https?://[^\\s/]|.*\\$\\{\\{)","errorMessage":"must be an address such as https://api.openai.com/v1"},"model":{"description":"The model, by the name that the server has for it, or `none` for documentation from the source alone; when absent what `config.llm` says, and without that no model is asked.","$ref":"#/definitions/label"},"api_key_env":{"description":"The environment variable that holds the key; it is a secret of this step, whether the mission declares it or not. A server on this machine needs none, and is sent one only if this names it.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of an environment variable"},"temperature":{"description":"How freely the model chooses its words: 0 for the likeliest.","type":"number","minimum":0,"maximum":2},"top_p":{"description":"Only the likeliest words that together have this probability are chosen from.","type":"number","minimum":0,"maximum":1},"top_k":{"description":"Only so many of the likeliest words are chosen from; not every server knows it.","type":"integer","minimum":0,"maximum":10000},"min_p":{"description":"Only words that have at least this share of the likeliest one; not every server knows it.","type":"number","minimum":0,"maximum":1},"frequency_penalty":{"description":"How much a word loses with each time that it was said.","type":"number","minimum":-2,"maximum":2},"presence_penalty":{"description":"How much a word loses once it was said.","type":"number","minimum":-2,"maximum":2},"repeat_penalty":{"description":"As a llama-server has it: 1 for none.","type":"number","minimum":0,"maximum":10},"seed":{"description":"The same answer again, as far as the server can.","type":"integer","minimum":0,"maximum":4294967295},"mirostat":{"description":"Version of the sampler that keeps the surprise even: 0 for none; of a llama-server.","type":"integer","minimum":0,"maximum":2},"mirostat_tau":{"description":"The surprise that mirostat aims at.","type":"number","minimum":0,"maximum":100},"mirostat_eta":{"description":"How fast mirostat learns.","type":"number","minimum":0,"maximum":100},"reasoning_effort":{"description":"How long a model that thinks first may think, in the words of its provider: `low`, `medium`, `high`.","type":"string","pattern":"^[a-z]{1,20}$","errorMessage":"must be a word such as low, medium or high"},"cache":{"description":"How the answer is kept, so that an equal question is not asked again.","type":"object","additionalProperties":false,"properties":{"ttl":{"description":"How long it holds; 168h when absent, 0 for not at all.","$ref":"#/definitions/pause"}}},"budget_usd":{"description":"The most that this step may cost, in dollars.","$ref":"#/definitions/dollars"}},"definitions":{"dollars":{"title":"Dollars","description":"An amount of money, in dollars. 0 for nothing at all.","type":"number","minimum":0,"maximum":1000000},"pause":{"title":"Pause","description":"A length of time that may be nothing: text such as `500ms`, `2s`, `0s`, or a number of seconds.","type":["string","number"],"pattern":"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0,"maximum":1000000000,"errorMessage":"must be a duration such as 0s, 500ms or 2s"},"label":{"title":"Label","description":"One line of text for people.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$","maxLength":1000,"errorMessage":"must be one line of text"},"workspacePath":{"title":"WorkspacePath","description":"A path relative to the workspace that does not leave it: no leading `/`, no `..`.","type":"string","pattern":"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a path inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"}}};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.target === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema85.required,parentSchema:schema85,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema85.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema85,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.target !== undefined){
let data0 = data.target;
if(!((data0 === "module") || (data0 === "readme"))){
const err2 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/enum",keyword:"enum",params:{allowedValues: schema85.properties.target.enum},message:"must be equal to one of the allowed values",schema:schema85.properties.target.enum,parentSchema:schema85.properties.target,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.files !== undefined){
let data1 = data.files;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func3(data2) > 4096){
const err3 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern5.test(data2)){
const err4 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema85.properties.files.type,parentSchema:schema85.properties.files,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.paths !== undefined){
let data3 = data.paths;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(func3(data4) > 4096){
const err7 = {instancePath:instancePath+"/paths/" + i1,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern5.test(data4)){
const err8 = {instancePath:instancePath+"/paths/" + i1,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/paths/" + i1,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema85.properties.paths.type,parentSchema:schema85.properties.paths,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.exclude !== undefined){
let data5 = data.exclude;
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(typeof data6 === "string"){
if(func3(data6) > 4096){
const err11 = {instancePath:instancePath+"/exclude/" + i2,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data6)){
const err12 = {instancePath:instancePath+"/exclude/" + i2,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/exclude/" + i2,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema85.properties.exclude.type,parentSchema:schema85.properties.exclude,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.folder !== undefined){
let data7 = data.folder;
if(typeof data7 === "string"){
if(func3(data7) > 4096){
const err15 = {instancePath:instancePath+"/folder",schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!pattern5.test(data7)){
const err16 = {instancePath:instancePath+"/folder",schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/folder",schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.output !== undefined){
let data8 = data.output;
if(typeof data8 === "string"){
if(func3(data8) > 4096){
const err18 = {instancePath:instancePath+"/output",schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern5.test(data8)){
const err19 = {instancePath:instancePath+"/output",schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/output",schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.check !== undefined){
let data9 = data.check;
if(typeof data9 !== "boolean"){
const err21 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema85.properties.check.type,parentSchema:schema85.properties.check,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.force !== undefined){
let data10 = data.force;
if(typeof data10 !== "boolean"){
const err22 = {instancePath:instancePath+"/force",schemaPath:"#/properties/force/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema85.properties.force.type,parentSchema:schema85.properties.force,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.max_file_bytes !== undefined){
let data11 = data.max_file_bytes;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err23 = {instancePath:instancePath+"/max_file_bytes",schemaPath:"#/properties/max_file_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema85.properties.max_file_bytes.type,parentSchema:schema85.properties.max_file_bytes,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 16777216 || isNaN(data11)){
const err24 = {instancePath:instancePath+"/max_file_bytes",schemaPath:"#/properties/max_file_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216",schema:16777216,parentSchema:schema85.properties.max_file_bytes,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data11 < 1 || isNaN(data11)){
const err25 = {instancePath:instancePath+"/max_file_bytes",schemaPath:"#/properties/max_file_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema85.properties.max_file_bytes,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data.provider !== undefined){
let data12 = data.provider;
if(!((((((data12 === "openai") || (data12 === "xai")) || (data12 === "openrouter")) || (data12 === "ollama")) || (data12 === "llama-server")) || (data12 === "custom"))){
const err26 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/enum",keyword:"enum",params:{allowedValues: schema85.properties.provider.enum},message:"must be equal to one of the allowed values",schema:schema85.properties.provider.enum,parentSchema:schema85.properties.provider,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.base_url !== undefined){
let data13 = data.base_url;
if(typeof data13 === "string"){
if(!pattern16.test(data13)){
const err27 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/pattern",keyword:"pattern",params:{pattern: "^(https?://[^\\s/]|.*\\$\\{\\{)"},message:"must match pattern \""+"^(https?://[^\\s/]|.*\\$\\{\\{)"+"\"",schema:"^(https?://[^\\s/]|.*\\$\\{\\{)",parentSchema:schema85.properties.base_url,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema85.properties.base_url.type,parentSchema:schema85.properties.base_url,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.model !== undefined){
let data14 = data.model;
if(typeof data14 === "string"){
if(func3(data14) > 1000){
const err29 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema12,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!pattern0.test(data14)){
const err30 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$",parentSchema:schema12,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.api_key_env !== undefined){
let data15 = data.api_key_env;
if(typeof data15 === "string"){
if(!pattern6.test(data15)){
const err32 = {instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema85.properties.api_key_env,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema85.properties.api_key_env.type,parentSchema:schema85.properties.api_key_env,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.temperature !== undefined){
let data16 = data.temperature;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 2 || isNaN(data16)){
const err34 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema85.properties.temperature,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err35 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema85.properties.temperature,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema85.properties.temperature.type,parentSchema:schema85.properties.temperature,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.top_p !== undefined){
let data17 = data.top_p;
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 1 || isNaN(data17)){
const err37 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema85.properties.top_p,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err38 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema85.properties.top_p,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema85.properties.top_p.type,parentSchema:schema85.properties.top_p,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.top_k !== undefined){
let data18 = data.top_k;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err40 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema85.properties.top_k.type,parentSchema:schema85.properties.top_k,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 10000 || isNaN(data18)){
const err41 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema85.properties.top_k,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err42 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema85.properties.top_k,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data.min_p !== undefined){
let data19 = data.min_p;
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 1 || isNaN(data19)){
const err43 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema85.properties.min_p,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err44 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema85.properties.min_p,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema85.properties.min_p.type,parentSchema:schema85.properties.min_p,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.frequency_penalty !== undefined){
let data20 = data.frequency_penalty;
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 2 || isNaN(data20)){
const err46 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema85.properties.frequency_penalty,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data20 < -2 || isNaN(data20)){
const err47 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2",schema:-2,parentSchema:schema85.properties.frequency_penalty,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema85.properties.frequency_penalty.type,parentSchema:schema85.properties.frequency_penalty,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.presence_penalty !== undefined){
let data21 = data.presence_penalty;
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 2 || isNaN(data21)){
const err49 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema85.properties.presence_penalty,data:data21};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data21 < -2 || isNaN(data21)){
const err50 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2",schema:-2,parentSchema:schema85.properties.presence_penalty,data:data21};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema85.properties.presence_penalty.type,parentSchema:schema85.properties.presence_penalty,data:data21};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.repeat_penalty !== undefined){
let data22 = data.repeat_penalty;
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 10 || isNaN(data22)){
const err52 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10",schema:10,parentSchema:schema85.properties.repeat_penalty,data:data22};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data22 < 0 || isNaN(data22)){
const err53 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema85.properties.repeat_penalty,data:data22};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema85.properties.repeat_penalty.type,parentSchema:schema85.properties.repeat_penalty,data:data22};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.seed !== undefined){
let data23 = data.seed;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err55 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema85.properties.seed.type,parentSchema:schema85.properties.seed,data:data23};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 4294967295 || isNaN(data23)){
const err56 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295",schema:4294967295,parentSchema:schema85.properties.seed,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data23 < 0 || isNaN(data23)){
const err57 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema85.properties.seed,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
if(data.mirostat !== undefined){
let data24 = data.mirostat;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err58 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema85.properties.mirostat.type,parentSchema:schema85.properties.mirostat,data:data24};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 2 || isNaN(data24)){
const err59 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema85.properties.mirostat,data:data24};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err60 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema85.properties.mirostat,data:data24};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
if(data.mirostat_tau !== undefined){
let data25 = data.mirostat_tau;
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 100 || isNaN(data25)){
const err61 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema85.properties.mirostat_tau,data:data25};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data25 < 0 || isNaN(data25)){
const err62 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema85.properties.mirostat_tau,data:data25};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema85.properties.mirostat_tau.type,parentSchema:schema85.properties.mirostat_tau,data:data25};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.mirostat_eta !== undefined){
let data26 = data.mirostat_eta;
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 100 || isNaN(data26)){
const err64 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema85.properties.mirostat_eta,data:data26};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data26 < 0 || isNaN(data26)){
const err65 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema85.properties.mirostat_eta,data:data26};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema85.properties.mirostat_eta.type,parentSchema:schema85.properties.mirostat_eta,data:data26};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.reasoning_effort !== undefined){
let data27 = data.reasoning_effort;
if(typeof data27 === "string"){
if(!pattern20.test(data27)){
const err67 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/pattern",keyword:"pattern",params:{pattern: "^[a-z]{1,20}$"},message:"must match pattern \""+"^[a-z]{1,20}$"+"\"",schema:"^[a-z]{1,20}$",parentSchema:schema85.properties.reasoning_effort,data:data27};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema85.properties.reasoning_effort.type,parentSchema:schema85.properties.reasoning_effort,data:data27};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.cache !== undefined){
let data28 = data.cache;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key1 in data28){
if(!(key1 === "ttl")){
const err69 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema85.properties.cache,data:data28};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data28.ttl !== undefined){
let data29 = data28.ttl;
if((typeof data29 !== "string") && (!((typeof data29 == "number") && (isFinite(data29))))){
const err70 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/type",keyword:"type",params:{type: schema23.type},message:"must be string,number",schema:schema23.type,parentSchema:schema23,data:data29};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 1000000000 || isNaN(data29)){
const err71 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema23,data:data29};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data29 < 0 || isNaN(data29)){
const err72 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema23,data:data29};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(typeof data29 === "string"){
if(!pattern12.test(data29)){
const err73 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/pattern",keyword:"pattern",params:{pattern: "^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema23,data:data29};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
}
else {
const err74 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema85.properties.cache.type,parentSchema:schema85.properties.cache,data:data28};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.budget_usd !== undefined){
let data30 = data.budget_usd;
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 1000000 || isNaN(data30)){
const err75 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema32,data:data30};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err76 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32,data:data30};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.type,parentSchema:schema32,data:data30};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema85.type,parentSchema:schema85,data};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}

export const step_http = validate54;
const schema94 = {"title":"HttpParams","description":"Parameters of an `http` step, which sends one request and keeps the answer.","type":"object","additionalProperties":false,"examples":[{"url":"https://example.com/health","expect":{"status_codes":[200]}}],"required":["url"],"properties":{"url":{"description":"The address. A user and a password in it are sent, and nowhere shown.","type":"string","pattern":"^([hH][tT][tT][pP][sS]?://[^\\s/]|.*\\$\\{\\{)","errorMessage":"must be an address such as https://example.com/health"},"method":{"description":"What is asked of the server; `POST` where there is a body, else `GET`.","enum":["GET","HEAD","POST","PUT","PATCH","DELETE","OPTIONS"]},"headers":{"title":"HttpHeaders","description":"Headers of the request. Keys belong in `secrets`, and here as `${{ secrets.NAME }}`.","type":"object","propertyNames":{"description":"The name of a header.","pattern":"^(?!([cC][oO][nN][tT][eE][nN][tT]-[lL][eE][nN][gG][tT][hH]|[tT][rR][aA][nN][sS][fF][eE][rR]-[eE][nN][cC][oO][dD][iI][nN][gG])$)[!#$%&'*+.^_`|~0-9A-Za-z-]+$","errorMessage":"is not a header that a step can set"},"additionalProperties":{"description":"The value of the header.","type":["string","number","boolean"]},"examples":[{"accept":"application/json","authorization":"Bearer ${{ secrets.API_KEY }}"}]},"query":{"title":"HttpQuery","description":"Added to the query of the address, encoded as it must be.","type":"object","additionalProperties":{"description":"A value, or a list of them for a name that stands several times.","type":["string","number","boolean","array"],"items":{"description":"A value.","type":["string","number","boolean"]}},"examples":[{"page":2,"tag":["a","b"]}]},"body":{"title":"HttpBody","description":"What is sent: text as it stands, any other value as JSON. A `content-type` of your own is kept.","type":["string","number","boolean","object","array"],"tsType":"unknown"},"expect":{"title":"HttpExpect","description":"What the server must answer for the step to succeed.","type":"object","additionalProperties":false,"required":["status_codes"],"examples":[{"status_codes":[200,404]}],"properties":{"status_codes":{"description":"The status codes that are fine; 200 to 299 when absent.","type":"array","minItems":1,"uniqueItems":true,"items":{"description":"A status code.","type":"integer","minimum":100,"maximum":599}}}},"follow_redirects":{"description":"Follows redirects, ten at most. To another server neither authorization nor cookies go along.","type":"boolean","default":true},"max_response_bytes":{"description":"The most that the server may answer with, unpacked.","type":"integer","minimum":1,"maximum":268435456,"default":10485760},"output_format":{"description":"`json`: the answer must be JSON, and stands in `outputs.json`; `text`: it is not looked into. When absent, it is read as JSON where the server says that it is.","enum":["text","json"]},"output":{"description":"The file that the body is written to, byte for byte, when the step succeeds.","$ref":"#/definitions/writablePath"}},"definitions":{"writablePath":{"title":"WritablePath","description":"A path that a step writes to: inside the workspace, and neither in git's own folder nor in Sortie's state.","type":"string","allOf":[{"$ref":"#/definitions/workspacePath"},{"type":"string","pattern":"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))","errorMessage":"must not lie in git's own folder, nor in Sortie's state, where only `.sortie/state/reports` is open","errorCode":"MISSION_PATH_OUTSIDE"}]},"workspacePath":{"title":"WorkspacePath","description":"A path relative to the workspace that does not leave it: no leading `/`, no `..`.","type":"string","pattern":"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a path inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"}}};
const pattern82 = new RegExp("^([hH][tT][tT][pP][sS]?://[^\\s/]|.*\\$\\{\\{)", "u");
const pattern83 = new RegExp("^(?!([cC][oO][nN][tT][eE][nN][tT]-[lL][eE][nN][gG][tT][hH]|[tT][rR][aA][nN][sS][fF][eE][rR]-[eE][nN][cC][oO][dD][iI][nN][gG])$)[!#$%&'*+.^_`|~0-9A-Za-z-]+$", "u");

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.type,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func3(data) > 4096){
const err1 = {instancePath,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data === "string"){
if(!pattern69.test(data)){
const err4 = {instancePath,schemaPath:"#/allOf/1/pattern",keyword:"pattern",params:{pattern: "^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))"},message:"must match pattern \""+"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))"+"\"",schema:"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))",parentSchema:schema77.allOf[1],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.allOf[1].type,parentSchema:schema77.allOf[1],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema94.required,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema94.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.url !== undefined){
let data0 = data.url;
if(typeof data0 === "string"){
if(!pattern82.test(data0)){
const err2 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^([hH][tT][tT][pP][sS]?://[^\\s/]|.*\\$\\{\\{)"},message:"must match pattern \""+"^([hH][tT][tT][pP][sS]?://[^\\s/]|.*\\$\\{\\{)"+"\"",schema:"^([hH][tT][tT][pP][sS]?://[^\\s/]|.*\\$\\{\\{)",parentSchema:schema94.properties.url,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema94.properties.url.type,parentSchema:schema94.properties.url,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.method !== undefined){
let data1 = data.method;
if(!(((((((data1 === "GET") || (data1 === "HEAD")) || (data1 === "POST")) || (data1 === "PUT")) || (data1 === "PATCH")) || (data1 === "DELETE")) || (data1 === "OPTIONS"))){
const err4 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/enum",keyword:"enum",params:{allowedValues: schema94.properties.method.enum},message:"must be equal to one of the allowed values",schema:schema94.properties.method.enum,parentSchema:schema94.properties.method,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.headers !== undefined){
let data2 = data.headers;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const _errs7 = errors;
if(typeof key1 === "string"){
if(!pattern83.test(key1)){
const err5 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(?!([cC][oO][nN][tT][eE][nN][tT]-[lL][eE][nN][gG][tT][hH]|[tT][rR][aA][nN][sS][fF][eE][rR]-[eE][nN][cC][oO][dD][iI][nN][gG])$)[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},message:"must match pattern \""+"^(?!([cC][oO][nN][tT][eE][nN][tT]-[lL][eE][nN][gG][tT][hH]|[tT][rR][aA][nN][sS][fF][eE][rR]-[eE][nN][cC][oO][dD][iI][nN][gG])$)[!#$%&'*+.^_`|~0-9A-Za-z-]+$"+"\"",schema:"^(?!([cC][oO][nN][tT][eE][nN][tT]-[lL][eE][nN][gG][tT][hH]|[tT][rR][aA][nN][sS][fF][eE][rR]-[eE][nN][cC][oO][dD][iI][nN][gG])$)[!#$%&'*+.^_`|~0-9A-Za-z-]+$",parentSchema:schema94.properties.headers.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid1 = _errs7 === errors;
if(!valid1){
const err6 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema94.properties.headers.propertyNames,parentSchema:schema94.properties.headers,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
for(const key2 in data2){
let data3 = data2[key2];
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
const err7 = {instancePath:instancePath+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: schema94.properties.headers.additionalProperties.type},message:"must be string,number,boolean",schema:schema94.properties.headers.additionalProperties.type,parentSchema:schema94.properties.headers.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema94.properties.headers.type,parentSchema:schema94.properties.headers,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.query !== undefined){
let data4 = data.query;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key3 in data4){
let data5 = data4[key3];
if((((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (typeof data5 !== "boolean")) && (!(Array.isArray(data5)))){
const err9 = {instancePath:instancePath+"/query/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/query/additionalProperties/type",keyword:"type",params:{type: schema94.properties.query.additionalProperties.type},message:"must be string,number,boolean,array",schema:schema94.properties.query.additionalProperties.type,parentSchema:schema94.properties.query.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))) && (typeof data6 !== "boolean")){
const err10 = {instancePath:instancePath+"/query/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/query/additionalProperties/items/type",keyword:"type",params:{type: schema94.properties.query.additionalProperties.items.type},message:"must be string,number,boolean",schema:schema94.properties.query.additionalProperties.items.type,parentSchema:schema94.properties.query.additionalProperties.items,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema94.properties.query.type,parentSchema:schema94.properties.query,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.body !== undefined){
let data7 = data.body;
if((((!data7 || typeof data7 != "object") && (typeof data7 !== "string")) && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")){
const err12 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: schema94.properties.body.type},message:"must be string,number,boolean,object,array",schema:schema94.properties.body.type,parentSchema:schema94.properties.body,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.expect !== undefined){
let data8 = data.expect;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.status_codes === undefined){
const err13 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/required",keyword:"required",params:{missingProperty: "status_codes"},message:"must have required property '"+"status_codes"+"'",schema:schema94.properties.expect.required,parentSchema:schema94.properties.expect,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key4 in data8){
if(!(key4 === "status_codes")){
const err14 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema94.properties.expect,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data8.status_codes !== undefined){
let data9 = data8.status_codes;
if(Array.isArray(data9)){
if(data9.length < 1){
const err15 = {instancePath:instancePath+"/expect/status_codes",schemaPath:"#/properties/expect/properties/status_codes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema94.properties.expect.properties.status_codes,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err16 = {instancePath:instancePath+"/expect/status_codes/" + i1,schemaPath:"#/properties/expect/properties/status_codes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema94.properties.expect.properties.status_codes.items.type,parentSchema:schema94.properties.expect.properties.status_codes.items,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 599 || isNaN(data10)){
const err17 = {instancePath:instancePath+"/expect/status_codes/" + i1,schemaPath:"#/properties/expect/properties/status_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599",schema:599,parentSchema:schema94.properties.expect.properties.status_codes.items,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data10 < 100 || isNaN(data10)){
const err18 = {instancePath:instancePath+"/expect/status_codes/" + i1,schemaPath:"#/properties/expect/properties/status_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema94.properties.expect.properties.status_codes.items,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
let i2 = data9.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data9[i2];
if(!(((typeof item0 == "number") && (!(item0 % 1) && !isNaN(item0))) && (isFinite(item0)))){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err19 = {instancePath:instancePath+"/expect/status_codes",schemaPath:"#/properties/expect/properties/status_codes/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema94.properties.expect.properties.status_codes,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err20 = {instancePath:instancePath+"/expect/status_codes",schemaPath:"#/properties/expect/properties/status_codes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema94.properties.expect.properties.status_codes.type,parentSchema:schema94.properties.expect.properties.status_codes,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema94.properties.expect.type,parentSchema:schema94.properties.expect,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.follow_redirects !== undefined){
let data11 = data.follow_redirects;
if(typeof data11 !== "boolean"){
const err22 = {instancePath:instancePath+"/follow_redirects",schemaPath:"#/properties/follow_redirects/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema94.properties.follow_redirects.type,parentSchema:schema94.properties.follow_redirects,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.max_response_bytes !== undefined){
let data12 = data.max_response_bytes;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err23 = {instancePath:instancePath+"/max_response_bytes",schemaPath:"#/properties/max_response_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema94.properties.max_response_bytes.type,parentSchema:schema94.properties.max_response_bytes,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 268435456 || isNaN(data12)){
const err24 = {instancePath:instancePath+"/max_response_bytes",schemaPath:"#/properties/max_response_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 268435456},message:"must be <= 268435456",schema:268435456,parentSchema:schema94.properties.max_response_bytes,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err25 = {instancePath:instancePath+"/max_response_bytes",schemaPath:"#/properties/max_response_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema94.properties.max_response_bytes,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data.output_format !== undefined){
let data13 = data.output_format;
if(!((data13 === "text") || (data13 === "json"))){
const err26 = {instancePath:instancePath+"/output_format",schemaPath:"#/properties/output_format/enum",keyword:"enum",params:{allowedValues: schema94.properties.output_format.enum},message:"must be equal to one of the allowed values",schema:schema94.properties.output_format.enum,parentSchema:schema94.properties.output_format,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.output !== undefined){
if(!(validate55(data.output, {instancePath:instancePath+"/output",parentData:data,parentDataProperty:"output",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema94.type,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}

export const step_llm_analyze = validate57;
const schema97 = {"title":"LlmAnalyzeParams","description":"Parameters of an `llm-analyze` step, which has a model judge every file of a set.","type":"object","additionalProperties":false,"examples":[{"files":["src/**/*.ts"],"exclude":["src/vendor/**"],"model":"gpt-5-mini","budget_usd":2}],"properties":{"files":{"description":"Only files that match one of these patterns; all source code when absent.","type":"array","items":{"$ref":"#/definitions/workspacePath"}},"paths":{"description":"Folders or files to look in; the whole workspace when absent.","type":"array","items":{"$ref":"#/definitions/workspacePath"}},"exclude":{"description":"No files that match one of these patterns.","type":"array","items":{"$ref":"#/definitions/workspacePath"}},"changed_since":{"description":"Only files that changed since HEAD and this branch, tag or commit went different ways, committed or not; of them, those that are still there. An empty text means all files.","type":"string"},"batch_size":{"description":"So many files make a batch: at most so many are asked about at one time, and each batch has a line in the report. Each file is a question of its own.","type":"integer","minimum":1,"maximum":1000,"default":20},"max_file_bytes":{"description":"Larger files are dealt with as `oversize` says.","type":"integer","minimum":1,"maximum":16777216,"default":102400},"oversize":{"description":"What is done with larger files: `skip` leaves them out, with a warning; `split` asks about them in parts.","enum":["skip","split"],"default":"skip"},"prefilter":{"description":"Look at each file without a model first: what holds no code is not asked about, and what is risky is asked about with more care.","type":"boolean","default":true},"at_least":{"description":"Only files that the look without a model finds worth at least so much care.","enum":["minimal","standard","deep"],"default":"minimal"},"prompt_file":{"description":"A file of the workspace with the rules for the model, in place of those that are shipped.","$ref":"#/definitions/workspacePath"},"context":{"description":"What the model should know of the project besides the file.","type":"string","pattern":"\\S","errorMessage":"must be text"},"ask":{"description":"`always`: where no model is configured, or its key is missing, the step fails. `auto`: it then asks nobody, and brings nothing.","enum":["always","auto"],"default":"always"},"provider":{"description":"Whose server is asked; it says where it listens, which variable holds the key, and what is known of prices.","enum":["openai","xai","openrouter","ollama","llama-server","custom"]},"base_url":{"description":"Where an OpenAI-compatible server listens, up to `/chat/completions`; that of the provider when absent.","type":"string","pattern":"^(https?://[^\\s/]|.*\\$\\{\\{)","errorMessage":"must be an address such as https://api.openai.com/v1"},"model":{"description":"The model, by the name that the server has for it; when absent what `config.llm` says, and where nobody says anything the server chooses, where it does that.","$ref":"#/definitions/label"},"api_key_env":{"description":"The environment variable that holds the key; it is a secret of this step, whether the mission declares it or not. A server on this machine needs none, and is sent one only if this names it.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of an environment variable"},"max_output_tokens":{"description":"The most tokens an answer may have; one that is cut off there fails.","type":"integer","minimum":1,"maximum":10000000},"temperature":{"description":"How freely the model chooses its words: 0 for the likeliest.","type":"number","minimum":0,"maximum":2},"top_p":{"description":"Only the likeliest words that together have this probability are chosen from.","type":"number","minimum":0,"maximum":1},"top_k":{"description":"Only so many of the likeliest words are chosen from; not every server knows it.","type":"integer","minimum":0,"maximum":10000},"min_p":{"description":"Only words that have at least this share of the likeliest one; not every server knows it.","type":"number","minimum":0,"maximum":1},"frequency_penalty":{"description":"How much a word loses with each time that it was said.","type":"number","minimum":-2,"maximum":2},"presence_penalty":{"description":"How much a word loses once it was said.","type":"number","minimum":-2,"maximum":2},"repeat_penalty":{"description":"As a llama-server has it: 1 for none.","type":"number","minimum":0,"maximum":10},"seed":{"description":"The same answer again, as far as the server can.","type":"integer","minimum":0,"maximum":4294967295},"mirostat":{"description":"Version of the sampler that keeps the surprise even: 0 for none; of a llama-server.","type":"integer","minimum":0,"maximum":2},"mirostat_tau":{"description":"The surprise that mirostat aims at.","type":"number","minimum":0,"maximum":100},"mirostat_eta":{"description":"How fast mirostat learns.","type":"number","minimum":0,"maximum":100},"reasoning_effort":{"description":"How long a model that thinks first may think, in the words of its provider: `low`, `medium`, `high`.","type":"string","pattern":"^[a-z]{1,20}$","errorMessage":"must be a word such as low, medium or high"},"cache":{"description":"How the answer is kept, so that an equal question is not asked again.","type":"object","additionalProperties":false,"properties":{"ttl":{"description":"How long it holds; 168h when absent, 0 for not at all.","$ref":"#/definitions/pause"}}},"budget_usd":{"description":"The most that this step may cost, in dollars.","$ref":"#/definitions/dollars"}},"definitions":{"dollars":{"title":"Dollars","description":"An amount of money, in dollars. 0 for nothing at all.","type":"number","minimum":0,"maximum":1000000},"pause":{"title":"Pause","description":"A length of time that may be nothing: text such as `500ms`, `2s`, `0s`, or a number of seconds.","type":["string","number"],"pattern":"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0,"maximum":1000000000,"errorMessage":"must be a duration such as 0s, 500ms or 2s"},"label":{"title":"Label","description":"One line of text for people.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$","maxLength":1000,"errorMessage":"must be one line of text"},"workspacePath":{"title":"WorkspacePath","description":"A path relative to the workspace that does not leave it: no leading `/`, no `..`.","type":"string","pattern":"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a path inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"}}};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema97.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.files !== undefined){
let data0 = data.files;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func3(data1) > 4096){
const err1 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data1)){
const err2 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema97.properties.files.type,parentSchema:schema97.properties.files,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.paths !== undefined){
let data2 = data.paths;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 === "string"){
if(func3(data3) > 4096){
const err5 = {instancePath:instancePath+"/paths/" + i1,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern5.test(data3)){
const err6 = {instancePath:instancePath+"/paths/" + i1,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/paths/" + i1,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema97.properties.paths.type,parentSchema:schema97.properties.paths,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.exclude !== undefined){
let data4 = data.exclude;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 === "string"){
if(func3(data5) > 4096){
const err9 = {instancePath:instancePath+"/exclude/" + i2,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern5.test(data5)){
const err10 = {instancePath:instancePath+"/exclude/" + i2,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/exclude/" + i2,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema97.properties.exclude.type,parentSchema:schema97.properties.exclude,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.changed_since !== undefined){
let data6 = data.changed_since;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/changed_since",schemaPath:"#/properties/changed_since/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.changed_since.type,parentSchema:schema97.properties.changed_since,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.batch_size !== undefined){
let data7 = data.batch_size;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err14 = {instancePath:instancePath+"/batch_size",schemaPath:"#/properties/batch_size/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema97.properties.batch_size.type,parentSchema:schema97.properties.batch_size,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000 || isNaN(data7)){
const err15 = {instancePath:instancePath+"/batch_size",schemaPath:"#/properties/batch_size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema97.properties.batch_size,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/batch_size",schemaPath:"#/properties/batch_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema97.properties.batch_size,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.max_file_bytes !== undefined){
let data8 = data.max_file_bytes;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err17 = {instancePath:instancePath+"/max_file_bytes",schemaPath:"#/properties/max_file_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema97.properties.max_file_bytes.type,parentSchema:schema97.properties.max_file_bytes,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 16777216 || isNaN(data8)){
const err18 = {instancePath:instancePath+"/max_file_bytes",schemaPath:"#/properties/max_file_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216",schema:16777216,parentSchema:schema97.properties.max_file_bytes,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err19 = {instancePath:instancePath+"/max_file_bytes",schemaPath:"#/properties/max_file_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema97.properties.max_file_bytes,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data.oversize !== undefined){
let data9 = data.oversize;
if(!((data9 === "skip") || (data9 === "split"))){
const err20 = {instancePath:instancePath+"/oversize",schemaPath:"#/properties/oversize/enum",keyword:"enum",params:{allowedValues: schema97.properties.oversize.enum},message:"must be equal to one of the allowed values",schema:schema97.properties.oversize.enum,parentSchema:schema97.properties.oversize,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.prefilter !== undefined){
let data10 = data.prefilter;
if(typeof data10 !== "boolean"){
const err21 = {instancePath:instancePath+"/prefilter",schemaPath:"#/properties/prefilter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema97.properties.prefilter.type,parentSchema:schema97.properties.prefilter,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.at_least !== undefined){
let data11 = data.at_least;
if(!(((data11 === "minimal") || (data11 === "standard")) || (data11 === "deep"))){
const err22 = {instancePath:instancePath+"/at_least",schemaPath:"#/properties/at_least/enum",keyword:"enum",params:{allowedValues: schema97.properties.at_least.enum},message:"must be equal to one of the allowed values",schema:schema97.properties.at_least.enum,parentSchema:schema97.properties.at_least,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.prompt_file !== undefined){
let data12 = data.prompt_file;
if(typeof data12 === "string"){
if(func3(data12) > 4096){
const err23 = {instancePath:instancePath+"/prompt_file",schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!pattern5.test(data12)){
const err24 = {instancePath:instancePath+"/prompt_file",schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/prompt_file",schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.context !== undefined){
let data13 = data.context;
if(typeof data13 === "string"){
if(!pattern38.test(data13)){
const err26 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema97.properties.context,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.context.type,parentSchema:schema97.properties.context,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.ask !== undefined){
let data14 = data.ask;
if(!((data14 === "always") || (data14 === "auto"))){
const err28 = {instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/enum",keyword:"enum",params:{allowedValues: schema97.properties.ask.enum},message:"must be equal to one of the allowed values",schema:schema97.properties.ask.enum,parentSchema:schema97.properties.ask,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.provider !== undefined){
let data15 = data.provider;
if(!((((((data15 === "openai") || (data15 === "xai")) || (data15 === "openrouter")) || (data15 === "ollama")) || (data15 === "llama-server")) || (data15 === "custom"))){
const err29 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/enum",keyword:"enum",params:{allowedValues: schema97.properties.provider.enum},message:"must be equal to one of the allowed values",schema:schema97.properties.provider.enum,parentSchema:schema97.properties.provider,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.base_url !== undefined){
let data16 = data.base_url;
if(typeof data16 === "string"){
if(!pattern16.test(data16)){
const err30 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/pattern",keyword:"pattern",params:{pattern: "^(https?://[^\\s/]|.*\\$\\{\\{)"},message:"must match pattern \""+"^(https?://[^\\s/]|.*\\$\\{\\{)"+"\"",schema:"^(https?://[^\\s/]|.*\\$\\{\\{)",parentSchema:schema97.properties.base_url,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.base_url.type,parentSchema:schema97.properties.base_url,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.model !== undefined){
let data17 = data.model;
if(typeof data17 === "string"){
if(func3(data17) > 1000){
const err32 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema12,data:data17};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!pattern0.test(data17)){
const err33 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$",parentSchema:schema12,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.api_key_env !== undefined){
let data18 = data.api_key_env;
if(typeof data18 === "string"){
if(!pattern6.test(data18)){
const err35 = {instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema97.properties.api_key_env,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.api_key_env.type,parentSchema:schema97.properties.api_key_env,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.max_output_tokens !== undefined){
let data19 = data.max_output_tokens;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err37 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema97.properties.max_output_tokens.type,parentSchema:schema97.properties.max_output_tokens,data:data19};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 10000000 || isNaN(data19)){
const err38 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000},message:"must be <= 10000000",schema:10000000,parentSchema:schema97.properties.max_output_tokens,data:data19};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data19 < 1 || isNaN(data19)){
const err39 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema97.properties.max_output_tokens,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data.temperature !== undefined){
let data20 = data.temperature;
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 2 || isNaN(data20)){
const err40 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema97.properties.temperature,data:data20};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err41 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema97.properties.temperature,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema97.properties.temperature.type,parentSchema:schema97.properties.temperature,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.top_p !== undefined){
let data21 = data.top_p;
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 1 || isNaN(data21)){
const err43 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema97.properties.top_p,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data21 < 0 || isNaN(data21)){
const err44 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema97.properties.top_p,data:data21};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema97.properties.top_p.type,parentSchema:schema97.properties.top_p,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.top_k !== undefined){
let data22 = data.top_k;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err46 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema97.properties.top_k.type,parentSchema:schema97.properties.top_k,data:data22};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 10000 || isNaN(data22)){
const err47 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema97.properties.top_k,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data22 < 0 || isNaN(data22)){
const err48 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema97.properties.top_k,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data.min_p !== undefined){
let data23 = data.min_p;
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 1 || isNaN(data23)){
const err49 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema97.properties.min_p,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data23 < 0 || isNaN(data23)){
const err50 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema97.properties.min_p,data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema97.properties.min_p.type,parentSchema:schema97.properties.min_p,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.frequency_penalty !== undefined){
let data24 = data.frequency_penalty;
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 2 || isNaN(data24)){
const err52 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema97.properties.frequency_penalty,data:data24};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data24 < -2 || isNaN(data24)){
const err53 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2",schema:-2,parentSchema:schema97.properties.frequency_penalty,data:data24};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema97.properties.frequency_penalty.type,parentSchema:schema97.properties.frequency_penalty,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.presence_penalty !== undefined){
let data25 = data.presence_penalty;
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 2 || isNaN(data25)){
const err55 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema97.properties.presence_penalty,data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data25 < -2 || isNaN(data25)){
const err56 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2",schema:-2,parentSchema:schema97.properties.presence_penalty,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema97.properties.presence_penalty.type,parentSchema:schema97.properties.presence_penalty,data:data25};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.repeat_penalty !== undefined){
let data26 = data.repeat_penalty;
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 10 || isNaN(data26)){
const err58 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10",schema:10,parentSchema:schema97.properties.repeat_penalty,data:data26};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data26 < 0 || isNaN(data26)){
const err59 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema97.properties.repeat_penalty,data:data26};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema97.properties.repeat_penalty.type,parentSchema:schema97.properties.repeat_penalty,data:data26};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.seed !== undefined){
let data27 = data.seed;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err61 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema97.properties.seed.type,parentSchema:schema97.properties.seed,data:data27};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 4294967295 || isNaN(data27)){
const err62 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295",schema:4294967295,parentSchema:schema97.properties.seed,data:data27};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data27 < 0 || isNaN(data27)){
const err63 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema97.properties.seed,data:data27};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
if(data.mirostat !== undefined){
let data28 = data.mirostat;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err64 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema97.properties.mirostat.type,parentSchema:schema97.properties.mirostat,data:data28};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 2 || isNaN(data28)){
const err65 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema97.properties.mirostat,data:data28};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data28 < 0 || isNaN(data28)){
const err66 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema97.properties.mirostat,data:data28};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
if(data.mirostat_tau !== undefined){
let data29 = data.mirostat_tau;
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 100 || isNaN(data29)){
const err67 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema97.properties.mirostat_tau,data:data29};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data29 < 0 || isNaN(data29)){
const err68 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema97.properties.mirostat_tau,data:data29};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema97.properties.mirostat_tau.type,parentSchema:schema97.properties.mirostat_tau,data:data29};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.mirostat_eta !== undefined){
let data30 = data.mirostat_eta;
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 100 || isNaN(data30)){
const err70 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema97.properties.mirostat_eta,data:data30};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err71 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema97.properties.mirostat_eta,data:data30};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema97.properties.mirostat_eta.type,parentSchema:schema97.properties.mirostat_eta,data:data30};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.reasoning_effort !== undefined){
let data31 = data.reasoning_effort;
if(typeof data31 === "string"){
if(!pattern20.test(data31)){
const err73 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/pattern",keyword:"pattern",params:{pattern: "^[a-z]{1,20}$"},message:"must match pattern \""+"^[a-z]{1,20}$"+"\"",schema:"^[a-z]{1,20}$",parentSchema:schema97.properties.reasoning_effort,data:data31};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.reasoning_effort.type,parentSchema:schema97.properties.reasoning_effort,data:data31};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.cache !== undefined){
let data32 = data.cache;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key1 in data32){
if(!(key1 === "ttl")){
const err75 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema97.properties.cache,data:data32};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data32.ttl !== undefined){
let data33 = data32.ttl;
if((typeof data33 !== "string") && (!((typeof data33 == "number") && (isFinite(data33))))){
const err76 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/type",keyword:"type",params:{type: schema23.type},message:"must be string,number",schema:schema23.type,parentSchema:schema23,data:data33};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 1000000000 || isNaN(data33)){
const err77 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema23,data:data33};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data33 < 0 || isNaN(data33)){
const err78 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema23,data:data33};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(typeof data33 === "string"){
if(!pattern12.test(data33)){
const err79 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/pattern",keyword:"pattern",params:{pattern: "^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema23,data:data33};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
}
else {
const err80 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema97.properties.cache.type,parentSchema:schema97.properties.cache,data:data32};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.budget_usd !== undefined){
let data34 = data.budget_usd;
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 1000000 || isNaN(data34)){
const err81 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema32,data:data34};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data34 < 0 || isNaN(data34)){
const err82 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32,data:data34};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.type,parentSchema:schema32,data:data34};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema97.type,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}

export const step_llm_query = validate58;
const schema105 = {"title":"LlmQueryParams","description":"Parameters of an `llm-query` step, which asks a model a question about the files of the workspace.","type":"object","additionalProperties":false,"examples":[{"question":"Where are retries counted?","paths":["src"],"model":"gpt-5-mini"}],"required":["question"],"properties":{"question":{"description":"What is asked.","type":"string","pattern":"\\S","errorMessage":"must be text"},"files":{"description":"Only files that match one of these patterns; source code, Markdown and configuration when absent.","type":"array","items":{"$ref":"#/definitions/workspacePath"}},"paths":{"description":"Folders or files to look in; the whole workspace when absent.","type":"array","items":{"$ref":"#/definitions/workspacePath"}},"exclude":{"description":"No files that match one of these patterns.","type":"array","items":{"$ref":"#/definitions/workspacePath"}},"max_context_tokens":{"description":"How much of the files is shown to the model at most, in tokens.","type":"integer","minimum":500,"maximum":10000000,"default":24000},"prompt_file":{"description":"A file of the workspace with the rules for the model, in place of those that are shipped.","$ref":"#/definitions/workspacePath"},"provider":{"description":"Whose server is asked; it says where it listens, which variable holds the key, and what is known of prices.","enum":["openai","xai","openrouter","ollama","llama-server","custom"]},"base_url":{"description":"Where an OpenAI-compatible server listens, up to `/chat/completions`; that of the provider when absent.","type":"string","pattern":"^(https?://[^\\s/]|.*\\$\\{\\{)","errorMessage":"must be an address such as https://api.openai.com/v1"},"model":{"description":"The model, by the name that the server has for it; when absent what `config.llm` says, and where nobody says anything the server chooses, where it does that.","$ref":"#/definitions/label"},"api_key_env":{"description":"The environment variable that holds the key; it is a secret of this step, whether the mission declares it or not. A server on this machine needs none, and is sent one only if this names it.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of an environment variable"},"max_output_tokens":{"description":"The most tokens an answer may have; one that is cut off there fails.","type":"integer","minimum":1,"maximum":10000000},"temperature":{"description":"How freely the model chooses its words: 0 for the likeliest.","type":"number","minimum":0,"maximum":2},"top_p":{"description":"Only the likeliest words that together have this probability are chosen from.","type":"number","minimum":0,"maximum":1},"top_k":{"description":"Only so many of the likeliest words are chosen from; not every server knows it.","type":"integer","minimum":0,"maximum":10000},"min_p":{"description":"Only words that have at least this share of the likeliest one; not every server knows it.","type":"number","minimum":0,"maximum":1},"frequency_penalty":{"description":"How much a word loses with each time that it was said.","type":"number","minimum":-2,"maximum":2},"presence_penalty":{"description":"How much a word loses once it was said.","type":"number","minimum":-2,"maximum":2},"repeat_penalty":{"description":"As a llama-server has it: 1 for none.","type":"number","minimum":0,"maximum":10},"seed":{"description":"The same answer again, as far as the server can.","type":"integer","minimum":0,"maximum":4294967295},"mirostat":{"description":"Version of the sampler that keeps the surprise even: 0 for none; of a llama-server.","type":"integer","minimum":0,"maximum":2},"mirostat_tau":{"description":"The surprise that mirostat aims at.","type":"number","minimum":0,"maximum":100},"mirostat_eta":{"description":"How fast mirostat learns.","type":"number","minimum":0,"maximum":100},"reasoning_effort":{"description":"How long a model that thinks first may think, in the words of its provider: `low`, `medium`, `high`.","type":"string","pattern":"^[a-z]{1,20}$","errorMessage":"must be a word such as low, medium or high"},"cache":{"description":"How the answer is kept, so that an equal question is not asked again.","type":"object","additionalProperties":false,"properties":{"ttl":{"description":"How long it holds; 168h when absent, 0 for not at all.","$ref":"#/definitions/pause"}}},"budget_usd":{"description":"The most that this step may cost, in dollars.","$ref":"#/definitions/dollars"}},"definitions":{"dollars":{"title":"Dollars","description":"An amount of money, in dollars. 0 for nothing at all.","type":"number","minimum":0,"maximum":1000000},"pause":{"title":"Pause","description":"A length of time that may be nothing: text such as `500ms`, `2s`, `0s`, or a number of seconds.","type":["string","number"],"pattern":"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0,"maximum":1000000000,"errorMessage":"must be a duration such as 0s, 500ms or 2s"},"label":{"title":"Label","description":"One line of text for people.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$","maxLength":1000,"errorMessage":"must be one line of text"},"workspacePath":{"title":"WorkspacePath","description":"A path relative to the workspace that does not leave it: no leading `/`, no `..`.","type":"string","pattern":"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a path inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"}}};

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.question === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "question"},message:"must have required property '"+"question"+"'",schema:schema105.required,parentSchema:schema105,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema105.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema105,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.question !== undefined){
let data0 = data.question;
if(typeof data0 === "string"){
if(!pattern38.test(data0)){
const err2 = {instancePath:instancePath+"/question",schemaPath:"#/properties/question/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema105.properties.question,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/question",schemaPath:"#/properties/question/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema105.properties.question.type,parentSchema:schema105.properties.question,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.files !== undefined){
let data1 = data.files;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func3(data2) > 4096){
const err4 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern5.test(data2)){
const err5 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema105.properties.files.type,parentSchema:schema105.properties.files,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.paths !== undefined){
let data3 = data.paths;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(func3(data4) > 4096){
const err8 = {instancePath:instancePath+"/paths/" + i1,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern5.test(data4)){
const err9 = {instancePath:instancePath+"/paths/" + i1,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/paths/" + i1,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema105.properties.paths.type,parentSchema:schema105.properties.paths,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.exclude !== undefined){
let data5 = data.exclude;
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(typeof data6 === "string"){
if(func3(data6) > 4096){
const err12 = {instancePath:instancePath+"/exclude/" + i2,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern5.test(data6)){
const err13 = {instancePath:instancePath+"/exclude/" + i2,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/exclude/" + i2,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema105.properties.exclude.type,parentSchema:schema105.properties.exclude,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.max_context_tokens !== undefined){
let data7 = data.max_context_tokens;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err16 = {instancePath:instancePath+"/max_context_tokens",schemaPath:"#/properties/max_context_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema105.properties.max_context_tokens.type,parentSchema:schema105.properties.max_context_tokens,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 10000000 || isNaN(data7)){
const err17 = {instancePath:instancePath+"/max_context_tokens",schemaPath:"#/properties/max_context_tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000},message:"must be <= 10000000",schema:10000000,parentSchema:schema105.properties.max_context_tokens,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data7 < 500 || isNaN(data7)){
const err18 = {instancePath:instancePath+"/max_context_tokens",schemaPath:"#/properties/max_context_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 500},message:"must be >= 500",schema:500,parentSchema:schema105.properties.max_context_tokens,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.prompt_file !== undefined){
let data8 = data.prompt_file;
if(typeof data8 === "string"){
if(func3(data8) > 4096){
const err19 = {instancePath:instancePath+"/prompt_file",schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern5.test(data8)){
const err20 = {instancePath:instancePath+"/prompt_file",schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/prompt_file",schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.provider !== undefined){
let data9 = data.provider;
if(!((((((data9 === "openai") || (data9 === "xai")) || (data9 === "openrouter")) || (data9 === "ollama")) || (data9 === "llama-server")) || (data9 === "custom"))){
const err22 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/enum",keyword:"enum",params:{allowedValues: schema105.properties.provider.enum},message:"must be equal to one of the allowed values",schema:schema105.properties.provider.enum,parentSchema:schema105.properties.provider,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.base_url !== undefined){
let data10 = data.base_url;
if(typeof data10 === "string"){
if(!pattern16.test(data10)){
const err23 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/pattern",keyword:"pattern",params:{pattern: "^(https?://[^\\s/]|.*\\$\\{\\{)"},message:"must match pattern \""+"^(https?://[^\\s/]|.*\\$\\{\\{)"+"\"",schema:"^(https?://[^\\s/]|.*\\$\\{\\{)",parentSchema:schema105.properties.base_url,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema105.properties.base_url.type,parentSchema:schema105.properties.base_url,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.model !== undefined){
let data11 = data.model;
if(typeof data11 === "string"){
if(func3(data11) > 1000){
const err25 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema12,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!pattern0.test(data11)){
const err26 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$",parentSchema:schema12,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.api_key_env !== undefined){
let data12 = data.api_key_env;
if(typeof data12 === "string"){
if(!pattern6.test(data12)){
const err28 = {instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema105.properties.api_key_env,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema105.properties.api_key_env.type,parentSchema:schema105.properties.api_key_env,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.max_output_tokens !== undefined){
let data13 = data.max_output_tokens;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err30 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema105.properties.max_output_tokens.type,parentSchema:schema105.properties.max_output_tokens,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 10000000 || isNaN(data13)){
const err31 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000},message:"must be <= 10000000",schema:10000000,parentSchema:schema105.properties.max_output_tokens,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err32 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema105.properties.max_output_tokens,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data.temperature !== undefined){
let data14 = data.temperature;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 2 || isNaN(data14)){
const err33 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema105.properties.temperature,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err34 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema105.properties.temperature,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema105.properties.temperature.type,parentSchema:schema105.properties.temperature,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.top_p !== undefined){
let data15 = data.top_p;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1 || isNaN(data15)){
const err36 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema105.properties.top_p,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema105.properties.top_p,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema105.properties.top_p.type,parentSchema:schema105.properties.top_p,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.top_k !== undefined){
let data16 = data.top_k;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err39 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema105.properties.top_k.type,parentSchema:schema105.properties.top_k,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 10000 || isNaN(data16)){
const err40 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema105.properties.top_k,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err41 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema105.properties.top_k,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data.min_p !== undefined){
let data17 = data.min_p;
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 1 || isNaN(data17)){
const err42 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema105.properties.min_p,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err43 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema105.properties.min_p,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema105.properties.min_p.type,parentSchema:schema105.properties.min_p,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.frequency_penalty !== undefined){
let data18 = data.frequency_penalty;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 2 || isNaN(data18)){
const err45 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema105.properties.frequency_penalty,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data18 < -2 || isNaN(data18)){
const err46 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2",schema:-2,parentSchema:schema105.properties.frequency_penalty,data:data18};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema105.properties.frequency_penalty.type,parentSchema:schema105.properties.frequency_penalty,data:data18};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.presence_penalty !== undefined){
let data19 = data.presence_penalty;
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 2 || isNaN(data19)){
const err48 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema105.properties.presence_penalty,data:data19};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data19 < -2 || isNaN(data19)){
const err49 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2",schema:-2,parentSchema:schema105.properties.presence_penalty,data:data19};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema105.properties.presence_penalty.type,parentSchema:schema105.properties.presence_penalty,data:data19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.repeat_penalty !== undefined){
let data20 = data.repeat_penalty;
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 10 || isNaN(data20)){
const err51 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10",schema:10,parentSchema:schema105.properties.repeat_penalty,data:data20};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err52 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema105.properties.repeat_penalty,data:data20};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema105.properties.repeat_penalty.type,parentSchema:schema105.properties.repeat_penalty,data:data20};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.seed !== undefined){
let data21 = data.seed;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err54 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema105.properties.seed.type,parentSchema:schema105.properties.seed,data:data21};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 4294967295 || isNaN(data21)){
const err55 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295",schema:4294967295,parentSchema:schema105.properties.seed,data:data21};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data21 < 0 || isNaN(data21)){
const err56 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema105.properties.seed,data:data21};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data.mirostat !== undefined){
let data22 = data.mirostat;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err57 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema105.properties.mirostat.type,parentSchema:schema105.properties.mirostat,data:data22};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 2 || isNaN(data22)){
const err58 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema105.properties.mirostat,data:data22};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data22 < 0 || isNaN(data22)){
const err59 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema105.properties.mirostat,data:data22};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
if(data.mirostat_tau !== undefined){
let data23 = data.mirostat_tau;
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 100 || isNaN(data23)){
const err60 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema105.properties.mirostat_tau,data:data23};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data23 < 0 || isNaN(data23)){
const err61 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema105.properties.mirostat_tau,data:data23};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema105.properties.mirostat_tau.type,parentSchema:schema105.properties.mirostat_tau,data:data23};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.mirostat_eta !== undefined){
let data24 = data.mirostat_eta;
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 100 || isNaN(data24)){
const err63 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema105.properties.mirostat_eta,data:data24};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err64 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema105.properties.mirostat_eta,data:data24};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema105.properties.mirostat_eta.type,parentSchema:schema105.properties.mirostat_eta,data:data24};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.reasoning_effort !== undefined){
let data25 = data.reasoning_effort;
if(typeof data25 === "string"){
if(!pattern20.test(data25)){
const err66 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/pattern",keyword:"pattern",params:{pattern: "^[a-z]{1,20}$"},message:"must match pattern \""+"^[a-z]{1,20}$"+"\"",schema:"^[a-z]{1,20}$",parentSchema:schema105.properties.reasoning_effort,data:data25};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema105.properties.reasoning_effort.type,parentSchema:schema105.properties.reasoning_effort,data:data25};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.cache !== undefined){
let data26 = data.cache;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key1 in data26){
if(!(key1 === "ttl")){
const err68 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema105.properties.cache,data:data26};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data26.ttl !== undefined){
let data27 = data26.ttl;
if((typeof data27 !== "string") && (!((typeof data27 == "number") && (isFinite(data27))))){
const err69 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/type",keyword:"type",params:{type: schema23.type},message:"must be string,number",schema:schema23.type,parentSchema:schema23,data:data27};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 1000000000 || isNaN(data27)){
const err70 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema23,data:data27};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data27 < 0 || isNaN(data27)){
const err71 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema23,data:data27};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(typeof data27 === "string"){
if(!pattern12.test(data27)){
const err72 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/pattern",keyword:"pattern",params:{pattern: "^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema23,data:data27};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
}
else {
const err73 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema105.properties.cache.type,parentSchema:schema105.properties.cache,data:data26};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.budget_usd !== undefined){
let data28 = data.budget_usd;
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 1000000 || isNaN(data28)){
const err74 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema32,data:data28};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data28 < 0 || isNaN(data28)){
const err75 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32,data:data28};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.type,parentSchema:schema32,data:data28};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema105.type,parentSchema:schema105,data};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}

export const step_llm = validate59;
const schema113 = {"title":"LlmParams","description":"Parameters of an `llm` step, which asks a language model one question.","type":"object","additionalProperties":false,"examples":[{"prompt":"Write a release note of two sentences.","model":"gpt-5-mini","max_output_tokens":500},{"prompt_file":"prompts/labels.md","provider":"ollama","model":"qwen3","temperature":0,"schema":{"type":"object","required":["labels"],"properties":{"labels":{"type":"array","items":{"type":"string"}}}}}],"properties":{"prompt":{"description":"The question.","type":"string","pattern":"\\S","errorMessage":"must be text"},"prompt_file":{"description":"A file of the workspace that holds the question, in place of `prompt`; expressions in it are left as they are.","$ref":"#/definitions/workspacePath"},"system":{"description":"What the model is told before the question: its role, and the rules.","type":"string","pattern":"\\S","errorMessage":"must be text"},"system_file":{"description":"A file of the workspace that holds it, in place of `system`.","$ref":"#/definitions/workspacePath"},"schema":{"description":"JSON Schema of the answer: it is then JSON, checked against it, and asked for once more where it does not fit.","type":"object"},"provider":{"description":"Whose server is asked; it says where it listens, which variable holds the key, and what is known of prices.","enum":["openai","xai","openrouter","ollama","llama-server","custom"]},"base_url":{"description":"Where an OpenAI-compatible server listens, up to `/chat/completions`; that of the provider when absent.","type":"string","pattern":"^(https?://[^\\s/]|.*\\$\\{\\{)","errorMessage":"must be an address such as https://api.openai.com/v1"},"model":{"description":"The model, by the name that the server has for it; when absent what `config.llm` says, and where nobody says anything the server chooses, where it does that.","$ref":"#/definitions/label"},"api_key_env":{"description":"The environment variable that holds the key; it is a secret of this step, whether the mission declares it or not. A server on this machine needs none, and is sent one only if this names it.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of an environment variable"},"max_output_tokens":{"description":"The most tokens an answer may have; one that is cut off there fails.","type":"integer","minimum":1,"maximum":10000000},"temperature":{"description":"How freely the model chooses its words: 0 for the likeliest.","type":"number","minimum":0,"maximum":2},"top_p":{"description":"Only the likeliest words that together have this probability are chosen from.","type":"number","minimum":0,"maximum":1},"top_k":{"description":"Only so many of the likeliest words are chosen from; not every server knows it.","type":"integer","minimum":0,"maximum":10000},"min_p":{"description":"Only words that have at least this share of the likeliest one; not every server knows it.","type":"number","minimum":0,"maximum":1},"frequency_penalty":{"description":"How much a word loses with each time that it was said.","type":"number","minimum":-2,"maximum":2},"presence_penalty":{"description":"How much a word loses once it was said.","type":"number","minimum":-2,"maximum":2},"repeat_penalty":{"description":"As a llama-server has it: 1 for none.","type":"number","minimum":0,"maximum":10},"seed":{"description":"The same answer again, as far as the server can.","type":"integer","minimum":0,"maximum":4294967295},"mirostat":{"description":"Version of the sampler that keeps the surprise even: 0 for none; of a llama-server.","type":"integer","minimum":0,"maximum":2},"mirostat_tau":{"description":"The surprise that mirostat aims at.","type":"number","minimum":0,"maximum":100},"mirostat_eta":{"description":"How fast mirostat learns.","type":"number","minimum":0,"maximum":100},"reasoning_effort":{"description":"How long a model that thinks first may think, in the words of its provider: `low`, `medium`, `high`.","type":"string","pattern":"^[a-z]{1,20}$","errorMessage":"must be a word such as low, medium or high"},"cache":{"description":"How the answer is kept, so that an equal question is not asked again.","type":"object","additionalProperties":false,"properties":{"ttl":{"description":"How long it holds; 168h when absent, 0 for not at all.","$ref":"#/definitions/pause"}}},"budget_usd":{"description":"The most that this step may cost, in dollars.","$ref":"#/definitions/dollars"}},"anyOf":[{"required":["prompt"]},{"required":["prompt_file"]}],"not":{"required":["prompt","prompt_file"]},"definitions":{"dollars":{"title":"Dollars","description":"An amount of money, in dollars. 0 for nothing at all.","type":"number","minimum":0,"maximum":1000000},"pause":{"title":"Pause","description":"A length of time that may be nothing: text such as `500ms`, `2s`, `0s`, or a number of seconds.","type":["string","number"],"pattern":"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0,"maximum":1000000000,"errorMessage":"must be a duration such as 0s, 500ms or 2s"},"label":{"title":"Label","description":"One line of text for people.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$","maxLength":1000,"errorMessage":"must be one line of text"},"workspacePath":{"title":"WorkspacePath","description":"A path relative to the workspace that does not leave it: no leading `/`, no `..`.","type":"string","pattern":"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a path inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"}}};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.prompt === undefined) && (missing0 = "prompt")) || ((data.prompt_file === undefined) && (missing0 = "prompt_file"))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid0 = _errs2 === errors;
if(valid0){
const err1 = {instancePath,schemaPath:"#/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema113.not,parentSchema:schema113,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.prompt === undefined){
const err2 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "prompt"},message:"must have required property '"+"prompt"+"'",schema:schema113.anyOf[0].required,parentSchema:schema113.anyOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.prompt_file === undefined){
const err3 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "prompt_file"},message:"must have required property '"+"prompt_file"+"'",schema:schema113.anyOf[1].required,parentSchema:schema113.anyOf[1],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err4 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema113.anyOf,parentSchema:schema113,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema113.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema113,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.prompt !== undefined){
let data0 = data.prompt;
if(typeof data0 === "string"){
if(!pattern38.test(data0)){
const err6 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema113.properties.prompt,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema113.properties.prompt.type,parentSchema:schema113.properties.prompt,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.prompt_file !== undefined){
let data1 = data.prompt_file;
if(typeof data1 === "string"){
if(func3(data1) > 4096){
const err8 = {instancePath:instancePath+"/prompt_file",schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern5.test(data1)){
const err9 = {instancePath:instancePath+"/prompt_file",schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/prompt_file",schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.system !== undefined){
let data2 = data.system;
if(typeof data2 === "string"){
if(!pattern38.test(data2)){
const err11 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema113.properties.system,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/system",schemaPath:"#/properties/system/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema113.properties.system.type,parentSchema:schema113.properties.system,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.system_file !== undefined){
let data3 = data.system_file;
if(typeof data3 === "string"){
if(func3(data3) > 4096){
const err13 = {instancePath:instancePath+"/system_file",schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern5.test(data3)){
const err14 = {instancePath:instancePath+"/system_file",schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/system_file",schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.schema !== undefined){
let data4 = data.schema;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err16 = {instancePath:instancePath+"/schema",schemaPath:"#/properties/schema/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema113.properties.schema.type,parentSchema:schema113.properties.schema,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.provider !== undefined){
let data5 = data.provider;
if(!((((((data5 === "openai") || (data5 === "xai")) || (data5 === "openrouter")) || (data5 === "ollama")) || (data5 === "llama-server")) || (data5 === "custom"))){
const err17 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/enum",keyword:"enum",params:{allowedValues: schema113.properties.provider.enum},message:"must be equal to one of the allowed values",schema:schema113.properties.provider.enum,parentSchema:schema113.properties.provider,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.base_url !== undefined){
let data6 = data.base_url;
if(typeof data6 === "string"){
if(!pattern16.test(data6)){
const err18 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/pattern",keyword:"pattern",params:{pattern: "^(https?://[^\\s/]|.*\\$\\{\\{)"},message:"must match pattern \""+"^(https?://[^\\s/]|.*\\$\\{\\{)"+"\"",schema:"^(https?://[^\\s/]|.*\\$\\{\\{)",parentSchema:schema113.properties.base_url,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema113.properties.base_url.type,parentSchema:schema113.properties.base_url,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.model !== undefined){
let data7 = data.model;
if(typeof data7 === "string"){
if(func3(data7) > 1000){
const err20 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema12,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!pattern0.test(data7)){
const err21 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$",parentSchema:schema12,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.api_key_env !== undefined){
let data8 = data.api_key_env;
if(typeof data8 === "string"){
if(!pattern6.test(data8)){
const err23 = {instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema113.properties.api_key_env,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema113.properties.api_key_env.type,parentSchema:schema113.properties.api_key_env,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.max_output_tokens !== undefined){
let data9 = data.max_output_tokens;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err25 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema113.properties.max_output_tokens.type,parentSchema:schema113.properties.max_output_tokens,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 10000000 || isNaN(data9)){
const err26 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000},message:"must be <= 10000000",schema:10000000,parentSchema:schema113.properties.max_output_tokens,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err27 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema113.properties.max_output_tokens,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data.temperature !== undefined){
let data10 = data.temperature;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 2 || isNaN(data10)){
const err28 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema113.properties.temperature,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err29 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema113.properties.temperature,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema113.properties.temperature.type,parentSchema:schema113.properties.temperature,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.top_p !== undefined){
let data11 = data.top_p;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1 || isNaN(data11)){
const err31 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema113.properties.top_p,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err32 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema113.properties.top_p,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema113.properties.top_p.type,parentSchema:schema113.properties.top_p,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.top_k !== undefined){
let data12 = data.top_k;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err34 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema113.properties.top_k.type,parentSchema:schema113.properties.top_k,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 10000 || isNaN(data12)){
const err35 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema113.properties.top_k,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err36 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema113.properties.top_k,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data.min_p !== undefined){
let data13 = data.min_p;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1 || isNaN(data13)){
const err37 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema113.properties.min_p,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err38 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema113.properties.min_p,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema113.properties.min_p.type,parentSchema:schema113.properties.min_p,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.frequency_penalty !== undefined){
let data14 = data.frequency_penalty;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 2 || isNaN(data14)){
const err40 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema113.properties.frequency_penalty,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data14 < -2 || isNaN(data14)){
const err41 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2",schema:-2,parentSchema:schema113.properties.frequency_penalty,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema113.properties.frequency_penalty.type,parentSchema:schema113.properties.frequency_penalty,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.presence_penalty !== undefined){
let data15 = data.presence_penalty;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 2 || isNaN(data15)){
const err43 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema113.properties.presence_penalty,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data15 < -2 || isNaN(data15)){
const err44 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2",schema:-2,parentSchema:schema113.properties.presence_penalty,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema113.properties.presence_penalty.type,parentSchema:schema113.properties.presence_penalty,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.repeat_penalty !== undefined){
let data16 = data.repeat_penalty;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 10 || isNaN(data16)){
const err46 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10",schema:10,parentSchema:schema113.properties.repeat_penalty,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err47 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema113.properties.repeat_penalty,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema113.properties.repeat_penalty.type,parentSchema:schema113.properties.repeat_penalty,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.seed !== undefined){
let data17 = data.seed;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err49 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema113.properties.seed.type,parentSchema:schema113.properties.seed,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 4294967295 || isNaN(data17)){
const err50 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295",schema:4294967295,parentSchema:schema113.properties.seed,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err51 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema113.properties.seed,data:data17};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data.mirostat !== undefined){
let data18 = data.mirostat;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err52 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema113.properties.mirostat.type,parentSchema:schema113.properties.mirostat,data:data18};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 2 || isNaN(data18)){
const err53 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema113.properties.mirostat,data:data18};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err54 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema113.properties.mirostat,data:data18};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
if(data.mirostat_tau !== undefined){
let data19 = data.mirostat_tau;
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 100 || isNaN(data19)){
const err55 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema113.properties.mirostat_tau,data:data19};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err56 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema113.properties.mirostat_tau,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema113.properties.mirostat_tau.type,parentSchema:schema113.properties.mirostat_tau,data:data19};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.mirostat_eta !== undefined){
let data20 = data.mirostat_eta;
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 100 || isNaN(data20)){
const err58 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema113.properties.mirostat_eta,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err59 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema113.properties.mirostat_eta,data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema113.properties.mirostat_eta.type,parentSchema:schema113.properties.mirostat_eta,data:data20};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.reasoning_effort !== undefined){
let data21 = data.reasoning_effort;
if(typeof data21 === "string"){
if(!pattern20.test(data21)){
const err61 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/pattern",keyword:"pattern",params:{pattern: "^[a-z]{1,20}$"},message:"must match pattern \""+"^[a-z]{1,20}$"+"\"",schema:"^[a-z]{1,20}$",parentSchema:schema113.properties.reasoning_effort,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema113.properties.reasoning_effort.type,parentSchema:schema113.properties.reasoning_effort,data:data21};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.cache !== undefined){
let data22 = data.cache;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key1 in data22){
if(!(key1 === "ttl")){
const err63 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema113.properties.cache,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data22.ttl !== undefined){
let data23 = data22.ttl;
if((typeof data23 !== "string") && (!((typeof data23 == "number") && (isFinite(data23))))){
const err64 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/type",keyword:"type",params:{type: schema23.type},message:"must be string,number",schema:schema23.type,parentSchema:schema23,data:data23};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 1000000000 || isNaN(data23)){
const err65 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema23,data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data23 < 0 || isNaN(data23)){
const err66 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema23,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(typeof data23 === "string"){
if(!pattern12.test(data23)){
const err67 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/pattern",keyword:"pattern",params:{pattern: "^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema23,data:data23};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
}
else {
const err68 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema113.properties.cache.type,parentSchema:schema113.properties.cache,data:data22};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.budget_usd !== undefined){
let data24 = data.budget_usd;
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 1000000 || isNaN(data24)){
const err69 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema32,data:data24};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err70 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32,data:data24};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.type,parentSchema:schema32,data:data24};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema113.type,parentSchema:schema113,data};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

export const step_mission = validate60;
const schema119 = {"title":"MissionParams","description":"Parameters of a `mission` step, which runs another mission as one step.","type":"object","additionalProperties":false,"examples":[{"uses":"./build.yaml","inputs":{"target":"release"}}],"required":["uses"],"properties":{"uses":{"description":"The mission: a path from the folder of the file it is written in, or a name as for `sortie run`.","type":"string","pattern":"^(?![/\\\\]|[A-Za-z]:)[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a path that begins at the mission's own folder, or the name of a mission"},"inputs":{"title":"GivenInputs","description":"Values for the inputs of that mission, by name.","type":"object","propertyNames":{"description":"The name of an input.","pattern":"^[A-Za-z_][A-Za-z0-9_-]*$","errorMessage":"is not a name for an input: a letter, then letters, digits, \"_\" or \"-\""},"additionalProperties":{"description":"A value, or an expression that gives one.","type":["string","number","boolean","null"]}}}};
const pattern115 = new RegExp("^(?![/\\\\]|[A-Za-z]:)[^\\u0000-\\u001f\\u007f]+$", "u");

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.uses === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "uses"},message:"must have required property '"+"uses"+"'",schema:schema119.required,parentSchema:schema119,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "uses") || (key0 === "inputs"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema119,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.uses !== undefined){
let data0 = data.uses;
if(typeof data0 === "string"){
if(func3(data0) > 4096){
const err2 = {instancePath:instancePath+"/uses",schemaPath:"#/properties/uses/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema119.properties.uses,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern115.test(data0)){
const err3 = {instancePath:instancePath+"/uses",schemaPath:"#/properties/uses/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema119.properties.uses,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/uses",schemaPath:"#/properties/uses/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema119.properties.uses.type,parentSchema:schema119.properties.uses,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.inputs !== undefined){
let data1 = data.inputs;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
const _errs6 = errors;
if(typeof key1 === "string"){
if(!pattern1.test(key1)){
const err5 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_-]*$",parentSchema:schema119.properties.inputs.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
const err6 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema119.properties.inputs.propertyNames,parentSchema:schema119.properties.inputs,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
for(const key2 in data1){
let data2 = data1[key2];
if((((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")) && (data2 !== null)){
const err7 = {instancePath:instancePath+"/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/inputs/additionalProperties/type",keyword:"type",params:{type: schema119.properties.inputs.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema119.properties.inputs.additionalProperties.type,parentSchema:schema119.properties.inputs.additionalProperties,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema119.properties.inputs.type,parentSchema:schema119.properties.inputs,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema119.type,parentSchema:schema119,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}

export const step_report = validate61;
const schema120 = {"title":"ReportParams","description":"Parameters of a `report` step, which writes what the steps before it brought.","type":"object","additionalProperties":false,"examples":[{"format":"markdown","output":"report.md","min_severity":"low"}],"required":["format"],"properties":{"format":{"description":"`markdown` and `html` for people, `json` and `csv` for programs and tables, `sarif` for code scanning, `junit` for test reports of CI, `github` for annotations, `gitlab` for its code quality.","$ref":"#/definitions/reportFormat"},"output":{"description":"The file to write; standard output when absent.","$ref":"#/definitions/writablePath"},"also":{"description":"The same report in further formats, each in a file of its own.","type":"array","maxItems":20,"items":{"title":"FurtherReport","description":"One further format and its file.","type":"object","additionalProperties":false,"required":["format","output"],"properties":{"format":{"description":"As for the step.","$ref":"#/definitions/reportFormat"},"output":{"description":"The file to write.","$ref":"#/definitions/workspacePath"}}}},"title":{"description":"The report's heading; the mission's name when absent.","$ref":"#/definitions/label"},"min_severity":{"description":"Only findings at least as severe, from `critical` down to `info`; all of them when absent.","enum":["critical","high","medium","low","info"]},"times":{"description":"`false` leaves out of Markdown, HTML and JSON what differs from run to run: its id, times and durations. The other formats never have them.","type":"boolean","default":true}},"definitions":{"label":{"title":"Label","description":"One line of text for people.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$","maxLength":1000,"errorMessage":"must be one line of text"},"workspacePath":{"title":"WorkspacePath","description":"A path relative to the workspace that does not leave it: no leading `/`, no `..`.","type":"string","pattern":"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a path inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"},"reportFormat":{"title":"ReportFormat","description":"How a report is written.","enum":["markdown","html","json","sarif","junit","github","gitlab","csv"]},"writablePath":{"title":"WritablePath","description":"A path that a step writes to: inside the workspace, and neither in git's own folder nor in Sortie's state.","type":"string","allOf":[{"$ref":"#/definitions/workspacePath"},{"type":"string","pattern":"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))","errorMessage":"must not lie in git's own folder, nor in Sortie's state, where only `.sortie/state/reports` is open","errorCode":"MISSION_PATH_OUTSIDE"}]}}};
const schema121 = {"title":"ReportFormat","description":"How a report is written.","enum":["markdown","html","json","sarif","junit","github","gitlab","csv"]};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.type,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func3(data) > 4096){
const err1 = {instancePath,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data === "string"){
if(!pattern69.test(data)){
const err4 = {instancePath,schemaPath:"#/allOf/1/pattern",keyword:"pattern",params:{pattern: "^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))"},message:"must match pattern \""+"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))"+"\"",schema:"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))",parentSchema:schema77.allOf[1],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.allOf[1].type,parentSchema:schema77.allOf[1],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}


function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "format"},message:"must have required property '"+"format"+"'",schema:schema120.required,parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "format") || (key0 === "output")) || (key0 === "also")) || (key0 === "title")) || (key0 === "min_severity")) || (key0 === "times"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.format !== undefined){
let data0 = data.format;
if(!((((((((data0 === "markdown") || (data0 === "html")) || (data0 === "json")) || (data0 === "sarif")) || (data0 === "junit")) || (data0 === "github")) || (data0 === "gitlab")) || (data0 === "csv"))){
const err2 = {instancePath:instancePath+"/format",schemaPath:"#/definitions/reportFormat/enum",keyword:"enum",params:{allowedValues: schema121.enum},message:"must be equal to one of the allowed values",schema:schema121.enum,parentSchema:schema121,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.output !== undefined){
if(!(validate62(data.output, {instancePath:instancePath+"/output",parentData:data,parentDataProperty:"output",rootData}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.also !== undefined){
let data2 = data.also;
if(Array.isArray(data2)){
if(data2.length > 20){
const err3 = {instancePath:instancePath+"/also",schemaPath:"#/properties/also/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema120.properties.also,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.format === undefined){
const err4 = {instancePath:instancePath+"/also/" + i0,schemaPath:"#/properties/also/items/required",keyword:"required",params:{missingProperty: "format"},message:"must have required property '"+"format"+"'",schema:schema120.properties.also.items.required,parentSchema:schema120.properties.also.items,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data3.output === undefined){
const err5 = {instancePath:instancePath+"/also/" + i0,schemaPath:"#/properties/also/items/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'",schema:schema120.properties.also.items.required,parentSchema:schema120.properties.also.items,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "format") || (key1 === "output"))){
const err6 = {instancePath:instancePath+"/also/" + i0,schemaPath:"#/properties/also/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema120.properties.also.items,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.format !== undefined){
let data4 = data3.format;
if(!((((((((data4 === "markdown") || (data4 === "html")) || (data4 === "json")) || (data4 === "sarif")) || (data4 === "junit")) || (data4 === "github")) || (data4 === "gitlab")) || (data4 === "csv"))){
const err7 = {instancePath:instancePath+"/also/" + i0+"/format",schemaPath:"#/definitions/reportFormat/enum",keyword:"enum",params:{allowedValues: schema121.enum},message:"must be equal to one of the allowed values",schema:schema121.enum,parentSchema:schema121,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.output !== undefined){
let data5 = data3.output;
if(typeof data5 === "string"){
if(func3(data5) > 4096){
const err8 = {instancePath:instancePath+"/also/" + i0+"/output",schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern5.test(data5)){
const err9 = {instancePath:instancePath+"/also/" + i0+"/output",schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/also/" + i0+"/output",schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/also/" + i0,schemaPath:"#/properties/also/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema120.properties.also.items.type,parentSchema:schema120.properties.also.items,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/also",schemaPath:"#/properties/also/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema120.properties.also.type,parentSchema:schema120.properties.also,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.title !== undefined){
let data6 = data.title;
if(typeof data6 === "string"){
if(func3(data6) > 1000){
const err13 = {instancePath:instancePath+"/title",schemaPath:"#/definitions/label/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema12,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern0.test(data6)){
const err14 = {instancePath:instancePath+"/title",schemaPath:"#/definitions/label/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$",parentSchema:schema12,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/title",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.min_severity !== undefined){
let data7 = data.min_severity;
if(!(((((data7 === "critical") || (data7 === "high")) || (data7 === "medium")) || (data7 === "low")) || (data7 === "info"))){
const err16 = {instancePath:instancePath+"/min_severity",schemaPath:"#/properties/min_severity/enum",keyword:"enum",params:{allowedValues: schema120.properties.min_severity.enum},message:"must be equal to one of the allowed values",schema:schema120.properties.min_severity.enum,parentSchema:schema120.properties.min_severity,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.times !== undefined){
let data8 = data.times;
if(typeof data8 !== "boolean"){
const err17 = {instancePath:instancePath+"/times",schemaPath:"#/properties/times/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema120.properties.times.type,parentSchema:schema120.properties.times,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema120.type,parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}

export const step_review = validate64;
const schema127 = {"title":"ReviewParams","description":"Parameters of a `review` step, which looks at what was changed, or with `scope: project` makes tasks of what the steps before it found: by rules, and with a model where one is configured. Without `base`, `staged`, `patch` and `files`, what was changed is what is not committed.","type":"object","additionalProperties":false,"examples":[{"base":"origin/main","comments":[{"format":"github","output":".sortie/state/reports/comments.json"}]},{"scope":"project","context":"A web shop; prices are in cents."}],"properties":{"scope":{"description":"What is reviewed; `changes`: those of a diff. `project`: all findings of the steps that this one depends on, which become tasks; of the other parameters, those of a diff mean nothing there.","enum":["changes","project"],"default":"changes"},"base":{"description":"A branch, a tag or a commit: what was changed since HEAD and it went different ways, committed or not. `auto`: the default branch of `origin`, else the upstream. Empty text counts as absent.","type":"string","pattern":"^(?!-)[^\\u0000-\\u001f\\u007f]*$","maxLength":4096,"errorMessage":"must be the name of a branch, a tag or a commit"},"staged":{"description":"`true`: only what is staged, as `git commit` would commit it.","type":"boolean","default":false},"patch":{"description":"A file with a diff, in the place of what git says. Empty text counts as absent.","type":"string","pattern":"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]*$","maxLength":4096,"errorMessage":"must be a path inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"},"files":{"description":"Whole files in the place of a diff, as if all their lines were new: patterns, files and folders.","type":"array","minItems":1,"items":{"$ref":"#/definitions/workspacePath"}},"paths":{"description":"Folders or files to look in; the whole workspace when absent.","type":"array","items":{"$ref":"#/definitions/workspacePath"}},"include":{"description":"Only files that match one of these patterns.","type":"array","items":{"$ref":"#/definitions/workspacePath"}},"exclude":{"description":"No files that match one of these patterns.","type":"array","items":{"$ref":"#/definitions/workspacePath"}},"pr_description":{"description":"`true`: also says what the change is about as a whole, for the request that brings it. Without a model it counts files and lines.","type":"boolean","default":false},"comments":{"description":"The findings as comments beside the lines they are about, as JSON for the programming interface of a forge.","type":"array","maxItems":10,"items":{"title":"ReviewComments","description":"One format and its file.","type":"object","additionalProperties":false,"required":["format","output"],"properties":{"format":{"description":"`github`: the body of a request that creates a review of a pull request. `gitlab`: a list of discussions of a merge request, each the body of a request.","enum":["github","gitlab"]},"output":{"description":"The file to write.","$ref":"#/definitions/writablePath"}}}},"ask":{"description":"Whether a model takes part: `auto` where one is configured and its key is there, `always`, or `never`. `always` fails where there is none.","enum":["auto","always","never"],"default":"auto"},"prompt_file":{"description":"A file of the workspace with the rules for the model, in place of those that are shipped.","$ref":"#/definitions/workspacePath"},"context":{"description":"What the model should know of the project besides what is reviewed.","type":"string","pattern":"\\S","errorMessage":"must be text"},"max_questions":{"description":"The most questions about one change or project; what fits in none is listed.","type":"integer","minimum":1,"maximum":1000,"default":20},"provider":{"description":"Whose server is asked; it says where it listens, which variable holds the key, and what is known of prices.","enum":["openai","xai","openrouter","ollama","llama-server","custom"]},"base_url":{"description":"Where an OpenAI-compatible server listens, up to `/chat/completions`; that of the provider when absent.","type":"string","pattern":"^(https?://[^\\s/]|.*\\$\\{\\{)","errorMessage":"must be an address such as https://api.openai.com/v1"},"model":{"description":"The model, by the name that the server has for it; when absent what `config.llm` says, and where nobody says anything the server chooses, where it does that.","$ref":"#/definitions/label"},"api_key_env":{"description":"The environment variable that holds the key; it is a secret of this step, whether the mission declares it or not. A server on this machine needs none, and is sent one only if this names it.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of an environment variable"},"max_output_tokens":{"description":"The most tokens an answer may have; one that is cut off there fails.","type":"integer","minimum":1,"maximum":10000000},"temperature":{"description":"How freely the model chooses its words: 0 for the likeliest.","type":"number","minimum":0,"maximum":2},"top_p":{"description":"Only the likeliest words that together have this probability are chosen from.","type":"number","minimum":0,"maximum":1},"top_k":{"description":"Only so many of the likeliest words are chosen from; not every server knows it.","type":"integer","minimum":0,"maximum":10000},"min_p":{"description":"Only words that have at least this share of the likeliest one; not every server knows it.","type":"number","minimum":0,"maximum":1},"frequency_penalty":{"description":"How much a word loses with each time that it was said.","type":"number","minimum":-2,"maximum":2},"presence_penalty":{"description":"How much a word loses once it was said.","type":"number","minimum":-2,"maximum":2},"repeat_penalty":{"description":"As a llama-server has it: 1 for none.","type":"number","minimum":0,"maximum":10},"seed":{"description":"The same answer again, as far as the server can.","type":"integer","minimum":0,"maximum":4294967295},"mirostat":{"description":"Version of the sampler that keeps the surprise even: 0 for none; of a llama-server.","type":"integer","minimum":0,"maximum":2},"mirostat_tau":{"description":"The surprise that mirostat aims at.","type":"number","minimum":0,"maximum":100},"mirostat_eta":{"description":"How fast mirostat learns.","type":"number","minimum":0,"maximum":100},"reasoning_effort":{"description":"How long a model that thinks first may think, in the words of its provider: `low`, `medium`, `high`.","type":"string","pattern":"^[a-z]{1,20}$","errorMessage":"must be a word such as low, medium or high"},"cache":{"description":"How the answer is kept, so that an equal question is not asked again.","type":"object","additionalProperties":false,"properties":{"ttl":{"description":"How long it holds; 168h when absent, 0 for not at all.","$ref":"#/definitions/pause"}}},"budget_usd":{"description":"The most that this step may cost, in dollars.","$ref":"#/definitions/dollars"}},"definitions":{"dollars":{"title":"Dollars","description":"An amount of money, in dollars. 0 for nothing at all.","type":"number","minimum":0,"maximum":1000000},"pause":{"title":"Pause","description":"A length of time that may be nothing: text such as `500ms`, `2s`, `0s`, or a number of seconds.","type":["string","number"],"pattern":"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0,"maximum":1000000000,"errorMessage":"must be a duration such as 0s, 500ms or 2s"},"label":{"title":"Label","description":"One line of text for people.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$","maxLength":1000,"errorMessage":"must be one line of text"},"workspacePath":{"title":"WorkspacePath","description":"A path relative to the workspace that does not leave it: no leading `/`, no `..`.","type":"string","pattern":"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a path inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"},"writablePath":{"title":"WritablePath","description":"A path that a step writes to: inside the workspace, and neither in git's own folder nor in Sortie's state.","type":"string","allOf":[{"$ref":"#/definitions/workspacePath"},{"type":"string","pattern":"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))","errorMessage":"must not lie in git's own folder, nor in Sortie's state, where only `.sortie/state/reports` is open","errorCode":"MISSION_PATH_OUTSIDE"}]}}};
const pattern121 = new RegExp("^(?!-)[^\\u0000-\\u001f\\u007f]*$", "u");
const pattern122 = new RegExp("^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]*$", "u");

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.type,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func3(data) > 4096){
const err1 = {instancePath,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data === "string"){
if(!pattern69.test(data)){
const err4 = {instancePath,schemaPath:"#/allOf/1/pattern",keyword:"pattern",params:{pattern: "^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))"},message:"must match pattern \""+"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))"+"\"",schema:"^(?!(?:[\\s\\S]*[/\\\\])?\\.[gG][iI][tT][. ]*(?:[/\\\\]|$))(?!(?:\\.?[/\\\\])*\\.[sS][oO][rR][tT][iI][eE][. ]*[/\\\\](?:\\.?[/\\\\])*[sS][tT][aA][tT][eE][. ]*(?:[/\\\\](?![rR][eE][pP][oO][rR][tT][sS](?:[/\\\\]|$))|$))",parentSchema:schema77.allOf[1],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.allOf[1].type,parentSchema:schema77.allOf[1],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}


function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema127.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.scope !== undefined){
let data0 = data.scope;
if(!((data0 === "changes") || (data0 === "project"))){
const err1 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/enum",keyword:"enum",params:{allowedValues: schema127.properties.scope.enum},message:"must be equal to one of the allowed values",schema:schema127.properties.scope.enum,parentSchema:schema127.properties.scope,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.base !== undefined){
let data1 = data.base;
if(typeof data1 === "string"){
if(func3(data1) > 4096){
const err2 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema127.properties.base,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern121.test(data1)){
const err3 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/pattern",keyword:"pattern",params:{pattern: "^(?!-)[^\\u0000-\\u001f\\u007f]*$"},message:"must match pattern \""+"^(?!-)[^\\u0000-\\u001f\\u007f]*$"+"\"",schema:"^(?!-)[^\\u0000-\\u001f\\u007f]*$",parentSchema:schema127.properties.base,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema127.properties.base.type,parentSchema:schema127.properties.base,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.staged !== undefined){
let data2 = data.staged;
if(typeof data2 !== "boolean"){
const err5 = {instancePath:instancePath+"/staged",schemaPath:"#/properties/staged/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema127.properties.staged.type,parentSchema:schema127.properties.staged,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.patch !== undefined){
let data3 = data.patch;
if(typeof data3 === "string"){
if(func3(data3) > 4096){
const err6 = {instancePath:instancePath+"/patch",schemaPath:"#/properties/patch/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema127.properties.patch,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern122.test(data3)){
const err7 = {instancePath:instancePath+"/patch",schemaPath:"#/properties/patch/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]*$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]*$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]*$",parentSchema:schema127.properties.patch,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/patch",schemaPath:"#/properties/patch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema127.properties.patch.type,parentSchema:schema127.properties.patch,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.files !== undefined){
let data4 = data.files;
if(Array.isArray(data4)){
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema127.properties.files,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(func3(data5) > 4096){
const err10 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern5.test(data5)){
const err11 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema127.properties.files.type,parentSchema:schema127.properties.files,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.paths !== undefined){
let data6 = data.paths;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(func3(data7) > 4096){
const err14 = {instancePath:instancePath+"/paths/" + i1,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern5.test(data7)){
const err15 = {instancePath:instancePath+"/paths/" + i1,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/paths/" + i1,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema127.properties.paths.type,parentSchema:schema127.properties.paths,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.include !== undefined){
let data8 = data.include;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(func3(data9) > 4096){
const err18 = {instancePath:instancePath+"/include/" + i2,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern5.test(data9)){
const err19 = {instancePath:instancePath+"/include/" + i2,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/include/" + i2,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema127.properties.include.type,parentSchema:schema127.properties.include,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.exclude !== undefined){
let data10 = data.exclude;
if(Array.isArray(data10)){
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
let data11 = data10[i3];
if(typeof data11 === "string"){
if(func3(data11) > 4096){
const err22 = {instancePath:instancePath+"/exclude/" + i3,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern5.test(data11)){
const err23 = {instancePath:instancePath+"/exclude/" + i3,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/exclude/" + i3,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema127.properties.exclude.type,parentSchema:schema127.properties.exclude,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.pr_description !== undefined){
let data12 = data.pr_description;
if(typeof data12 !== "boolean"){
const err26 = {instancePath:instancePath+"/pr_description",schemaPath:"#/properties/pr_description/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema127.properties.pr_description.type,parentSchema:schema127.properties.pr_description,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.comments !== undefined){
let data13 = data.comments;
if(Array.isArray(data13)){
if(data13.length > 10){
const err27 = {instancePath:instancePath+"/comments",schemaPath:"#/properties/comments/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema127.properties.comments,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len4 = data13.length;
for(let i4=0; i4<len4; i4++){
let data14 = data13[i4];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.format === undefined){
const err28 = {instancePath:instancePath+"/comments/" + i4,schemaPath:"#/properties/comments/items/required",keyword:"required",params:{missingProperty: "format"},message:"must have required property '"+"format"+"'",schema:schema127.properties.comments.items.required,parentSchema:schema127.properties.comments.items,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data14.output === undefined){
const err29 = {instancePath:instancePath+"/comments/" + i4,schemaPath:"#/properties/comments/items/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'",schema:schema127.properties.comments.items.required,parentSchema:schema127.properties.comments.items,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key1 in data14){
if(!((key1 === "format") || (key1 === "output"))){
const err30 = {instancePath:instancePath+"/comments/" + i4,schemaPath:"#/properties/comments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema127.properties.comments.items,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.format !== undefined){
let data15 = data14.format;
if(!((data15 === "github") || (data15 === "gitlab"))){
const err31 = {instancePath:instancePath+"/comments/" + i4+"/format",schemaPath:"#/properties/comments/items/properties/format/enum",keyword:"enum",params:{allowedValues: schema127.properties.comments.items.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema127.properties.comments.items.properties.format.enum,parentSchema:schema127.properties.comments.items.properties.format,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data14.output !== undefined){
if(!(validate65(data14.output, {instancePath:instancePath+"/comments/" + i4+"/output",parentData:data14,parentDataProperty:"output",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath:instancePath+"/comments/" + i4,schemaPath:"#/properties/comments/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema127.properties.comments.items.type,parentSchema:schema127.properties.comments.items,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/comments",schemaPath:"#/properties/comments/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema127.properties.comments.type,parentSchema:schema127.properties.comments,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.ask !== undefined){
let data17 = data.ask;
if(!(((data17 === "auto") || (data17 === "always")) || (data17 === "never"))){
const err34 = {instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/enum",keyword:"enum",params:{allowedValues: schema127.properties.ask.enum},message:"must be equal to one of the allowed values",schema:schema127.properties.ask.enum,parentSchema:schema127.properties.ask,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.prompt_file !== undefined){
let data18 = data.prompt_file;
if(typeof data18 === "string"){
if(func3(data18) > 4096){
const err35 = {instancePath:instancePath+"/prompt_file",schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!pattern5.test(data18)){
const err36 = {instancePath:instancePath+"/prompt_file",schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/prompt_file",schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.context !== undefined){
let data19 = data.context;
if(typeof data19 === "string"){
if(!pattern38.test(data19)){
const err38 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema127.properties.context,data:data19};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema127.properties.context.type,parentSchema:schema127.properties.context,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.max_questions !== undefined){
let data20 = data.max_questions;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err40 = {instancePath:instancePath+"/max_questions",schemaPath:"#/properties/max_questions/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema127.properties.max_questions.type,parentSchema:schema127.properties.max_questions,data:data20};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 1000 || isNaN(data20)){
const err41 = {instancePath:instancePath+"/max_questions",schemaPath:"#/properties/max_questions/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema127.properties.max_questions,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err42 = {instancePath:instancePath+"/max_questions",schemaPath:"#/properties/max_questions/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema127.properties.max_questions,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data.provider !== undefined){
let data21 = data.provider;
if(!((((((data21 === "openai") || (data21 === "xai")) || (data21 === "openrouter")) || (data21 === "ollama")) || (data21 === "llama-server")) || (data21 === "custom"))){
const err43 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/enum",keyword:"enum",params:{allowedValues: schema127.properties.provider.enum},message:"must be equal to one of the allowed values",schema:schema127.properties.provider.enum,parentSchema:schema127.properties.provider,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.base_url !== undefined){
let data22 = data.base_url;
if(typeof data22 === "string"){
if(!pattern16.test(data22)){
const err44 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/pattern",keyword:"pattern",params:{pattern: "^(https?://[^\\s/]|.*\\$\\{\\{)"},message:"must match pattern \""+"^(https?://[^\\s/]|.*\\$\\{\\{)"+"\"",schema:"^(https?://[^\\s/]|.*\\$\\{\\{)",parentSchema:schema127.properties.base_url,data:data22};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema127.properties.base_url.type,parentSchema:schema127.properties.base_url,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.model !== undefined){
let data23 = data.model;
if(typeof data23 === "string"){
if(func3(data23) > 1000){
const err46 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema12,data:data23};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(!pattern0.test(data23)){
const err47 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$",parentSchema:schema12,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data23};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.api_key_env !== undefined){
let data24 = data.api_key_env;
if(typeof data24 === "string"){
if(!pattern6.test(data24)){
const err49 = {instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema127.properties.api_key_env,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema127.properties.api_key_env.type,parentSchema:schema127.properties.api_key_env,data:data24};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.max_output_tokens !== undefined){
let data25 = data.max_output_tokens;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err51 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema127.properties.max_output_tokens.type,parentSchema:schema127.properties.max_output_tokens,data:data25};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 10000000 || isNaN(data25)){
const err52 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000},message:"must be <= 10000000",schema:10000000,parentSchema:schema127.properties.max_output_tokens,data:data25};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data25 < 1 || isNaN(data25)){
const err53 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema127.properties.max_output_tokens,data:data25};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data.temperature !== undefined){
let data26 = data.temperature;
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 2 || isNaN(data26)){
const err54 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema127.properties.temperature,data:data26};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data26 < 0 || isNaN(data26)){
const err55 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema127.properties.temperature,data:data26};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema127.properties.temperature.type,parentSchema:schema127.properties.temperature,data:data26};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.top_p !== undefined){
let data27 = data.top_p;
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 1 || isNaN(data27)){
const err57 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema127.properties.top_p,data:data27};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data27 < 0 || isNaN(data27)){
const err58 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema127.properties.top_p,data:data27};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema127.properties.top_p.type,parentSchema:schema127.properties.top_p,data:data27};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.top_k !== undefined){
let data28 = data.top_k;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err60 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema127.properties.top_k.type,parentSchema:schema127.properties.top_k,data:data28};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 10000 || isNaN(data28)){
const err61 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema127.properties.top_k,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data28 < 0 || isNaN(data28)){
const err62 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema127.properties.top_k,data:data28};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
if(data.min_p !== undefined){
let data29 = data.min_p;
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 1 || isNaN(data29)){
const err63 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema127.properties.min_p,data:data29};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data29 < 0 || isNaN(data29)){
const err64 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema127.properties.min_p,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema127.properties.min_p.type,parentSchema:schema127.properties.min_p,data:data29};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.frequency_penalty !== undefined){
let data30 = data.frequency_penalty;
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 2 || isNaN(data30)){
const err66 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema127.properties.frequency_penalty,data:data30};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data30 < -2 || isNaN(data30)){
const err67 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2",schema:-2,parentSchema:schema127.properties.frequency_penalty,data:data30};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema127.properties.frequency_penalty.type,parentSchema:schema127.properties.frequency_penalty,data:data30};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.presence_penalty !== undefined){
let data31 = data.presence_penalty;
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 2 || isNaN(data31)){
const err69 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema127.properties.presence_penalty,data:data31};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data31 < -2 || isNaN(data31)){
const err70 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2",schema:-2,parentSchema:schema127.properties.presence_penalty,data:data31};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema127.properties.presence_penalty.type,parentSchema:schema127.properties.presence_penalty,data:data31};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.repeat_penalty !== undefined){
let data32 = data.repeat_penalty;
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 10 || isNaN(data32)){
const err72 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10",schema:10,parentSchema:schema127.properties.repeat_penalty,data:data32};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data32 < 0 || isNaN(data32)){
const err73 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema127.properties.repeat_penalty,data:data32};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema127.properties.repeat_penalty.type,parentSchema:schema127.properties.repeat_penalty,data:data32};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.seed !== undefined){
let data33 = data.seed;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err75 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema127.properties.seed.type,parentSchema:schema127.properties.seed,data:data33};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 4294967295 || isNaN(data33)){
const err76 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295",schema:4294967295,parentSchema:schema127.properties.seed,data:data33};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data33 < 0 || isNaN(data33)){
const err77 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema127.properties.seed,data:data33};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
if(data.mirostat !== undefined){
let data34 = data.mirostat;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err78 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema127.properties.mirostat.type,parentSchema:schema127.properties.mirostat,data:data34};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 2 || isNaN(data34)){
const err79 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema127.properties.mirostat,data:data34};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data34 < 0 || isNaN(data34)){
const err80 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema127.properties.mirostat,data:data34};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
if(data.mirostat_tau !== undefined){
let data35 = data.mirostat_tau;
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 100 || isNaN(data35)){
const err81 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema127.properties.mirostat_tau,data:data35};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data35 < 0 || isNaN(data35)){
const err82 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema127.properties.mirostat_tau,data:data35};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema127.properties.mirostat_tau.type,parentSchema:schema127.properties.mirostat_tau,data:data35};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.mirostat_eta !== undefined){
let data36 = data.mirostat_eta;
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 100 || isNaN(data36)){
const err84 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema127.properties.mirostat_eta,data:data36};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data36 < 0 || isNaN(data36)){
const err85 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema127.properties.mirostat_eta,data:data36};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema127.properties.mirostat_eta.type,parentSchema:schema127.properties.mirostat_eta,data:data36};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.reasoning_effort !== undefined){
let data37 = data.reasoning_effort;
if(typeof data37 === "string"){
if(!pattern20.test(data37)){
const err87 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/pattern",keyword:"pattern",params:{pattern: "^[a-z]{1,20}$"},message:"must match pattern \""+"^[a-z]{1,20}$"+"\"",schema:"^[a-z]{1,20}$",parentSchema:schema127.properties.reasoning_effort,data:data37};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema127.properties.reasoning_effort.type,parentSchema:schema127.properties.reasoning_effort,data:data37};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data.cache !== undefined){
let data38 = data.cache;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key2 in data38){
if(!(key2 === "ttl")){
const err89 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema127.properties.cache,data:data38};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data38.ttl !== undefined){
let data39 = data38.ttl;
if((typeof data39 !== "string") && (!((typeof data39 == "number") && (isFinite(data39))))){
const err90 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/type",keyword:"type",params:{type: schema23.type},message:"must be string,number",schema:schema23.type,parentSchema:schema23,data:data39};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 1000000000 || isNaN(data39)){
const err91 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema23,data:data39};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data39 < 0 || isNaN(data39)){
const err92 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema23,data:data39};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(typeof data39 === "string"){
if(!pattern12.test(data39)){
const err93 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/pattern",keyword:"pattern",params:{pattern: "^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema23,data:data39};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
}
else {
const err94 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema127.properties.cache.type,parentSchema:schema127.properties.cache,data:data38};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.budget_usd !== undefined){
let data40 = data.budget_usd;
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 1000000 || isNaN(data40)){
const err95 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema32,data:data40};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data40 < 0 || isNaN(data40)){
const err96 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32,data:data40};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.type,parentSchema:schema32,data:data40};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema127.type,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}

export const step_scan = validate67;
const schema138 = {"title":"ScanParams","description":"Parameters of a `scan` step, which collects findings and facts without a model.","type":"object","additionalProperties":false,"examples":[{"kinds":["secrets","todos"],"paths":["src"],"exclude":["src/vendor/**"]}],"required":["kinds"],"not":{"type":"object","required":["changed_since","staged"],"properties":{"changed_since":{"type":"string","minLength":1},"staged":{"const":true}}},"properties":{"kinds":{"description":"What to look for.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"ScanKind","description":"`secrets`: keys, tokens and passwords. `todos`: comments such as TODO and FIXME. `metrics`: size and complexity of code, and its smells. `files`: what kinds of files there are, and which deserve a look first. `tree`: the folders, with how much is in them. `deps`: what the repository depends on. `health`: how well it is looked after. `standardization`: whether repositories have the same files, settings and scripts.","enum":["secrets","todos","metrics","files","tree","deps","health","standardization"]}},"paths":{"description":"Folders or files to look in; the whole workspace when absent.","type":"array","items":{"$ref":"#/definitions/workspacePath"}},"include":{"description":"Only files that match one of these patterns.","type":"array","items":{"$ref":"#/definitions/workspacePath"}},"exclude":{"description":"No files that match one of these patterns.","type":"array","items":{"$ref":"#/definitions/workspacePath"}},"changed_since":{"description":"Only files that changed since HEAD and this branch, tag or commit went different ways, committed or not; of them, those that are still there. An empty text means all files.","type":"string"},"staged":{"description":"Only what is staged for the next commit, as it is staged: for a hook of git.","type":"boolean","default":false},"todo_kinds":{"description":"The marks to look for, such as TODO and FIXME; all that are known when absent.","type":"array","minItems":1,"uniqueItems":true,"items":{"description":"One mark.","type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","errorMessage":"must be one word such as TODO or FIXME"}},"depth":{"description":"For `tree`: how many levels of folders are listed. What lies deeper is counted in them.","type":"integer","minimum":0,"maximum":50,"default":3},"attention_only":{"description":"For `files`: only those that deserve a look, and why.","type":"boolean","default":false},"audit":{"description":"For `deps`: also ask npm for known weaknesses of the locked packages. It sends their names and versions to its registry.","type":"boolean","default":false},"churn_days":{"description":"For `files`: how many days of history count as recent changes.","type":"integer","minimum":1,"maximum":36500,"default":90},"repositories":{"description":"For `standardization`: the folders to compare, all of them inside the workspace. When absent, the packages of this repository; where it has none, the repository itself is held against what most have.","type":"array","minItems":2,"maxItems":500,"uniqueItems":true,"items":{"$ref":"#/definitions/workspacePath"}},"metric_limits":{"title":"MetricLimits","description":"For `metrics`: what is reported when it is exceeded.","type":"object","additionalProperties":false,"examples":[{"function_lines":60,"complexity":15}],"properties":{"function_lines":{"description":"Lines of code of a function.","type":"integer","minimum":1,"default":100},"nesting":{"description":"How deep statements that decide or repeat may stand in each other.","type":"integer","minimum":1,"default":5},"complexity":{"description":"Cyclomatic complexity of a function: 1, and 1 for each decision.","type":"integer","minimum":1,"default":20},"parameters":{"description":"Parameters of a function.","type":"integer","minimum":1,"default":7},"boolean_parameters":{"description":"Parameters of a function that can only be true or false.","type":"integer","minimum":1,"default":1},"class_lines":{"description":"Lines of code of a class or other type.","type":"integer","minimum":1,"default":800},"class_methods":{"description":"Methods of a class or other type.","type":"integer","minimum":1,"default":40},"file_lines":{"description":"Lines of code of a file.","type":"integer","minimum":1,"default":1000},"imports":{"description":"Modules that a file imports.","type":"integer","minimum":1,"default":40},"condition_operators":{"description":"Operators such as `&&` in one condition.","type":"integer","minimum":1,"default":5},"conditional_levels":{"description":"Levels of `a ? b : c` in each other.","type":"integer","minimum":1,"default":2},"number_uses":{"description":"Uses of the same bare number in the functions of a file.","type":"integer","minimum":1,"default":4},"unwraps":{"description":"Values in a file that are taken for granted (`unwrap()`, `x!`).","type":"integer","minimum":1,"default":5},"commented_out_lines":{"description":"Lines of one piece of code in a comment.","type":"integer","minimum":1,"default":4},"duplicated_tokens":{"description":"Words and signs in a row that stand elsewhere too.","type":"integer","minimum":100,"default":150}}}},"definitions":{"workspacePath":{"title":"WorkspacePath","description":"A path relative to the workspace that does not leave it: no leading `/`, no `..`.","type":"string","pattern":"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$","maxLength":4096,"errorMessage":"must be a path inside the workspace, without \"..\"","errorCode":"MISSION_PATH_OUTSIDE"}}};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.changed_since === undefined) && (missing0 = "changed_since")) || ((data.staged === undefined) && (missing0 = "staged"))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.changed_since !== undefined){
let data0 = data.changed_since;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.staged !== undefined){
const _errs6 = errors;
if(true !== data.staged){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid0 = _errs2 === errors;
if(valid0){
const err5 = {instancePath,schemaPath:"#/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema138.not,parentSchema:schema138,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kinds === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kinds"},message:"must have required property '"+"kinds"+"'",schema:schema138.required,parentSchema:schema138,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema138.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema138,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.kinds !== undefined){
let data2 = data.kinds;
if(Array.isArray(data2)){
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/kinds",schemaPath:"#/properties/kinds/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema138.properties.kinds,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!((((((((data3 === "secrets") || (data3 === "todos")) || (data3 === "metrics")) || (data3 === "files")) || (data3 === "tree")) || (data3 === "deps")) || (data3 === "health")) || (data3 === "standardization"))){
const err9 = {instancePath:instancePath+"/kinds/" + i0,schemaPath:"#/properties/kinds/items/enum",keyword:"enum",params:{allowedValues: schema138.properties.kinds.items.enum},message:"must be equal to one of the allowed values",schema:schema138.properties.kinds.items.enum,parentSchema:schema138.properties.kinds.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
let i1 = data2.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data2[i1], data2[j0])){
const err10 = {instancePath:instancePath+"/kinds",schemaPath:"#/properties/kinds/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema138.properties.kinds,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/kinds",schemaPath:"#/properties/kinds/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema138.properties.kinds.type,parentSchema:schema138.properties.kinds,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.paths !== undefined){
let data4 = data.paths;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i2=0; i2<len1; i2++){
let data5 = data4[i2];
if(typeof data5 === "string"){
if(func3(data5) > 4096){
const err12 = {instancePath:instancePath+"/paths/" + i2,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern5.test(data5)){
const err13 = {instancePath:instancePath+"/paths/" + i2,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/paths/" + i2,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema138.properties.paths.type,parentSchema:schema138.properties.paths,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.include !== undefined){
let data6 = data.include;
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i3=0; i3<len2; i3++){
let data7 = data6[i3];
if(typeof data7 === "string"){
if(func3(data7) > 4096){
const err16 = {instancePath:instancePath+"/include/" + i3,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern5.test(data7)){
const err17 = {instancePath:instancePath+"/include/" + i3,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/include/" + i3,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema138.properties.include.type,parentSchema:schema138.properties.include,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.exclude !== undefined){
let data8 = data.exclude;
if(Array.isArray(data8)){
const len3 = data8.length;
for(let i4=0; i4<len3; i4++){
let data9 = data8[i4];
if(typeof data9 === "string"){
if(func3(data9) > 4096){
const err20 = {instancePath:instancePath+"/exclude/" + i4,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!pattern5.test(data9)){
const err21 = {instancePath:instancePath+"/exclude/" + i4,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/exclude/" + i4,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema138.properties.exclude.type,parentSchema:schema138.properties.exclude,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.changed_since !== undefined){
let data10 = data.changed_since;
if(typeof data10 !== "string"){
const err24 = {instancePath:instancePath+"/changed_since",schemaPath:"#/properties/changed_since/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema138.properties.changed_since.type,parentSchema:schema138.properties.changed_since,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.staged !== undefined){
let data11 = data.staged;
if(typeof data11 !== "boolean"){
const err25 = {instancePath:instancePath+"/staged",schemaPath:"#/properties/staged/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema138.properties.staged.type,parentSchema:schema138.properties.staged,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.todo_kinds !== undefined){
let data12 = data.todo_kinds;
if(Array.isArray(data12)){
if(data12.length < 1){
const err26 = {instancePath:instancePath+"/todo_kinds",schemaPath:"#/properties/todo_kinds/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema138.properties.todo_kinds,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len4 = data12.length;
for(let i5=0; i5<len4; i5++){
let data13 = data12[i5];
if(typeof data13 === "string"){
if(!pattern25.test(data13)){
const err27 = {instancePath:instancePath+"/todo_kinds/" + i5,schemaPath:"#/properties/todo_kinds/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\"",schema:"^[A-Za-z][A-Za-z0-9_-]*$",parentSchema:schema138.properties.todo_kinds.items,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/todo_kinds/" + i5,schemaPath:"#/properties/todo_kinds/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema138.properties.todo_kinds.items.type,parentSchema:schema138.properties.todo_kinds.items,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
let i6 = data12.length;
let j1;
if(i6 > 1){
const indices0 = {};
for(;i6--;){
let item0 = data12[i6];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j1 = indices0[item0];
const err29 = {instancePath:instancePath+"/todo_kinds",schemaPath:"#/properties/todo_kinds/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i6+" are identical)",schema:true,parentSchema:schema138.properties.todo_kinds,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
break;
}
indices0[item0] = i6;
}
}
}
else {
const err30 = {instancePath:instancePath+"/todo_kinds",schemaPath:"#/properties/todo_kinds/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema138.properties.todo_kinds.type,parentSchema:schema138.properties.todo_kinds,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.depth !== undefined){
let data14 = data.depth;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err31 = {instancePath:instancePath+"/depth",schemaPath:"#/properties/depth/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.depth.type,parentSchema:schema138.properties.depth,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 50 || isNaN(data14)){
const err32 = {instancePath:instancePath+"/depth",schemaPath:"#/properties/depth/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50",schema:50,parentSchema:schema138.properties.depth,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err33 = {instancePath:instancePath+"/depth",schemaPath:"#/properties/depth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema138.properties.depth,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data.attention_only !== undefined){
let data15 = data.attention_only;
if(typeof data15 !== "boolean"){
const err34 = {instancePath:instancePath+"/attention_only",schemaPath:"#/properties/attention_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema138.properties.attention_only.type,parentSchema:schema138.properties.attention_only,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.audit !== undefined){
let data16 = data.audit;
if(typeof data16 !== "boolean"){
const err35 = {instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema138.properties.audit.type,parentSchema:schema138.properties.audit,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.churn_days !== undefined){
let data17 = data.churn_days;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err36 = {instancePath:instancePath+"/churn_days",schemaPath:"#/properties/churn_days/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.churn_days.type,parentSchema:schema138.properties.churn_days,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 36500 || isNaN(data17)){
const err37 = {instancePath:instancePath+"/churn_days",schemaPath:"#/properties/churn_days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 36500},message:"must be <= 36500",schema:36500,parentSchema:schema138.properties.churn_days,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data17 < 1 || isNaN(data17)){
const err38 = {instancePath:instancePath+"/churn_days",schemaPath:"#/properties/churn_days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema138.properties.churn_days,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data.repositories !== undefined){
let data18 = data.repositories;
if(Array.isArray(data18)){
if(data18.length > 500){
const err39 = {instancePath:instancePath+"/repositories",schemaPath:"#/properties/repositories/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items",schema:500,parentSchema:schema138.properties.repositories,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data18.length < 2){
const err40 = {instancePath:instancePath+"/repositories",schemaPath:"#/properties/repositories/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items",schema:2,parentSchema:schema138.properties.repositories,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
const len5 = data18.length;
for(let i7=0; i7<len5; i7++){
let data19 = data18[i7];
if(typeof data19 === "string"){
if(func3(data19) > 4096){
const err41 = {instancePath:instancePath+"/repositories/" + i7,schemaPath:"#/definitions/workspacePath/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema15,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!pattern5.test(data19)){
const err42 = {instancePath:instancePath+"/repositories/" + i7,schemaPath:"#/definitions/workspacePath/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:)(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema15,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/repositories/" + i7,schemaPath:"#/definitions/workspacePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
let i8 = data18.length;
let j2;
if(i8 > 1){
outer1:
for(;i8--;){
for(j2 = i8; j2--;){
if(func0(data18[i8], data18[j2])){
const err44 = {instancePath:instancePath+"/repositories",schemaPath:"#/properties/repositories/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i8+" are identical)",schema:true,parentSchema:schema138.properties.repositories,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err45 = {instancePath:instancePath+"/repositories",schemaPath:"#/properties/repositories/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema138.properties.repositories.type,parentSchema:schema138.properties.repositories,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.metric_limits !== undefined){
let data20 = data.metric_limits;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key1 in data20){
if(!(func2.call(schema138.properties.metric_limits.properties, key1))){
const err46 = {instancePath:instancePath+"/metric_limits",schemaPath:"#/properties/metric_limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema138.properties.metric_limits,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data20.function_lines !== undefined){
let data21 = data20.function_lines;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err47 = {instancePath:instancePath+"/metric_limits/function_lines",schemaPath:"#/properties/metric_limits/properties/function_lines/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.metric_limits.properties.function_lines.type,parentSchema:schema138.properties.metric_limits.properties.function_lines,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 1 || isNaN(data21)){
const err48 = {instancePath:instancePath+"/metric_limits/function_lines",schemaPath:"#/properties/metric_limits/properties/function_lines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema138.properties.metric_limits.properties.function_lines,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data20.nesting !== undefined){
let data22 = data20.nesting;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err49 = {instancePath:instancePath+"/metric_limits/nesting",schemaPath:"#/properties/metric_limits/properties/nesting/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.metric_limits.properties.nesting.type,parentSchema:schema138.properties.metric_limits.properties.nesting,data:data22};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 1 || isNaN(data22)){
const err50 = {instancePath:instancePath+"/metric_limits/nesting",schemaPath:"#/properties/metric_limits/properties/nesting/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema138.properties.metric_limits.properties.nesting,data:data22};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
if(data20.complexity !== undefined){
let data23 = data20.complexity;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err51 = {instancePath:instancePath+"/metric_limits/complexity",schemaPath:"#/properties/metric_limits/properties/complexity/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.metric_limits.properties.complexity.type,parentSchema:schema138.properties.metric_limits.properties.complexity,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 1 || isNaN(data23)){
const err52 = {instancePath:instancePath+"/metric_limits/complexity",schemaPath:"#/properties/metric_limits/properties/complexity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema138.properties.metric_limits.properties.complexity,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
if(data20.parameters !== undefined){
let data24 = data20.parameters;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err53 = {instancePath:instancePath+"/metric_limits/parameters",schemaPath:"#/properties/metric_limits/properties/parameters/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.metric_limits.properties.parameters.type,parentSchema:schema138.properties.metric_limits.properties.parameters,data:data24};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 1 || isNaN(data24)){
const err54 = {instancePath:instancePath+"/metric_limits/parameters",schemaPath:"#/properties/metric_limits/properties/parameters/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema138.properties.metric_limits.properties.parameters,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
if(data20.boolean_parameters !== undefined){
let data25 = data20.boolean_parameters;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err55 = {instancePath:instancePath+"/metric_limits/boolean_parameters",schemaPath:"#/properties/metric_limits/properties/boolean_parameters/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.metric_limits.properties.boolean_parameters.type,parentSchema:schema138.properties.metric_limits.properties.boolean_parameters,data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 1 || isNaN(data25)){
const err56 = {instancePath:instancePath+"/metric_limits/boolean_parameters",schemaPath:"#/properties/metric_limits/properties/boolean_parameters/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema138.properties.metric_limits.properties.boolean_parameters,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data20.class_lines !== undefined){
let data26 = data20.class_lines;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err57 = {instancePath:instancePath+"/metric_limits/class_lines",schemaPath:"#/properties/metric_limits/properties/class_lines/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.metric_limits.properties.class_lines.type,parentSchema:schema138.properties.metric_limits.properties.class_lines,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 1 || isNaN(data26)){
const err58 = {instancePath:instancePath+"/metric_limits/class_lines",schemaPath:"#/properties/metric_limits/properties/class_lines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema138.properties.metric_limits.properties.class_lines,data:data26};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data20.class_methods !== undefined){
let data27 = data20.class_methods;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err59 = {instancePath:instancePath+"/metric_limits/class_methods",schemaPath:"#/properties/metric_limits/properties/class_methods/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.metric_limits.properties.class_methods.type,parentSchema:schema138.properties.metric_limits.properties.class_methods,data:data27};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 1 || isNaN(data27)){
const err60 = {instancePath:instancePath+"/metric_limits/class_methods",schemaPath:"#/properties/metric_limits/properties/class_methods/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema138.properties.metric_limits.properties.class_methods,data:data27};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
if(data20.file_lines !== undefined){
let data28 = data20.file_lines;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err61 = {instancePath:instancePath+"/metric_limits/file_lines",schemaPath:"#/properties/metric_limits/properties/file_lines/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.metric_limits.properties.file_lines.type,parentSchema:schema138.properties.metric_limits.properties.file_lines,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 1 || isNaN(data28)){
const err62 = {instancePath:instancePath+"/metric_limits/file_lines",schemaPath:"#/properties/metric_limits/properties/file_lines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema138.properties.metric_limits.properties.file_lines,data:data28};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
if(data20.imports !== undefined){
let data29 = data20.imports;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err63 = {instancePath:instancePath+"/metric_limits/imports",schemaPath:"#/properties/metric_limits/properties/imports/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.metric_limits.properties.imports.type,parentSchema:schema138.properties.metric_limits.properties.imports,data:data29};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 1 || isNaN(data29)){
const err64 = {instancePath:instancePath+"/metric_limits/imports",schemaPath:"#/properties/metric_limits/properties/imports/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema138.properties.metric_limits.properties.imports,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
if(data20.condition_operators !== undefined){
let data30 = data20.condition_operators;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err65 = {instancePath:instancePath+"/metric_limits/condition_operators",schemaPath:"#/properties/metric_limits/properties/condition_operators/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.metric_limits.properties.condition_operators.type,parentSchema:schema138.properties.metric_limits.properties.condition_operators,data:data30};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 1 || isNaN(data30)){
const err66 = {instancePath:instancePath+"/metric_limits/condition_operators",schemaPath:"#/properties/metric_limits/properties/condition_operators/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema138.properties.metric_limits.properties.condition_operators,data:data30};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
if(data20.conditional_levels !== undefined){
let data31 = data20.conditional_levels;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err67 = {instancePath:instancePath+"/metric_limits/conditional_levels",schemaPath:"#/properties/metric_limits/properties/conditional_levels/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.metric_limits.properties.conditional_levels.type,parentSchema:schema138.properties.metric_limits.properties.conditional_levels,data:data31};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 1 || isNaN(data31)){
const err68 = {instancePath:instancePath+"/metric_limits/conditional_levels",schemaPath:"#/properties/metric_limits/properties/conditional_levels/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema138.properties.metric_limits.properties.conditional_levels,data:data31};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
if(data20.number_uses !== undefined){
let data32 = data20.number_uses;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err69 = {instancePath:instancePath+"/metric_limits/number_uses",schemaPath:"#/properties/metric_limits/properties/number_uses/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.metric_limits.properties.number_uses.type,parentSchema:schema138.properties.metric_limits.properties.number_uses,data:data32};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 1 || isNaN(data32)){
const err70 = {instancePath:instancePath+"/metric_limits/number_uses",schemaPath:"#/properties/metric_limits/properties/number_uses/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema138.properties.metric_limits.properties.number_uses,data:data32};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
if(data20.unwraps !== undefined){
let data33 = data20.unwraps;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err71 = {instancePath:instancePath+"/metric_limits/unwraps",schemaPath:"#/properties/metric_limits/properties/unwraps/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.metric_limits.properties.unwraps.type,parentSchema:schema138.properties.metric_limits.properties.unwraps,data:data33};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 1 || isNaN(data33)){
const err72 = {instancePath:instancePath+"/metric_limits/unwraps",schemaPath:"#/properties/metric_limits/properties/unwraps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema138.properties.metric_limits.properties.unwraps,data:data33};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
if(data20.commented_out_lines !== undefined){
let data34 = data20.commented_out_lines;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err73 = {instancePath:instancePath+"/metric_limits/commented_out_lines",schemaPath:"#/properties/metric_limits/properties/commented_out_lines/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.metric_limits.properties.commented_out_lines.type,parentSchema:schema138.properties.metric_limits.properties.commented_out_lines,data:data34};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 1 || isNaN(data34)){
const err74 = {instancePath:instancePath+"/metric_limits/commented_out_lines",schemaPath:"#/properties/metric_limits/properties/commented_out_lines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema138.properties.metric_limits.properties.commented_out_lines,data:data34};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
if(data20.duplicated_tokens !== undefined){
let data35 = data20.duplicated_tokens;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err75 = {instancePath:instancePath+"/metric_limits/duplicated_tokens",schemaPath:"#/properties/metric_limits/properties/duplicated_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema138.properties.metric_limits.properties.duplicated_tokens.type,parentSchema:schema138.properties.metric_limits.properties.duplicated_tokens,data:data35};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 < 100 || isNaN(data35)){
const err76 = {instancePath:instancePath+"/metric_limits/duplicated_tokens",schemaPath:"#/properties/metric_limits/properties/duplicated_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema138.properties.metric_limits.properties.duplicated_tokens,data:data35};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
}
else {
const err77 = {instancePath:instancePath+"/metric_limits",schemaPath:"#/properties/metric_limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema138.properties.metric_limits.type,parentSchema:schema138.properties.metric_limits,data:data20};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema138.type,parentSchema:schema138,data};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}

export const stepParams = {
  "approval": step_approval,
  "command": step_command,
  "create_file": step_create_file,
  "edit_file": step_edit_file,
  "generate-docs": step_generate_docs,
  "http": step_http,
  "llm-analyze": step_llm_analyze,
  "llm-query": step_llm_query,
  "llm": step_llm,
  "mission": step_mission,
  "report": step_report,
  "review": step_review,
  "scan": step_scan,
}
