package io.ringback.telephony.dialling;

import io.ringback.lists.CallMethod;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads and writes the organisation's one template. */
@ApplicationScoped
class DialTemplates {
  @Inject Sql sql;

  DialTemplate get() {
    return sql.find("SELECT * FROM dialling").map(DialTemplates::template).orElseThrow();
  }

  /** One change at a time, so that each knows what it changes. */
  DialTemplate lock() {
    return sql.find("SELECT * FROM dialling FOR UPDATE").map(DialTemplates::template).orElseThrow();
  }

  void store(DialTemplate template) {
    sql.execute(
        "UPDATE dialling SET call_method = ?1, method = ?2, url = ?3, headers = ?4, body = ?5, repeatable = ?6",
        template.callMethod(),
        template.method(),
        template.url(),
        template.headers(),
        template.body(),
        template.repeatable());
  }

  private static DialTemplate template(Row row) {
    return new DialTemplate(
        row.constant("call_method", CallMethod.class),
        row.text("method"),
        row.text("url"),
        row.text("headers"),
        row.text("body"),
        row.flag("repeatable"));
  }
}
