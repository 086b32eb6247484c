/** The helper process. The engine's socket is its file 3; its standard streams are empty. */
import {Socket} from 'node:net'
import {serveSpawner} from './spawner-server.ts'

serveSpawner(new Socket({fd: 3, readable: true, writable: true}))
