import {Router} from 'express'
import {requireUser} from './require-user.ts'
import type {Invoices} from './invoices.ts'

export function invoiceRoutes(invoices: Invoices): Router {
  const router = Router()
  router.use(requireUser)

  router.get('/accounts/:account/invoices', async (request, response) => {
    const {account} = request.params
    if (request.user.account !== account) return response.sendStatus(403)
    return response.json(await invoices.list(account))
  })

  router.delete('/accounts/:account/invoices/:id', async (request, response) => {
    const {account, id} = request.params
    await invoices.remove(account, id)
    return response.sendStatus(204)
  })

  return router
}
