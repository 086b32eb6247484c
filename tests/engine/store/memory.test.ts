import {memoryStore} from '../../../engine/store/memory.ts'
import {cacheStoreSuite} from '../../suites/cache-store.ts'
import {ledgerStoreSuite} from '../../suites/ledger-store.ts'
import {llmStoreSuite} from '../../suites/llm-store.ts'
import {storeSuite} from '../../suites/store.ts'
import {taskStoreSuite} from '../../suites/task-store.ts'

const open = async () => ({store: memoryStore(), close: async () => {}})

storeSuite('memory store', open)
llmStoreSuite('memory store', open)
cacheStoreSuite('memory store', open)
taskStoreSuite('memory store', open)
ledgerStoreSuite('memory store', open)
