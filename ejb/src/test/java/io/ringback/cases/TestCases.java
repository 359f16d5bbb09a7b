package io.ringback.cases;

import io.ringback.agents.TestAgents;
import io.ringback.persistence.TestPersistence;

/** Beans that find, lock and change cases over a test database, for tests of who uses them. */
public final class TestCases {
  private TestCases() {}

  public static CaseRepository repository(TestPersistence persistence) {
    return TestCaseService.repository(persistence);
  }

  public static CaseLocks locks(TestPersistence persistence) {
    var locks = new CaseLocks();
    locks.cases = repository(persistence);
    locks.agents = TestAgents.over(persistence);
    return locks;
  }

  public static Attempts attempts(TestPersistence persistence) {
    var attempts = new Attempts();
    attempts.entities = persistence.entities();
    return attempts;
  }

  public static CaseResolutions resolutions(TestPersistence persistence) {
    var resolutions = new CaseResolutions();
    resolutions.cases = repository(persistence);
    resolutions.releases = TestCaseService.over(persistence).releases;
    resolutions.openCases = new OpenCases();
    resolutions.openCases.sql = persistence.sql();
    resolutions.openCases.cases = resolutions.cases;
    return resolutions;
  }
}
