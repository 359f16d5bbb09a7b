package io.ringback.handling;

import io.ringback.cases.TestCaseService;
import io.ringback.cases.TestCases;
import io.ringback.persistence.TestPersistence;

/** What calls do to their cases, over a test database. */
public final class TestCallReports {
  private TestCallReports() {}

  public static CallReports over(TestPersistence persistence) {
    var reports = new CallReports();
    reports.attempts = TestCases.attempts(persistence);
    reports.cases = TestCases.repository(persistence);
    reports.numbers = TestCaseService.hands(persistence);
    return reports;
  }
}
