package io.ringback.cases;

import io.ringback.agents.TestAgents;
import io.ringback.feed.TestFeed;
import io.ringback.lists.TestLists;
import io.ringback.persistence.RecordedEvents;
import io.ringback.persistence.TestPersistence;

/** The life of cases over a test database. */
public final class TestCaseService {
  private TestCaseService() {}

  public static CaseService over(TestPersistence persistence) {
    var service = new CaseService();
    service.sql = persistence.sql();
    service.clock = persistence.clock();
    service.agents = TestAgents.over(persistence);
    service.numbers = hands(persistence);
    service.cases = repository(persistence);
    service.locks = locks(persistence);
    service.releases = releases(persistence);
    service.editing = editing(persistence);
    service.queries = new CaseQueries();
    service.queries.sql = persistence.sql();
    service.openCases = openCases(persistence);
    service.picking = picking(persistence);
    service.intake = intake(persistence);
    return service;
  }

  public static Picking picking(TestPersistence persistence) {
    var picking = new Picking();
    picking.numbers = hands(persistence);
    picking.releases = releases(persistence);
    picking.agents = TestAgents.over(persistence);
    picking.sql = persistence.sql();
    return picking;
  }

  public static NumbersInHand hands(TestPersistence persistence) {
    var hands = new NumbersInHand();
    hands.sql = persistence.sql();
    return hands;
  }

  public static Attempts attempts(TestPersistence persistence) {
    var attempts = new Attempts();
    attempts.entities = persistence.entities();
    return attempts;
  }

  public static CaseLocks locks(TestPersistence persistence) {
    var locks = new CaseLocks();
    locks.cases = repository(persistence);
    locks.agents = TestAgents.over(persistence);
    return locks;
  }

  public static CaseReleases releases(TestPersistence persistence) {
    var releases = new CaseReleases();
    releases.cases = repository(persistence);
    releases.agents = TestAgents.over(persistence);
    releases.numbers = hands(persistence);
    releases.attempts = attempts(persistence);
    return releases;
  }

  public static CaseEditing editing(TestPersistence persistence) {
    var editing = new CaseEditing();
    editing.lists = TestLists.over(persistence);
    editing.openCases = openCases(persistence);
    editing.numbers = hands(persistence);
    editing.releases = releases(persistence);
    editing.sql = persistence.sql();
    return editing;
  }

  public static CaseResolutions resolutions(TestPersistence persistence) {
    var resolutions = new CaseResolutions();
    resolutions.cases = repository(persistence);
    resolutions.releases = releases(persistence);
    resolutions.openCases = openCases(persistence);
    return resolutions;
  }

  static CaseIntake intake(TestPersistence persistence) {
    var intake = new CaseIntake();
    intake.lists = TestLists.over(persistence);
    intake.cases = repository(persistence);
    intake.openCases = openCases(persistence);
    intake.numbers = hands(persistence);
    intake.releases = releases(persistence);
    intake.clock = persistence.clock();
    return intake;
  }

  static OpenCases openCases(TestPersistence persistence) {
    var openCases = new OpenCases();
    openCases.sql = persistence.sql();
    openCases.cases = repository(persistence);
    return openCases;
  }

  public static CaseRepository repository(TestPersistence persistence) {
    var cases = new CaseRepository();
    cases.entities = persistence.entities();
    cases.sql = persistence.sql();
    cases.feed = TestFeed.over(persistence);
    cases.history = new CaseHistory();
    cases.history.sql = cases.sql;
    cases.ready = new RecordedEvents<>();
    return cases;
  }
}
