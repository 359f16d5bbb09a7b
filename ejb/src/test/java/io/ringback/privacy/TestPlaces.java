package io.ringback.privacy;

import io.ringback.configuration.Organisation;
import io.ringback.persistence.Sql;
import java.util.List;

/** The places that this module knows, without a container to find them. */
final class TestPlaces extends Places {
  private final CaseData cases = new CaseData();
  private final IntakeData intake = new IntakeData();
  private final AnswerData answers = new AnswerData();
  private final ContactData contacts = new ContactData();
  private final ImportData imports = new ImportData();
  private final ViewData views = new ViewData();

  TestPlaces(Sql sql, Organisation organisation) {
    cases.sql = sql;
    intake.sql = sql;
    intake.organisation = organisation;
    imports.organisation = organisation;
    answers.sql = sql;
    contacts.sql = sql;
    imports.sql = sql;
    views.sql = sql;
  }

  /** Cases last: nothing may depend on the order. */
  @Override
  List<PersonalData> all() {
    return List.of(views, contacts, imports, answers, intake, cases);
  }
}
