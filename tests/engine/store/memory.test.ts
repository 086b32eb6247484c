import {memoryStore} from '../../../engine/store/memory.ts'
import {storeSuite} from '../../suites/store.ts'

storeSuite('memory store', async () => ({store: memoryStore(), close: async () => {}}))
