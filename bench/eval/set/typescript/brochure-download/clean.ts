import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Request, Response} from 'express'

const folder = '/srv/brochures'

export async function download(request: Request, response: Response): Promise<void> {
  const name = String(request.query['name'] ?? '')
  if (!/^[\w-]+\.pdf$/.test(name)) {
    response.status(400).send('which brochure?')
    return
  }
  try {
    const content = await readFile(join(folder, name))
    response.type('application/pdf').send(content)
  } catch {
    response.status(404).send('no such brochure')
  }
}
