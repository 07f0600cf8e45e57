export default function Offers() {
  return <p>…</p>;
}
