import {writeFile} from 'node:fs/promises'
import {randomUUID} from 'node:crypto'
import {join} from 'node:path'

const MAX_BYTES = 10_000_000

export function uploadHandler(folder) {
  return async (request, response, next) => {
    try {
      const {body} = request
      if (!Buffer.isBuffer(body)) {
        response.status(415).json({error: 'send the file itself'})
        return
      }
      if (body.length > MAX_BYTES) {
        response.status(413).json({error: 'at most 10 MB'})
        return
      }
      const id = randomUUID()
      await writeFile(join(folder, id), body)
      response.status(201).json({id})
    } catch (error) {
      next(error)
    }
  }
}
