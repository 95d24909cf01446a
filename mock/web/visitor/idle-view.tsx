import { Fragment } from 'react'
import { Icon, type IconName } from '../common/icons'
import { words } from './words'

const stepIcons: readonly IconName[] = ['scan', 'receipt', 'wallet']

/** Nobody's bill: a welcome, and how paying goes. */
export function IdleView() {
  return (
    <div className="v-mid">
      <h1 className="v-welcome">{words.idle.title}</h1>
      <p className="v-detail">{words.idle.detail}</p>
      <ol className="v-how">
        {words.idle.steps.map((step, index) => (
          <Fragment key={step}>
            {index > 0 && (
              <li aria-hidden="true" className="v-arrow">
                <Icon name="arrow" size={36} />
              </li>
            )}
            <li>
              <span className="v-disc blue">
                <Icon name={stepIcons[index] ?? 'check'} size={64} />
              </span>
              {step}
            </li>
          </Fragment>
        ))}
      </ol>
    </div>
  )
}
