import { DateText } from '~/ui'
import type { FeasibleMeeting } from '~/use-cases/deadlines/feasible-meeting'

/** REM-05: the latest meeting from which a statement leaves in time, or what to do when there is none. */
export function MeetingAdvice({ meeting }: { meeting: FeasibleMeeting }) {
  if (meeting.found)
    return (
      <p className="note">
        Nämnden hinner besluta senast den <DateText value={meeting.day} />: protokollet ska också hinna
        justeras och anslås.
      </p>
    )
  return (
    <p className="note">
      {meeting.next ? (
        <>
          Nämndens nästa sammanträde är den <DateText value={meeting.next} />, och därifrån hinner svaret inte
          fram. Ge längre tid, eller räkna med att ordföranden beslutar (6 kap. 39 § kommunallagen).
        </>
      ) : (
        'Inget kommande sammanträde med nämnden är känt, så det går inte att säga om den hinner besluta.'
      )}
    </p>
  )
}
