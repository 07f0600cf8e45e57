import { Bars, Box, Sketch, Step, Word } from "./sketch";

/** The usage page as it is now: Export opens a window that asks what to put in the file. */
export function TodaySketch({ label }: { readonly label: string }) {
  return (
    <Sketch address="platform.openai.com/usage" label={label}>
      <Word x={22} y={34}>
        Usage
      </Word>
      <Box x={386} y={14} width={74} wanted>
        Export
      </Box>
      <Step x={384} y={14} at={1} />
      <Bars x={22} y={224} heights={[40, 62, 55, 90, 74, 30, 22, 81, 96, 70]} />
      <g>
        <rect x="196" y="56" width="264" height="176" rx="8" className="fill-sheet stroke-ink" />
        <Word x={214} y={82} soft>
          Cost data
        </Word>
        <Word x={300} y={82}>
          Activity data
        </Word>
        <path d="M300 91h80" strokeWidth="2.5" className="stroke-seal" />
        <Step x={398} y={77} at={2} />
        <Word x={214} y={120} soft>
          Group by
        </Word>
        <Box x={300} y={102} width={142} wanted>
          Model
        </Box>
        <Step x={442} y={102} at={3} />
        <Word x={214} y={154} soft>
          Interval
        </Word>
        <Box x={300} y={136} width={142}>
          1 day
        </Box>
        <Word x={214} y={188} soft>
          File format
        </Word>
        <Box x={300} y={170} width={142}>
          CSV
        </Box>
        <rect x="360" y="204" width="82" height="20" rx="5" className="fill-ink" />
        <text x="401" y="218.5" lang="en" textAnchor="middle" className="fill-paper text-[12px]">
          Export
        </text>
      </g>
    </Sketch>
  );
}
