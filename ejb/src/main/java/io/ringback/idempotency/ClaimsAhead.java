package io.ringback.idempotency;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Keys of requests whose work runs transactions of its own and is idempotent by itself: a save has
 * its token. The claim is committed first, so that the key cannot serve another request, and no
 * connection is held while the work takes its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ClaimsAhead {
  @Inject GivenAnswers answers;

  /** As {@link GivenAnswers#claim}; also empty when the first request is still at work. */
  public Optional<GivenAnswer> claim(RequestKey request) {
    return answers.claim(request);
  }

  public void keep(RequestKey request, GivenAnswer answer) {
    answers.keep(request, answer);
  }

  public void forget(RequestKey request) {
    answers.forget(request);
  }
}
