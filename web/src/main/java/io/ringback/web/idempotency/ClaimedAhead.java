package io.ringback.web.idempotency;

import io.ringback.idempotency.ClaimsAhead;
import io.ringback.idempotency.RequestKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/**
 * The key is claimed first and the answer kept afterwards; in between, the work knows a repetition
 * by itself.
 */
@ApplicationScoped
public class ClaimedAhead {
  @Inject ClaimsAhead claims;

  Response once(RequestKey key, Work work) throws Exception {
    var given = claims.claim(key);
    return given.isPresent() ? KeptAnswers.replay(given.get()) : runAndKeep(key, work);
  }

  private Response runAndKeep(RequestKey key, Work work) throws Exception {
    boolean kept = false;
    try {
      var response = KeptAnswers.written(work.run());
      claims.keep(key, KeptAnswers.of(response));
      kept = true;
      return response;
    } finally {
      if (!kept) claims.forget(key);
    }
  }
}
