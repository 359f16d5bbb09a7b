package io.ringback.telephony.dialling;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Headers as they are typed: one a line, {@code Name: value}. */
final class DialHeaders {
  private static final Pattern LINE =
      Pattern.compile("([A-Za-z0-9!#$%&'*+.^_`|~-]+):[ \\t]*([ -~]*)");

  /** Whose value is ours, or that of the connection. */
  private static final Set<String> OURS =
      Set.of(
          "host",
          "connection",
          "content-length",
          "content-type",
          "transfer-encoding",
          "expect",
          "upgrade",
          "te",
          "trailer",
          "idempotency-key");

  private DialHeaders() {}

  /**
   * @throws IllegalArgumentException a line is none, with that line
   */
  static Map<String, String> read(String lines) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    lines
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(
            line -> {
              var header = LINE.matcher(line);
              if (!header.matches()) throw new IllegalArgumentException(line);
              headers.put(header.group(1), header.group(2));
            });
    return headers;
  }

  static boolean isOurs(String name) {
    return OURS.contains(name.toLowerCase(Locale.ROOT));
  }
}
