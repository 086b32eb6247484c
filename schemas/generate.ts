/**
 * Writes what is made from the schemas: `npm run generate`. The results are committed, and a test fails when they
 * differ from a fresh generation.
 *
 * The schemas are draft-07: of the drafts that the validator reads, it is the one that editors support best and that the
 * generator of types was made for.
 */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {editorBundle} from './generate/bundle.ts'
import {readContracts} from './generate/contracts.ts'
import {promptsModule} from './generate/prompts.ts'
import {typesModule} from './generate/types.ts'
import {
  answersModule,
  answerTypes,
  configModule,
  configTypes,
  recordsModule,
  recordTypes,
  validatorsModule,
  validatorTypes,
} from './generate/validators.ts'

const schemasFolder = fileURLToPath(new URL('.', import.meta.url))
const promptsFolder = fileURLToPath(new URL('../missions/prompts', import.meta.url))

/** The text of each generated file, by its name in this folder. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const contracts = readContracts(schemasFolder)
  return new Map([
    ['types.gen.ts', await typesModule(contracts)],
    ['validators.gen.js', validatorsModule(contracts)],
    ['validators.gen.d.ts', validatorTypes(contracts)],
    ['records.gen.js', recordsModule(contracts)],
    ['records.gen.d.ts', recordTypes()],
    ['config.gen.js', configModule(contracts)],
    ['config.gen.d.ts', configTypes()],
    ['answers.gen.js', answersModule(contracts)],
    ['answers.gen.d.ts', answerTypes(contracts)],
    ['prompts.gen.ts', promptsModule(promptsFolder)],
    ['mission.bundle.schema.json', `${JSON.stringify(editorBundle(contracts), null, 2)}\n`],
  ])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of await generatedFiles()) writeFileSync(join(schemasFolder, name), text)
}
