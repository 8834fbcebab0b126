import { useEffect, useState } from 'hono/jsx'
import type { TradeOff, TradeOffPoint } from '../rounds-view.js'
import { readTradeOff } from './connection.js'
import { words } from './words.js'

const { tradeOff: say } = words
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/** What a point for each round waited costs in benefit, and whom it spares a long wait. `state`: simulated anew for another. */
export function TradeOffView({ state }: { state: string }) {
  const [tradeOff, setTradeOff] = useState<TradeOff | undefined>(undefined)
  const [chosen, choose] = useState<number | undefined>(undefined)
  useEffect(() => {
    const asking = new AbortController()
    readTradeOff(asking.signal).then(setTradeOff, () => undefined)
    return () => asking.abort()
  }, [state])
  const points = tradeOff?.points ?? []
  const at = chosen ?? points.findIndex(({ ageingWeight }) => ageingWeight === tradeOff?.usual)
  const point = points[at]
  return (
    <section class="trade-off" aria-label={say.title}>
      <div>
        <h3>{say.title}</h3>
        {tradeOff ? <p class="soft">{say.intro(tradeOff.rounds)}</p> : <p>{say.reading}</p>}
        {tradeOff && point && <Slider tradeOff={tradeOff} at={at} choose={choose} />}
      </div>
      {point && <Chart points={points} chosen={point} />}
      {point && <Numbers points={points} chosen={point} />}
    </section>
  )
}

function Slider({ tradeOff, at, choose }: { tradeOff: TradeOff; at: number; choose(at: number): void }) {
  const { ageingWeight, share, longestWait } = tradeOff.points[at]!
  const said = say.said(ageingWeight, percent(share), longestWait)
  return (
    <>
      <label>
        {say.weight}
        <input
          type="range"
          name="ageing-weight"
          min="0"
          max={tradeOff.points.length - 1}
          value={at}
          aria-valuetext={said}
          onInput={(event: Event) => choose(Number((event.target as HTMLInputElement).value))}
        />
      </label>
      <output data-trade-off>{ageingWeight === tradeOff.usual ? `${said} (${say.usual})` : said}</output>
    </>
  )
}

const box = { width: 360, height: 200, left: 52, right: 16, top: 14, bottom: 40 }

/** Longer waits to the right, more benefit above: the best lies up and to the left. */
function Chart({ points, chosen }: { points: readonly TradeOffPoint[]; chosen: TradeOffPoint }) {
  const least = Math.min(0.95, Math.floor(100 * Math.min(...points.map(({ share }) => share))) / 100)
  const longest = Math.max(1, ...points.map(({ longestWait }) => longestWait))
  const x = (wait: number): number => box.left + (wait / longest) * (box.width - box.left - box.right)
  const y = (share: number): number => box.top + ((1 - share) / (1 - least)) * (box.height - box.top - box.bottom)
  const [right, low] = [box.width - box.right, box.height - box.bottom]
  const line = points.map(({ longestWait, share }) => `${x(longestWait)},${y(share)}`).join(' ')
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={say.chart} class="chart">
      <path class="axis" d={`M${box.left} ${box.top}V${low}H${right}`} />
      <text x={box.left - 6} y={box.top + 4} text-anchor="end">
        100 %
      </text>
      <text x={box.left - 6} y={low + 4} text-anchor="end">{`${Math.round(100 * least)} %`}</text>
      <text x={box.left} y={low + 16} text-anchor="middle">
        0
      </text>
      <text x={right} y={low + 16} text-anchor="middle">
        {longest}
      </text>
      <text x={(box.left + right) / 2} y={low + 30} text-anchor="middle">
        {say.axes.wait}
      </text>
      <text x={14} y={(box.top + low) / 2} text-anchor="middle" transform={`rotate(-90 14 ${(box.top + low) / 2})`}>
        {say.axes.benefit}
      </text>
      <polyline points={line} />
      {points.map(({ ageingWeight, longestWait, share }) => (
        <circle key={ageingWeight} cx={x(longestWait)} cy={y(share)} r="3" />
      ))}
      <circle class="chosen" cx={x(chosen.longestWait)} cy={y(chosen.share)} r="8" />
    </svg>
  )
}

function Numbers({ points, chosen }: { points: readonly TradeOffPoint[]; chosen: TradeOffPoint }) {
  return (
    <table>
      <thead>
        <tr>
          {say.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.ageingWeight} aria-current={point === chosen ? 'true' : undefined}>
            <th scope="row">{point.ageingWeight}</th>
            <td>{percent(point.share)}</td>
            <td>{point.longestWait}</td>
            <td>{point.medianWait}</td>
            <td>{point.leftOut.toFixed(1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
