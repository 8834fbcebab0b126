// Loaded into a product under soak (with `--expose-gc`): whenever it is asked, it collects all that nothing holds and tells what
// stays of its heap, in MB. What is resident says less: V8 gives memory back when it likes.
process.on('message', () => {
  globalThis.gc()
  process.send(process.memoryUsage().heapUsed / 2 ** 20)
})
process.channel.unref()
