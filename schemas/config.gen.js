/* Written by `npm run generate`; changes are lost. */
import ucs2lengthModule from 'ajv/dist/runtime/ucs2length.js'

export const config = validate10;
const schema11 = {"title":"Config","description":"Settings of a project (`.sortie/config.yaml`) or of a user; flags, environment and missions stand above them.","type":"object","additionalProperties":false,"properties":{"max_parallel":{"description":"The most steps that run at one time; the number of cores when absent.","type":"integer","minimum":1,"maximum":1000},"fail_fast":{"description":"After the first failure that matters: `false` goes on, `true` starts nothing new, `kill` also ends what runs.","enum":[false,true,"kill"],"default":false},"reporter":{"description":"How runs are shown: one of `live`, `line`, `json`, `github`, `junit` and `quiet`, or several with commas between them; `json` and `junit` may name a file, relative to the workspace: `github,junit=report.xml`. Without it `live` on a terminal, `github` in GitHub Actions, `line` elsewhere and where CI is set.","type":"string","pattern":"^(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?(,\\s*(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?)*$","errorMessage":"must be a list of live, line, json, github, junit and quiet, as in `github,junit=report.xml`","examples":["live","line","json","github","junit","quiet"]},"verbosity":{"description":"`quiet` shows only what went wrong, `verbose` also the output of steps.","enum":["quiet","normal","verbose"],"default":"normal"},"color":{"description":"`auto` shows colours where the terminal can; `NO_COLOR` and `FORCE_COLOR` stand above.","enum":["auto","always","never"],"default":"auto"},"strict":{"description":"A run that succeeded with warnings ends with status 1.","type":"boolean","default":false},"fail_on":{"description":"A run ends with status 3 when findings at least as severe are left that the baseline does not mute; with `new:` before it, when such findings were not there before.","type":"string","pattern":"^(off|(new:)?(critical|high|medium|low|info))$","errorMessage":"must be a severity from critical to info, with or without `new:` before it, or off","default":"off","examples":["high","new:medium","off"]},"fail_under":{"description":"A run ends with status 3 when a score of one of its steps is lower.","type":"number","minimum":0,"maximum":100,"default":0},"min_severity":{"description":"Reports leave less severe findings out, where their step does not say it itself.","enum":["critical","high","medium","low","info"],"default":"info"},"durability":{"description":"What is recorded is safe from power cuts with `full`, from crashes with `normal`, which is faster.","enum":["full","normal"],"default":"full"},"cache":{"title":"CacheConfig","description":"What is kept of steps that have a `cache`.","type":"object","additionalProperties":false,"properties":{"max_size":{"description":"The most that kept results take together; those that were not used for longest make room. 256MB when absent.","$ref":"#/definitions/size"}}},"llm":{"title":"LlmConfig","description":"Which models are asked, and how.","type":"object","additionalProperties":false,"properties":{"server":{"title":"LlmServerConfig","description":"A llama-server that Sortie starts for itself.","type":"object","additionalProperties":false,"properties":{"program":{"description":"The program: a path, relative to the workspace, or a name on PATH; `llama-server` when absent.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a path or the name of a program","examples":["/opt/llama.cpp/bin/llama-server"]}}}}},"state_dir":{"description":"Where runs and logs are kept, relative to the workspace; `.sortie/state` when absent.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a path"}},"definitions":{"size":{"title":"Size","description":"An amount of memory or disk: text such as `512MB` or `1.5GB` (powers of 1,024), or a number of bytes. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$","minimum":1,"maximum":1000000000000000,"errorMessage":"must be a size such as 512MB or 1GB"}}};
const schema12 = {"title":"Size","description":"An amount of memory or disk: text such as `512MB` or `1.5GB` (powers of 1,024), or a number of bytes. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$","minimum":1,"maximum":1000000000000000,"errorMessage":"must be a size such as 512MB or 1GB"};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?(,\\s*(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?)*$", "u");
const pattern1 = new RegExp("^(off|(new:)?(critical|high|medium|low|info))$", "u");
const pattern2 = new RegExp("^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$", "u");
const pattern3 = new RegExp("^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$", "u");

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
let data12 = data.llm;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(!(key2 === "server")){
const err23 = {instancePath:instancePath+"/llm",schemaPath:"#/properties/llm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.llm,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data12.server !== undefined){
let data13 = data12.server;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
if(!(key3 === "program")){
const err24 = {instancePath:instancePath+"/llm/server",schemaPath:"#/properties/llm/properties/server/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.llm.properties.server,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data13.program !== undefined){
let data14 = data13.program;
if(typeof data14 === "string"){
if(!pattern3.test(data14)){
const err25 = {instancePath:instancePath+"/llm/server/program",schemaPath:"#/properties/llm/properties/server/properties/program/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema11.properties.llm.properties.server.properties.program,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/llm/server/program",schemaPath:"#/properties/llm/properties/server/properties/program/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.llm.properties.server.properties.program.type,parentSchema:schema11.properties.llm.properties.server.properties.program,data:data14};
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
else {
const err27 = {instancePath:instancePath+"/llm/server",schemaPath:"#/properties/llm/properties/server/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.llm.properties.server.type,parentSchema:schema11.properties.llm.properties.server,data:data13};
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
else {
const err28 = {instancePath:instancePath+"/llm",schemaPath:"#/properties/llm/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.llm.type,parentSchema:schema11.properties.llm,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.state_dir !== undefined){
let data15 = data.state_dir;
if(typeof data15 === "string"){
if(!pattern3.test(data15)){
const err29 = {instancePath:instancePath+"/state_dir",schemaPath:"#/properties/state_dir/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema11.properties.state_dir,data:data15};
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
const err30 = {instancePath:instancePath+"/state_dir",schemaPath:"#/properties/state_dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.state_dir.type,parentSchema:schema11.properties.state_dir,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const baseline = validate11;
const schema13 = {"title":"Baseline","description":"Findings that are muted: `.sortie/baseline.json`, which `sortie baseline` writes and which is committed. One finding stands on each line.","type":"object","additionalProperties":false,"required":["version","findings"],"properties":{"version":{"description":"Of this format.","enum":[1]},"findings":{"description":"What is muted, by path, rule and id.","type":"array","items":{"title":"MutedFinding","description":"One finding. Its id alone says which; the rest is for people.","type":"object","additionalProperties":false,"required":["id"],"properties":{"id":{"description":"Fingerprint of rule, path and normalised quote, as in the reports.","type":"string","minLength":1},"rule":{"description":"The rule that found it.","type":"string"},"severity":{"description":"How much it matters.","enum":["critical","high","medium","low","info"]},"path":{"description":"The file, relative to the workspace.","type":"string"},"title":{"description":"The finding in a few words.","type":"string"}}}}}};
const func3 = (ucs2lengthModule.default ?? ucs2lengthModule);

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema13.required,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.findings === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "findings"},message:"must have required property '"+"findings"+"'",schema:schema13.required,parentSchema:schema13,data};
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
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
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
const err3 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/enum",keyword:"enum",params:{allowedValues: schema13.properties.version.enum},message:"must be equal to one of the allowed values",schema:schema13.properties.version.enum,parentSchema:schema13.properties.version,data:data0};
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
const err4 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema13.properties.findings.items.required,parentSchema:schema13.properties.findings.items,data:data2};
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
const err5 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema13.properties.findings.items,data:data2};
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
if(func3(data3) < 1){
const err6 = {instancePath:instancePath+"/findings/" + i0+"/id",schemaPath:"#/properties/findings/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.findings.items.properties.id,data:data3};
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
const err7 = {instancePath:instancePath+"/findings/" + i0+"/id",schemaPath:"#/properties/findings/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.findings.items.properties.id.type,parentSchema:schema13.properties.findings.items.properties.id,data:data3};
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
const err8 = {instancePath:instancePath+"/findings/" + i0+"/rule",schemaPath:"#/properties/findings/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.findings.items.properties.rule.type,parentSchema:schema13.properties.findings.items.properties.rule,data:data4};
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
const err9 = {instancePath:instancePath+"/findings/" + i0+"/severity",schemaPath:"#/properties/findings/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema13.properties.findings.items.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema13.properties.findings.items.properties.severity.enum,parentSchema:schema13.properties.findings.items.properties.severity,data:data5};
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
const err10 = {instancePath:instancePath+"/findings/" + i0+"/path",schemaPath:"#/properties/findings/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.findings.items.properties.path.type,parentSchema:schema13.properties.findings.items.properties.path,data:data6};
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
const err11 = {instancePath:instancePath+"/findings/" + i0+"/title",schemaPath:"#/properties/findings/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.findings.items.properties.title.type,parentSchema:schema13.properties.findings.items.properties.title,data:data7};
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
const err12 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.findings.items.type,parentSchema:schema13.properties.findings.items,data:data2};
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
const err13 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.findings.type,parentSchema:schema13.properties.findings,data:data1};
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
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}
