package io.ringback.telephony.dialling;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.ringback.configuration.DialPlaces;
import io.ringback.outbound.Answer;
import io.ringback.outbound.GuardedClient;
import io.ringback.outbound.HostNames;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * The phone exchange, over HTTP. Sends again only what cannot ring a phone twice, and leaves an
 * exchange alone for a while that was not there for some calls in a row: agents then are told at
 * once.
 */
@ApplicationScoped
public class Exchange {
  private static final int START = 16;

  @Inject DialPlaces places;

  @SuppressWarnings("NullAway.Init") // by connect
  private GuardedClient http;

  @PostConstruct
  void connect() {
    http =
        GuardedClient.withoutRedirects(
            new HostNames(places.hosts()), places.networks(), places.silence());
  }

  @PreDestroy
  void disconnect() throws IOException {
    http.close();
  }

  /** Asks again only where nothing of the request can have arrived. */
  @Retry(maxRetries = 2, delay = 700, retryOn = NotReachedException.class)
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.8, delay = 10_000)
  @Timeout(10_000)
  public DialAnswer ask(DialMessage message) throws NotReachedException, NoAnswerException {
    return send(message, false);
  }

  /** For an exchange that dials once for a key, however often it is asked. */
  @Retry(
      maxRetries = 2,
      delay = 700,
      retryOn = {NotReachedException.class, NoAnswerException.class})
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.8, delay = 10_000)
  @Timeout(10_000)
  public DialAnswer askRepeatably(DialMessage message)
      throws NotReachedException, NoAnswerException {
    return send(message, true);
  }

  private DialAnswer send(DialMessage message, boolean repeatable)
      throws NotReachedException, NoAnswerException {
    try (var answer =
        http.send(message.method(), message.address(), message.headers(), message.bytes())) {
      return DialAnswer.of(answer.status(), start(answer), repeatable);
    } catch (IOException failure) {
      if (GuardedClient.cameBeforeSending(failure)) throw new NotReachedException(failure);
      throw new NoAnswerException(failure);
    }
  }

  /** The status has said enough when the rest is lost. */
  private static String start(Answer answer) {
    try {
      return new String(answer.content().readNBytes(START), ISO_8859_1);
    } catch (IOException lost) {
      return "";
    }
  }
}
