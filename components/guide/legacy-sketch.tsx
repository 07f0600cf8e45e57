import { Bars, Box, Sketch, Step, Word } from "./sketch";

/** The usage page as it was: two tabs, and one button that saves what the tab shows. */
export function LegacySketch({ label }: { readonly label: string }) {
  return (
    <Sketch address="platform.openai.com/usage/legacy" label={label}>
      <Word x={22} y={36}>
        Usage
      </Word>
      <Word x={22} y={78} soft>
        Cost
      </Word>
      <Word x={74} y={78}>
        Activity
      </Word>
      <path d="M22 90h436" className="stroke-rule" />
      <path d="M74 90h50" strokeWidth="2.5" className="stroke-seal" />
      <Step x={142} y={73} at={1} />
      <Box x={236} y={50} width={128}>
        ‹ June 2024 ›
      </Box>
      <Box x={384} y={50} width={76} wanted>
        Export
      </Box>
      <Step x={382} y={50} at={2} />
      <Word x={22} y={118} soft>
        API requests
      </Word>
      <Bars
        x={22}
        y={224}
        heights={[
          32, 47, 60, 58, 71, 44, 20, 26, 65, 78, 80, 69, 84, 52, 24, 30, 73, 88, 92, 77, 85, 60,
          28, 33, 70, 66,
        ]}
      />
    </Sketch>
  );
}
