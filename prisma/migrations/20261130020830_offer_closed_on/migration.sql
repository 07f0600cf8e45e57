-- AlterTable
ALTER TABLE "offers" ADD COLUMN     "closed_on" DATE;
