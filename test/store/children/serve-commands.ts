import { serveCommands } from '../../../src/store/command-socket.js'

// Answers "echo", waits for ever at "wait" (saying so), and throws at anything else.
await serveCommands(process.argv[2] ?? '', async (args, input) => {
  if (args[0] === 'echo') return { code: 3, output: `${args.join(' ')} ${input}` }
  if (args[0] !== 'wait') throw new Error(`no ${args[0]}`)
  console.log('waiting')
  return new Promise(() => {})
})
console.log('serving')
