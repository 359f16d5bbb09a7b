package io.ringback.it.dialling.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A request or answer of SIP, as far as the test's exchange needs it. */
record SipMessage(String start, Map<String, String> headers, String body) {
  static SipMessage read(byte[] packet, int length) {
    var text = new String(packet, 0, length, UTF_8);
    var lines = text.split("\r\n\r\n", 2)[0].split("\r\n", -1);
    var headers = new LinkedHashMap<String, String>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      // each that passed it on put its Via on top: they go back by all of them
      headers.merge(
          lines[i].substring(0, colon).strip(),
          lines[i].substring(colon + 1).strip(),
          (first, next) -> first + ", " + next);
    }
    return new SipMessage(lines[0], headers, "");
  }

  byte[] bytes() {
    var lines =
        headers.entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
            .collect(Collectors.joining());
    var type = body.isEmpty() ? "" : "Content-Type: application/sdp\r\n";
    return "%s\r\n%s%sContent-Length: %d\r\n\r\n%s"
        .formatted(start, lines, type, body.length(), body)
        .getBytes(UTF_8);
  }

  /** The answer to this request. */
  SipMessage answered(String status, String tag) {
    var same = new LinkedHashMap<String, String>();
    for (var name : new String[] {"Via", "From", "To", "Call-ID", "CSeq"})
      same.put(name, header(name));
    if (!header("To").contains(";tag=")) same.put("To", header("To") + ";tag=" + tag);
    return new SipMessage("SIP/2.0 " + status, same, "");
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  boolean isRequest(String method) {
    return start.startsWith(method + " ");
  }

  /** 0 for a request. */
  int status() {
    return start.startsWith("SIP/2.0 ") ? Integer.parseInt(start.split(" ", -1)[1]) : 0;
  }

  boolean answers(String method) {
    return status() > 0 && header("CSeq").endsWith(" " + method);
  }
}
