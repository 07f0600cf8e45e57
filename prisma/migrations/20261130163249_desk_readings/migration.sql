-- CreateTable
CREATE TABLE "desk_readings" (
    "offer_slug" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "desk_readings_pkey" PRIMARY KEY ("offer_slug","day")
);
