export default function CountryOverview() {
  return <h1>Rådslag</h1>
}
