/* Written by `npm run generate`; changes are lost. */
import ucs2lengthModule from 'ajv/dist/runtime/ucs2length.js'

export const event = validate10;
const schema11 = {"title":"Event","description":"One fact about a run, as it is stored: folding all of them in order gives the state of the run.","type":"object","oneOf":[{"title":"RunStarted","description":"A run began.","type":"object","additionalProperties":false,"required":["type","atMs","digest","version"],"properties":{"type":{"description":"What happened.","const":"run.started"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"digest":{"description":"SHA-256 of the plan's canonical JSON, in hex.","type":"string"},"version":{"description":"The version of Sortie that ran it.","type":"string"}}},{"title":"RunResumed","description":"An interrupted run went on.","type":"object","additionalProperties":false,"required":["type","atMs","digest","version"],"properties":{"type":{"description":"What happened.","const":"run.resumed"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"digest":{"description":"SHA-256 of the plan's canonical JSON, in hex.","type":"string"},"version":{"description":"The version of Sortie that took over.","type":"string"}}},{"title":"RunStopping","description":"Nothing new is started from here on.","type":"object","additionalProperties":false,"required":["type","atMs","reason"],"properties":{"type":{"description":"What happened.","const":"run.stopping"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"reason":{"description":"Why.","$ref":"#/definitions/stopReason"}}},{"title":"RunFinished","description":"The run ended.","type":"object","additionalProperties":false,"required":["type","atMs","outcome"],"properties":{"type":{"description":"What happened.","const":"run.finished"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"outcome":{"title":"Outcome","description":"How it ended.","enum":["succeeded","succeeded_with_warnings","failed","timed_out","cancelled","interrupted"]}}},{"title":"StepStarted","description":"An attempt began.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","attempt","timeoutMs","timeoutReason"],"properties":{"type":{"description":"What happened.","const":"step.started"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepId"},"attempt":{"description":"Which attempt, counted from 1.","type":"integer","minimum":1},"timeoutMs":{"description":"Its time limit in milliseconds; null when it has none.","type":["integer","null"],"minimum":1},"timeoutReason":{"description":"Where the limit comes from.","type":"string"},"taskKey":{"description":"Names what the step does: limits of later runs learn from how long the same took.","type":"string"},"guard":{"description":"What holds its limits on resources: the kernel and looks at its processes, looks alone, or nothing; absent where it has none.","enum":["cgroup","polling","nothing"]},"reason":{"description":"Why a step whose results are kept runs all the same, in words; absent for any other.","type":"string"}}},{"title":"StepSucceeded","description":"A step succeeded.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","output","via"],"properties":{"type":{"description":"What happened.","const":"step.succeeded"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepId"},"output":{"description":"What the step produced, as plain JSON.","tsType":"unknown"},"via":{"description":"How it came to succeed: by running; in part, ended at its limit; in an earlier run whose success is kept; or not at all, because the cache has its result.","enum":["run","partial","kept","cache"]},"reason":{"description":"Where a success that was not run comes from; of one that was, why it is not kept for later. In words.","type":"string"}}},{"title":"StepFailed","description":"An attempt failed; or a step that was not running did, because its condition is at fault or its attempt was lost.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","failure","output","retryAtMs"],"properties":{"type":{"description":"What happened.","const":"step.failed"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepId"},"failure":{"description":"Why.","$ref":"#/definitions/failure"},"output":{"description":"What the attempt left behind all the same, as plain JSON.","tsType":"unknown"},"retryAtMs":{"description":"When the next attempt is due, in milliseconds since 1970; null when this was the last.","type":["integer","null"]}}},{"title":"StepSkipped","description":"A step was left out.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","reason"],"properties":{"type":{"description":"What happened.","const":"step.skipped"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepId"},"reason":{"description":"Why.","$ref":"#/definitions/skipReason"}}},{"title":"StepBlocked","description":"A step cannot run, because of another step's end.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","by","reason"],"properties":{"type":{"description":"What happened.","const":"step.blocked"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepId"},"by":{"description":"The step in the way.","$ref":"#/definitions/stepId"},"reason":{"description":"Why, in words.","type":"string"}}},{"title":"StepCancelled","description":"A running step was ended on request.","type":"object","additionalProperties":false,"required":["type","atMs","stepId"],"properties":{"type":{"description":"What happened.","const":"step.cancelled"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepId"}}},{"title":"StepCalled","description":"A step that stands by is wanted in place of another.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","insteadOf"],"properties":{"type":{"description":"What happened.","const":"step.called"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepId"},"insteadOf":{"description":"The step it stands in for.","$ref":"#/definitions/stepId"}}},{"title":"StepJudged","description":"The condition of a step was evaluated.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","holds","reason"],"properties":{"type":{"description":"What happened.","const":"step.judged"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepId"},"holds":{"description":"Whether the step may start.","type":"boolean"},"reason":{"description":"What the condition came to, in words.","type":"string"}}},{"title":"ItemsListed","description":"The items of a step are known.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","total"],"properties":{"type":{"description":"What happened.","const":"items.listed"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepId"},"total":{"description":"How many there are, those that are done already among them.","type":"integer","minimum":0}}},{"title":"ItemFinished","description":"An item of a step ended by itself.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","key","label","number","ok","attempts","durationMs"],"properties":{"type":{"description":"What happened.","const":"item.finished"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepId"},"key":{"description":"Names the item within its step: the path and the SHA-256 of a file's content, the SHA-256 of any other value.","type":"string"},"label":{"description":"What people read.","type":"string"},"number":{"description":"Its place in the list, counted from 1.","type":"integer","minimum":1},"ok":{"description":"Whether it is done; else it failed.","type":"boolean"},"attempts":{"description":"How often it ended, this time included.","type":"integer","minimum":1},"durationMs":{"description":"How long it took, in milliseconds.","type":"integer","minimum":0},"failure":{"title":"ItemFailure","description":"Why it failed; absent where it is done.","type":"object","additionalProperties":false,"required":["code","message"],"properties":{"code":{"description":"A code of the error table.","type":"string"},"message":{"description":"What happened, and where.","type":"string"}}},"within":{"description":"Key of the item that this one is part of; absent where it is an item of the step itself.","type":"string"}}},{"title":"Warned","description":"Something worth knowing that stops nothing.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","code","message"],"properties":{"type":{"description":"What happened.","const":"warned"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about; null when it concerns the run.","type":["string","null"]},"code":{"description":"A code of the error table.","type":"string"},"message":{"description":"What happened, and where.","type":"string"}}}],"definitions":{"stepId":{"title":"StepId","description":"Names one step within its mission: a letter, then letters, digits, \"_\" and \"-\".","type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","maxLength":200,"errorMessage":"must be an id: a letter, then letters, digits, \"_\" or \"-\""},"skipReason":{"title":"StoredSkipReason","description":"Why a step was skipped.","type":"object","oneOf":[{"title":"SkippedByStop","description":"The run was stopping.","type":"object","additionalProperties":false,"required":["kind","because"],"properties":{"kind":{"description":"The kind of reason.","const":"stopping"},"because":{"description":"Why the run was stopping.","$ref":"#/definitions/stopReason"}}},{"title":"SkippedByCondition","description":"Its condition does not hold.","type":"object","additionalProperties":false,"required":["kind","text"],"properties":{"kind":{"description":"The kind of reason.","const":"condition"},"text":{"description":"The condition.","type":"string"}}},{"title":"SkippedByDependency","description":"A dependency was skipped, or the step answers its end with a skip.","type":"object","additionalProperties":false,"required":["kind","stepId","how"],"properties":{"kind":{"description":"The kind of reason.","const":"dependency"},"stepId":{"description":"The dependency.","$ref":"#/definitions/stepId"},"how":{"description":"How it ended, in words.","type":"string"}}},{"title":"SkippedByPlatform","description":"The step is for other platforms.","type":"object","additionalProperties":false,"required":["kind","platform","only"],"properties":{"kind":{"description":"The kind of reason.","const":"platform"},"platform":{"description":"The platform that the plan was made for.","enum":["linux","macos","windows"]},"only":{"description":"The platforms that the step is for.","type":"array","items":{"description":"A platform.","enum":["linux","macos","windows"]}}}},{"title":"SkippedUncalled","description":"It stands by, and nobody called on it.","type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"description":"The kind of reason.","const":"uncalled"}}},{"title":"SkippedBySelection","description":"The run was asked for other steps.","type":"object","additionalProperties":false,"required":["kind","text"],"properties":{"kind":{"description":"The kind of reason.","const":"selection"},"text":{"description":"What left it out, in words.","type":"string"}}},{"title":"SkippedByEnding","description":"It is a hook for another ending of the steps than theirs.","type":"object","additionalProperties":false,"required":["kind","ending"],"properties":{"kind":{"description":"The kind of reason.","const":"ending"},"ending":{"description":"How the steps ended.","enum":["success","failure","cancel"]}}}]},"stopReason":{"title":"StoredStopReason","description":"Why a run starts nothing new.","type":"object","oneOf":[{"title":"StoppedByFailure","description":"A step failed.","type":"object","additionalProperties":false,"required":["kind","stepId"],"properties":{"kind":{"description":"What stopped it.","const":"failure"},"stepId":{"description":"The step that failed.","$ref":"#/definitions/stepId"}}},{"title":"StoppedByInterrupt","description":"A signal arrived.","type":"object","additionalProperties":false,"required":["kind","signal"],"properties":{"kind":{"description":"What stopped it.","const":"interrupt"},"signal":{"description":"The signal.","enum":["SIGINT","SIGTERM"]}}},{"title":"StoppedByTimeout","description":"The run as a whole reached its time limit.","type":"object","additionalProperties":false,"required":["kind","limitMs"],"properties":{"kind":{"description":"What stopped it.","const":"timeout"},"limitMs":{"description":"The limit in milliseconds.","type":"integer","minimum":1}}}]},"failure":{"title":"StoredFailure","description":"Why an attempt did not succeed.","type":"object","additionalProperties":false,"required":["code","message","retryable"],"properties":{"code":{"description":"A code of the error table.","type":"string"},"message":{"description":"What happened, and where.","type":"string"},"hint":{"description":"How to mend it.","type":"string"},"retryable":{"description":"Whether another attempt can end otherwise.","type":"boolean"},"details":{"description":"Facts for programs.","type":"object","additionalProperties":true}}}}};
const schema13 = {"title":"StepId","description":"Names one step within its mission: a letter, then letters, digits, \"_\" and \"-\".","type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","maxLength":200,"errorMessage":"must be an id: a letter, then letters, digits, \"_\" or \"-\""};
const schema17 = {"title":"StoredFailure","description":"Why an attempt did not succeed.","type":"object","additionalProperties":false,"required":["code","message","retryable"],"properties":{"code":{"description":"A code of the error table.","type":"string"},"message":{"description":"What happened, and where.","type":"string"},"hint":{"description":"How to mend it.","type":"string"},"retryable":{"description":"Whether another attempt can end otherwise.","type":"boolean"},"details":{"description":"Facts for programs.","type":"object","additionalProperties":true}}};
const schema12 = {"title":"StoredStopReason","description":"Why a run starts nothing new.","type":"object","oneOf":[{"title":"StoppedByFailure","description":"A step failed.","type":"object","additionalProperties":false,"required":["kind","stepId"],"properties":{"kind":{"description":"What stopped it.","const":"failure"},"stepId":{"description":"The step that failed.","$ref":"#/definitions/stepId"}}},{"title":"StoppedByInterrupt","description":"A signal arrived.","type":"object","additionalProperties":false,"required":["kind","signal"],"properties":{"kind":{"description":"What stopped it.","const":"interrupt"},"signal":{"description":"The signal.","enum":["SIGINT","SIGTERM"]}}},{"title":"StoppedByTimeout","description":"The run as a whole reached its time limit.","type":"object","additionalProperties":false,"required":["kind","limitMs"],"properties":{"kind":{"description":"What stopped it.","const":"timeout"},"limitMs":{"description":"The limit in milliseconds.","type":"integer","minimum":1}}}]};
const func2 = (ucs2lengthModule.default ?? ucs2lengthModule);
const pattern0 = new RegExp("^[A-Za-z][A-Za-z0-9_-]*$", "u");

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.stepId === undefined) && (missing0 = "stepId"))){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs4 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "stepId"))){
const err1 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs4 === errors){
if(data.kind !== undefined){
const _errs5 = errors;
if("failure" !== data.kind){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "failure"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.stepId !== undefined){
let data1 = data.stepId;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data1 === "string"){
if(func2(data1) > 200){
const err3 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(!pattern0.test(data1)){
const err4 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
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
else {
const err5 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
}
else {
var valid1 = true;
}
}
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs9 = errors;
if(errors === _errs9){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.kind === undefined) && (missing1 = "kind")) || ((data.signal === undefined) && (missing1 = "signal"))){
const err7 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
const _errs11 = errors;
for(const key1 in data){
if(!((key1 === "kind") || (key1 === "signal"))){
const err8 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
break;
}
}
if(_errs11 === errors){
if(data.kind !== undefined){
const _errs12 = errors;
if("interrupt" !== data.kind){
const err9 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "interrupt"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.signal !== undefined){
let data3 = data.signal;
const _errs13 = errors;
if(!((data3 === "SIGINT") || (data3 === "SIGTERM"))){
const err10 = {instancePath:instancePath+"/signal",schemaPath:"#/oneOf/1/properties/signal/enum",keyword:"enum",params:{allowedValues: schema12.oneOf[1].properties.signal.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs14 = errors;
if(errors === _errs14){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.kind === undefined) && (missing2 = "kind")) || ((data.limitMs === undefined) && (missing2 = "limitMs"))){
const err12 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
const _errs16 = errors;
for(const key2 in data){
if(!((key2 === "kind") || (key2 === "limitMs"))){
const err13 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
}
if(_errs16 === errors){
if(data.kind !== undefined){
const _errs17 = errors;
if("timeout" !== data.kind){
const err14 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "timeout"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.limitMs !== undefined){
let data5 = data.limitMs;
const _errs18 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/limitMs",schemaPath:"#/oneOf/2/properties/limitMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(errors === _errs18){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/limitMs",schemaPath:"#/oneOf/2/properties/limitMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid0 = _errs14 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
}
}
if(!valid0){
const err18 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
validate11.errors = vErrors;
return false;
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
validate11.errors = vErrors;
return errors === 0;
}

const schema19 = {"title":"StoredSkipReason","description":"Why a step was skipped.","type":"object","oneOf":[{"title":"SkippedByStop","description":"The run was stopping.","type":"object","additionalProperties":false,"required":["kind","because"],"properties":{"kind":{"description":"The kind of reason.","const":"stopping"},"because":{"description":"Why the run was stopping.","$ref":"#/definitions/stopReason"}}},{"title":"SkippedByCondition","description":"Its condition does not hold.","type":"object","additionalProperties":false,"required":["kind","text"],"properties":{"kind":{"description":"The kind of reason.","const":"condition"},"text":{"description":"The condition.","type":"string"}}},{"title":"SkippedByDependency","description":"A dependency was skipped, or the step answers its end with a skip.","type":"object","additionalProperties":false,"required":["kind","stepId","how"],"properties":{"kind":{"description":"The kind of reason.","const":"dependency"},"stepId":{"description":"The dependency.","$ref":"#/definitions/stepId"},"how":{"description":"How it ended, in words.","type":"string"}}},{"title":"SkippedByPlatform","description":"The step is for other platforms.","type":"object","additionalProperties":false,"required":["kind","platform","only"],"properties":{"kind":{"description":"The kind of reason.","const":"platform"},"platform":{"description":"The platform that the plan was made for.","enum":["linux","macos","windows"]},"only":{"description":"The platforms that the step is for.","type":"array","items":{"description":"A platform.","enum":["linux","macos","windows"]}}}},{"title":"SkippedUncalled","description":"It stands by, and nobody called on it.","type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"description":"The kind of reason.","const":"uncalled"}}},{"title":"SkippedBySelection","description":"The run was asked for other steps.","type":"object","additionalProperties":false,"required":["kind","text"],"properties":{"kind":{"description":"The kind of reason.","const":"selection"},"text":{"description":"What left it out, in words.","type":"string"}}},{"title":"SkippedByEnding","description":"It is a hook for another ending of the steps than theirs.","type":"object","additionalProperties":false,"required":["kind","ending"],"properties":{"kind":{"description":"The kind of reason.","const":"ending"},"ending":{"description":"How the steps ended.","enum":["success","failure","cancel"]}}}]};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate13.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.because === undefined) && (missing0 = "because"))){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs4 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "because"))){
const err1 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs4 === errors){
if(data.kind !== undefined){
const _errs5 = errors;
if("stopping" !== data.kind){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "stopping"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.because !== undefined){
const _errs6 = errors;
if(!(validate11(data.because, {instancePath:instancePath+"/because",parentData:data,parentDataProperty:"because",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs7 = errors;
if(errors === _errs7){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.kind === undefined) && (missing1 = "kind")) || ((data.text === undefined) && (missing1 = "text"))){
const err4 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
const _errs9 = errors;
for(const key1 in data){
if(!((key1 === "kind") || (key1 === "text"))){
const err5 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
break;
}
}
if(_errs9 === errors){
if(data.kind !== undefined){
const _errs10 = errors;
if("condition" !== data.kind){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "condition"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.text !== undefined){
const _errs11 = errors;
if(typeof data.text !== "string"){
const err7 = {instancePath:instancePath+"/text",schemaPath:"#/oneOf/1/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs13 = errors;
if(errors === _errs13){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((data.kind === undefined) && (missing2 = "kind")) || ((data.stepId === undefined) && (missing2 = "stepId"))) || ((data.how === undefined) && (missing2 = "how"))){
const err9 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
const _errs15 = errors;
for(const key2 in data){
if(!(((key2 === "kind") || (key2 === "stepId")) || (key2 === "how"))){
const err10 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
break;
}
}
if(_errs15 === errors){
if(data.kind !== undefined){
const _errs16 = errors;
if("dependency" !== data.kind){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "dependency"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.stepId !== undefined){
let data5 = data.stepId;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data5 === "string"){
if(func2(data5) > 200){
const err12 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
if(!pattern0.test(data5)){
const err13 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
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
const err14 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.how !== undefined){
const _errs20 = errors;
if(typeof data.how !== "string"){
const err15 = {instancePath:instancePath+"/how",schemaPath:"#/oneOf/2/properties/how/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs22 = errors;
if(errors === _errs22){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((((data.kind === undefined) && (missing3 = "kind")) || ((data.platform === undefined) && (missing3 = "platform"))) || ((data.only === undefined) && (missing3 = "only"))){
const err17 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
const _errs24 = errors;
for(const key3 in data){
if(!(((key3 === "kind") || (key3 === "platform")) || (key3 === "only"))){
const err18 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break;
}
}
if(_errs24 === errors){
if(data.kind !== undefined){
const _errs25 = errors;
if("platform" !== data.kind){
const err19 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "platform"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.platform !== undefined){
let data8 = data.platform;
const _errs26 = errors;
if(!(((data8 === "linux") || (data8 === "macos")) || (data8 === "windows"))){
const err20 = {instancePath:instancePath+"/platform",schemaPath:"#/oneOf/3/properties/platform/enum",keyword:"enum",params:{allowedValues: schema19.oneOf[3].properties.platform.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.only !== undefined){
let data9 = data.only;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data9)){
var valid6 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
const _errs29 = errors;
if(!(((data10 === "linux") || (data10 === "macos")) || (data10 === "windows"))){
const err21 = {instancePath:instancePath+"/only/" + i0,schemaPath:"#/oneOf/3/properties/only/items/enum",keyword:"enum",params:{allowedValues: schema19.oneOf[3].properties.only.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var valid6 = _errs29 === errors;
if(!valid6){
break;
}
}
}
else {
const err22 = {instancePath:instancePath+"/only",schemaPath:"#/oneOf/3/properties/only/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var _valid0 = _errs22 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
const _errs30 = errors;
if(errors === _errs30){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.kind === undefined) && (missing4 = "kind")){
const err24 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
const _errs32 = errors;
for(const key4 in data){
if(!(key4 === "kind")){
const err25 = {instancePath,schemaPath:"#/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
break;
}
}
if(_errs32 === errors){
if(data.kind !== undefined){
if("uncalled" !== data.kind){
const err26 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/4/properties/kind/const",keyword:"const",params:{allowedValue: "uncalled"},message:"must be equal to constant"};
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
}
}
else {
const err27 = {instancePath,schemaPath:"#/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
var _valid0 = _errs30 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
}
const _errs34 = errors;
if(errors === _errs34){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if(((data.kind === undefined) && (missing5 = "kind")) || ((data.text === undefined) && (missing5 = "text"))){
const err28 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
const _errs36 = errors;
for(const key5 in data){
if(!((key5 === "kind") || (key5 === "text"))){
const err29 = {instancePath,schemaPath:"#/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
break;
}
}
if(_errs36 === errors){
if(data.kind !== undefined){
const _errs37 = errors;
if("selection" !== data.kind){
const err30 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/5/properties/kind/const",keyword:"const",params:{allowedValue: "selection"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var valid8 = _errs37 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.text !== undefined){
const _errs38 = errors;
if(typeof data.text !== "string"){
const err31 = {instancePath:instancePath+"/text",schemaPath:"#/oneOf/5/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var valid8 = _errs38 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var _valid0 = _errs34 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
}
const _errs40 = errors;
if(errors === _errs40){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if(((data.kind === undefined) && (missing6 = "kind")) || ((data.ending === undefined) && (missing6 = "ending"))){
const err33 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
else {
const _errs42 = errors;
for(const key6 in data){
if(!((key6 === "kind") || (key6 === "ending"))){
const err34 = {instancePath,schemaPath:"#/oneOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
break;
}
}
if(_errs42 === errors){
if(data.kind !== undefined){
const _errs43 = errors;
if("ending" !== data.kind){
const err35 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/6/properties/kind/const",keyword:"const",params:{allowedValue: "ending"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var valid9 = _errs43 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.ending !== undefined){
let data15 = data.ending;
const _errs44 = errors;
if(!(((data15 === "success") || (data15 === "failure")) || (data15 === "cancel"))){
const err36 = {instancePath:instancePath+"/ending",schemaPath:"#/oneOf/6/properties/ending/enum",keyword:"enum",params:{allowedValues: schema19.oneOf[6].properties.ending.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var valid9 = _errs44 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/oneOf/6/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
var _valid0 = _errs40 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 6];
}
else {
if(_valid0){
valid0 = true;
passing0 = 6;
}
}
}
}
}
}
}
if(!valid0){
const err38 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
validate13.errors = vErrors;
return false;
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
validate13.errors = vErrors;
return errors === 0;
}

const func3 = Object.prototype.hasOwnProperty;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.atMs === undefined) && (missing0 = "atMs"))) || ((data.digest === undefined) && (missing0 = "digest"))) || ((data.version === undefined) && (missing0 = "version"))){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs4 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "atMs")) || (key0 === "seq")) || (key0 === "digest")) || (key0 === "version"))){
const err1 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs4 === errors){
if(data.type !== undefined){
const _errs5 = errors;
if("run.started" !== data.type){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/properties/type/const",keyword:"const",params:{allowedValue: "run.started"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.atMs !== undefined){
let data1 = data.atMs;
const _errs6 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/0/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(errors === _errs6){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/0/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.seq !== undefined){
let data2 = data.seq;
const _errs8 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err5 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/0/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(errors === _errs8){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/0/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.digest !== undefined){
const _errs10 = errors;
if(typeof data.digest !== "string"){
const err7 = {instancePath:instancePath+"/digest",schemaPath:"#/oneOf/0/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.version !== undefined){
const _errs12 = errors;
if(typeof data.version !== "string"){
const err8 = {instancePath:instancePath+"/version",schemaPath:"#/oneOf/0/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs14 = errors;
if(errors === _errs14){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((((data.type === undefined) && (missing1 = "type")) || ((data.atMs === undefined) && (missing1 = "atMs"))) || ((data.digest === undefined) && (missing1 = "digest"))) || ((data.version === undefined) && (missing1 = "version"))){
const err10 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
const _errs16 = errors;
for(const key1 in data){
if(!(((((key1 === "type") || (key1 === "atMs")) || (key1 === "seq")) || (key1 === "digest")) || (key1 === "version"))){
const err11 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
break;
}
}
if(_errs16 === errors){
if(data.type !== undefined){
const _errs17 = errors;
if("run.resumed" !== data.type){
const err12 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/1/properties/type/const",keyword:"const",params:{allowedValue: "run.resumed"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.atMs !== undefined){
let data6 = data.atMs;
const _errs18 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err13 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/1/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(errors === _errs18){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/1/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.seq !== undefined){
let data7 = data.seq;
const _errs20 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err15 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/1/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(errors === _errs20){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/1/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.digest !== undefined){
const _errs22 = errors;
if(typeof data.digest !== "string"){
const err17 = {instancePath:instancePath+"/digest",schemaPath:"#/oneOf/1/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.version !== undefined){
const _errs24 = errors;
if(typeof data.version !== "string"){
const err18 = {instancePath:instancePath+"/version",schemaPath:"#/oneOf/1/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid0 = _errs14 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs26 = errors;
if(errors === _errs26){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((data.type === undefined) && (missing2 = "type")) || ((data.atMs === undefined) && (missing2 = "atMs"))) || ((data.reason === undefined) && (missing2 = "reason"))){
const err20 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
const _errs28 = errors;
for(const key2 in data){
if(!((((key2 === "type") || (key2 === "atMs")) || (key2 === "seq")) || (key2 === "reason"))){
const err21 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
break;
}
}
if(_errs28 === errors){
if(data.type !== undefined){
const _errs29 = errors;
if("run.stopping" !== data.type){
const err22 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/2/properties/type/const",keyword:"const",params:{allowedValue: "run.stopping"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var valid3 = _errs29 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.atMs !== undefined){
let data11 = data.atMs;
const _errs30 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err23 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/2/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(errors === _errs30){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err24 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/2/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.seq !== undefined){
let data12 = data.seq;
const _errs32 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err25 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/2/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(errors === _errs32){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 1 || isNaN(data12)){
const err26 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/2/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.reason !== undefined){
const _errs34 = errors;
if(!(validate11(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var valid3 = _errs34 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
var _valid0 = _errs26 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs35 = errors;
if(errors === _errs35){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((((data.type === undefined) && (missing3 = "type")) || ((data.atMs === undefined) && (missing3 = "atMs"))) || ((data.outcome === undefined) && (missing3 = "outcome"))){
const err28 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
const _errs37 = errors;
for(const key3 in data){
if(!((((key3 === "type") || (key3 === "atMs")) || (key3 === "seq")) || (key3 === "outcome"))){
const err29 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
break;
}
}
if(_errs37 === errors){
if(data.type !== undefined){
const _errs38 = errors;
if("run.finished" !== data.type){
const err30 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/3/properties/type/const",keyword:"const",params:{allowedValue: "run.finished"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var valid4 = _errs38 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.atMs !== undefined){
let data15 = data.atMs;
const _errs39 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err31 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/3/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(errors === _errs39){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err32 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/3/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid4 = _errs39 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.seq !== undefined){
let data16 = data.seq;
const _errs41 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err33 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/3/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(errors === _errs41){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 1 || isNaN(data16)){
const err34 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/3/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
var valid4 = _errs41 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.outcome !== undefined){
let data17 = data.outcome;
const _errs43 = errors;
if(!((((((data17 === "succeeded") || (data17 === "succeeded_with_warnings")) || (data17 === "failed")) || (data17 === "timed_out")) || (data17 === "cancelled")) || (data17 === "interrupted"))){
const err35 = {instancePath:instancePath+"/outcome",schemaPath:"#/oneOf/3/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema11.oneOf[3].properties.outcome.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var valid4 = _errs43 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
var _valid0 = _errs35 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
const _errs44 = errors;
if(errors === _errs44){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if(((((((data.type === undefined) && (missing4 = "type")) || ((data.atMs === undefined) && (missing4 = "atMs"))) || ((data.stepId === undefined) && (missing4 = "stepId"))) || ((data.attempt === undefined) && (missing4 = "attempt"))) || ((data.timeoutMs === undefined) && (missing4 = "timeoutMs"))) || ((data.timeoutReason === undefined) && (missing4 = "timeoutReason"))){
const err37 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
else {
const _errs46 = errors;
for(const key4 in data){
if(!(func3.call(schema11.oneOf[4].properties, key4))){
const err38 = {instancePath,schemaPath:"#/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
break;
}
}
if(_errs46 === errors){
if(data.type !== undefined){
const _errs47 = errors;
if("step.started" !== data.type){
const err39 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/4/properties/type/const",keyword:"const",params:{allowedValue: "step.started"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var valid5 = _errs47 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.atMs !== undefined){
let data19 = data.atMs;
const _errs48 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err40 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/4/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(errors === _errs48){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
const err41 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/4/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid5 = _errs48 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.seq !== undefined){
let data20 = data.seq;
const _errs50 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err42 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/4/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(errors === _errs50){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 1 || isNaN(data20)){
const err43 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/4/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid5 = _errs50 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.stepId !== undefined){
let data21 = data.stepId;
const _errs52 = errors;
const _errs53 = errors;
if(errors === _errs53){
if(typeof data21 === "string"){
if(func2(data21) > 200){
const err44 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
else {
if(!pattern0.test(data21)){
const err45 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
var valid5 = _errs52 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.attempt !== undefined){
let data22 = data.attempt;
const _errs55 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err47 = {instancePath:instancePath+"/attempt",schemaPath:"#/oneOf/4/properties/attempt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(errors === _errs55){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 1 || isNaN(data22)){
const err48 = {instancePath:instancePath+"/attempt",schemaPath:"#/oneOf/4/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid5 = _errs55 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.timeoutMs !== undefined){
let data23 = data.timeoutMs;
const _errs57 = errors;
if((!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))) && (data23 !== null)){
const err49 = {instancePath:instancePath+"/timeoutMs",schemaPath:"#/oneOf/4/properties/timeoutMs/type",keyword:"type",params:{type: schema11.oneOf[4].properties.timeoutMs.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(errors === _errs57){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 1 || isNaN(data23)){
const err50 = {instancePath:instancePath+"/timeoutMs",schemaPath:"#/oneOf/4/properties/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid5 = _errs57 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.timeoutReason !== undefined){
const _errs59 = errors;
if(typeof data.timeoutReason !== "string"){
const err51 = {instancePath:instancePath+"/timeoutReason",schemaPath:"#/oneOf/4/properties/timeoutReason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var valid5 = _errs59 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.taskKey !== undefined){
const _errs61 = errors;
if(typeof data.taskKey !== "string"){
const err52 = {instancePath:instancePath+"/taskKey",schemaPath:"#/oneOf/4/properties/taskKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
var valid5 = _errs61 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.guard !== undefined){
let data26 = data.guard;
const _errs63 = errors;
if(!(((data26 === "cgroup") || (data26 === "polling")) || (data26 === "nothing"))){
const err53 = {instancePath:instancePath+"/guard",schemaPath:"#/oneOf/4/properties/guard/enum",keyword:"enum",params:{allowedValues: schema11.oneOf[4].properties.guard.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var valid5 = _errs63 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.reason !== undefined){
const _errs64 = errors;
if(typeof data.reason !== "string"){
const err54 = {instancePath:instancePath+"/reason",schemaPath:"#/oneOf/4/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var valid5 = _errs64 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
const err55 = {instancePath,schemaPath:"#/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
var _valid0 = _errs44 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
}
const _errs66 = errors;
if(errors === _errs66){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((((((data.type === undefined) && (missing5 = "type")) || ((data.atMs === undefined) && (missing5 = "atMs"))) || ((data.stepId === undefined) && (missing5 = "stepId"))) || ((data.output === undefined) && (missing5 = "output"))) || ((data.via === undefined) && (missing5 = "via"))){
const err56 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
else {
const _errs68 = errors;
for(const key5 in data){
if(!(((((((key5 === "type") || (key5 === "atMs")) || (key5 === "seq")) || (key5 === "stepId")) || (key5 === "output")) || (key5 === "via")) || (key5 === "reason"))){
const err57 = {instancePath,schemaPath:"#/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
break;
}
}
if(_errs68 === errors){
if(data.type !== undefined){
const _errs69 = errors;
if("step.succeeded" !== data.type){
const err58 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/5/properties/type/const",keyword:"const",params:{allowedValue: "step.succeeded"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var valid7 = _errs69 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.atMs !== undefined){
let data29 = data.atMs;
const _errs70 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err59 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/5/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(errors === _errs70){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 0 || isNaN(data29)){
const err60 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/5/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid7 = _errs70 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.seq !== undefined){
let data30 = data.seq;
const _errs72 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err61 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/5/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(errors === _errs72){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 1 || isNaN(data30)){
const err62 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/5/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid7 = _errs72 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.stepId !== undefined){
let data31 = data.stepId;
const _errs74 = errors;
const _errs75 = errors;
if(errors === _errs75){
if(typeof data31 === "string"){
if(func2(data31) > 200){
const err63 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
else {
if(!pattern0.test(data31)){
const err64 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
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
else {
const err65 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
var valid7 = _errs74 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.via !== undefined){
let data32 = data.via;
const _errs77 = errors;
if(!((((data32 === "run") || (data32 === "partial")) || (data32 === "kept")) || (data32 === "cache"))){
const err66 = {instancePath:instancePath+"/via",schemaPath:"#/oneOf/5/properties/via/enum",keyword:"enum",params:{allowedValues: schema11.oneOf[5].properties.via.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
var valid7 = _errs77 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.reason !== undefined){
const _errs78 = errors;
if(typeof data.reason !== "string"){
const err67 = {instancePath:instancePath+"/reason",schemaPath:"#/oneOf/5/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
var valid7 = _errs78 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
}
else {
const err68 = {instancePath,schemaPath:"#/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
var _valid0 = _errs66 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
}
const _errs80 = errors;
if(errors === _errs80){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if(((((((data.type === undefined) && (missing6 = "type")) || ((data.atMs === undefined) && (missing6 = "atMs"))) || ((data.stepId === undefined) && (missing6 = "stepId"))) || ((data.failure === undefined) && (missing6 = "failure"))) || ((data.output === undefined) && (missing6 = "output"))) || ((data.retryAtMs === undefined) && (missing6 = "retryAtMs"))){
const err69 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
else {
const _errs82 = errors;
for(const key6 in data){
if(!(((((((key6 === "type") || (key6 === "atMs")) || (key6 === "seq")) || (key6 === "stepId")) || (key6 === "failure")) || (key6 === "output")) || (key6 === "retryAtMs"))){
const err70 = {instancePath,schemaPath:"#/oneOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
break;
}
}
if(_errs82 === errors){
if(data.type !== undefined){
const _errs83 = errors;
if("step.failed" !== data.type){
const err71 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/6/properties/type/const",keyword:"const",params:{allowedValue: "step.failed"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
var valid9 = _errs83 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.atMs !== undefined){
let data35 = data.atMs;
const _errs84 = errors;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err72 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/6/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(errors === _errs84){
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 < 0 || isNaN(data35)){
const err73 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/6/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid9 = _errs84 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.seq !== undefined){
let data36 = data.seq;
const _errs86 = errors;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err74 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/6/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(errors === _errs86){
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 < 1 || isNaN(data36)){
const err75 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/6/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
var valid9 = _errs86 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.stepId !== undefined){
let data37 = data.stepId;
const _errs88 = errors;
const _errs89 = errors;
if(errors === _errs89){
if(typeof data37 === "string"){
if(func2(data37) > 200){
const err76 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
else {
if(!pattern0.test(data37)){
const err77 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
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
const err78 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
var valid9 = _errs88 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.failure !== undefined){
let data38 = data.failure;
const _errs91 = errors;
const _errs92 = errors;
if(errors === _errs92){
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
let missing7;
if((((data38.code === undefined) && (missing7 = "code")) || ((data38.message === undefined) && (missing7 = "message"))) || ((data38.retryable === undefined) && (missing7 = "retryable"))){
const err79 = {instancePath:instancePath+"/failure",schemaPath:"#/definitions/failure/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
else {
const _errs94 = errors;
for(const key7 in data38){
if(!(((((key7 === "code") || (key7 === "message")) || (key7 === "hint")) || (key7 === "retryable")) || (key7 === "details"))){
const err80 = {instancePath:instancePath+"/failure",schemaPath:"#/definitions/failure/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
break;
}
}
if(_errs94 === errors){
if(data38.code !== undefined){
const _errs95 = errors;
if(typeof data38.code !== "string"){
const err81 = {instancePath:instancePath+"/failure/code",schemaPath:"#/definitions/failure/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
var valid12 = _errs95 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data38.message !== undefined){
const _errs97 = errors;
if(typeof data38.message !== "string"){
const err82 = {instancePath:instancePath+"/failure/message",schemaPath:"#/definitions/failure/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
var valid12 = _errs97 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data38.hint !== undefined){
const _errs99 = errors;
if(typeof data38.hint !== "string"){
const err83 = {instancePath:instancePath+"/failure/hint",schemaPath:"#/definitions/failure/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
var valid12 = _errs99 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data38.retryable !== undefined){
const _errs101 = errors;
if(typeof data38.retryable !== "boolean"){
const err84 = {instancePath:instancePath+"/failure/retryable",schemaPath:"#/definitions/failure/properties/retryable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
var valid12 = _errs101 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data38.details !== undefined){
let data43 = data38.details;
const _errs103 = errors;
if(errors === _errs103){
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
}
else {
const err85 = {instancePath:instancePath+"/failure/details",schemaPath:"#/definitions/failure/properties/details/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
var valid12 = _errs103 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
}
}
else {
const err86 = {instancePath:instancePath+"/failure",schemaPath:"#/definitions/failure/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
var valid9 = _errs91 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.retryAtMs !== undefined){
let data44 = data.retryAtMs;
const _errs106 = errors;
if((!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))) && (data44 !== null)){
const err87 = {instancePath:instancePath+"/retryAtMs",schemaPath:"#/oneOf/6/properties/retryAtMs/type",keyword:"type",params:{type: schema11.oneOf[6].properties.retryAtMs.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
var valid9 = _errs106 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
}
}
else {
const err88 = {instancePath,schemaPath:"#/oneOf/6/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
var _valid0 = _errs80 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 6];
}
else {
if(_valid0){
valid0 = true;
passing0 = 6;
}
const _errs108 = errors;
if(errors === _errs108){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if(((((data.type === undefined) && (missing8 = "type")) || ((data.atMs === undefined) && (missing8 = "atMs"))) || ((data.stepId === undefined) && (missing8 = "stepId"))) || ((data.reason === undefined) && (missing8 = "reason"))){
const err89 = {instancePath,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
else {
const _errs110 = errors;
for(const key8 in data){
if(!(((((key8 === "type") || (key8 === "atMs")) || (key8 === "seq")) || (key8 === "stepId")) || (key8 === "reason"))){
const err90 = {instancePath,schemaPath:"#/oneOf/7/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
break;
}
}
if(_errs110 === errors){
if(data.type !== undefined){
const _errs111 = errors;
if("step.skipped" !== data.type){
const err91 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/7/properties/type/const",keyword:"const",params:{allowedValue: "step.skipped"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
var valid13 = _errs111 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.atMs !== undefined){
let data46 = data.atMs;
const _errs112 = errors;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err92 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/7/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(errors === _errs112){
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 < 0 || isNaN(data46)){
const err93 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/7/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid13 = _errs112 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.seq !== undefined){
let data47 = data.seq;
const _errs114 = errors;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err94 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/7/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(errors === _errs114){
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 1 || isNaN(data47)){
const err95 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/7/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
var valid13 = _errs114 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.stepId !== undefined){
let data48 = data.stepId;
const _errs116 = errors;
const _errs117 = errors;
if(errors === _errs117){
if(typeof data48 === "string"){
if(func2(data48) > 200){
const err96 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
else {
if(!pattern0.test(data48)){
const err97 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
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
const err98 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
var valid13 = _errs116 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.reason !== undefined){
const _errs119 = errors;
if(!(validate13(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
var valid13 = _errs119 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
}
}
}
else {
const err99 = {instancePath,schemaPath:"#/oneOf/7/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
var _valid0 = _errs108 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 7];
}
else {
if(_valid0){
valid0 = true;
passing0 = 7;
}
const _errs120 = errors;
if(errors === _errs120){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing9;
if((((((data.type === undefined) && (missing9 = "type")) || ((data.atMs === undefined) && (missing9 = "atMs"))) || ((data.stepId === undefined) && (missing9 = "stepId"))) || ((data.by === undefined) && (missing9 = "by"))) || ((data.reason === undefined) && (missing9 = "reason"))){
const err100 = {instancePath,schemaPath:"#/oneOf/8/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
else {
const _errs122 = errors;
for(const key9 in data){
if(!((((((key9 === "type") || (key9 === "atMs")) || (key9 === "seq")) || (key9 === "stepId")) || (key9 === "by")) || (key9 === "reason"))){
const err101 = {instancePath,schemaPath:"#/oneOf/8/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
break;
}
}
if(_errs122 === errors){
if(data.type !== undefined){
const _errs123 = errors;
if("step.blocked" !== data.type){
const err102 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/8/properties/type/const",keyword:"const",params:{allowedValue: "step.blocked"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
var valid15 = _errs123 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data.atMs !== undefined){
let data51 = data.atMs;
const _errs124 = errors;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
const err103 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/8/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(errors === _errs124){
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 < 0 || isNaN(data51)){
const err104 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/8/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
var valid15 = _errs124 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data.seq !== undefined){
let data52 = data.seq;
const _errs126 = errors;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err105 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/8/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(errors === _errs126){
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 < 1 || isNaN(data52)){
const err106 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/8/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
var valid15 = _errs126 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data.stepId !== undefined){
let data53 = data.stepId;
const _errs128 = errors;
const _errs129 = errors;
if(errors === _errs129){
if(typeof data53 === "string"){
if(func2(data53) > 200){
const err107 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
else {
if(!pattern0.test(data53)){
const err108 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
var valid15 = _errs128 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data.by !== undefined){
let data54 = data.by;
const _errs131 = errors;
const _errs132 = errors;
if(errors === _errs132){
if(typeof data54 === "string"){
if(func2(data54) > 200){
const err110 = {instancePath:instancePath+"/by",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
else {
if(!pattern0.test(data54)){
const err111 = {instancePath:instancePath+"/by",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath:instancePath+"/by",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
var valid15 = _errs131 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data.reason !== undefined){
const _errs134 = errors;
if(typeof data.reason !== "string"){
const err113 = {instancePath:instancePath+"/reason",schemaPath:"#/oneOf/8/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
var valid15 = _errs134 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
}
}
}
}
else {
const err114 = {instancePath,schemaPath:"#/oneOf/8/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
var _valid0 = _errs120 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 8];
}
else {
if(_valid0){
valid0 = true;
passing0 = 8;
}
const _errs136 = errors;
if(errors === _errs136){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing10;
if((((data.type === undefined) && (missing10 = "type")) || ((data.atMs === undefined) && (missing10 = "atMs"))) || ((data.stepId === undefined) && (missing10 = "stepId"))){
const err115 = {instancePath,schemaPath:"#/oneOf/9/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
else {
const _errs138 = errors;
for(const key10 in data){
if(!((((key10 === "type") || (key10 === "atMs")) || (key10 === "seq")) || (key10 === "stepId"))){
const err116 = {instancePath,schemaPath:"#/oneOf/9/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
break;
}
}
if(_errs138 === errors){
if(data.type !== undefined){
const _errs139 = errors;
if("step.cancelled" !== data.type){
const err117 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/9/properties/type/const",keyword:"const",params:{allowedValue: "step.cancelled"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var valid18 = _errs139 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data.atMs !== undefined){
let data57 = data.atMs;
const _errs140 = errors;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err118 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/9/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(errors === _errs140){
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 < 0 || isNaN(data57)){
const err119 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/9/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
var valid18 = _errs140 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data.seq !== undefined){
let data58 = data.seq;
const _errs142 = errors;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
const err120 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/9/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(errors === _errs142){
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 < 1 || isNaN(data58)){
const err121 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/9/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
var valid18 = _errs142 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data.stepId !== undefined){
let data59 = data.stepId;
const _errs144 = errors;
const _errs145 = errors;
if(errors === _errs145){
if(typeof data59 === "string"){
if(func2(data59) > 200){
const err122 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
else {
if(!pattern0.test(data59)){
const err123 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
else {
const err124 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
var valid18 = _errs144 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
}
}
else {
const err125 = {instancePath,schemaPath:"#/oneOf/9/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
var _valid0 = _errs136 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 9];
}
else {
if(_valid0){
valid0 = true;
passing0 = 9;
}
const _errs147 = errors;
if(errors === _errs147){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing11;
if(((((data.type === undefined) && (missing11 = "type")) || ((data.atMs === undefined) && (missing11 = "atMs"))) || ((data.stepId === undefined) && (missing11 = "stepId"))) || ((data.insteadOf === undefined) && (missing11 = "insteadOf"))){
const err126 = {instancePath,schemaPath:"#/oneOf/10/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
else {
const _errs149 = errors;
for(const key11 in data){
if(!(((((key11 === "type") || (key11 === "atMs")) || (key11 === "seq")) || (key11 === "stepId")) || (key11 === "insteadOf"))){
const err127 = {instancePath,schemaPath:"#/oneOf/10/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
break;
}
}
if(_errs149 === errors){
if(data.type !== undefined){
const _errs150 = errors;
if("step.called" !== data.type){
const err128 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/10/properties/type/const",keyword:"const",params:{allowedValue: "step.called"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
var valid20 = _errs150 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data.atMs !== undefined){
let data61 = data.atMs;
const _errs151 = errors;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err129 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/10/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(errors === _errs151){
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 < 0 || isNaN(data61)){
const err130 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/10/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
var valid20 = _errs151 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data.seq !== undefined){
let data62 = data.seq;
const _errs153 = errors;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err131 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/10/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(errors === _errs153){
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 < 1 || isNaN(data62)){
const err132 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/10/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
var valid20 = _errs153 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data.stepId !== undefined){
let data63 = data.stepId;
const _errs155 = errors;
const _errs156 = errors;
if(errors === _errs156){
if(typeof data63 === "string"){
if(func2(data63) > 200){
const err133 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
else {
if(!pattern0.test(data63)){
const err134 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
var valid20 = _errs155 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data.insteadOf !== undefined){
let data64 = data.insteadOf;
const _errs158 = errors;
const _errs159 = errors;
if(errors === _errs159){
if(typeof data64 === "string"){
if(func2(data64) > 200){
const err136 = {instancePath:instancePath+"/insteadOf",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
else {
if(!pattern0.test(data64)){
const err137 = {instancePath:instancePath+"/insteadOf",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
else {
const err138 = {instancePath:instancePath+"/insteadOf",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
var valid20 = _errs158 === errors;
}
else {
var valid20 = true;
}
}
}
}
}
}
}
}
else {
const err139 = {instancePath,schemaPath:"#/oneOf/10/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
var _valid0 = _errs147 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 10];
}
else {
if(_valid0){
valid0 = true;
passing0 = 10;
}
const _errs161 = errors;
if(errors === _errs161){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing12;
if((((((data.type === undefined) && (missing12 = "type")) || ((data.atMs === undefined) && (missing12 = "atMs"))) || ((data.stepId === undefined) && (missing12 = "stepId"))) || ((data.holds === undefined) && (missing12 = "holds"))) || ((data.reason === undefined) && (missing12 = "reason"))){
const err140 = {instancePath,schemaPath:"#/oneOf/11/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
else {
const _errs163 = errors;
for(const key12 in data){
if(!((((((key12 === "type") || (key12 === "atMs")) || (key12 === "seq")) || (key12 === "stepId")) || (key12 === "holds")) || (key12 === "reason"))){
const err141 = {instancePath,schemaPath:"#/oneOf/11/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
break;
}
}
if(_errs163 === errors){
if(data.type !== undefined){
const _errs164 = errors;
if("step.judged" !== data.type){
const err142 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/11/properties/type/const",keyword:"const",params:{allowedValue: "step.judged"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
var valid23 = _errs164 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data.atMs !== undefined){
let data66 = data.atMs;
const _errs165 = errors;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err143 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/11/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(errors === _errs165){
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 < 0 || isNaN(data66)){
const err144 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/11/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
var valid23 = _errs165 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data.seq !== undefined){
let data67 = data.seq;
const _errs167 = errors;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err145 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/11/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(errors === _errs167){
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 < 1 || isNaN(data67)){
const err146 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/11/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
var valid23 = _errs167 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data.stepId !== undefined){
let data68 = data.stepId;
const _errs169 = errors;
const _errs170 = errors;
if(errors === _errs170){
if(typeof data68 === "string"){
if(func2(data68) > 200){
const err147 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
else {
if(!pattern0.test(data68)){
const err148 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
else {
const err149 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
var valid23 = _errs169 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data.holds !== undefined){
const _errs172 = errors;
if(typeof data.holds !== "boolean"){
const err150 = {instancePath:instancePath+"/holds",schemaPath:"#/oneOf/11/properties/holds/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
var valid23 = _errs172 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data.reason !== undefined){
const _errs174 = errors;
if(typeof data.reason !== "string"){
const err151 = {instancePath:instancePath+"/reason",schemaPath:"#/oneOf/11/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
var valid23 = _errs174 === errors;
}
else {
var valid23 = true;
}
}
}
}
}
}
}
}
}
else {
const err152 = {instancePath,schemaPath:"#/oneOf/11/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
var _valid0 = _errs161 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 11];
}
else {
if(_valid0){
valid0 = true;
passing0 = 11;
}
const _errs176 = errors;
if(errors === _errs176){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing13;
if(((((data.type === undefined) && (missing13 = "type")) || ((data.atMs === undefined) && (missing13 = "atMs"))) || ((data.stepId === undefined) && (missing13 = "stepId"))) || ((data.total === undefined) && (missing13 = "total"))){
const err153 = {instancePath,schemaPath:"#/oneOf/12/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
else {
const _errs178 = errors;
for(const key13 in data){
if(!(((((key13 === "type") || (key13 === "atMs")) || (key13 === "seq")) || (key13 === "stepId")) || (key13 === "total"))){
const err154 = {instancePath,schemaPath:"#/oneOf/12/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
break;
}
}
if(_errs178 === errors){
if(data.type !== undefined){
const _errs179 = errors;
if("items.listed" !== data.type){
const err155 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/12/properties/type/const",keyword:"const",params:{allowedValue: "items.listed"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
var valid25 = _errs179 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data.atMs !== undefined){
let data72 = data.atMs;
const _errs180 = errors;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err156 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/12/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if(errors === _errs180){
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 < 0 || isNaN(data72)){
const err157 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/12/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
var valid25 = _errs180 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data.seq !== undefined){
let data73 = data.seq;
const _errs182 = errors;
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
const err158 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/12/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(errors === _errs182){
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 < 1 || isNaN(data73)){
const err159 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/12/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
}
var valid25 = _errs182 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data.stepId !== undefined){
let data74 = data.stepId;
const _errs184 = errors;
const _errs185 = errors;
if(errors === _errs185){
if(typeof data74 === "string"){
if(func2(data74) > 200){
const err160 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
else {
if(!pattern0.test(data74)){
const err161 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
else {
const err162 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
var valid25 = _errs184 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data.total !== undefined){
let data75 = data.total;
const _errs187 = errors;
if(!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))){
const err163 = {instancePath:instancePath+"/total",schemaPath:"#/oneOf/12/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if(errors === _errs187){
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 < 0 || isNaN(data75)){
const err164 = {instancePath:instancePath+"/total",schemaPath:"#/oneOf/12/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
var valid25 = _errs187 === errors;
}
else {
var valid25 = true;
}
}
}
}
}
}
}
}
else {
const err165 = {instancePath,schemaPath:"#/oneOf/12/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
var _valid0 = _errs176 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 12];
}
else {
if(_valid0){
valid0 = true;
passing0 = 12;
}
const _errs189 = errors;
if(errors === _errs189){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing14;
if((((((((((data.type === undefined) && (missing14 = "type")) || ((data.atMs === undefined) && (missing14 = "atMs"))) || ((data.stepId === undefined) && (missing14 = "stepId"))) || ((data.key === undefined) && (missing14 = "key"))) || ((data.label === undefined) && (missing14 = "label"))) || ((data.number === undefined) && (missing14 = "number"))) || ((data.ok === undefined) && (missing14 = "ok"))) || ((data.attempts === undefined) && (missing14 = "attempts"))) || ((data.durationMs === undefined) && (missing14 = "durationMs"))){
const err166 = {instancePath,schemaPath:"#/oneOf/13/required",keyword:"required",params:{missingProperty: missing14},message:"must have required property '"+missing14+"'"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
else {
const _errs191 = errors;
for(const key14 in data){
if(!(func3.call(schema11.oneOf[13].properties, key14))){
const err167 = {instancePath,schemaPath:"#/oneOf/13/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
break;
}
}
if(_errs191 === errors){
if(data.type !== undefined){
const _errs192 = errors;
if("item.finished" !== data.type){
const err168 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/13/properties/type/const",keyword:"const",params:{allowedValue: "item.finished"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
var valid27 = _errs192 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data.atMs !== undefined){
let data77 = data.atMs;
const _errs193 = errors;
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
const err169 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/13/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(errors === _errs193){
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 < 0 || isNaN(data77)){
const err170 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/13/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
var valid27 = _errs193 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data.seq !== undefined){
let data78 = data.seq;
const _errs195 = errors;
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
const err171 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/13/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(errors === _errs195){
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 < 1 || isNaN(data78)){
const err172 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/13/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
var valid27 = _errs195 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data.stepId !== undefined){
let data79 = data.stepId;
const _errs197 = errors;
const _errs198 = errors;
if(errors === _errs198){
if(typeof data79 === "string"){
if(func2(data79) > 200){
const err173 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
else {
if(!pattern0.test(data79)){
const err174 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
else {
const err175 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
var valid27 = _errs197 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data.key !== undefined){
const _errs200 = errors;
if(typeof data.key !== "string"){
const err176 = {instancePath:instancePath+"/key",schemaPath:"#/oneOf/13/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
var valid27 = _errs200 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data.label !== undefined){
const _errs202 = errors;
if(typeof data.label !== "string"){
const err177 = {instancePath:instancePath+"/label",schemaPath:"#/oneOf/13/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
var valid27 = _errs202 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data.number !== undefined){
let data82 = data.number;
const _errs204 = errors;
if(!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))){
const err178 = {instancePath:instancePath+"/number",schemaPath:"#/oneOf/13/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(errors === _errs204){
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 < 1 || isNaN(data82)){
const err179 = {instancePath:instancePath+"/number",schemaPath:"#/oneOf/13/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
var valid27 = _errs204 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data.ok !== undefined){
const _errs206 = errors;
if(typeof data.ok !== "boolean"){
const err180 = {instancePath:instancePath+"/ok",schemaPath:"#/oneOf/13/properties/ok/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
var valid27 = _errs206 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data.attempts !== undefined){
let data84 = data.attempts;
const _errs208 = errors;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
const err181 = {instancePath:instancePath+"/attempts",schemaPath:"#/oneOf/13/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(errors === _errs208){
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 < 1 || isNaN(data84)){
const err182 = {instancePath:instancePath+"/attempts",schemaPath:"#/oneOf/13/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
}
var valid27 = _errs208 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data.durationMs !== undefined){
let data85 = data.durationMs;
const _errs210 = errors;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
const err183 = {instancePath:instancePath+"/durationMs",schemaPath:"#/oneOf/13/properties/durationMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(errors === _errs210){
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 < 0 || isNaN(data85)){
const err184 = {instancePath:instancePath+"/durationMs",schemaPath:"#/oneOf/13/properties/durationMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
}
var valid27 = _errs210 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data.failure !== undefined){
let data86 = data.failure;
const _errs212 = errors;
if(errors === _errs212){
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
let missing15;
if(((data86.code === undefined) && (missing15 = "code")) || ((data86.message === undefined) && (missing15 = "message"))){
const err185 = {instancePath:instancePath+"/failure",schemaPath:"#/oneOf/13/properties/failure/required",keyword:"required",params:{missingProperty: missing15},message:"must have required property '"+missing15+"'"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
else {
const _errs214 = errors;
for(const key15 in data86){
if(!((key15 === "code") || (key15 === "message"))){
const err186 = {instancePath:instancePath+"/failure",schemaPath:"#/oneOf/13/properties/failure/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
break;
}
}
if(_errs214 === errors){
if(data86.code !== undefined){
const _errs215 = errors;
if(typeof data86.code !== "string"){
const err187 = {instancePath:instancePath+"/failure/code",schemaPath:"#/oneOf/13/properties/failure/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
var valid29 = _errs215 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data86.message !== undefined){
const _errs217 = errors;
if(typeof data86.message !== "string"){
const err188 = {instancePath:instancePath+"/failure/message",schemaPath:"#/oneOf/13/properties/failure/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
var valid29 = _errs217 === errors;
}
else {
var valid29 = true;
}
}
}
}
}
else {
const err189 = {instancePath:instancePath+"/failure",schemaPath:"#/oneOf/13/properties/failure/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
var valid27 = _errs212 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data.within !== undefined){
const _errs219 = errors;
if(typeof data.within !== "string"){
const err190 = {instancePath:instancePath+"/within",schemaPath:"#/oneOf/13/properties/within/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
var valid27 = _errs219 === errors;
}
else {
var valid27 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
const err191 = {instancePath,schemaPath:"#/oneOf/13/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
var _valid0 = _errs189 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 13];
}
else {
if(_valid0){
valid0 = true;
passing0 = 13;
}
const _errs221 = errors;
if(errors === _errs221){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing16;
if((((((data.type === undefined) && (missing16 = "type")) || ((data.atMs === undefined) && (missing16 = "atMs"))) || ((data.stepId === undefined) && (missing16 = "stepId"))) || ((data.code === undefined) && (missing16 = "code"))) || ((data.message === undefined) && (missing16 = "message"))){
const err192 = {instancePath,schemaPath:"#/oneOf/14/required",keyword:"required",params:{missingProperty: missing16},message:"must have required property '"+missing16+"'"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
else {
const _errs223 = errors;
for(const key16 in data){
if(!((((((key16 === "type") || (key16 === "atMs")) || (key16 === "seq")) || (key16 === "stepId")) || (key16 === "code")) || (key16 === "message"))){
const err193 = {instancePath,schemaPath:"#/oneOf/14/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
break;
}
}
if(_errs223 === errors){
if(data.type !== undefined){
const _errs224 = errors;
if("warned" !== data.type){
const err194 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/14/properties/type/const",keyword:"const",params:{allowedValue: "warned"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
var valid30 = _errs224 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.atMs !== undefined){
let data91 = data.atMs;
const _errs225 = errors;
if(!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91)))){
const err195 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/14/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(errors === _errs225){
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 < 0 || isNaN(data91)){
const err196 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/14/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
}
var valid30 = _errs225 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.seq !== undefined){
let data92 = data.seq;
const _errs227 = errors;
if(!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92)))){
const err197 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/14/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if(errors === _errs227){
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 < 1 || isNaN(data92)){
const err198 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/14/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
}
var valid30 = _errs227 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.stepId !== undefined){
let data93 = data.stepId;
const _errs229 = errors;
if((typeof data93 !== "string") && (data93 !== null)){
const err199 = {instancePath:instancePath+"/stepId",schemaPath:"#/oneOf/14/properties/stepId/type",keyword:"type",params:{type: schema11.oneOf[14].properties.stepId.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
var valid30 = _errs229 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.code !== undefined){
const _errs231 = errors;
if(typeof data.code !== "string"){
const err200 = {instancePath:instancePath+"/code",schemaPath:"#/oneOf/14/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
var valid30 = _errs231 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.message !== undefined){
const _errs233 = errors;
if(typeof data.message !== "string"){
const err201 = {instancePath:instancePath+"/message",schemaPath:"#/oneOf/14/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
var valid30 = _errs233 === errors;
}
else {
var valid30 = true;
}
}
}
}
}
}
}
}
}
else {
const err202 = {instancePath,schemaPath:"#/oneOf/14/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
var _valid0 = _errs221 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 14];
}
else {
if(_valid0){
valid0 = true;
passing0 = 14;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
if(!valid0){
const err203 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
validate10.errors = vErrors;
return false;
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
validate10.errors = vErrors;
return errors === 0;
}

export const findings = validate16;
const schema29 = {"title":"Findings","description":"What a step found: one shape for everything, whoever found it.","type":"array","items":{"title":"Finding","description":"One thing that was found, and where.","type":"object","additionalProperties":false,"required":["id","rule","title","message","severity","category","confidence","path","start_line","end_line","quote","recommendation","source_step"],"properties":{"id":{"description":"Fingerprint of rule, path and normalised quote: survives lines that move.","type":"string"},"rule":{"description":"The rule that found it.","type":"string"},"title":{"description":"The finding in a few words.","type":"string"},"message":{"description":"The finding in a sentence.","type":"string"},"severity":{"title":"Severity","description":"How much it matters.","enum":["critical","high","medium","low","info"]},"category":{"description":"The field it belongs to, such as security or documentation.","type":"string"},"confidence":{"description":"How sure the finder is, from 0 to 1.","type":"number","minimum":0,"maximum":1},"path":{"description":"The file, relative to the workspace.","type":"string"},"start_line":{"description":"Its first line, counted from 1.","type":"integer","minimum":1},"end_line":{"description":"Its last line, included.","type":"integer","minimum":1},"quote":{"description":"The text it is about.","type":"string"},"recommendation":{"description":"What to do; null where there is no advice.","type":["string","null"]},"source_step":{"description":"The step that found it.","$ref":"#/definitions/stepId"}}},"definitions":{"stepId":{"title":"StepId","description":"Names one step within its mission: a letter, then letters, digits, \"_\" and \"-\".","type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","maxLength":200,"errorMessage":"must be an id: a letter, then letters, digits, \"_\" or \"-\""}}};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if((((((((((((((data0.id === undefined) && (missing0 = "id")) || ((data0.rule === undefined) && (missing0 = "rule"))) || ((data0.title === undefined) && (missing0 = "title"))) || ((data0.message === undefined) && (missing0 = "message"))) || ((data0.severity === undefined) && (missing0 = "severity"))) || ((data0.category === undefined) && (missing0 = "category"))) || ((data0.confidence === undefined) && (missing0 = "confidence"))) || ((data0.path === undefined) && (missing0 = "path"))) || ((data0.start_line === undefined) && (missing0 = "start_line"))) || ((data0.end_line === undefined) && (missing0 = "end_line"))) || ((data0.quote === undefined) && (missing0 = "quote"))) || ((data0.recommendation === undefined) && (missing0 = "recommendation"))) || ((data0.source_step === undefined) && (missing0 = "source_step"))){
validate16.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!(func3.call(schema29.items.properties, key0))){
validate16.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs3 === errors){
if(data0.id !== undefined){
const _errs4 = errors;
if(typeof data0.id !== "string"){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.rule !== undefined){
const _errs6 = errors;
if(typeof data0.rule !== "string"){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/rule",schemaPath:"#/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.title !== undefined){
const _errs8 = errors;
if(typeof data0.title !== "string"){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/title",schemaPath:"#/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.message !== undefined){
const _errs10 = errors;
if(typeof data0.message !== "string"){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/message",schemaPath:"#/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.severity !== undefined){
let data5 = data0.severity;
const _errs12 = errors;
if(!(((((data5 === "critical") || (data5 === "high")) || (data5 === "medium")) || (data5 === "low")) || (data5 === "info"))){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/severity",schemaPath:"#/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema29.items.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.category !== undefined){
const _errs13 = errors;
if(typeof data0.category !== "string"){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/category",schemaPath:"#/items/properties/category/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.confidence !== undefined){
let data7 = data0.confidence;
const _errs15 = errors;
if(errors === _errs15){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1 || isNaN(data7)){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/confidence",schemaPath:"#/items/properties/confidence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/confidence",schemaPath:"#/items/properties/confidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/" + i0+"/confidence",schemaPath:"#/items/properties/confidence/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.path !== undefined){
const _errs17 = errors;
if(typeof data0.path !== "string"){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/path",schemaPath:"#/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.start_line !== undefined){
let data9 = data0.start_line;
const _errs19 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/start_line",schemaPath:"#/items/properties/start_line/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/start_line",schemaPath:"#/items/properties/start_line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid1 = _errs19 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.end_line !== undefined){
let data10 = data0.end_line;
const _errs21 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/end_line",schemaPath:"#/items/properties/end_line/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/end_line",schemaPath:"#/items/properties/end_line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid1 = _errs21 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.quote !== undefined){
const _errs23 = errors;
if(typeof data0.quote !== "string"){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/quote",schemaPath:"#/items/properties/quote/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs23 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.recommendation !== undefined){
let data12 = data0.recommendation;
const _errs25 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/recommendation",schemaPath:"#/items/properties/recommendation/type",keyword:"type",params:{type: schema29.items.properties.recommendation.type},message:"must be string,null"}];
return false;
}
var valid1 = _errs25 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.source_step !== undefined){
let data13 = data0.source_step;
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data13 === "string"){
if(func2(data13) > 200){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/source_step",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
else {
if(!pattern0.test(data13)){
validate16.errors = [{instancePath:instancePath+"/" + i0+"/source_step",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""}];
return false;
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/" + i0+"/source_step",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs27 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate16.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate16.errors = vErrors;
return errors === 0;
}
