/** What a content file may have that answers its reader, by the name it is written with: `<DeadlineCalculator />`. */
export const liveNames = ['DeadlineCalculator', 'DepreciationTable'] as const
export type LiveName = (typeof liveNames)[number]

const MARK = 'data-live'

/** Where a live component stands in a compiled page, until the page is shown. */
export const LivePlace = ({ name }: { name: LiveName }) => <div {...{ [MARK]: name }} />

const places = new RegExp(`<div ${MARK}="(${liveNames.join('|')})"></div>`)

/** A compiled page cut at its live components: HTML at the even places, the component's name at the odd. */
export const cutAtLive = (html: string): string[] => html.split(places)

export const isLiveName = (text: string): text is LiveName => liveNames.some((name) => name === text)
