import { HostConfig } from 'adaptivecards'

/** The page's colours, which follow light and dark by themselves. */
const ink = { default: 'var(--ink)', subtle: 'var(--soft)' }
const only = (colour: string) => ({ default: `var(--${colour})`, subtle: `var(--${colour})` })

const foregroundColors = {
  default: ink,
  dark: ink,
  light: ink,
  accent: only('accent'),
  good: only('good'),
  warning: only('guide'),
  attention: only('danger'),
}

const sizes = { small: 13, default: 15, medium: 16, large: 17, extraLarge: 20 }
const lines = { small: 19, default: 22, medium: 23, large: 24, extraLarge: 28 }

const type = (fontFamily: string) => ({ fontFamily, fontSizes: sizes, lineHeights: lines })

/** How Microsoft's renderer draws a card here: as the page looks, with rows of buttons, and forms that unfold in place. */
export const hostConfig = new HostConfig({
  fontTypes: { default: type('inherit'), monospace: type('monospace') },
  spacing: { none: 0, extraSmall: 2, small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  textBlock: { headingLevel: 3 },
  actions: {
    maxActions: 6,
    // rows break: the page keeps buttons apart
    buttonSpacing: 0,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', weight: 'bolder' },
  },
  containerStyles: {
    default: { backgroundColor: 'transparent', foregroundColors },
    emphasis: { backgroundColor: 'var(--plain)', foregroundColors },
  },
})
