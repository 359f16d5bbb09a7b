package io.ringback.web.problems;

import io.ringback.errors.BusinessException;
import io.ringback.persistence.Transience;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Looks for what is really behind a failure: a rule that said no, a database that is away, or a
 * fault of ours.
 */
final class UnexpectedFailure {
  private static final Logger LOG = Logger.getLogger(UnexpectedFailure.class.getName());

  private final ProblemResponses responses;

  UnexpectedFailure(ProblemResponses responses) {
    this.responses = responses;
  }

  Response answer(Throwable failure) {
    return find(failure, BusinessException.class)
        .map(responses::of)
        .orElseGet(
            () -> Transience.passes(failure) ? answerPassing(failure) : answerInternal(failure));
  }

  private Response answerPassing(Throwable failure) {
    LOG.log(
        Level.WARNING,
        failure,
        () -> "The database is not there for a request; the client is told to try again");
    return responses.unavailable();
  }

  private Response answerInternal(Throwable failure) {
    var report = UUID.randomUUID();
    LOG.log(Level.SEVERE, failure, () -> "A request failed, report " + report);
    return responses.internal(report);
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
