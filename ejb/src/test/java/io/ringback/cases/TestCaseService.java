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
    service.locks = new CaseLocks();
    service.locks.cases = service.cases;
    service.locks.agents = service.agents;
    service.releases = new CaseReleases();
    service.releases.cases = service.cases;
    service.releases.agents = service.agents;
    service.releases.numbers = service.numbers;
    service.releases.attempts = new Attempts();
    service.releases.attempts.entities = persistence.entities();
    service.queries = new CaseQueries();
    service.queries.sql = persistence.sql();
    service.openCases = new OpenCases();
    service.openCases.sql = persistence.sql();
    service.openCases.cases = service.cases;
    service.picking = new Picking();
    service.picking.numbers = service.numbers;
    service.picking.releases = service.releases;
    service.picking.agents = service.agents;
    service.picking.sql = persistence.sql();
    service.editing = editing(service, persistence);
    service.intake = intake(service, persistence);
    return service;
  }

  private static CaseEditing editing(CaseService service, TestPersistence persistence) {
    var editing = new CaseEditing();
    editing.lists = TestLists.over(persistence);
    editing.openCases = service.openCases;
    editing.numbers = service.numbers;
    editing.releases = service.releases;
    editing.sql = persistence.sql();
    return editing;
  }

  private static CaseIntake intake(CaseService service, TestPersistence persistence) {
    var intake = new CaseIntake();
    intake.lists = TestLists.over(persistence);
    intake.cases = service.cases;
    intake.openCases = service.openCases;
    intake.numbers = service.numbers;
    intake.releases = service.releases;
    intake.clock = service.clock;
    return intake;
  }

  public static NumbersInHand hands(TestPersistence persistence) {
    var hands = new NumbersInHand();
    hands.sql = persistence.sql();
    return hands;
  }

  static CaseRepository repository(TestPersistence persistence) {
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
