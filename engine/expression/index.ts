/** Expressions: `${{ … }}` in texts, conditions and scripts. */
export {type Condition, parseCondition} from './condition.ts'
export {type ContextName, contextNames, type Scope} from './contexts.ts'
export {
  evaluate,
  evaluateCondition,
  evaluateParams,
  evaluateTemplate,
  evaluateText,
  hashFilesCallsIn,
} from './evaluate.ts'
export {checkNames, type KnownNames, stepsNamedIn} from './names.ts'
export {type Expression, type Parsed, parseExpression} from './parse.ts'
export {type FindNearMiss, movedBy, type Problem} from './problem.ts'
export {type ShellVariable, type Splice, spliceShell, variablesOf} from './shell.ts'
export {type ExpressionPart, opening, parseTemplate, type Template, type TemplatePart} from './template.ts'
