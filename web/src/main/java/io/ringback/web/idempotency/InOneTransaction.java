package io.ringback.web.idempotency;

import io.ringback.idempotency.GivenAnswers;
import io.ringback.idempotency.RequestKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.core.Response;

/** The work, its key and its answer are committed together, or not at all. */
@ApplicationScoped
public class InOneTransaction {
  @Inject GivenAnswers answers;
  @Inject UserTransaction transaction;

  Response once(RequestKey key, Work work) throws Exception {
    transaction.begin();
    try {
      var given = answers.claim(key);
      var response = given.isPresent() ? KeptAnswers.replay(given.get()) : runAndKeep(key, work);
      end(response);
      return response;
    } finally {
      rollBackWhatIsLeft();
    }
  }

  private Response runAndKeep(RequestKey key, Work work) throws Exception {
    var response = KeptAnswers.written(work.run());
    if (response.getStatus() < 400) answers.keep(key, KeptAnswers.of(response));
    return response;
  }

  private void end(Response response) throws Exception {
    if (response.getStatus() < 400) transaction.commit();
  }

  /** After a failure or refusal: nothing of it stays, and the key is free again. */
  private void rollBackWhatIsLeft() throws SystemException {
    if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) transaction.rollback();
  }
}
