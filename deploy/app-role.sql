-- What the site's own role may do in the database, where it is not the owner of the tables. Run it as the
-- owner, after each migration, in the site's database:
--   psql "$MIGRATE_URL" -v role=banjia_app -f deploy/app-role.sql
-- The site reads and writes rows, changes no table, and of the desk's trail it only adds to the end;
-- so it does of the catalogue's revisions.
GRANT USAGE ON SCHEMA public TO :"role";
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO :"role";
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO :"role";
REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM :"role";
REVOKE ALL ON trail_entries FROM :"role";
GRANT SELECT, INSERT ON trail_entries TO :"role";
REVOKE ALL ON catalogue_revision_texts FROM :"role";
GRANT SELECT, INSERT ON catalogue_revision_texts TO :"role";
-- Jobs are in a schema that the site makes for itself at its first start.
GRANT CREATE ON DATABASE :"DBNAME" TO :"role";
