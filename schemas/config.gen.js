/* Written by `npm run generate`; changes are lost. */
import ucs2lengthModule from 'ajv/dist/runtime/ucs2length.js'

export const config = validate10;
const schema11 = {"title":"Config","description":"Settings of a project (`.sortie/config.yaml`) or of a user; flags, environment and missions stand above them.","type":"object","additionalProperties":false,"properties":{"max_parallel":{"description":"The most steps that run at one time; the number of cores when absent.","type":"integer","minimum":1,"maximum":1000},"fail_fast":{"description":"After the first failure that matters: `false` goes on, `true` starts nothing new, `kill` also ends what runs.","enum":[false,true,"kill"],"default":false},"reporter":{"description":"How runs are shown: one of `live`, `line`, `json`, `github`, `junit` and `quiet`, or several with commas between them; `json` and `junit` may name a file, relative to the workspace: `github,junit=report.xml`. Without it `live` on a terminal, `github` in GitHub Actions, `line` elsewhere and where CI is set.","type":"string","pattern":"^(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?(,\\s*(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?)*$","errorMessage":"must be a list of live, line, json, github, junit and quiet, as in `github,junit=report.xml`","examples":["live","line","json","github","junit","quiet"]},"verbosity":{"description":"`quiet` shows only what went wrong, `verbose` also the output of steps.","enum":["quiet","normal","verbose"],"default":"normal"},"color":{"description":"`auto` shows colours where the terminal can; `NO_COLOR` and `FORCE_COLOR` stand above.","enum":["auto","always","never"],"default":"auto"},"strict":{"description":"A run that succeeded with warnings ends with status 1.","type":"boolean","default":false},"fail_on":{"description":"A run ends with status 3 when findings at least as severe are left that the baseline does not mute; with `new:` before it, when such findings were not there before.","type":"string","pattern":"^(off|(new:)?(critical|high|medium|low|info))$","errorMessage":"must be a severity from critical to info, with or without `new:` before it, or off","default":"off","examples":["high","new:medium","off"]},"fail_under":{"description":"A run ends with status 3 when a score of one of its steps is lower.","type":"number","minimum":0,"maximum":100,"default":0},"min_severity":{"description":"Reports leave less severe findings out, where their step does not say it itself.","enum":["critical","high","medium","low","info"],"default":"info"},"durability":{"description":"What is recorded is safe from power cuts with `full`, from crashes with `normal`, which is faster.","enum":["full","normal"],"default":"full"},"cache":{"title":"CacheConfig","description":"What is kept of steps that have a `cache`.","type":"object","additionalProperties":false,"properties":{"max_size":{"description":"The most that kept results take together, and answers of models by themselves; those that were not used for longest make room. 256MB when absent.","$ref":"#/definitions/size"}}},"llm":{"description":"Which model steps ask that do not say, and how; a mission stands above it.","$ref":"#/definitions/llmConfig"},"budget_usd":{"description":"The most that the models of one run may cost, in dollars; 3.00 when absent.","$ref":"#/definitions/dollars"},"budget_usd_per_day":{"description":"The most that they may cost in a day, of all runs in the state directory; a day begins at midnight in UTC.","$ref":"#/definitions/dollars"},"budget_usd_per_month":{"description":"The most that they may cost in a calendar month, of all runs in the state directory.","$ref":"#/definitions/dollars"},"state_dir":{"description":"Where runs and logs are kept, relative to the workspace; `.sortie/state` when absent.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a path"}},"definitions":{"dollars":{"title":"Dollars","description":"An amount of money, in dollars. 0 for nothing at all.","type":"number","minimum":0,"maximum":1000000},"llmConfig":{"title":"LlmConfig","description":"Which model steps ask that do not say, and how.","type":"object","additionalProperties":false,"properties":{"provider":{"description":"Whose server is asked; it says where it listens, which variable holds the key, and what is known of prices.","enum":["openai","xai","openrouter","ollama","llama-server","custom"]},"base_url":{"description":"Where an OpenAI-compatible server listens, up to `/chat/completions`.","type":"string","pattern":"^(https?://[^\\s/]|.*\\$\\{\\{)","errorMessage":"must be an address such as https://api.openai.com/v1"},"model":{"description":"The model, by the name that the server has for it.","$ref":"#/definitions/label"},"api_key_env":{"description":"The environment variable that holds the key; it is a secret of the steps that ask, whether the mission declares it or not.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of an environment variable"},"max_output_tokens":{"description":"The most tokens an answer may have; one that is cut off there fails.","type":"integer","minimum":1,"maximum":10000000},"max_parallel":{"description":"The most calls at one time to one model at one address.","type":"integer","minimum":1,"maximum":1000},"requests_per_minute":{"description":"The most requests in a minute.","type":"integer","minimum":1,"maximum":1000000},"tokens_per_minute":{"description":"The most tokens of questions in a minute.","type":"integer","minimum":1,"maximum":1000000000},"timeout":{"description":"Limit of one call; 180s when absent.","$ref":"#/definitions/duration"},"max_attempts":{"description":"How often a call is made at most that a passing fault ends: too many requests, a server that is down, a connection that breaks.","type":"integer","minimum":1,"maximum":8,"default":3},"temperature":{"description":"How freely the model chooses its words: 0 for the likeliest.","type":"number","minimum":0,"maximum":2},"top_p":{"description":"Only the likeliest words that together have this probability are chosen from.","type":"number","minimum":0,"maximum":1},"top_k":{"description":"Only so many of the likeliest words are chosen from; not every server knows it.","type":"integer","minimum":0,"maximum":10000},"min_p":{"description":"Only words that have at least this share of the likeliest one; not every server knows it.","type":"number","minimum":0,"maximum":1},"frequency_penalty":{"description":"How much a word loses with each time that it was said.","type":"number","minimum":-2,"maximum":2},"presence_penalty":{"description":"How much a word loses once it was said.","type":"number","minimum":-2,"maximum":2},"repeat_penalty":{"description":"As a llama-server has it: 1 for none.","type":"number","minimum":0,"maximum":10},"seed":{"description":"The same answer again, as far as the server can.","type":"integer","minimum":0,"maximum":4294967295},"mirostat":{"description":"Version of the sampler that keeps the surprise even: 0 for none; of a llama-server.","type":"integer","minimum":0,"maximum":2},"mirostat_tau":{"description":"The surprise that mirostat aims at.","type":"number","minimum":0,"maximum":100},"mirostat_eta":{"description":"How fast mirostat learns.","type":"number","minimum":0,"maximum":100},"reasoning_effort":{"description":"How long a model that thinks first may think, in the words of its provider: `low`, `medium`, `high`.","type":"string","pattern":"^[a-z]{1,20}$","errorMessage":"must be a word such as low, medium or high"},"prices":{"title":"LlmPriceList","description":"What the model costs, in dollars for a million tokens; above what Sortie knows itself.","type":"object","additionalProperties":false,"required":["input_per_million","output_per_million"],"properties":{"input_per_million":{"description":"What a million tokens of questions cost.","type":"number","minimum":0,"maximum":1000000},"cached_input_per_million":{"description":"What a million of them cost that the server had read before; as `input_per_million` when absent.","type":"number","minimum":0,"maximum":1000000},"output_per_million":{"description":"What a million tokens of answers cost.","type":"number","minimum":0,"maximum":1000000}}},"cache":{"title":"LlmCache","description":"How answers are kept, so that an equal question is not asked again.","type":"object","additionalProperties":false,"properties":{"ttl":{"description":"How long an answer holds; 168h when absent, 0 for not at all.","$ref":"#/definitions/pause"}}},"server":{"title":"LlmServer","description":"A llama-server that the run starts for itself, and ends with it.","type":"object","additionalProperties":false,"properties":{"program":{"description":"The program, in configuration files: a path, relative to the workspace, or a name on PATH; `llama-server` when absent.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a path or the name of a program","examples":["/opt/llama.cpp/bin/llama-server"]},"model":{"description":"The file of the model, ending with `.gguf`.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a path"},"args":{"description":"Further arguments for it.","type":"array","items":{"description":"One argument.","type":"string"}}}}}},"pause":{"title":"Pause","description":"A length of time that may be nothing: text such as `500ms`, `2s`, `0s`, or a number of seconds.","type":["string","number"],"pattern":"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0,"maximum":1000000000,"errorMessage":"must be a duration such as 0s, 500ms or 2s"},"duration":{"title":"Duration","description":"A length of time: text such as `500ms`, `30s`, `5m`, `1h30m`, or a number of seconds. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0.001,"maximum":1000000000,"errorMessage":"must be a duration such as 30s, 5m or 1h30m"},"label":{"title":"Label","description":"One line of text for people.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$","maxLength":1000,"errorMessage":"must be one line of text"},"size":{"title":"Size","description":"An amount of memory or disk: text such as `512MB` or `1.5GB` (powers of 1,024), or a number of bytes. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$","minimum":1,"maximum":1000000000000000,"errorMessage":"must be a size such as 512MB or 1GB"}}};
const schema12 = {"title":"Size","description":"An amount of memory or disk: text such as `512MB` or `1.5GB` (powers of 1,024), or a number of bytes. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$","minimum":1,"maximum":1000000000000000,"errorMessage":"must be a size such as 512MB or 1GB"};
const schema17 = {"title":"Dollars","description":"An amount of money, in dollars. 0 for nothing at all.","type":"number","minimum":0,"maximum":1000000};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?(,\\s*(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?)*$", "u");
const pattern1 = new RegExp("^(off|(new:)?(critical|high|medium|low|info))$", "u");
const pattern2 = new RegExp("^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$", "u");
const pattern9 = new RegExp("^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$", "u");
const schema13 = {"title":"LlmConfig","description":"Which model steps ask that do not say, and how.","type":"object","additionalProperties":false,"properties":{"provider":{"description":"Whose server is asked; it says where it listens, which variable holds the key, and what is known of prices.","enum":["openai","xai","openrouter","ollama","llama-server","custom"]},"base_url":{"description":"Where an OpenAI-compatible server listens, up to `/chat/completions`.","type":"string","pattern":"^(https?://[^\\s/]|.*\\$\\{\\{)","errorMessage":"must be an address such as https://api.openai.com/v1"},"model":{"description":"The model, by the name that the server has for it.","$ref":"#/definitions/label"},"api_key_env":{"description":"The environment variable that holds the key; it is a secret of the steps that ask, whether the mission declares it or not.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of an environment variable"},"max_output_tokens":{"description":"The most tokens an answer may have; one that is cut off there fails.","type":"integer","minimum":1,"maximum":10000000},"max_parallel":{"description":"The most calls at one time to one model at one address.","type":"integer","minimum":1,"maximum":1000},"requests_per_minute":{"description":"The most requests in a minute.","type":"integer","minimum":1,"maximum":1000000},"tokens_per_minute":{"description":"The most tokens of questions in a minute.","type":"integer","minimum":1,"maximum":1000000000},"timeout":{"description":"Limit of one call; 180s when absent.","$ref":"#/definitions/duration"},"max_attempts":{"description":"How often a call is made at most that a passing fault ends: too many requests, a server that is down, a connection that breaks.","type":"integer","minimum":1,"maximum":8,"default":3},"temperature":{"description":"How freely the model chooses its words: 0 for the likeliest.","type":"number","minimum":0,"maximum":2},"top_p":{"description":"Only the likeliest words that together have this probability are chosen from.","type":"number","minimum":0,"maximum":1},"top_k":{"description":"Only so many of the likeliest words are chosen from; not every server knows it.","type":"integer","minimum":0,"maximum":10000},"min_p":{"description":"Only words that have at least this share of the likeliest one; not every server knows it.","type":"number","minimum":0,"maximum":1},"frequency_penalty":{"description":"How much a word loses with each time that it was said.","type":"number","minimum":-2,"maximum":2},"presence_penalty":{"description":"How much a word loses once it was said.","type":"number","minimum":-2,"maximum":2},"repeat_penalty":{"description":"As a llama-server has it: 1 for none.","type":"number","minimum":0,"maximum":10},"seed":{"description":"The same answer again, as far as the server can.","type":"integer","minimum":0,"maximum":4294967295},"mirostat":{"description":"Version of the sampler that keeps the surprise even: 0 for none; of a llama-server.","type":"integer","minimum":0,"maximum":2},"mirostat_tau":{"description":"The surprise that mirostat aims at.","type":"number","minimum":0,"maximum":100},"mirostat_eta":{"description":"How fast mirostat learns.","type":"number","minimum":0,"maximum":100},"reasoning_effort":{"description":"How long a model that thinks first may think, in the words of its provider: `low`, `medium`, `high`.","type":"string","pattern":"^[a-z]{1,20}$","errorMessage":"must be a word such as low, medium or high"},"prices":{"title":"LlmPriceList","description":"What the model costs, in dollars for a million tokens; above what Sortie knows itself.","type":"object","additionalProperties":false,"required":["input_per_million","output_per_million"],"properties":{"input_per_million":{"description":"What a million tokens of questions cost.","type":"number","minimum":0,"maximum":1000000},"cached_input_per_million":{"description":"What a million of them cost that the server had read before; as `input_per_million` when absent.","type":"number","minimum":0,"maximum":1000000},"output_per_million":{"description":"What a million tokens of answers cost.","type":"number","minimum":0,"maximum":1000000}}},"cache":{"title":"LlmCache","description":"How answers are kept, so that an equal question is not asked again.","type":"object","additionalProperties":false,"properties":{"ttl":{"description":"How long an answer holds; 168h when absent, 0 for not at all.","$ref":"#/definitions/pause"}}},"server":{"title":"LlmServer","description":"A llama-server that the run starts for itself, and ends with it.","type":"object","additionalProperties":false,"properties":{"program":{"description":"The program, in configuration files: a path, relative to the workspace, or a name on PATH; `llama-server` when absent.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a path or the name of a program","examples":["/opt/llama.cpp/bin/llama-server"]},"model":{"description":"The file of the model, ending with `.gguf`.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a path"},"args":{"description":"Further arguments for it.","type":"array","items":{"description":"One argument.","type":"string"}}}}}};
const schema14 = {"title":"Label","description":"One line of text for people.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$","maxLength":1000,"errorMessage":"must be one line of text"};
const schema15 = {"title":"Duration","description":"A length of time: text such as `500ms`, `30s`, `5m`, `1h30m`, or a number of seconds. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0.001,"maximum":1000000000,"errorMessage":"must be a duration such as 30s, 5m or 1h30m"};
const schema16 = {"title":"Pause","description":"A length of time that may be nothing: text such as `500ms`, `2s`, `0s`, or a number of seconds.","type":["string","number"],"pattern":"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$","minimum":0,"maximum":1000000000,"errorMessage":"must be a duration such as 0s, 500ms or 2s"};
const func4 = (ucs2lengthModule.default ?? ucs2lengthModule);
const pattern3 = new RegExp("^(https?://[^\\s/]|.*\\$\\{\\{)", "u");
const pattern4 = new RegExp("^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$", "u");
const pattern5 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern6 = new RegExp("^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$", "u");
const pattern7 = new RegExp("^[a-z]{1,20}$", "u");
const pattern8 = new RegExp("^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$", "u");

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema13.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
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
const err1 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/enum",keyword:"enum",params:{allowedValues: schema13.properties.provider.enum},message:"must be equal to one of the allowed values",schema:schema13.properties.provider.enum,parentSchema:schema13.properties.provider,data:data0};
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
if(!pattern3.test(data1)){
const err2 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/pattern",keyword:"pattern",params:{pattern: "^(https?://[^\\s/]|.*\\$\\{\\{)"},message:"must match pattern \""+"^(https?://[^\\s/]|.*\\$\\{\\{)"+"\"",schema:"^(https?://[^\\s/]|.*\\$\\{\\{)",parentSchema:schema13.properties.base_url,data:data1};
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
const err3 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.base_url.type,parentSchema:schema13.properties.base_url,data:data1};
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
if(func4(data2) > 1000){
const err4 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema14,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern4.test(data2)){
const err5 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$",parentSchema:schema14,data:data2};
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
const err6 = {instancePath:instancePath+"/model",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.type,parentSchema:schema14,data:data2};
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
if(!pattern5.test(data3)){
const err7 = {instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema13.properties.api_key_env,data:data3};
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
const err8 = {instancePath:instancePath+"/api_key_env",schemaPath:"#/properties/api_key_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.api_key_env.type,parentSchema:schema13.properties.api_key_env,data:data3};
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
const err9 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.max_output_tokens.type,parentSchema:schema13.properties.max_output_tokens,data:data4};
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
const err10 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000},message:"must be <= 10000000",schema:10000000,parentSchema:schema13.properties.max_output_tokens,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.max_output_tokens,data:data4};
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
const err12 = {instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.max_parallel.type,parentSchema:schema13.properties.max_parallel,data:data5};
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
const err13 = {instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema13.properties.max_parallel,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.max_parallel,data:data5};
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
const err15 = {instancePath:instancePath+"/requests_per_minute",schemaPath:"#/properties/requests_per_minute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.requests_per_minute.type,parentSchema:schema13.properties.requests_per_minute,data:data6};
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
const err16 = {instancePath:instancePath+"/requests_per_minute",schemaPath:"#/properties/requests_per_minute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema13.properties.requests_per_minute,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/requests_per_minute",schemaPath:"#/properties/requests_per_minute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.requests_per_minute,data:data6};
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
const err18 = {instancePath:instancePath+"/tokens_per_minute",schemaPath:"#/properties/tokens_per_minute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.tokens_per_minute.type,parentSchema:schema13.properties.tokens_per_minute,data:data7};
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
const err19 = {instancePath:instancePath+"/tokens_per_minute",schemaPath:"#/properties/tokens_per_minute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema13.properties.tokens_per_minute,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err20 = {instancePath:instancePath+"/tokens_per_minute",schemaPath:"#/properties/tokens_per_minute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.tokens_per_minute,data:data7};
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
const err21 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: schema15.type},message:"must be string,number",schema:schema15.type,parentSchema:schema15,data:data8};
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
const err22 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema15,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data8 < 0.001 || isNaN(data8)){
const err23 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.001},message:"must be >= 0.001",schema:0.001,parentSchema:schema15,data:data8};
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
if(!pattern6.test(data8)){
const err24 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=.*[1-9])(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema15,data:data8};
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
const err25 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.max_attempts.type,parentSchema:schema13.properties.max_attempts,data:data9};
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
const err26 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8",schema:8,parentSchema:schema13.properties.max_attempts,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err27 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.max_attempts,data:data9};
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
const err28 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema13.properties.temperature,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err29 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema13.properties.temperature,data:data10};
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
const err30 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema13.properties.temperature.type,parentSchema:schema13.properties.temperature,data:data10};
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
const err31 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema13.properties.top_p,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err32 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema13.properties.top_p,data:data11};
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
const err33 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema13.properties.top_p.type,parentSchema:schema13.properties.top_p,data:data11};
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
const err34 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.top_k.type,parentSchema:schema13.properties.top_k,data:data12};
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
const err35 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema13.properties.top_k,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err36 = {instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema13.properties.top_k,data:data12};
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
const err37 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema13.properties.min_p,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err38 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema13.properties.min_p,data:data13};
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
const err39 = {instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema13.properties.min_p.type,parentSchema:schema13.properties.min_p,data:data13};
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
const err40 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema13.properties.frequency_penalty,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data14 < -2 || isNaN(data14)){
const err41 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2",schema:-2,parentSchema:schema13.properties.frequency_penalty,data:data14};
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
const err42 = {instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema13.properties.frequency_penalty.type,parentSchema:schema13.properties.frequency_penalty,data:data14};
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
const err43 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema13.properties.presence_penalty,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data15 < -2 || isNaN(data15)){
const err44 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2},message:"must be >= -2",schema:-2,parentSchema:schema13.properties.presence_penalty,data:data15};
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
const err45 = {instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema13.properties.presence_penalty.type,parentSchema:schema13.properties.presence_penalty,data:data15};
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
const err46 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10",schema:10,parentSchema:schema13.properties.repeat_penalty,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err47 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema13.properties.repeat_penalty,data:data16};
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
const err48 = {instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema13.properties.repeat_penalty.type,parentSchema:schema13.properties.repeat_penalty,data:data16};
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
const err49 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.seed.type,parentSchema:schema13.properties.seed,data:data17};
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
const err50 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295",schema:4294967295,parentSchema:schema13.properties.seed,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err51 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema13.properties.seed,data:data17};
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
const err52 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.mirostat.type,parentSchema:schema13.properties.mirostat,data:data18};
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
const err53 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2",schema:2,parentSchema:schema13.properties.mirostat,data:data18};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err54 = {instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema13.properties.mirostat,data:data18};
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
const err55 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema13.properties.mirostat_tau,data:data19};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err56 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema13.properties.mirostat_tau,data:data19};
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
const err57 = {instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema13.properties.mirostat_tau.type,parentSchema:schema13.properties.mirostat_tau,data:data19};
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
const err58 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema13.properties.mirostat_eta,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err59 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema13.properties.mirostat_eta,data:data20};
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
const err60 = {instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema13.properties.mirostat_eta.type,parentSchema:schema13.properties.mirostat_eta,data:data20};
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
if(!pattern7.test(data21)){
const err61 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/pattern",keyword:"pattern",params:{pattern: "^[a-z]{1,20}$"},message:"must match pattern \""+"^[a-z]{1,20}$"+"\"",schema:"^[a-z]{1,20}$",parentSchema:schema13.properties.reasoning_effort,data:data21};
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
const err62 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.reasoning_effort.type,parentSchema:schema13.properties.reasoning_effort,data:data21};
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
const err63 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/required",keyword:"required",params:{missingProperty: "input_per_million"},message:"must have required property '"+"input_per_million"+"'",schema:schema13.properties.prices.required,parentSchema:schema13.properties.prices,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data22.output_per_million === undefined){
const err64 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/required",keyword:"required",params:{missingProperty: "output_per_million"},message:"must have required property '"+"output_per_million"+"'",schema:schema13.properties.prices.required,parentSchema:schema13.properties.prices,data:data22};
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
const err65 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema13.properties.prices,data:data22};
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
const err66 = {instancePath:instancePath+"/prices/input_per_million",schemaPath:"#/properties/prices/properties/input_per_million/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema13.properties.prices.properties.input_per_million,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data23 < 0 || isNaN(data23)){
const err67 = {instancePath:instancePath+"/prices/input_per_million",schemaPath:"#/properties/prices/properties/input_per_million/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema13.properties.prices.properties.input_per_million,data:data23};
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
const err68 = {instancePath:instancePath+"/prices/input_per_million",schemaPath:"#/properties/prices/properties/input_per_million/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema13.properties.prices.properties.input_per_million.type,parentSchema:schema13.properties.prices.properties.input_per_million,data:data23};
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
const err69 = {instancePath:instancePath+"/prices/cached_input_per_million",schemaPath:"#/properties/prices/properties/cached_input_per_million/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema13.properties.prices.properties.cached_input_per_million,data:data24};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err70 = {instancePath:instancePath+"/prices/cached_input_per_million",schemaPath:"#/properties/prices/properties/cached_input_per_million/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema13.properties.prices.properties.cached_input_per_million,data:data24};
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
const err71 = {instancePath:instancePath+"/prices/cached_input_per_million",schemaPath:"#/properties/prices/properties/cached_input_per_million/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema13.properties.prices.properties.cached_input_per_million.type,parentSchema:schema13.properties.prices.properties.cached_input_per_million,data:data24};
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
const err72 = {instancePath:instancePath+"/prices/output_per_million",schemaPath:"#/properties/prices/properties/output_per_million/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema13.properties.prices.properties.output_per_million,data:data25};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data25 < 0 || isNaN(data25)){
const err73 = {instancePath:instancePath+"/prices/output_per_million",schemaPath:"#/properties/prices/properties/output_per_million/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema13.properties.prices.properties.output_per_million,data:data25};
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
const err74 = {instancePath:instancePath+"/prices/output_per_million",schemaPath:"#/properties/prices/properties/output_per_million/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema13.properties.prices.properties.output_per_million.type,parentSchema:schema13.properties.prices.properties.output_per_million,data:data25};
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
const err75 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.prices.type,parentSchema:schema13.properties.prices,data:data22};
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
const err76 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema13.properties.cache,data:data26};
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
const err77 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/type",keyword:"type",params:{type: schema16.type},message:"must be string,number",schema:schema16.type,parentSchema:schema16,data:data27};
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
const err78 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema16,data:data27};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data27 < 0 || isNaN(data27)){
const err79 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema16,data:data27};
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
if(!pattern8.test(data27)){
const err80 = {instancePath:instancePath+"/cache/ttl",schemaPath:"#/definitions/pause/pattern",keyword:"pattern",params:{pattern: "^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"},message:"must match pattern \""+"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$"+"\"",schema:"^(?=\\d)(?:\\d{1,9}(?:\\.\\d{1,3})?d)?(?:\\d{1,9}(?:\\.\\d{1,3})?h)?(?:\\d{1,9}(?:\\.\\d{1,3})?m)?(?:\\d{1,9}(?:\\.\\d{1,3})?s)?(?:\\d{1,9}ms)?$",parentSchema:schema16,data:data27};
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
const err81 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.cache.type,parentSchema:schema13.properties.cache,data:data26};
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
const err82 = {instancePath:instancePath+"/server",schemaPath:"#/properties/server/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema13.properties.server,data:data28};
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
if(!pattern9.test(data29)){
const err83 = {instancePath:instancePath+"/server/program",schemaPath:"#/properties/server/properties/program/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema13.properties.server.properties.program,data:data29};
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
const err84 = {instancePath:instancePath+"/server/program",schemaPath:"#/properties/server/properties/program/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.server.properties.program.type,parentSchema:schema13.properties.server.properties.program,data:data29};
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
if(!pattern9.test(data30)){
const err85 = {instancePath:instancePath+"/server/model",schemaPath:"#/properties/server/properties/model/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema13.properties.server.properties.model,data:data30};
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
const err86 = {instancePath:instancePath+"/server/model",schemaPath:"#/properties/server/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.server.properties.model.type,parentSchema:schema13.properties.server.properties.model,data:data30};
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
const err87 = {instancePath:instancePath+"/server/args/" + i0,schemaPath:"#/properties/server/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.server.properties.args.items.type,parentSchema:schema13.properties.server.properties.args.items,data:data32};
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
const err88 = {instancePath:instancePath+"/server/args",schemaPath:"#/properties/server/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.server.properties.args.type,parentSchema:schema13.properties.server.properties.args,data:data31};
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
const err89 = {instancePath:instancePath+"/server",schemaPath:"#/properties/server/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.server.type,parentSchema:schema13.properties.server,data:data28};
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
const err90 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.max_parallel !== undefined){
let data0 = data.max_parallel;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.max_parallel.type,parentSchema:schema11.properties.max_parallel,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema11.properties.max_parallel,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/max_parallel",schemaPath:"#/properties/max_parallel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema11.properties.max_parallel,data:data0};
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
if(data.fail_fast !== undefined){
let data1 = data.fail_fast;
if(!(((data1 === false) || (data1 === true)) || (data1 === "kill"))){
const err4 = {instancePath:instancePath+"/fail_fast",schemaPath:"#/properties/fail_fast/enum",keyword:"enum",params:{allowedValues: schema11.properties.fail_fast.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.fail_fast.enum,parentSchema:schema11.properties.fail_fast,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.reporter !== undefined){
let data2 = data.reporter;
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err5 = {instancePath:instancePath+"/reporter",schemaPath:"#/properties/reporter/pattern",keyword:"pattern",params:{pattern: "^(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?(,\\s*(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?)*$"},message:"must match pattern \""+"^(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?(,\\s*(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?)*$"+"\"",schema:"^(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?(,\\s*(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?)*$",parentSchema:schema11.properties.reporter,data:data2};
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
const err6 = {instancePath:instancePath+"/reporter",schemaPath:"#/properties/reporter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.reporter.type,parentSchema:schema11.properties.reporter,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.verbosity !== undefined){
let data3 = data.verbosity;
if(!(((data3 === "quiet") || (data3 === "normal")) || (data3 === "verbose"))){
const err7 = {instancePath:instancePath+"/verbosity",schemaPath:"#/properties/verbosity/enum",keyword:"enum",params:{allowedValues: schema11.properties.verbosity.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.verbosity.enum,parentSchema:schema11.properties.verbosity,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.color !== undefined){
let data4 = data.color;
if(!(((data4 === "auto") || (data4 === "always")) || (data4 === "never"))){
const err8 = {instancePath:instancePath+"/color",schemaPath:"#/properties/color/enum",keyword:"enum",params:{allowedValues: schema11.properties.color.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.color.enum,parentSchema:schema11.properties.color,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.strict !== undefined){
let data5 = data.strict;
if(typeof data5 !== "boolean"){
const err9 = {instancePath:instancePath+"/strict",schemaPath:"#/properties/strict/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.strict.type,parentSchema:schema11.properties.strict,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.fail_on !== undefined){
let data6 = data.fail_on;
if(typeof data6 === "string"){
if(!pattern1.test(data6)){
const err10 = {instancePath:instancePath+"/fail_on",schemaPath:"#/properties/fail_on/pattern",keyword:"pattern",params:{pattern: "^(off|(new:)?(critical|high|medium|low|info))$"},message:"must match pattern \""+"^(off|(new:)?(critical|high|medium|low|info))$"+"\"",schema:"^(off|(new:)?(critical|high|medium|low|info))$",parentSchema:schema11.properties.fail_on,data:data6};
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
const err11 = {instancePath:instancePath+"/fail_on",schemaPath:"#/properties/fail_on/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.fail_on.type,parentSchema:schema11.properties.fail_on,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.fail_under !== undefined){
let data7 = data.fail_under;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100 || isNaN(data7)){
const err12 = {instancePath:instancePath+"/fail_under",schemaPath:"#/properties/fail_under/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema11.properties.fail_under,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err13 = {instancePath:instancePath+"/fail_under",schemaPath:"#/properties/fail_under/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.fail_under,data:data7};
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
const err14 = {instancePath:instancePath+"/fail_under",schemaPath:"#/properties/fail_under/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema11.properties.fail_under.type,parentSchema:schema11.properties.fail_under,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.min_severity !== undefined){
let data8 = data.min_severity;
if(!(((((data8 === "critical") || (data8 === "high")) || (data8 === "medium")) || (data8 === "low")) || (data8 === "info"))){
const err15 = {instancePath:instancePath+"/min_severity",schemaPath:"#/properties/min_severity/enum",keyword:"enum",params:{allowedValues: schema11.properties.min_severity.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.min_severity.enum,parentSchema:schema11.properties.min_severity,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.durability !== undefined){
let data9 = data.durability;
if(!((data9 === "full") || (data9 === "normal"))){
const err16 = {instancePath:instancePath+"/durability",schemaPath:"#/properties/durability/enum",keyword:"enum",params:{allowedValues: schema11.properties.durability.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.durability.enum,parentSchema:schema11.properties.durability,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.cache !== undefined){
let data10 = data.cache;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key1 in data10){
if(!(key1 === "max_size")){
const err17 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.cache,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data10.max_size !== undefined){
let data11 = data10.max_size;
if((typeof data11 !== "string") && (!((typeof data11 == "number") && (isFinite(data11))))){
const err18 = {instancePath:instancePath+"/cache/max_size",schemaPath:"#/definitions/size/type",keyword:"type",params:{type: schema12.type},message:"must be string,number",schema:schema12.type,parentSchema:schema12,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1000000000000000 || isNaN(data11)){
const err19 = {instancePath:instancePath+"/cache/max_size",schemaPath:"#/definitions/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000000000},message:"must be <= 1000000000000000",schema:1000000000000000,parentSchema:schema12,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data11 < 1 || isNaN(data11)){
const err20 = {instancePath:instancePath+"/cache/max_size",schemaPath:"#/definitions/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema12,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(typeof data11 === "string"){
if(!pattern2.test(data11)){
const err21 = {instancePath:instancePath+"/cache/max_size",schemaPath:"#/definitions/size/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$"},message:"must match pattern \""+"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$"+"\"",schema:"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$",parentSchema:schema12,data:data11};
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
}
else {
const err22 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.cache.type,parentSchema:schema11.properties.cache,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.llm !== undefined){
if(!(validate11(data.llm, {instancePath:instancePath+"/llm",parentData:data,parentDataProperty:"llm",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data.budget_usd !== undefined){
let data13 = data.budget_usd;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
const err23 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema17,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err24 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data13};
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
const err25 = {instancePath:instancePath+"/budget_usd",schemaPath:"#/definitions/dollars/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.budget_usd_per_day !== undefined){
let data14 = data.budget_usd_per_day;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000 || isNaN(data14)){
const err26 = {instancePath:instancePath+"/budget_usd_per_day",schemaPath:"#/definitions/dollars/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema17,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err27 = {instancePath:instancePath+"/budget_usd_per_day",schemaPath:"#/definitions/dollars/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data14};
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
const err28 = {instancePath:instancePath+"/budget_usd_per_day",schemaPath:"#/definitions/dollars/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.budget_usd_per_month !== undefined){
let data15 = data.budget_usd_per_month;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1000000 || isNaN(data15)){
const err29 = {instancePath:instancePath+"/budget_usd_per_month",schemaPath:"#/definitions/dollars/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema17,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err30 = {instancePath:instancePath+"/budget_usd_per_month",schemaPath:"#/definitions/dollars/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data15};
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
const err31 = {instancePath:instancePath+"/budget_usd_per_month",schemaPath:"#/definitions/dollars/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.state_dir !== undefined){
let data16 = data.state_dir;
if(typeof data16 === "string"){
if(!pattern9.test(data16)){
const err32 = {instancePath:instancePath+"/state_dir",schemaPath:"#/properties/state_dir/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema11.properties.state_dir,data:data16};
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
const err33 = {instancePath:instancePath+"/state_dir",schemaPath:"#/properties/state_dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.state_dir.type,parentSchema:schema11.properties.state_dir,data:data16};
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
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const baseline = validate13;
const schema20 = {"title":"Baseline","description":"Findings that are muted: `.sortie/baseline.json`, which `sortie baseline` writes and which is committed. One finding stands on each line.","type":"object","additionalProperties":false,"required":["version","findings"],"properties":{"version":{"description":"Of this format.","enum":[1]},"findings":{"description":"What is muted, by path, rule and id.","type":"array","items":{"title":"MutedFinding","description":"One finding. Its id alone says which; the rest is for people.","type":"object","additionalProperties":false,"required":["id"],"properties":{"id":{"description":"Fingerprint of rule, path and normalised quote, as in the reports.","type":"string","minLength":1},"rule":{"description":"The rule that found it.","type":"string"},"severity":{"description":"How much it matters.","enum":["critical","high","medium","low","info"]},"path":{"description":"The file, relative to the workspace.","type":"string"},"title":{"description":"The finding in a few words.","type":"string"}}}}}};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.findings === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "findings"},message:"must have required property '"+"findings"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "version") || (key0 === "findings"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(!(data0 === 1)){
const err3 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/enum",keyword:"enum",params:{allowedValues: schema20.properties.version.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.version.enum,parentSchema:schema20.properties.version,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.findings !== undefined){
let data1 = data.findings;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id === undefined){
const err4 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema20.properties.findings.items.required,parentSchema:schema20.properties.findings.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data2){
if(!(((((key1 === "id") || (key1 === "rule")) || (key1 === "severity")) || (key1 === "path")) || (key1 === "title"))){
const err5 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema20.properties.findings.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.id !== undefined){
let data3 = data2.id;
if(typeof data3 === "string"){
if(func4(data3) < 1){
const err6 = {instancePath:instancePath+"/findings/" + i0+"/id",schemaPath:"#/properties/findings/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema20.properties.findings.items.properties.id,data:data3};
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
const err7 = {instancePath:instancePath+"/findings/" + i0+"/id",schemaPath:"#/properties/findings/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.findings.items.properties.id.type,parentSchema:schema20.properties.findings.items.properties.id,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.rule !== undefined){
let data4 = data2.rule;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/findings/" + i0+"/rule",schemaPath:"#/properties/findings/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.findings.items.properties.rule.type,parentSchema:schema20.properties.findings.items.properties.rule,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.severity !== undefined){
let data5 = data2.severity;
if(!(((((data5 === "critical") || (data5 === "high")) || (data5 === "medium")) || (data5 === "low")) || (data5 === "info"))){
const err9 = {instancePath:instancePath+"/findings/" + i0+"/severity",schemaPath:"#/properties/findings/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema20.properties.findings.items.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.findings.items.properties.severity.enum,parentSchema:schema20.properties.findings.items.properties.severity,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.path !== undefined){
let data6 = data2.path;
if(typeof data6 !== "string"){
const err10 = {instancePath:instancePath+"/findings/" + i0+"/path",schemaPath:"#/properties/findings/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.findings.items.properties.path.type,parentSchema:schema20.properties.findings.items.properties.path,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.title !== undefined){
let data7 = data2.title;
if(typeof data7 !== "string"){
const err11 = {instancePath:instancePath+"/findings/" + i0+"/title",schemaPath:"#/properties/findings/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.findings.items.properties.title.type,parentSchema:schema20.properties.findings.items.properties.title,data:data7};
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
const err12 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.findings.items.type,parentSchema:schema20.properties.findings.items,data:data2};
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
const err13 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.findings.type,parentSchema:schema20.properties.findings,data:data1};
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
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.type,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}
