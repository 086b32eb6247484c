/* Written by `npm run generate`; changes are lost. */

export const config = validate10;
const schema11 = {"title":"Config","description":"Settings of a project (`.sortie/config.yaml`) or of a user; flags, environment and missions stand above them.","type":"object","additionalProperties":false,"properties":{"max_parallel":{"description":"The most steps that run at one time; the number of cores when absent.","type":"integer","minimum":1,"maximum":1000},"fail_fast":{"description":"After the first failure that matters: `false` goes on, `true` starts nothing new, `kill` also ends what runs.","enum":[false,true,"kill"],"default":false},"reporter":{"description":"How runs are shown: one of `live`, `line`, `json`, `github`, `junit` and `quiet`, or several with commas between them; `json` and `junit` may name a file, relative to the workspace: `github,junit=report.xml`. Without it `live` on a terminal, `github` in GitHub Actions, `line` elsewhere and where CI is set.","type":"string","pattern":"^(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?(,\\s*(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?)*$","errorMessage":"must be a list of live, line, json, github, junit and quiet, as in `github,junit=report.xml`","examples":["live","line","json","github","junit","quiet"]},"verbosity":{"description":"`quiet` shows only what went wrong, `verbose` also the output of steps.","enum":["quiet","normal","verbose"],"default":"normal"},"color":{"description":"`auto` shows colours where the terminal can; `NO_COLOR` and `FORCE_COLOR` stand above.","enum":["auto","always","never"],"default":"auto"},"strict":{"description":"A run that succeeded with warnings ends with status 1.","type":"boolean","default":false},"durability":{"description":"What is recorded is safe from power cuts with `full`, from crashes with `normal`, which is faster.","enum":["full","normal"],"default":"full"},"cache":{"title":"CacheConfig","description":"What is kept of steps that have a `cache`.","type":"object","additionalProperties":false,"properties":{"max_size":{"description":"The most that kept results take together; those that were not used for longest make room. 256MB when absent.","$ref":"#/definitions/size"}}},"llm":{"title":"LlmConfig","description":"Which models are asked, and how.","type":"object","additionalProperties":false,"properties":{"server":{"title":"LlmServerConfig","description":"A llama-server that Sortie starts for itself.","type":"object","additionalProperties":false,"properties":{"program":{"description":"The program: a path, relative to the workspace, or a name on PATH; `llama-server` when absent.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a path or the name of a program","examples":["/opt/llama.cpp/bin/llama-server"]}}}}},"state_dir":{"description":"Where runs and logs are kept, relative to the workspace; `.sortie/state` when absent.","type":"string","pattern":"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$","errorMessage":"must be a path"}},"definitions":{"size":{"title":"Size","description":"An amount of memory or disk: text such as `512MB` or `1.5GB` (powers of 1,024), or a number of bytes. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$","minimum":1,"maximum":1000000000000000,"errorMessage":"must be a size such as 512MB or 1GB"}}};
const schema12 = {"title":"Size","description":"An amount of memory or disk: text such as `512MB` or `1.5GB` (powers of 1,024), or a number of bytes. More than nothing.","type":["string","number"],"pattern":"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$","minimum":1,"maximum":1000000000000000,"errorMessage":"must be a size such as 512MB or 1GB"};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?(,\\s*(live|line|json|github|junit|quiet)(=[^,\\u0000-\\u001f]+)?)*$", "u");
const pattern1 = new RegExp("^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$", "u");
const pattern2 = new RegExp("^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$", "u");

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
if(data.durability !== undefined){
let data6 = data.durability;
if(!((data6 === "full") || (data6 === "normal"))){
const err10 = {instancePath:instancePath+"/durability",schemaPath:"#/properties/durability/enum",keyword:"enum",params:{allowedValues: schema11.properties.durability.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.durability.enum,parentSchema:schema11.properties.durability,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.cache !== undefined){
let data7 = data.cache;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!(key1 === "max_size")){
const err11 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.cache,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.max_size !== undefined){
let data8 = data7.max_size;
if((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))){
const err12 = {instancePath:instancePath+"/cache/max_size",schemaPath:"#/definitions/size/type",keyword:"type",params:{type: schema12.type},message:"must be string,number",schema:schema12.type,parentSchema:schema12,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1000000000000000 || isNaN(data8)){
const err13 = {instancePath:instancePath+"/cache/max_size",schemaPath:"#/definitions/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000000000},message:"must be <= 1000000000000000",schema:1000000000000000,parentSchema:schema12,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err14 = {instancePath:instancePath+"/cache/max_size",schemaPath:"#/definitions/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema12,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(typeof data8 === "string"){
if(!pattern1.test(data8)){
const err15 = {instancePath:instancePath+"/cache/max_size",schemaPath:"#/definitions/size/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$"},message:"must match pattern \""+"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$"+"\"",schema:"^(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})? ?(?:[kKmMgGtT]?(?:[iI]?[bB])?)$",parentSchema:schema12,data:data8};
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
}
else {
const err16 = {instancePath:instancePath+"/cache",schemaPath:"#/properties/cache/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.cache.type,parentSchema:schema11.properties.cache,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.llm !== undefined){
let data9 = data.llm;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
if(!(key2 === "server")){
const err17 = {instancePath:instancePath+"/llm",schemaPath:"#/properties/llm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.llm,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.server !== undefined){
let data10 = data9.server;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key3 in data10){
if(!(key3 === "program")){
const err18 = {instancePath:instancePath+"/llm/server",schemaPath:"#/properties/llm/properties/server/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.llm.properties.server,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data10.program !== undefined){
let data11 = data10.program;
if(typeof data11 === "string"){
if(!pattern2.test(data11)){
const err19 = {instancePath:instancePath+"/llm/server/program",schemaPath:"#/properties/llm/properties/server/properties/program/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema11.properties.llm.properties.server.properties.program,data:data11};
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
const err20 = {instancePath:instancePath+"/llm/server/program",schemaPath:"#/properties/llm/properties/server/properties/program/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.llm.properties.server.properties.program.type,parentSchema:schema11.properties.llm.properties.server.properties.program,data:data11};
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
const err21 = {instancePath:instancePath+"/llm/server",schemaPath:"#/properties/llm/properties/server/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.llm.properties.server.type,parentSchema:schema11.properties.llm.properties.server,data:data10};
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
else {
const err22 = {instancePath:instancePath+"/llm",schemaPath:"#/properties/llm/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.llm.type,parentSchema:schema11.properties.llm,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.state_dir !== undefined){
let data12 = data.state_dir;
if(typeof data12 === "string"){
if(!pattern2.test(data12)){
const err23 = {instancePath:instancePath+"/state_dir",schemaPath:"#/properties/state_dir/pattern",keyword:"pattern",params:{pattern: "^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"},message:"must match pattern \""+"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$"+"\"",schema:"^(?=\\s*\\S)[^\\u0000-\\u001f\\u007f]+$",parentSchema:schema11.properties.state_dir,data:data12};
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
const err24 = {instancePath:instancePath+"/state_dir",schemaPath:"#/properties/state_dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.state_dir.type,parentSchema:schema11.properties.state_dir,data:data12};
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
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
