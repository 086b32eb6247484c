/** The way to a host through a proxy, for TLS: the proxy passes on what it cannot read. */
import {request as plainRequest} from 'node:http'
import {request as tlsRequest} from 'node:https'
import type {Socket} from 'node:net'
import {addAbortSignal} from 'node:stream'
import {connect, type TLSSocket} from 'node:tls'
import {authorizationOf, portOf, withoutBrackets} from './proxy.ts'

/** A connection to the host with TLS, through a tunnel that the proxy digs. */
export async function tunnelThrough(proxy: URL, url: URL, signal: AbortSignal): Promise<TLSSocket> {
  const socket = await tunnelTo(`${url.hostname}:${portOf(url)}`, proxy, signal)
  const host = withoutBrackets(url.hostname)
  const isName = !/^[\d.]+$|:/.test(host)
  const secured = connect({socket, host, ...(isName && {servername: host})})
  await new Promise<void>((resolve, reject) => {
    secured.once('secureConnect', resolve)
    secured.once('error', reject)
    addAbortSignal(signal, secured)
  })
  return secured
}

function tunnelTo(authority: string, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const authorization = authorizationOf(proxy)
  const call = (proxy.protocol === 'https:' ? tlsRequest : plainRequest)({
    method: 'CONNECT',
    host: withoutBrackets(proxy.hostname),
    port: proxy.port,
    path: authority,
    agent: false,
    signal,
    headers: {host: authority, ...(authorization !== null && {'proxy-authorization': authorization})},
  })
  return new Promise((resolve, reject) => {
    call.once('error', reject)
    call.once('connect', (response, socket) => {
      if (response.statusCode === 200) return resolve(socket)
      socket.destroy()
      reject(new Error(`the proxy refuses the way to ${authority} with status ${response.statusCode ?? 0}`))
    })
    call.end()
  })
}
