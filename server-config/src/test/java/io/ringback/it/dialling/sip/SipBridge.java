package io.ringback.it.dialling.sip;

import io.ringback.it.Ringback;
import io.ringback.it.dialling.FakeExchange.Dial;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The phone exchange: does what Ringback asks for by SIP, the agent first and then the person,
 * takes calls to a queue that nobody answers, and reports all of it as events.
 */
final class SipBridge implements AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("sip:([^@]+)@");

  private final Ringback ringback;
  private final int agentPort;
  private final int personPort;
  private final int proxy;
  private final String queue;
  private final SipSocket inbound = new SipSocket();

  /**
   * @param proxy port of who brings its calls to the phones
   */
  SipBridge(Ringback ringback, int agentPort, int personPort, int proxy, String queue) {
    this.ringback = ringback;
    this.agentPort = agentPort;
    this.personPort = personPort;
    this.proxy = proxy;
    this.queue = queue;
    var thread = new Thread(this::takeCalls, "sip-bridge");
    thread.setDaemon(true);
    thread.start();
  }

  /** Where callers of the queue call. */
  int port() {
    return inbound.port();
  }

  void dial(Dial dial) {
    var body = dial.json();
    var number = body.get("to").getAsString();
    var event =
        Map.<String, Object>of(
            "callId", ringback.unique("sip"),
            "direction", "out",
            "to", number,
            "agent", body.get("first").getAsString(),
            "data", Map.of("attemptId", dial.attempt()));
    try (var agent = new SipLeg(body.get("first").getAsString(), agentPort, proxy);
        var person = new SipLeg(number, personPort, proxy)) {
      agent.invite();
      agent.awaitAnswer();
      person.invite();
      tell("ringing", event);
      person.awaitAnswer();
      tell("answered", event);
      person.awaitBye();
      tell("ended", event);
      agent.hangUp();
    }
  }

  private void takeCalls() {
    while (!inbound.isClosed()) {
      try {
        inbound.receive().ifPresent(this::takeCall);
      } catch (RuntimeException closed) {
        return;
      }
    }
  }

  /** It rings, nobody is there, and the caller gives up. */
  private void takeCall(SipMessage message) {
    if (message.isRequest("INVITE")) {
      ringing = message;
      inbound.send(message.answered("180 Ringing", "queue"));
      tell("queued", caller(message));
    } else if (message.isRequest("CANCEL")) {
      inbound.send(message.answered("200 OK", "queue"));
      inbound.send(ringing.answered("487 Request Terminated", "queue"));
      tell("missed", caller(message));
    }
  }

  private SipMessage ringing;

  private Map<String, Object> caller(SipMessage message) {
    var from = NUMBER.matcher(message.header("From"));
    if (!from.find()) throw new IllegalStateException(message.header("From"));
    return Map.of(
        "callId",
        message.header("Call-ID"),
        "direction",
        "in",
        "from",
        from.group(1),
        "queue",
        queue);
  }

  private void tell(String event, Map<String, Object> more) {
    var body = new HashMap<>(more);
    body.put("event", event);
    body.put("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    ringback.api().body(body).post("/pbx/events").then().statusCode(202);
  }

  @Override
  public void close() {
    inbound.close();
  }
}
