package io.ringback.webhooks;

import io.ringback.outbound.Receipt;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How long an endpoint that is too busy asks to be left alone (RFC 9110, Retry-After). */
final class RetryAfter {
  static final Duration LONGEST = Duration.ofHours(24);

  private static final Set<Integer> BUSY = Set.of(429, 503);
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private RetryAfter() {}

  /** Zero when it does not say so, or says what cannot be read. */
  static Duration of(Receipt receipt, Instant now) {
    if (!BUSY.contains(receipt.status())) return Duration.ZERO;
    return read(receipt.retryAfter().strip(), now)
        .filter(asked -> !asked.isNegative())
        .map(asked -> asked.compareTo(LONGEST) < 0 ? asked : LONGEST)
        .orElse(Duration.ZERO);
  }

  private static Optional<Duration> read(String header, Instant now) {
    if (SECONDS.matcher(header).matches())
      return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
    try {
      var at = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(now, at.toInstant()));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
