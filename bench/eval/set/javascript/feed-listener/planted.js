export function streamPrices(feed) {
  return (request, response) => {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
    })
    const send = price => {
      response.write(`data: ${JSON.stringify(price)}\n\n`)
    }
    const heartbeat = setInterval(() => response.write(': here\n\n'), 15_000)
    feed.on('price', send)
    request.on('close', () => {
      clearInterval(heartbeat)
      response.end()
    })
  }
}
