export default function Overview() {
  return <h1>Översikt</h1>
}
