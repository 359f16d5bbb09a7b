package io.ringback.web.idempotency;

import io.ringback.idempotency.GivenAnswer;
import io.ringback.json.Json;
import io.ringback.web.body.RecordJson;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Answers as they are kept, and sent again. */
final class KeptAnswers {
  private static final List<String> HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

  private KeptAnswers() {}

  /** The answer with its body written, so that what is kept is what was sent. */
  static Response written(Response response) {
    if (!(response.getEntity() instanceof Record answer)) return response;
    return Response.fromResponse(response)
        .entity(RecordJson.of(answer).toString())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  static GivenAnswer of(Response response) {
    var headers = Json.createObjectBuilder();
    for (var name : HEADERS) {
      var value = response.getHeaderString(name);
      if (value != null) headers.add(name, value);
    }
    return new GivenAnswer(
        response.getStatus(),
        headers.build(),
        response.hasEntity() ? response.getEntity().toString() : "");
  }

  static Response replay(GivenAnswer given) {
    var response = Response.status(given.status()).header("Idempotent-Replayed", true);
    given
        .headers()
        .forEach((name, value) -> response.header(name, given.headers().getString(name)));
    if (!given.body().isEmpty())
      response.entity(given.body()).type(MediaType.APPLICATION_JSON_TYPE);
    return response.build();
  }
}
