package io.ringback.it.dialling.sip;

import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.function.Predicate;

/** One side of a call that the exchange makes: it invites a phone, and hears how that goes on. */
final class SipLeg implements AutoCloseable {
  private static final int MOST_SILENCES = 60;

  /** Said by the proxy alone. */
  private static final int TRYING = 100;

  private static final String NO_VOICE =
      "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\na=inactive\r\n";

  private final SipSocket socket = new SipSocket();
  private final String callId = UUID.randomUUID().toString();
  private final String called;
  private String to;

  /**
   * @param port where the phone is
   * @param proxy port of who brings it there
   */
  SipLeg(String number, int port, int proxy) {
    called = "sip:%s@127.0.0.1:%d".formatted(number, port);
    to = "<" + called + ">";
    socket.talkTo(proxy);
  }

  /** Sends it again until the phone rings: it may just be starting. */
  SipMessage invite() {
    var invite = request("INVITE", 1, "invite", NO_VOICE);
    socket.send(invite);
    return await(
        message -> message.answers("INVITE") && message.status() > TRYING,
        () -> socket.send(invite));
  }

  SipMessage awaitAnswer() {
    var answer = await(message -> message.answers("INVITE") && message.status() >= 200, () -> {});
    if (answer.status() != 200) throw new IllegalStateException(answer.start());
    to = answer.header("To");
    socket.send(request("ACK", 1, "ack", ""));
    return answer;
  }

  /** The phone hangs up. */
  void awaitBye() {
    var bye = await(message -> message.isRequest("BYE"), () -> {});
    socket.send(bye.answered("200 OK", "bridge"));
  }

  void hangUp() {
    var bye = request("BYE", 2, "bye", "");
    socket.send(bye);
    await(message -> message.answers("BYE"), () -> socket.send(bye));
  }

  private SipMessage await(Predicate<SipMessage> wanted, Runnable inSilence) {
    for (int silences = 0; silences < MOST_SILENCES; ) {
      var message = socket.receive();
      if (message.filter(wanted).isPresent()) return message.get();
      if (message.isEmpty()) {
        silences++;
        inSilence.run();
      }
    }
    throw new IllegalStateException(called + " says nothing");
  }

  private SipMessage request(String method, int sequence, String branch, String body) {
    var headers = new LinkedHashMap<String, String>();
    var here = "127.0.0.1:" + socket.port();
    headers.put("Via", "SIP/2.0/UDP %s;branch=z9hG4bK-%s-%s".formatted(here, callId, branch));
    headers.put("From", "<sip:ringback@%s>;tag=bridge".formatted(here));
    headers.put("To", to);
    headers.put("Call-ID", callId);
    headers.put("CSeq", sequence + " " + method);
    headers.put("Contact", "<sip:ringback@%s>".formatted(here));
    headers.put("Max-Forwards", "70");
    return new SipMessage(method + " " + called + " SIP/2.0", headers, body);
  }

  @Override
  public void close() {
    socket.close();
  }
}
