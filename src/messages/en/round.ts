export const round = {
  'round.preview': 'The next round',
  'round.title': 'What a round would do now',
  'round.pairs': 'Pairs',
  'round.leftOut': 'People who would wait',
  'round.last': 'Last round',
  'round.last.value': '{day}: {pairs, plural, =0 {no pair} one {# pair} other {# pairs}}',
  'round.none': 'none so far',
  'round.nothingSent': 'Nothing was sent. Only you see this.',
  'round.button.now': 'Hold the round now',
  'round.confirm.title': 'Hold the round now?',
  'round.confirm.text': 'Hosts and candidates are asked right away.',
  'round.confirm.yes': 'Hold it',
  'round.confirm.no': 'Not yet',
  'round.done':
    '{pairs, plural, =0 {No new pair this time.} one {# pair was made; the host is asked now.} other {# pairs were made; the hosts are asked now.}} {leftOut, plural, =0 {Nobody was left out.} one {# person waits on.} other {# people wait on.}}',
} as const
