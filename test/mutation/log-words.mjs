/** `log.warn(…)`, `parts.log.error(…)`, `logFailed(…)`: what a log line says is for people, and held by no test. */
function isLogLine({ node }) {
  if (node.type !== 'CallExpression') return false
  const { callee } = node
  if (callee.type === 'Identifier') return /^log[A-Z]/.test(callee.name)
  const from = callee.type === 'MemberExpression' ? callee.object : undefined
  return from?.name === 'log' || from?.property?.name === 'log'
}

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'log-words',
    value: { shouldIgnore: (path) => (isLogLine(path) ? 'the words of a log line' : undefined) },
  },
]
