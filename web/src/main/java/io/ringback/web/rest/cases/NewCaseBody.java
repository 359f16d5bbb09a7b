package io.ringback.web.rest.cases;

import io.ringback.cases.NewCase;
import io.ringback.cases.Source;
import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;

/** A request for a call, out of a body. */
final class NewCaseBody {
  private NewCaseBody() {}

  static NewCase read(Body body) {
    var source = body.notNull("source", ValueType.oneOf(Source.class));
    var requestedAt = body.optional("requestedAt", ValueType.INSTANT);
    body.required("list", ValueType.ANY);
    var fields = CaseFieldsBody.read(body);
    body.end();
    return new NewCase(fields, source.or(Source.API), requestedAt.orNull());
  }
}
