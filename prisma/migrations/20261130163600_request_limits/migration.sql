-- A grant may be limited by requests, not tokens alone.
ALTER TABLE "grants" ADD COLUMN     "requests_per_minute" BIGINT,
ADD COLUMN     "requests_per_day" BIGINT,
ADD CONSTRAINT "grants_requests" CHECK ("requests_per_minute" > 0 AND "requests_per_day" > 0);
