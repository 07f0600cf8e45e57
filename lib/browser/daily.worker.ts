import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { estimate } from "@/lib/domain/estimate/estimate";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { vendorDays } from "@/lib/domain/report/vendor-days";

export interface DailyQuestion {
  readonly catalogue: EstimateCatalogue;
  readonly input: EstimateInput;
}

self.onmessage = ({ data: { catalogue, input } }: MessageEvent<DailyQuestion>) =>
  self.postMessage(vendorDays(estimate(input, catalogue)));
