package io.ringback.configuration;

/** Organisations for tests. */
public final class TestOrganisation {
  private TestOrganisation() {}

  public static Organisation inFinland() {
    var organisation = new Organisation();
    organisation.region = "FI";
    organisation.timeZone = "Europe/Helsinki";
    organisation.language = "en";
    return organisation;
  }
}
