/* Written by `npm run generate`; changes are lost. */
import ucs2lengthModule from 'ajv/dist/runtime/ucs2length.js'

export const event = validate10;
const schema11 = {"title":"Event","description":"One fact about a run, as it is stored: folding all of them in order gives the state of the run.","type":"object","oneOf":[{"title":"RunStarted","description":"A run began.","type":"object","additionalProperties":false,"required":["type","atMs","digest","version"],"properties":{"type":{"description":"What happened.","const":"run.started"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"digest":{"description":"SHA-256 of the plan's canonical JSON, in hex.","type":"string"},"version":{"description":"The version of Sortie that ran it.","type":"string"}}},{"title":"RunResumed","description":"An interrupted run went on.","type":"object","additionalProperties":false,"required":["type","atMs","digest","version"],"properties":{"type":{"description":"What happened.","const":"run.resumed"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"digest":{"description":"SHA-256 of the plan's canonical JSON, in hex.","type":"string"},"version":{"description":"The version of Sortie that took over.","type":"string"},"anew":{"description":"Of a mission that runs as a step which is tried again: of what was before, only successes count.","type":"boolean"}}},{"title":"RunStopping","description":"Nothing new is started from here on.","type":"object","additionalProperties":false,"required":["type","atMs","reason"],"properties":{"type":{"description":"What happened.","const":"run.stopping"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"reason":{"description":"Why.","$ref":"#/definitions/stopReason"}}},{"title":"RunFinished","description":"The run ended.","type":"object","additionalProperties":false,"required":["type","atMs","outcome"],"properties":{"type":{"description":"What happened.","const":"run.finished"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"outcome":{"title":"Outcome","description":"How it ended.","enum":["succeeded","succeeded_with_warnings","failed","timed_out","cancelled","interrupted","budget_exhausted","waiting"]},"outputs":{"description":"What the mission declares under `outputs`, by name; absent where it declares none, or they have no value.","type":"object","additionalProperties":true}}},{"title":"StepStarted","description":"An attempt began.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","attempt","timeoutMs","timeoutReason"],"properties":{"type":{"description":"What happened.","const":"step.started"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepPath"},"attempt":{"description":"Which attempt, counted from 1.","type":"integer","minimum":1},"timeoutMs":{"description":"Its time limit in milliseconds; null when it has none.","type":["integer","null"],"minimum":1},"timeoutReason":{"description":"Where the limit comes from.","type":"string"},"taskKey":{"description":"Names what the step does: limits of later runs learn from how long the same took.","type":"string"},"guard":{"description":"What holds its limits on resources: the kernel and looks at its processes, looks alone, or nothing; absent where it has none.","enum":["cgroup","polling","nothing"]},"reason":{"description":"Why a step whose results are kept runs all the same, in words; absent for any other.","type":"string"},"because":{"description":"Of a hook: the stop in force when it started; absent where there was none.","$ref":"#/definitions/stopReason"}}},{"title":"StepSucceeded","description":"A step succeeded.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","output","via"],"properties":{"type":{"description":"What happened.","const":"step.succeeded"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepPath"},"output":{"description":"What the step produced, as plain JSON.","tsType":"unknown"},"via":{"description":"How it came to succeed: by running; in part, ended at its limit; in an earlier run whose success is kept; or not at all, because the cache has its result.","enum":["run","partial","kept","cache"]},"reason":{"description":"Where a success that was not run comes from; of one that was, why it is not kept for later. In words.","type":"string"}}},{"title":"StepFailed","description":"An attempt failed; or a step that was not running did, because its condition is at fault or its attempt was lost.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","failure","output","retryAtMs"],"properties":{"type":{"description":"What happened.","const":"step.failed"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepPath"},"failure":{"description":"Why.","$ref":"#/definitions/failure"},"output":{"description":"What the attempt left behind all the same, as plain JSON.","tsType":"unknown"},"retryAtMs":{"description":"When the next attempt is due, in milliseconds since 1970; null when this was the last.","type":["integer","null"]}}},{"title":"StepSkipped","description":"A step was left out.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","reason"],"properties":{"type":{"description":"What happened.","const":"step.skipped"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepPath"},"reason":{"description":"Why.","$ref":"#/definitions/skipReason"}}},{"title":"StepBlocked","description":"A step cannot run, because of another step's end.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","by","reason"],"properties":{"type":{"description":"What happened.","const":"step.blocked"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepPath"},"by":{"description":"The step in the way.","$ref":"#/definitions/stepPath"},"reason":{"description":"Why, in words.","type":"string"}}},{"title":"StepCancelled","description":"A running step was ended on request.","type":"object","additionalProperties":false,"required":["type","atMs","stepId"],"properties":{"type":{"description":"What happened.","const":"step.cancelled"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepPath"},"because":{"description":"The stop that ended it.","$ref":"#/definitions/stopReason"}}},{"title":"StepIntended","description":"A running step is about to do something that must not be done twice; a further attempt compares it with what it finds.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","key","intent"],"properties":{"type":{"description":"What happened.","const":"step.intended"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step.","type":"string"},"key":{"description":"What the step calls it.","type":"string"},"intent":{"description":"What it needs to find out whether it was done.","type":"object","additionalProperties":true}}},{"title":"StepWaiting","description":"A step has asked a person, and waits for the answer.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","attempt","message","deadlineAtMs","onTimeout"],"properties":{"type":{"description":"What happened.","const":"step.waiting"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step.","type":"string"},"attempt":{"description":"Which of its questions, from 1.","type":"integer","minimum":1},"message":{"description":"The question.","type":"string"},"deadlineAtMs":{"description":"Until when an answer counts; null where it waits for ever.","type":["integer","null"],"minimum":0},"onTimeout":{"description":"What it means when nobody answers in time.","enum":["fail","approve","deny"]}}},{"title":"StepAnswered","description":"The question of a step has its answer.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","approved","by","comment"],"properties":{"type":{"description":"What happened.","const":"step.answered"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step.","type":"string"},"approved":{"description":"Whether it was a yes.","type":"boolean"},"by":{"description":"Who gave it.","type":"string"},"comment":{"description":"What was said with it.","type":["string","null"]}}},{"title":"StepCalled","description":"A step that stands by is wanted in place of another.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","insteadOf"],"properties":{"type":{"description":"What happened.","const":"step.called"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepPath"},"insteadOf":{"description":"The step it stands in for.","$ref":"#/definitions/stepPath"}}},{"title":"StepJudged","description":"The condition of a step was evaluated.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","holds","reason"],"properties":{"type":{"description":"What happened.","const":"step.judged"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepPath"},"holds":{"description":"Whether the step may start.","type":"boolean"},"reason":{"description":"What the condition came to, in words.","type":"string"}}},{"title":"ItemsListed","description":"The items of a step are known.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","total"],"properties":{"type":{"description":"What happened.","const":"items.listed"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepId"},"total":{"description":"How many there are, those that are done already among them.","type":"integer","minimum":0}}},{"title":"ItemFinished","description":"An item of a step ended by itself.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","key","label","number","ok","attempts","durationMs"],"properties":{"type":{"description":"What happened.","const":"item.finished"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about.","$ref":"#/definitions/stepId"},"key":{"description":"Names the item within its step: the path and the SHA-256 of a file's content, the SHA-256 of any other value.","type":"string"},"label":{"description":"What people read.","type":"string"},"number":{"description":"Its place in the list, counted from 1.","type":"integer","minimum":1},"ok":{"description":"Whether it is done; else it failed.","type":"boolean"},"attempts":{"description":"How often it ended, this time included.","type":"integer","minimum":1},"durationMs":{"description":"How long it took, in milliseconds.","type":"integer","minimum":0},"failure":{"title":"ItemFailure","description":"Why it failed; absent where it is done.","type":"object","additionalProperties":false,"required":["code","message"],"properties":{"code":{"description":"A code of the error table.","type":"string"},"message":{"description":"What happened, and where.","type":"string"}}},"within":{"description":"Key of the item that this one is part of; absent where it is an item of the step itself.","type":"string"}}},{"title":"LlmCalled","description":"A model has answered, or the cache in its place.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","label","provider","model","from","usage","costMicroUsd","durationMs"],"properties":{"type":{"description":"What happened.","const":"llm.called"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step that asked.","$ref":"#/definitions/stepPath"},"label":{"description":"What it asked about, in one line.","type":"string"},"provider":{"description":"Whose server it is.","enum":["openai","xai","openrouter","ollama","llama-server","custom"]},"model":{"description":"The model that was asked.","type":"string"},"from":{"description":"Who answered; `cache`: it was paid before.","enum":["model","cache"]},"usage":{"title":"StoredUsage","description":"Tokens as the server counted them; null where it does not say. From the cache those of the time when it was made.","type":["object","null"],"additionalProperties":false,"required":["inputTokens","cachedTokens","outputTokens"],"properties":{"inputTokens":{"description":"Of the question.","type":"integer","minimum":0},"cachedTokens":{"description":"Of those, the ones that the server had read before.","type":"integer","minimum":0},"outputTokens":{"description":"Of the answer, with what was thought.","type":"integer","minimum":0}}},"costMicroUsd":{"description":"What it cost, in millionths of a dollar; null where nobody knows.","type":["integer","null"],"minimum":0},"durationMs":{"description":"How long it took, in milliseconds.","type":"number","minimum":0},"code":{"description":"Why the answer is of no use, as a code of the error table; absent where it is.","type":"string"}}},{"title":"Warned","description":"Something worth knowing that stops nothing.","type":"object","additionalProperties":false,"required":["type","atMs","stepId","code","message"],"properties":{"type":{"description":"What happened.","const":"warned"},"atMs":{"description":"When it happened, in milliseconds since 1970.","type":"integer","minimum":0},"seq":{"description":"Its number within the run, from 1; given by the store.","type":"integer","minimum":1},"stepId":{"description":"The step it is about; null when it concerns the run.","type":["string","null"]},"code":{"description":"A code of the error table.","type":"string"},"message":{"description":"What happened, and where.","type":"string"}}}],"definitions":{"stepPath":{"title":"StepPath","description":"Names one step within its run: its id, or `outer/inner` for a step of a mission that another step runs.","type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$","maxLength":4000},"stepId":{"title":"StepId","description":"Names one step within its mission: a letter, then letters, digits, \"_\" and \"-\".","type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","maxLength":200,"errorMessage":"must be an id: a letter, then letters, digits, \"_\" or \"-\""},"stopReason":{"title":"StoredStopReason","description":"Why a run starts nothing new.","type":"object","oneOf":[{"$ref":"#/definitions/stoppedByFailure"},{"title":"StoppedByInterrupt","description":"A signal arrived.","type":"object","additionalProperties":false,"required":["kind","signal"],"properties":{"kind":{"description":"What stopped it.","const":"interrupt"},"signal":{"description":"The signal.","enum":["SIGINT","SIGTERM"]}}},{"title":"StoppedByBudget","description":"A step asked for more money than is left.","type":"object","additionalProperties":false,"required":["kind","stepId","message"],"properties":{"kind":{"description":"What stopped it.","const":"budget"},"stepId":{"description":"The step that asked.","$ref":"#/definitions/stepPath"},"message":{"description":"Which budget, and what is spent.","type":"string"}}},{"$ref":"#/definitions/stoppedByTimeout"},{"title":"StoppedByStepLimit","description":"The step that runs the mission reached its time limit.","type":"object","additionalProperties":false,"required":["kind","stepId","limitMs"],"properties":{"kind":{"description":"What stopped it.","const":"limit"},"stepId":{"description":"The step that runs the mission.","$ref":"#/definitions/stepPath"},"limitMs":{"description":"The limit in milliseconds.","type":"integer","minimum":1}}},{"title":"StoppedFromOutside","description":"The mission around it ends what runs.","type":"object","additionalProperties":false,"required":["kind","because"],"properties":{"kind":{"description":"What stopped it.","const":"killed"},"because":{"description":"Why.","oneOf":[{"$ref":"#/definitions/stoppedByFailure"},{"$ref":"#/definitions/stoppedByTimeout"}]}}}]},"stoppedByTimeout":{"title":"StoppedByTimeout","description":"The run as a whole reached its time limit, or the mission of a step.","type":"object","additionalProperties":false,"required":["kind","limitMs"],"properties":{"kind":{"description":"What stopped it.","const":"timeout"},"limitMs":{"description":"The limit in milliseconds.","type":"integer","minimum":1},"stepId":{"description":"The step whose mission reached it; absent for the run as a whole.","$ref":"#/definitions/stepPath"}}},"stoppedByFailure":{"title":"StoppedByFailure","description":"A step failed.","type":"object","additionalProperties":false,"required":["kind","stepId"],"properties":{"kind":{"description":"What stopped it.","const":"failure"},"stepId":{"description":"The step that failed.","$ref":"#/definitions/stepPath"}}},"skipReason":{"title":"StoredSkipReason","description":"Why a step was skipped.","type":"object","oneOf":[{"title":"SkippedByStop","description":"The run was stopping.","type":"object","additionalProperties":false,"required":["kind","because"],"properties":{"kind":{"description":"The kind of reason.","const":"stopping"},"because":{"description":"Why the run was stopping.","$ref":"#/definitions/stopReason"}}},{"title":"SkippedByCondition","description":"Its condition does not hold.","type":"object","additionalProperties":false,"required":["kind","text"],"properties":{"kind":{"description":"The kind of reason.","const":"condition"},"text":{"description":"The condition.","type":"string"}}},{"title":"SkippedByDependency","description":"A dependency was skipped, or the step answers its end with a skip.","type":"object","additionalProperties":false,"required":["kind","stepId","how"],"properties":{"kind":{"description":"The kind of reason.","const":"dependency"},"stepId":{"description":"The dependency.","$ref":"#/definitions/stepPath"},"how":{"description":"How it ended, in words.","type":"string"}}},{"title":"SkippedByPlatform","description":"The step is for other platforms.","type":"object","additionalProperties":false,"required":["kind","platform","only"],"properties":{"kind":{"description":"The kind of reason.","const":"platform"},"platform":{"description":"The platform that the plan was made for.","enum":["linux","macos","windows"]},"only":{"description":"The platforms that the step is for.","type":"array","items":{"description":"A platform.","enum":["linux","macos","windows"]}}}},{"title":"SkippedUncalled","description":"It stands by, and nobody called on it.","type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"description":"The kind of reason.","const":"uncalled"}}},{"title":"SkippedBySelection","description":"The run was asked for other steps.","type":"object","additionalProperties":false,"required":["kind","text"],"properties":{"kind":{"description":"The kind of reason.","const":"selection"},"text":{"description":"What left it out, in words.","type":"string"}}},{"title":"SkippedByEnding","description":"It is a hook for another ending of the steps than theirs.","type":"object","additionalProperties":false,"required":["kind","ending"],"properties":{"kind":{"description":"The kind of reason.","const":"ending"},"ending":{"description":"How the steps ended.","enum":["success","failure","cancel"]}}}]},"failure":{"title":"StoredFailure","description":"Why an attempt did not succeed.","type":"object","additionalProperties":false,"required":["code","message","retryable"],"properties":{"code":{"description":"A code of the error table.","type":"string"},"message":{"description":"What happened, and where.","type":"string"},"hint":{"description":"How to mend it.","type":"string"},"retryable":{"description":"Whether another attempt can end otherwise.","type":"boolean"},"details":{"description":"Facts for programs.","type":"object","additionalProperties":true}}}}};
const schema14 = {"title":"StepPath","description":"Names one step within its run: its id, or `outer/inner` for a step of a mission that another step runs.","type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$","maxLength":4000};
const schema22 = {"title":"StoredFailure","description":"Why an attempt did not succeed.","type":"object","additionalProperties":false,"required":["code","message","retryable"],"properties":{"code":{"description":"A code of the error table.","type":"string"},"message":{"description":"What happened, and where.","type":"string"},"hint":{"description":"How to mend it.","type":"string"},"retryable":{"description":"Whether another attempt can end otherwise.","type":"boolean"},"details":{"description":"Facts for programs.","type":"object","additionalProperties":true}}};
const schema32 = {"title":"StepId","description":"Names one step within its mission: a letter, then letters, digits, \"_\" and \"-\".","type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$","maxLength":200,"errorMessage":"must be an id: a letter, then letters, digits, \"_\" or \"-\""};
const schema12 = {"title":"StoredStopReason","description":"Why a run starts nothing new.","type":"object","oneOf":[{"$ref":"#/definitions/stoppedByFailure"},{"title":"StoppedByInterrupt","description":"A signal arrived.","type":"object","additionalProperties":false,"required":["kind","signal"],"properties":{"kind":{"description":"What stopped it.","const":"interrupt"},"signal":{"description":"The signal.","enum":["SIGINT","SIGTERM"]}}},{"title":"StoppedByBudget","description":"A step asked for more money than is left.","type":"object","additionalProperties":false,"required":["kind","stepId","message"],"properties":{"kind":{"description":"What stopped it.","const":"budget"},"stepId":{"description":"The step that asked.","$ref":"#/definitions/stepPath"},"message":{"description":"Which budget, and what is spent.","type":"string"}}},{"$ref":"#/definitions/stoppedByTimeout"},{"title":"StoppedByStepLimit","description":"The step that runs the mission reached its time limit.","type":"object","additionalProperties":false,"required":["kind","stepId","limitMs"],"properties":{"kind":{"description":"What stopped it.","const":"limit"},"stepId":{"description":"The step that runs the mission.","$ref":"#/definitions/stepPath"},"limitMs":{"description":"The limit in milliseconds.","type":"integer","minimum":1}}},{"title":"StoppedFromOutside","description":"The mission around it ends what runs.","type":"object","additionalProperties":false,"required":["kind","because"],"properties":{"kind":{"description":"What stopped it.","const":"killed"},"because":{"description":"Why.","oneOf":[{"$ref":"#/definitions/stoppedByFailure"},{"$ref":"#/definitions/stoppedByTimeout"}]}}}]};
const schema13 = {"title":"StoppedByFailure","description":"A step failed.","type":"object","additionalProperties":false,"required":["kind","stepId"],"properties":{"kind":{"description":"What stopped it.","const":"failure"},"stepId":{"description":"The step that failed.","$ref":"#/definitions/stepPath"}}};
const func2 = (ucs2lengthModule.default ?? ucs2lengthModule);
const pattern0 = new RegExp("^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$", "u");

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.stepId === undefined) && (missing0 = "stepId"))){
validate12.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "stepId"))){
validate12.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("failure" !== data.kind){
validate12.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "failure"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stepId !== undefined){
let data1 = data.stepId;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 4000){
validate12.errors = [{instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"}];
return false;
}
else {
if(!pattern0.test(data1)){
validate12.errors = [{instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate12.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate12.errors = vErrors;
return errors === 0;
}

const schema16 = {"title":"StoppedByTimeout","description":"The run as a whole reached its time limit, or the mission of a step.","type":"object","additionalProperties":false,"required":["kind","limitMs"],"properties":{"kind":{"description":"What stopped it.","const":"timeout"},"limitMs":{"description":"The limit in milliseconds.","type":"integer","minimum":1},"stepId":{"description":"The step whose mission reached it; absent for the run as a whole.","$ref":"#/definitions/stepPath"}}};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.limitMs === undefined) && (missing0 = "limitMs"))){
validate14.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "limitMs")) || (key0 === "stepId"))){
validate14.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("timeout" !== data.kind){
validate14.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "timeout"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limitMs !== undefined){
let data1 = data.limitMs;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate14.errors = [{instancePath:instancePath+"/limitMs",schemaPath:"#/properties/limitMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
validate14.errors = [{instancePath:instancePath+"/limitMs",schemaPath:"#/properties/limitMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stepId !== undefined){
let data2 = data.stepId;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 4000){
validate14.errors = [{instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"}];
return false;
}
else {
if(!pattern0.test(data2)){
validate14.errors = [{instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""}];
return false;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate14.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate14.errors = vErrors;
return errors === 0;
}


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
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(errors === _errs3){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.signal === undefined) && (missing0 = "signal"))){
const err0 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs5 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "signal"))){
const err1 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
if(_errs5 === errors){
if(data.kind !== undefined){
const _errs6 = errors;
if("interrupt" !== data.kind){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "interrupt"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.signal !== undefined){
let data1 = data.signal;
const _errs7 = errors;
if(!((data1 === "SIGINT") || (data1 === "SIGTERM"))){
const err3 = {instancePath:instancePath+"/signal",schemaPath:"#/oneOf/1/properties/signal/enum",keyword:"enum",params:{allowedValues: schema12.oneOf[1].properties.signal.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs8 = errors;
if(errors === _errs8){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((data.kind === undefined) && (missing1 = "kind")) || ((data.stepId === undefined) && (missing1 = "stepId"))) || ((data.message === undefined) && (missing1 = "message"))){
const err5 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
const _errs10 = errors;
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "stepId")) || (key1 === "message"))){
const err6 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break;
}
}
if(_errs10 === errors){
if(data.kind !== undefined){
const _errs11 = errors;
if("budget" !== data.kind){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "budget"},message:"must be equal to constant"};
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
if(valid2){
if(data.stepId !== undefined){
let data3 = data.stepId;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data3 === "string"){
if(func2(data3) > 4000){
const err8 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
if(!pattern0.test(data3)){
const err9 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""};
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
const err10 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.message !== undefined){
const _errs15 = errors;
if(typeof data.message !== "string"){
const err11 = {instancePath:instancePath+"/message",schemaPath:"#/oneOf/2/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs17 = errors;
if(!(validate14(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
var _valid0 = _errs17 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
const _errs18 = errors;
if(errors === _errs18){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((data.kind === undefined) && (missing2 = "kind")) || ((data.stepId === undefined) && (missing2 = "stepId"))) || ((data.limitMs === undefined) && (missing2 = "limitMs"))){
const err13 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
const _errs20 = errors;
for(const key2 in data){
if(!(((key2 === "kind") || (key2 === "stepId")) || (key2 === "limitMs"))){
const err14 = {instancePath,schemaPath:"#/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
break;
}
}
if(_errs20 === errors){
if(data.kind !== undefined){
const _errs21 = errors;
if("limit" !== data.kind){
const err15 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/4/properties/kind/const",keyword:"const",params:{allowedValue: "limit"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.stepId !== undefined){
let data6 = data.stepId;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data6 === "string"){
if(func2(data6) > 4000){
const err16 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
if(!pattern0.test(data6)){
const err17 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""};
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
const err18 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.limitMs !== undefined){
let data7 = data.limitMs;
const _errs25 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err19 = {instancePath:instancePath+"/limitMs",schemaPath:"#/oneOf/4/properties/limitMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(errors === _errs25){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
const err20 = {instancePath:instancePath+"/limitMs",schemaPath:"#/oneOf/4/properties/limitMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid0 = _errs18 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
}
const _errs27 = errors;
if(errors === _errs27){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((data.kind === undefined) && (missing3 = "kind")) || ((data.because === undefined) && (missing3 = "because"))){
const err22 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
const _errs29 = errors;
for(const key3 in data){
if(!((key3 === "kind") || (key3 === "because"))){
const err23 = {instancePath,schemaPath:"#/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
break;
}
}
if(_errs29 === errors){
if(data.kind !== undefined){
const _errs30 = errors;
if("killed" !== data.kind){
const err24 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/5/properties/kind/const",keyword:"const",params:{allowedValue: "killed"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var valid6 = _errs30 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data.because !== undefined){
let data9 = data.because;
const _errs31 = errors;
const _errs32 = errors;
let valid7 = false;
let passing1 = null;
const _errs33 = errors;
if(!(validate12(data9, {instancePath:instancePath+"/because",parentData:data,parentDataProperty:"because",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var _valid1 = _errs33 === errors;
if(_valid1){
valid7 = true;
passing1 = 0;
}
const _errs34 = errors;
if(!(validate14(data9, {instancePath:instancePath+"/because",parentData:data,parentDataProperty:"because",rootData}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
var _valid1 = _errs34 === errors;
if(_valid1 && valid7){
valid7 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid7 = true;
passing1 = 1;
}
}
if(!valid7){
const err25 = {instancePath:instancePath+"/because",schemaPath:"#/oneOf/5/properties/because/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var _valid0 = _errs27 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
}
}
}
}
}
}
if(!valid0){
const err27 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
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

const schema24 = {"title":"StoredSkipReason","description":"Why a step was skipped.","type":"object","oneOf":[{"title":"SkippedByStop","description":"The run was stopping.","type":"object","additionalProperties":false,"required":["kind","because"],"properties":{"kind":{"description":"The kind of reason.","const":"stopping"},"because":{"description":"Why the run was stopping.","$ref":"#/definitions/stopReason"}}},{"title":"SkippedByCondition","description":"Its condition does not hold.","type":"object","additionalProperties":false,"required":["kind","text"],"properties":{"kind":{"description":"The kind of reason.","const":"condition"},"text":{"description":"The condition.","type":"string"}}},{"title":"SkippedByDependency","description":"A dependency was skipped, or the step answers its end with a skip.","type":"object","additionalProperties":false,"required":["kind","stepId","how"],"properties":{"kind":{"description":"The kind of reason.","const":"dependency"},"stepId":{"description":"The dependency.","$ref":"#/definitions/stepPath"},"how":{"description":"How it ended, in words.","type":"string"}}},{"title":"SkippedByPlatform","description":"The step is for other platforms.","type":"object","additionalProperties":false,"required":["kind","platform","only"],"properties":{"kind":{"description":"The kind of reason.","const":"platform"},"platform":{"description":"The platform that the plan was made for.","enum":["linux","macos","windows"]},"only":{"description":"The platforms that the step is for.","type":"array","items":{"description":"A platform.","enum":["linux","macos","windows"]}}}},{"title":"SkippedUncalled","description":"It stands by, and nobody called on it.","type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"description":"The kind of reason.","const":"uncalled"}}},{"title":"SkippedBySelection","description":"The run was asked for other steps.","type":"object","additionalProperties":false,"required":["kind","text"],"properties":{"kind":{"description":"The kind of reason.","const":"selection"},"text":{"description":"What left it out, in words.","type":"string"}}},{"title":"SkippedByEnding","description":"It is a hook for another ending of the steps than theirs.","type":"object","additionalProperties":false,"required":["kind","ending"],"properties":{"kind":{"description":"The kind of reason.","const":"ending"},"ending":{"description":"How the steps ended.","enum":["success","failure","cancel"]}}}]};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
if(func2(data5) > 4000){
const err12 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
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
const err13 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""};
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
const err14 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err20 = {instancePath:instancePath+"/platform",schemaPath:"#/oneOf/3/properties/platform/enum",keyword:"enum",params:{allowedValues: schema24.oneOf[3].properties.platform.enum},message:"must be equal to one of the allowed values"};
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
const err21 = {instancePath:instancePath+"/only/" + i0,schemaPath:"#/oneOf/3/properties/only/items/enum",keyword:"enum",params:{allowedValues: schema24.oneOf[3].properties.only.items.enum},message:"must be equal to one of the allowed values"};
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
const err36 = {instancePath:instancePath+"/ending",schemaPath:"#/oneOf/6/properties/ending/enum",keyword:"enum",params:{allowedValues: schema24.oneOf[6].properties.ending.enum},message:"must be equal to one of the allowed values"};
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
validate20.errors = vErrors;
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
validate20.errors = vErrors;
return errors === 0;
}

const func6 = Object.prototype.hasOwnProperty;
const pattern15 = new RegExp("^[A-Za-z][A-Za-z0-9_-]*$", "u");

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
if(!((((((key1 === "type") || (key1 === "atMs")) || (key1 === "seq")) || (key1 === "digest")) || (key1 === "version")) || (key1 === "anew"))){
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
if(valid2){
if(data.anew !== undefined){
const _errs26 = errors;
if(typeof data.anew !== "boolean"){
const err19 = {instancePath:instancePath+"/anew",schemaPath:"#/oneOf/1/properties/anew/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var valid2 = _errs26 === errors;
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
}
else {
const err20 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
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
const _errs28 = errors;
if(errors === _errs28){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((data.type === undefined) && (missing2 = "type")) || ((data.atMs === undefined) && (missing2 = "atMs"))) || ((data.reason === undefined) && (missing2 = "reason"))){
const err21 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
const _errs30 = errors;
for(const key2 in data){
if(!((((key2 === "type") || (key2 === "atMs")) || (key2 === "seq")) || (key2 === "reason"))){
const err22 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
break;
}
}
if(_errs30 === errors){
if(data.type !== undefined){
const _errs31 = errors;
if("run.stopping" !== data.type){
const err23 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/2/properties/type/const",keyword:"const",params:{allowedValue: "run.stopping"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.atMs !== undefined){
let data12 = data.atMs;
const _errs32 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err24 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/2/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(errors === _errs32){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err25 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/2/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.seq !== undefined){
let data13 = data.seq;
const _errs34 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err26 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/2/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(errors === _errs34){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 1 || isNaN(data13)){
const err27 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/2/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid3 = _errs34 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.reason !== undefined){
const _errs36 = errors;
if(!(validate11(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var valid3 = _errs36 === errors;
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
const err28 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
var _valid0 = _errs28 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs37 = errors;
if(errors === _errs37){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((((data.type === undefined) && (missing3 = "type")) || ((data.atMs === undefined) && (missing3 = "atMs"))) || ((data.outcome === undefined) && (missing3 = "outcome"))){
const err29 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
const _errs39 = errors;
for(const key3 in data){
if(!(((((key3 === "type") || (key3 === "atMs")) || (key3 === "seq")) || (key3 === "outcome")) || (key3 === "outputs"))){
const err30 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
break;
}
}
if(_errs39 === errors){
if(data.type !== undefined){
const _errs40 = errors;
if("run.finished" !== data.type){
const err31 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/3/properties/type/const",keyword:"const",params:{allowedValue: "run.finished"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var valid4 = _errs40 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.atMs !== undefined){
let data16 = data.atMs;
const _errs41 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err32 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/3/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(errors === _errs41){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err33 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/3/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid4 = _errs41 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.seq !== undefined){
let data17 = data.seq;
const _errs43 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err34 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/3/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(errors === _errs43){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 1 || isNaN(data17)){
const err35 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/3/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
var valid4 = _errs43 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.outcome !== undefined){
let data18 = data.outcome;
const _errs45 = errors;
if(!((((((((data18 === "succeeded") || (data18 === "succeeded_with_warnings")) || (data18 === "failed")) || (data18 === "timed_out")) || (data18 === "cancelled")) || (data18 === "interrupted")) || (data18 === "budget_exhausted")) || (data18 === "waiting"))){
const err36 = {instancePath:instancePath+"/outcome",schemaPath:"#/oneOf/3/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema11.oneOf[3].properties.outcome.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var valid4 = _errs45 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.outputs !== undefined){
let data19 = data.outputs;
const _errs46 = errors;
if(errors === _errs46){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
}
else {
const err37 = {instancePath:instancePath+"/outputs",schemaPath:"#/oneOf/3/properties/outputs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
var valid4 = _errs46 === errors;
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
}
else {
const err38 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
var _valid0 = _errs37 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
const _errs49 = errors;
if(errors === _errs49){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if(((((((data.type === undefined) && (missing4 = "type")) || ((data.atMs === undefined) && (missing4 = "atMs"))) || ((data.stepId === undefined) && (missing4 = "stepId"))) || ((data.attempt === undefined) && (missing4 = "attempt"))) || ((data.timeoutMs === undefined) && (missing4 = "timeoutMs"))) || ((data.timeoutReason === undefined) && (missing4 = "timeoutReason"))){
const err39 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
else {
const _errs51 = errors;
for(const key4 in data){
if(!(func6.call(schema11.oneOf[4].properties, key4))){
const err40 = {instancePath,schemaPath:"#/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
break;
}
}
if(_errs51 === errors){
if(data.type !== undefined){
const _errs52 = errors;
if("step.started" !== data.type){
const err41 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/4/properties/type/const",keyword:"const",params:{allowedValue: "step.started"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var valid5 = _errs52 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.atMs !== undefined){
let data21 = data.atMs;
const _errs53 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err42 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/4/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(errors === _errs53){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
const err43 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/4/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid5 = _errs53 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.seq !== undefined){
let data22 = data.seq;
const _errs55 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err44 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/4/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(errors === _errs55){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 1 || isNaN(data22)){
const err45 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/4/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid5 = _errs55 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.stepId !== undefined){
let data23 = data.stepId;
const _errs57 = errors;
const _errs58 = errors;
if(errors === _errs58){
if(typeof data23 === "string"){
if(func2(data23) > 4000){
const err46 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
else {
if(!pattern0.test(data23)){
const err47 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""};
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
const err48 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
var valid5 = _errs57 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.attempt !== undefined){
let data24 = data.attempt;
const _errs60 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err49 = {instancePath:instancePath+"/attempt",schemaPath:"#/oneOf/4/properties/attempt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(errors === _errs60){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 1 || isNaN(data24)){
const err50 = {instancePath:instancePath+"/attempt",schemaPath:"#/oneOf/4/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid5 = _errs60 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.timeoutMs !== undefined){
let data25 = data.timeoutMs;
const _errs62 = errors;
if((!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))) && (data25 !== null)){
const err51 = {instancePath:instancePath+"/timeoutMs",schemaPath:"#/oneOf/4/properties/timeoutMs/type",keyword:"type",params:{type: schema11.oneOf[4].properties.timeoutMs.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(errors === _errs62){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 1 || isNaN(data25)){
const err52 = {instancePath:instancePath+"/timeoutMs",schemaPath:"#/oneOf/4/properties/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid5 = _errs62 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.timeoutReason !== undefined){
const _errs64 = errors;
if(typeof data.timeoutReason !== "string"){
const err53 = {instancePath:instancePath+"/timeoutReason",schemaPath:"#/oneOf/4/properties/timeoutReason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var valid5 = _errs64 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.taskKey !== undefined){
const _errs66 = errors;
if(typeof data.taskKey !== "string"){
const err54 = {instancePath:instancePath+"/taskKey",schemaPath:"#/oneOf/4/properties/taskKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var valid5 = _errs66 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.guard !== undefined){
let data28 = data.guard;
const _errs68 = errors;
if(!(((data28 === "cgroup") || (data28 === "polling")) || (data28 === "nothing"))){
const err55 = {instancePath:instancePath+"/guard",schemaPath:"#/oneOf/4/properties/guard/enum",keyword:"enum",params:{allowedValues: schema11.oneOf[4].properties.guard.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
var valid5 = _errs68 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.reason !== undefined){
const _errs69 = errors;
if(typeof data.reason !== "string"){
const err56 = {instancePath:instancePath+"/reason",schemaPath:"#/oneOf/4/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
var valid5 = _errs69 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.because !== undefined){
const _errs71 = errors;
if(!(validate11(data.because, {instancePath:instancePath+"/because",parentData:data,parentDataProperty:"because",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var valid5 = _errs71 === errors;
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
}
else {
const err57 = {instancePath,schemaPath:"#/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
var _valid0 = _errs49 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
}
const _errs72 = errors;
if(errors === _errs72){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((((((data.type === undefined) && (missing5 = "type")) || ((data.atMs === undefined) && (missing5 = "atMs"))) || ((data.stepId === undefined) && (missing5 = "stepId"))) || ((data.output === undefined) && (missing5 = "output"))) || ((data.via === undefined) && (missing5 = "via"))){
const err58 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
else {
const _errs74 = errors;
for(const key5 in data){
if(!(((((((key5 === "type") || (key5 === "atMs")) || (key5 === "seq")) || (key5 === "stepId")) || (key5 === "output")) || (key5 === "via")) || (key5 === "reason"))){
const err59 = {instancePath,schemaPath:"#/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
break;
}
}
if(_errs74 === errors){
if(data.type !== undefined){
const _errs75 = errors;
if("step.succeeded" !== data.type){
const err60 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/5/properties/type/const",keyword:"const",params:{allowedValue: "step.succeeded"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
var valid7 = _errs75 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.atMs !== undefined){
let data32 = data.atMs;
const _errs76 = errors;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err61 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/5/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(errors === _errs76){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 0 || isNaN(data32)){
const err62 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/5/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid7 = _errs76 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.seq !== undefined){
let data33 = data.seq;
const _errs78 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err63 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/5/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(errors === _errs78){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 1 || isNaN(data33)){
const err64 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/5/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid7 = _errs78 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.stepId !== undefined){
let data34 = data.stepId;
const _errs80 = errors;
const _errs81 = errors;
if(errors === _errs81){
if(typeof data34 === "string"){
if(func2(data34) > 4000){
const err65 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
else {
if(!pattern0.test(data34)){
const err66 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""};
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
else {
const err67 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
var valid7 = _errs80 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.via !== undefined){
let data35 = data.via;
const _errs83 = errors;
if(!((((data35 === "run") || (data35 === "partial")) || (data35 === "kept")) || (data35 === "cache"))){
const err68 = {instancePath:instancePath+"/via",schemaPath:"#/oneOf/5/properties/via/enum",keyword:"enum",params:{allowedValues: schema11.oneOf[5].properties.via.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
var valid7 = _errs83 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.reason !== undefined){
const _errs84 = errors;
if(typeof data.reason !== "string"){
const err69 = {instancePath:instancePath+"/reason",schemaPath:"#/oneOf/5/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
var valid7 = _errs84 === errors;
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
const err70 = {instancePath,schemaPath:"#/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
var _valid0 = _errs72 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
}
const _errs86 = errors;
if(errors === _errs86){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if(((((((data.type === undefined) && (missing6 = "type")) || ((data.atMs === undefined) && (missing6 = "atMs"))) || ((data.stepId === undefined) && (missing6 = "stepId"))) || ((data.failure === undefined) && (missing6 = "failure"))) || ((data.output === undefined) && (missing6 = "output"))) || ((data.retryAtMs === undefined) && (missing6 = "retryAtMs"))){
const err71 = {instancePath,schemaPath:"#/oneOf/6/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
else {
const _errs88 = errors;
for(const key6 in data){
if(!(((((((key6 === "type") || (key6 === "atMs")) || (key6 === "seq")) || (key6 === "stepId")) || (key6 === "failure")) || (key6 === "output")) || (key6 === "retryAtMs"))){
const err72 = {instancePath,schemaPath:"#/oneOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
break;
}
}
if(_errs88 === errors){
if(data.type !== undefined){
const _errs89 = errors;
if("step.failed" !== data.type){
const err73 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/6/properties/type/const",keyword:"const",params:{allowedValue: "step.failed"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var valid9 = _errs89 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.atMs !== undefined){
let data38 = data.atMs;
const _errs90 = errors;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err74 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/6/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(errors === _errs90){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
const err75 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/6/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid9 = _errs90 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.seq !== undefined){
let data39 = data.seq;
const _errs92 = errors;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err76 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/6/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(errors === _errs92){
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 1 || isNaN(data39)){
const err77 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/6/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid9 = _errs92 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.stepId !== undefined){
let data40 = data.stepId;
const _errs94 = errors;
const _errs95 = errors;
if(errors === _errs95){
if(typeof data40 === "string"){
if(func2(data40) > 4000){
const err78 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
else {
if(!pattern0.test(data40)){
const err79 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""};
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
const err80 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
var valid9 = _errs94 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.failure !== undefined){
let data41 = data.failure;
const _errs97 = errors;
const _errs98 = errors;
if(errors === _errs98){
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
let missing7;
if((((data41.code === undefined) && (missing7 = "code")) || ((data41.message === undefined) && (missing7 = "message"))) || ((data41.retryable === undefined) && (missing7 = "retryable"))){
const err81 = {instancePath:instancePath+"/failure",schemaPath:"#/definitions/failure/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
else {
const _errs100 = errors;
for(const key7 in data41){
if(!(((((key7 === "code") || (key7 === "message")) || (key7 === "hint")) || (key7 === "retryable")) || (key7 === "details"))){
const err82 = {instancePath:instancePath+"/failure",schemaPath:"#/definitions/failure/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
break;
}
}
if(_errs100 === errors){
if(data41.code !== undefined){
const _errs101 = errors;
if(typeof data41.code !== "string"){
const err83 = {instancePath:instancePath+"/failure/code",schemaPath:"#/definitions/failure/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
var valid12 = _errs101 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data41.message !== undefined){
const _errs103 = errors;
if(typeof data41.message !== "string"){
const err84 = {instancePath:instancePath+"/failure/message",schemaPath:"#/definitions/failure/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
var valid12 = _errs103 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data41.hint !== undefined){
const _errs105 = errors;
if(typeof data41.hint !== "string"){
const err85 = {instancePath:instancePath+"/failure/hint",schemaPath:"#/definitions/failure/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
var valid12 = _errs105 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data41.retryable !== undefined){
const _errs107 = errors;
if(typeof data41.retryable !== "boolean"){
const err86 = {instancePath:instancePath+"/failure/retryable",schemaPath:"#/definitions/failure/properties/retryable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
var valid12 = _errs107 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data41.details !== undefined){
let data46 = data41.details;
const _errs109 = errors;
if(errors === _errs109){
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
}
else {
const err87 = {instancePath:instancePath+"/failure/details",schemaPath:"#/definitions/failure/properties/details/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
var valid12 = _errs109 === errors;
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
const err88 = {instancePath:instancePath+"/failure",schemaPath:"#/definitions/failure/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
var valid9 = _errs97 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data.retryAtMs !== undefined){
let data47 = data.retryAtMs;
const _errs112 = errors;
if((!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))) && (data47 !== null)){
const err89 = {instancePath:instancePath+"/retryAtMs",schemaPath:"#/oneOf/6/properties/retryAtMs/type",keyword:"type",params:{type: schema11.oneOf[6].properties.retryAtMs.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
var valid9 = _errs112 === errors;
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
const err90 = {instancePath,schemaPath:"#/oneOf/6/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
var _valid0 = _errs86 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 6];
}
else {
if(_valid0){
valid0 = true;
passing0 = 6;
}
const _errs114 = errors;
if(errors === _errs114){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if(((((data.type === undefined) && (missing8 = "type")) || ((data.atMs === undefined) && (missing8 = "atMs"))) || ((data.stepId === undefined) && (missing8 = "stepId"))) || ((data.reason === undefined) && (missing8 = "reason"))){
const err91 = {instancePath,schemaPath:"#/oneOf/7/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
else {
const _errs116 = errors;
for(const key8 in data){
if(!(((((key8 === "type") || (key8 === "atMs")) || (key8 === "seq")) || (key8 === "stepId")) || (key8 === "reason"))){
const err92 = {instancePath,schemaPath:"#/oneOf/7/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
break;
}
}
if(_errs116 === errors){
if(data.type !== undefined){
const _errs117 = errors;
if("step.skipped" !== data.type){
const err93 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/7/properties/type/const",keyword:"const",params:{allowedValue: "step.skipped"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
var valid13 = _errs117 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.atMs !== undefined){
let data49 = data.atMs;
const _errs118 = errors;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err94 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/7/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(errors === _errs118){
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 < 0 || isNaN(data49)){
const err95 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/7/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid13 = _errs118 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.seq !== undefined){
let data50 = data.seq;
const _errs120 = errors;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
const err96 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/7/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(errors === _errs120){
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 < 1 || isNaN(data50)){
const err97 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/7/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid13 = _errs120 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.stepId !== undefined){
let data51 = data.stepId;
const _errs122 = errors;
const _errs123 = errors;
if(errors === _errs123){
if(typeof data51 === "string"){
if(func2(data51) > 4000){
const err98 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
else {
if(!pattern0.test(data51)){
const err99 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
var valid13 = _errs122 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data.reason !== undefined){
const _errs125 = errors;
if(!(validate20(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
var valid13 = _errs125 === errors;
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
const err101 = {instancePath,schemaPath:"#/oneOf/7/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
var _valid0 = _errs114 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 7];
}
else {
if(_valid0){
valid0 = true;
passing0 = 7;
}
const _errs126 = errors;
if(errors === _errs126){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing9;
if((((((data.type === undefined) && (missing9 = "type")) || ((data.atMs === undefined) && (missing9 = "atMs"))) || ((data.stepId === undefined) && (missing9 = "stepId"))) || ((data.by === undefined) && (missing9 = "by"))) || ((data.reason === undefined) && (missing9 = "reason"))){
const err102 = {instancePath,schemaPath:"#/oneOf/8/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
else {
const _errs128 = errors;
for(const key9 in data){
if(!((((((key9 === "type") || (key9 === "atMs")) || (key9 === "seq")) || (key9 === "stepId")) || (key9 === "by")) || (key9 === "reason"))){
const err103 = {instancePath,schemaPath:"#/oneOf/8/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
break;
}
}
if(_errs128 === errors){
if(data.type !== undefined){
const _errs129 = errors;
if("step.blocked" !== data.type){
const err104 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/8/properties/type/const",keyword:"const",params:{allowedValue: "step.blocked"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
var valid15 = _errs129 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data.atMs !== undefined){
let data54 = data.atMs;
const _errs130 = errors;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
const err105 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/8/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(errors === _errs130){
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 < 0 || isNaN(data54)){
const err106 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/8/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid15 = _errs130 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data.seq !== undefined){
let data55 = data.seq;
const _errs132 = errors;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err107 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/8/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(errors === _errs132){
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 < 1 || isNaN(data55)){
const err108 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/8/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid15 = _errs132 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data.stepId !== undefined){
let data56 = data.stepId;
const _errs134 = errors;
const _errs135 = errors;
if(errors === _errs135){
if(typeof data56 === "string"){
if(func2(data56) > 4000){
const err109 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
else {
if(!pattern0.test(data56)){
const err110 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
var valid15 = _errs134 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data.by !== undefined){
let data57 = data.by;
const _errs137 = errors;
const _errs138 = errors;
if(errors === _errs138){
if(typeof data57 === "string"){
if(func2(data57) > 4000){
const err112 = {instancePath:instancePath+"/by",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
else {
if(!pattern0.test(data57)){
const err113 = {instancePath:instancePath+"/by",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/by",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
var valid15 = _errs137 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data.reason !== undefined){
const _errs140 = errors;
if(typeof data.reason !== "string"){
const err115 = {instancePath:instancePath+"/reason",schemaPath:"#/oneOf/8/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
var valid15 = _errs140 === errors;
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
const err116 = {instancePath,schemaPath:"#/oneOf/8/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
var _valid0 = _errs126 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 8];
}
else {
if(_valid0){
valid0 = true;
passing0 = 8;
}
const _errs142 = errors;
if(errors === _errs142){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing10;
if((((data.type === undefined) && (missing10 = "type")) || ((data.atMs === undefined) && (missing10 = "atMs"))) || ((data.stepId === undefined) && (missing10 = "stepId"))){
const err117 = {instancePath,schemaPath:"#/oneOf/9/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
else {
const _errs144 = errors;
for(const key10 in data){
if(!(((((key10 === "type") || (key10 === "atMs")) || (key10 === "seq")) || (key10 === "stepId")) || (key10 === "because"))){
const err118 = {instancePath,schemaPath:"#/oneOf/9/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
break;
}
}
if(_errs144 === errors){
if(data.type !== undefined){
const _errs145 = errors;
if("step.cancelled" !== data.type){
const err119 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/9/properties/type/const",keyword:"const",params:{allowedValue: "step.cancelled"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
var valid18 = _errs145 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data.atMs !== undefined){
let data60 = data.atMs;
const _errs146 = errors;
if(!(((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60))) && (isFinite(data60)))){
const err120 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/9/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(errors === _errs146){
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 < 0 || isNaN(data60)){
const err121 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/9/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid18 = _errs146 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data.seq !== undefined){
let data61 = data.seq;
const _errs148 = errors;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err122 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/9/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(errors === _errs148){
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 < 1 || isNaN(data61)){
const err123 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/9/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid18 = _errs148 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data.stepId !== undefined){
let data62 = data.stepId;
const _errs150 = errors;
const _errs151 = errors;
if(errors === _errs151){
if(typeof data62 === "string"){
if(func2(data62) > 4000){
const err124 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
else {
if(!pattern0.test(data62)){
const err125 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
var valid18 = _errs150 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data.because !== undefined){
const _errs153 = errors;
if(!(validate11(data.because, {instancePath:instancePath+"/because",parentData:data,parentDataProperty:"because",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var valid18 = _errs153 === errors;
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
}
else {
const err127 = {instancePath,schemaPath:"#/oneOf/9/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
var _valid0 = _errs142 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 9];
}
else {
if(_valid0){
valid0 = true;
passing0 = 9;
}
const _errs154 = errors;
if(errors === _errs154){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing11;
if((((((data.type === undefined) && (missing11 = "type")) || ((data.atMs === undefined) && (missing11 = "atMs"))) || ((data.stepId === undefined) && (missing11 = "stepId"))) || ((data.key === undefined) && (missing11 = "key"))) || ((data.intent === undefined) && (missing11 = "intent"))){
const err128 = {instancePath,schemaPath:"#/oneOf/10/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
else {
const _errs156 = errors;
for(const key11 in data){
if(!((((((key11 === "type") || (key11 === "atMs")) || (key11 === "seq")) || (key11 === "stepId")) || (key11 === "key")) || (key11 === "intent"))){
const err129 = {instancePath,schemaPath:"#/oneOf/10/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
break;
}
}
if(_errs156 === errors){
if(data.type !== undefined){
const _errs157 = errors;
if("step.intended" !== data.type){
const err130 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/10/properties/type/const",keyword:"const",params:{allowedValue: "step.intended"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
var valid20 = _errs157 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data.atMs !== undefined){
let data65 = data.atMs;
const _errs158 = errors;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err131 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/10/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(errors === _errs158){
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 < 0 || isNaN(data65)){
const err132 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/10/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid20 = _errs158 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data.seq !== undefined){
let data66 = data.seq;
const _errs160 = errors;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err133 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/10/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(errors === _errs160){
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 < 1 || isNaN(data66)){
const err134 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/10/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid20 = _errs160 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data.stepId !== undefined){
const _errs162 = errors;
if(typeof data.stepId !== "string"){
const err135 = {instancePath:instancePath+"/stepId",schemaPath:"#/oneOf/10/properties/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
var valid20 = _errs162 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data.key !== undefined){
const _errs164 = errors;
if(typeof data.key !== "string"){
const err136 = {instancePath:instancePath+"/key",schemaPath:"#/oneOf/10/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
var valid20 = _errs164 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data.intent !== undefined){
let data69 = data.intent;
const _errs166 = errors;
if(errors === _errs166){
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
}
else {
const err137 = {instancePath:instancePath+"/intent",schemaPath:"#/oneOf/10/properties/intent/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
var valid20 = _errs166 === errors;
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
}
else {
const err138 = {instancePath,schemaPath:"#/oneOf/10/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
var _valid0 = _errs154 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 10];
}
else {
if(_valid0){
valid0 = true;
passing0 = 10;
}
const _errs169 = errors;
if(errors === _errs169){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing12;
if((((((((data.type === undefined) && (missing12 = "type")) || ((data.atMs === undefined) && (missing12 = "atMs"))) || ((data.stepId === undefined) && (missing12 = "stepId"))) || ((data.attempt === undefined) && (missing12 = "attempt"))) || ((data.message === undefined) && (missing12 = "message"))) || ((data.deadlineAtMs === undefined) && (missing12 = "deadlineAtMs"))) || ((data.onTimeout === undefined) && (missing12 = "onTimeout"))){
const err139 = {instancePath,schemaPath:"#/oneOf/11/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
else {
const _errs171 = errors;
for(const key12 in data){
if(!((((((((key12 === "type") || (key12 === "atMs")) || (key12 === "seq")) || (key12 === "stepId")) || (key12 === "attempt")) || (key12 === "message")) || (key12 === "deadlineAtMs")) || (key12 === "onTimeout"))){
const err140 = {instancePath,schemaPath:"#/oneOf/11/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
break;
}
}
if(_errs171 === errors){
if(data.type !== undefined){
const _errs172 = errors;
if("step.waiting" !== data.type){
const err141 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/11/properties/type/const",keyword:"const",params:{allowedValue: "step.waiting"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
var valid21 = _errs172 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data.atMs !== undefined){
let data71 = data.atMs;
const _errs173 = errors;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err142 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/11/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(errors === _errs173){
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 < 0 || isNaN(data71)){
const err143 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/11/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
var valid21 = _errs173 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data.seq !== undefined){
let data72 = data.seq;
const _errs175 = errors;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err144 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/11/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(errors === _errs175){
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 < 1 || isNaN(data72)){
const err145 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/11/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
}
var valid21 = _errs175 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data.stepId !== undefined){
const _errs177 = errors;
if(typeof data.stepId !== "string"){
const err146 = {instancePath:instancePath+"/stepId",schemaPath:"#/oneOf/11/properties/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
var valid21 = _errs177 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data.attempt !== undefined){
let data74 = data.attempt;
const _errs179 = errors;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
const err147 = {instancePath:instancePath+"/attempt",schemaPath:"#/oneOf/11/properties/attempt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(errors === _errs179){
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 < 1 || isNaN(data74)){
const err148 = {instancePath:instancePath+"/attempt",schemaPath:"#/oneOf/11/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var valid21 = _errs179 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data.message !== undefined){
const _errs181 = errors;
if(typeof data.message !== "string"){
const err149 = {instancePath:instancePath+"/message",schemaPath:"#/oneOf/11/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
var valid21 = _errs181 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data.deadlineAtMs !== undefined){
let data76 = data.deadlineAtMs;
const _errs183 = errors;
if((!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))) && (data76 !== null)){
const err150 = {instancePath:instancePath+"/deadlineAtMs",schemaPath:"#/oneOf/11/properties/deadlineAtMs/type",keyword:"type",params:{type: schema11.oneOf[11].properties.deadlineAtMs.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(errors === _errs183){
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 < 0 || isNaN(data76)){
const err151 = {instancePath:instancePath+"/deadlineAtMs",schemaPath:"#/oneOf/11/properties/deadlineAtMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
var valid21 = _errs183 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data.onTimeout !== undefined){
let data77 = data.onTimeout;
const _errs185 = errors;
if(!(((data77 === "fail") || (data77 === "approve")) || (data77 === "deny"))){
const err152 = {instancePath:instancePath+"/onTimeout",schemaPath:"#/oneOf/11/properties/onTimeout/enum",keyword:"enum",params:{allowedValues: schema11.oneOf[11].properties.onTimeout.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
var valid21 = _errs185 === errors;
}
else {
var valid21 = true;
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
const err153 = {instancePath,schemaPath:"#/oneOf/11/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
var _valid0 = _errs169 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 11];
}
else {
if(_valid0){
valid0 = true;
passing0 = 11;
}
const _errs186 = errors;
if(errors === _errs186){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing13;
if(((((((data.type === undefined) && (missing13 = "type")) || ((data.atMs === undefined) && (missing13 = "atMs"))) || ((data.stepId === undefined) && (missing13 = "stepId"))) || ((data.approved === undefined) && (missing13 = "approved"))) || ((data.by === undefined) && (missing13 = "by"))) || ((data.comment === undefined) && (missing13 = "comment"))){
const err154 = {instancePath,schemaPath:"#/oneOf/12/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
else {
const _errs188 = errors;
for(const key13 in data){
if(!(((((((key13 === "type") || (key13 === "atMs")) || (key13 === "seq")) || (key13 === "stepId")) || (key13 === "approved")) || (key13 === "by")) || (key13 === "comment"))){
const err155 = {instancePath,schemaPath:"#/oneOf/12/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
break;
}
}
if(_errs188 === errors){
if(data.type !== undefined){
const _errs189 = errors;
if("step.answered" !== data.type){
const err156 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/12/properties/type/const",keyword:"const",params:{allowedValue: "step.answered"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
var valid22 = _errs189 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data.atMs !== undefined){
let data79 = data.atMs;
const _errs190 = errors;
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
const err157 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/12/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(errors === _errs190){
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 < 0 || isNaN(data79)){
const err158 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/12/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
var valid22 = _errs190 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data.seq !== undefined){
let data80 = data.seq;
const _errs192 = errors;
if(!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80)))){
const err159 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/12/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(errors === _errs192){
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 < 1 || isNaN(data80)){
const err160 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/12/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
var valid22 = _errs192 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data.stepId !== undefined){
const _errs194 = errors;
if(typeof data.stepId !== "string"){
const err161 = {instancePath:instancePath+"/stepId",schemaPath:"#/oneOf/12/properties/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
var valid22 = _errs194 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data.approved !== undefined){
const _errs196 = errors;
if(typeof data.approved !== "boolean"){
const err162 = {instancePath:instancePath+"/approved",schemaPath:"#/oneOf/12/properties/approved/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
var valid22 = _errs196 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data.by !== undefined){
const _errs198 = errors;
if(typeof data.by !== "string"){
const err163 = {instancePath:instancePath+"/by",schemaPath:"#/oneOf/12/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
var valid22 = _errs198 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data.comment !== undefined){
let data84 = data.comment;
const _errs200 = errors;
if((typeof data84 !== "string") && (data84 !== null)){
const err164 = {instancePath:instancePath+"/comment",schemaPath:"#/oneOf/12/properties/comment/type",keyword:"type",params:{type: schema11.oneOf[12].properties.comment.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
var valid22 = _errs200 === errors;
}
else {
var valid22 = true;
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
var _valid0 = _errs186 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 12];
}
else {
if(_valid0){
valid0 = true;
passing0 = 12;
}
const _errs202 = errors;
if(errors === _errs202){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing14;
if(((((data.type === undefined) && (missing14 = "type")) || ((data.atMs === undefined) && (missing14 = "atMs"))) || ((data.stepId === undefined) && (missing14 = "stepId"))) || ((data.insteadOf === undefined) && (missing14 = "insteadOf"))){
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
const _errs204 = errors;
for(const key14 in data){
if(!(((((key14 === "type") || (key14 === "atMs")) || (key14 === "seq")) || (key14 === "stepId")) || (key14 === "insteadOf"))){
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
if(_errs204 === errors){
if(data.type !== undefined){
const _errs205 = errors;
if("step.called" !== data.type){
const err168 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/13/properties/type/const",keyword:"const",params:{allowedValue: "step.called"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
var valid23 = _errs205 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data.atMs !== undefined){
let data86 = data.atMs;
const _errs206 = errors;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
const err169 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/13/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(errors === _errs206){
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 < 0 || isNaN(data86)){
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
var valid23 = _errs206 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data.seq !== undefined){
let data87 = data.seq;
const _errs208 = errors;
if(!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87)))){
const err171 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/13/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(errors === _errs208){
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 < 1 || isNaN(data87)){
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
var valid23 = _errs208 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data.stepId !== undefined){
let data88 = data.stepId;
const _errs210 = errors;
const _errs211 = errors;
if(errors === _errs211){
if(typeof data88 === "string"){
if(func2(data88) > 4000){
const err173 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
else {
if(!pattern0.test(data88)){
const err174 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""};
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
const err175 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
var valid23 = _errs210 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data.insteadOf !== undefined){
let data89 = data.insteadOf;
const _errs213 = errors;
const _errs214 = errors;
if(errors === _errs214){
if(typeof data89 === "string"){
if(func2(data89) > 4000){
const err176 = {instancePath:instancePath+"/insteadOf",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
else {
if(!pattern0.test(data89)){
const err177 = {instancePath:instancePath+"/insteadOf",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
}
else {
const err178 = {instancePath:instancePath+"/insteadOf",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
var valid23 = _errs213 === errors;
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
else {
const err179 = {instancePath,schemaPath:"#/oneOf/13/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
var _valid0 = _errs202 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 13];
}
else {
if(_valid0){
valid0 = true;
passing0 = 13;
}
const _errs216 = errors;
if(errors === _errs216){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing15;
if((((((data.type === undefined) && (missing15 = "type")) || ((data.atMs === undefined) && (missing15 = "atMs"))) || ((data.stepId === undefined) && (missing15 = "stepId"))) || ((data.holds === undefined) && (missing15 = "holds"))) || ((data.reason === undefined) && (missing15 = "reason"))){
const err180 = {instancePath,schemaPath:"#/oneOf/14/required",keyword:"required",params:{missingProperty: missing15},message:"must have required property '"+missing15+"'"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
else {
const _errs218 = errors;
for(const key15 in data){
if(!((((((key15 === "type") || (key15 === "atMs")) || (key15 === "seq")) || (key15 === "stepId")) || (key15 === "holds")) || (key15 === "reason"))){
const err181 = {instancePath,schemaPath:"#/oneOf/14/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
break;
}
}
if(_errs218 === errors){
if(data.type !== undefined){
const _errs219 = errors;
if("step.judged" !== data.type){
const err182 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/14/properties/type/const",keyword:"const",params:{allowedValue: "step.judged"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
var valid26 = _errs219 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data.atMs !== undefined){
let data91 = data.atMs;
const _errs220 = errors;
if(!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91)))){
const err183 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/14/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(errors === _errs220){
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 < 0 || isNaN(data91)){
const err184 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/14/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid26 = _errs220 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data.seq !== undefined){
let data92 = data.seq;
const _errs222 = errors;
if(!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92)))){
const err185 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/14/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if(errors === _errs222){
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 < 1 || isNaN(data92)){
const err186 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/14/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
}
var valid26 = _errs222 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data.stepId !== undefined){
let data93 = data.stepId;
const _errs224 = errors;
const _errs225 = errors;
if(errors === _errs225){
if(typeof data93 === "string"){
if(func2(data93) > 4000){
const err187 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
else {
if(!pattern0.test(data93)){
const err188 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
}
else {
const err189 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
var valid26 = _errs224 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data.holds !== undefined){
const _errs227 = errors;
if(typeof data.holds !== "boolean"){
const err190 = {instancePath:instancePath+"/holds",schemaPath:"#/oneOf/14/properties/holds/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
var valid26 = _errs227 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data.reason !== undefined){
const _errs229 = errors;
if(typeof data.reason !== "string"){
const err191 = {instancePath:instancePath+"/reason",schemaPath:"#/oneOf/14/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
var valid26 = _errs229 === errors;
}
else {
var valid26 = true;
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
const err192 = {instancePath,schemaPath:"#/oneOf/14/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
var _valid0 = _errs216 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 14];
}
else {
if(_valid0){
valid0 = true;
passing0 = 14;
}
const _errs231 = errors;
if(errors === _errs231){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing16;
if(((((data.type === undefined) && (missing16 = "type")) || ((data.atMs === undefined) && (missing16 = "atMs"))) || ((data.stepId === undefined) && (missing16 = "stepId"))) || ((data.total === undefined) && (missing16 = "total"))){
const err193 = {instancePath,schemaPath:"#/oneOf/15/required",keyword:"required",params:{missingProperty: missing16},message:"must have required property '"+missing16+"'"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
else {
const _errs233 = errors;
for(const key16 in data){
if(!(((((key16 === "type") || (key16 === "atMs")) || (key16 === "seq")) || (key16 === "stepId")) || (key16 === "total"))){
const err194 = {instancePath,schemaPath:"#/oneOf/15/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
break;
}
}
if(_errs233 === errors){
if(data.type !== undefined){
const _errs234 = errors;
if("items.listed" !== data.type){
const err195 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/15/properties/type/const",keyword:"const",params:{allowedValue: "items.listed"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
var valid28 = _errs234 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data.atMs !== undefined){
let data97 = data.atMs;
const _errs235 = errors;
if(!(((typeof data97 == "number") && (!(data97 % 1) && !isNaN(data97))) && (isFinite(data97)))){
const err196 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/15/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(errors === _errs235){
if((typeof data97 == "number") && (isFinite(data97))){
if(data97 < 0 || isNaN(data97)){
const err197 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/15/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
}
var valid28 = _errs235 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data.seq !== undefined){
let data98 = data.seq;
const _errs237 = errors;
if(!(((typeof data98 == "number") && (!(data98 % 1) && !isNaN(data98))) && (isFinite(data98)))){
const err198 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/15/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(errors === _errs237){
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 < 1 || isNaN(data98)){
const err199 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/15/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
var valid28 = _errs237 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data.stepId !== undefined){
let data99 = data.stepId;
const _errs239 = errors;
const _errs240 = errors;
if(errors === _errs240){
if(typeof data99 === "string"){
if(func2(data99) > 200){
const err200 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
else {
if(!pattern15.test(data99)){
const err201 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
}
else {
const err202 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
var valid28 = _errs239 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data.total !== undefined){
let data100 = data.total;
const _errs242 = errors;
if(!(((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100))) && (isFinite(data100)))){
const err203 = {instancePath:instancePath+"/total",schemaPath:"#/oneOf/15/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(errors === _errs242){
if((typeof data100 == "number") && (isFinite(data100))){
if(data100 < 0 || isNaN(data100)){
const err204 = {instancePath:instancePath+"/total",schemaPath:"#/oneOf/15/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
var valid28 = _errs242 === errors;
}
else {
var valid28 = true;
}
}
}
}
}
}
}
}
else {
const err205 = {instancePath,schemaPath:"#/oneOf/15/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
var _valid0 = _errs231 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 15];
}
else {
if(_valid0){
valid0 = true;
passing0 = 15;
}
const _errs244 = errors;
if(errors === _errs244){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing17;
if((((((((((data.type === undefined) && (missing17 = "type")) || ((data.atMs === undefined) && (missing17 = "atMs"))) || ((data.stepId === undefined) && (missing17 = "stepId"))) || ((data.key === undefined) && (missing17 = "key"))) || ((data.label === undefined) && (missing17 = "label"))) || ((data.number === undefined) && (missing17 = "number"))) || ((data.ok === undefined) && (missing17 = "ok"))) || ((data.attempts === undefined) && (missing17 = "attempts"))) || ((data.durationMs === undefined) && (missing17 = "durationMs"))){
const err206 = {instancePath,schemaPath:"#/oneOf/16/required",keyword:"required",params:{missingProperty: missing17},message:"must have required property '"+missing17+"'"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
else {
const _errs246 = errors;
for(const key17 in data){
if(!(func6.call(schema11.oneOf[16].properties, key17))){
const err207 = {instancePath,schemaPath:"#/oneOf/16/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
break;
}
}
if(_errs246 === errors){
if(data.type !== undefined){
const _errs247 = errors;
if("item.finished" !== data.type){
const err208 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/16/properties/type/const",keyword:"const",params:{allowedValue: "item.finished"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
var valid30 = _errs247 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.atMs !== undefined){
let data102 = data.atMs;
const _errs248 = errors;
if(!(((typeof data102 == "number") && (!(data102 % 1) && !isNaN(data102))) && (isFinite(data102)))){
const err209 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/16/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if(errors === _errs248){
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 < 0 || isNaN(data102)){
const err210 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/16/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
var valid30 = _errs248 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.seq !== undefined){
let data103 = data.seq;
const _errs250 = errors;
if(!(((typeof data103 == "number") && (!(data103 % 1) && !isNaN(data103))) && (isFinite(data103)))){
const err211 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/16/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(errors === _errs250){
if((typeof data103 == "number") && (isFinite(data103))){
if(data103 < 1 || isNaN(data103)){
const err212 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/16/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
}
var valid30 = _errs250 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.stepId !== undefined){
let data104 = data.stepId;
const _errs252 = errors;
const _errs253 = errors;
if(errors === _errs253){
if(typeof data104 === "string"){
if(func2(data104) > 200){
const err213 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
else {
if(!pattern15.test(data104)){
const err214 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*$"+"\""};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
}
else {
const err215 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
var valid30 = _errs252 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.key !== undefined){
const _errs255 = errors;
if(typeof data.key !== "string"){
const err216 = {instancePath:instancePath+"/key",schemaPath:"#/oneOf/16/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
var valid30 = _errs255 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.label !== undefined){
const _errs257 = errors;
if(typeof data.label !== "string"){
const err217 = {instancePath:instancePath+"/label",schemaPath:"#/oneOf/16/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
var valid30 = _errs257 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.number !== undefined){
let data107 = data.number;
const _errs259 = errors;
if(!(((typeof data107 == "number") && (!(data107 % 1) && !isNaN(data107))) && (isFinite(data107)))){
const err218 = {instancePath:instancePath+"/number",schemaPath:"#/oneOf/16/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if(errors === _errs259){
if((typeof data107 == "number") && (isFinite(data107))){
if(data107 < 1 || isNaN(data107)){
const err219 = {instancePath:instancePath+"/number",schemaPath:"#/oneOf/16/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
}
var valid30 = _errs259 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.ok !== undefined){
const _errs261 = errors;
if(typeof data.ok !== "boolean"){
const err220 = {instancePath:instancePath+"/ok",schemaPath:"#/oneOf/16/properties/ok/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
var valid30 = _errs261 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.attempts !== undefined){
let data109 = data.attempts;
const _errs263 = errors;
if(!(((typeof data109 == "number") && (!(data109 % 1) && !isNaN(data109))) && (isFinite(data109)))){
const err221 = {instancePath:instancePath+"/attempts",schemaPath:"#/oneOf/16/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
if(errors === _errs263){
if((typeof data109 == "number") && (isFinite(data109))){
if(data109 < 1 || isNaN(data109)){
const err222 = {instancePath:instancePath+"/attempts",schemaPath:"#/oneOf/16/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
}
var valid30 = _errs263 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.durationMs !== undefined){
let data110 = data.durationMs;
const _errs265 = errors;
if(!(((typeof data110 == "number") && (!(data110 % 1) && !isNaN(data110))) && (isFinite(data110)))){
const err223 = {instancePath:instancePath+"/durationMs",schemaPath:"#/oneOf/16/properties/durationMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
if(errors === _errs265){
if((typeof data110 == "number") && (isFinite(data110))){
if(data110 < 0 || isNaN(data110)){
const err224 = {instancePath:instancePath+"/durationMs",schemaPath:"#/oneOf/16/properties/durationMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
}
var valid30 = _errs265 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.failure !== undefined){
let data111 = data.failure;
const _errs267 = errors;
if(errors === _errs267){
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
let missing18;
if(((data111.code === undefined) && (missing18 = "code")) || ((data111.message === undefined) && (missing18 = "message"))){
const err225 = {instancePath:instancePath+"/failure",schemaPath:"#/oneOf/16/properties/failure/required",keyword:"required",params:{missingProperty: missing18},message:"must have required property '"+missing18+"'"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
else {
const _errs269 = errors;
for(const key18 in data111){
if(!((key18 === "code") || (key18 === "message"))){
const err226 = {instancePath:instancePath+"/failure",schemaPath:"#/oneOf/16/properties/failure/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
break;
}
}
if(_errs269 === errors){
if(data111.code !== undefined){
const _errs270 = errors;
if(typeof data111.code !== "string"){
const err227 = {instancePath:instancePath+"/failure/code",schemaPath:"#/oneOf/16/properties/failure/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
var valid32 = _errs270 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data111.message !== undefined){
const _errs272 = errors;
if(typeof data111.message !== "string"){
const err228 = {instancePath:instancePath+"/failure/message",schemaPath:"#/oneOf/16/properties/failure/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
var valid32 = _errs272 === errors;
}
else {
var valid32 = true;
}
}
}
}
}
else {
const err229 = {instancePath:instancePath+"/failure",schemaPath:"#/oneOf/16/properties/failure/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
var valid30 = _errs267 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data.within !== undefined){
const _errs274 = errors;
if(typeof data.within !== "string"){
const err230 = {instancePath:instancePath+"/within",schemaPath:"#/oneOf/16/properties/within/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
var valid30 = _errs274 === errors;
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
}
}
}
}
}
}
else {
const err231 = {instancePath,schemaPath:"#/oneOf/16/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
var _valid0 = _errs244 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 16];
}
else {
if(_valid0){
valid0 = true;
passing0 = 16;
}
const _errs276 = errors;
if(errors === _errs276){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing19;
if(((((((((((data.type === undefined) && (missing19 = "type")) || ((data.atMs === undefined) && (missing19 = "atMs"))) || ((data.stepId === undefined) && (missing19 = "stepId"))) || ((data.label === undefined) && (missing19 = "label"))) || ((data.provider === undefined) && (missing19 = "provider"))) || ((data.model === undefined) && (missing19 = "model"))) || ((data.from === undefined) && (missing19 = "from"))) || ((data.usage === undefined) && (missing19 = "usage"))) || ((data.costMicroUsd === undefined) && (missing19 = "costMicroUsd"))) || ((data.durationMs === undefined) && (missing19 = "durationMs"))){
const err232 = {instancePath,schemaPath:"#/oneOf/17/required",keyword:"required",params:{missingProperty: missing19},message:"must have required property '"+missing19+"'"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
else {
const _errs278 = errors;
for(const key19 in data){
if(!(func6.call(schema11.oneOf[17].properties, key19))){
const err233 = {instancePath,schemaPath:"#/oneOf/17/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
break;
}
}
if(_errs278 === errors){
if(data.type !== undefined){
const _errs279 = errors;
if("llm.called" !== data.type){
const err234 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/17/properties/type/const",keyword:"const",params:{allowedValue: "llm.called"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
var valid33 = _errs279 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data.atMs !== undefined){
let data116 = data.atMs;
const _errs280 = errors;
if(!(((typeof data116 == "number") && (!(data116 % 1) && !isNaN(data116))) && (isFinite(data116)))){
const err235 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/17/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
if(errors === _errs280){
if((typeof data116 == "number") && (isFinite(data116))){
if(data116 < 0 || isNaN(data116)){
const err236 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/17/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
}
var valid33 = _errs280 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data.seq !== undefined){
let data117 = data.seq;
const _errs282 = errors;
if(!(((typeof data117 == "number") && (!(data117 % 1) && !isNaN(data117))) && (isFinite(data117)))){
const err237 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/17/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
if(errors === _errs282){
if((typeof data117 == "number") && (isFinite(data117))){
if(data117 < 1 || isNaN(data117)){
const err238 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/17/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
}
var valid33 = _errs282 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data.stepId !== undefined){
let data118 = data.stepId;
const _errs284 = errors;
const _errs285 = errors;
if(errors === _errs285){
if(typeof data118 === "string"){
if(func2(data118) > 4000){
const err239 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
else {
if(!pattern0.test(data118)){
const err240 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
}
else {
const err241 = {instancePath:instancePath+"/stepId",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
var valid33 = _errs284 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data.label !== undefined){
const _errs287 = errors;
if(typeof data.label !== "string"){
const err242 = {instancePath:instancePath+"/label",schemaPath:"#/oneOf/17/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
var valid33 = _errs287 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data.provider !== undefined){
let data120 = data.provider;
const _errs289 = errors;
if(!((((((data120 === "openai") || (data120 === "xai")) || (data120 === "openrouter")) || (data120 === "ollama")) || (data120 === "llama-server")) || (data120 === "custom"))){
const err243 = {instancePath:instancePath+"/provider",schemaPath:"#/oneOf/17/properties/provider/enum",keyword:"enum",params:{allowedValues: schema11.oneOf[17].properties.provider.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
var valid33 = _errs289 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data.model !== undefined){
const _errs290 = errors;
if(typeof data.model !== "string"){
const err244 = {instancePath:instancePath+"/model",schemaPath:"#/oneOf/17/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
var valid33 = _errs290 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data.from !== undefined){
let data122 = data.from;
const _errs292 = errors;
if(!((data122 === "model") || (data122 === "cache"))){
const err245 = {instancePath:instancePath+"/from",schemaPath:"#/oneOf/17/properties/from/enum",keyword:"enum",params:{allowedValues: schema11.oneOf[17].properties.from.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
var valid33 = _errs292 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data.usage !== undefined){
let data123 = data.usage;
const _errs293 = errors;
if((!(data123 && typeof data123 == "object" && !Array.isArray(data123))) && (data123 !== null)){
const err246 = {instancePath:instancePath+"/usage",schemaPath:"#/oneOf/17/properties/usage/type",keyword:"type",params:{type: schema11.oneOf[17].properties.usage.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
if(errors === _errs293){
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
let missing20;
if((((data123.inputTokens === undefined) && (missing20 = "inputTokens")) || ((data123.cachedTokens === undefined) && (missing20 = "cachedTokens"))) || ((data123.outputTokens === undefined) && (missing20 = "outputTokens"))){
const err247 = {instancePath:instancePath+"/usage",schemaPath:"#/oneOf/17/properties/usage/required",keyword:"required",params:{missingProperty: missing20},message:"must have required property '"+missing20+"'"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
else {
const _errs295 = errors;
for(const key20 in data123){
if(!(((key20 === "inputTokens") || (key20 === "cachedTokens")) || (key20 === "outputTokens"))){
const err248 = {instancePath:instancePath+"/usage",schemaPath:"#/oneOf/17/properties/usage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
break;
}
}
if(_errs295 === errors){
if(data123.inputTokens !== undefined){
let data124 = data123.inputTokens;
const _errs296 = errors;
if(!(((typeof data124 == "number") && (!(data124 % 1) && !isNaN(data124))) && (isFinite(data124)))){
const err249 = {instancePath:instancePath+"/usage/inputTokens",schemaPath:"#/oneOf/17/properties/usage/properties/inputTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
if(errors === _errs296){
if((typeof data124 == "number") && (isFinite(data124))){
if(data124 < 0 || isNaN(data124)){
const err250 = {instancePath:instancePath+"/usage/inputTokens",schemaPath:"#/oneOf/17/properties/usage/properties/inputTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
}
var valid35 = _errs296 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data123.cachedTokens !== undefined){
let data125 = data123.cachedTokens;
const _errs298 = errors;
if(!(((typeof data125 == "number") && (!(data125 % 1) && !isNaN(data125))) && (isFinite(data125)))){
const err251 = {instancePath:instancePath+"/usage/cachedTokens",schemaPath:"#/oneOf/17/properties/usage/properties/cachedTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
if(errors === _errs298){
if((typeof data125 == "number") && (isFinite(data125))){
if(data125 < 0 || isNaN(data125)){
const err252 = {instancePath:instancePath+"/usage/cachedTokens",schemaPath:"#/oneOf/17/properties/usage/properties/cachedTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
}
var valid35 = _errs298 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data123.outputTokens !== undefined){
let data126 = data123.outputTokens;
const _errs300 = errors;
if(!(((typeof data126 == "number") && (!(data126 % 1) && !isNaN(data126))) && (isFinite(data126)))){
const err253 = {instancePath:instancePath+"/usage/outputTokens",schemaPath:"#/oneOf/17/properties/usage/properties/outputTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
if(errors === _errs300){
if((typeof data126 == "number") && (isFinite(data126))){
if(data126 < 0 || isNaN(data126)){
const err254 = {instancePath:instancePath+"/usage/outputTokens",schemaPath:"#/oneOf/17/properties/usage/properties/outputTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
}
var valid35 = _errs300 === errors;
}
else {
var valid35 = true;
}
}
}
}
}
}
}
var valid33 = _errs293 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data.costMicroUsd !== undefined){
let data127 = data.costMicroUsd;
const _errs302 = errors;
if((!(((typeof data127 == "number") && (!(data127 % 1) && !isNaN(data127))) && (isFinite(data127)))) && (data127 !== null)){
const err255 = {instancePath:instancePath+"/costMicroUsd",schemaPath:"#/oneOf/17/properties/costMicroUsd/type",keyword:"type",params:{type: schema11.oneOf[17].properties.costMicroUsd.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
if(errors === _errs302){
if((typeof data127 == "number") && (isFinite(data127))){
if(data127 < 0 || isNaN(data127)){
const err256 = {instancePath:instancePath+"/costMicroUsd",schemaPath:"#/oneOf/17/properties/costMicroUsd/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
}
var valid33 = _errs302 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data.durationMs !== undefined){
let data128 = data.durationMs;
const _errs304 = errors;
if(errors === _errs304){
if((typeof data128 == "number") && (isFinite(data128))){
if(data128 < 0 || isNaN(data128)){
const err257 = {instancePath:instancePath+"/durationMs",schemaPath:"#/oneOf/17/properties/durationMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
else {
const err258 = {instancePath:instancePath+"/durationMs",schemaPath:"#/oneOf/17/properties/durationMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
var valid33 = _errs304 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data.code !== undefined){
const _errs306 = errors;
if(typeof data.code !== "string"){
const err259 = {instancePath:instancePath+"/code",schemaPath:"#/oneOf/17/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
var valid33 = _errs306 === errors;
}
else {
var valid33 = true;
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
const err260 = {instancePath,schemaPath:"#/oneOf/17/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
var _valid0 = _errs276 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 17];
}
else {
if(_valid0){
valid0 = true;
passing0 = 17;
}
const _errs308 = errors;
if(errors === _errs308){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing21;
if((((((data.type === undefined) && (missing21 = "type")) || ((data.atMs === undefined) && (missing21 = "atMs"))) || ((data.stepId === undefined) && (missing21 = "stepId"))) || ((data.code === undefined) && (missing21 = "code"))) || ((data.message === undefined) && (missing21 = "message"))){
const err261 = {instancePath,schemaPath:"#/oneOf/18/required",keyword:"required",params:{missingProperty: missing21},message:"must have required property '"+missing21+"'"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
else {
const _errs310 = errors;
for(const key21 in data){
if(!((((((key21 === "type") || (key21 === "atMs")) || (key21 === "seq")) || (key21 === "stepId")) || (key21 === "code")) || (key21 === "message"))){
const err262 = {instancePath,schemaPath:"#/oneOf/18/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
break;
}
}
if(_errs310 === errors){
if(data.type !== undefined){
const _errs311 = errors;
if("warned" !== data.type){
const err263 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/18/properties/type/const",keyword:"const",params:{allowedValue: "warned"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
var valid36 = _errs311 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data.atMs !== undefined){
let data131 = data.atMs;
const _errs312 = errors;
if(!(((typeof data131 == "number") && (!(data131 % 1) && !isNaN(data131))) && (isFinite(data131)))){
const err264 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/18/properties/atMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
if(errors === _errs312){
if((typeof data131 == "number") && (isFinite(data131))){
if(data131 < 0 || isNaN(data131)){
const err265 = {instancePath:instancePath+"/atMs",schemaPath:"#/oneOf/18/properties/atMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
}
var valid36 = _errs312 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data.seq !== undefined){
let data132 = data.seq;
const _errs314 = errors;
if(!(((typeof data132 == "number") && (!(data132 % 1) && !isNaN(data132))) && (isFinite(data132)))){
const err266 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/18/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
if(errors === _errs314){
if((typeof data132 == "number") && (isFinite(data132))){
if(data132 < 1 || isNaN(data132)){
const err267 = {instancePath:instancePath+"/seq",schemaPath:"#/oneOf/18/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
}
var valid36 = _errs314 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data.stepId !== undefined){
let data133 = data.stepId;
const _errs316 = errors;
if((typeof data133 !== "string") && (data133 !== null)){
const err268 = {instancePath:instancePath+"/stepId",schemaPath:"#/oneOf/18/properties/stepId/type",keyword:"type",params:{type: schema11.oneOf[18].properties.stepId.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
var valid36 = _errs316 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data.code !== undefined){
const _errs318 = errors;
if(typeof data.code !== "string"){
const err269 = {instancePath:instancePath+"/code",schemaPath:"#/oneOf/18/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
var valid36 = _errs318 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data.message !== undefined){
const _errs320 = errors;
if(typeof data.message !== "string"){
const err270 = {instancePath:instancePath+"/message",schemaPath:"#/oneOf/18/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
var valid36 = _errs320 === errors;
}
else {
var valid36 = true;
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
const err271 = {instancePath,schemaPath:"#/oneOf/18/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
var _valid0 = _errs308 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 18];
}
else {
if(_valid0){
valid0 = true;
passing0 = 18;
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
}
}
}
if(!valid0){
const err272 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
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

export const findings = validate24;
const schema35 = {"title":"Findings","description":"What a step found: one shape for everything, whoever found it.","type":"array","items":{"title":"Finding","description":"One thing that was found, and where.","type":"object","additionalProperties":false,"required":["id","rule","title","message","severity","category","confidence","path","start_line","end_line","quote","recommendation","source_step"],"properties":{"id":{"description":"Fingerprint of rule, path and normalised quote: survives lines that move.","type":"string"},"rule":{"description":"The rule that found it.","type":"string"},"title":{"description":"The finding in a few words.","type":"string"},"message":{"description":"The finding in a sentence.","type":"string"},"severity":{"title":"Severity","description":"How much it matters.","enum":["critical","high","medium","low","info"]},"category":{"description":"The field it belongs to, such as security or documentation.","type":"string"},"confidence":{"description":"How sure the finder is, from 0 to 1.","type":"number","minimum":0,"maximum":1},"path":{"description":"The file, relative to the workspace.","type":"string"},"start_line":{"description":"Its first line, counted from 1.","type":"integer","minimum":1},"end_line":{"description":"Its last line, included.","type":"integer","minimum":1},"quote":{"description":"The text it is about.","type":"string"},"recommendation":{"description":"What to do; null where there is no advice.","type":["string","null"]},"source_step":{"description":"The step that found it.","$ref":"#/definitions/stepPath"}}},"definitions":{"stepPath":{"title":"StepPath","description":"Names one step within its run: its id, or `outer/inner` for a step of a mission that another step runs.","type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$","maxLength":4000}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate24.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!(func6.call(schema35.items.properties, key0))){
validate24.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs3 === errors){
if(data0.id !== undefined){
const _errs4 = errors;
if(typeof data0.id !== "string"){
validate24.errors = [{instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate24.errors = [{instancePath:instancePath+"/" + i0+"/rule",schemaPath:"#/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate24.errors = [{instancePath:instancePath+"/" + i0+"/title",schemaPath:"#/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate24.errors = [{instancePath:instancePath+"/" + i0+"/message",schemaPath:"#/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate24.errors = [{instancePath:instancePath+"/" + i0+"/severity",schemaPath:"#/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema35.items.properties.severity.enum},message:"must be equal to one of the allowed values"}];
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
validate24.errors = [{instancePath:instancePath+"/" + i0+"/category",schemaPath:"#/items/properties/category/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate24.errors = [{instancePath:instancePath+"/" + i0+"/confidence",schemaPath:"#/items/properties/confidence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate24.errors = [{instancePath:instancePath+"/" + i0+"/confidence",schemaPath:"#/items/properties/confidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/" + i0+"/confidence",schemaPath:"#/items/properties/confidence/type",keyword:"type",params:{type: "number"},message:"must be number"}];
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
validate24.errors = [{instancePath:instancePath+"/" + i0+"/path",schemaPath:"#/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate24.errors = [{instancePath:instancePath+"/" + i0+"/start_line",schemaPath:"#/items/properties/start_line/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
validate24.errors = [{instancePath:instancePath+"/" + i0+"/start_line",schemaPath:"#/items/properties/start_line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
validate24.errors = [{instancePath:instancePath+"/" + i0+"/end_line",schemaPath:"#/items/properties/end_line/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
validate24.errors = [{instancePath:instancePath+"/" + i0+"/end_line",schemaPath:"#/items/properties/end_line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
validate24.errors = [{instancePath:instancePath+"/" + i0+"/quote",schemaPath:"#/items/properties/quote/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate24.errors = [{instancePath:instancePath+"/" + i0+"/recommendation",schemaPath:"#/items/properties/recommendation/type",keyword:"type",params:{type: schema35.items.properties.recommendation.type},message:"must be string,null"}];
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
if(func2(data13) > 4000){
validate24.errors = [{instancePath:instancePath+"/" + i0+"/source_step",schemaPath:"#/definitions/stepPath/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"}];
return false;
}
else {
if(!pattern0.test(data13)){
validate24.errors = [{instancePath:instancePath+"/" + i0+"/source_step",schemaPath:"#/definitions/stepPath/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*$"+"\""}];
return false;
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/" + i0+"/source_step",schemaPath:"#/definitions/stepPath/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate24.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
