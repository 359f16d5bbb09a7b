package io.ringback.web.rest.cases;

import io.ringback.cases.CaseFields;
import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;
import org.jspecify.annotations.Nullable;

/** A reopening, out of a body: by whom, and when the case is due and expires now. */
record ReopenBody(@Nullable String agent, CaseFields times) {
  static ReopenBody read(Body body) {
    var agent = Acting.agent(body);
    var dueAt = CaseFieldsBody.dueAt(body);
    var expiresAt = body.change("expiresAt", ValueType.INSTANT);
    body.end();
    return new ReopenBody(agent.orNull(), CaseFields.times(dueAt, expiresAt));
  }
}
