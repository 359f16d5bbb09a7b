package io.ringback.demo;

import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The demo data of api.md, as one transaction: all of it, once, or nothing. */
@Stateless
public class DemoData {
  @Inject Sql sql;
  @Inject DemoOrganisation organisation;
  @Inject DemoCases cases;

  /** Does nothing when it is there already, whatever became of it since. */
  public void loadOnce() {
    sql.find(
        "SELECT CAST(pg_advisory_xact_lock(hashtextextended('demo data', 0)) AS text) AS locked");
    if (sql.find("SELECT id FROM api_key WHERE key_id = ?1", DemoOrganisation.KEY).isPresent())
      return;
    organisation.load();
    cases.load();
  }
}
